"""Section 9 in a volume: every column, rows whole, the flow unbroken over borders and pages."""

import functools

import pytest

from macros.book.summary import flowing, summary
from macros.views.view import View
from tests.paper import BORDER, HEIGHTS, Paper, gaps, pictures, placed
from tests.pdf.press import Printed, printed
from tests.reading.text import bare

NUMBER = 16 / 25.4 * 96  # px of the first column
HEADS = ("ลำดับที่", "ผังขั้นตอนการดำเนินงาน", "รายละเอียด", "เวลาดำเนินการ", "มาตรฐาน", "ผู้รับผิดชอบ")


def table(view: View, heights: str = "") -> Printed:
    """A view's table on the pages of a volume, whose margins are those of tests/paper.py."""
    page = "@page { margin: 1.6cm 2cm 1.6cm 3cm; size: A4 landscape }"
    return _once(str(summary(view, flowing(view))), page + heights)


_once = functools.cache(printed)  # each test looks at the same sheets


@pytest.mark.parametrize("stretched", [False, True])
def test_lines_run_on_over_borders_and_pages(views: dict[str, View], stretched: bool) -> None:
    heights = "".join(
        f".summary-table tbody tr:nth-child({number}) td:last-child {{ height: {height}px }}"
        for number, height in enumerate(HEIGHTS, 1)
    )
    view = views["long"]
    found = table(view, heights if stretched else "")
    paper = Paper(found.pdf, pictures(view), number=NUMBER, heads=4)
    assert len(list(placed(paper))) == len(paper.rows) == 25
    assert all(bottom - top >= row.height - BORDER for _, row, top, bottom in placed(paper))
    assert gaps(paper) == []


def test_every_page_has_every_column_within_its_margins(view: View) -> None:
    found = table(view)
    pages = [found.whole(number) for number in range(len(found.pages))]
    rows = [text for text in pages if "เวลาดำเนินการ" in text]
    assert len(rows) >= len(pages) - 1, "only the foot may stand alone"
    for text in rows:
        assert all(bare(head) in text for head in HEADS)
    for number in range(len(pages)):
        left, _, right, _ = found.ink(number)
        assert left >= 3 / 2.54 * 72 - 1.2  # ไ leans out of its line
        assert right <= (29.7 - 2) / 2.54 * 72 + 0.5


def test_the_foot_takes_the_last_row_with_it(views: dict[str, View]) -> None:
    """Two rows fill a page, so that references and legend would stand alone on the next."""
    tall = ".summary-table tbody tr:nth-last-child(-n+2) td:last-child { height: 265px }"
    found = table(views["example"], tall)
    last = found.whole(len(found.pages) - 1)
    assert bare("คำอธิบายสัญลักษณ์") in last
    assert bare(HEADS[3]) in last


def test_words_of_the_pictures_and_cells_can_be_copied(view: View) -> None:
    found = table(view)
    text = "".join(found.whole(number) for number in range(len(found.pages)))
    for row in pictures(view):
        for shape in row.shapes:
            assert bare("".join(shape.lines)) in text
        for label in (label for way in row.ways for label in way.label):
            assert bare(label.text) in text
    for step in view.procedure.steps:
        assert bare(step.detail) in text
    assert text.count("เริ่มต้น") >= 1


def test_every_picture_says_what_it_shows(view: View) -> None:
    found = table(view).figures
    assert all(found)
    for step in view.procedure.steps:
        assert any(step.symbol.label in words for words in found if words)
