"""Rules between records: what must agree once every file has been read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from macros.checks.editions import editions
from macros.model.ids import PROCEDURES
from macros.model.load import SOURCE
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.source.mistakes import mistake
from macros.source.node import Location, Node
from macros.source.problem import Place, Problem

_ERRATA, _CALENDAR = "data/source/errata.yml", "data/calendar.yml"
_OFFICE = "data/office.yml"
_MANY = 10
Files = Mapping[str, Node]


def relations(manual: Manual, files: Files) -> Iterator[Problem]:
    """Problems and warnings that only the whole of the data shows."""
    yield from _errata_stand_in_source(manual, files)
    yield from _origins_exist(manual, files)
    yield from editions(manual, files)
    yield from _calendar_fits(manual, files)
    yield from _steps_numbered(manual, files)
    yield from _cited_listed(manual, files)
    yield from _file_names_match(files)
    yield from _procedures_listed(manual, files)
    yield from _addresses_are_real(manual, files)


def _errata_stand_in_source(manual: Manual, files: Files) -> Iterator[Problem]:
    """Every erratum's text stands on its line; when hardly any does, the source was changed."""
    lines = manual.source.lines
    astray = [
        (index, erratum)
        for index, erratum in enumerate(manual.source.errata)
        if erratum.line > len(lines) or erratum.source not in lines[erratum.line - 1]
    ]
    if len(astray) > _MANY:
        yield Problem(Place(SOURCE), mistake("REL-02", count=len(astray)))
        return
    for index, erratum in astray:
        words = {"erratum": erratum.id, "line": erratum.line, "path": SOURCE}
        yield files[_ERRATA].problem(("errata", index, "source"), "REL-03", **words)


def _origins_exist(manual: Manual, files: Files) -> Iterator[Problem]:
    """Every `source:` number must be a line of the source document."""
    last = len(manual.source.lines)
    for root in (node for path, node in files.items() if path != _ERRATA):
        for origin in _values_of(root, "source"):
            number = origin.value
            if isinstance(number, str) and number.isdigit() and not 1 <= int(number) <= last:
                yield Problem(origin.place, mistake("REL-04", last=last, number=number))


def _values_of(node: Node, key: str) -> Iterator[Node]:
    if isinstance(node.value, dict):
        yield from filter(None, [node.get(key)])
        for child in node.value.values():
            yield from _values_of(child, key)
    elif isinstance(node.value, list):
        for child in node.value:
            yield from _values_of(child, key)


def _calendar_fits(manual: Manual, files: Files) -> Iterator[Problem]:
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


def _steps_numbered(manual: Manual, files: Files) -> Iterator[Problem]:
    """No number stands twice among a procedure's steps, nor among those of its section 5."""
    for procedure in manual.procedures:
        root = files[f"{PROCEDURES}{procedure.id}.yml"]
        seen: set[tuple[str, int]] = set()
        for index, step in enumerate(procedure.steps):
            found: dict[Location, tuple[str, int]] = {("steps", index, "no"): ("9", step.no)}
            if step.section5:
                found[("steps", index, "section5", "no")] = ("5", step.section5.no)
            for place, number in found.items():
                if number in seen:
                    yield root.problem(place, "FLOW-10", section=number[0], number=number[1])
                seen.add(number)


def _cited_listed(manual: Manual, files: Files) -> Iterator[Problem]:
    """What the foot of the summary table cites stands in the procedure's section 8."""
    for procedure in manual.procedures:
        shown = [reference.id for reference in manual.references_of(procedure)]
        for index, cited in enumerate(procedure.summary.references):
            if cited.reference not in shown:
                place = ("summary", "references", index, "reference")
                root = files[f"{PROCEDURES}{procedure.id}.yml"]
                yield root.problem(place, "REL-12", name=cited.reference)


def _file_names_match(files: Files) -> Iterator[Problem]:
    for path, root in files.items():
        stem = PurePosixPath(path).stem
        if path.startswith(PROCEDURES) and root.text("id") != stem:
            yield root.problem(("id",), "REL-13", stem=stem)


def _procedures_listed(manual: Manual, files: Files) -> Iterator[Problem]:
    for name in (root.text("id") for path, root in files.items() if path.startswith(PROCEDURES)):
        if name not in manual.office.procedures:
            yield Problem(files[_OFFICE].key(("procedures",)), mistake("REL-14", name=name))
    for index, name in enumerate(manual.office.procedures):
        if name in manual.office.procedures[:index]:
            yield files[_OFFICE].problem(("procedures", index), "REL-15", name=name)


def _addresses_are_real(manual: Manual, files: Files) -> Iterator[Problem]:
    site = manual.office.site
    for key, value in (("address", site.address), ("repository", site.repository)):
        if "//example." in value or "/example/" in value:
            yield files[_OFFICE].warning(("site", key), "REL-16")
