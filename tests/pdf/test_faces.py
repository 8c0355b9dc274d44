from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import fontpkg
import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops

from macros.pdf.faces import FAMILY, Face, faces, lacking
from tests.pdf.sheet import CONSONANTS, JOINED, PANGRAM, bare, printed, read
from tests.reading.paper import Paper

NAMES = ["ปกติ", "หนา", "เอน", "หนาและเอน"]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Face, ...]:
    return faces(tmp_path_factory.mktemp("faces"))


@pytest.mark.parametrize("at", range(4), ids=NAMES)
def test_every_cluster_is_copied_as_it_was_written(at: int, made: tuple[Face, ...]) -> None:
    assert bare(read(printed(PANGRAM, made[at]))) == bare("".join(PANGRAM))


@pytest.mark.parametrize("at", range(4), ids=NAMES)
def test_clusters_stand_where_sarabun_puts_them(at: int, made: tuple[Face, ...]) -> None:
    """Each on a line of its own. Raised marks differ by the 1,000 for 1,024 with which WeasyPrint 70
    raises them: of the edge of a mark at most 20 pixels.
    """
    face = made[at]
    plain = fontpkg.path("Sarabun", weight=face.weight, style=face.style)
    ours = strips(printed(LINES, face, mark=narrow))
    theirs = strips(printed(LINES, replace(face, path=plain), "Plain", mark=narrow))
    assert len(ours) == len(theirs) > len(CONSONANTS) * len(JOINED)
    apart = [ink(ImageChops.difference(*both)) for both in zip(ours, theirs, strict=True)]
    assert max(apart) < LEAST


LINES = ["\n".join(letter + on for on in JOINED) for letter in CONSONANTS]
LEAST = 24
"""Pixels: a mark that stands elsewhere is missing from some 15 at least, and covers as many."""


def narrow(body: str) -> str:
    """Of a text a line each, for sheets of one column."""
    rules = "p { white-space: pre; margin: 0 } @page { size: 40pt 800pt; margin: 10pt }"
    return f"<style>{rules}</style>{body}"


def strips(pdf: bytes, high: int = 37) -> list[Image.Image]:
    """Sheets in strips about as high as a line."""
    return [
        sheet.crop((0, top, sheet.width, top + high))
        for sheet in Paper(pdf).drawn(2)
        for top in range(0, sheet.height, high)
    ]


def ink(difference: Image.Image) -> int:
    return sum(difference.convert("L").histogram()[129:])


def test_faces_have_a_name_of_their_own_and_keep_their_licence(made: tuple[Face, ...]) -> None:
    assert [(face.weight, face.style) for face in made] == [
        (400, "normal"), (700, "normal"), (400, "italic"), (700, "italic"),
    ]  # fmt: skip
    for face in made:
        names = TTFont(face.path)["name"]
        assert {str(name) for name in names.names if name.nameID == 1} == {FAMILY}
        assert names.getDebugName(6).startswith("SarabunPrint-")
        assert "The Sarabun Project Authors" in names.getDebugName(0)
        assert "SIL Open Font License" in names.getDebugName(13)


def test_faces_are_the_same_bytes_wherever_they_are_made(
    made: tuple[Face, ...], tmp_path: Path
) -> None:
    again = faces(tmp_path / "elsewhere")
    assert [face.path.name for face in again] == [face.path.name for face in made]
    assert [face.path.read_bytes() for face in again] == [face.path.read_bytes() for face in made]


def test_faces_that_cannot_be_kept_are_told_of(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(OSError, match="taken"):
        faces(tmp_path / "taken/fonts")


def test_the_family_knows_what_it_lacks() -> None:
    assert lacking("กำ๙ Az09“”≥☐✓\n\u200b") == set()
    assert lacking("ก👍ລ中α") == set("👍ລ中α")


def test_the_family_draws_what_it_says_it_draws(made: tuple[Face, ...]) -> None:
    for face in made:
        drawn = set(map(chr, TTFont(face.path).getBestCmap()))
        assert lacking("".join(drawn)) == set()
        assert set("□☐☑☒✓✔✗✘○●\ufffd") <= drawn
