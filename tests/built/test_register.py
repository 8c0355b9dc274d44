"""The register in the browser: sorted, filtered, linked to, and whole without JavaScript."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.assessment.reviewable import reviewables
from macros.assessment.year import YearReport
from macros.evidence.item import EvidenceItem
from macros.thai.collation import sort_key
from macros.views import sar
from macros.views.view import View
from tests.conftest import ROOT, approved

from .conftest import Built, go

REGISTER = "example/sar/2599/register.html"


@pytest.fixture(scope="module")
def year(built: Built) -> YearReport:
    found = approved(built.project)[1]
    assert found
    return found.years[2599]


def shown(page: Page) -> list[str]:
    return page.locator("#pieces tbody tr:visible th").all_inner_texts()


def test_heads_sort_both_ways_and_say_so(desktop: Page, address: str, year: YearReport) -> None:
    go(desktop, address + REGISTER)
    titles = [piece.front.title for piece in year.pieces]
    assert shown(desktop) == titles
    head = desktop.locator("#pieces thead th").nth(1)
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    thai = sorted(titles, key=sort_key)
    assert shown(desktop) == thai
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    assert shown(desktop) == thai[::-1]
    desktop.locator("#pieces thead th").first.get_by_role("button").press("Enter")
    dates = {piece.front.title: piece.front.date for piece in year.pieces}
    assert [dates[title] for title in shown(desktop)] == sorted(dates.values())
    assert desktop.locator("#pieces thead [aria-sort]").count() == 1


TRICKY = [
    "แก้คำผิด", "11", "ก็ตาม", "1.10", "SAR", "เก็บข้อมูล", "1.1", "(ร่าง) แผน", "๑", "1.2", "แผน งาน",
    "ครั้งที่ ๑๐", "แผนงาน", "กา", "ครั้งที่ 2", "sar", "ฮ", "“คำสั่ง”", "2569-1", "-",
]  # fmt: skip


def test_every_column_is_in_the_order_of_the_build(desktop: Page) -> None:
    """The browser has no order of its own: points, blanks, brackets and Latin stand as on pages."""
    archive = approved(ROOT)[1]
    assert archive
    known, manual = archive.years[2599], archive.manual
    places = [known.pieces[number % len(known.pieces)] for number in range(len(TRICKY))]
    pieces = tuple(
        replace(piece, anchor=f"piece-{number}", front=piece.front.model_copy(update={"title": title}))
        for number, (piece, title) in enumerate(zip(places, TRICKY, strict=True))
    )  # fmt: skip
    year = replace(known, pieces=pieces)
    (section,) = sar.register(
        View(archive, "example/sar/2599/register.md", manual.procedures[0]), year
    )
    desktop.set_content(str(section.html))
    desktop.evaluate((ROOT / "docs/assets/javascripts/register.js").read_text(encoding="utf-8"))
    keys: dict[str, Callable[[EvidenceItem], Any]] = {
        "หลักฐาน": lambda piece: sort_key(piece.front.title),
        "วันที่": lambda piece: piece.front.date,
        "ประเภท": lambda piece: sort_key(manual.kind[piece.front.kind].name),
        "ตัวบ่งชี้": lambda piece: list(year.standings).index(piece.indicator),
        "กลุ่ม": lambda piece: sort_key(manual.groups[piece.front.group].name),
        "ตรวจทาน": lambda piece: piece.front.reviewed.iso if piece.front.reviewed else "",
    }
    heads = desktop.locator("#pieces thead")
    assert sorted(heads.get_by_role("button").all_inner_texts()) == sorted(keys)
    order = list(pieces)
    for name, key in keys.items():
        heads.get_by_role("button", name=name, exact=True).click()
        order.sort(key=key)
        assert shown(desktop) == [piece.front.title for piece in order], name


def test_filters_narrow_the_table_count_and_are_in_the_address(
    desktop: Page, address: str, year: YearReport
) -> None:
    go(desktop, address + REGISTER)
    kind = year.pieces[0].front.kind
    same = [piece for piece in year.pieces if piece.front.kind == kind]
    desktop.get_by_label("ประเภท", exact=True).select_option(kind)
    assert len(shown(desktop)) == len(same)
    count = desktop.get_by_role("main").get_by_role("status")
    expect(count).to_have_text(f"แสดง {len(same)} จาก {len(year.pieces)} ชิ้น")
    assert desktop.url.endswith(f"register.html?kind={kind}")
    desktop.get_by_label("ค้นในตาราง").fill("ไม่มีคำนี้แน่นอน")
    expect(count).to_contain_text("ไม่พบหลักฐาน")
    desktop.reload()  # an address to hand on; at a "q" in it, Material would open its search
    expect(count).to_contain_text("ไม่พบหลักฐาน")
    desktop.get_by_role("button", name="ล้างตัวกรอง").click()
    expect(count).to_have_text(f"แสดง {len(year.pieces)} จาก {len(year.pieces)} ชิ้น")
    assert desktop.url.endswith("register.html")


def test_words_are_found_with_digits_of_either_kind(
    desktop: Page, address: str, year: YearReport
) -> None:
    go(desktop, address + REGISTER)
    search = desktop.get_by_label("ค้นในตาราง")
    search.fill("๒๕๙๘")
    thai = shown(desktop)
    search.fill("2598")
    assert shown(desktop) == thai
    assert 0 < len(thai) <= len(year.pieces)


def test_a_group_s_page_leads_to_its_evidence(
    desktop: Page, address: str, year: YearReport
) -> None:
    group = year.pieces[0].front.group
    given = [piece.front.title for piece in year.pieces if piece.front.group == group]
    go(desktop, f"{address}example/groups/{group}.html")
    desktop.get_by_role("link", name="ดูในทะเบียนหลักฐาน").click()
    desktop.wait_for_url(f"**/register.html?group={group}")
    expect(desktop.get_by_label("กลุ่ม", exact=True)).to_have_value(group)
    assert shown(desktop) == given


def test_the_table_is_whole_without_javascript(
    chromium: Browser, address: str, year: YearReport
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + REGISTER)
    assert len(shown(page)) == len(year.pieces)
    expect(page.locator(".register-filter")).to_be_hidden()
    expect(page.get_by_text("กดหัวตาราง")).to_be_hidden()  # there is nothing to press
    assert page.locator("#pieces tbody a").count() == len(year.pieces)
    context.close()


def test_all_of_it_is_reached_by_keyboard_in_order(
    desktop: Page, address: str, year: YearReport
) -> None:
    go(desktop, address + REGISTER)
    desktop.get_by_label("ค้นในตาราง").focus()
    reached = []
    for _ in range(13):
        reached.append(
            desktop.evaluate(
                "(e => [e.name || e.textContent.trim(), getComputedStyle(e).outlineStyle])"
                "(document.activeElement)"
            )
        )
        desktop.keyboard.press("Tab")
    names = [name for name, _ in reached]
    assert names[:6] == ["words", "indicator", "kind", "group", "reviewed", "ล้างตัวกรอง"]
    assert names[6:12] == ["วันที่", "หลักฐาน", "ประเภท", "ตัวบ่งชี้", "กลุ่ม", "ตรวจทาน"]
    assert names[12] == year.pieces[0].front.title
    assert {outline for _, outline in reached} == {"solid"}


def test_a_phone_sorts_and_tells_the_dates_apart(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    go(page, address + REGISTER)
    for name in ("วันที่", "ตรวจทาน"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()
    assert "ตรวจแล้ว 8 ต.ค. 2598" in page.locator("#pieces tbody tr").first.inner_text()
    page.close()


@pytest.mark.parametrize(
    "query", ["length=1", "item=x&namedItem=y", "indicator=none", "words=%F0%28"]
)
def test_any_address_opens_a_register_that_works(
    desktop: Page, address: str, year: YearReport, query: str
) -> None:
    errors: list[str] = []
    desktop.on("pageerror", lambda error: errors.append(str(error)))
    go(desktop, f"{address}{REGISTER}?{query}")
    desktop.get_by_role("button", name="ล้างตัวกรอง").click()
    expect(desktop.get_by_role("main").get_by_role("status")).to_contain_text(
        f"จาก {len(year.pieces)} ชิ้น"
    )
    assert len(shown(desktop)) == len(year.pieces)
    assert errors == []


def test_it_works_from_a_file(chromium: Browser, built: Built, year: YearReport) -> None:
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    go(page, (built.site / REGISTER).as_uri())
    page.get_by_label("การตรวจทาน").select_option("no")
    paths = {each.piece.path for each in reviewables(year) if each.waits}
    waiting = [piece.front.title for piece in year.pieces if piece.path in paths]
    assert shown(page) == waiting
    assert errors == []
    page.close()
