"""Columns of a table in Word: as wide as their words, and rows as low as can be."""

from __future__ import annotations

import pytest

from macros.word.columns import PADDING, fitted, height

ROOM = 453.5
SHORT, LONG = "E001", "ชื่อหน่วยงานในข้อความตกคำ จึงแก้ตามชื่อที่ใช้ทั้งต้นฉบับ " * 4
ROWS = [[[SHORT], ["คงไว้ตามต้นฉบับ"], [LONG]]] * 8 + [[[SHORT], [LONG], ["สั้น"]]]


def test_rows_are_lower_than_with_shares_alone() -> None:
    """A column that is long once leaves its room to one that is long in every row."""
    widths, size = fitted(ROWS, ROOM, (), {})
    assert sum(widths) == pytest.approx(ROOM)
    assert size == 14
    even = (widths[0], *((ROOM - widths[0]) / 2,) * 2)
    assert sum(height(row, widths) for row in ROWS) < 0.85 * sum(height(row, even) for row in ROWS)


def test_a_column_whose_words_have_room_gives_none_away() -> None:
    alone, _ = fitted([[[SHORT], ["x"]]] * 2, ROOM, (), {})
    among, _ = fitted(ROWS, ROOM, (), {})
    assert among[0] > PADDING
    assert height([[SHORT]], among[:1]) == height([[SHORT]], alone[:1])


def test_rows_that_are_high_in_any_case_ask_for_no_room() -> None:
    """The flow of the summary table decides how high its rows are."""
    told = [800.0] * len(ROWS)
    fixed = {0: 120.0}
    free, _ = fitted(ROWS, ROOM, (), fixed)
    held, _ = fitted(ROWS, ROOM, (), fixed, told)
    assert held[0] == free[0] == 120.0
    assert held != free
