from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

from macros.site.fonts import fonts


def test_faces_hold_thai_and_latin_and_are_small_and_the_same_twice(tmp_path: Path) -> None:
    made = dict(fonts(tmp_path / "a"))
    assert made == dict(fonts(tmp_path / "b"))
    assert made == dict(fonts(tmp_path / "a")), "kept faces are the faces"
    assert b"SIL Open Font License" in made.pop("assets/fonts/OFL.txt")
    assert len(made) == 3
    for content in made.values():
        letters = TTFont(BytesIO(content)).getBestCmap()
        assert {ord(letter) for letter in "กำ๙ทีฺ่ๆฯ Az09“”–"} <= set(letters)
        assert len(content) < 40_000
