"""Marks of charts lie where the drawing has them, cut where a page cuts it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from macros.book.arrangement import alone
from macros.book.viewport import Viewport
from macros.drawing.geometry import Chart, Edge, Shape
from macros.drawing.style import Style
from macros.views.cells import Cell
from macros.word.charts import chart, row
from macros.word.document import WordJob
from macros.word.figures import EMU, Group, Mark

STYLE = Style(16)
BOX = Shape("a", "activity", ("งาน",), 100, 40, 60, 30)
LOOP = ((110.0, 30.0), (150.0, 30.0), (150.0, 170.0), (110.0, 170.0))


def drawn(*ways: Edge, down: tuple[float, float] = (0.0, 200.0), shape: Shape = BOX) -> Group:
    whole = Chart(200, 200, (shape,), ways)
    return chart(alone(Viewport(whole, STYLE, (0, 200), down)), "ผัง")


def lines(group: Group) -> list[Mark]:
    return [mark for mark in group.marks if mark.connector and not mark.dashed]


def test_a_symbol_lies_where_the_drawing_has_it() -> None:
    (mark,) = drawn().marks
    assert (mark.x, mark.y, mark.width, mark.height) == tuple(n * EMU for n in (10, 10, 100, 40))
    assert (mark.preset, mark.lines) == ("flowChartProcess", ("งาน",))


def test_a_loop_is_a_connector_that_bends_where_the_line_turns() -> None:
    (mark,) = lines(drawn(Edge("a", "b", (LOOP[0], LOOP[1], (150.0, 170.0), (130.0, 170.0)))))
    assert mark.preset == "bentConnector3"
    assert mark.adjust == (("adj1", 200_000),), "twice as far as the line ends"
    assert (mark.x, mark.width) == (110 * EMU, 20 * EMU)
    assert mark.arrow


def test_a_loop_that_ends_below_its_start_is_drawn_through_its_corners() -> None:
    (mark,) = lines(drawn(Edge("a", "b", LOOP)))
    assert mark.preset == ""
    assert mark.corners == tuple(
        (round(x * EMU), round(y * EMU)) for x, y in ((0, 0), (40, 0), (40, 140), (0, 140))
    )


@pytest.mark.parametrize(
    ("down", "pieces", "arrow"),
    [((0.0, 100.0), [2], False), ((100.0, 200.0), [3], True), ((40.0, 160.0), [2], False)],
)
def test_a_cut_line_goes_no_further_than_its_part(
    down: tuple[float, float], pieces: list[int], arrow: bool
) -> None:
    far = Shape("a", "activity", ("งาน",), 10, 10, 5, sum(down) / 2)
    group = drawn(Edge("a", "b", LOOP), down=down, shape=far)
    found = lines(group)
    assert len(found) == len(pieces)
    for mark in found:
        assert mark.y >= 0
        assert mark.y + mark.height <= group.height
    assert any(mark.arrow for mark in found) is arrow


def test_a_line_beside_a_part_leaves_no_trace_on_its_edge() -> None:
    across = Edge("a", "b", ((20.0, 190.0), (120.0, 190.0)))
    assert lines(drawn(across, down=(0.0, 100.0))) == []


def test_a_part_ends_with_a_broken_line() -> None:
    assert [mark.dashed for mark in drawn(down=(0.0, 100.0)).marks if mark.connector] == [True]
    assert [mark for mark in drawn().marks if mark.connector] == []


def test_lines_of_a_row_reach_its_borders_and_the_next_rows(shelf: dict[str, WordJob]) -> None:
    cells = list(shelf["manual"].source.flows.values())
    for cell, below in pairwise(cells):
        ends = {x for x, bottom in _ends(cell, 400)[1] if bottom == round(400 * 0.75 * EMU)}
        starts = {x for x, top in _ends(below, 300)[0] if top == 0}
        assert ends
        assert ends == starts


def _ends(cell: Cell, height: float) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The x of each upright line with its top, and with its bottom."""
    marks = [
        mark for mark in row(cell, height, 0.75, "").marks if mark.connector and not mark.width
    ]
    return [(mark.x, mark.y) for mark in marks], [(mark.x, mark.y + mark.height) for mark in marks]


@pytest.mark.parametrize(
    ("kind", "most", "moves"),
    [
        ("decision", 1, ["moveTo", "lnTo", "lnTo", "lnTo", "close"]),
        ("input-output", 2, ["moveTo", "lnTo", "lnTo", "lnTo", "close"]),
        ("document", 2, ["moveTo", "lnTo", "lnTo", "cubicBezTo", "close"]),
        ("database", 1, None),
        ("activity", 3, []),
    ],
)
def test_a_symbol_holds_its_words(kind: str, most: int, moves: list[str] | None) -> None:
    """Word shows of its own no more than what their middle has room for, and cuts the rest."""
    for count in range(1, 4):
        mark = drawn(shape=Shape("a", kind, ("งาน",) * count, 140, 80, 100, 60)).marks[0]
        assert bool(mark.preset) == (count <= most), count
    assert moves is None or [move for move, _ in mark.outline] == moves
    ends = [points[-1] for _, points in mark.outline if points]  # handles of curves lie outside
    assert all(0 <= x <= 140 * EMU and 0 <= y <= 80 * EMU for x, y in ends)
