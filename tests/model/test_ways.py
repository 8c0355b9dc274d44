"""The ways through a chart: none is invented, none hidden, and no sum leaves out what is not known."""

from __future__ import annotations

import random
from collections.abc import Mapping
from fractions import Fraction

import pytest
import yaml as yaml_reader
from hypothesis import strategies

from macros.model.duration import LENGTHS, UNITS, Duration, Unit
from macros.model.missing import Missing
from macros.model.procedure import Procedure
from macros.model.step import Step, Symbol
from macros.model.total import Total, length, total
from macros.model.ways import Span, Way, ways
from tests import meeting
from tests.properties.holding import holds

Exits = Mapping[int, Mapping[str, int]]


def timed(number: int, time: str, kind: str = "activity", **more: object) -> Step:
    """A step with this number and time: "3 วัน", a word, or "" for unknown."""
    value, _, unit = time.partition(" ")
    duration: object = {"value": value, "unit": unit} if unit else time or Missing(state="blank")
    values = {"id": f"s{number}", "no": number, "detail": "ทำงาน", "duration": duration}
    values |= {"standard": "-", "responsible": (), "section5": None, "source": "office"}
    symbol = Symbol.model_validate({"kind": kind, "label": "ทำ", "source": "office", **more})
    return Step.model_validate({**values, "symbol": symbol})


def chart(times: list[str], exits: Exits, refused: tuple[str, ...] = ()) -> Procedure:
    """A procedure of steps 1 and on: each leads to the next but where `exits` says otherwise."""
    steps = []
    for number, time in enumerate(times, 1):
        found = {label: f"s{target}" for label, target in exits.get(number, {}).items()}
        more: dict[str, object] = {}
        if len(found) > 1:
            said = tuple(label for label in found if label in refused)
            more = {"kind": "decision", "exits": found, "refusals": said}
        end = {1: "start", len(times): "end"}.get(number)
        on = {"terminal": end, "next": next(iter(found.values())) if len(found) == 1 else None}
        steps.append(timed(number, time, **more).model_copy(update=on))  # type: ignore[arg-type]
    return Procedure.model_construct(id="p", steps=tuple(steps))


def told(way: Way) -> str:
    return f"{way.total} [{way.numbers}]"


def in_full(span: Span | None) -> tuple[str, str] | None:
    return span and (told(span.shortest), told(span.longest))


def test_the_ways_of_a_meeting() -> None:
    """The refused branch is no part of the work; minutes are not lost; what is unknown is told."""
    steps = yaml_reader.load(meeting.yaml(), yaml_reader.BaseLoader)["steps"]
    found = ways(Procedure.model_construct(steps=tuple(map(Step.model_validate, steps))))
    same = "15 วัน 1 ชั่วโมง 40 นาที [1-11, 13]"
    assert in_full(found.done) == (same, same)
    assert found.done
    assert [step.no for step in found.done.longest.total.untimed] == [10]
    assert found.done.longest.total.roughly == "15 วัน"
    (refusal,) = found.refused
    assert (refusal.label, refusal.step.no, refusal.span.single) == ("ไม่อนุมัติ", 5, True)
    assert told(refusal.span.longest) == "4 วัน 1 ชั่วโมง 40 นาที [1-5, 12, 13]"
    assert refusal.span.longest.total.complete
    assert found.back


CASES: dict[str, tuple[list[str], Exits, tuple[str, ...], tuple[str, str] | None]] = {
    "straight": (["1 วัน", "2 วัน"], {}, (), ("3 วัน [1, 2]", "3 วัน [1, 2]")),
    "range": (["1 วัน", "2-4 วัน"], {}, (), ("3 วัน [1, 2]", "5 วัน [1, 2]")),
    "nothing known": (["", "", ""], {}, (), (" [1-3]", " [1-3]")),
    "a skip": (
        ["1 วัน", "2 วัน", "3 วัน", "1 ชั่วโมง"],
        {2: {"ใช่": 3, "ไม่": 4}},
        (),
        ("3 วัน 1 ชั่วโมง [1, 2, 4]", "6 วัน 1 ชั่วโมง [1-4]"),
    ),
    "a way back": (
        ["1 วัน", "2 วัน", "3 วัน"],
        {2: {"แก้ไข": 1, "ผ่าน": 3}},
        (),
        ("6 วัน [1-3]", "6 วัน [1-3]"),
    ),
    "a step of the way back alone": (
        ["1 วัน", "2 วัน", "9 วัน", "3 วัน"],
        {2: {"แก้ไข": 3, "ผ่าน": 4}, 3: {"": 1}},
        (),
        ("6 วัน [1, 2, 4]", "6 วัน [1, 2, 4]"),
    ),
    "unlike units": (
        ["1 วัน", "2 สัปดาห์", "1 เดือน", "1 วัน"],
        {1: {"ก": 2, "ข": 3}, 2: {"": 4}},
        (),
        ("2 สัปดาห์ 2 วัน [1, 2, 4]", "1 เดือน 2 วัน [1, 3, 4]"),
    ),
    "refused": (
        ["1 วัน", "2 วัน", "3 วัน"],
        {1: {"ไม่อนุมัติ": 3, "อนุมัติ": 2}},
        ("ไม่อนุมัติ",),
        ("6 วัน [1-3]", "6 วัน [1-3]"),
    ),
    "never done": (
        ["1 วัน", "2 วัน", "3 วัน"],
        {2: {"ไม่อนุมัติ": 3, "แก้ไข": 1}},
        ("ไม่อนุมัติ",),
        None,
    ),
    "the longer of two has no number": (
        ["1 วัน", "ตามกำหนดการ", "1 วัน"],
        {1: {"ก": 2, "ข": 3}},
        (),
        ("2 วัน [1, 3]", "2 วัน [1-3]"),
    ),
}


@pytest.mark.parametrize(("times", "exits", "refused", "expected"), CASES.values(), ids=CASES)
def test_ways(
    times: list[str], exits: Exits, refused: tuple[str, ...], expected: tuple[str, str] | None
) -> None:
    assert in_full(ways(chart(times, exits, refused)).done) == expected


def test_each_refusal_is_told_apart() -> None:
    exits = {1: {"ไม่รับ": 5, "รับ": 2}, 3: {"อนุมัติ": 4, "ไม่อนุมัติ": 5}}
    times = ["1 วัน", "1-2 วัน", "1 วัน", "9 วัน", "1 ชั่วโมง"]
    found = ways(chart(times, exits, ("ไม่รับ", "ไม่อนุมัติ")))
    assert [(each.label, in_full(each.span)) for each in found.refused] == [
        ("ไม่รับ", ("1 วัน 1 ชั่วโมง [1, 5]", "1 วัน 1 ชั่วโมง [1, 5]")),
        ("ไม่อนุมัติ", ("3 วัน 1 ชั่วโมง [1-3, 5]", "4 วัน 1 ชั่วโมง [1-3, 5]")),
    ]
    assert not found.back


ROUGHLY = {
    ("2 เดือน", "8 วัน", "1 ชั่วโมง", "40 นาที"): "2 เดือนครึ่ง",
    ("2 เดือน", "6 สัปดาห์", "2 วัน"): "3 เดือนครึ่ง",
    ("1 เดือน", "6 สัปดาห์", "2 วัน"): "2 เดือนครึ่ง",
    ("1 ปี", "1 เดือน"): "",  # which is short enough
    ("2 ปี", "6 เดือน"): "2 ปีครึ่ง",
    ("2 ภาคเรียน", "2 เดือน"): "2 ภาคเรียนครึ่ง",
    ("15 วัน", "100 นาที"): "15 วัน",
    ("8 วัน", "2 ชั่วโมง"): "8 วัน",
    ("5 วัน",): "",  # one number says it best
    ("2 วัน", "5 วันทำการ"): "",  # five working days may be a week, or more
    ("2 วัน", "40 ชั่วโมง"): "",  # six working days, or less than two by the clock
    ("6 เดือน", "3 วันทำการ"): "",
    ("2 ปี", "3 วันทำการ"): "2 ปี",
    ("1 ชั่วโมง", "10 นาที"): "",
    ("1 วัน", "2 ชั่วโมง"): "",
    (): "",
}


@pytest.mark.parametrize(("times", "expected"), ROUGHLY.items(), ids=" ".join)
def test_roughly(times: tuple[str, ...], expected: str) -> None:
    assert total([timed(at, time) for at, time in enumerate(times)]).roughly == expected


def days(found: Total) -> Fraction:
    return sum((count * LENGTHS[unit].usual for count, unit in found.amounts), Fraction(0))


_TIMES = strategies.one_of(
    strategies.sampled_from(["", "ตามกำหนดการ", "ต่อเนื่องตลอดปี"]),
    strategies.builds(
        lambda least, more, unit: f"{least}-{least + more} {unit}" if more else f"{least} {unit}",
        strategies.integers(0, 90),
        strategies.integers(0, 5),
        strategies.sampled_from(UNITS),
    ),
)


@holds(times=strategies.lists(_TIMES, min_size=2, max_size=9), seed=strategies.integers(0, 9999))
def test_any_chart(times: list[str], seed: int) -> None:
    found = ways(_any_chart(times, seed))
    spans = [each.span for each in found.refused] + ([found.done] if found.done else [])
    for span in spans:
        assert days(span.shortest.total) <= days(span.longest.total)
        for way, most in ((span.shortest, False), (span.longest, True)):
            _holds_its_parts(way, most)
    for refusal in found.refused:
        assert refusal.step in refusal.span.shortest.steps
    if found.done:
        _refuses_nothing(found.done.longest)


def _any_chart(times: list[str], seed: int) -> Procedure:
    """A chart of these times with decisions anywhere, some of whose exits refuse."""
    chance = random.Random(seed)
    numbers = range(1, len(times) + 1)
    exits = {}
    for number in numbers[:-1]:
        others = [each for each in numbers if each not in {number, number + 1}]
        if others and chance.random() < 0.5:
            exits[number] = {"ไป": number + 1, chance.choice(["ไม่", "อื่น"]): chance.choice(others)}
    return chart(times, exits, ("ไม่",))


def _holds_its_parts(way: Way, most: bool) -> None:
    """Each step once, from the start to the end; none lost from the sum and what it leaves out."""
    first, *_, last = way.steps
    assert (first.terminal, last.terminal) == ("start", "end")
    assert len({step.id for step in way.steps}) == len(way.steps)
    assert days(way.total) == sum(length(step, most=most) for step in way.steps)
    for step in way.steps:
        assert days(way.total) >= length(step, most=most)
        assert isinstance(step.duration, Missing) == (step in way.total.untimed)
        assert isinstance(step.duration, str) == (step in way.total.uncounted)
    whole: dict[Unit, int] = dict.fromkeys(UNITS, 0)
    for step in way.steps:
        if isinstance(step.duration, Duration):
            whole[step.duration.unit] += step.duration.most if most else step.duration.value
    shown = dict.fromkeys(UNITS, 0) | {unit: count for count, unit in way.total.amounts}
    for unit in UNITS[:-2]:  # which no other unit becomes
        assert shown[unit] == whole[unit]
    minutes = [60 * sums["ชั่วโมง"] + sums["นาที"] for sums in (shown, whole)]
    assert minutes[0] == minutes[1]


def _refuses_nothing(way: Way) -> None:
    for step, after in zip(way.steps, way.steps[1:], strict=False):
        ways_there = [label for label, to in step.symbol.exits.items() if to == after.id]
        assert not ways_there or set(ways_there) - set(step.symbol.refusals)
