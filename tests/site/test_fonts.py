import re
from io import BytesIO
from itertools import chain

from fontTools.ttLib import TTFont

from macros.site.fonts import FACES, FOLDER, LATIN_LETTERS, PAGE_LETTERS, cut_faces, fonts
from tests.conftest import ROOT

TOKENS = (ROOT / "docs/assets/stylesheets/tokens.css").read_text(encoding="utf-8")


def test_faces_hold_thai_and_latin_and_are_small() -> None:
    made = dict(fonts())
    assert b"SIL Open Font License" in made.pop(f"{FOLDER}/OFL.txt")
    assert list(made) == sorted(f"{FOLDER}/sarabun-{name}.woff2" for name in FACES)
    for name, (*_, letters) in FACES.items():
        content = made[f"{FOLDER}/sarabun-{name}.woff2"]
        held = set(TTFont(BytesIO(content)).getBestCmap())
        assert held <= letters
        assert {
            ord(letter) for letter in ("éŁ€" if "latin" in name else "กำ๙ทีฺ่ๆฯ Az09“”–…¶")
        } <= held
        assert len(content) <= 16_500, "of the two that every page loads, 15 kB each"


def test_they_are_what_the_package_gives() -> None:
    for path, content in cut_faces():
        assert path.read_bytes() == content, "python -m macros lock cuts them anew"


def test_a_browser_asks_for_a_face_when_it_meets_a_letter_of_it() -> None:
    """Each @font-face with an address names the letters that its file was cut to."""
    told = dict(re.findall(r"sarabun-([a-z-]+)\.woff2\"[^}]*unicode-range: ([^;]+);", TOKENS))
    assert set(told) == set(FACES)
    assert not PAGE_LETTERS & LATIN_LETTERS
    for name, (*_, letters) in FACES.items():
        assert set(chain.from_iterable(map(_letters, told[name].split(", ")))) == letters, name


def _letters(written: str) -> range:
    first, _, last = written.removeprefix("U+").partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)
