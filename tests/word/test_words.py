"""No word of a volume is lost on its way to Word, and none is added."""

from __future__ import annotations

from dataclasses import replace

from lxml.html import HtmlElement, document_fromstring

from macros.html.classes import Class
from macros.word.document import WordJob
from tests.reading.html import Html
from tests.reading.text import bare

from .conftest import made
from .docx import Docx, W

NOTES = {Class.FOOTNOTE, Class.NOTE_BELOW, Class.FOOTNOTE_REF}
DRAWN = {Class.PLATE_CHART, Class.FLOW_CELL}
HIDDEN = frozenset({each for each in Class if not each.meaning.paper} | DRAWN | NOTES)
SIGNS = "●◐○"


def html(book: WordJob) -> list[str]:
    """The blocks of text that paper shows."""
    return [block for block in map(plain, Html(book.source.html).blocks(HIDDEN)) if block]


def plain(text: str) -> str:
    """Text without blanks, and without the circles that paper draws."""
    return bare(text).translate(dict.fromkeys(map(ord, SIGNS)))


def written(file: Docx) -> str:
    """What a Word file says outside of its drawings and notes."""
    drawn = {
        id(each)
        for inner in file.shown()
        if inner.tag.endswith("}txbxContent")
        for each in inner.iter()
    }
    texts = (each for each in file.shown() if each.tag == f"{W}t" and id(each) not in drawn)
    return plain("".join(each.text or "" for each in texts))


def test_every_word_is_there_and_no_other(file: Docx, book: WordJob, figure: list[str]) -> None:
    """A volume's blocks one after another are what Word says, letter by letter."""
    blocks, text = html(book), written(file)
    at = 0
    for block in blocks:
        assert text.startswith(block, at), f"{block!r}, not {text[at : at + 80]!r}"
        at += len(block)
    assert text[at:] == ""
    figure.append(
        f"Word {book.publication.name}: {len(blocks)} of {len(blocks)} blocks of text, nothing else"
    )


def test_notes_stand_where_they_are_called(file: Docx, book: WordJob) -> None:
    tree = document_fromstring(book.source.html)
    called = [_note(tree, each) for each in tree.xpath(_CALLS)]
    notes = [
        bare(file.words(each))
        for each in file.xml("word/footnotes.xml")
        if each.get(f"{W}type") is None
    ]
    assert notes == called
    references = [each for each in file.shown() if each.tag == f"{W}footnoteReference"]
    assert [int(each.get(f"{W}id", "")) for each in references] == [*range(1, len(notes) + 1)]


_CALLS = '//*[@class="footnote-ref" or @class="note-below"]'


def _note(tree: HtmlElement, call: HtmlElement) -> str:
    if call.get("class") == "note-below":
        return bare(call.text_content())
    (note,) = tree.xpath("//li[@id=$id]", id=call.get("href")[1:])
    for back in note.xpath('.//a[@class="footnote-backref"]'):
        back.text = ""
    return bare(note.text_content())


def test_labels_of_charts_are_those_of_the_volume(
    files: dict[str, Docx], shelf: dict[str, WordJob]
) -> None:
    for name in ("manual", "example-manual"):
        tree = document_fromstring(shelf[name].source.html)
        spans = tree.xpath(
            '//div[@class="plate-chart" or @class="flow-cell"]//span[not(@class="plate-fact")]'
        )
        labels = sorted(bare(each.text_content()) for each in spans)
        shapes = (each for each in files[name].shown() if each.tag.endswith("}txbxContent"))
        assert sorted(bare(files[name].words(each)) for each in shapes) == labels


def test_thai_digits_where_the_office_writes_them(shelf: dict[str, WordJob]) -> None:
    book = shelf["order"]
    thai = made(replace(book, thai=True))
    fields = [each.text or "" for each in thai.shown() if each.tag == f"{W}instrText"]
    assert not any("ARABIC" in each for each in fields)
    formats = [each.get(f"{W}fmt") for each in thai.shown() if each.tag == f"{W}pgNumType"]
    assert formats == ["thaiNumbers"]


def test_how_long_it_all_takes_is_said_as_on_the_page(files: dict[str, Docx]) -> None:
    """With what it leaves out, and of more ways than one each by its steps."""
    said, example = (
        "\n".join(file.words(each) for each in file.paragraphs)
        for file in (files["manual"], files["example-manual"])
    )
    assert "2\u00a0เดือน 6\u00a0สัปดาห์" in said, "a number and its unit stay on one line"
    said, example = (text.replace("\u00a0", " ") for text in (said, example))
    assert "2 เดือน 6 สัปดาห์ 2 วัน (ประมาณ 3 เดือนครึ่ง)" in said
    assert "ไม่รวม 2 ขั้นตอนที่ยังไม่ระบุเวลา (ลำดับที่ 6, 9)" in said
    assert "1 เดือน 5 สัปดาห์ 10 วัน (ประมาณ 2 เดือนครึ่ง) ผ่านลำดับที่ 1-7, 9, 10" in example
    assert "ไม่นับเวลาที่ย้อนกลับไปทำซ้ำ" in example
