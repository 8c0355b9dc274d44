"""The view of what a year's report still needs, by indicator; those that need the very same are told once."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from macros.assessment.open_items import REMEDIES
from macros.assessment.year import Assessment, YearReport
from macros.model.standards import Standard
from macros.views import addresses
from macros.views.evidence_form import form_link
from macros.views.page import Section
from macros.views.sar import render_part
from macros.views.view import View

_FEW = 3  # rows that are read as quickly as a sentence on them
_OF_REGISTER = {"review", "supporting"}
_FORMS = {"evidence": "", "narrative": "summary", "data": "result"}


def missing(
    view: View, year: YearReport, only: Collection[str] | None = None, *, whole: bool = False
) -> list[Section]:
    """What the report still needs, by indicator (of all, or of some by id), with who should act. Of
    the most that need the same one sentence is said, and one link given; not where it stays `whole`.
    """
    chosen = [item for key, item in year.standings.items() if only is None or key in only]
    lacking = [standing for standing in chosen if standing.lacks]
    alike = [] if whole else _alike(lacking)
    values = {
        "lacking": lacking,
        "chosen": chosen,
        "alike": alike,
        "equal": _by_standard(year, alike),
        "others": _by_standard(year, [each for each in lacking if each not in alike]),
        "mend_all": _mend(view, year, alike),
    }
    return [Section("", "", render_part(view, year, "sar_gaps.html", **values))]


def _alike(lacking: Sequence[Assessment]) -> list[Assessment]:
    """The most indicators that need the very same, unless they are few."""
    by_lacks: dict[tuple[str, ...], list[Assessment]] = {}
    for standing in lacking:
        by_lacks.setdefault(tuple(lack.text for lack in standing.lacks), []).append(standing)
    found = max(by_lacks.values(), key=len, default=[])
    return found if len(found) >= _FEW else []


def _by_standard(
    year: YearReport, standings: Sequence[Assessment]
) -> list[tuple[Standard | None, list[Assessment]]]:
    """Some indicators below their standards, without those that have none of them."""
    found = (
        (standard, [each for each in year.of_standard(standard) if each in standings])
        for standard in (*year.edition.standards, None)
    )
    return [each for each in found if each[1]]


def _mend(view: View, year: YearReport, alike: Sequence[Assessment]) -> tuple[str, str] | None:
    """What the first thing that they all need is mended by: an address, and what its link says."""
    if not alike:
        return None
    remedy = alike[0].lacks[0].remedy
    if remedy in _OF_REGISTER:
        return f"{view.link(addresses.report(year.year, 'register'))}?reviewed=no", REMEDIES[remedy]
    return form_link(view, _FORMS.get(remedy, "result"), year=year.year), REMEDIES[remedy]
