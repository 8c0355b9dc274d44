"""Warnings of what a review has to see: what changed since, what rests on nothing, what is used twice."""

from __future__ import annotations

from collections.abc import Iterator

from macros.assessment.result_review import RESULT_CHANGES
from macros.assessment.review import CHANGES, since_review, unfounded
from macros.assessment.used_twice import linked_twice
from macros.assessment.year import Assessment, YearReport
from macros.checks.context import Context
from macros.evidence.digest import REVIEW_KEYS
from macros.evidence.item import EvidenceItem
from macros.model.ids import YEARS
from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node


def reviews(context: Context) -> Iterator[Diagnostic]:
    """Warnings of the reviews of evidence and of what data/sar/ states of indicators; none of the
    invented office, which has such things so that its report shows them.
    """
    for year in () if context.known.example else context.years:
        for standing in year.standings.values():
            for piece in standing.pieces:
                yield from _of_piece(piece, standing)
        yield from _of_links(year)
        root = context.files.get(f"{YEARS}{year.year}.yml")
        for number, stated in enumerate(year.stated.indicators if root else ()):
            if root and stated.indicator in year.standings:
                standing = year.standings[stated.indicator]
                yield from _of_result(year, standing, root, ("indicators", number))


def _of_piece(piece: EvidenceItem, standing: Assessment) -> Iterator[Diagnostic]:
    front = piece.front
    lone = [key for key in REVIEW_KEYS[1:] if getattr(front, key)]
    if lone and not front.reviewed:
        yield piece.node.warning((lone[0],), "SAR-41", keys=" ".join(lone))
    changed = since_review(piece, standing.indicator)
    if changed == ("revised",):
        yield piece.node.warning(("reviewed",), "SAR-08", date=standing.indicator.revised)
    elif changed:
        words = {"date": front.reviewed, "path": piece.path}
        named = ", ".join(CHANGES[part] for part in changed)
        yield piece.node.warning(("reviewed",), "SAR-42", changed=named, **words)


def _of_links(year: YearReport) -> Iterator[Diagnostic]:
    """Places on the web that a piece before names, too."""
    for address, pieces in linked_twice(year).items():
        for piece in pieces[1:]:
            index = [link.address for link in piece.front.links].index(address)
            words = {"address": address, "other": pieces[0].path}
            yield piece.node.warning(("links", index), "SAR-47", **words)


def _of_result(
    year: YearReport, standing: Assessment, root: Node, place: KeyPath
) -> Iterator[Diagnostic]:
    """What is stated without what it rests on, or otherwise than it was reviewed."""
    there = bool(standing.pieces or standing.supporting)
    for key, wrong in unfounded(standing.stated, standing.pieces, there=there):
        yield Diagnostic(root.at((*place, key)).place, wrong, warning=True)
    if standing.changed and standing.stated.review:
        words = {"date": standing.stated.review.on, "name": year.folder(standing.indicator.id)}
        named = ", ".join(RESULT_CHANGES[part] for part in standing.changed)
        yield root.warning((*place, "review"), "SAR-63", changed=named, **words)
