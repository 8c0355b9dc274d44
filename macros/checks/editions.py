"""Rules for editions: assignments and indicators belong to the edition that they are of."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import Context, needing
from macros.model.assignments import Assignments
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.standards import Indicator
from macros.source.diagnostic import Diagnostic
from macros.source.mistakes import mistake
from macros.source.node import KeyPath, Node
from macros.source.spelling import unknown_word

_STANDARDS, _ASSIGNMENTS = "data/standards.yml", "data/assignments.yml"


@needing(_STANDARDS, _ASSIGNMENTS, "data/office.yml")
def editions(context: Context) -> Iterator[Diagnostic]:
    """Problems between data/standards.yml and data/assignments.yml."""
    manual, files = context.known, context.files
    root, current = files[_ASSIGNMENTS], manual.standards.current
    if manual.history.of(current, manual.office.current_year) is None:
        words = {"current": current, "year": manual.office.current_year}
        yield root.problem(("edition",), "REL-05", **words)
    yield from _current(manual, files[_STANDARDS])
    yield from _standards_of_indicators(manual, files[_STANDARDS])
    yield from _continued(manual, files[_STANDARDS])
    for place, period in _periods(manual):
        yield from _period(manual, period, root, place)


def _current(manual: Manual, root: Node) -> Iterator[Diagnostic]:
    """The edition in use is the one that the current year is judged by."""
    year, current = manual.office.current_year, manual.standards.current
    judged = (item.edition for item in manual.years if item.fiscal_year == year)
    for edition in judged:
        if edition != current:
            words = {"year": year, "edition": edition, "current": current}
            yield root.problem(("current",), "SAR-95", **words)


def held_at(manual: Manual) -> KeyPath:
    """Where the assignments that hold now stand in their file."""
    found = (place for place, period in _periods(manual) if period is manual.assignments)
    return next(found, ())


def _periods(manual: Manual) -> Iterator[tuple[KeyPath, Assignments]]:
    yield (), manual.history
    for index, period in enumerate(manual.history.others):
        yield ("others", index), period


def _period(
    manual: Manual, period: Assignments, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    """The assignments of an edition from a year on: each standard and indicator of it has one line."""
    edition = manual.editions[period.edition]
    earlier = [each for at, each in _periods(manual) if each is not period and at < place]
    if any((each.edition, each.begun) == (period.edition, period.begun) for each in earlier):
        yield root.problem((*place, "edition"), "REL-95", edition=period.edition)
    if period.working_group.id != manual.history.working_group.id:
        words = {"name": manual.history.working_group.id}
        yield root.problem((*place, "working_group", "id"), "REL-96", **words)
    listed = [duty.standard for duty in period.standards]
    wanted = [standard.id for standard in edition.standards]
    yield from _one_each(root, (*place, "standards"), listed, wanted)
    listed = [duty.indicator for duty in period.indicators]
    wanted = [indicator.id for indicator in edition.indicators]
    yield from _one_each(root, (*place, "indicators"), listed, wanted)


def _standards_of_indicators(manual: Manual, root: Node) -> Iterator[Diagnostic]:
    """An indicator's standard is one of its own edition."""
    for number, edition in enumerate(manual.standards.editions):
        own = [standard.id for standard in edition.standards]
        for index, item in enumerate(edition.indicators):
            if not isinstance(item.standard, Missing) and item.standard not in own:
                place = ("editions", number, "indicators", index, "standard")
                yield Diagnostic(root.at(place).place, unknown_word(item.standard, own))


def _continued(manual: Manual, root: Node) -> Iterator[Diagnostic]:
    """What an indicator continues is one of an earlier edition, so that no way leads back."""
    before = {
        edition.id: {link.edition for item in edition.indicators for link in item.continues}
        for edition in manual.standards.editions
    }
    for number, edition in enumerate(manual.standards.editions):
        for index, item in enumerate(edition.indicators):
            for at, link in enumerate(item.continues):
                place = ("editions", number, "indicators", index, "continues", at)
                ids = [each.id for each in manual.editions[link.edition].indicators]
                if edition.id in _reached(before, link.edition):
                    yield root.problem((*place, "edition"), "SAR-93", edition=edition.id)
                elif link.indicator not in ids:
                    found = unknown_word(link.indicator, ids)
                    yield Diagnostic(root.at((*place, "indicator")).place, found)
            of = ("editions", number, "indicators", index)
            yield from _continued_parts(manual, root, of, edition.id, item)


def _continued_parts(
    manual: Manual, root: Node, place: KeyPath, edition: str, item: Indicator
) -> Iterator[Diagnostic]:
    """What a consideration continues stands in an edition that its indicator continues, too."""
    earlier = {link.edition for link in item.continues}
    for index, each in enumerate(item.considerations):
        for at, link in enumerate(each.continues):
            here = (*place, "considerations", index, "continues", at)
            ids = [part.id for part in manual.editions[link.edition].considerations]
            if link.edition not in earlier or link.edition == edition:
                yield root.problem((*here, "edition"), "SAR-68", edition=link.edition)
            elif link.consideration not in ids:
                found = unknown_word(link.consideration, ids)
                yield Diagnostic(root.at((*here, "consideration")).place, found)


def _reached(before: dict[str, set[str]], start: str) -> set[str]:
    """An edition and all that it continues."""
    found, ahead = {start}, [start]
    while ahead:
        more = before[ahead.pop()] - found
        found |= more
        ahead += more
    return found


def _one_each(
    root: Node, place: KeyPath, listed: list[str], wanted: list[str]
) -> Iterator[Diagnostic]:
    """Every standard or indicator of an edition has one line, and no other has one."""
    noun = str(place[-1]).removesuffix("s")
    for index, name in enumerate(listed):
        if name in listed[:index]:
            yield root.problem((*place, index, noun), "REL-06", name=name)
        elif name not in wanted:
            yield root.problem((*place, index, noun), "REL-07", name=name)
    absent = [name for name in wanted if name not in listed]
    if absent:
        yield Diagnostic(root.key(place), mistake("REL-08", names=", ".join(absent)))
