"""Charts in one column: of random flows, with each engine, before a judge of their geometry."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros.drawing.flow import Flow, Link
from macros.drawing.geometry import Chart, Way
from macros.drawing.layout import column
from macros.drawing.rows import MIDDLE, rows
from tests.drawing.flows import STYLE, named, random_flow
from tests.drawing.judge import Judge

FLOWS = 200


def faults(seed: int) -> list[str]:
    return [
        f"flow {seed}: {fault}"
        for fault in Judge(column(random_flow(seed), STYLE), STYLE.size).faults()
    ]


@pytest.mark.parametrize("engine", ["dot", "graphviz_pure"])
def test_the_judge_finds_nothing(
    engine: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    program: Path = request.getfixturevalue(engine)
    monkeypatch.setenv("GRAPHVIZ_DOT", str(program))
    assert [fault for seed in range(FLOWS) for fault in faults(seed)] == []


def nested(one: Way, other: Way, order: dict[str, int]) -> bool:
    """Whether the stretches of two ways lie apart or one within the other."""
    (a, b), (c, d) = (sorted((order[way.start], order[way.end])) for way in (one, other))
    return b <= c or d <= a or (a <= c and d <= b) or (c <= a and b <= d)


def test_only_ways_that_overlap_cross_and_only_once() -> None:
    for seed in range(FLOWS):
        chart = column(random_flow(seed), STYLE)
        order = {shape.id: number for number, shape in enumerate(chart.shapes)}
        crossings = Judge(chart, STYLE.size).crossings()
        assert not [(a.label, b.label) for a, b in crossings if nested(a, b, order)], seed


def many_exits(exits: int) -> Flow:
    """A decision with one exit to the next step and others back to those before it."""
    shapes = [named(f"step-{number}", "activity", "รับเรื่อง") for number in range(exits)]
    shapes.append(named("decision", "decision", "ผู้อำนวยการพิจารณาให้ความเห็นชอบ"))
    shapes.append(named("end", "terminal", "สิ้นสุด"))
    links = [Link(number, number + 1) for number in range(exits)]
    links += [Link(exits, number, f"ให้แก้ไขเรื่องที่ {number}") for number in range(exits)]
    return Flow(tuple(shapes), (*links, Link(exits, exits + 1, "เห็นชอบ")))


@pytest.mark.parametrize("exits", range(1, 8))
def test_every_exit_of_a_decision_is_told_apart(exits: int) -> None:
    chart = column(many_exits(exits), STYLE)
    assert Judge(chart, STYLE.size).faults() == []
    leaving = [way for way in chart.ways if way.start == "decision"]
    assert len({way.points[0] for way in leaving}) == exits + 1
    assert len({way.label[0].text for way in leaving if way.label}) == exits + 1


SOUND = column(random_flow(5, 12), STYLE)


def spoilt() -> dict[str, Chart]:
    """Charts with one thing wrong, by what the judge is to say."""
    shapes, ways = SOUND.shapes, SOUND.ways
    loops = [way for way in ways if len(way.points) == 4]
    labelled = next(way for way in ways if way.label)
    first = ways[0]

    def with_ways(*changed: Way) -> Chart:
        kept = [
            way for way in ways if (way.start, way.end) not in {(c.start, c.end) for c in changed}
        ]
        return replace(SOUND, ways=(*kept, *changed))

    (x, y), (_, end) = first.points
    a, b, c, d = loops[0].points
    moved = tuple(
        replace(line, x=shapes[1].x - line.width / 2, y=shapes[1].y) for line in labelled.label
    )
    on_line = tuple(replace(line, x=x - 4, y=(y + end) / 2) for line in labelled.label)
    return {
        "through": with_ways(
            replace(loops[0], points=(a, (a[0] - 80, b[1]), (a[0] - 80, c[1]), d))
        ),
        "off": with_ways(replace(first, points=((x, y), (x, end - 5)))),
        "lies on": with_ways(
            replace(loops[1], points=(loops[1].points[0], b, c, loops[1].points[3]))
        ),
        "heads": with_ways(
            replace(loops[0], points=(a, b, c, (d[0], d[1])), end=first.end),
            replace(first, points=((d[0], d[1] - 30), d)),
        ),
        f"lies on {shapes[1].id}": with_ways(replace(labelled, label=moved)),
        "the label of": with_ways(replace(labelled, label=on_line)),
        "too near": replace(
            SOUND, shapes=(shapes[0].moved(shapes[1].x, shapes[1].y - 60), *shapes[1:])
        ),
        "leaves the chart": replace(SOUND, width=SOUND.width - 30),
        "leans": with_ways(replace(first, points=((x, y), (x + 3, end)))),
    }


@pytest.mark.parametrize("said", spoilt())
def test_the_judge_sees_what_is_wrong(said: str) -> None:
    assert Judge(SOUND, STYLE.size).faults() == []
    assert [fault for fault in Judge(spoilt()[said], STYLE.size).faults() if said in fault]


def test_exits_to_the_same_step_are_one_way() -> None:
    pass


def test_every_row_continues_in_the_next() -> None:
    """What leaves a row at its bottom enters the next at its top, at the same x."""
    from itertools import pairwise

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
