"""What years state beside what is reckoned of them, and of who does and reviewed what."""

from __future__ import annotations

from collections.abc import Iterator

from macros.assessment.baseline import consideration_start, contradicted, starting_point
from macros.assessment.continuity import compare, year_before
from macros.assessment.score import Scored
from macros.assessment.year import Assessment, YearReport
from macros.checks.context import Context
from macros.model.ids import YEARS
from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node
from macros.thai.dates import BuddhistDate


def outcomes(context: Context) -> Iterator[Diagnostic]:
    """Problems and warnings of what data/sar/ states of indicators."""
    reports = {year.year: year for year in context.years}
    for year in context.years:
        root = context.files.get(f"{YEARS}{year.year}.yml")
        before = year_before(reports, year)
        for number, stated in enumerate(year.stated.indicators if root else ()):
            standing = year.standings.get(stated.indicator)
            if root and standing:
                place: KeyPath = ("indicators", number)
                yield from _levels(year, standing, root, place)
                yield from _baseline(year, before, standing, root, place)
                yield from _days(year, standing, root, place)
                yield from _shown(year, standing, root, place)


def _levels(
    year: YearReport, standing: Assessment, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    """A level that the office states where the formula gives another."""
    yield from _level(year, standing.score, root, (*place, "level"))
    scores = year.scores.considerations(standing.indicator) if year.scores else {}
    for index, each in enumerate(standing.stated.considerations):
        at = (*place, "considerations", index, "level")
        yield from _level(year, scores.get(each.consideration), root, at)


def _level(
    year: YearReport, score: Scored | None, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    reckoned = score.instead_of if score else None
    stated = root.at(place).value
    if reckoned and reckoned.level and isinstance(stated, str):
        names = {
            "stated": year.edition.level_name(stated),
            "found": year.edition.level_name(reckoned.level),
        }
        yield root.warning(place, "SAR-20", **names)


def _baseline(
    year: YearReport, before: YearReport | None, standing: Assessment, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    """A baseline that is not last year's result, which is taken."""
    item, stated = standing.indicator, standing.stated
    point = starting_point(standing, compare(before, year, item.id), year.year)
    if point and contradicted(stated.baseline, item.measure, point, year.year):
        yield root.warning((*place, "baseline"), "SAR-21", year=point.fiscal_year)
    known = {each.id: each for each in item.considerations}
    for index, own in enumerate(stated.considerations):
        if each := known.get(own.consideration):
            point = consideration_start(year, before, standing, each)
            if point and contradicted(own.baseline, each.measure, point, year.year):
                at = (*place, "considerations", index, "baseline")
                yield root.warning(at, "SAR-21", year=point.fiscal_year)


def _days(
    year: YearReport, standing: Assessment, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    """Nothing is reviewed, and nothing is to be done, before the year begins."""
    first = BuddhistDate(year.year - 1, 10, 1)
    review = standing.stated.review
    if review and review.on < first:
        yield root.problem((*place, "review", "on"), "SAR-22", day=review.on, first=first)
    if review and standing.stated.status != "reviewed":
        yield root.warning((*place, "review"), "SAR-24")
    for index, action in enumerate(standing.stated.plan):
        if action.until and action.until < first:
            words = {"day": action.until, "first": first}
            yield root.problem((*place, "plan", index, "until"), "SAR-23", **words)


def _shown(
    year: YearReport, standing: Assessment, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    """The evidence of a good practice stands in the folder of its indicator."""
    files = standing.file_names
    for index, practice in enumerate(standing.stated.good_practices):
        for inner, name in enumerate(practice.evidence):
            if name not in files:
                at = (*place, "good_practices", index, "evidence", inner)
                folder = year.folder(standing.indicator.id)
                yield root.problem(at, "SAR-91", name=name, folder=folder)
