"""Calendars: what is due for a year, and the one year that is current."""

from __future__ import annotations

import pytest

from tests.conftest import Project, approved, checked, sentence, sound

CALENDAR, OFFICE = "data/calendar/2569.yml", "data/office.yml"
BLANK = "activities: {state: blank, erratum: E035}"
ACTIVITY = "  - {id: %s, title: ก, %sstart: 2569-10-01, end: 2569-10-02, groups: [admin]}\n"


def plan(project: Project, *activities: tuple[str, str]) -> None:
    rows = "".join(ACTIVITY % each for each in activities)
    project.edit(CALENDAR, BLANK, f"activities:\n{rows}")


def next_year(project: Project) -> None:
    """What the office prepares for the year to come."""
    year = (project.root / "data/sar/2569.yml").read_text(encoding="utf-8")
    project.write("data/sar/2570.yml", year.replace("fiscal_year: 2569", "fiscal_year: 2570"))
    text = (project.root / CALENDAR).read_text(encoding="utf-8")
    project.write("data/calendar/2570.yml", text.replace("fiscal_year: 2569", "fiscal_year: 2570"))


def test_the_year_to_come_takes_nothing_from_the_current_one(project: Project) -> None:
    plan(project, ("act-01", "step: step-7, "))
    next_year(project)
    own, _ = approved(project.root)
    assert list(own.years) == [2570, 2569]
    assert own.current is own.years[2569]
    assert own.manual.calendar
    assert own.manual.calendar.fiscal_year == 2569
    assert own.manual.calendar.late(own.manual.calendar.planned[0])


def test_the_current_year_has_a_report(project: Project) -> None:
    project.edit(OFFICE, "current_year: 2569", "current_year: ๒๕๗๐")
    (problem,) = checked(project.root).errors
    assert str(problem.place) == project.place(OFFICE, "๒๕๗๐")
    assert problem.message == (
        "ยังไม่มีรายงานของปีงบประมาณ 2570 ที่เป็นปีปัจจุบัน - "
        "ให้สร้าง data/sar/2570.yml หรือแก้ current_year เป็นปีที่มีรายงาน (2569)"
    )


def test_an_office_without_reports_and_calendars_is_sound(project: Project) -> None:
    for path in ("data/sar/2569.yml", CALENDAR):
        (project.root / path).unlink()
    own = sound(project.root).own
    assert (own.current, own.manual.calendar) == (None, None)


def test_activities_of_two_years_may_have_the_same_id(project: Project) -> None:
    plan(project, ("act-01", ""))
    next_year(project)
    assert not checked(project.root).errors
    project.edit("data/calendar/2570.yml", "2570\nactivities:\n", "2570\nactivities:\n" + ACTIVITY % ("act-01", ""))  # fmt: skip
    assert [problem.code for problem in checked(project.root).errors] == ["E-DATA-21"]


@pytest.mark.parametrize(
    ("whole", "step", "told"),
    [
        ("standards-work", "step: step-1, ", None),
        ("standards-work", "step: step-99, ", "ไม่รู้จัก 'step-99'"),
        (None, "procedure: standards-work, step: step-1, ", None),
        (None, "", None),
        (None, "step: step-1, ", "ไม่ทราบว่าเป็นขั้นตอนของคู่มือใด"),
        ("standards-work", "procedure: standards-wrk, ", "หมายถึง 'standards-work' หรือไม่"),
    ],
)
def test_a_step_is_one_of_the_manual_s(
    project: Project, whole: str | None, step: str, told: str | None
) -> None:
    plan(project, ("act-01", step))
    if not whole:
        text = (project.root / CALENDAR).read_text(encoding="utf-8")
        lines = (line for line in text.splitlines(True) if not line.startswith("procedure:"))
        project.write(CALENDAR, "".join(lines))
    found = [sentence(problem) for problem in checked(project.root).errors]
    assert len(found) == (told is not None)
    assert all(told in message for message in found if told)


def test_a_calendar_stands_in_the_file_of_its_year(project: Project) -> None:
    project.edit(CALENDAR, "\nfiscal_year: 2569", "\nfiscal_year: 2568")
    (problem,) = checked(project.root).errors
    assert (problem.code, problem.place.path) == ("E-SAR-01", CALENDAR)
