"""Rules for editions: assignments and indicators belong to the edition that is in use."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import Context, needing
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.source.diagnostic import Diagnostic
from macros.source.mistakes import mistake
from macros.source.node import Node
from macros.source.spelling import unknown_word

_STANDARDS, _ASSIGNMENTS = "data/standards.yml", "data/assignments.yml"


@needing(_STANDARDS, _ASSIGNMENTS)
def editions(context: Context) -> Iterator[Diagnostic]:
    """Problems between data/standards.yml and data/assignments.yml."""
    manual, files = context.known, context.files
    current, duties = manual.standards.current, manual.assignments
    if duties.edition != current:
        yield files[_ASSIGNMENTS].problem(("edition",), "REL-05", current=current)
    yield from _standards_of_indicators(manual, files[_STANDARDS])
    root = files[_ASSIGNMENTS]
    standards = [duty.standard for duty in duties.standards]
    yield from _one_each(root, "standards", "standard", standards, list(manual.standard))
    indicators = [duty.indicator for duty in duties.indicators]
    yield from _one_each(root, "indicators", "indicator", indicators, list(manual.indicator))


def _standards_of_indicators(manual: Manual, root: Node) -> Iterator[Diagnostic]:
    """An indicator's standard is one of its own edition."""
    for number, edition in enumerate(manual.standards.editions):
        own = [standard.id for standard in edition.standards]
        for index, item in enumerate(edition.indicators):
            if not isinstance(item.standard, Missing) and item.standard not in own:
                place = ("editions", number, "indicators", index, "standard")
                yield Diagnostic(root.at(place).place, unknown_word(item.standard, own))


def _one_each(
    root: Node, plural: str, noun: str, listed: list[str], wanted: list[str]
) -> Iterator[Diagnostic]:
    """Every standard and indicator of the edition in use has one line, and no other has one."""
    for index, name in enumerate(listed):
        place = (plural, index, noun)
        if name in listed[:index]:
            yield root.problem(place, "REL-06", name=name)
        elif name not in wanted:
            yield root.problem(place, "REL-07", name=name)
    absent = [name for name in wanted if name not in listed]
    if absent:
        yield Diagnostic(root.key((plural,)), mistake("REL-08", names=", ".join(absent)))
