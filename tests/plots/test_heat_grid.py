"""The grid of indicators by standard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.plots.geometry import Bar, Disc
from macros.plots.heat_grid import GridCell, GridRow, heat_grid

from .judge import faults, texts

STATES = {"whole": ("ครบถ้วน", 1.0), "part": ("มีบางส่วน", 0.5), "none": ("ยังไม่มี", 0.0)}
TITLE = "มาตรฐานที่ 2 การบริหารและการจัดการศึกษาที่มีประสิทธิภาพของสำนักงานเขตพื้นที่การศึกษา"


def cell(number: int, state: str) -> GridCell:
    return GridCell(f"ind-{number}", f"1.{number}", STATES[state][0], state, STATES[state][1])


@pytest.mark.parametrize("small", [False, True])
def test_each_cell_has_its_tone_its_sign_and_its_words(small: bool) -> None:
    row = GridRow("มาตรฐานที่ 1", (cell(1, "whole"), cell(2, "part"), cell(3, "none")))
    plot = heat_grid([row], 320, small=small)
    items = {item.id: item.inks for _, item in plot.placed if item.id}
    for number, state in enumerate(STATES, 1):
        bar, sign = (
            items[f"ind-{number}"][0],
            next(ink for ink in items[f"ind-{number}"] if isinstance(ink, Disc)),
        )
        assert isinstance(bar, Bar)
        assert (bar.tone, sign.share) == (state, STATES[state][1])
    for words, _ in STATES.values():
        assert any(words in text for text in texts(plot))


def test_the_geometry_of_two_cells() -> None:
    plot = heat_grid([GridRow("มาตรฐานที่ 1", (cell(1, "whole"), cell(2, "none")))], 320)
    (strip,) = plot.strips
    bars = [ink for item in strip.items for ink in item.inks if isinstance(ink, Bar)]
    assert [(bar.x, bar.y, bar.width, bar.height) for bar in bars] == [
        (1, 32, 102, 50),
        (109, 32, 102, 50),
    ]
    assert (plot.width, plot.height) == (320, 94)


@given(
    st.lists(st.lists(st.sampled_from(sorted(STATES)), min_size=1, max_size=14), max_size=4),
    st.sampled_from([320, 640]),
    st.booleans(),
)
def test_nothing_stands_outside_or_over_another(
    rows: list[list[str]], width: int, small: bool
) -> None:
    found = [
        GridRow(TITLE, tuple(cell(at * 100 + number, state) for number, state in enumerate(row)))
        for at, row in enumerate(rows)
    ]
    plot = heat_grid(found, width, small=small)
    assert faults(plot) == []
    assert plot.ids == [each.id for row in found for each in row.cells]
