import pytest

from macros.drawing.geometry import Chart
from macros.drawing.layout import column_chart
from macros.drawing.slices import slices
from tests.drawing.flows import random_flow
from tests.drawing.test_layout import STYLE


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("highest", [400.0, 900.0])
def test_parts_make_the_chart_and_cut_no_symbol_or_label(seed: int, highest: float) -> None:
    chart = column_chart(random_flow(seed, 25), STYLE)
    parts = slices(chart, highest)
    assert [top for top, _ in parts] == [0.0, *(bottom for _, bottom in parts[:-1])]
    assert parts[-1][1] == chart.height
    assert all(bottom - top <= highest for top, bottom in parts)
    assert all(bottom - top > highest - 250 for top, bottom in parts[:-1]), "parts are full"
    for _, cut in parts[:-1]:
        assert all(shape.bottom <= cut or cut <= shape.top for shape in chart.shapes)
        labels = [label for way in chart.ways for label in way.label]
        ink = [(label.y - STYLE.size * 0.8, label.y + STYLE.size * 0.3) for label in labels]
        assert all(bottom <= cut or cut <= top for top, bottom in ink)


def test_a_chart_that_fits_is_one_part() -> None:
    chart = column_chart(random_flow(1, 5), STYLE)
    assert slices(chart, 5000) == [(0, chart.height)]
    assert slices(Chart(10, 20, (), ()), 5) == [(0, 20)]
