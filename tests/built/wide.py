"""The example's year by an edition with many standards and indicators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from macros.assessment.year import YearReport
from macros.evidence.item import EvidenceItem
from macros.model.sar import Result
from macros.model.standards import Indicator


def wide(year: YearReport, standards: int, each: int) -> YearReport:
    """The year with so many standards of so many indicators each, which stand as the year's own do in
    turn, evidence and all.
    """
    edition, found = year.edition, list(_indicators(year, standards, each))
    first = edition.standards[0]
    many = edition.model_copy(
        update={
            "standards": tuple(
                first.model_copy(
                    update={"id": f"s-{n}", "no": n, "title": f"มาตรฐานด้านการจัดการที่ {n}"}
                )
                for n in range(1, standards + 1)
            ),
            "indicators": tuple(item for item, _, _ in found),
        }
    )
    kept = year.manual.standards.model_copy(update={"editions": (many,), "current": many.id})
    return replace(
        year,
        manual=replace(year.manual, standards=kept),
        stated=year.stated.model_copy(
            update={"indicators": tuple(stated for _, stated, _ in found)}
        ),
        pieces=tuple(piece for _, _, pieces in found for piece in pieces),
    )


def _indicators(
    year: YearReport, standards: int, each: int
) -> Iterator[tuple[Indicator, Result, list[EvidenceItem]]]:
    own = year.edition.indicators
    for place in range(standards * each):
        like, key = own[place % len(own)], f"i-{place}"
        standard, within = divmod(place, each)
        code, of = f"{standard + 1}.{within + 1}", f"s-{standard + 1}"
        changed = {"id": key, "code": code, "standard": of, "continues": ()}
        stated = year.stated.of(like.id).model_copy(update={"indicator": key})
        pieces = [
            replace(piece, indicator=key, path=piece.path.replace(f"/{like.id}/", f"/{key}/"))
            for piece in year.pieces
            if piece.indicator == like.id
        ]
        yield like.model_copy(update=changed), stated, pieces
