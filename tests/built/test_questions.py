"""Questions as staff type them, asked of the search box's worker: the page that answers is among the first three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from tests.conftest import ROOT

from .box import Answer, Box
from .conftest import Built

QUESTIONS: list[dict[str, Any]] = yaml.load(
    (ROOT / "tests/search/questions.yml").read_text(encoding="utf-8"), yaml.CSafeLoader
)
MANUAL = "procedures/standards-work/"
STEP, LAW = MANUAL + "9-summary.html", MANUAL + "8-references.html"
FIRST = {
    "ขั้นที่ 7": (STEP, "step-7"), "ขั้นตอนที่ 7": (STEP, "step-7"), "ลำดับ ๗": (STEP, "step-7"),
    "ขั้น7": (STEP, "step-7"), "ขั้นตอน ๒": (STEP, "step-2"), "ลำดับที่9": (STEP, "step-9"),
    "ขั้นตอนที่7ใช้เวลากี่วัน": (STEP, "step-7"), "step 4": (STEP, "step-4"),
    "กฎหมาย": (LAW, ""), "ระเบียบ": (LAW, ""), "พ.ร.บ.": (LAW, ""), "กฎหมายที่เกี่ยวข้องมีอะไรบ้าง": (LAW, ""),
    "กำหนดส่ง": ("index.html", "calendar"), "ส่งเมื่อไร": ("index.html", "calendar"),
    "เดดไลน์": ("index.html", "calendar"), "วันสุดท้าย": ("index.html", "calendar"),
    "มาตรฐาน 2": ("standards/std-2.html", ""), "มาตรฐานที่๒": ("standards/std-2.html", ""),
    "ตัวบ่งชี้ 3": ("standards/indicators.html", "ind-03"), "ข้อ 5": (MANUAL + "5-steps.html", "section5-5"),
    "step4": (STEP, "step-4"), "ตบช 3": ("standards/indicators.html", "ind-03"), "ขั้นตอนทที่7": (STEP, "step-7"),
    "sar-17": ("mistakes.html", "sar-17"),
    "ลำดับที่ 5 ใครรับผิดชอบ": (STEP, "step-5"), "สารบันคู่มือ": (MANUAL + "index.html", ""),
    "หมวด ๗": (MANUAL + "7-forms.html", ""), "ส่งหลักฐานที่ไหน": ("sar/help.html", ""),
}  # fmt: skip
"""Words of users, and the page and anchor that come first."""
_FIRST = """() => [...document.querySelectorAll('.md-search-result__item')[0].querySelectorAll('a')]
  .map(link => decodeURIComponent(link.href))"""


@pytest.fixture(scope="module")
def box(chromium: Browser, address: str) -> Iterator[Box]:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + "index.html")
    yield Box(page, address)
    page.close()


@pytest.fixture(scope="module")
def shown(box: Box) -> dict[str, tuple[Answer, list[str]]]:
    """What the box answers to words of users, and where its first result leads."""
    return {
        typed: (
            box.ask(typed),
            [link.removeprefix(box.address) for link in box.page.evaluate(_FIRST)],
        )
        for typed in FIRST
    }


def test_there_are_questions_of_every_kind_of_reader() -> None:
    assert len(QUESTIONS) >= 270
    assert {each["who"] for each in QUESTIONS} == {
        "director", "admin", "group", "assessor", "visitor", "new", "phone",
    }  # fmt: skip
    assert len({each["ask"] for each in QUESTIONS}) == len(QUESTIONS)


def test_a_question_leads_to_the_page_that_answers_it(box: Box, figure: list[str]) -> None:
    late: dict[str, list[str]] = {}
    answers = box.asked([each["ask"] for each in QUESTIONS])
    for each, answer in zip(QUESTIONS, answers, strict=True):
        pages = answer.pages[:3]
        half = late.setdefault(each["half"], [])
        if not set(pages) & set(each["pages"]):
            half.append(f"{each['ask']}: {pages}")
    for half, missed in late.items():
        count = sum(each["half"] == half for each in QUESTIONS)
        figure.append(f"search, questions of {half}: {count - len(missed)} of {count} in three")
    missed = [line for lines in late.values() for line in lines]
    assert len(missed) <= 0.05 * len(QUESTIONS), missed


@pytest.mark.parametrize("typed", FIRST)
def test_words_of_users_lead_first_to_what_they_mean(
    shown: dict[str, tuple[Answer, list[str]]], typed: str
) -> None:
    page, anchor = FIRST[typed]
    _, links = shown[typed]
    assert links[0].startswith(page + "?"), links
    assert not anchor or any(f"#{anchor}" in link for link in links), links


def test_the_box_shows_what_its_worker_answers(
    box: Box, shown: dict[str, tuple[Answer, list[str]]]
) -> None:
    """So that many queries may be asked of the worker alone."""
    for typed, answer in zip(FIRST, box.asked([*FIRST]), strict=True):
        seen, _ = shown[typed]
        pages = answer.pages[: len(seen.pages)]  # of many the box shows the first
        assert replace(seen, took=answer.took) == replace(answer, pages=pages)
        assert len(pages) >= min(10, len(answer.pages))


def test_words_that_are_only_said_around_are_found_when_they_are_all_there_is(box: Box) -> None:
    around = ["ที่เกี่ยวข้อง", "ช่วยเหลือ", "คือ", "มี", "ต้องการ", "ขอบเขตของงาน", "ตัวอย่าง", "ใคร"]
    assert all(answer.pages for answer in box.asked(around))


def test_a_phrase_with_a_number_comes_before_its_parts(box: Box, built: Built) -> None:
    """Every page with the phrase, then those that have the word and the number somewhere."""
    together = box.ask("“เขต 1”").total
    for typed in ("เขต 1", "เขต ๑"):
        answer = box.ask(typed)
        assert answer.total > together
        for page in answer.pages[:together]:
            words = "".join(re.sub("<[^>]*>", "", built.html(page)).split())
            assert "เขต1" in words or "เขต๑" in words, page


def test_a_result_says_that_it_came_by_what_people_call_it(box: Box) -> None:
    box.ask("เดดไลน์")
    first = box.page.locator(".md-search-result__item").first
    assert "หน้านี้มีคนเรียกว่า “เดดไลน์”" in first.inner_text()
