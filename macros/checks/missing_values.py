"""What a manual still lacks or says differently in two places: warnings, for nothing is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.context import Context, Rule
from macros.checks.editions import held_at
from macros.model.ids import PROCEDURES
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.procedure import Procedure
from macros.model.terms import Term
from macros.model.ways import unrefusing, ways
from macros.source.diagnostic import Diagnostic
from macros.source.node import Node

_ASSIGNMENTS, _OFFICE, _TERMS = "data/assignments.yml", "data/office.yml", "data/terms.yml"
_REFUSING = re.compile("ไม่(?:อนุมัติ|เห็นชอบ|อนุญาต)|ปฏิเสธ|ยกเลิก|ยุติ")
_SHORT = re.compile(r"(?<![A-Za-z0-9])[A-Z]{3,}(?![A-Za-z0-9])|(?<![ก-๛])[ก-ฮ]{2,5}\.(?![ก-ฮ])")


def answerable(context: Context) -> Iterator[Diagnostic]:
    """Indicators for which no group answers."""
    duties = enumerate(context.known.assignments.indicators)
    open_ = [(index, duty.indicator) for index, duty in duties if isinstance(duty.groups, Missing)]
    if open_:
        names = ", ".join(name for _, name in open_)
        place = (*held_at(context.known), "indicators", open_[0][0], "groups")
        yield context.files[_ASSIGNMENTS].warning(place, "REL-18", count=len(open_), names=names)


def idle(context: Context) -> Iterator[Diagnostic]:
    """Groups that nothing names: no host, no standard, indicator, or step is theirs. Where most are
    such, one warning tells of all.
    """
    manual, root = context.known, context.files[_OFFICE]
    duties = manual.assignments
    busy = {duties.main_host.group, *duties.secondary_hosts.groups}
    lists = [manual.members_of(group) for group in manual.working_groups]
    lists += [duty.groups for duty in duties.standards]
    lists += [duty.groups for duty in duties.indicators]
    lists += [duty.groups for duty in duties.considerations]
    lists += [step.responsible for each in manual.procedures for step in each.steps]
    busy |= {name for names in lists if not isinstance(names, Missing) for name in names}
    there = manual.open_groups
    free = [
        (index, group.name)
        for index, group in enumerate(manual.office.groups)
        if group in there and group.id not in busy
    ]
    if len(free) > max(1, len(there) // 2):  # an office that has just begun
        words = {"count": len(free), "all": len(there)}
        yield root.warning(("groups", free[0][0], "id"), "REL-30", **words)
        return
    for index, name in free:
        yield root.warning(("groups", index, "id"), "REL-19", name=name)


def untimed(context: Context) -> Iterator[Diagnostic]:
    """Steps whose time is not known."""
    for procedure, root in _procedures(context):
        found = [
            (index, step) for index, step in enumerate(procedure.steps) if step in procedure.untimed
        ]
        if found:
            numbers = ", ".join(str(step.no) for _, step in found)
            yield root.warning(("steps", found[0][0], "duration"), "FLOW-11", numbers=numbers)


def unrefused(context: Context) -> Iterator[Diagnostic]:
    """Exits that are worded as refusals and lead on to an end, but are not said to refuse."""
    for procedure, root in _procedures(context):
        for index, step in enumerate(procedure.steps):
            open_ = (label for label in step.symbol.exits if label not in step.symbol.refusals)
            for label in filter(_REFUSING.match, open_):
                if _ends(procedure, index, label):
                    place = ("steps", index, "symbol", "exits", label)
                    yield root.warning(place, "FLOW-84", label=label, step=step.id)


def _ends(procedure: Procedure, index: int, label: str) -> bool:
    """Whether an exit leads to an end without leading back."""
    step = procedure.steps[index]
    symbol = step.symbol.model_copy(update={"refusals": (label,)})
    steps = list(procedure.steps)
    steps[index] = step.model_copy(update={"symbol": symbol})
    found = ways(procedure.model_copy(update={"steps": tuple(steps)})).refused
    return any(each.label == label and each.step.id == step.id for each in found)


def returned(context: Context) -> Iterator[Diagnostic]:
    """Exits that are said to refuse, but lead back."""
    for procedure, root in _procedures(context):
        for step, label in unrefusing(procedure):
            index = step.symbol.refusals.index(label)
            place = ("steps", procedure.steps.index(step), "symbol", "refusals", index)
            yield root.warning(place, "REL-24", label=label, step=step.id)


def cited(context: Context) -> Iterator[Diagnostic]:
    """References of section 8 that the foot of the summary table leaves out."""
    for procedure, root in _procedures(context):
        named = {item.reference for item in procedure.summary.references}
        listed = context.known.references_of(procedure)
        absent = [item.id for item in listed if item.id not in named]
        if absent:
            yield root.warning(("summary", "references"), "REL-20", names=", ".join(absent))


def undefined(context: Context) -> Iterator[Diagnostic]:
    """Abbreviations that a manual uses and its section 4 does not explain."""
    manual = context.known
    defined = " ".join(name for term in manual.terms.terms for name in _names(term))
    for procedure, root in _procedures(context):
        listed = any(item.lists == "standards" for item in procedure.scope)
        said = [*(_standards(manual) if listed else ()), _text(procedure)]
        found = dict.fromkeys(_SHORT.findall("\n".join(said)))
        absent = [short for short in found if short not in defined]
        if absent:
            yield root.warning(("steps",), "REL-21", names=", ".join(absent))


def unused(context: Context) -> Iterator[Diagnostic]:
    """Terms that no manual uses."""
    manual, root = context.known, context.files[_TERMS]
    text = "\n".join([*_standards(manual), *map(_text, manual.procedures)])
    for index, term in enumerate(manual.terms.terms):
        if not any(name in text for name in _names(term)):
            yield root.warning(("terms", index, "term"), "REL-22", term=term.term)


def _procedures(context: Context) -> Iterator[tuple[Procedure, Node]]:
    for procedure in context.known.procedures:
        yield procedure, context.files[f"{PROCEDURES}{procedure.id}.yml"]


def _names(term: Term) -> tuple[str, ...]:
    return (term.term, *term.also)


def _standards(manual: Manual) -> list[str]:
    """The titles that a manual says which lists the standards."""
    return [standard.title for standard in manual.edition.standards]


def _text(procedure: Procedure) -> str:
    """What a manual says of its own outside its definitions."""
    said = [procedure.name, procedure.objective.text, *(item.text for item in procedure.scope)]
    for step in procedure.steps:
        said += [step.detail, step.section5.text if step.section5 else ""]
    return "\n".join(said)


LACKING: tuple[Rule, ...] = (
    answerable,
    idle,
    untimed,
    unrefused,
    returned,
    cited,
    undefined,
    unused,
)
"""What is missing in sound data, or defined and not used, or used and not defined."""
