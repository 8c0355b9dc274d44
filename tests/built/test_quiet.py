"""What is quiet until it is wanted: marks of the source, folded parts; with scripts and without."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import go

STEPS = "procedures/standards-work/5-steps.html"
SHOWN = (
    "[...document.querySelectorAll('.mark, .of-source')].filter(e => e.checkVisibility()).length"
)
HIGH = "document.documentElement.scrollHeight"
RED = """[...document.querySelectorAll('.gap-words')]
  .filter(e => getComputedStyle(e).color === getComputedStyle(document.querySelector('.marks-line')).color).length"""


@pytest.fixture
def phone(chromium: Browser) -> Page:
    """A window of its own, since tests here keep something in it."""
    return chromium.new_page(viewport={"width": 360, "height": 800})


def test_marks_are_quiet_until_the_switch_which_is_remembered(phone: Page, address: str) -> None:
    go(phone, address + STEPS)
    assert phone.evaluate(SHOWN) == 0
    assert phone.evaluate(RED) > 5, "what nobody stated is as quiet as the line that counts it"
    switch = phone.get_by_label("แสดงเครื่องหมาย")
    switch.check()
    assert phone.evaluate(SHOWN) > 10
    assert phone.evaluate(RED) == 0
    go(phone, address + "assignments.html")
    expect(phone.get_by_label("แสดงเครื่องหมาย")).to_be_checked()
    phone.emulate_media(media="print")
    phone.get_by_label("แสดงเครื่องหมาย").evaluate("e => e.click()")  # paper does not show the switch
    assert phone.evaluate(SHOWN) > 5, "paper shows all"
    phone.close()


def test_all_of_it_works_without_scripts(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + STEPS)
    mark = page.locator(".mark").first
    expect(mark).to_be_hidden()
    page.get_by_label("แสดงเครื่องหมาย").check()
    expect(mark).to_be_visible()
    page.goto(address + "mistakes.html")
    expect(page.locator(".filter")).to_be_hidden()
    row = page.locator("#text-01")
    expect(row).to_be_hidden()
    page.locator("summary", has_text="ตัวอักษรในไฟล์").click()
    expect(row).to_be_visible()
    context.close()


def test_what_an_address_names_is_opened(window: Page, address: str) -> None:
    """A row, a line, an erratum, a piece by its heading; and the place is in sight."""
    window.set_viewport_size({"width": 360, "height": 800})
    for place in (
        "mistakes.html#sar-17",
        "source.html#E045",
        "completeness.html#questions",
        "example/sar/2599/x-ind-01.html#copy",
    ):
        go(window, address + place)
        wanted = window.locator(f'[id="{place.partition("#")[2]}"]')
        expect(wanted).to_be_in_viewport()
        assert wanted.evaluate("e => e.closest('details').open"), place
    go(window, address + "example/sar/2599/x-ind-01.html")
    piece = window.locator(".piece").first
    expect(piece.locator(".piece-end")).to_be_hidden()
    window.evaluate("location.hash = document.querySelector('.piece h3').id")
    expect(piece.locator(".piece-end")).to_be_visible()


def test_a_filter_opens_what_has_the_words_and_hides_the_rest(window: Page, address: str) -> None:
    window.set_viewport_size({"width": 360, "height": 800})
    go(window, address + "mistakes.html")
    assert window.evaluate(HIGH) <= 6000, "the longest page: folded"
    words = window.get_by_label("กรองตามรหัสหรือคำ")
    words.fill("sar-๑๗")
    expect(window.locator("#sar-17")).to_be_visible()
    expect(window.locator(".mistakes tbody tr:visible")).to_have_count(1)
    expect(window.locator("details.fold:visible")).to_have_count(1)
    expect(window.locator(".filter [role=status]")).to_contain_text("พบ 1 รายการ")
    words.fill("ไม่มีคำนี้ในหน้านี้")
    expect(window.locator(".filter [role=status]")).to_contain_text("ไม่พบ")
    words.fill("")
    expect(window.locator("details.fold:visible")).to_have_count(18)
    expect(window.locator("details.fold[open]")).to_have_count(0)


def test_paper_opens_all_and_closes_it_again(window: Page, address: str, tmp_path: Path) -> None:
    go(window, address + "completeness.html")
    closed = window.locator(".md-content details:not([open])")
    before = closed.count()
    assert before > 3
    window.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(closed).to_have_count(0)
    window.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(closed).to_have_count(before)
