"""Charts as people see them: the chart and the summary table in Chromium, at three widths."""

import gzip
import io
import re
from itertools import pairwise

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from macros.views.view import View
from tests import long, paper
from tests.conftest import approved

from .conftest import LOOKED_AT, Built, go, style, widths
from .judging import PALETTES, Judge

MANUAL, LONG = "procedures/standards-work/", "procedures/long-work/"
MEETING = "procedures/a-meeting/"
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
CHART, TABLE = "6-flowchart.html", "9-summary.html"

LABELS_OUTSIDE = """
[...document.querySelectorAll('svg.chart, .flow-wide > svg, .flow-narrow > svg')]
.filter(svg => svg.checkVisibility()).flatMap(svg => {
  const shapes = [...svg.querySelectorAll('.chart-symbol, .flow-symbol')];
  const texts = svg.matches('.chart') ? svg.querySelectorAll('.chart-label')
    : svg.parentNode.querySelectorAll('.flow-label');
  const around = new Map(shapes.map(shape => [shape, shape.getBoundingClientRect()]));
  const near = (box, shape) => { const its = around.get(shape);  // filling is asked of few
    return box.left >= its.left - 1 && box.right <= its.right + 1 && box.bottom > its.top && box.top < its.bottom; };
  const back = svg.getScreenCTM().inverse();
  return [...texts].flatMap(text => {
    const range = document.createRange(); range.selectNodeContents(text);
    return [...range.getClientRects()].filter(box => box.width).filter(box => {
      const rows = [box.top + box.height * .22, box.top + box.height * .82];
      const corners = rows.flatMap(y => [box.left, box.right].map(
        x => new DOMPoint(x, y).matrixTransform(back)));
      return !shapes.some(shape => near(box, shape) && corners.every(at => {
        const point = svg.createSVGPoint(); point.x = at.x; point.y = at.y;
        return shape.isPointInFill(point);
      }));
    }).map(() => text.textContent);
  });
})
"""


@pytest.mark.parametrize("name", [CHART, TABLE])
@pytest.mark.parametrize("manual", [MANUAL, LONG])
def test_labels_are_inside_their_symbols(
    window: Page, address: str, second_address: str, manual: str, name: str
) -> None:
    go(window, (address if manual == MANUAL else second_address) + manual + name)
    for width in widths(window):
        assert window.evaluate("document.querySelectorAll('.chart-label, .flow-label').length") > 9
        assert window.evaluate(LABELS_OUTSIDE) == [], width
        assert window.evaluate("document.documentElement.scrollWidth") <= width


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
    ink within 12 px of it. On a busy machine the end of a long picture may not be painted yet, so
    that it is taken again before anything is said.
    """
    return _gaps(page) and _gaps(page)


def _gaps(page: Page) -> list[str]:
    cells = page.evaluate(STRETCHES)
    lines = [line["x"] for cell in cells for line in cell["lines"]]
    left, top = int(min(lines)) - 1, int(cells[0]["top"])
    area = (max(lines) + 3 - left, cells[-1]["bottom"] - top)
    clip = {"x": left, "y": top, "width": int(area[0]), "height": int(area[1])}
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True, clip=clip))).convert("L")
    found = []
    for number, (upper, lower) in enumerate(pairwise(cells), 1):
        leaving = {line["x"] for line in upper["lines"] if line["whole"] or line["down"]}
        entering = {line["x"] for line in lower["lines"] if line["whole"] or not line["down"]}
        if not leaving or leaving != entering:
            found.append(f"row {number}: {leaving} leave, {entering} enter")
        border = round(lower["top"]) - top
        for x in leaving:
            at = int(x) - left
            strip = picture.crop((at, border - 12, at + 2, border + 12))
            rows = (strip.crop((0, y, 2, y + 1)).tobytes() for y in range(24))
            bare = sum(min(row) > 110 for row in rows)
            found += [f"row {number}: {bare} px bare at {x}"] * (bare > 0)
    return found


@pytest.mark.parametrize("manual", [MEETING, LONG])
def test_the_flow_runs_on_through_rows_of_any_height(
    window: Page, second_address: str, manual: str
) -> None:
    go(window, second_address + manual + TABLE)
    for width in widths(window):
        assert gaps(window) == [], width
    taller = "".join(
        f".summary-table tbody tr:nth-child({n}) {{ {least}: {350.3 + 61 * n % 190}px }}"
        for n in range(1, 26)
        for least in ("height", "min-height")  # of a row of a table, and of one that is a block
    )
    style(window, taller)
    heights = "[...document.querySelectorAll('.summary-table tbody tr')].map(e => e.offsetHeight)"
    for width in widths(window):
        assert min(window.evaluate(heights)) >= 350, width
        assert gaps(window) == [], width


def test_a_broken_line_would_be_seen(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 1200, "height": 900})
    go(page, address + MANUAL + TABLE)
    style(page, ".summary-table td.flow { background-clip: content-box !important; "
                               "padding-bottom: 2px !important }")  # fmt: skip
    assert gaps(page) != []
    page.close()


def test_ids_are_unique_where_charts_stand_together(second: Built) -> None:
    html = second.page("charts.html")
    ids = [element.attributes["id"] for element in html.elements if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    assert len(html.all("svg", "chart")) >= 3
    assert len(html.all("table", "summary-table")) == 2


def named(page: Page, role: str) -> list[dict[str, str]]:
    """The name and description of each element of a role, as screen readers are told them."""
    client = page.context.new_cdp_session(page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    return [
        {part: node.get(part, {}).get("value", "") for part in ("name", "description")}
        for node in nodes
        if node.get("role", {}).get("value") == role and not node["ignored"]
    ]


def test_screen_readers_are_told_the_chart_and_every_step(
    chromium: Browser, second_address: str
) -> None:
    page = chromium.new_page()
    go(page, second_address + LONG + CHART)
    charts = [node for node in named(page, "group") if node["description"]]
    assert [node["name"] for node in charts] == [
        "ผังขั้นตอน งานจัดหาพัสดุ (สมมติ)",
        "ผังขั้นตอนตามผู้รับผิดชอบ งานจัดหาพัสดุ (สมมติ)",
    ]
    assert "๑๑. ผู้อำนวยการพิจารณาให้ความเห็นชอบ" in charts[0]["description"].translate(THAI)
    links = [node["name"].translate(THAI) for node in named(page, "link")]
    assert (
        links.count(
            "๕. การตัดสินใจ วงเงินเพียงพอหรือไม่ กลุ่มบริหารงานการเงินและสินทรัพย์ ๑ วัน หากเพียงพอ ไปลำดับที่ ๗ หากไม่เพียงพอ ไปลำดับที่ ๖"
        )
        == 2
    )
    assert sum(link.startswith("๒๐. กิจกรรม รับมอบพัสดุ กลุ่ม") for link in links) == 2
    page.close()


def test_a_symbol_leads_to_its_step_and_shows_the_keyboard(desktop: Page, address: str) -> None:
    page = desktop
    go(page, address + MANUAL + CHART)
    link = page.locator("svg.chart a").nth(3)
    plain = link.locator(".chart-symbol").evaluate("e => getComputedStyle(e).strokeWidth")
    page.locator("svg.chart a").nth(2).focus()
    page.keyboard.press("Tab")
    assert link.evaluate("e => e === document.activeElement")
    focused = link.locator(".chart-symbol").evaluate(
        "e => [getComputedStyle(e).strokeWidth, getComputedStyle(e).fill]"
    )
    assert focused[0] == "3px" != plain
    page.keyboard.press("Enter")
    page.wait_for_url("**/9-summary.html#step-4")
    assert page.locator("#step-4").evaluate("e => e.matches(':target')")


def test_charts_follow_the_palette(desktop: Page, address: str) -> None:
    page = desktop
    for name, symbol in ((CHART, ".chart-symbol"), (TABLE, ".flow-wide .flow-symbol")):
        go(page, address + MANUAL + name)
        grounds = set()
        for scheme in PALETTES:
            page.evaluate(f"document.body.setAttribute('data-md-color-scheme', '{scheme}')")
            fill, ground, ink = page.evaluate(
                f"(() => {{ const e = document.querySelector('{symbol}');"
                "const c = getComputedStyle(e);"
                "return [c.fill, getComputedStyle(document.body).backgroundColor, c.stroke]})()"
            )
            assert fill == ground != ink, (name, scheme)
            grounds.add(ground)
        assert len(grounds) == len(PALETTES)


def test_a_phone_shows_letters_at_reading_size(chromium: Browser, second_address: str) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    go(page, second_address + LONG + CHART)
    scale = page.evaluate(
        "[...document.querySelectorAll('svg.chart')].filter(e => e.checkVisibility())"
        ".map(e => 16 * e.getBoundingClientRect().width / e.viewBox.baseVal.width)"
    )
    assert len(scale) == 1, "the column alone"
    assert scale[0] >= 14
    page.close()


def test_lanes_give_way_to_the_column_on_narrow_screens(window: Page, second_address: str) -> None:
    go(window, second_address + "lanes.html")
    for width in widths(window):
        titles = window.evaluate(
            "[...document.querySelectorAll('figure.flowchart')].filter(e => e.checkVisibility())"
            ".map(e => e.querySelector('title').textContent)"
        )
        assert len(titles) == 1, width
        assert ("ตามผู้รับผิดชอบ" in titles[0]) == (width > 960)
        assert window.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_in_charts(window: Page, judge: Judge, second_address: str) -> None:
    for name in (CHART, TABLE):
        go(window, second_address + LONG + name)
        for width in LOOKED_AT:
            window.set_viewport_size({"width": width, "height": 900})
            assert judge.faults(window) == [], (name, width)


@pytest.mark.parametrize("kind", ["flowchart", "flowchart-lanes"])
def test_a_chart_stands_alone(chromium: Browser, second: Built, kind: str) -> None:
    """Opened from a folder it needs nothing else, and its letters are Sarabun's."""
    file = second.site / LONG / f"{kind}.svg"
    page = chromium.new_page(color_scheme="dark")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready")
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    assert page.evaluate("[...document.fonts].map(f => f.family + f.status)") == ["Sarabunloaded"]
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == (
        "rgb(30, 33, 41)"
    )
    outside = page.evaluate(
        "(() => { const all = document.documentElement.viewBox.baseVal;"
        "return [...document.querySelectorAll('text')].map(e => e.getBoundingClientRect())"
        ".filter(b => b.left < 0 || b.width > all.width).length })()"
    )
    assert outside == 0
    page.close()


def test_the_page_offers_the_chart_to_open_and_to_keep(second: Built) -> None:
    html = second.page(LONG + CHART)
    kept = [element.attributes for element in html.all("a") if "download" in element.attributes]
    assert [(link["href"], link["download"].translate(THAI)) for link in kept] == [
        ("flowchart.svg", "ผังขั้นตอน งานจัดหาพัสดุ (สมมติ).svg"),
        ("flowchart-lanes.svg", "ผังขั้นตอนตามผู้รับผิดชอบ งานจัดหาพัสดุ (สมมติ).svg"),
    ]


def test_a_long_chart_is_printed_in_parts_that_fit_pages(
    chromium: Browser, second_address: str
) -> None:
    page = chromium.new_page()
    go(page, second_address + LONG + CHART)
    assert page.evaluate("[...document.images].every(e => !e.checkVisibility())")
    page.emulate_media(media="print")
    page.evaluate(
        "async () => { for (const e of document.querySelectorAll('.chart-slice')) {"
        " e.loading = 'eager'; await e.decode(); } }"  # as Ctrl+P does
    )
    heights = page.evaluate(
        "[...document.querySelectorAll('.chart-slice')].filter(e => e.checkVisibility())"
        ".map(e => [e.naturalWidth > 0, e.getBoundingClientRect().height])"
    )
    assert len(heights) > 4
    assert all(loaded and height < 900 for loaded, height in heights)
    expect(page.locator("svg.chart").first).to_be_hidden()
    page.close()


def test_bytes_of_charts(second: Built, figure: list[str]) -> None:
    for manual in (MANUAL, LONG):
        html = second.html(manual + CHART)
        charts = re.findall(r'<svg class="chart".*?</svg>', html, re.DOTALL)
        sizes = [f"{len(c.encode())} ({len(gzip.compress(c.encode()))} gzip)" for c in charts]
        figure.append(f"inline charts of {manual}: {', '.join(sizes)} bytes")
        assert all(len(chart) < 30_000 for chart in charts)


def test_rows_leave_no_gap_when_a_browser_prints_them(
    chromium: Browser, second: Built, second_address: str
) -> None:
    page = chromium.new_page(viewport={"width": 960, "height": 600})  # about a sheet
    page.emulate_media(media="print")
    go(page, second_address + LONG + TABLE)
    taller = "".join(
        f".summary-table tbody tr:nth-child({number}) .no {{ height: {height}px }}"
        for number, height in enumerate(paper.HEIGHTS, 1)
    )
    style(page, taller)
    office = approved(second.project)[0]
    view = View(office, LONG + "9-summary.md", office.manual.procedure[long.ID])
    inset = page.locator("article").evaluate("e => parseFloat(getComputedStyle(e).marginLeft)")
    pdf = page.pdf(prefer_css_page_size=True)
    printed = paper.Paper(pdf, paper.pictures(view), inset)
    assert len(list(paper.placed(printed))) == len(printed.rows)
    assert paper.gaps(printed) == []
    page.close()
