"""Posters: one page, the chart as large as fits, nothing beside the paper."""

import pytest

from macros.publishing.legend import legend
from macros.publishing.view import View
from macros.volumes.frame import PAPERS
from macros.volumes.plates import POINT
from macros.volumes.posters import poster
from tests.volumes.press import bare, copied, document

PAPER = [(kind, paper) for kind in ("flowchart", "flowchart-lanes") for paper in PAPERS]


@pytest.mark.parametrize(("kind", "paper"), PAPER)
def test_a_poster_is_one_page_with_all_that_explains_it(view: View, kind: str, paper: str) -> None:
    html = poster(view, kind, paper)
    if html is None:
        assert (kind, view.procedure.id) == ("flowchart-lanes", "standards-work")
        return
    printed = document(html)
    assert len(printed.pages) == 1
    narrow, long = (side * POINT for side in PAPERS[paper])
    size = (long, narrow) if kind == "flowchart-lanes" else (narrow, long)
    assert printed.pages[0].get_size() == pytest.approx(size, abs=0.5)
    left, top, right, bottom = printed.ink(0)
    margin = 12 * POINT * PAPERS[paper][0] / 210
    assert left >= margin - 0.5
    assert right <= size[0] - margin + 0.5
    assert bottom <= size[1] - margin + 0.5
    assert top >= (margin - 0.5 if not view.archive.home else 0)
    text = printed.text(0, (0, 0, *size))
    for words in (view.manual.office.name, view.procedure.name):
        assert copied(words, text)
    for entry in legend(view.procedure):
        assert copied(entry.text, text)
    for step in view.procedure.steps:
        assert copied(bare(step.symbol.label)[:4], text)
    assert ("ตัวอย่าง:ข้อมูลสมมติ" in text) == bool(view.archive.home)
    assert all(printed.figures)
    assert "ต้นฉบับไม่มี" in text or view.archive.home
