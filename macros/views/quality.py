"""Views of how complete the manual is: its gaps, and the questions that they raise."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from markupsafe import Markup

from macros.model.assignments import IndicatorDuty, StandardDuty
from macros.model.disclosure import o10
from macros.model.fields import EDITORIAL
from macros.model.gaps import Gap, find_gaps, open_questions
from macros.model.ids import PROCEDURES
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.procedure import Procedure
from macros.model.record import Record
from macros.model.references import Reference
from macros.model.shelves import by_name
from macros.model.standards import Indicator
from macros.model.step import Step
from macros.views.release import o10_addresses
from macros.views.view import View, in_line


@dataclass(frozen=True)
class OpenRequirement:
    """Gaps of one kind: what is missing, in which records of which procedure, and where to
    fill it in. A record has no name when the field says it all.
    """

    field: str
    records: tuple[tuple[str, Record], ...]
    procedure: Procedure | None
    path: str
    missing: Missing

    @property
    def of_manual(self) -> bool:
        """Whether it is in the file of its procedure."""
        return self.path.startswith(PROCEDURES)


def disclosure(view: View) -> Markup:
    """The O10 checklist of public disclosure; of several procedures what each lacks of it."""
    lists = [(item, o10(view.manual, item)) for item in by_name(view.manual)]
    complete = sum(all(item.met for item in items) for _, items in lists)
    paste = o10_addresses(view)
    return view.render("disclosure.html", lists=lists, complete=complete, addresses_to_paste=paste)


def gaps_title(view: View) -> Markup:
    """What the list of gaps is called, as text for a line of Markdown."""
    return in_line(gaps_heading(view.manual))


def gaps_heading(manual: Manual) -> str:
    """What the values are called that nobody has given."""
    return "ข้อมูลที่ต้นฉบับไม่ระบุ" if manual.source else "ข้อมูลที่ยังไม่ระบุ"


def gaps(view: View) -> Markup:
    """Every value that is not given, with what to ask and where to fill it in; of several manuals, by
    manual.
    """
    found = lacks(view)
    if not view.manual.several:
        return view.render("gaps.html", lacks=found)
    shared = [each for each in found if not each.of_manual]
    of = [
        (item, [x for x in found if x.of_manual and x.procedure == item])
        for item in by_name(view.manual)
    ]
    return view.render("gaps_manuals.html", lacks=found, shared=shared, of=of)


def gaps_of(view: View, procedures: Collection[Procedure]) -> Markup:
    """The same without those of other manuals than the given."""
    found = lacks(view)
    own = [each for each in found if not each.of_manual or each.procedure in procedures]
    return view.render("gaps.html", lacks=own)


def doubts(view: View) -> Markup:
    """What the manual lacks or says in two ways, as the check warns of it."""
    several = view.manual.procedures if view.manual.several else ()
    works = {view.archive.data(f"{PROCEDURES}{each.id}.yml"): each.name for each in several}
    return view.render("doubts.html", doubts=view.archive.doubts, works=works)


def editorial(view: View) -> Markup:
    """What the editors of this edition added to each procedure."""
    added = [
        (item, [step for step in item.steps if step.symbol.source == EDITORIAL])
        for item in view.manual.procedures
    ]
    return view.render("editorial.html", added=added)


def source_checks(view: View) -> Markup:
    """What comes of the source, in Markdown with its headings: what its editors added, and the
    questions to the office. Nothing where there is no source.
    """
    if view.manual.source is None:
        return Markup()
    return view.render("source_checks.md", added=editorial(view), asked=questions(view))


def questions(view: View) -> Markup:
    """The questions that only the office can settle; nothing where there is no source."""
    if view.manual.source is None:
        return Markup()
    return view.render("questions.html", questions=open_questions(view.manual))


def lacks(view: View) -> list[OpenRequirement]:
    """Gaps grouped by what is missing and the erratum that explains it."""
    kinds: dict[tuple[str, str, tuple[str, ...]], list[Gap]] = {}
    for gap in find_gaps(view.manual):
        kinds.setdefault((gap.path, gap.field, gap.missing.erratum), []).append(gap)
    return [
        OpenRequirement(
            field,
            tuple((_name(view, gap), gap.owners[-1]) for gap in same),
            _procedure(view, same[0]),
            same[0].path,
            same[0].missing,
        )
        for (_, field, _), same in kinds.items()
    ]


def _procedure(view: View, gap: Gap) -> Procedure | None:
    """The procedure a gap is in, or the first that shows its reference, if there is one."""
    owner = gap.owners[0]
    if isinstance(owner, Reference):
        showing = (p for p in view.manual.procedures if owner in view.manual.references_of(p))
        return next(showing, None)
    return owner if isinstance(owner, Procedure) else None


def _name(view: View, gap: Gap) -> str:
    """The record a gap belongs to, as a reader would call it; "" when the field says it all."""
    edition, standards = view.manual.edition, view.manual.standard
    match gap.owners[-1]:
        case Step(no=no):
            return f"ลำดับที่ {no}"
        case Indicator(id=key) | IndicatorDuty(indicator=key):
            return edition.label(key)
        case StandardDuty(standard=key):
            return f"มาตรฐานที่ {standards[key].no}"
        case Reference(no=no):
            return f"ข้อ {no}"
    return ""
