"""Twenty things that people come for, walked from home in a browser: two clicks at most, or one search."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import go

REPORT, EXAMPLE = "sar/2569/", "example/sar/2599/"
TO_EXAMPLE = "a.md-tabs__link:has-text('ตัวอย่าง')"
MOST = 2


def answer(words: str) -> str:
    """The link of a question on home, or on the front page of the example."""
    return f"ul.answers a:has-text('{words}')"


@dataclass(frozen=True)
class Task:
    """What somebody wants: the links that are followed from home, or the words that are searched for; where
    that leads; what there shows that it is done.
    """

    wanted: str
    way: tuple[str, ...]
    page: str
    shown: str
    words: str = ""
    searched: str = ""


TASKS = (
    # The twelve of the review: six questions, of the real office and of the one that is filled in
    Task("who owns an indicator", (answer("ใครรับผิดชอบ"),), REPORT + "trace.html", ".empty", "กลุ่มอำนวยการ"),
    Task("who owns one, when filled in", (TO_EXAMPLE, answer("ใครรับผิดชอบ")), EXAMPLE + "trace.html", "#trace-x-ind-01", "กลุ่มแผนงานและข้อมูล"),
    Task("what proves an indicator", (answer("หลักฐานใด"),), REPORT + "trace.html", ".empty", "ยังไม่มีหลักฐาน"),
    Task("what proves one, when filled in", (TO_EXAMPLE, answer("หลักฐานใด")), EXAMPLE + "trace.html", "#trace-x-ind-01 td > ul", "รายงานการประชุมคณะทำงาน"),
    Task("what a standard lacks", (answer("มาตรฐานใด"),), REPORT + "gaps.html", ".empty", "ยังไม่มีหลักฐาน"),
    Task("what one lacks, when filled in", (TO_EXAMPLE, answer("มาตรฐานใด")), EXAMPLE + "gaps.html", "tbody:has(#gaps-x-std-3)", "ยังไม่มีหลักฐานประเภทสถิติ"),
    Task("what changed since last year", (answer("อะไรเปลี่ยน"),), REPORT + "changes.html", "article", "ยังไม่มีรายงานของปีงบประมาณ 2568"),
    Task("what changed, when filled in", (TO_EXAMPLE, answer("อะไรเปลี่ยน")), EXAMPLE + "changes.html", ".headline", "สูงขึ้น 3 ตัวบ่งชี้"),
    Task("when a step is due", (answer("ขั้นตอนใด"),), "calendar/2569.html", "article", "ปฏิทินปฏิบัติงาน"),
    Task("when one is due, when filled in", (TO_EXAMPLE, answer("ขั้นตอนใด")), "example/calendar/2599.html", "article", "เยี่ยมโรงเรียนภาคเรียนที่ 2"),
    Task("the year for the director", (answer("สรุปหนึ่งหน้า"),), REPORT + "summary.html", ".headline", "0 จาก 11 ตัวบ่งชี้"),
    Task("the year, when filled in", (TO_EXAMPLE, answer("สรุปหนึ่งหน้า")), EXAMPLE + "summary.html", ".headline", "รอการตัดสินใจ 7 เรื่อง"),
    # What else staff, readers and assessors come for
    Task("what my group owes", (".home-groups a:has-text('กลุ่มอำนวยการ')",), "groups/admin.html", "#todo", "11 ตัวบ่งชี้"),
    Task("add a piece of evidence", (".home-actions a:has-text('เพิ่มหลักฐาน')",), "add.html", "article", "ตัวบ่งชี้"),
    Task("how evidence is added", ("a.md-tabs__link:has-text('รายงานการประเมินตนเอง')", "article a:has-text('วิธีเพิ่มหลักฐาน')"), "sar/help.html", "h1", "หลักฐาน"),
    Task("one indicator of the year", (".home .plot:visible svg a >> nth=4",), REPORT + "ind-05.html", "h1", "ตัวบ่งชี้ที่ 5"),
    Task("the chart of the steps", (".home-actions a:has-text('ดูผังขั้นตอน')",), "procedures/standards-work/6-flowchart.html", "svg.chart:visible", ""),
    Task("step 7 and its time", (".strip a:has-text('ประเมินตนเองและจัดทำ SAR')",), "procedures/standards-work/9-summary.html", "#step-7", "1 เดือน"),
    Task("what the manual does not say", ("section[aria-labelledby='missing'] a:has-text('27 เรื่อง')",), "completeness.html", "#gaps", ""),
    Task("what a word means", (), "procedures/standards-work/4-terms.html", "article", "เจ้าภาพหลัก", "เจ้าภาพหลัก"),
)  # fmt: skip


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Page]:
    """A window whose links are followed and counted."""
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(60_000)
    yield page
    page.close()


def searched(page: Page, words: str, wanted: str) -> None:
    """One search by home's own field, of whose first answers one is opened."""
    page.locator("#home-words").fill(words)
    page.locator(".home-search button").click()
    page.locator(f".finder-found a[href*='{wanted}']").first.click()


def test_twenty_tasks_are_done_in_two_clicks_or_one_search(reader: Page, address: str) -> None:
    assert len(TASKS) == 20
    counted = {}
    for task in TASKS:
        go(reader, address + "index.html")
        for link in task.way:
            reader.locator(link).first.click()
            reader.wait_for_load_state()
        if task.searched:
            searched(reader, task.searched, task.page)
            reader.wait_for_load_state()
        at = reader.url.removeprefix(address).partition("#")[0].partition("?")[0]
        assert at == task.page, task.wanted
        found = reader.locator(task.shown).first
        expect(found).to_be_visible()
        text = found.text_content() or ""
        assert task.words in text, (task.wanted, text[:300])
        counted[task.wanted] = len(task.way)
    assert max(counted.values()) <= MOST, counted
    assert sum(not task.way for task in TASKS) == 1  # by search


def test_the_volume_is_one_click_from_home_with_its_pages_and_size(
    reader: Page, address: str
) -> None:
    go(reader, address + "index.html")
    file = reader.locator(".home-file").first
    assert file.get_attribute("href") == "downloads/manual.pdf"
    amount = reader.locator(".home-file + .aside").first.inner_text()
    assert "หน้า" in amount
    assert "กิโลไบต์" in amount or "เมกะไบต์" in amount


@pytest.mark.parametrize(("width", "height", "screens"), [(1440, 900, 1), (360, 800, 2)])
def test_home_answers_in_one_screen_of_a_desk_and_two_of_a_phone(
    width: int, height: int, screens: int, reader: Page, address: str
) -> None:
    """What this is, search, evidence, volumes, my group, what is missing and next, the year."""
    reader.set_viewport_size({"width": width, "height": height})
    go(reader, address + "index.html")
    parts = (
        ".home-lead",
        ".home-search",
        ".home-actions",
        "#groups",
        "#missing",
        "#calendar",
        ".home-columns",
    )
    for part in parts:
        box = reader.locator(part).bounding_box()
        assert box, part
        assert box["y"] + box["height"] <= screens * height, part
    cells = reader.locator("section[aria-labelledby='year'] svg:visible a")
    assert cells.count() == 11  # each leads to its indicator
    reader.set_viewport_size({"width": 1440, "height": 900})


def test_the_reader_s_group_is_remembered_until_it_is_forgotten(
    chromium: Browser, address: str
) -> None:
    """Chosen by a link, which works without a script, too."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    go(page, address + "index.html")
    page.get_by_role("link", name="กลุ่มนโยบายและแผน").click()
    expect(page.locator(".my-group [role=status]")).to_contain_text("กลุ่มของท่าน")
    go(page, address + "index.html")
    shown = page.locator(".home-groups a:visible")
    expect(shown).to_have_count(1)
    assert shown.inner_text() == "กลุ่มนโยบายและแผน"
    page.get_by_text("เปลี่ยนกลุ่ม").click()
    expect(shown).to_have_count(8)
    shown.first.click()
    page.get_by_role("button", name="เลิกจำ").click()
    go(page, address + "index.html")
    expect(page.locator(".home-mine")).to_have_count(0)
    context.close()
    plain = chromium.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(address + "index.html")
    page.get_by_role("link", name="กลุ่มตรวจสอบภายใน").click()
    assert page.url.endswith("groups/audit.html")
    expect(page.locator(".my-group")).to_be_hidden()
    plain.close()


def test_every_page_has_a_foot_with_the_office_the_way_and_where_to_write(
    reader: Page, address: str
) -> None:
    for name in ("index.html", REPORT + "ind-01.html", "404.html"):
        go(reader, address + name)
        foot = reader.locator(".md-footer .foot")
        expect(foot).to_contain_text("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเพชรบูรณ์")
        link = foot.get_by_role("link", name="แจ้งที่หน้ารับเรื่อง")
        assert str(link.get_attribute("href")).endswith(name)


def test_a_review_that_is_overdue_is_told_by_the_reader_s_clock(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    for day, told in (("2026-09-30T12:00:00+07:00", False), ("2026-10-01T12:00:00+07:00", True)):
        page.clock.set_fixed_time(day)
        page.route(
            "**/5-steps.html",
            lambda route: route.fulfill(
                body=str(route.fetch().text()).replace(
                    "<h1",
                    '<p class="overdue-review" data-review-due="2026-09-30" hidden>เลยกำหนด</p><h1',
                    1,
                ),
                content_type="text/html; charset=utf-8",
            ),
        )
        go(page, address + "procedures/standards-work/5-steps.html")
        expect(page.locator(".overdue-review")).to_be_visible(visible=told)
    context.close()
