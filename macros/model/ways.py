"""The ways through a procedure from its start to an end: the shortest and the longest, and apart from
them those that end with the work not done.

A way back to a step that was passed already is work done again, as often as it takes: no way counts it.
Which exits end the work undone is what the data say (`refusals`), never guessed from words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from macros.model.duration import Duration
from macros.model.procedure import Procedure
from macros.model.step import Step
from macros.model.total import Total, length, total
from macros.model.walk import Exits, walk

_Path = tuple[Fraction, int, tuple[str, ...]]
"""About how many days, how many steps without a number, and the steps."""
_NOTHING: _Path = (Fraction(0), 0, ())


@dataclass(frozen=True)
class Way:
    """Steps one after another, and the time that they take."""

    steps: tuple[Step, ...]
    total: Total

    @property
    def numbers(self) -> str:
        """The numbers of its steps, those that follow one another as a range: 1-5, 12, 13."""
        runs: list[list[int]] = []
        for step in self.steps:
            if runs and step.no == runs[-1][-1] + 1:
                runs[-1].append(step.no)
            else:
                runs.append([step.no])
        return ", ".join(
            f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
        )


@dataclass(frozen=True)
class Span:
    """The shortest and the longest of some ways, as far as times are known."""

    shortest: Way
    longest: Way

    @property
    def single(self) -> bool:
        """Whether both go through the same steps."""
        return self.shortest.steps == self.longest.steps


@dataclass(frozen=True)
class Refusal:
    """The ways through an exit of a decision that ends the work undone."""

    step: Step
    label: str
    span: Span


@dataclass(frozen=True)
class Ways:
    """The ways on which the work is done (None where there is none), those on which it is refused,
    and whether the procedure has ways back, which none of them counts.
    """

    done: Span | None
    refused: tuple[Refusal, ...]
    back: bool


def ways(procedure: Procedure) -> Ways:
    """The ways through a procedure. Unlike units are compared by about how long they are."""
    flow = _flow(procedure)
    return Ways(flow.span((flow.done, flow.start, flow.ends)), tuple(_refusals(flow)), flow.back)


def unrefusing(procedure: Procedure) -> tuple[tuple[Step, str], ...]:
    """The exits that are said to refuse and lead back, so that the work does not end there: the steps
    with the labels.
    """
    flow = _flow(procedure)
    return tuple(
        (step, label)
        for key, step in flow.steps.items()
        for label in step.symbol.refusals
        if key in flow.order and not flow.ending(key, label)
    )


@dataclass(frozen=True)
class _Flow:
    """A procedure without its ways back: `onward`, and of that the ways that refuse nothing, `done`.
    `order` has every step after all that it leads to.
    """

    steps: Mapping[str, Step]
    order: tuple[str, ...]
    onward: Exits
    done: Exits
    start: str
    ends: frozenset[str]
    back: bool

    def span(self, *legs: tuple[Exits, str, Collection[str]]) -> Span | None:
        """The shortest and longest way over some legs, each from a step to one of some others."""
        found = []
        for most in (False, True):
            paths = [self._path(*leg, most) for leg in legs]
            if not all(paths):
                return None
            steps = tuple(self.steps[key] for path in paths for key in path)
            found.append(Way(steps, total(steps, most=most)))
        return Span(*found)

    def ending(self, key: str, label: str) -> bool:
        """Whether an exit of a step leads on to an end."""
        target = self.onward[key].get(label, "")
        return bool(self._path(self.onward, target, self.ends, most=False))

    def _path(
        self, exits: Exits, start: str, goals: Collection[str], most: bool
    ) -> tuple[str, ...]:
        """The steps of the shortest way (`most`: the longest) to one of the goals; () for none."""
        best: dict[str, _Path] = {}
        for key in self.order:
            days, unknown, path = _NOTHING
            if key not in goals:
                found = [best[target] for target in exits[key].values() if target in best]
                if not found:
                    continue
                days, unknown, path = (max if most else min)(found, key=lambda each: each[:2])
            step = self.steps[key]
            unknown += not isinstance(step.duration, Duration)
            best[key] = (days + length(step, most=most), unknown, (key, *path))
        return best[start][2] if start in best else ()


def _refusals(flow: _Flow) -> Iterator[Refusal]:
    for key, step in flow.steps.items():
        for label, target in flow.onward[key].items():
            if label in step.symbol.refusals:
                legs = (flow.done, flow.start, {key}), (flow.onward, target, flow.ends)
                if span := flow.span(*legs):
                    yield Refusal(step, label, span)


def _flow(procedure: Procedure) -> _Flow:
    steps = {step.id: step for step in procedure.steps}
    exits = {key: procedure.targets(step) for key, step in steps.items()}
    start = next(
        (each.id for each in procedure.steps if each.terminal == "start"), next(iter(steps))
    )
    order, back = walk(exits, start)
    onward = {
        key: {label: to for label, to in found.items() if (key, to) not in back}
        for key, found in exits.items()
    }
    done = {
        key: {label: to for label, to in found.items() if label not in steps[key].symbol.refusals}
        for key, found in onward.items()
    }
    ends = frozenset(each.id for each in procedure.steps if each.terminal == "end")
    return _Flow(steps, order, onward, done, start, ends, bool(back))
