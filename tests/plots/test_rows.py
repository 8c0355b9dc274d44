"""Plots of one row a thing: years beside each other, months, lengths, sums of parts."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from macros.plots.dumbbells import Dumbbell, YearKey, dumbbells
from macros.plots.geometry import Bar, Disc, Lozenge, Plot
from macros.plots.lengths import Length, lengths
from macros.plots.lettering import Lettering
from macros.plots.months import MonthCount, months
from macros.plots.stacks import Stack, stacks

from .judge import cut_inside_a_cluster, faults, texts

KEY = YearKey("ผลปี 2568", "ผลปี 2569", "เป้าหมายปี 2569")
NAMES = st.sampled_from(
    [
        "ตัวบ่งชี้ที่ 1",
        "ตัวบ่งชี้ที่ 2.1 การบริหารจัดการที่มีประสิทธิภาพและประสิทธิผลเกิดผลสำเร็จต่อการจัดการศึกษา",
        "กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร",
        "ยังไม่ระบุ",
    ]
)
LEVELS = [(1.0, "ต้องปรับปรุง"), (2.0, "พอใช้"), (3.0, "ดี"), (4.0, "ดีมาก"), (5.0, "ดีเยี่ยม")]
WIDTHS = st.sampled_from([320.0, 640.0])
PLACE = st.none() | st.sampled_from([1.0, 2.0, 3.5, 5.0])


def marks(plot: Plot, identity: str) -> list[Any]:
    return [
        ink
        for _, item in plot.placed
        if item.id == identity
        for ink in item.inks
        if isinstance(ink, Disc | Lozenge) or (isinstance(ink, Bar) and ink.tone != "rule")
    ]


def test_a_year_is_joined_to_the_one_before_and_the_target_is_marked() -> None:
    plot = dumbbells([Dumbbell("a", "ก", "ดี", 2, 4, 5)], LEVELS, KEY, 320)
    span, target, before, now = marks(plot, "a")
    assert (before.x, before.share, now.x, now.share) == (97, 0, 223, 1)
    assert (span.x, span.x + span.width) == (before.x + 7, now.x)
    assert target.x + target.width / 2 == 286


def test_a_gap_is_shown_as_a_gap() -> None:
    """What is not known has no mark, and nothing is joined to it."""
    rows = [
        Dumbbell("none", "ก", "ยังไม่ระบุ", None, None, None),
        Dumbbell("new", "ข", "ใหม่", None, 3, None),
        Dumbbell("lost", "ค", "ยังไม่ระบุ", 3, None, 4),
    ]
    plot = dumbbells(rows, LEVELS, KEY, 640)
    assert marks(plot, "none") == []
    assert [type(mark) for mark in marks(plot, "new")] == [Disc]
    assert [type(mark) for mark in marks(plot, "lost")] == [Bar, Disc]
    assert plot.ids == ["none", "new", "lost"]


def test_the_same_level_is_a_disc_in_a_ring() -> None:
    ring, dot = marks(dumbbells([Dumbbell("a", "ก", "", 3, 3, None)], LEVELS, KEY, 320), "a")
    assert (ring.x, ring.share, dot.x, dot.share) == (dot.x, 0, ring.x, 1)
    assert dot.radius < ring.radius - 1.5


@given(st.lists(st.tuples(NAMES, NAMES, PLACE, PLACE, PLACE), max_size=6), WIDTHS)
def test_years_stand_apart(
    rows: list[tuple[str, str, float | None, float | None, float | None]], width: float
) -> None:
    changes = [Dumbbell(f"id-{number}", *row) for number, row in enumerate(rows)]
    plot = dumbbells(changes, LEVELS, KEY, width)
    assert faults(plot) == []
    written = "".join(texts(plot)).replace(" ", "")
    assert all(change.words.replace(" ", "") in written for change in changes)


def test_a_month_has_a_bar_and_signs_with_their_numbers() -> None:
    plot = months([MonthCount("ต.ค. 2568", 3, 2), MonthCount("พ.ย. 2568", 0, 0)], "ก", "ข", 320)
    (full, empty) = plot.strips
    inks = [ink for item in full.items for ink in item.inks]
    assert sum(isinstance(ink, Lozenge) for ink in inks) == 2
    (bar,) = [ink for ink in inks if isinstance(ink, Bar) and ink.tone == "solid"]
    assert bar.width == 66
    assert texts(Plot(320, (full,))) == ["ต.ค. 2568", "3", "2"]
    assert texts(Plot(320, (empty,))) == ["พ.ย. 2568"]


@given(
    st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 300)), min_size=1, max_size=14), WIDTHS
)
def test_months_stand_apart(rows: list[tuple[int, int]], width: float) -> None:
    found = [MonthCount(f"มี.ค. {2500 + at}", *row) for at, row in enumerate(rows)]
    plot = months(found, "หลักฐาน (ชิ้น)", "ครบกำหนด (เรื่อง)", width)
    assert faults(plot) == []
    assert all(str(number) in texts(plot) for row in rows for number in row if number)


def test_a_length_that_is_not_known_is_hatched() -> None:
    rows = [
        Length("a", "ก", "3-5 วัน", "counted", 3, 5),
        Length("b", "ข", "ไม่ระบุเวลา", "unknown"),
        Length("c", "ค", "ต่อเนื่องตลอดปี", "uncounted"),
    ]
    plot = lengths(rows, 320)
    most, least = marks(plot, "a")
    assert round(least.width / most.width, 3) == 0.6
    (unknown,) = marks(plot, "b")
    (uncounted,) = marks(plot, "c")
    assert (unknown.hatched, uncounted.hatched) == (True, False)
    assert uncounted.height < unknown.height


@given(
    st.lists(
        st.tuples(NAMES, st.sampled_from(["counted", "uncounted", "unknown"]), st.integers(0, 400)),
        min_size=1,
        max_size=8,
    ),
    WIDTHS,
)
def test_lengths_stand_apart(rows: list[tuple[str, str, int]], width: float) -> None:
    found = [
        Length(f"id-{at}", name, f"{days} วันทำการ", known, days, days + 2)  # type: ignore[arg-type]
        for at, (name, known, days) in enumerate(rows)
    ]
    plot = lengths(found, width)
    assert faults(plot) == []
    assert all(row.words in texts(plot) for row in found)


def test_parts_of_a_bar_are_told_apart_and_summed_up() -> None:
    plot = stacks([Stack("a", "กลุ่ม ก", "ก 3, ค 1", (3, 0, 1))], ["ก", "ข", "ค"], 320)
    first, third = marks(plot, "a")
    assert (first.tone, first.hatched, third.hatched) == ("solid", False, True)
    assert round(first.width / third.width, 3) == 3
    assert third.x == first.x + first.width
    assert "4" in texts(plot)


@given(st.lists(st.tuples(NAMES, *[st.integers(0, 900)] * 3), min_size=1, max_size=6), WIDTHS)
def test_sums_stand_apart(rows: list[tuple[str, int, int, int]], width: float) -> None:
    parts = ["หลักฐาน", "การตรวจทาน", "ผลและข้อความ"]
    found = [
        Stack(f"id-{at}", name, f"หลักฐาน {a}, การตรวจทาน {b}, ผลและข้อความ {c}", (a, b, c))
        for at, (name, a, b, c) in enumerate(rows)
    ]
    plot = stacks(found, parts, width)
    assert faults(plot) == []
    assert all(str(sum(row.parts)) in texts(plot) for row in found)


@given(NAMES, st.integers(40, 320))
def test_no_line_ends_inside_what_is_one_letter_to_the_eye(name: str, room: int) -> None:
    assert not cut_inside_a_cluster(name, Lettering().lines(name, room))
