"""The summary table as WeasyPrint prints it: its lines run on over every border and every page."""

from __future__ import annotations

import re
import shutil

import pytest
import weasyprint

from macros.cache.records import Records
from macros.site.bundles import Bundles
from macros.site.fonts import fonts
from macros.views import addresses, charts
from macros.views.view import View
from tests.conftest import ROOT, SEED, approved, replace
from tests.long import ID, yaml
from tests.paper import HEIGHTS, SCALE, Paper, bare, cut, dark_runs, gaps, pictures, placed


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    """A view of the long procedure."""
    root = tmp_path_factory.mktemp("office")
    shutil.copytree(SEED / "data", root / "data")
    (root / f"data/procedures/{ID}.yml").write_text(yaml(), encoding="utf-8")
    replace(root / "data/office.yml", ("[standards-work]", f"[standards-work, {ID}]"))
    office = approved(root)[0]
    return View(office, addresses.section(ID, 9), office.manual.procedure[ID])


@pytest.fixture(scope="module")
def paper(view: View, tmp_path_factory: pytest.TempPathFactory) -> Paper:
    """Its table with rows of random heights."""
    folder = tmp_path_factory.mktemp("paper")
    for uri, content in fonts():
        (folder / uri).parent.mkdir(parents=True, exist_ok=True)
        (folder / uri).write_bytes(content)
    parts = ("tokens", "base", "print", "marks", "table", "flowchart", "summary-table")
    sheet = Bundles(ROOT, Records(None)).style(f"assets/stylesheets/{name}.css" for name in parts)
    (folder / sheet.uri).parent.mkdir()
    (folder / sheet.uri).write_bytes(sheet.content)
    heights = "".join(
        f"tbody tr:nth-child({number}) .no {{ height: {height}px }}"
        for number, height in enumerate(HEIGHTS, 1)
    )
    html = (
        f'<html lang="th"><meta charset="utf-8"><link rel="stylesheet" href="{sheet.uri}"><style>.summary-table {heights}'
        f'body {{ font-family: Sarabun; margin: 0 }}</style><body class="md-typeset">'
        f"{charts.summary_table(view)}"
    )
    pdf = weasyprint.HTML(string=html, base_url=f"{folder.as_uri()}/").write_pdf()
    return Paper(pdf, pictures(view))


def test_rows_of_twenty_heights_and_more_leave_no_gap_on_paper(paper: Paper) -> None:
    found = list(placed(paper))
    assert len(found) == len(paper.rows) == 25
    assert len({round(bottom - top) for _, _, top, bottom in found}) >= 20
    assert len(paper.pages) > 4, "the flow runs on over pages"
    assert all(bottom - top >= row.height for _, row, top, bottom in found)
    assert gaps(paper) == []


def test_lines_are_lines_on_paper(paper: Paper) -> None:
    """Beside each there is paper: nothing fills the cell."""
    for row, page, x, start, end in bare(paper):
        beside = cut(page, x + 4, start + 2, end - 2)
        assert sum(b - a for a, b in dark_runs(beside)) <= beside.height * 0.8, row.step


def test_a_broken_line_would_be_seen(paper: Paper) -> None:
    """The judge itself: lines that stop 1 px short of a border are gaps."""
    _, page, x, _, end = next(bare(paper))
    left, upper = round((x - 3) * SCALE), round((end - 2) * SCALE)
    page.paste(255, (left, upper, left + 6 * SCALE, upper + SCALE))
    assert gaps(paper)
    paper.sheets.clear()  # the spoilt picture is not for other tests
    del paper.__dict__["pages"]


def test_words_in_the_symbols_are_text_on_paper(paper: Paper) -> None:
    """They can be copied as they are. Sarabun's ำ comes out as a nikhahit and า or less: until a
    face of the printed volume mends that, both are taken for it.
    """
    assert paper.words.count("เริ่มต้น") == 1
    for row in paper.rows:
        for lines in (shape.lines for shape in row.shapes):
            label = re.escape("".join("".join(lines).split()))
            assert re.search(label.replace("ำ", ".?[ำา]"), paper.words), lines
    for label in (label for row in paper.rows for way in row.ways for label in way.label):
        assert "".join(label.text.split()) in paper.words
