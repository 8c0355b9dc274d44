"""What a report still needs: those that need the very same are told once, and stay to be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from macros.assessment.archive import Archive
from macros.assessment.year import YearReport
from macros.views.lacking import missing
from macros.views.release import register
from macros.views.view import View
from tests.conftest import SEED, approved
from tests.reading.html import Html

OWN = approved(SEED)[0]


def view(year: YearReport, archive: Archive = OWN) -> View:
    return View(archive, f"{archive.home}sar/{year.year}/gaps.md", archive.manual.procedures[0])


def html(year: YearReport, *only: str, whole: bool = False) -> str:
    (section,) = missing(view(year), year, only or None, whole=whole)
    return str(section.html)


def ids(text: str) -> Iterator[str]:
    return (found[1] for found in re.finditer(r'id="(gaps-[^"]+)"', text))


@pytest.fixture(scope="module")
def year() -> YearReport:
    (found,) = OWN.years.values()
    return found


def test_where_all_need_the_same_it_is_said_once(year: YearReport) -> None:
    text = html(year)
    page = Html(text)
    (told,) = page.all("div", "empty")
    assert "ตัวบ่งชี้ทั้ง 11 ข้อขาดเหมือนกัน 4 เรื่อง คือ (1) ยังไม่มีหลักฐาน (2) " in told.text
    assert "add.html?year=2569" in text.partition("</div>")[0].partition('class="empty"')[2]
    folded = text[text.index("<details") : text.index("</details>")]
    assert folded.count("ยังไม่ระบุเป้าหมาย") == 11  # to be searched, opened and printed
    assert "ยังไม่ระบุเป้าหมาย" not in text[text.index("</details>") :]
    assert list(ids(text)) == ["gaps-unknown"]


def test_those_that_need_something_else_stay_in_sight(year: YearReport) -> None:
    results = tuple(
        item.model_copy(update={"target": "ร้อยละ 80"})
        if item.indicator in {"ind-01", "ind-02"}
        else item
        for item in year.stated.indicators
    )
    mixed = replace(year, stated=year.stated.model_copy(update={"indicators": results}))
    text = html(mixed)
    assert "ตัวบ่งชี้อีก 9 ข้อขาดเหมือนกัน" in text
    shown = text[: text.index('class="empty"')]
    assert shown.count('<th scope="row">') == 2
    assert list(ids(text)) == ["gaps-unknown"]
    assert list(ids(shown))


def test_a_few_are_rows_as_all_are_on_paper(year: YearReport) -> None:
    for text in (html(year, "ind-01", "ind-02"), html(year, whole=True)):
        assert "empty" not in text
        assert "<details" not in text
        assert list(ids(text)) == ["gaps-unknown"]


def test_a_register_without_a_day_is_one_sentence(year: YearReport) -> None:
    text = str(register(view(year), year))
    (told,) = Html(text).all("div", "empty")
    assert "ยังไม่บันทึก ว่าเผยแพร่สิ่งใดแล้ว" in told.text
    assert text.count("บันทึกการเผยแพร่") == 1


def test_a_register_with_one_is_a_table(invented: Archive) -> None:
    text = str(register(view(invented.years[2599], invented), invented.years[2599]))
    assert 'class="empty"' not in text
    assert text.count("บันทึกการเผยแพร่") == 1
