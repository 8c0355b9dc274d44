"""data/assignments.yml: who answers for what."""

from __future__ import annotations

from pydantic import Field

from macros.model.fields import OFFICE, Id, Origin, Text
from macros.model.mentions import EditionRef, GroupRef, IndicatorRef, StandardRef
from macros.model.missing import Missing, Stated
from macros.model.numbers import FiscalYear
from macros.model.record import Record

Groups = tuple[GroupRef, ...]


class MainHost(Record):
    """The group that runs the work."""

    group: GroupRef = Field(description="id ของกลุ่มเจ้าภาพหลัก")
    source: Origin = OFFICE


class SecondaryHosts(Record):
    """The groups that supply results and evidence."""

    groups: Groups = Field(description="id ของกลุ่มเจ้าภาพรอง")
    source: Origin = OFFICE


class Membership(Record):
    """Who is in a working group from a fiscal year on, until a later year says otherwise."""

    fiscal_year: FiscalYear = Field(description="ปีงบประมาณ พ.ศ. ที่เริ่มใช้รายชื่อนี้")
    members: Stated[Groups] = Field(description="กลุ่มที่อยู่ในคณะทำงานตั้งแต่ปีนั้น")
    source: Origin = OFFICE


class WorkingGroup(Record):
    """A working group: the one that drives the standards, or that of a manual."""

    id: Id = Field(description="รหัสถาวรของคณะทำงาน")
    name: Text = Field(description="ชื่อคณะทำงาน")
    members: Stated[Groups] = Field(description="กลุ่มที่อยู่ในคณะทำงาน")
    years: tuple[Membership, ...] = Field(
        (),
        description="รายชื่อกลุ่มของปีที่ต่างไป ใช้ตั้งแต่ปีนั้นจนกว่าจะมีปีใหม่กว่า",
        exclude_if=lambda years: not years,
    )
    source: Origin = OFFICE

    def members_in(self, year: int) -> Groups | Missing:
        """Its groups (ids) in a fiscal year; Missing where the source leaves them blank."""
        latest = self.latest_in(year)
        return latest.members if latest else self.members

    def latest_in(self, year: int) -> Membership | None:
        """The entry of its years that holds in a fiscal year; None where none has begun."""
        begun = [each for each in self.years if each.fiscal_year <= year]
        return max(begun, key=lambda each: each.fiscal_year, default=None)


class StandardDuty(Record):
    """The groups answerable for one standard."""

    standard: StandardRef = Field(description="id ของมาตรฐาน")
    groups: Stated[Groups] = Field(description="กลุ่มผู้รับผิดชอบมาตรฐาน")


class IndicatorDuty(Record):
    """The groups answerable for one indicator."""

    indicator: IndicatorRef = Field(description="id ของตัวบ่งชี้")
    groups: Stated[Groups] = Field(description="กลุ่มผู้รับผิดชอบตัวบ่งชี้")


class ConsiderationDuty(Record):
    """The groups answerable for one consideration of an indicator."""

    consideration: Text = Field(description="id ของประเด็นการพิจารณา")
    groups: Stated[Groups] = Field(description="กลุ่มผู้รับผิดชอบประเด็น")


class Assignments(Record):
    """Hosts and duties for one edition of the standards, from a fiscal year on."""

    edition: EditionRef = Field(description="id ของฉบับมาตรฐาน")
    from_year: FiscalYear | None = Field(
        None, description="ปีงบประมาณแรกที่ใช้การมอบหมายนี้ (ว่าง = ใช้ตั้งแต่ต้น)"
    )
    main_host: MainHost = Field(description="เจ้าภาพหลัก")
    secondary_hosts: SecondaryHosts = Field(description="เจ้าภาพรอง")
    working_group: WorkingGroup = Field(description="คณะทำงาน")
    standards: tuple[StandardDuty, ...] = Field(description="ผู้รับผิดชอบรายมาตรฐาน")
    indicators: tuple[IndicatorDuty, ...] = Field(description="ผู้รับผิดชอบรายตัวบ่งชี้")
    considerations: tuple[ConsiderationDuty, ...] = Field(
        (), description="ผู้รับผิดชอบรายประเด็นการพิจารณา (ถ้ามอบหมายถึงประเด็น)"
    )

    @property
    def begun(self) -> int:
        """The fiscal year in which they begin to hold; 0 for those of always."""
        return self.from_year or 0

    def standards_of(self, group: str) -> tuple[str, ...]:
        """The ids of the standards a group (an id) answers for."""
        return tuple(duty.standard for duty in self.standards if _holds(duty.groups, group))

    def indicators_of(self, group: str) -> tuple[str, ...]:
        """The ids of the indicators a group (an id) answers for."""
        return tuple(duty.indicator for duty in self.indicators if _holds(duty.groups, group))

    def groups_of(self, datum: str) -> Groups | Missing | None:
        """The groups answerable for a standard or indicator (an id); None when not listed."""
        for standard in self.standards:
            if standard.standard == datum:
                return standard.groups
        for indicator in self.indicators:
            if indicator.indicator == datum:
                return indicator.groups
        return None

    def considerations_of(self, group: str) -> tuple[str, ...]:
        """The ids of the considerations a group (an id) answers for."""
        return tuple(
            duty.consideration for duty in self.considerations if _holds(duty.groups, group)
        )

    def groups_of_consideration(self, consideration: str) -> Groups | Missing | None:
        """The groups answerable for a consideration (an id); None when it is not assigned."""
        found = (x.groups for x in self.considerations if x.consideration == consideration)
        return next(found, None)

    def owners(self, indicator: str) -> tuple[str, ...]:
        """The ids of the groups to ask about an indicator (an id): those that answer for it, or,
        where nobody was named, the main host.
        """
        groups = self.groups_of(indicator)
        return (self.main_host.group,) if isinstance(groups, Missing) or not groups else groups

    def role(self, group: str) -> str:
        """What a group is in this work, in Thai: a host, else what it answers for."""
        if group == self.main_host.group:
            return "เจ้าภาพหลัก"
        if group in self.secondary_hosts.groups:
            return "เจ้าภาพรอง"
        count = len(self.indicators_of(group))
        return f"รับผิดชอบ {count} ตัวบ่งชี้" if count else "ไม่ระบุบทบาท"


class AssignmentHistory(Assignments):
    """data/assignments.yml: the assignments, and those of other years or editions beside them."""

    others: tuple[Assignments, ...] = Field(
        (), description="การมอบหมายของปีอื่นหรือฉบับอื่น แต่ละรายการใช้จนกว่าจะมีรายการที่ใหม่กว่า"
    )

    @property
    def periods(self) -> tuple[Assignments, ...]:
        """All of them, as they stand in the file."""
        return (self, *self.others)

    def of(self, edition: str, year: int) -> Assignments | None:
        """Those of an edition (an id) that hold in a fiscal year: the latest that had begun."""
        begun = [each for each in self.periods if each.edition == edition and each.begun <= year]
        return max(begun, key=lambda each: each.begun, default=None)

    def nobody(self, edition: str) -> Assignments:
        """What is known of an edition and year of which nothing is said: the hosts alone."""
        unknown = {"edition": edition, "standards": (), "indicators": (), "considerations": ()}
        return self.model_copy(update=unknown)


def _holds(groups: Groups | Missing, group: str) -> bool:
    return not isinstance(groups, Missing) and group in groups
