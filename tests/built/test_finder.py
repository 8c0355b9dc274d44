"""The page of search: groups, filters, an address to pass on, and what it says without a result."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import LOOKED_AT, WIDTHS, go
from .host import a_page, hosted
from .judging import Judge


@pytest.fixture(scope="module")
def opened(chromium: Browser, address: str) -> Iterator[Page]:
    """The page of search, whose index is loaded once."""
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(120_000)
    go(page, address + "search.html")
    page.locator(".finder-form").wait_for()
    yield page
    page.close()


@pytest.fixture
def finder(opened: Page) -> Page:
    """The same as if it had just been opened."""
    opened.get_by_role("button", name="ล้างตัวกรอง").click()
    opened.get_by_label("คำที่ต้องการค้นหา").fill("")
    expect(opened.locator("[data-finder] [role=status]")).to_have_text("")
    return opened


def ask(page: Page, words: str) -> None:
    page.get_by_label("คำที่ต้องการค้นหา").fill(words)
    expect(page.locator("[data-finder] [role=status]")).to_contain_text("พบ")


def sections(page: Page) -> list[str]:
    return [
        text.rpartition(" ")[0].rpartition(" ")[0]
        for text in page.locator(".finder-found h2").all_inner_texts()
    ]


def test_finds_stand_under_manual_standards_report_and_evidence(finder: Page) -> None:
    ask(finder, "คณะทำงาน")
    assert sections(finder) == [
        "คู่มือการปฏิบัติงาน", "มาตรฐานและผู้รับผิดชอบ", "รายงานการประเมินตนเอง (SAR)", "หลักฐาน",
        "ข้อมูลและความช่วยเหลือ",
    ]  # fmt: skip
    expect(finder.locator(".finder-idle")).to_be_hidden()


def test_filters_narrow_and_the_address_may_be_passed_on(finder: Page, chromium: Browser) -> None:
    ask(finder, "คณะทำงาน")
    finder.get_by_label("ประเภท", exact=True).select_option(label="คำสั่ง")
    expect(finder.locator(".finder-found h2")).to_have_count(1)
    assert sections(finder) == ["หลักฐาน"]
    assert {"คำสั่ง"} == {
        text.split(" · ")[1] for text in finder.locator(".finder-found li .aside").all_inner_texts()
    }
    finder.get_by_label("ปีงบประมาณ", exact=True).select_option(label="2599 (ตัวอย่าง)")
    expect(finder.locator("[data-finder] [role=status]")).to_contain_text("พบ")
    found = finder.locator(".finder-found li").count()
    assert found
    other = chromium.new_page()
    other.goto(finder.url)
    expect(other.locator(".finder-found li")).to_have_count(found)
    expect(other.get_by_label("ปีงบประมาณ", exact=True)).to_have_value("example:2599")
    other.close()
    finder.get_by_label("กลุ่ม", exact=True).select_option("audit")
    expect(finder.locator("[data-finder] [role=status]")).to_contain_text("ให้กด “ล้างตัวกรอง”")
    finder.get_by_role("button", name="ล้างตัวกรอง").click()
    expect(finder.locator(".finder-found h2")).to_have_count(5)
    expect(finder.get_by_label("คำที่ต้องการค้นหา")).to_have_value("คณะทำงาน")


FILTERED: list[tuple[dict[str, str], set[str]]] = [
    ({}, {"report", "the example's", "evidence", "other"}),
    ({"kind": "report"}, {"report", "the example's"}),
    ({"kind": "kind:report"}, {"evidence"}),
    ({"kind": "evidence"}, {"evidence"}),
    ({"kind": "other"}, {"other"}),
    ({"kind": "kind:other"}, set()),
    ({"year": "2569"}, {"report", "evidence"}),
    ({"year": "example:2569"}, {"the example's"}),
]


def test_a_filter_is_of_a_section_or_a_kind_of_the_office_or_the_example(
    desktop: Page, address: str
) -> None:
    go(desktop, address + "index.html")
    pages = [
        a_page("คำ", "report", 2569, address="report"),
        a_page("คำ", "report", 2569, address="the example's", example=True),
        a_page("คำ", "report", 2569, address="evidence", kind="report"),
        a_page("คำ", "other", address="other"),
    ]
    asked = [
        [{"type": "ask", "id": number, "query": "คำ", "filters": filters}]
        for number, (filters, _) in enumerate(FILTERED)
    ]
    listed = {
        said["id"]: {
            find["address"].partition("?")[0]
            for section in said["sections"]
            for find in section["finds"]
        }
        for said in hosted(desktop, address, pages, asked)["said"]
        if said["type"] == "listed"  # the last answer to a question stays
    }
    assert [listed[number] for number in range(len(FILTERED))] == [found for _, found in FILTERED]


def test_a_choice_of_the_form_is_a_filter_of_the_engine(finder: Page) -> None:
    """A section and a kind of evidence have the same id, `report`."""
    status = finder.locator("[data-finder] [role=status]")
    about = finder.locator(".finder-found li .aside")
    ask(finder, "รายงาน")
    finder.get_by_label("ประเภท", exact=True).select_option(label="รายงานการประเมินตนเอง (SAR)")
    expect(status).to_contain_text("พบ")
    assert sections(finder) == ["รายงานการประเมินตนเอง (SAR)"]
    finder.get_by_label("ประเภท", exact=True).select_option(label="รายงานผล")
    expect(status).to_contain_text("พบ")
    assert sections(finder) == ["หลักฐาน"]
    assert {text.split(" · ")[1] for text in about.all_inner_texts()} == {"รายงานผล"}


def test_an_address_with_a_choice_that_is_not_there_asks_for_any(
    finder: Page, address: str
) -> None:
    go(finder, address + "search.html?words=SAR&kind=gone&year=1")
    finder.locator(".finder-found li").first.wait_for()
    for label, shown in {"ประเภท": "ทุกประเภท", "ปีงบประมาณ": "ทุกปี"}.items():
        choice = finder.get_by_label(label, exact=True).locator("option:checked")
        expect(choice).to_have_text(shown)


def test_it_says_why_and_marks_slips(finder: Page) -> None:
    ask(finder, "ผอ.")
    assert (
        "พบ “ผู้อำนวยการ” ซึ่งมีความหมายเดียวกับ “ผอ.”" in finder.locator(".search-why").first.inner_text()
    )
    ask(finder, "หลักถาน")
    expect(finder.locator("[data-finder] [role=status]")).to_contain_text(
        "ไม่พบ “หลักถาน” แสดงผลของ “หลักฐาน”"
    )


def test_the_rest_of_a_section_is_shown_on_demand(finder: Page) -> None:
    ask(finder, "หลักฐาน")
    button = finder.get_by_role("button", name="แสดงอีก").first
    section = button.locator("xpath=..")
    name = section.locator("h2").inner_text()
    assert section.locator("li").count() == 10
    button.press("Enter")
    whole = finder.locator(".finder-found section").filter(has_text=name)
    expect(whole.locator("li").nth(10).locator("a")).to_be_focused()


def test_what_it_shows_keeps_its_room_before_it_works(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.route("**/javascripts/search/*.js", lambda route: route.abort())
    go(page, address + "search.html")
    expect(page.locator(".finder-form")).to_be_visible()
    page.close()


def test_words_stand_there_again_where_a_browser_takes_them_out(finder: Page) -> None:
    """Safari does, while a page comes back."""
    ask(finder, "คณะทำงาน")
    finder.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    finder.evaluate(
        "document.querySelector('#finder-words').value = '';"
        "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"
    )
    expect(finder.locator("#finder-words")).to_have_value("คณะทำงาน")


def test_without_words_or_results_it_suggests_and_shows_the_contents(finder: Page) -> None:
    main = finder.get_by_role("main")
    expect(main.get_by_role("link", name="Self Assessment Report")).to_be_visible()
    ask(finder, "ฮฮฮฮฮฮ")
    expect(main.get_by_role("link", name="งานของกลุ่ม", exact=True)).to_be_visible()
    main.get_by_role("link", name="PMQA").click()
    expect(finder.locator(".finder-found li").first).to_be_visible()


def test_without_javascript_it_is_a_table_of_contents(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "search.html")
    expect(page.get_by_text("การค้นหาต้องใช้ JavaScript")).to_be_visible()
    expect(page.locator(".finder-form")).to_be_hidden()
    expect(
        page.get_by_role("main").get_by_role("link", name="งานของกลุ่ม", exact=True)
    ).to_be_visible()
    context.close()


def test_it_fits_and_axe_finds_nothing(window: Page, judge: Judge, address: str) -> None:
    page = window
    go(page, address + "search.html?words=SAR")
    page.locator(".finder-found li").first.wait_for()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert width not in LOOKED_AT or judge.faults(page) == [], width
