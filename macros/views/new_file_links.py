"""Links that open the code host's page for a new file, with its path and a valid text filled in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from macros.assessment.year import Assessment, YearReport
from macros.evidence.front_matter import UNTITLED, FrontMatter
from macros.evidence.starter import Starter, starters
from macros.model.evidence import Kind
from macros.model.office import Group
from macros.templating import environment

LONGEST = 6000  # bytes of an address; measured for the code host, whose own limit is not published
_LATER = {"reviewed_by", "reviewed_digest"}  # a review writes them
_TEMPLATES = Path(__file__).parent / "templates"


def new_evidence(year: YearReport, standing: Assessment, consideration: str = "") -> str:
    """The page for adding evidence to an indicator's year, or to a consideration (an id) of it."""
    folder = year.folder(standing.indicator.id)
    taken = {piece.path for piece in standing.pieces}
    numbers = range(len(taken) + 1, 2 * len(taken) + 2)
    names = (f"{folder}/evidence-{number:02}.md" for number in numbers)
    path = next(name for name in names if name not in taken)
    site = year.manual.office.site
    addresses = [
        site.code.new(path, evidence_text(year, standing, consideration, hints=hints))
        for hints in (True, False)
    ]
    return next((found for found in addresses if len(found) <= LONGEST), addresses[-1])


def evidence_text(
    year: YearReport, standing: Assessment, consideration: str = "", *, hints: bool = True
) -> str:
    """A valid evidence file for somebody to fill in: dated the first day of the fiscal year, of a
    kind that is wanted, by a group that answers for the indicator, or for a consideration (an id).
    """
    manual = year.manual
    given = {piece.front.kind for piece in standing.pieces}
    wanted = [kind for kind in standing.stated.wanted if kind not in given]
    answering = manual.assignments.groups_of_consideration(consideration)
    named = answering if isinstance(answering, tuple) else ()
    owners = named or manual.assignments.owners(standing.indicator.id)
    known = {
        "title": Starter(UNTITLED),
        "date": Starter(f"{year.year - 1}-10-01", "วันที่ของหลักฐาน ปี พ.ศ.-เดือน-วัน"),
        "kind": Starter([*wanted, *manual.kind][0], _named(manual.evidence.kinds)),
        "group": Starter(owners[0], _named([manual.groups[key] for key in owners])),
    }
    fields = {name: each for name, each in FrontMatter.model_fields.items() if name not in _LATER}
    if standing.indicator.considerations:
        ids = ", ".join(item.id for item in standing.indicator.considerations)
        known["considerations"] = Starter(f"[{consideration}]", f"ประเด็นที่หลักฐานนี้แสดง {ids}")
    else:
        del fields["considerations"]  # there are none to name
    template = environment(_TEMPLATES).get_template("new_evidence.txt")
    return template.render(starters=starters(fields, known), hints=hints)


def _named(records: Iterable[Kind | Group]) -> Markup:
    """Ids with what they stand for, for a comment: names may change, ids never do."""
    return Markup(", ".join(f"{record.id} = {' '.join(record.name.split())}" for record in records))
