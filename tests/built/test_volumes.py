"""The printed volumes of the real build: their text, their pages, their structure."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from macros.book.volume_set import VolumeSet
from macros.html.classes import Class
from macros.pdf.print_document import PrintDocument
from macros.pdf.print_documents import print_documents
from tests.conftest import LONG, sound
from tests.reading.html import Html
from tests.reading.text import bare

from .conftest import Built
from .pdf import MM, Pdf

APART = {
    Class.PLATE_CHART,
    Class.FLOW_CELL,
    Class.CONTENTS,
    Class.COVER,
    Class.FRONT,
    Class.NOTE_BELOW,
}
HIDDEN = frozenset({each for each in Class if not each.meaning.paper} | APART)
CATEGORIES = {"manual", "errata", "report"}
LEADING = re.compile(
    r'<(?:h[1-6]|caption|p class="piece-facts")[^>]*>(.*?)</(?:h[1-6]|caption|p)>', re.DOTALL
)
ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
"""Of a list; it may say what a heading says."""
REPEATED = re.compile(r"-std-(?!1$)")
A4 = {(210, 297), (297, 210)}


@pytest.fixture(scope="session")
def written(built: Built) -> dict[str, PrintDocument]:
    """The manuscripts of the volumes of the built site."""
    return {
        item.publication.name: item for item in print_documents(VolumeSet(sound(built.project)))
    }


@pytest.fixture(scope="session")
def files(built: Built) -> dict[str, Pdf]:
    """The PDF files of the built site, by name."""
    return {path.stem: Pdf(path) for path in (built.site / "downloads").glob("*.pdf")}


@pytest.fixture(scope="session")
def volumes(files: dict[str, Pdf], written: dict[str, PrintDocument]) -> dict[str, Pdf]:
    """Those with chapters: all but the posters; of those of a standard, which repeat a report, one."""
    return {
        name: file
        for name, file in files.items()
        if written[name].publication.category in CATEGORIES and (LONG or not REPEATED.search(name))
    }


def test_the_draft_order_is_printed_as_it_is_written(
    files: dict[str, Pdf], written: dict[str, PrintDocument]
) -> None:
    for name in ("order", "example-order"):
        pdf = files[name]
        copied, at = bare("".join(pdf.inner)), 0
        for block in Html(written[name].html).blocks(HIDDEN):
            at = copied.find(block, at)
            assert at >= 0, (name, block)
        for number, page in enumerate(pdf.texts, 1):
            assert f"หน้า {number} / {len(pdf.pages)}" in page
        assert pdf.reader.page_labels == [str(number) for number, _ in enumerate(pdf.texts, 1)]
        marked = [bare("ตัวอย่าง ข้อมูลสมมติ") in bare(page) for page in pdf.texts]
        assert all(marked) if name.startswith("example-") else not any(marked)


def test_every_volume_is_there(files: dict[str, Pdf], written: dict[str, PrintDocument]) -> None:
    assert set(files) == set(written)
    assert {"manual", "sar-2569", "example-manual", "example-sar-2599"} <= set(files)
    assert {f"example-sar-2599-x-std-{number}" for number in (1, 2, 3)} <= set(files)
    assert {"flowchart-a4", "flowchart-a3", "example-flowchart-lanes-a3"} <= set(files)


def test_copied_text_is_the_written_text(
    volumes: dict[str, Pdf], written: dict[str, PrintDocument]
) -> None:
    """Each block of each volume is found in what PDFium copies, letter by letter, in its order."""
    letters = am = 0
    for name, pdf in volumes.items():
        copied, at = bare("".join(pdf.inner)), 0
        for block in Html(written[name].html).blocks(HIDDEN):
            found = copied.find(block, at)
            assert found >= 0, f"{name}: {block!r} after {copied[at : at + 80]!r}"
            at = found
            letters += len(block)
            am += block.count("ำ")
    assert letters > 60_000, letters
    assert am > 1_000, am


def test_covers_and_prefaces_are_copied_as_they_are_written(
    volumes: dict[str, Pdf], written: dict[str, PrintDocument]
) -> None:
    """In whatever order: what is placed is drawn after the rest."""
    for name, pdf in volumes.items():
        html = written[name].html
        before = html[html.index('<section class="cover">') : html.index("<main")]
        blocks = Html(before).blocks(HIDDEN - {"cover", "front"})
        front = bare("".join(pdf.texts[: _first(pdf)]))
        assert len(blocks) > (4 if name == "errata" else 8), name
        for block in blocks:
            assert block in front, (name, block)


def _first(pdf: Pdf) -> int:
    """Where the body begins."""
    return next(at for at, page in enumerate(pdf.texts) if "หน้า 1 /" in page)


def test_marks_are_found(volumes: dict[str, Pdf], written: dict[str, PrintDocument]) -> None:
    """What people search for is found as often as it is written, wherever it is written."""
    for name, pdf in volumes.items():
        copied = pdf.words
        text = "".join(Html(written[name].html).blocks(HIDDEN))
        for word in ("สำนักงาน", "กำหนด", "น้ำ", "ตัวบ่งชี้", "ที่", "ผู้"):
            assert copied.count(word) >= text.count(word), (name, word)
        assert not re.search(r"\ue000-\uf8ff|\ufffd|า\u0e4d|\u0e4dา", copied), name


def test_pages_are_numbered(volumes: dict[str, Pdf]) -> None:
    """Front matter in letters, then page n of N; the cover bears nothing. Viewers call pages so too."""
    for name, pdf in volumes.items():
        marks = [re.search(r"หน้า (\d+) / (\d+)", page) for page in pdf.texts]
        body = [(int(mark[1]), int(mark[2])) for mark in marks if mark]
        assert body == [(number, len(body)) for number in range(1, len(body) + 1)], name
        assert marks[0] is None
        front = [page.split()[-1] for page in pdf.texts[1 : -len(body)]]
        assert front == list("กขคงจฉ")[: len(front)] != [], name
        numbers = [str(number) for number, _ in body]
        assert pdf.reader.page_labels == ["ปก", *front, *numbers], name


def test_contents_lead_to_their_pages(volumes: dict[str, Pdf]) -> None:
    for name, pdf in volumes.items():
        body = _first(pdf)
        lines = re.findall(r"^(.*?)[ .]*\. ?(\d+)\s*$", "\n".join(pdf.inner[1:body]), re.MULTILINE)
        assert len(lines) > (2 if "working-paper" in name else 4), name
        for words, page in lines:
            assert bare(words)[-24:] in bare(pdf.inner[body + int(page) - 1]), (name, words, page)


def test_structure_says_what_is_seen(volumes: dict[str, Pdf]) -> None:
    for name, pdf in volumes.items():
        assert pdf.root["/Lang"] == "th", name
        assert pdf.root["/MarkInfo"]["/Marked"]
        assert pdf.root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert pdf.reader.metadata
        assert pdf.reader.metadata.title
        assert b'pdfuaid:part="1"' in pdf.root["/Metadata"].get_data()
        assert all(figure.get("/Alt") for figure in pdf.elements("/Figure")), name
        assert pdf.elements("/TH"), name
        assert pdf.elements("/Table"), name
        assert pdf.elements("/Link"), name


def test_links_stand_under_links(volumes: dict[str, Pdf], figure: list[str]) -> None:
    """As PDF/UA wants it, and one to a place: a link within a link would be a second one."""
    count = 0
    for name, pdf in volumes.items():
        found = list(pdf.links)
        count += len(found)
        assert {kind for kind, _ in found} <= {"/Link"}, name
        boxes = [box for _, box in found]
        assert len(boxes) == len(set(boxes)), name
    figure.append(f"ลิงก์ใน PDF ที่อยู่ใต้ /Link: {count} จาก {count}")


def test_bookmarks_are_the_headings(
    volumes: dict[str, Pdf], written: dict[str, PrintDocument]
) -> None:
    for name, pdf in volumes.items():
        heads = re.findall(r"<h[123]\b[^>]*>(.*?)</h[123]>", written[name].html, re.DOTALL)
        assert pdf.bookmarks == [bare(re.sub("<[^>]*>", "", head)) for head in heads], name


def test_a_sheet_for_assessors_is_two_pages_at_most(volumes: dict[str, Pdf]) -> None:
    for name, indicators in (("sar-sheets-2569", 11), ("example-sar-sheets-2599", 6)):
        pages = [*_chapter_pages(volumes[name]), len(volumes[name].pages)]
        assert len(pages) == indicators + 1
        assert all(0 < after - first <= 2 for first, after in pairwise(pages)), (name, pages)


def _chapter_pages(pdf: Pdf) -> list[int]:
    """On which page each chapter begins."""
    found = pdf.reader.outline
    marks = [each for each in found if not isinstance(each, list)]
    named = [x for x in marks if str(x.title).startswith("ตัวบ่งชี้")]
    return [pdf.reader.get_destination_page_number(each) or 0 for each in named]


def test_only_the_volume_s_own_faces_are_embedded(volumes: dict[str, Pdf]) -> None:
    for name, pdf in volumes.items():
        fonts = {}
        for page in pdf.reader.pages:
            fonts |= page["/Resources"].get("/Font", {})
        assert fonts, name
        for font in (font.get_object() for font in fonts.values()):
            assert re.fullmatch(r"/[A-Z]{6}\+Sarabun-?Print.*", font["/BaseFont"]), font
            assert "/ToUnicode" in font
            (inner,) = font["/DescendantFonts"]
            assert "/FontFile2" in inner.get_object()["/FontDescriptor"].get_object()


def test_nothing_is_drawn_outside_the_margins(volumes: dict[str, Pdf]) -> None:
    for name, pdf in volumes.items():
        for number, (page, width, height) in enumerate(pdf.pictures(2)):
            assert (round(width), round(height)) in A4
            left = 29 if width < height else 19
            edges = {
                "left": (0, 0, left, height),
                "right": (width - 19, 0, width, height),
                "top": (0, 0, width, 12),
                "foot": (0, height - 8, width, height),
            }
            for edge, box in edges.items():
                part = page.crop(tuple(round(mm * MM * 2) for mm in box))  # type: ignore[arg-type]
                assert min(part.tobytes()) > 250, f"{name} page {number}: {edge}"


def test_no_page_is_empty(volumes: dict[str, Pdf]) -> None:
    for name, pdf in volumes.items():
        assert all(len(bare(page)) > 20 for page in pdf.inner), name


def test_pages_are_filled_but_where_a_chapter_ends(volumes: dict[str, Pdf]) -> None:
    for name, file in volumes.items():
        filled = list(file.filled)
        ends = {at - 1 for at in file.beginnings} | {len(filled) - 1, 0}
        assert [
            at + 1 for at, share in enumerate(filled) if share < 1 / 3 and at not in ends
        ] == [], name


def test_nothing_that_leads_to_something_ends_a_page(
    volumes: dict[str, Pdf], written: dict[str, PrintDocument]
) -> None:
    """Headings, captions of tables, and what is told of a piece of evidence stand above it."""
    for name, pdf in volumes.items():
        html = written[name].html
        found, items = (
            {bare(re.sub("<[^>]*>", "", each)) for each in of.findall(html)}
            for of in (LEADING, ITEM)
        )
        leading = {each for each in found - items if len(each) > 8}  # "หลักฐาน" ends cells, too
        for number, page in enumerate(pdf.inner[1:], 2):
            lines = re.findall(r".*\w{2}.*", page)  # signs of lists are drawn after all words
            ends = {bare("".join(lines[-count:])) for count in (1, 2, 3)}
            assert not ends & leading, (name, number)


def test_lines_begin_where_words_do(volumes: dict[str, Pdf]) -> None:
    for name, pdf in volumes.items():
        for line in "\n".join(pdf.inner).splitlines():
            assert not re.match(r"[ๆฯ”’)\]}ะาำๅ\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]", line), (
                name,
                line,
            )
            assert not re.search(r"พ\.ศ\.\s*$|ร้อยละ\s*$", line), (name, line)


def test_the_example_says_so_on_every_page(volumes: dict[str, Pdf]) -> None:
    for name, pdf in volumes.items():
        marked = [bare("ตัวอย่าง ข้อมูลสมมติ") in bare(page) for page in pdf.texts]
        assert all(marked) if name.startswith("example-") else not any(marked), name
