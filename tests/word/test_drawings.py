"""A drawing reaches paper and Word from wherever it stands, because its chapter carries it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.book.document import compose
from macros.book.drawings import charts
from macros.book.report import report_volumes
from macros.pdf.manuscript import manuscript
from macros.word.library import book
from tests.conftest import sound

from .conftest import made
from .docx import WPS


@pytest.mark.parametrize("part", [0, 1, -1], ids=["overview", "an indicator", "gaps"])
def test_a_drawing_in_a_report_reaches_paper_and_word(filled: Path, part: int) -> None:
    project = sound(filled)
    report = next(iter(report_volumes(project.own, filled / "docs")))
    (plate, *_) = charts(report.view)
    chapters = list(report.chapters)
    before = chapters[part]
    html = before.html + plate.figure("ผังของรายงาน")
    chapters[part] = replace(before, html=html, drawings={plate.key: plate})
    composed = compose(replace(report, chapters=tuple(chapters)))
    assert f'data-drawing="{plate.key}"' in manuscript(composed).html
    shapes = [each for each in made(book(composed)).shown() if each.tag == f"{WPS}wsp"]
    assert len(shapes) > len(plate.picture.chart.shapes)
    assert not compose(report).drawings
