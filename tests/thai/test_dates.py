from __future__ import annotations

import pytest

from macros.source.mistakes import mistake
from macros.thai.dates import MONTHS, BuddhistDate, DateError, buddhist_year

WRITTEN = {
    "วันธรรมดา": ("2568-06-15", "15 มิถุนายน 2568"),
    "วันแรกของปี": ("2568-01-01", "1 มกราคม 2568"),
    "วันสุดท้ายของปี": ("2568-12-31", "31 ธันวาคม 2568"),
    "29 ก.พ. ปีอธิกสุรทิน": ("2567-02-29", "29 กุมภาพันธ์ 2567"),
    "29 ก.พ. ค.ศ. 2000": ("2543-02-29", "29 กุมภาพันธ์ 2543"),
}
REFUSED = {
    "29 ก.พ. ปีปกติ": ("2568-02-29", "กุมภาพันธ์ 2568 ไม่มีวันที่ 29 - เดือนนี้มี 28 วัน"),
    "29 ก.พ. ค.ศ. 1900": ("2443-02-29", "เดือนนี้มี 28 วัน"),
    "31 เม.ย.": ("2568-04-31", "เมษายน 2568 ไม่มีวันที่ 31 - เดือนนี้มี 30 วัน"),
    "วันที่ 0": ("2568-04-00", "ไม่มีวันที่ 0"),
    "เดือน 13": ("2568-13-01", "ไม่มีเดือนที่ 13"),
    "เดือน 0": ("2568-00-01", "ไม่มีเดือนที่ 0"),
    "ปี ค.ศ.": ("2025-06-15", "ปี 2025 เป็น ค.ศ. - หมายถึง 2568"),
    "29 ก.พ. ปี ค.ศ.": ("2024-02-29", "ปี 2024 เป็น ค.ศ. - หมายถึง 2567"),
    "วันขึ้นก่อน": ("15-06-2568", "ปี พ.ศ.-เดือน-วัน"),
    "เลขหลักเดียว": ("2568-6-15", "เช่น 2568-06-15"),
    "มีเวลา": ("2568-06-15 08:30", "อ่านไม่ได้"),
    "ชื่อเดือน": ("15 มิ.ย. 2568", "อ่านไม่ได้"),
    "ว่าง": ("", "อ่านไม่ได้"),
}
FISCAL = {
    "30 ก.ย.": ("2568-09-30", 2568),
    "1 ต.ค.": ("2568-10-01", 2569),
    "31 ธ.ค.": ("2568-12-31", 2569),
    "1 ม.ค.": ("2569-01-01", 2569),
}


@pytest.mark.parametrize(("text", "expected"), WRITTEN.values(), ids=WRITTEN)
def test_date_is_written_as_in_a_letter(text: str, expected: str) -> None:
    assert str(BuddhistDate.parse(text)) == expected


@pytest.mark.parametrize(("text", "reason"), REFUSED.values(), ids=REFUSED)
def test_wrong_date_is_refused_in_thai(text: str, reason: str) -> None:
    with pytest.raises(DateError) as refused:
        BuddhistDate.parse(text)
    assert reason in str(mistake(refused.value.code, **refused.value.words))


@pytest.mark.parametrize(("text", "expected"), FISCAL.values(), ids=FISCAL)
def test_fiscal_year_begins_in_october(text: str, expected: int) -> None:
    assert BuddhistDate.parse(text).fiscal_year == expected


def test_dates_sort_by_time() -> None:
    days = ["2568-10-01", "2568-09-30", "2567-12-31"]
    assert sorted(map(BuddhistDate.parse, days)) == [BuddhistDate.parse(day) for day in days[::-1]]


def test_buddhist_year_is_given_back() -> None:
    assert buddhist_year(2400) == 2400


def test_year_of_the_common_era_is_refused_with_the_year_meant() -> None:
    with pytest.raises(DateError) as refused:
        buddhist_year(2025)
    found = mistake(refused.value.code, **refused.value.words)
    assert str(found) == "ปี 2025 เป็น ค.ศ. - หมายถึง 2568 หรือไม่ ให้เขียนปีเป็น พ.ศ."


def test_every_month_has_its_name() -> None:
    assert (len(set(MONTHS)), MONTHS[0], MONTHS[11]) == (12, "มกราคม", "ธันวาคม")
