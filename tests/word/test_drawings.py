"""A drawing reaches paper and Word from wherever it stands, because its view knows what it drew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.book.document import compose
from macros.book.figures import variants
from macros.book.plot_plates import PlotPlate
from macros.book.report import report_volumes
from macros.book.volume import ComposedVolume
from macros.cache.records import Records
from macros.pdf.print_document import print_document
from macros.plots.tokens import tone
from macros.word.jobs import word_job
from tests.conftest import sound
from tests.pdf.press import document
from tests.reading.text import bare

from .conftest import made
from .docx import WP, WPS, A

TEMPLATE = '{% import "parts.html" as parts with context %}{{ parts.figure(*same) }}'


@pytest.mark.parametrize("part", ["index", "ind-01", "part_synthesis"])
def test_a_drawing_in_a_report_reaches_paper_and_word(
    filled: Path, part: str, tmp_path: Path
) -> None:
    project = sound(filled)
    report = next(iter(report_volumes(project.own, filled / "docs")))
    before = compose(report).drawings
    (tmp_path / "drawn.html").write_text(TEMPLATE, encoding="utf-8")
    view = replace(report.view, folders=(*report.view.folders, tmp_path))
    (same, *_) = variants(view)
    chapters = list(report.chapters)
    at = next(index for index, each in enumerate(chapters) if each.id == part)
    html = chapters[at].html + view.render("drawn.html", same=same)
    chapters[at] = replace(chapters[at], html=html)
    composed = compose(replace(report, chapters=tuple(chapters)))
    (key,) = composed.drawings.keys() - before.keys()
    assert f'data-drawing="{key}"' in print_document(composed, Records(None)).html
    shapes = [each for each in made(word_job(composed)).shown() if each.tag == f"{WPS}wsp"]
    assert len(shapes) > len(same[0].chart.shapes)


KINDS = {"plot-coverage", "plot-levels", "plot-months", "plot-gaps"}


@pytest.fixture(scope="module")
def overview(filled: Path) -> ComposedVolume:
    """The overview of the example's year as a volume."""
    (archive,) = (each for each in sound(filled).archives if each.home)
    report = next(
        each
        for each in report_volumes(archive, filled / "docs")
        if each.publication.name == "example-sar-2599"
    )
    index = tuple(each for each in report.chapters if each.id == "index")
    return compose(replace(report, chapters=index))


def test_plots_of_a_year_are_shapes_of_word_in_their_colours(overview: ComposedVolume) -> None:
    plates = [each for each in overview.drawings.values() if isinstance(each, PlotPlate)]
    assert {plate.picture.kind for plate in plates} == KINDS
    file = made(word_job(overview))
    groups = [each for each in file.shown() if each.tag == f"{WP}docPr" and each.get("descr")]
    told = {each.get("descr") for each in groups}
    assert {plate.alternative for plate in plates} <= told
    words = file.words()
    colours = {each.get("val") for each in file.shown() if each.tag == f"{A}srgbClr"}
    for plate in plates:
        for _, label in plate.labels:
            assert label.text in words
        for _, mark in plate.marks:
            assert tone(mark.tone).fill[1:].upper() in colours
    patterns = [each for each in file.shown() if each.tag == f"{A}pattFill"]
    hatched = [mark for plate in plates for _, mark in plate.marks if getattr(mark, "hatched", 0)]
    assert len(patterns) == len(hatched) > 0


def test_plots_of_a_year_are_on_paper_with_their_numbers(overview: ComposedVolume) -> None:
    html = print_document(overview, Records(None)).html
    page = document(html)
    words = bare(page.words)
    for plate in overview.drawings.values():
        assert isinstance(plate, PlotPlate)
        assert f'data-drawing="{plate.key}"' in html
        for _, label in plate.labels:
            assert bare(label.text) in words
        if plate.picture.kind != "plot-coverage":
            cells = (cell for row in plate.picture.table.rows for cell in row.cells)
            assert all(bare(cell) in words for cell in cells)
