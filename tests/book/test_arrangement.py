"""Parts of a chart abreast: the lines that one cuts are led to the next, and cross nothing."""

from itertools import combinations, pairwise, product

import pytest

from macros.book.arrangement import Arrangement, side_by_side
from macros.book.figures import POINT, Box, Figure
from macros.book.viewport import Viewport
from macros.drawing.geometry import Point
from macros.drawing.layout import column_chart
from macros.drawing.slices import even_slices
from macros.views.drawn import Drawing
from macros.views.view import View
from tests.book.test_figures import MARGIN, on_paper, place
from tests.drawing.flows import STYLE, random_flow
from tests.drawing.judge import _cross, _shared, around, grown, overlap


def board(seed: int, count: int) -> Arrangement:
    chart = column_chart(random_flow(seed, 25), STYLE)
    parts = even_slices(chart, count)
    return side_by_side([Viewport(chart, STYLE, (0, chart.width), part) for part in parts])


def sides(joints: tuple[tuple[Point, ...], ...]) -> list[list[tuple[Point, Point]]]:
    return [list(pairwise(joint)) for joint in joints]


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("count", [2, 3])
def test_lines_between_parts_cross_and_touch_nothing(seed: int, count: int) -> None:
    found = board(seed, count)
    assert sum(len(window.exits) for _, window in found.windows) == len(found.joints)
    for one, other in combinations(sides(found.joints), 2):
        for a, b in product(one, other):
            assert not _cross(a, b)
            assert not _shared(a, b)
    whole = (0.0, 0.0, *found.size)
    windows = [(x, y, x + w.size[0], y + w.size[1]) for (x, y), w in found.windows]
    for joint in sides(found.joints):
        for side in joint[1:-1]:
            area = grown(around(list(side)), 0.1)
            assert not any(overlap(area, window) for window in windows)
            assert whole[0] <= area[0]
            assert whole[1] <= area[1]
            assert area[2] <= whole[2]
            assert area[3] <= whole[3]


@pytest.mark.parametrize("seed", [1, 4, 7])
def test_lines_between_parts_are_whole_on_paper(seed: int, views: dict[str, View]) -> None:
    box, found = Box(420, 420), board(seed, 3)
    drawn = found.within(box.width * POINT, box.height * POINT, 30)
    picture = Drawing(views["office"], "flowchart", "ผัง", drawn.windows[0][1].chart, STYLE, {}, {})
    plate = Figure(picture, 1, 1, drawn)
    paper = on_paper([plate], box)
    left, top = place(plate, box)
    assert left >= MARGIN
    for joint in drawn.joints:
        for (x0, y0), (x1, y1) in pairwise(
            [(joint[0][0], joint[0][1] - 4), *joint, (joint[-1][0], joint[-1][1] + 4)]
        ):
            for step in range(11):
                x, y = x0 + (x1 - x0) * step / 10, y0 + (y1 - y0) * step / 10
                near = min(abs(x - at) + abs(y - to) for at, to in joint[1:-1])
                if near > 6:  # corners are rounded
                    assert paper.dark(0, left + x * drawn.zoom, top + y * drawn.zoom)
