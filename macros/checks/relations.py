"""Rules between records: what must agree once every file has been read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from macros.checks.context import Context, Rule, needing
from macros.model.ids import PROCEDURES
from macros.model.load import EXAMPLE
from macros.model.office import is_sample
from macros.model.procedure import Procedure
from macros.model.source import ERRATA, SOURCE
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.node import KeyPath, Node

_OFFICE = "data/office.yml"
_MANY = 10
_LINE = re.compile("[0-9]{1,9}")


@needing(ERRATA, SOURCE)
def errata_stand_in_source(context: Context) -> Iterator[Diagnostic]:
    """Every erratum's text stands on its line; when hardly any does, the source was changed."""
    source, files = context.known.source, context.files
    assert source
    lines = source.lines
    astray = [
        (index, erratum)
        for index, erratum in enumerate(source.errata)
        if erratum.line > len(lines) or erratum.source not in lines[erratum.line - 1]
    ]
    if len(astray) > _MANY:
        yield Diagnostic(Location(SOURCE), mistake("REL-02", count=len(astray)))
        return
    for index, erratum in astray:
        words = {"erratum": erratum.id, "line": erratum.line, "path": SOURCE}
        yield files[ERRATA].problem(("errata", index, "source"), "REL-03", **words)


@needing(SOURCE)
def origins_exist(context: Context) -> Iterator[Diagnostic]:
    """Every `source:` number must be a line of the source document."""
    assert context.known.source
    last = len(context.known.source.lines)
    for root in (node for path, node in context.files.items() if path != ERRATA):
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


def steps_numbered(context: Context) -> Iterator[Diagnostic]:
    """No number stands twice among a procedure's steps, nor among those of its section 5."""
    for procedure, root in _procedures(context):
        seen: set[tuple[str, int]] = set()
        for index, step in enumerate(procedure.steps):
            found: dict[KeyPath, tuple[str, int]] = {("steps", index, "no"): ("9", step.no)}
            if step.section5:
                found[("steps", index, "section5", "no")] = ("5", step.section5.no)
            for place, number in found.items():
                if number in seen:
                    yield root.problem(place, "FLOW-10", section=number[0], number=number[1])
                seen.add(number)


@needing("data/references.yml")
def cited_listed(context: Context) -> Iterator[Diagnostic]:
    """What the foot of the summary table cites stands in the procedure's section 8."""
    for procedure, root in _procedures(context):
        shown = [reference.id for reference in context.known.references_of(procedure)]
        for index, cited in enumerate(procedure.summary.references):
            if cited.reference not in shown:
                place = ("summary", "references", index, "reference")
                yield root.problem(place, "REL-12", name=cited.reference)


def _procedures(context: Context) -> Iterator[tuple[Procedure, Node]]:
    """The procedures that stand in files of their names, each with its root."""
    for procedure in context.known.procedures:
        root = context.files.get(f"{PROCEDURES}{procedure.id}.yml")
        if root:
            yield procedure, root


def file_names_match(context: Context) -> Iterator[Diagnostic]:
    """A procedure stands in the file of its id."""
    for path, root in context.files.items():
        stem = PurePosixPath(path).stem
        if path.startswith(PROCEDURES) and root.text("id") != stem:
            yield root.problem(("id",), "REL-13", stem=stem)


@needing(_OFFICE)
def procedures_listed(context: Context) -> Iterator[Diagnostic]:
    """data/office.yml lists each procedure, once."""
    listed, files = context.known.office.procedures, context.files
    for name in (root.text("id") for path, root in files.items() if path.startswith(PROCEDURES)):
        if name not in listed:
            yield Diagnostic(files[_OFFICE].key(("procedures",)), mistake("REL-14", name=name))
    for index, name in enumerate(listed):
        if name in listed[:index]:
            yield files[_OFFICE].problem(("procedures", index), "REL-15", name=name)


@needing(_OFFICE)
def procedure_names_differ(context: Context) -> Iterator[Diagnostic]:
    """No two procedures that data/office.yml lists have the same name: readers have nothing else."""
    first: dict[str, str] = {}
    for procedure, root in _procedures(context):
        if procedure.id in context.known.office.procedures:
            other = first.setdefault(procedure.name, procedure.id)
            if other != procedure.id:
                words = {"name": procedure.name, "path": f"{PROCEDURES}{other}.yml"}
                yield root.problem(("name",), "REL-50", **words)


@needing(_OFFICE)
def addresses_are_real(context: Context) -> Iterator[Diagnostic]:
    """The site's addresses are no longer those of the template."""
    site = context.known.office.site
    for key, value in (("address", site.address), ("repository", site.repository)):
        if is_sample(value):
            yield context.files[_OFFICE].warning(("site", key), "REL-16")


def example_is_there(context: Context) -> Iterator[Diagnostic]:
    """An example that data/office.yml promises is written."""
    manual, root = context.office.loading.manual, context.files.get(_OFFICE)
    alone = len(context.project.offices) == 1
    if manual and manual.office.site.example and root and alone:
        yield root.problem(("site", "example"), "REL-17", path=EXAMPLE)


RELATIONS: tuple[Rule, ...] = (
    errata_stand_in_source,
    origins_exist,
    steps_numbered,
    cited_listed,
    file_names_match,
    procedures_listed,
    procedure_names_differ,
    addresses_are_real,
    example_is_there,
)
"""Between the files of the project's own office; of procedures there are those that are sound."""
