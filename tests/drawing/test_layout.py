"""Charts in one column: of random flows, with each engine, before a judge of their geometry."""

from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from macros.drawing.flow import END, START, Flow, Link, flow
from macros.drawing.geometry import Chart, Edge
from macros.drawing.layout import column_chart
from macros.drawing.rows import MIDDLE, rows
from macros.drawing.swimlanes import swimlane_chart
from macros.model.manual import Manual
from tests.conftest import LONG
from tests.drawing.flows import IN_FULL, STYLE, doing, named, random_flow
from tests.drawing.judge import Judge

FLOWS = 200 if LONG else 40


@cache
def drawn(seed: int) -> Chart:
    return column_chart(random_flow(seed), STYLE)


@pytest.mark.parametrize("engine", ["dot", "graphviz_pure"])
def test_the_judge_finds_nothing(
    engine: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    program: Path = request.getfixturevalue(engine)
    monkeypatch.setenv("GRAPHVIZ_DOT", str(program))
    charts = [column_chart(random_flow(seed), STYLE) for seed in range(FLOWS)]
    assert sum(len(chart.shapes) for chart in charts) > 15 * FLOWS
    assert sum(len(way.points) == 4 for chart in charts for way in chart.ways) > 6 * FLOWS  # loops
    faults = {seed: Judge(chart, STYLE.size).faults() for seed, chart in enumerate(charts)}
    assert {seed: found for seed, found in faults.items() if found} == {}


def test_only_ways_that_overlap_cross_and_only_once() -> None:
    for seed in range(60):
        order = {shape.id: number for number, shape in enumerate(drawn(seed).shapes)}
        crossings = Judge(drawn(seed), STYLE.size).crossings()
        assert not [(a, b) for a, b, _ in crossings if nested(a, b, order)], seed
        assert not [(a, b) for a, b, count in crossings if count > 1], seed


def nested(one: Edge, other: Edge, order: dict[str, int]) -> bool:
    """Whether the stretches of two ways lie apart or one within the other."""
    (a, b), (c, d) = (sorted((order[way.start], order[way.end])) for way in (one, other))
    return b <= c or d <= a or (a <= c and d <= b) or (c <= a and b <= d)


def many_exits(exits: int) -> Flow:
    """A decision with one exit to the next step and others back to those before it."""
    shapes = [named(f"step-{number}", "activity", "รับเรื่อง") for number in range(exits)]
    shapes.append(named("decision", "decision", "ผู้อำนวยการพิจารณาให้ความเห็นชอบ"))
    shapes.append(named(END, "terminal", "สิ้นสุด"))
    links = [Link(number, number + 1) for number in range(exits)]
    links += [Link(exits, number, f"ให้แก้ไขเรื่องที่ {number}") for number in range(exits)]
    return Flow(tuple(shapes), (*links, Link(exits, exits + 1, "เห็นชอบ")))


@pytest.mark.parametrize("exits", range(1, 9))
def test_every_exit_of_a_decision_is_told_apart(exits: int) -> None:
    chart = column_chart(many_exits(exits), STYLE)
    assert Judge(chart, STYLE.size).faults() == []
    leaving = [way for way in chart.ways if way.start == "decision"]
    assert len({way.points[0] for way in leaving}) == exits + 1
    assert len({way.label for way in leaving if way.label}) == exits + 1


def test_exits_to_the_same_step_are_one_way(manual: Manual) -> None:
    procedure = manual.procedures[0]
    step = procedure.steps[1]
    exits = {"เห็นชอบ": "step-3", "เห็นชอบบางส่วน": "step-3", "ไม่เห็นชอบ": "step-1"}
    decision = step.model_copy(update={"symbol": step.symbol.model_copy(update={"exits": exits})})
    steps = (procedure.steps[0], decision, *procedure.steps[2:])
    graph = flow(procedure.model_copy(update={"steps": steps}), STYLE, IN_FULL)
    labels = [link.label for link in graph.links if link.label]
    assert labels == ["เห็นชอบ หรือ เห็นชอบบางส่วน", "ไม่เห็นชอบ"]
    assert Judge(column_chart(graph, STYLE), STYLE.size).faults() == []


def test_a_step_may_be_called_start_or_end(manual: Manual) -> None:
    procedure = manual.procedures[0]
    first, *others = procedure.steps
    steps = (first, others[0].model_copy(update={"id": "end"}), *others[1:])
    exits = {"เห็นชอบ": "step-3", "ไม่เห็นชอบ": "step-1"}
    assert dict(steps[1].symbol.exits) == exits
    chart = column_chart(flow(procedure.model_copy(update={"steps": steps}), STYLE, IN_FULL), STYLE)
    assert len({shape.id for shape in chart.shapes}) == len(chart.shapes) == 11
    assert [way.end for way in chart.ways if way.start == "step-1"] == ["end"]
    assert Judge(chart, STYLE.size).faults() == []


def spoilt(sound: Chart) -> dict[str, Chart]:
    """A sound chart with one thing wrong, by what the judge is to say of it."""
    ways = {(way.start, way.end): way for way in sound.ways}
    loop = next(way for way in sound.ways if len(way.points) == 4)
    other = next(w for w in sound.ways if len(w.points) == 4 and w.end != loop.end)
    down = next(way for way in sound.ways if len(way.points) == 2 and not way.label)
    told = next(way for way in sound.ways if way.label)
    label, shape = told.label[0], sound.shapes[1]
    (a, b, c, d), ((x, y), (_, foot)) = loop.points, down.points

    def changed(way: Edge, **changes: object) -> Chart:
        new = {**ways, (way.start, way.end): replace(way, **changes)}  # type: ignore[arg-type]
        return replace(sound, ways=tuple(new.values()))

    def moved(dx: float, dy: float) -> Chart:
        return changed(told, label=(replace(label, x=dx, y=dy),))

    return {
        "runs through": changed(loop, points=(a, (shape.x + 3, b[1]), (shape.x + 3, c[1]), d)),
        "px off": changed(down, points=((x, y), (x, foot - 5))),
        "leans": changed(down, points=((x, y), (x + 3, foot))),
        "no room for its arrow": changed(loop, points=(a, b, (d[0] + 5, d[1]), d)),
        f"lies on {other.start}->{other.end}": changed(loop, points=other.points),
        "heads of": changed(down, points=(*down.points[:-1], (d[0], d[1] + 2))),
        f"lies on {shape.id}": moved(shape.x - 5, shape.y),
        f"lies on {down.start}->{down.end}": moved(x - 5, (y + foot) / 2),
        "far from its tail": moved(0, 20),
        "too near": replace(sound, shapes=(sound.shapes[0], shape.moved(shape.x, shape.y - 30), *sound.shapes[2:])),
        "leaves the chart": replace(sound, width=sound.width - 30),
    }  # fmt: skip


def test_the_judge_sees_what_is_wrong() -> None:
    assert Judge(drawn(7), STYLE.size).faults() == []
    for said, chart in spoilt(drawn(7)).items():
        assert [fault for fault in Judge(chart, STYLE.size).faults() if said in fault], said


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


def test_the_chart_of_the_procedure(manual: Manual) -> None:
    style = replace(STYLE, terms=manual.unbreakable)
    chart = column_chart(flow(manual.procedures[0], style, IN_FULL), style)
    assert Judge(chart, style.size).faults() == []
    assert Judge(chart, style.size).crossings() == []
    assert [chart.shapes[0].id, chart.shapes[-1].id] == [START, END]


def test_a_flow_may_end_in_several_places(manual: Manual) -> None:
    first, second, *others = manual.procedures[0].steps
    exits = {"เห็นชอบ": "step-4", "ไม่เห็นชอบ": "step-3", "ให้แก้ไข": "step-1"}
    decides = second.symbol.model_copy(update={"exits": exits})
    steps = (
        first,
        second.model_copy(update={"symbol": decides}),
        others[0].model_copy(update={"terminal": "end"}),
        *others[1:],
    )
    procedure = manual.procedures[0].model_copy(update={"steps": steps})
    chart = column_chart(flow(procedure, STYLE, IN_FULL), STYLE)
    assert [s.id for s in chart.shapes if s.kind == "terminal"] == [START, f"{END}-step-3", END]
    assert Judge(chart, STYLE.size).faults() == []
    parties = doing(procedure, *[("admin",), ("director",)] * 4, ("admin",))
    chart = swimlane_chart(parties, {"admin": "ก", "director": "ข"}, STYLE, IN_FULL)
    assert Judge(chart, STYLE.size).faults() == []
