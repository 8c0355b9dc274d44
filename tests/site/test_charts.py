"""Charts as people see them: the chart and the summary table in Chromium, at three widths."""

import io
from itertools import pairwise

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from .conftest import Built, go

MANUAL, LONG = "procedures/standards-work/", "procedures/long-work/"
MEETING = "procedures/a-meeting/"
CHART, TABLE = "6-flowchart.html", "9-summary.html"

LABELS_OUTSIDE = """
[...document.querySelectorAll('svg.chart, .flow-wide > svg, .flow-narrow > svg')]
.filter(svg => svg.checkVisibility()).flatMap(svg => {
  const shapes = [...svg.querySelectorAll('.chart-symbol, .flow-symbol')];
  const texts = svg.matches('.chart') ? svg.querySelectorAll('.chart-label')
    : svg.parentNode.querySelectorAll('.flow-label');
  const inside = (box, point) => point.matrixTransform(svg.getScreenCTM().inverse());
  return [...texts].flatMap(text => {
    const range = document.createRange(); range.selectNodeContents(text);
    return [...range.getClientRects()].filter(box => box.width).filter(box => {
      const rows = [box.top + box.height * .22, box.top + box.height * .82];
      const corners = rows.flatMap(y => [box.left, box.right].map(
        x => new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse())));
      return !shapes.some(shape => corners.every(at => {
        const point = svg.createSVGPoint(); point.x = at.x; point.y = at.y;
        return shape.isPointInFill(point);
      }));
    }).map(() => text.textContent);
  });
})
"""


@pytest.mark.parametrize("name", [CHART, TABLE])
@pytest.mark.parametrize("manual", [MANUAL, MEETING, LONG])
def test_labels_are_inside_their_symbols(
    page: Page, address: str, second_address: str, manual: str, name: str
) -> None:
    go(page, (address if manual == MANUAL else second_address) + manual + name)
    assert page.evaluate("document.querySelectorAll('.chart-label, .flow-label').length") > 9
    assert page.evaluate(LABELS_OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


STRETCHES = """
[...document.querySelectorAll('.summary-table td.flow')].map(cell => {
  const box = cell.getBoundingClientRect(), style = getComputedStyle(cell);
  const places = style.backgroundPosition.split(', '), sizes = style.backgroundSize.split(', ');
  const left = box.left + cell.clientLeft + scrollX;
  return {top: box.top + scrollY, bottom: box.bottom + scrollY, lines: places.map((place, i) => ({
    x: left + parseFloat(place), whole: sizes[i].endsWith('110%'), down: place.includes('calc(100%'),
  }))};
})
"""


def gaps(page: Page) -> list[str]:
    """Where the flow breaks off at a border: lines that do not go on, or rows of pixels without
    ink within 12 px of it.
    """
    cells = page.evaluate(STRETCHES)
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("L")
    found = []
    for number, (upper, lower) in enumerate(pairwise(cells), 1):
        leaving = {line["x"] for line in upper["lines"] if line["whole"] or line["down"]}
        entering = {line["x"] for line in lower["lines"] if line["whole"] or not line["down"]}
        if not leaving or leaving != entering:
            found.append(f"row {number}: {leaving} leave, {entering} enter")
        border = round(lower["top"])
        for x in leaving:
            strip = picture.crop((int(x), border - 12, int(x) + 2, border + 12))
            rows = (strip.crop((0, y, 2, y + 1)).tobytes() for y in range(24))
            bare = sum(min(row) > 110 for row in rows)
            found += [f"row {number}: {bare} px bare at {x}"] * (bare > 0)
    return found


@pytest.mark.parametrize("manual", [MANUAL, MEETING, LONG])
def test_the_flow_runs_on_through_rows_of_any_height(
    page: Page, address: str, second_address: str, manual: str
) -> None:
    go(page, (address if manual == MANUAL else second_address) + manual + TABLE)
    assert gaps(page) == []
    least = "height" if page.viewport_size["width"] > 960 else "min-height"  # rows, or a grid
    page.add_style_tag(
        content="".join(
            f".summary-table tbody tr:nth-child({n}) {{ {least}: {350.3 + 61 * n % 190}px }}"
            for n in range(1, 26)
        )
    )
    assert gaps(page) == []


def test_a_broken_line_would_be_seen(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 1200, "height": 900})
    go(page, address + MANUAL + TABLE)
    page.add_style_tag(content=".summary-table td.flow { background-clip: content-box !important; "
                               "padding-bottom: 2px !important }")  # fmt: skip
    assert gaps(page) != []
    page.close()


def test_ids_are_unique_where_charts_stand_together(second: Built) -> None:
    html = second.page("charts.html")
    ids = [element.attributes["id"] for element in html.elements if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    assert len(html.all("svg", "chart")) >= 3
    assert len(html.all("table", "summary-table")) == 2
