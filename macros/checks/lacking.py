"""What a manual still lacks or says differently in two places: warnings, for nothing is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from macros.model.ids import PROCEDURES
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.procedure import Procedure
from macros.model.terms import Term
from macros.source.diagnostic import Diagnostic
from macros.source.node import Node

Files = Mapping[str, Node]
_ASSIGNMENTS, _OFFICE, _TERMS = "data/assignments.yml", "data/office.yml", "data/terms.yml"
_SHORT = re.compile(r"(?<![A-Za-z0-9])[A-Z]{3,}(?![A-Za-z0-9])|(?<![ก-๛])[ก-ฮ]{2,5}\.(?![ก-ฮ])")


def lacking(manual: Manual, files: Files) -> Iterator[Diagnostic]:
    """Warnings of what is missing in the data, or defined and not used, or used and not defined."""
    yield from _answerable(manual, files[_ASSIGNMENTS])
    yield from _idle(manual, files[_OFFICE])
    for procedure in manual.procedures:
        root = files[f"{PROCEDURES}{procedure.id}.yml"]
        yield from _untimed(procedure, root)
        yield from _cited(manual, procedure, root)
        yield from _undefined(manual, procedure, root)
    yield from _unused(manual, files[_TERMS])


def _answerable(manual: Manual, root: Node) -> Iterator[Diagnostic]:
    """Indicators for which no group answers."""
    duties = enumerate(manual.assignments.indicators)
    open_ = [(index, duty.indicator) for index, duty in duties if isinstance(duty.groups, Missing)]
    if open_:
        names = ", ".join(name for _, name in open_)
        place = ("indicators", open_[0][0], "groups")
        yield root.warning(place, "REL-18", count=len(open_), names=names)


def _idle(manual: Manual, root: Node) -> Iterator[Diagnostic]:
    """Groups that nothing names: no host, no standard, indicator, or step is theirs."""
    duties = manual.assignments
    busy = {duties.main_host.group, *duties.secondary_hosts.groups}
    lists = [duties.working_group.members]
    lists += [duty.groups for duty in duties.standards]
    lists += [duty.groups for duty in duties.indicators]
    lists += [step.responsible for each in manual.procedures for step in each.steps]
    busy |= {name for names in lists if not isinstance(names, Missing) for name in names}
    for index, group in enumerate(manual.office.groups):
        if group.id not in busy:
            yield root.warning(("groups", index, "id"), "REL-19", name=group.name)


def _untimed(procedure: Procedure, root: Node) -> Iterator[Diagnostic]:
    """Steps whose time is not known."""
    untimed = [
        (index, step) for index, step in enumerate(procedure.steps) if step in procedure.untimed
    ]
    if untimed:
        numbers = ", ".join(str(step.no) for _, step in untimed)
        yield root.warning(("steps", untimed[0][0], "duration"), "FLOW-11", numbers=numbers)


def _cited(manual: Manual, procedure: Procedure, root: Node) -> Iterator[Diagnostic]:
    """References of section 8 that the foot of the summary table leaves out."""
    cited = {item.reference for item in procedure.summary.references}
    absent = [item.id for item in manual.references_of(procedure) if item.id not in cited]
    if absent:
        yield root.warning(("summary", "references"), "REL-20", names=", ".join(absent))


def _undefined(manual: Manual, procedure: Procedure, root: Node) -> Iterator[Diagnostic]:
    """Abbreviations that a manual uses and its section 4 does not explain."""
    defined = " ".join(name for term in manual.terms.terms for name in _names(term))
    found = dict.fromkeys(_SHORT.findall(_text(manual, [procedure])))
    absent = [short for short in found if short not in defined]
    if absent:
        yield root.warning(("steps",), "REL-21", names=", ".join(absent))


def _unused(manual: Manual, root: Node) -> Iterator[Diagnostic]:
    """Terms that no manual uses."""
    text = _text(manual, manual.procedures)
    for index, term in enumerate(manual.terms.terms):
        if not any(name in text for name in _names(term)):
            yield root.warning(("terms", index, "term"), "REL-22", term=term.term)


def _names(term: Term) -> tuple[str, ...]:
    return (term.term, *term.also)


def _text(manual: Manual, procedures: tuple[Procedure, ...] | list[Procedure]) -> str:
    """What manuals say outside their definitions."""
    said = [standard.title for standard in manual.edition.standards]
    for procedure in procedures:
        said += [procedure.name, procedure.objective.text, *(item.text for item in procedure.scope)]
        for step in procedure.steps:
            said += [step.detail, step.section5.text if step.section5 else ""]
    return "\n".join(said)
