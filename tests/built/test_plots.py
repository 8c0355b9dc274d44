"""Plots as people see them: in Chromium, at a phone's and a desk's width, light and dark."""

from playwright.sync_api import Browser, Page

from tests.audit.grounds import faint

from .conftest import go, widths
from .judging import Judge

YEAR = "example/sar/2599/index.html"
STEPS = "procedures/standards-work/5-steps.html"
# a line may begin with ใ, which reaches 2 px before its place where letters stand at whole pixels
OUTSIDE = """[...document.querySelectorAll('.plot-drawing')].filter(e => e.checkVisibility())
  .flatMap(svg => { const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text, path')].filter(e => { const box = e.getBoundingClientRect();
      return box.left < frame.left - 2.5 || box.right > frame.right + 1.5
        || box.top < frame.top - 3 || box.bottom > frame.bottom + 3;
    }).map(e => e.textContent || e.getAttribute('d')); })"""
OVER = """[...document.querySelectorAll('.plot-drawing')].filter(e => e.checkVisibility())
  .flatMap(svg => { const all = [...svg.querySelectorAll('text')].map(e => [e.textContent, e.getBoundingClientRect()]);
    return all.flatMap(([one, a], at) => all.slice(at + 1).filter(([, b]) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - a.height * .45 && b.top < a.bottom - a.height * .45)
      .map(([other]) => one + ' | ' + other)); })"""
SHOWN = """[...document.querySelectorAll('figure.plot')].map(
  e => [...e.querySelectorAll('svg')].filter(svg => svg.checkVisibility()).length)"""
OPENED = "document.querySelectorAll('details').forEach(e => e.open = true)"
SMALL = """[...document.querySelectorAll('.plot-drawing a')].filter(e => e.checkVisibility())
  .map(e => e.getBoundingClientRect()).filter(box => box.width < 24 || box.height < 24).length"""


def test_plots_are_whole_at_every_width(window: Page, address: str) -> None:
    for name, number in ((YEAR, 4), (STEPS, 1)):
        go(window, address + name)
        window.evaluate(OPENED)
        for width in widths(window):
            assert window.evaluate(SHOWN) == [1] * number, (name, width)
            assert window.evaluate(OUTSIDE) == [], (name, width)
            assert window.evaluate(OVER) == [], (name, width)
            assert window.evaluate(SMALL) == 0, (name, width)
            assert window.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_on_a_phone_in_either_palette(
    window: Page, judge: Judge, address: str
) -> None:
    window.set_viewport_size({"width": 360, "height": 900})
    for name in (YEAR, STEPS):
        go(window, address + name)
        window.evaluate(OPENED)
        assert judge.faults(window) == [], name


def test_a_cell_leads_to_its_indicator_by_keyboard(window: Page, address: str) -> None:
    go(window, address + YEAR)
    cell = window.locator(".plot-drawing a:visible").first
    name = cell.get_attribute("aria-label")
    assert name
    assert name.startswith("ตัวบ่งชี้ที่ 1.1 ครบถ้วน หลักฐาน ")
    cell.focus()
    window.keyboard.press("Enter")
    window.wait_for_url("**/x-ind-01.html")


def test_the_dark_palette_has_its_own_colours(window: Page, address: str) -> None:
    go(window, address + YEAR)
    fill = "getComputedStyle(document.querySelector('.plot-whole')).fill"
    light = window.evaluate(fill)
    window.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    assert window.evaluate(fill) != light
    window.emulate_media(media="print")
    assert window.evaluate(fill) == light
    window.emulate_media(media="screen")


def test_letters_that_what_lies_below_them_drowns_are_seen(chromium: Browser) -> None:
    """By `audit grounds`, where axe cannot know."""
    page = chromium.new_page()
    stripes = "background: repeating-linear-gradient(90deg, #fff 0 9px, #7a7a7a 9px 18px)"
    page.set_content(
        f"<p style='{stripes}; color: #6b6b6b'>จาง</p><p style='{stripes}; color: #000'>ชัด</p>"
        "<svg><rect width='90' height='40' fill='#222'/><text y='20' fill='#444'>มืด</text></svg>"
    )
    assert {said.split()[0] for said in faint(page)} == {"จาง", "มืด"}
    page.close()
