"""Tables of what each year states of its indicators: criteria, considerations, plans, good practices, reviews."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.assessment.archive import Archive
from macros.assessment.baseline import consideration_start
from macros.assessment.continuity import year_before
from macros.assessment.result_review import RESULT_CHANGES
from macros.assessment.year import Assessment, YearReport
from macros.export.organization import names
from macros.export.reports import full_address
from macros.export.scores import started_from
from macros.export.table import PAGE, Column, Table, Value
from macros.model.sar import STATUSES, Outcome
from macros.model.standards import Consideration, Criterion
from macros.views import addresses


@dataclass(frozen=True)
class Statement:
    """Something that a year states of an indicator."""

    year: YearReport
    standing: Assessment
    said: Any

    @property
    def page(self) -> str:
        """The page that shows it."""
        return addresses.report(self.year.year, self.standing.indicator.id)


def criteria(archive: Archive) -> Table:
    """The criteria of each year's indicators and their considerations, whether they are met, and the
    evidence that shows it; whether is empty where the year does not state it.
    """

    def rows(standing: Assessment) -> Iterator[tuple[Criterion, Outcome]]:
        """What is said of an indicator, with what came of it."""
        item, stated = standing.indicator, standing.stated
        for judged, outcome in (
            (item, stated),
            *((x, stated.of(x.id)) for x in item.considerations),
        ):
            for criterion in judged.criteria:
                yield criterion, outcome

    columns = (
        Column("id", "รหัสเกณฑ์", lambda row: row.said[0].id),
        Column("criterion", "เกณฑ์", lambda row: row.said[0].text, 60),
        Column("met", "ผ่านเกณฑ์", lambda row: _met(*row.said)),
        Column("evidence", "ไฟล์หลักฐาน", lambda row: _shown_by(*row.said), 40),
    )
    return _table(archive, "criteria", "เกณฑ์ที่ผ่าน", columns, rows)


def considerations(archive: Archive) -> Table:
    """What each year states of the considerations of its indicators."""

    def rows(standing: Assessment) -> Iterable[tuple[Consideration, Outcome]]:
        """What is said of an indicator, with what came of it."""
        return ((each, standing.stated.of(each.id)) for each in standing.indicator.considerations)

    def value(name: str, of: str) -> Callable[[Statement], Value]:
        """What gives a column its value."""
        return lambda row: getattr(getattr(row.said[1], of), name, None)

    columns = (
        Column("id", "รหัสประเด็น", lambda row: row.said[0].id),
        Column("consideration", "ประเด็นการพิจารณา", lambda row: row.said[0].name, 40),
        Column("target", "เป้าหมาย", lambda row: row.said[1].target, 40),
        Column("result", "ผลที่ได้", lambda row: row.said[1].result, 40),
        Column("target_value", "เป้าหมาย (ค่า)", value("value", "target_measure")),
        Column("result_value", "ผลที่ได้ (ค่า)", value("value", "result_measure")),
        Column("unit", "หน่วย", lambda row: _unit(*row.said)),
        Column("numerator", "ตัวตั้ง", value("numerator", "result_measure")),
        Column("denominator", "ตัวหาร", value("denominator", "result_measure")),
        Column("level", "ระดับคุณภาพ", lambda row: level_name(row.year, row.said[1].level)),
        Column("reason", "เหตุผล", lambda row: row.said[1].reason, 40),
        Column("baseline", "ข้อมูลฐาน (ค่า)", lambda row: _baseline(archive, row)),
    )
    return _table(archive, "considerations", "ผลรายประเด็น", columns, rows)


def plans(archive: Archive) -> Table:
    """What each year plans to do to improve, by whom and until when."""
    columns = (
        Column("action", "สิ่งที่จะทำ", lambda row: row.said.action, 60),
        Column("by", "ผู้รับผิดชอบ", lambda row: names(archive, row.said.by), 40),
        Column("until", "แล้วเสร็จภายในวันที่", lambda row: row.said.until, days=True),
    )
    return _table(archive, "plans", "แผนพัฒนา", columns, lambda standing: standing.stated.plan)


def practices(archive: Archive) -> Table:
    """What each year tells as a success, with the evidence of it."""
    columns = (
        Column("title", "ผลงาน", lambda row: row.said.title, 60),
        Column("evidence", "ไฟล์หลักฐาน", lambda row: row.said.evidence, 40),
    )
    title = "ผลงานที่ประสบผลสำเร็จ"
    return _table(archive, "practices", title, columns, lambda x: x.stated.good_practices)


def reviews(archive: Archive) -> Table:
    """Who reviewed the result of each indicator of each year, and when."""
    positions = archive.manual.positions
    columns = (
        Column("status", "สถานะ", lambda row: STATUSES[row.standing.stated.status]),
        Column("level", "ระดับคุณภาพ", lambda row: level_name(row.year, row.standing.level)),
        Column("on", "วันที่ตรวจ", lambda row: row.said.on, days=True),
        Column("by", "ผู้ตรวจ", lambda row: positions[row.said.by].title, 40),
        Column("changed", "เปลี่ยนหลังตรวจ", lambda row: _changed(row.standing), 40),
    )
    return _table(
        archive, "reviews", "การตรวจผล", columns, lambda x: filter(None, (x.stated.review,))
    )


def level_name(year: YearReport, level: str | None) -> Value:
    """What a year's edition calls a level (an id)."""
    return level and year.edition.level_name(level)


def _table(
    archive: Archive,
    name: str,
    title: str,
    columns: tuple[Column, ...],
    of: Callable[[Assessment], Iterable[Any]],
) -> Table:
    """A table with a row for each that is stated of an indicator of a year, the latest year first."""
    whose = (
        Column("fiscal_year", "ปีงบประมาณ", lambda row: row.year.year),
        Column("indicator", "รหัสตัวบ่งชี้", lambda row: row.standing.indicator.id),
        Column("label", "ชื่อเรียก", lambda row: row.year.edition.label(row.standing.indicator.id)),
        Column("name", "ตัวบ่งชี้", lambda row: row.standing.indicator.name, 40),
    )
    page = Column("page", PAGE, lambda row: full_address(archive, row.page))
    rows = (
        Statement(year, standing, said)
        for year in archive.years.values()
        for standing in year.standings.values()
        for said in of(standing)
    )
    return Table(name, title, (*whose, *columns, page), tuple(rows))


def _baseline(archive: Archive, row: Statement) -> Value:
    before = year_before(archive.years, row.year)
    return started_from(consideration_start(row.year, before, row.standing, row.said[0]))


def _changed(standing: Assessment) -> Value:
    return tuple(RESULT_CHANGES[part] for part in standing.changed)


def _met(criterion: Criterion, stated: Outcome) -> Value:
    if stated.criteria_met is None:
        return None
    return any(each.criterion == criterion.id for each in stated.criteria_met)


def _shown_by(criterion: Criterion, stated: Outcome) -> Value:
    met = (each for each in stated.criteria_met or () if each.criterion == criterion.id)
    return tuple(name for each in met for name in each.evidence)


def _unit(item: Consideration, stated: Outcome) -> Value:
    """The unit of a result, its own or that of its consideration."""
    measure, defined = stated.result_measure, item.measure
    return (measure.unit or (defined.unit if defined else None)) if measure else None
