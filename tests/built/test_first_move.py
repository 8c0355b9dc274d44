"""The theme's script comes with the reader's first move, and what was asked before it listens is done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from .conftest import go

THEME = "**/assets/javascripts/bundle.*.js"
LISTENS = "() => 'keyboard$' in window"
PALETTE = "[data-md-component=palette] label"
MOVES: dict[str, Callable[[Page], None]] = {
    "a key": lambda page: page.keyboard.press("Tab"),
    "a mouse": lambda page: page.mouse.move(100, 300, steps=2),  # the first is of no way
    "a wheel": lambda page: page.mouse.wheel(0, 50),
    "the system's colours": lambda page: page.emulate_media(color_scheme="dark"),
}


class Held:
    """A page of the site whose theme's script is on its way until it is let in."""

    def __init__(self, page: Page) -> None:
        self.page, self.asked = page, 0
        self._routes: list[Route] | None = []
        page.route(THEME, self._come)

    def _come(self, route: Route) -> None:
        self.asked += 1
        if self._routes is None:
            route.continue_()
        else:
            self._routes.append(route)

    def let_in(self) -> None:
        """Those that wait, and those still to come: a key is told sooner than what it asks for."""
        waiting, self._routes = self._routes or (), None
        for route in waiting:
            route.continue_()
        self.page.wait_for_function(LISTENS)


@pytest.fixture
def held(chromium: Browser, address: str) -> Iterator[Held]:
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    found = Held(context.new_page())
    go(found.page, address + "downloads.html")
    found.page.wait_for_load_state("networkidle")
    yield found
    context.close()


def test_who_reads_needs_no_script_of_the_theme(held: Held) -> None:
    assert not held.asked
    assert held.page.locator(PALETTE).filter(visible=True).count() == 1
    assert held.page.locator("html.js").count()


def test_a_page_that_comes_under_a_pointer_at_rest_waits(held: Held) -> None:
    """Chromium tells such a page of a move, of nothing, some of the time."""
    held.page.evaluate("dispatchEvent(new PointerEvent('pointermove'))")
    assert held.page.locator("script[data-src]").count() == 1
    held.page.evaluate("dispatchEvent(new PointerEvent('pointermove', {movementY: 1}))")
    assert held.page.locator("script[data-src]").count() == 0


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES)
def test_it_comes_with_the_first_move_once(held: Held, move: Callable[[Page], None]) -> None:
    with held.page.expect_request(THEME):
        move(held.page)
    move(held.page)
    held.let_in()
    assert held.asked == 1


@pytest.mark.parametrize("end", ["", "#__content"])
def test_what_the_theme_does_while_a_reader_scrolls_is_done(
    chromium: Browser, address: str, end: str
) -> None:
    """It begins once a page is parsed, which was long ago."""
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    go(page, f"{address}example/sar/2599/x-ind-01.html{end}")
    page.mouse.wheel(0, 100_000)
    expect(page.locator(".md-header")).to_have_class(re.compile("md-header--shadow"))
    page.wait_for_function(
        "() => { const foot = document.querySelector('.md-footer').getBoundingClientRect().top;"
        " return foot < innerHeight && [...document.querySelectorAll('.md-sidebar__scrollwrap')]"
        ".every(e => e.getBoundingClientRect().bottom <= foot); }"
    )
    page.mouse.wheel(0, -300)
    expect(page.get_by_role("button", name="กลับไปด้านบน")).to_be_visible()
    page.close()


@pytest.mark.parametrize("end", ["#__content", "?q=แผน"])
def test_it_comes_at_once_for_what_an_address_asks(
    chromium: Browser, address: str, end: str
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    go(page, f"{address}downloads.html{end}")
    page.wait_for_function(LISTENS)
    context.close()


def test_colours_are_those_chosen_before_it_listens(held: Held) -> None:
    held.page.locator(PALETTE).filter(visible=True).click()
    held.let_in()
    held.page.wait_for_function("() => __md_get('__palette').index === 1")
    assert held.page.locator(PALETTE).filter(visible=True).get_attribute("for") == "__palette_2"


@pytest.mark.parametrize(("width", "key"), [(1440, "/"), (1440, "f"), (360, "/"), (360, "s")])
def test_a_key_that_opens_search_is_taken(held: Held, width: int, key: str) -> None:
    """By our page alone: Firefox has its own for some."""
    held.page.set_viewport_size({"width": width, "height": 900})
    held.page.evaluate("addEventListener('keydown', event => window.ours = event.defaultPrevented)")
    held.page.keyboard.press(key)
    assert held.page.evaluate("ours")
    held.let_in()
    held.page.wait_for_function("() => document.activeElement.name === 'query'")


def test_menu_and_search_open_and_are_not_closed_again(held: Held) -> None:
    page = held.page
    page.locator(".md-header label[for=__drawer]").click()
    assert page.locator("#__drawer").is_checked()
    held.let_in()
    page.wait_for_timeout(300)  # the theme closes them after an eighth of a second, if at all
    assert page.locator("#__drawer").is_checked()


def test_words_typed_before_it_listens_are_searched(held: Held) -> None:
    page = held.page
    page.locator(".md-header__button[for=__search]").click()
    page.wait_for_function("() => document.activeElement.name === 'query'")
    page.keyboard.type("แผน")
    held.let_in()
    page.wait_for_selector(".md-search-result__item")
