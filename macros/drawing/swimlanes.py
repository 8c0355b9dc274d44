"""Whose lane each step stands in: that of the party it names first.

The other parties of a step are named in its symbol, after ร่วมกับ; steps that name none share a
lane that says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from macros.drawing.flow import START, ChartWording, Flow, flow
from macros.drawing.geometry import Chart
from macros.drawing.label import Label
from macros.drawing.lanes import lanes
from macros.drawing.style import Style
from macros.model.missing import Missing
from macros.model.procedure import Procedure
from macros.model.step import Step

_NOBODY, _UNSTATED = "", "ไม่ระบุผู้รับผิดชอบ"
_MOST_UNSTATED = 0.2  # of the steps: with more, lanes would show mainly what is missing


def has_lanes(procedure: Procedure) -> bool:
    """Whether a chart in lanes says anything: several parties, and hardly a step without one."""
    first = [_parties(step)[0] for step in procedure.steps]
    return (
        len({party for party in first if party}) > 1
        and first.count(_NOBODY) <= len(first) * _MOST_UNSTATED
    )


def swimlane_chart(
    procedure: Procedure, names: Mapping[str, str], style: Style, wording: ChartWording
) -> Chart:
    """The chart of a procedure in lanes. `names` has what each party is called, by id."""
    named = {**names, _NOBODY: _UNSTATED}

    def words(step: Step) -> Label:
        """The label of a step."""
        others = " และ".join(named[party] for party in _parties(step)[1:])
        label = wording.step(step)
        return replace(label, words=f"{label.words} ร่วมกับ{others}") if others else label

    graph = flow(procedure, style, replace(wording, step=words))
    first = {step.id: _parties(step)[0] for step in procedure.steps}
    return lanes(graph, _of(graph, first), named, style)


def _of(graph: Flow, first: Mapping[str, str]) -> list[str]:
    """The party of each shape; a terminal stands in the lane of its step."""
    at = {link.end: link.start for link in graph.links} | {
        link.start: link.end for link in graph.links if graph.shapes[link.start].id == START
    }
    return [
        first[shape.id] if shape.id in first else first[graph.shapes[at[index]].id]
        for index, shape in enumerate(graph.shapes)
    ]


def _parties(step: Step) -> tuple[str, ...]:
    stated = () if isinstance(step.responsible, Missing) else step.responsible
    return stated or (_NOBODY,)
