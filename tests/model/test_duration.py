"""What may be said of how long a step takes, and what becomes of it."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from macros.export.plain import plain
from macros.model.duration import LENGTHS, UNITS, Duration, Time
from macros.model.missing import Stated
from macros.model.record import Record
from macros.model.schema import schema


class Row(Record):
    time: Stated[Time]


READ = {
    "number": ({"value": "3", "unit": "วัน"}, "3 วัน"),
    "zero": ({"value": "0", "unit": "วัน"}, "0 วัน"),
    "thai": ({"value": "๓๐", "unit": "นาที"}, "30 นาที"),
    "range": ({"value": "3-5", "unit": "วันทำการ"}, "3-5 วันทำการ"),
    "thai range": ({"value": "๓-๕", "unit": "วัน"}, "3-5 วัน"),
    "dash": ({"value": "3 – 5", "unit": "ชั่วโมง"}, "3-5 ชั่วโมง"),
    "in words": ({"value": "3 ถึง 5", "unit": "ภาคเรียน"}, "3-5 ภาคเรียน"),
    "two keys": ({"value": "3", "to": "๕", "unit": "ปี"}, "3-5 ปี"),
    "schedule": ("ตามกำหนดการ", "ตามกำหนดการ"),
    "all year": ("ต่อเนื่องตลอดปี", "ต่อเนื่องตลอดปี"),
}
REFUSED = {
    "falling": ({"value": "5-3", "unit": "วัน"}, "ช่วงเวลา 5-3"),
    "level": ({"value": "3-3", "unit": "วัน"}, "ช่วงเวลา 3-3"),
    "half": ({"value": "0.5", "unit": "วัน"}, "ใช้หน่วยที่เล็กกว่า"),
    "three": ({"value": "1-2-3", "unit": "วัน"}, "'1-2-3' ไม่ใช่จำนวนเวลา"),
    "words": ({"value": "ครึ่ง", "unit": "วัน"}, "'ครึ่ง' ไม่ใช่จำนวนเวลา"),
    "in one": ("3 วัน", "'3 วัน' ไม่ใช่เวลาดำเนินการ"),
    "stroke": ("-", "หากยังไม่ทราบให้เขียน null"),
    "nearly": ("ตลอดปี", "หมายถึง 'ต่อเนื่องตลอดปี' หรือไม่"),
}


@pytest.mark.parametrize(("written", "told"), READ.values(), ids=READ)
def test_a_time_is_read(written: Any, told: str) -> None:
    assert str(Row.model_validate({"time": written}).time) == told


@pytest.mark.parametrize(("written", "told"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_time_is_told_with_what_to_write(written: Any, told: str) -> None:
    with pytest.raises(ValidationError) as error:
        Row.model_validate({"time": written})
    assert told in str(error.value)


@pytest.mark.parametrize("written", [written for written, _ in READ.values()], ids=READ)
def test_schemas_take_what_is_read_and_what_is_given_away(written: Any) -> None:
    assert Draft202012Validator(schema(Row)).is_valid({"time": _typed(written)})
    given = plain(Row.model_validate({"time": written}))
    assert Draft202012Validator(schema(Row, "serialization")).is_valid(given)
    assert ("to" in given["time"]) == ("-" in str(Row.model_validate({"time": written}).time))


def _typed(written: Any) -> Any:
    """As editors read it: numbers are no text."""
    if isinstance(written, str):
        return written
    return {key: int(x) if key != "unit" and x.isdigit() else x for key, x in written.items()}


def test_every_unit_has_a_length_longest_first() -> None:
    assert list(LENGTHS) == list(UNITS)
    for days in LENGTHS.values():
        assert 0 < days.least <= days.usual <= days.most
    years = [LENGTHS[unit].usual for unit in UNITS if unit not in {"วันทำการ"}]
    assert years == sorted(years, reverse=True)
    assert Duration(value=3, unit="วัน").most == 3
