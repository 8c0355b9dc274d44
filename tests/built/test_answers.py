"""Five questions, each answered two clicks from home at most: in the real office, and in the example."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import go

# question -> (the link to it, what answers it: real office, example)
QUESTIONS = {
    "who owns an indicator": (
        "ใครรับผิดชอบตัวบ่งชี้ใด",
        ("#trace-ind-01 td[data-label='กลุ่ม']", "ไม่ระบุ"),
        ("#trace-x-ind-01 td[data-label='กลุ่ม']", "กลุ่มแผนงานและข้อมูล (ตัวอย่าง)"),
    ),
    "what proves it": (
        "หลักฐานใดแสดงผลของตัวบ่งชี้",
        ("#trace-ind-01 td[data-label='หลักฐาน']", "ยังไม่มีหลักฐาน"),
        ("#trace-x-ind-01 td[data-label='หลักฐาน']", "ตารางติดตามโครงการรายเดือน"),
    ),
    "what is missing in a standard": (
        "มาตรฐานใดยังขาดอะไร",
        ("tbody:has(#gaps-unknown)", "ยังไม่มีหลักฐาน"),
        ("tbody:has(#gaps-x-std-3)", "ยังไม่มีหลักฐานประเภทสถิติ"),
    ),
    "what changed since last year": (
        "อะไรเปลี่ยนไปจากปีก่อน",
        ("article", "ยังไม่มีรายงานของปีงบประมาณ 2568"),
        (".headline", "สูงขึ้น 3 ตัวบ่งชี้"),
    ),
    "when a step is due": (
        "ขั้นตอนใดครบกำหนดเมื่อไร",
        ("article", "ปฏิทินปฏิบัติงาน"),
        ("article", "เยี่ยมโรงเรียนภาคเรียนที่ 2"),
    ),
}


@pytest.fixture(scope="module")
def reader(chromium: Browser, address: str) -> Page:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    return page


@pytest.mark.parametrize("office", ["real", "example"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_answered_two_clicks_from_home(
    question: str, office: str, reader: Page, address: str
) -> None:
    link, real, example = QUESTIONS[question]
    selector, words = real if office == "real" else example
    go(reader, address + "index.html")
    steps = [reader.locator("a.md-tabs__link", has_text="ตัวอย่าง")] if office == "example" else []
    steps.append(reader.locator("ul.answers a", has_text=link))
    assert len(steps) <= 2
    for step in steps:
        step.click()
        reader.wait_for_load_state()
    expect(reader.locator(selector).first).to_contain_text(words)


@pytest.mark.parametrize("page", ["sar/2569/summary.html", "example/sar/2599/summary.html"])
def test_a_year_fits_one_screen_and_one_sheet(page: str, reader: Page, address: str) -> None:
    """All of it but the foot of the page."""
    go(reader, address + page)
    end = reader.evaluate("document.querySelector('.director').getBoundingClientRect().bottom")
    assert end <= 900
    paper = pypdfium2.PdfDocument(reader.pdf(prefer_css_page_size=True))
    assert len(paper) == 1


def test_a_sheet_for_assessors_is_two_pages_of_paper_at_most(reader: Page, address: str) -> None:
    for key in ("x-ind-01", "x-ind-05", "x-ind-06"):
        go(reader, f"{address}example/sar/2599/{key}.sheet.html")
        assert len(pypdfium2.PdfDocument(reader.pdf(prefer_css_page_size=True))) <= 2, key
