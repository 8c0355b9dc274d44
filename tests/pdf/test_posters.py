"""Posters: one page, the chart as large as fits, nothing beside the paper."""

import re

import pytest

from macros.book.figures import POINT
from macros.book.poster_frame import PAPERS
from macros.drawing.engine import EngineError
from macros.pdf.posters import poster
from macros.views.legend import symbols_in_use
from macros.views.view import View
from tests.long import ID
from tests.pdf.press import Printed, document
from tests.reading.text import bare

LEAST = {
    ("flowchart", "A4"): 7, ("flowchart", "A3"): 10,
    ("flowchart-lanes", "A4"): 6, ("flowchart-lanes", "A3"): 7,
}  # fmt: skip
"""pt of letters, for the procedures here: 11, 14 and 27 symbols, which say who does it and how long it takes."""
PAPER = [(kind, paper) for kind in ("flowchart", "flowchart-lanes") for paper in PAPERS]


Made = tuple[View, str, str, str]
"""A view, the kind and the paper of a poster, and its HTML."""


@pytest.fixture(params=PAPER, ids="-".join)
def made(request: pytest.FixtureRequest, view: View) -> Made | None:
    """A poster; None where there are no lanes, or letters that nobody could read."""
    kind, paper = request.param
    html = poster(view, kind, paper)
    if html is None:
        assert kind == "flowchart-lanes"
        assert (view.procedure.id, paper) in {
            ("standards-work", "A4"), ("standards-work", "A3"), (ID, "A4")
        }  # fmt: skip
    return (view, kind, paper, html) if html else None


def test_a_poster_is_one_page_that_can_be_read_with_all_that_explains_it(
    made: Made | None,
) -> None:
    if made:
        printed = document(made[-1])
        assert_readable(made, printed)
        assert_explained(made, printed)


def assert_readable(made: Made, printed: Printed) -> None:
    view, kind, paper, html = made
    size = re.search(r'class="plate-chart" style="[^"]*font-size:([\d.]+)pt', html)
    assert size
    assert float(size[1]) >= LEAST[kind, paper]
    assert len(printed.pages) == 1
    narrow, long = (side * POINT for side in PAPERS[paper])
    page = (long, narrow) if kind == "flowchart-lanes" else (narrow, long)
    assert printed.pages[0].get_size() == pytest.approx(page, abs=0.5)
    left, top, right, bottom = printed.ink(0)
    margin = 12 * POINT * PAPERS[paper][0] / 210
    assert left >= margin - 0.5
    assert right <= page[0] - margin + 0.5
    assert bottom <= page[1] - margin + 0.5
    assert top >= (margin - 0.5 if not view.archive.home else 0)


def assert_explained(made: Made, printed: Printed) -> None:
    view, _, paper, html = made
    text = printed.whole(0)
    for words in (view.manual.office.name, view.procedure.name):
        assert bare(words) in text
    for entry in symbols_in_use(view.procedure):
        assert bare(entry.text) in text
    for step in view.procedure.steps:
        assert bare(step.symbol.label)[:4] in text
    if 'class="poster-side"' not in html:
        foot, scale = (
            printed.top(0, next(symbols_in_use(view.procedure)).text),
            PAPERS[paper][0] / 210,
        )
        assert printed.blank(0, foot - 30 * scale, foot) > 6 * scale, "the legend is below"
    assert ("ตัวอย่าง:ข้อมูลสมมติ" in text) == bool(view.archive.home)
    assert all(printed.figures)
    assert "ต้นฉบับไม่มี" in text or view.archive.home


def test_without_an_engine_there_is_no_poster(
    views: dict[str, View], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHVIZ_DOT", "/nowhere/dot")
    with pytest.raises(EngineError):
        poster(views["long"], "flowchart", "A3")
