"""A drawing reaches paper and Word from wherever it stands, because its view knows what it drew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.book.document import compose
from macros.book.figures import variants
from macros.book.report import report_volumes
from macros.cache.records import Records
from macros.pdf.print_document import print_document
from macros.word.jobs import word_job
from tests.conftest import sound

from .conftest import made
from .docx import WPS

TEMPLATE = '{% import "parts.html" as parts with context %}{{ parts.figure(*same) }}'


@pytest.mark.parametrize("part", [0, 1, -1], ids=["overview", "an indicator", "gaps"])
def test_a_drawing_in_a_report_reaches_paper_and_word(
    filled: Path, part: int, tmp_path: Path
) -> None:
    project = sound(filled)
    report = next(iter(report_volumes(project.own, filled / "docs")))
    assert not compose(report).drawings
    (tmp_path / "drawn.html").write_text(TEMPLATE, encoding="utf-8")
    view = replace(report.view, folders=(*report.view.folders, tmp_path))
    (same, *_) = variants(view)
    chapters = list(report.chapters)
    html = chapters[part].html + view.render("drawn.html", same=same)
    chapters[part] = replace(chapters[part], html=html)
    composed = compose(replace(report, chapters=tuple(chapters)))
    (key,) = composed.drawings
    assert f'data-drawing="{key}"' in print_document(composed, Records(None)).html
    shapes = [each for each in made(word_job(composed)).shown() if each.tag == f"{WPS}wsp"]
    assert len(shapes) > len(same[0].chart.shapes)
