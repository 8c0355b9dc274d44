"""The guides in Thai: their pictures are there, small and told in words; their links lead somewhere."""

from __future__ import annotations

import re
from unicodedata import category

import pytest
import yaml

from macros.evidence.front_matter import FrontMatter
from tests.conftest import ROOT
from tests.pictures.__main__ import DRAWINGS, PAGES, TARGET

GUIDES = ("README.md", "PUBLISHING.md", "CONTRIBUTING.md")
LARGEST = 60_000  # bytes: a phone loads them all in a second or two
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")


def test_pictures_are_used_small_and_told_in_words() -> None:
    shown = dict[str, str]()
    for guide in GUIDES:
        text = (ROOT / guide).read_text(encoding="utf-8")
        shown |= {path: alt for alt, path in PICTURE.findall(text)}
    assert {path.rpartition("/")[2] for path in shown} == {
        f"{name}.webp" for name in PAGES | DRAWINGS
    }
    for path, alt in shown.items():
        assert len(re.findall("[ก-ฮ]", alt)) > 12
        assert 0 < (ROOT / path).stat().st_size < LARGEST
    assert {file.suffix for file in TARGET.iterdir()} == {".webp"}


@pytest.mark.parametrize("guide", GUIDES)
def test_links_lead_somewhere(guide: str) -> None:
    for link in LINK.findall((ROOT / guide).read_text(encoding="utf-8")):
        path, _, anchor = link.partition("#")
        if not path.startswith("https://"):
            target = ROOT / (path or guide)
            assert target.exists(), link
            headings = re.findall(r"^#+ (.*)$", target.read_text("utf-8"), re.M) if anchor else []
            assert not anchor or anchor in {_anchor(each) for each in headings}, link


def _anchor(heading: str) -> str:
    """A heading's anchor on the code host: its letters and marks, small, with - for spaces."""
    kept = (
        letter
        for letter in heading.lower().replace(" ", "-")
        if letter in "-_" or category(letter)[0] in "LMN"
    )
    return "".join(kept)


def test_the_example_of_evidence_has_all_that_must_be_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (front,) = re.findall(r"```markdown\n---\n(.*?)---\n", text, re.DOTALL)
    FrontMatter.model_validate(yaml.load(front, Loader=yaml.BaseLoader))
