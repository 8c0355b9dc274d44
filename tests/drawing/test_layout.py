"""Charts of random flows: no line through a symbol, arrows on outlines, symbols apart."""

import random
import shutil
from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest

from macros.drawing import engine
from macros.drawing.flow import Flow, Link
from macros.drawing.geometry import Chart, Shape, Way
from macros.drawing.layout import column
from macros.drawing.rows import MIDDLE, rows
from macros.drawing.symbol import Style, symbol

STYLE = Style()


def random_flow(seed: int) -> Flow:
    chance = random.Random(seed)
    count = chance.randint(4, 14)
    shapes = [symbol("start", "terminal", "เริ่มต้น", STYLE)]
    links = [Link(0, 1)]
    for index in range(1, count):
        other = chance.randint(1, count - 1)
        decides = chance.random() < 0.3 and other not in {index, index + 1}
        kind = "decision" if decides else "activity"
        shapes.append(symbol(f"step-{index}", kind, f"ขั้นตอนที่ {index} ประเมินผล", STYLE))
        links.append(Link(index, index + 1, "ใช่" if decides else ""))
        if decides:
            links.append(Link(index, other, "ไม่ใช่"))
        if decides and chance.random() < 0.6:
            third = chance.choice([n for n in range(1, count) if n not in {index, index + 1}])
            links.append(Link(index, third, "ทางอื่น"))
    shapes.append(symbol("end", "terminal", "สิ้นสุด", STYLE))
    return Flow(tuple(shapes), tuple(links))


def crosses(way: Way, shape: Shape) -> bool:
    """Whether a stretch of a way runs through the inside of a symbol."""
    for (x0, y0), (x1, y1) in pairwise(way.points):
        if max(y0, y1) <= shape.top + 1 or min(y0, y1) >= shape.bottom - 1:
            continue
        off = y0 - shape.y if y0 == y1 else 0
        if max(x0, x1) > shape.side(-1, off) + 1 and min(x0, x1) < shape.side(1, off) - 1:
            return True
    return False


def collisions(chart: Chart) -> Iterator[str]:
    for way in chart.ways:
        for shape in chart.shapes:
            if crosses(way, shape):
                yield f"{way.start}->{way.end} through {shape.id}"
    for upper, lower in pairwise(chart.shapes):
        if upper.bottom >= lower.top:
            yield f"{upper.id} on {lower.id}"


@pytest.mark.parametrize("seed", range(20))
def test_nothing_crosses_a_symbol(seed: int) -> None:
    chart = column(random_flow(seed), STYLE)
    assert list(collisions(chart)) == []
    for way in chart.ways:
        assert all(0 <= x <= chart.width and 0 <= y <= chart.height for x, y in way.points)


@pytest.mark.parametrize("seed", range(20))
def test_arrows_end_on_outlines(seed: int) -> None:
    chart = column(random_flow(seed), STYLE)
    at = {shape.id: shape for shape in chart.shapes}
    for way in chart.ways:
        x, y = way.points[-1]
        target = at[way.end]
        off = y - target.y
        sides = (target.side(1, off), target.side(-1, off))
        on_side = abs(off) < target.height / 2 and min(abs(x - side) for side in sides) < 0.01
        on_top = abs(y - target.top) < 0.01 and abs(x - target.x) < 0.01
        assert on_side or on_top, (way.start, way.end)


@pytest.mark.parametrize("seed", range(40))
def test_no_line_runs_over_another(seed: int) -> None:
    """Level and upright stretches of two ways may cross, never lie on each other."""
    segments = [
        (way, sorted((start, end)))
        for way in column(random_flow(seed), STYLE).ways
        for start, end in pairwise(way.points)
    ]
    for (one, (a, b)), (other, (c, d)) in combinations(segments, 2):
        if one is other:
            continue
        level = a[1] == b[1] == c[1] == d[1] and a[0] < d[0] and c[0] < b[0]
        upright = a[0] == b[0] == c[0] == d[0] and a[1] < d[1] and c[1] < b[1]
        assert not level, (one.start, one.end, other.start, other.end)
        assert not upright, (one.start, one.end, other.start, other.end)


@pytest.mark.parametrize("seed", range(40))
def test_labels_of_exits_lie_apart(seed: int) -> None:
    chart = column(random_flow(seed), STYLE)
    boxes = [
        (
            way.label_at[0],
            way.label_at[1] - 14,
            way.label_at[0] + STYLE.measure(way.label),
            way.label_at[1] + 2,
        )
        for way in chart.ways
        if way.label
    ]
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


def test_every_row_continues_in_the_next() -> None:
    """What leaves a row at its bottom enters the next at its top, at the same x."""
    for seed in range(20):
        pictures = rows(random_flow(seed), STYLE)
        for upper, lower in pairwise(pictures):
            leaving = {line.x for line in upper.stretches if line.end == "100%"}
            entering = {line.x for line in lower.stretches if line.start == "0"}
            assert leaving == entering


def test_a_row_is_high_enough_for_its_symbols() -> None:
    for picture in rows(random_flow(3), STYLE):
        assert all(abs(y) <= picture.height / 2 for s in picture.shapes for y in (s.top, s.bottom))
        assert all(line.start != line.end for line in picture.stretches)
        assert any(MIDDLE in (line.start, line.end) for line in picture.stretches)


def test_engine_named_in_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHVIZ_DOT", "/somewhere/dot")
    assert engine.find() == "/somewhere/dot"
    with pytest.raises(engine.EngineError, match="Graphviz"):
        column(random_flow(1), STYLE)


def test_without_an_engine_the_reason_is_thai(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GRAPHVIZ_DOT", raising=False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(engine.EngineError, match="ไม่พบ"):
        column(random_flow(1), STYLE)
