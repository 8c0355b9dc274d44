"""A Word file is what Word asks for: whole parts, relations that lead somewhere, native shapes."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree

import docx
import pytest
from lxml.html import document_fromstring

from macros.word.document import WordJob
from macros.word.drawingml import PRESETS

from .conftest import made
from .docx import MC, PIC, WP, WPS, A, Docx, W

CM = 1440 / 2.54  # twips


def test_every_part_is_well_formed_and_has_a_type(file: Docx) -> None:
    types = file.xml("[Content_Types].xml")
    known = {each.get("PartName", "") for each in types} | {
        f".{each.get('Extension')}" for each in types if each.get("Extension")
    }
    for name, data in file.parts.items():
        assert f"/{name}" in known or f".{name.rpartition('.')[2]}" in known, name
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(data)
    assert not [name for name in file.parts if "thumbnail" in name or "customXml" in name]


def test_relations_lead_to_parts_and_are_used(file: Docx) -> None:
    for name in [name for name in file.parts if name.startswith("word/") and "_rels" not in name]:
        relations = file.relations(name)
        for target, mode in relations.values():
            assert mode == "External" or target in file.parts, target
            assert mode == "Internal" or re.match("https?://|mailto:", target), target
        if name.endswith(".xml"):
            used = set(re.findall(rb'r:(?:id|embed)="([^"]+)"', file.parts[name]))
            assert {each.decode() for each in used} <= set(relations), name


def test_numbers_of_drawings_and_bookmarks_are_single(file: Docx) -> None:
    shown = list(file.shown())
    drawn = [each.get("id") for each in shown if each.tag in {f"{WP}docPr", f"{WPS}cNvPr"}]
    marks = [each.get(f"{W}name") for each in shown if each.tag == f"{W}bookmarkStart"]
    assert [key for key, count in Counter(drawn).items() if count > 1] == []
    assert [key for key, count in Counter(marks).items() if count > 1] == []
    anchors = {each.get(f"{W}anchor") for each in shown if each.get(f"{W}anchor")}
    assert anchors <= set(marks)


def test_styles_and_lists_that_are_used_are_there(file: Docx) -> None:
    styles = {each.get(f"{W}styleId") for each in file.xml("word/styles.xml").iter(f"{W}style")}
    numbers = {each.get(f"{W}numId") for each in file.xml("word/numbering.xml").iter(f"{W}num")}
    for each in file.shown():
        if each.tag in {f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle"}:
            assert each.get(f"{W}val") in styles
        if each.tag == f"{W}numId":
            assert each.get(f"{W}val") in numbers


def test_letters_are_thai_letters(file: Docx) -> None:
    """Word sets Thai in the size, weight and face of complex scripts."""
    for name in ("word/styles.xml", "word/document.xml", "word/footnotes.xml"):
        for manner in file.xml(name).iter(f"{W}rPr"):
            for plain, complex_ in (("sz", "szCs"), ("b", "bCs"), ("i", "iCs")):
                one, other = manner.find(W + plain), manner.find(W + complex_)
                assert (one is None) == (other is None), name
                assert one is None or other is None or one.attrib == other.attrib
    defaults = file.xml("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None
    fonts, language, size = (defaults.find(W + tag) for tag in ("rFonts", "lang", "szCs"))
    assert fonts is not None
    assert language is not None
    assert size is not None
    assert {fonts.get(W + kind) for kind in ("ascii", "hAnsi", "cs")} == {"TH SarabunPSK"}
    assert (language.get(f"{W}bidi"), size.get(f"{W}val")) == ("th-TH", "32")
    assert b"TH Sarabun New" in file.parts["word/fontTable.xml"]


def test_pages_have_the_margins_of_official_papers(file: Docx, book: WordJob) -> None:
    sections = [each for each in file.shown() if each.tag == f"{W}sectPr"]
    for section in sections:
        size, margin = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        assert size is not None
        assert margin is not None
        wide = size.get(f"{W}orient") == "landscape"
        found = [int(margin.get(W + side, "0")) / CM for side in ("left", "right", "top", "bottom")]
        assert [round(each, 1) for each in found] == [2.0 if wide else 3.0, 2.0, 2.5, 2.0]
    formats = [each.get(f"{W}fmt") for each in file.shown() if each.tag == f"{W}pgNumType"]
    if book.publication.category != "order":
        assert formats[1] == "thaiLetters"
        assert set(formats[2:]) == {"decimal"}
    if book.publication.category == "manual":
        assert any(b"landscape" in ElementTree.tostring(section) for section in sections)


def test_no_page_is_left_empty(file: Docx) -> None:
    """No section ends where another one ended."""
    empty = False
    for paragraph in file.body.findall(f"{W}p"):
        ends = paragraph.find(f"{W}pPr/{W}sectPr") is not None
        assert not (ends and empty)
        empty = ends


def test_headings_and_tables_are_those_of_the_volume(file: Docx, book: WordJob) -> None:
    tree = document_fromstring(book.source.html)
    opened = docx.Document(BytesIO(file.data))
    for level in (1, 2, 3):
        wanted = tree.xpath(f'//main//h{level}[not(contains(@class, "order-head"))]')
        found = [each for each in opened.paragraphs if each.style.name == f"Heading {level}"]
        inner = [each for each in file.paragraphs if file.style(each) == f"Heading{level}"]
        assert len(found) == len(inner) == len(wanted)
    tables = [each for each in file.shown() if each.tag == f"{W}tbl"]
    boxes = tree.xpath(
        '//dl | //*[@class="note" or @class="summary-head"] | //div[starts-with(@class, "admonition")]'
    )
    assert len(tables) == len(tree.xpath("//table")) + len(boxes)


def test_rows_stay_whole_and_heads_are_repeated(file: Docx, book: WordJob) -> None:
    heads = [each for each in file.shown() if each.tag == f"{W}tblHeader"]
    assert len(heads) == len(document_fromstring(book.source.html).xpath("//thead/tr"))
    whole = sum(1 for each in file.shown() if each.tag == f"{W}cantSplit")
    assert whole > 0


def test_paragraphs_are_set_as_thai_is(file: Docx, book: WordJob) -> None:
    styles = file.xml("word/styles.xml")
    spread = {
        style.get(f"{W}styleId")
        for style in styles.iter(f"{W}style")
        if (side := style.find(f"{W}pPr/{W}jc")) is not None
        and side.get(f"{W}val") == "thaiDistribute"
    }
    assert {"BodyText", "OrderText", "ListParagraph"} <= spread
    spread |= {
        style.get(f"{W}styleId")
        for style in styles.iter(f"{W}style")
        if (above := style.find(f"{W}basedOn")) is not None and above.get(f"{W}val") in spread
    }
    assert sum(file.style(each) in spread for each in file.paragraphs) > 2


@pytest.mark.parametrize("name", ["manual", "example-manual"])
def test_symbols_are_words_own_shapes(
    files: dict[str, Docx], shelf: dict[str, WordJob], name: str, figure: list[str]
) -> None:
    """Each symbol of each chart and each row is one shape with its label, each line a connector."""
    file, source = files[name], shelf[name].source
    groups = [*source.drawings.values()]
    symbols = [mark for group in groups for mark in group.marks if mark.lines and mark.stroke]
    rows = [shape for cell in source.flows.values() for shape in cell.row.shapes]
    lanes = [mark for mark in symbols if mark.grey]
    shapes = [each for each in file.shown() if each.tag == f"{WPS}wsp"]
    told = [each for each in shapes if each.find(f"{WPS}txbx") is not None]
    edged = [each for each in told if each.find(f"{WPS}spPr/{A}ln/{A}solidFill") is not None]
    assert len(edged) == len(symbols) + len(rows)
    presets = Counter(each.get("prst") for shape in edged for each in shape.iter(f"{A}prstGeom"))
    assert set(presets) <= set(PRESETS.values())
    assert sum(presets.values()) >= len(edged) - len(groups) - len(rows)
    lines = [each for each in shapes if each.find(f"{WPS}cNvCnPr") is not None]
    arrows = [each for each in lines if next(each.iter(f"{A}tailEnd"), None) is not None]
    assert len(arrows) >= len(symbols) - len(lanes) - len(groups)
    figure.append(
        f"Word {name}: {len(edged)} shapes with labels, {len(lines)} lines, {len(arrows)} arrows"
    )


def test_what_is_drawn_is_told_in_words(file: Docx) -> None:
    drawn = [each for each in file.shown() if each.tag == f"{WP}docPr"]
    assert all((each.get("descr") or "").strip() for each in drawn)
    for other in file.body.iter(f"{MC}Fallback"):
        assert "".join(other.itertext()).strip()


def test_marks_stay_within_their_drawing(shelf: dict[str, WordJob]) -> None:
    for name in ("manual", "example-manual"):
        for group in shelf[name].source.drawings.values():
            for mark in group.marks:
                assert min(mark.x, mark.y) >= -2, mark
                assert mark.x + mark.width <= group.width + 2, mark
                assert mark.y + mark.height <= group.height + 2, mark


def test_lists_of_contents_have_their_pages(shelf: dict[str, WordJob]) -> None:
    book = shelf["manual"]
    pages = {"section-1": "1", "section-9": "6", "table-1": "6", "the-end": "31"}
    file = made(book, **pages)
    lines = [each for each in file.paragraphs if file.style(each).startswith(("TOC1", "Tableof"))]
    words = [file.words(each) for each in lines]
    assert words[0] == "1. ชื่องาน1"
    assert words[8].endswith("6")
    assert words[1] == "2. วัตถุประสงค์", "a page that nobody knows is not made up"
    assert "31" in file.words(file.xml(next(n for n in file.parts if n.endswith("footer2.xml"))))


def test_pictures_of_evidence_are_there_and_fit(files: dict[str, Docx]) -> None:
    file = files["example-sar-2599"]
    inlines = [each for each in file.shown() if each.tag == f"{WP}inline"]
    pictures = [each for each in inlines if next(each.iter(f"{PIC}pic"), None) is not None]
    extents = [each for inline in pictures for each in inline.findall(f"{WP}extent")]
    media = [name for name in file.parts if name.startswith("word/media/")]
    assert len(media) >= 8
    assert len(extents) > len(media), "one file for a picture that is shown again"
    for extent in extents:
        assert int(extent.get("cx", "")) <= 453.6 * 12700
        assert int(extent.get("cy", "")) <= 221.1 * 12700


def test_the_same_input_gives_the_same_bytes(file: Docx, book: WordJob) -> None:
    assert made(book).data == file.data


def test_a_file_says_who_publishes_it_and_no_day(file: Docx, book: WordJob) -> None:
    told = docx.Document(BytesIO(file.data)).core_properties
    assert (told.title, told.author, told.language) == (
        book.publication.title,
        book.office,
        "th-TH",
    )
    assert told.created
    assert told.created.year == 2000


def test_what_is_signed_stays_whole(shelf: dict[str, WordJob]) -> None:
    """The table in which an assessor writes is not parted by a page's end."""
    file = made(shelf["sar-sheets-2569"])
    tables = [each for each in file.shown() if each.tag == f"{W}tbl"]
    opinions = [each for each in tables if "ลงชื่อและวันที่" in file.words(each)]
    assert len(opinions) == 11
    for table in opinions:
        kept = [
            all(cell.find(f"{W}p/{W}pPr/{W}keepNext") is not None for cell in row.iter(f"{W}tc"))
            for row in table.iter(f"{W}tr")
        ]
        assert kept == [True, True, False]


def test_what_leads_to_a_table_or_a_list_stays_with_it(file: Docx) -> None:
    alone = [
        file.words(lead)
        for lead, after in pairwise(file.body)
        if lead.tag == f"{W}p" and lead.find(f"{W}pPr/{W}ind") is None and begins(file, after)
        if file.words(lead) and not stays(file, lead)
    ]
    assert alone == []


def begins(file: Docx, part: ElementTree.Element) -> bool:
    item = part.find(f"{W}pPr/{W}numPr")
    return part.tag == f"{W}tbl" or item is not None or file.style(part) == "Caption"


def stays(file: Docx, lead: ElementTree.Element) -> bool:
    style = file.style(lead)
    own = style.startswith(("Heading", "Caption", "FigureCaption", "Piece", "Order", "Over"))
    return own or lead.find(f"{W}pPr/{W}keepNext") is not None
