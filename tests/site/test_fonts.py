from io import BytesIO

from fontTools.ttLib import TTFont

from macros.site.fonts import cut_faces, fonts


def test_faces_hold_thai_and_latin_and_are_small() -> None:
    made = dict(fonts())
    assert b"SIL Open Font License" in made.pop("assets/fonts/OFL.txt")
    assert len(made) == 3
    for content in made.values():
        letters = TTFont(BytesIO(content)).getBestCmap()
        assert {ord(letter) for letter in "กำ๙ทีฺ่ๆฯ Az09“”–"} <= set(letters)
        assert len(content) < 40_000


def test_they_are_what_the_package_gives() -> None:
    for path, content in cut_faces():
        assert path.read_bytes() == content, "python -m macros lock cuts them anew"
