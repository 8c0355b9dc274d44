"""Dates in every usual writing are answered with the day in the wanted form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.source.mistakes import mistake
from macros.thai.dates import MONTHS, SHORT, BuddhistDate, DateError
from macros.thai.digits import to_arabic, to_thai
from macros.thai.writings import read_day

MEANT = {
    "15 มกราคม 2569": "2569-01-15",
    "๑๕ มกราคม ๒๕๖๙": "2569-01-15",
    "15 ม.ค. 69": "2569-01-15",
    "15 ม.ค.2569": "2569-01-15",
    "15ม.ค.69": "2569-01-15",
    "15 มค 69": "2569-01-15",
    "15 มค. 2569": "2569-01-15",
    "15 มกรา 69": "2569-01-15",
    "15-ม.ค.-69": "2569-01-15",
    "15 มี.ค. 69": "2569-03-15",
    "15 เม.ย. 69": "2569-04-15",
    "15 พ.ค. 2569": "2569-05-15",
    "15 มิ.ย. 69": "2569-06-15",
    "15 พ.ย. 2569": "2569-11-15",
    "15 ก.ค 69": "2569-07-15",
    "15 กรกฏาคม 2569": "2569-07-15",
    "15 พฤษจิกายน 2569": "2569-11-15",
    "15 มกราคา 2569": "2569-01-15",
    "15/01/2569": "2569-01-15",
    "15/1/2569": "2569-01-15",
    "๑๕/๑/๖๙": "2569-01-15",
    "15 / 1 / 2569": "2569-01-15",
    "15.1.2569": "2569-01-15",
    "15-01-2569": "2569-01-15",
    "01/02/2569": "2569-02-01",
    "01/15/2569": "2569-01-15",
    "2569-1-5": "2569-01-05",
    "2569/01/15": "2569-01-15",
    "2569.1.15": "2569-01-15",
    "25690115": "2569-01-15",
    "15012569": "2569-01-15",
    "2569 มกราคม 15": "2569-01-15",
    "2569-01-15 08:30": "2569-01-15",
    "15 มกราคม 2569 เวลา 09.30 น.": "2569-01-15",
    "วันที่ 15 มกราคม พ.ศ. 2569": "2569-01-15",
    "วันที่ 15 เดือนมกราคม พ.ศ.2569": "2569-01-15",
    "วันพฤหัสบดีที่ 15 มกราคม 2569": "2569-01-15",
    "ที่ 15 ม.ค. พศ 2569": "2569-01-15",
    "29 ก.พ. 2567": "2567-02-29",
    "2026-01-15": "2569-01-15",
    "2026-01-15T08:30:00Z": "2569-01-15",
    "15/1/26": "2569-01-15",
    "15/01/2026": "2569-01-15",
    "15 ม.ค. ค.ศ. 2026": "2569-01-15",
    "15 January 2026": "2569-01-15",
    "15th January 2026": "2569-01-15",
    "Jan 15, 2026": "2569-01-15",
    "Thursday, January 15, 2026": "2569-01-15",
    "15 Jan 26": "2569-01-15",
    "15-17 มกราคม 2569": "2569-01-15",
    "15 - 17 ม.ค. 69": "2569-01-15",
    "15 ม.ค. - 3 ก.พ. 2569": "2569-01-15",
    "15 และ 16 มกราคม 2569": "2569-01-15",
    "15 ธ.ค. 2568 ถึง 3 ม.ค. 2569": "2568-12-15",
    "15/01/2569 - 17/01/2569": "2569-01-15",
    "15,16 มกราคม 2569": "2569-01-15",
    "15, 16 มกราคม 2569": "2569-01-15",
    "ณ วันที่ 15 มกราคม 2569": "2569-01-15",
    "สั่ง ณ วันที่ ๑๕ มกราคม พ.ศ. ๒๕๖๙": "2569-01-15",
    "ลงวันที่ 15 ม.ค. 69": "2569-01-15",
    "พฤ. 15 ม.ค. 69": "2569-01-15",
    "พฤหัสบดีที่ 15 มกราคม 2569": "2569-01-15",
    "15 ม.ค. 2569 (วันพฤหัสบดี)": "2569-01-15",
    "Thu, 15 Jan 2026": "2569-01-15",
    "Thu 15 Jan 2026": "2569-01-15",
    "15 Jan, 2026": "2569-01-15",
    "69-01-15": "2569-01-15",
    "2569-O1-15": "2569-01-15",
    "2569-01-l5": "2569-01-15",
}
IMPOSSIBLE = {
    "30 ก.พ. 2569": "กุมภาพันธ์ 2569 ไม่มีวันที่ 30 - เดือนนี้มี 28 วัน ให้แก้วันที่ แล้วเขียนแบบ 2569-02-28",
    "29 ก.พ. 2568": "กุมภาพันธ์ 2568 ไม่มีวันที่ 29",
    "29/2/2025": "กุมภาพันธ์ 2568 ไม่มีวันที่ 29",
    "31 เม.ย. 69": "เมษายน 2569 ไม่มีวันที่ 31",
    "32/01/2569": "มกราคม 2569 ไม่มีวันที่ 32",
    "0/1/2569": "มกราคม 2569 ไม่มีวันที่ 0",
    "15/13/2569": "ไม่มีเดือนที่ 13",
    "2569-02-30": "กุมภาพันธ์ 2569 ไม่มีวันที่ 30",
    "2569-13-01": "ไม่มีเดือนที่ 13",
}
UNREAD = [
    "", "เมื่อวาน", "2569", "ปี 2569", "มกราคม 2569", "15 มกราคม", "25569-01-15", "1/1/1", "1/2/345",
    "1 กกกก 2569", "15 abc 2026", "12345678901234567890", "ก" * 200, "15/01/3100", "1-2-3-4",
]  # fmt: skip


def told(text: str) -> str:
    """What is said of a date that is not in the wanted form."""
    with pytest.raises(DateError) as refused:
        read_day(to_arabic(text))
    return str(mistake(refused.value.code, **refused.value.words))


@pytest.mark.parametrize(("text", "meant"), MEANT.items())
def test_a_date_is_answered_with_the_day_in_the_wanted_form(text: str, meant: str) -> None:
    assert meant in told(text).partition(" - ")[2] or f"- {meant}" in told(text)
    assert read_day(meant).iso == meant


@pytest.mark.parametrize(("text", "said"), IMPOSSIBLE.items())
def test_a_day_that_cannot_be_is_told_as_that(text: str, said: str) -> None:
    assert told(text).startswith(said)


@pytest.mark.parametrize("text", UNREAD)
def test_what_cannot_be_read_is_answered_with_an_example(text: str) -> None:
    assert told(text).endswith("อ่านไม่ได้ - ให้เขียน ปี พ.ศ.-เดือน-วัน เช่น 2568-06-15")


@given(st.dates(), st.sampled_from([MONTHS, SHORT]), st.booleans())
def test_every_day_of_a_letter_is_read_back(day: object, names: list[str], thai: bool) -> None:
    moment = BuddhistDate(2400 + day.year % 400, day.month, min(day.day, 28))  # type: ignore[attr-defined]
    text = f"{moment.day} {names[moment.month - 1]} {moment.year}"
    assert f"ให้เขียน {moment.iso}" in told(to_thai(text) if thai else text)


@given(st.text(alphabet="0123456789/-. มกราคมพ.ศวันที่ถึงเวลา:t", max_size=90))
def test_no_text_raises_anything_else(text: str) -> None:
    try:
        read_day(text)
    except DateError as error:
        mistake(error.code, **error.words)
