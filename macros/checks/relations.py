"""Rules between records: what must agree once every file has been read."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import PurePosixPath

from macros.checks.editions import editions
from macros.model.ids import PROCEDURES
from macros.model.load import SOURCE
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.procedure import Procedure
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.node import KeyPath, Node

_ERRATA, _CALENDAR = "data/source/errata.yml", "data/calendar.yml"
_OFFICE = "data/office.yml"
_MANY = 10
_LINE = re.compile("[0-9]{1,9}")
Files = Mapping[str, Node]


def relations(manual: Manual, files: Files, sound: Collection[str]) -> Iterator[Diagnostic]:
    """Problems and warnings between files, as far as these are `sound` (their paths): a mistake in
    the form of one hides nothing about the others.
    """
    for rule, needed in _RULES.items():
        if needed <= {*sound}:
            yield from rule(manual, files)


def _errata_stand_in_source(manual: Manual, files: Files) -> Iterator[Diagnostic]:
    """Every erratum's text stands on its line; when hardly any does, the source was changed."""
    lines = manual.source.lines
    astray = [
        (index, erratum)
        for index, erratum in enumerate(manual.source.errata)
        if erratum.line > len(lines) or erratum.source not in lines[erratum.line - 1]
    ]
    if len(astray) > _MANY:
        yield Diagnostic(Location(SOURCE), mistake("REL-02", count=len(astray)))
        return
    for index, erratum in astray:
        words = {"erratum": erratum.id, "line": erratum.line, "path": SOURCE}
        yield files[_ERRATA].problem(("errata", index, "source"), "REL-03", **words)


def _origins_exist(manual: Manual, files: Files) -> Iterator[Diagnostic]:
    """Every `source:` number must be a line of the source document."""
    last = len(manual.source.lines)
    for root in (node for path, node in files.items() if path != _ERRATA):
        for origin in _values_of(root, "source"):
            number = origin.value
            if isinstance(number, str) and _LINE.fullmatch(number) and not 1 <= int(number) <= last:
                yield Diagnostic(origin.place, mistake("REL-04", last=last, number=number))


def _values_of(node: Node, key: str) -> Iterator[Node]:
    if isinstance(node.value, dict):
        yield from filter(None, [node.get(key)])
        for child in node.value.values():
            yield from _values_of(child, key)
    elif isinstance(node.value, list):
        for child in node.value:
            yield from _values_of(child, key)


def _calendar_fits(manual: Manual, files: Files) -> Iterator[Diagnostic]:
    """Activities end after they begin, inside the fiscal year."""
    activities, year = manual.calendar.activities, manual.calendar.fiscal_year
    for index, activity in enumerate(() if isinstance(activities, Missing) else activities):
        place = ("activities", index)
        if activity.end < activity.start:
            words = {"start": activity.start, "end": activity.end}
            yield files[_CALENDAR].problem((*place, "end"), "REL-10", **words)
        elif year and {activity.start.fiscal_year, activity.end.fiscal_year} != {year}:
            begun = (*place, "start")
            yield files[_CALENDAR].problem(begun, "REL-11", year=year, before=year - 1)


def _steps_numbered(manual: Manual, files: Files) -> Iterator[Diagnostic]:
    """No number stands twice among a procedure's steps, nor among those of its section 5."""
    for procedure, root in _procedures(manual, files):
        seen: set[tuple[str, int]] = set()
        for index, step in enumerate(procedure.steps):
            found: dict[KeyPath, tuple[str, int]] = {("steps", index, "no"): ("9", step.no)}
            if step.section5:
                found[("steps", index, "section5", "no")] = ("5", step.section5.no)
            for place, number in found.items():
                if number in seen:
                    yield root.problem(place, "FLOW-10", section=number[0], number=number[1])
                seen.add(number)


def _cited_listed(manual: Manual, files: Files) -> Iterator[Diagnostic]:
    """What the foot of the summary table cites stands in the procedure's section 8."""
    for procedure, root in _procedures(manual, files):
        shown = [reference.id for reference in manual.references_of(procedure)]
        for index, cited in enumerate(procedure.summary.references):
            if cited.reference not in shown:
                place = ("summary", "references", index, "reference")
                yield root.problem(place, "REL-12", name=cited.reference)


def _procedures(manual: Manual, files: Files) -> Iterator[tuple[Procedure, Node]]:
    """The procedures that stand in files of their names, each with its root."""
    for procedure in manual.procedures:
        root = files.get(f"{PROCEDURES}{procedure.id}.yml")
        if root:
            yield procedure, root


def _file_names_match(manual: Manual, files: Files) -> Iterator[Diagnostic]:
    for path, root in files.items():
        stem = PurePosixPath(path).stem
        if path.startswith(PROCEDURES) and root.text("id") != stem:
            yield root.problem(("id",), "REL-13", stem=stem)


def _procedures_listed(manual: Manual, files: Files) -> Iterator[Diagnostic]:
    for name in (root.text("id") for path, root in files.items() if path.startswith(PROCEDURES)):
        if name not in manual.office.procedures:
            yield Diagnostic(files[_OFFICE].key(("procedures",)), mistake("REL-14", name=name))
    for index, name in enumerate(manual.office.procedures):
        if name in manual.office.procedures[:index]:
            yield files[_OFFICE].problem(("procedures", index), "REL-15", name=name)


def _addresses_are_real(manual: Manual, files: Files) -> Iterator[Diagnostic]:
    site = manual.office.site
    for key, value in (("address", site.address), ("repository", site.repository)):
        if "//example." in value or "/example/" in value:
            yield files[_OFFICE].warning(("site", key), "REL-16")


_RULES: dict[Callable[[Manual, Files], Iterator[Diagnostic]], set[str]] = {
    _errata_stand_in_source: {_ERRATA, SOURCE},
    _origins_exist: {SOURCE},
    editions: {"data/standards.yml", "data/assignments.yml"},
    _calendar_fits: {_CALENDAR},
    _steps_numbered: set(),
    _cited_listed: {"data/references.yml"},
    _file_names_match: set(),
    _procedures_listed: {_OFFICE},
    _addresses_are_real: {_OFFICE},
}
"""Each rule with the files that it cannot do without; of procedures there are those that are sound."""
