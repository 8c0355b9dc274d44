"""The graph a chart draws: a procedure's steps between their terminals, and the ways between."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from macros.drawing.geometry import Shape
from macros.drawing.label import Label
from macros.drawing.style import Style
from macros.drawing.symbol import symbol
from macros.model.procedure import Procedure
from macros.model.step import Step

_OR = " หรือ "
START, END = "(start)", "(end)"  # no id of a step: those have no brackets
_TERMINALS = {START: "เริ่มต้น", END: "สิ้นสุด"}


@dataclass(frozen=True)
class Link:
    """A way from one shape to another (indexes into the shapes), with its label."""

    start: int
    end: int
    label: str = ""

    @property
    def straight(self) -> bool:
        """Whether it leads to the very next shape."""
        return self.end == self.start + 1

    @property
    def back(self) -> bool:
        """Whether it leads upwards."""
        return self.end <= self.start


@dataclass(frozen=True)
class Flow:
    """Shapes in the order they are drawn, and the links between them."""

    shapes: tuple[Shape, ...]
    links: tuple[Link, ...]

    @property
    def loops(self) -> tuple[Link, ...]:
        """The links that need a channel of their own."""
        return tuple(link for link in self.links if not link.straight)


@dataclass(frozen=True)
class ChartWording:
    """What a drawing writes: in each step's symbol, at each exit, and in the terminals."""

    step: Callable[[Step], Label]
    exit: Callable[[str], str]


def flow(procedure: Procedure, style: Style, wording: ChartWording) -> Flow:
    """The flow of a procedure: ○ before its start and after each end, its steps between."""
    shapes: list[Shape] = []
    links: list[tuple[str, str, str]] = []
    for step in procedure.steps:
        if step.terminal == "start":
            shapes.append(symbol(START, "terminal", Label(_TERMINALS[START]), style))
            links.append((START, step.id, ""))
        shapes.append(symbol(step.id, step.symbol.kind, wording.step(step), style))
        ways = procedure.targets(step).items()
        links += [(step.id, end, wording.exit(label)) for label, end in ways]
        if step.terminal == "end":
            name = END if step is procedure.steps[-1] else f"{END}-{step.id}"
            shapes.append(symbol(name, "terminal", Label(_TERMINALS[END]), style))
            links.append((step.id, name, ""))
    index = {shape.id: number for number, shape in enumerate(shapes)}
    return Flow(
        tuple(shapes),
        tuple(Link(index[start], index[end], label) for start, end, label in _joined(links)),
    )


def _joined(links: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """The links, those between the same two shapes as one that bears the labels of all."""
    labels: dict[tuple[str, str], list[str]] = {}
    for start, end, label in links:
        labels.setdefault((start, end), []).append(label)
    for (start, end), told in labels.items():
        yield start, end, _OR.join(filter(None, told))
