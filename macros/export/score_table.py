"""The table of scores: a row an indicator, a standard and the whole of each year that has formulas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.assessment.archive import Archive
from macros.assessment.score import RULES, Need, Score, Scored
from macros.assessment.score_card import ScoreCard
from macros.assessment.year import YearReport
from macros.export.reports import full_address
from macros.export.scores import decimal_of
from macros.export.table import PAGE, Column, Table, Value
from macros.model.missing import Missing
from macros.views import addresses


@dataclass(frozen=True)
class _Row:
    """A score of a year: of what, called how, with which weight, and on which page it is shown."""

    year: YearReport
    kind: str
    id: str
    label: str
    name: str | Missing | None
    weight: Decimal | None
    scored: Scored
    needs: tuple[Need, ...]
    page: str


def scores(archive: Archive) -> Table:
    """The scores of every year, the latest year first; none of years whose edition has no formulas."""
    columns = (
        Column("fiscal_year", "ปีงบประมาณ", lambda row: row.year.year, 12),
        Column("kind", "ของ", lambda row: row.kind, 14),
        Column("label", "ชื่อเรียก", lambda row: row.label, 18),
        Column("name", "ชื่อ", lambda row: row.name, 40),
        Column("score", "คะแนน", lambda row: _number(row, "value"), 12),
        Column("weight", "ค่าน้ำหนัก", lambda row: row.weight, 12),
        Column("level", "ระดับคุณภาพ", _level, 16),
        Column("rule", "วิธีคิด", _rule, 26),
        Column("missing", "สิ่งที่ยังขาด", lambda row: tuple(x.text for x in row.needs), 40),
        Column("state", "สถานะ", lambda row: "ประเมินแล้ว" if _score(row) else "ยังประเมินไม่ได้", 18),
        Column("before_rounding", "คะแนนก่อนปัด", lambda row: _number(row, "exact"), 14),
        Column("id", "รหัส", lambda row: row.id, 14),
        Column("page", PAGE, lambda row: full_address(archive, row.page), 18),
    )  # fmt: skip
    rows = (row for year in archive.years.values() for row in _rows(year))
    return Table("scores", "คะแนน", columns, tuple(rows))


def _rows(year: YearReport) -> Iterator[_Row]:
    card = year.scores
    if card is None:
        return
    for standing in year.standings.values():
        item = standing.indicator
        yield _Row(
            year=year,
            kind="ตัวบ่งชี้",
            id=item.id,
            label=year.edition.label(item.id),
            name=item.name,
            weight=item.weight,
            scored=card.indicators[item.id],
            needs=card.awaited(item),
            page=addresses.report(year.year, item.id),
        )
    yield from _wholes(year, card)


def _wholes(year: YearReport, card: ScoreCard) -> Iterator[_Row]:
    """The rows of the standards and of the whole."""
    page, edition = addresses.report(year.year), year.edition
    for each in edition.standards:
        if each.id in card.standards:
            found = card.standards[each.id]
            label = f"มาตรฐานที่ {each.no}"
            yield _Row(
                year, "มาตรฐาน", each.id, label, each.title, each.weight, found, _own(found), page
            )
    if card.total:
        yield _Row(
            year, "ทั้งสำนักงาน", edition.id, "คะแนนรวม", None, edition.weight_total,
            card.total, _own(card.total), page,
        )  # fmt: skip


def _own(scored: Scored) -> tuple[Need, ...]:
    return () if isinstance(scored, Score) else scored.needs


def _score(row: _Row) -> Score | None:
    return row.scored if isinstance(row.scored, Score) else None


def _number(row: _Row, name: str) -> Value:
    found = _score(row)
    return decimal_of(getattr(found, name)) if found else None


def _level(row: _Row) -> Value:
    found = _score(row)
    return row.year.edition.level_name(found.level) if found and found.level else None


def _rule(row: _Row) -> Value:
    if isinstance(row.scored, Score):
        return RULES[row.scored.rule]
    return RULES[row.scored.formula.method] if row.scored.formula else None
