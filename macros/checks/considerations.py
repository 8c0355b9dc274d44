"""Rules for the third level: what is assigned and shown of considerations fits their indicators."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import Context, needing
from macros.checks.naming import named_once
from macros.model.assignments import Assignments
from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node

_ASSIGNMENTS = "data/assignments.yml"


@needing("data/standards.yml", _ASSIGNMENTS)
def assigned_considerations(context: Context) -> Iterator[Diagnostic]:
    """Considerations that have groups are of the edition that is assigned, each once."""
    root, history = context.files[_ASSIGNMENTS], context.known.history
    for number, period in enumerate(history.periods):
        edition = context.known.editions[period.edition]
        ids = [each.id for item in edition.indicators for each in item.considerations]
        place: KeyPath = ("others", number - 1) if number else ()
        yield from _listed(period, ids, root, place)


def _listed(
    period: Assignments, ids: list[str], root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    listed = [duty.consideration for duty in period.considerations]

    def at(index: int) -> KeyPath:
        """The path of a consideration in its file."""
        return *place, "considerations", index, "consideration"

    yield from named_once(listed, ids, root, at, "REL-06")


def shown_considerations(context: Context) -> Iterator[Diagnostic]:
    """What evidence shows is a consideration of the indicator in whose folder it lies."""
    for year in context.years:
        for standing in year.standings.values():
            known = [each.id for each in standing.indicator.considerations]
            for piece in standing.pieces:
                for name in piece.front.considerations:
                    if name not in known:
                        words = {"name": name, "indicator": standing.indicator.id}
                        yield piece.node.problem(("considerations",), "SAR-94", **words)
