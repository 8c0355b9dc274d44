"""The face that a Word file brings along: found where Word and LibreOffice look for it, free to be passed
on, and as wide and high as TH Sarabun, in whose place it stands."""

from __future__ import annotations

import posixpath
from io import BytesIO

import docx
from fontTools.ttLib import TTFont

from macros.word.document import WordJob
from macros.word.typefaces import FAMILY, hidden, typefaces

from .conftest import made
from .docx import Docx, R, W

_LINE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา ดำเนินการตามมาตรฐานและตัวบ่งชี้ที่กำหนดไว้ในประกาศ"
_FILES = {f"{W}embed{style}" for style in ("Regular", "Bold", "Italic", "BoldItalic")}
_TH_SARABUN = {"embedRegular": 26.138, "embedBold": 27.184}
"""How many em that line takes in the faces of TH Sarabun New 1.35."""


def files_of(document: Docx, font: str) -> dict[str, TTFont]:
    """The faces that a document brings along for a font, as whoever opens it sees them."""
    names = {
        rel.get("Id"): rel.get("Target") for rel in document.xml("word/_rels/fontTable.xml.rels")
    }
    found = {}
    for entry in document.xml("word/fontTable.xml"):
        if entry.get(f"{W}name") == font:
            for file in (each for each in entry if each.tag in _FILES):
                target = posixpath.join("word", str(names[file.get(f"{R}id")]))
                content = hidden(document.parts[target], str(file.get(f"{W}fontKey")))
                found[file.tag.removeprefix(W)] = TTFont(BytesIO(content))
    return found


def test_it_stands_under_the_name_that_texts_ask_for_and_under_its_own(file: Docx) -> None:
    asked = files_of(file, "TH SarabunPSK")
    assert set(asked) == {"embedRegular", "embedBold", "embedItalic"} == set(files_of(file, FAMILY))
    (entry,) = (
        font for font in file.xml("word/fontTable.xml") if font.get(f"{W}name") == "TH SarabunPSK"
    )
    other = str(entry[0].get(f"{W}val"))
    assert other.split(",")[-1] == FAMILY, "Word looks for the file's own name"
    assert "odttf" in file.parts["[Content_Types].xml"].decode()


def test_it_may_be_passed_on_under_a_name_of_its_own(file: Docx) -> None:
    for font in files_of(file, FAMILY).values():
        told = {name.nameID: str(name) for name in font["name"].names}
        assert told[1] == FAMILY
        assert "Sarabun Project Authors" in told[0]
        assert "SIL Open Font License" in told[13]
        assert font["OS/2"].fsType == 0, "whoever gets the file may embed it again"


def test_it_sets_lines_as_wide_and_as_high_as_th_sarabun(file: Docx) -> None:
    for element, wanted in _TH_SARABUN.items():
        font = files_of(file, FAMILY)[element]
        letters, widths, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        line = sum(widths[letters[ord(letter)]][0] for letter in _LINE) / em
        assert abs(line / wanted - 1) < 0.01
        lines = font["hhea"]
        assert round((lines.ascent - lines.descent + lines.lineGap) / em, 3) == 1.331


def test_hiding_twice_shows_it_again() -> None:
    face = typefaces()[0]
    shown = hidden(face.content, face.key)
    assert shown[:4] == b"\0\1\0\0"
    assert shown[32:] == face.content[32:]
    assert hidden(shown, face.key) == face.content


def test_the_fonts_of_an_office_s_template_stay(shelf: dict[str, WordJob]) -> None:
    template = BytesIO()
    docx.Document().save(template)
    file = made(shelf["order"], template.getvalue())
    names = [font.get(f"{W}name") for font in file.xml("word/fontTable.xml")]
    assert len(names) == len(set(names))
    assert {"Calibri", "TH SarabunPSK", FAMILY} <= set(names)
    assert files_of(file, "TH SarabunPSK")
    assert not files_of(file, "Calibri")
