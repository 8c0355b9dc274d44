"""What people see: the site in Debian's Chromium, at three widths, light and dark."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import LONG

from .conftest import WIDTHS, Built, go, moved, style, widths
from .fitting import cut_off, enlarged, parted, sideways, small_targets, unfold, unseen_stops
from .judging import Judge

MANUAL = "procedures/standards-work/"
PAGES = [
    "index.html",
    "accessibility.html",
    "design-system.html",
    MANUAL + "index.html",
    MANUAL + "5-steps.html",
    MANUAL + "6-flowchart.html",
    MANUAL + "9-summary.html",
    "standards/std-1.html",
    "standards/indicators.html",
    "assignments.html",
    "completeness.html",
    "source.html",
    "downloads.html",
    "mistakes.html",
    "sar/help.html",
    "sar/2569/ind-01.html",
    "example/index.html",
    "example/groups/x-learning.html",
    "example/sar/2599/register.html",
    "example/sar/2599/gaps.html",
]
OF_A_YEAR = [
    "sar/2569/summary.html",
    "sar/2569/changes.html",
    "example/sar/2599/index.html",
    "example/sar/2599/summary.html",
    "example/sar/2599/changes.html",
    "example/sar/2599/trace.html",
    "example/sar/2599/x-ind-01.html",
    "example/sar/2599/x-ind-02.html",
    "example/sar/2599/x-ind-05.html",
    "example/sar/2599/published.html",
    "example/sar/2599/x-ind-01.sheet.html",
    "example/calendar/2599.html",
]
"""Results of all kinds: criteria, considerations, what is not assessed yet; the days of a year."""
PAGES += OF_A_YEAR
"""One of each kind; the page of search is looked at in test_finder."""
CHARTS = {MANUAL + "6-flowchart.html", MANUAL + "9-summary.html"}


def listed(built: Built) -> list[str]:
    """The pages to look at: in make audit, all."""
    return built.pages() if LONG else PAGES


LEFT = "net::ERR_ABORTED"  # of a page that is left before all of it is there
BREADTH = "document.documentElement.scrollWidth"
HEIGHT, HIGHEST = "document.documentElement.scrollHeight", 6_000  # px of a page as a phone opens it
BROKEN = """[...document.querySelectorAll('.md-content .whole')]
  .filter(e => new Set([...e.getClientRects()].map(r => Math.round(r.top))).size > 1)
  .map(e => e.textContent)"""


def test_pages_fit_load_quietly_in_sarabun_and_break_at_words(
    chromium: Browser, address: str, built: Built
) -> None:
    """At a phone's width and another, in make audit at each; some are opened at one, some at another."""
    page = chromium.new_page()
    errors: list[str] = []
    page.on("console", lambda m: errors.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda x: errors.append(x.url) if x.failure != LEFT else None)
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.partition("/")[2].split("/")[1]))
    for number, name in enumerate(listed(built)):
        looked_at = WIDTHS if LONG else [360, WIDTHS[1 + number // 2 % 2]]
        for at, width in enumerate(looked_at[:: 1 if number % 2 else -1]):
            page.set_viewport_size({"width": width, "height": 900})
            if at == 0:
                go(page, address + name)
                assert page.evaluate("document.fonts.check('16px Sarabun', 'ก')"), name
                face = page.evaluate("getComputedStyle(document.body).fontFamily")
                assert face.startswith("Sarabun"), name
            assert page.evaluate(BREADTH) <= width, (name, width)
            assert page.evaluate(BROKEN) == [], (name, width)
            assert width > 360 or page.evaluate(HEIGHT) <= HIGHEST, name
            assert parted(page) == [], (name, width)
        unfold(page)
        assert small_targets(page) == [], name
        page.set_viewport_size({"width": 320, "height": 900})
        assert sideways(page) == [], name
        page.set_viewport_size({"width": 360, "height": 900})
        enlarged(page, 2)
        assert sideways(page) == [], (name, "letters twice as large")
        assert errors == [], name
    page.close()
    assert hosts == {address.split("/")[2]}


TYPESET = ["index.html", "sar/2569/ind-01.html", "example/sar/2599/x-ind-01.html", "add.html"]
"""Menus, contents, feet, tables of evidence, fields: all that cuts off what is outside of it."""


@pytest.mark.parametrize(("width", "size"), [(360, 2), (768, 1.5), (1440, 1)])
def test_no_mark_is_cut_off(window: Page, address: str, width: int, size: float) -> None:
    window.set_viewport_size({"width": width, "height": 900})
    for name in TYPESET:
        go(window, address + name)
        enlarged(window, size)
        assert cut_off(window) == [], name


def test_a_mark_that_is_cut_off_is_seen(window: Page, address: str) -> None:
    window.set_viewport_size({"width": 1440, "height": 900})
    go(window, address + "accessibility.html")
    style(window, ".md-ellipsis { line-height: 1 !important; padding: 0 !important }")
    assert len(cut_off(window)) == 1


@pytest.mark.parametrize("width", [360, 1440])
def test_every_stop_of_tab_is_seen_and_nothing_opens(
    window: Page, address: str, width: int
) -> None:
    """Nor by what is closed: the drawer, the box of search, menus below others."""
    window.set_viewport_size({"width": width, "height": 900})
    for name in ["index.html", "sar/2569/ind-01.html", "accessibility.html"]:
        go(window, address + name)
        assert unseen_stops(window) == [], name


def test_menu_and_search_open_by_keyboard_and_give_the_focus_back(
    window: Page, address: str
) -> None:
    page = window
    page.set_viewport_size({"width": 360, "height": 900})
    for key, name, within in [
        ("Space", "เมนู", ".md-sidebar--primary"),
        ("Enter", "ค้นหา", ".md-search"),
    ]:
        go(page, address + "accessibility.html")
        page.locator(f".md-header__button [aria-label='{name}']").focus()
        page.keyboard.press(key)
        page.wait_for_function(f"() => document.activeElement.closest('{within}')")
        page.keyboard.press("Escape")
        page.wait_for_function(f"() => document.activeElement.ariaLabel === '{name}'")
        assert not page.locator(
            ".md-toggle:checked[id='__drawer'], .md-toggle:checked[id='__search']"
        ).count()


def test_axe_finds_nothing(window: Page, judge: Judge, address: str, built: Built) -> None:
    """The pages of a chart are judged at each width in test_charts."""
    window.set_viewport_size({"width": 1000, "height": 900})
    looked_at = [each for each in listed(built) if LONG or each not in {*CHARTS, *OF_A_YEAR}]
    for name in dict.fromkeys(["404.html", *looked_at]):
        go(window, address + name)
        assert judge.faults(window) == [], name
    assert len(judge.looks) > 40


def test_axe_finds_nothing_on_pages_of_a_year(window: Page, judge: Judge, address: str) -> None:
    """In either palette, with the theme's script, menus once; in the suite at a phone alone."""
    for name in OF_A_YEAR:
        go(window, address + name)
        moved(window)
        for width, within in zip(
            WIDTHS if LONG else [360], ["html", ".md-content", ".md-content"], strict=False
        ):
            window.set_viewport_size({"width": width, "height": 900})
            assert judge.faults(window, within) == [], (name, width)


def test_letters_too_faint_and_a_nameless_button_would_be_seen(
    chromium: Browser, address: str
) -> None:
    """Though the look of all other letters is known."""
    page, judge = chromium.new_page(viewport={"width": 1000, "height": 900}), Judge()
    go(page, address + "sar/help.html")
    assert judge.faults(page) == []
    page.evaluate("""() => {
      document.querySelector('article p').style.color = '#bbb';
      document.querySelector('article').append(document.createElement('button'));
    }""")
    assert [rule for rule, _ in judge.faults(page)] == ["button-name", "color-contrast"]
    page.close()


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_palette_is_the_system_s_until_one_is_chosen(
    chromium: Browser, address: str, system: Any
) -> None:
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, color_scheme=system)
    page = context.new_page()
    ground = "getComputedStyle(document.body).backgroundColor"
    go(page, address + "downloads.html")
    begun = page.evaluate(ground)
    page.emulate_media(color_scheme="dark" if system == "light" else "light")
    page.wait_for_function(f"before => {ground} !== before", arg=begun)
    page.emulate_media(color_scheme=system)
    page.wait_for_function(f"before => {ground} === before", arg=begun)
    for scheme in ("default", "slate"):
        page.locator("form.md-header__option label:visible").click()
        page.wait_for_function(
            f"() => (__md_get('__palette') ?? {{color: {{}}}}).color.scheme === '{scheme}'"
        )
        page.goto(address + "downloads.html")
        assert page.evaluate("document.body.dataset.mdColorScheme") == scheme
    context.close()


def test_a_script_that_slipped_into_a_page_does_not_run(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    go(page, address + "index.html")
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend',"
        ' \'<img src="nowhere.png" onerror="window.hit = 1">\')'
    )
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), {text: 'hit = 2'}))"
    )
    page.wait_for_timeout(500)
    assert page.evaluate("window.hit") is None
    assert any("Content Security Policy" in message for message in refused)
    page.close()


def test_search_works_under_the_policy(desktop: Page, address: str) -> None:
    page = desktop
    go(page, address + "index.html")
    box = page.locator("input.md-search__input")
    box.click()
    box.fill("PMQA")
    box.press("End")
    page.locator(".md-search-result__item").first.wait_for()
    assert "มาตรฐานที่ 1" in page.locator(".md-search-result__list").inner_text()


def test_a_copy_on_a_memory_stick_works(chromium: Browser, built: Built) -> None:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    errors: list[str] = []
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page.on("requestfailed", lambda x: errors.append(x.url) if x.failure != LEFT else None)
    go(page, (built.site / "index.html").as_uri())
    page.get_by_role("link", name="ดูผังขั้นตอน").click()
    page.wait_for_load_state()  # a page that is left while it loads drops its requests
    page.locator("svg.chart a").first.click()
    page.wait_for_load_state()
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('16px Sarabun', 'ก')")
    expect(page.locator("#step-1")).to_be_visible()
    assert errors == []
    page.close()


def test_a_link_to_a_piece_shows_its_title_below_what_stays(page: Page, address: str) -> None:
    """Below the header and the note of the example; pictures that load later move nothing."""
    go(page, address + "example/sar/2599/x-ind-01.html")
    names = page.evaluate("[...document.querySelectorAll('section.piece > h3')].map(e => e.id)")
    for name in names[2:5:2]:
        page.goto("about:blank")
        go(page, f"{address}example/sar/2599/x-ind-01.html#{name}")
        page.wait_for_load_state("networkidle")  # pictures load when they come near
        below = page.evaluate(
            "name => document.getElementById(name).getBoundingClientRect().top"
            " - document.querySelector('.example-note').getBoundingClientRect().bottom",
            name,
        )
        assert 0 <= below < 60, name


@pytest.mark.parametrize("name", ["sar/2569/ind-01.html", "example/sar/2599/x-ind-01.html"])
def test_nothing_covers_the_link_for_editing_a_page(window: Page, address: str, name: str) -> None:
    go(window, address + name)
    for _ in widths(window):
        window.locator(".edit-page a").first.click(trial=True)
