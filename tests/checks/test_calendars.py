"""Calendars: what is due for a year, and the one year that is current."""

from __future__ import annotations

import pytest

from macros.assessment.planned import current_schedule
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
    found = current_schedule(own.manual)
    assert found
    assert found.items[0].late


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


def reckoned(project: Project, *rows: str, given: str = "") -> list[str]:
    """What is told of a calendar with these activities, as "code line"."""
    listed = "".join(
        f"  - {{id: act-{n}, title: ก, {row}, groups: [admin]}}\n" for n, row in enumerate(rows)
    )
    project.edit(CALENDAR, BLANK, f"{given}activities:\n{listed}")
    text = (project.root / CALENDAR).read_text(encoding="utf-8")
    first = text[: text.index("  - {id: act-0,")].count("\n") + 1
    found = [each for each in checked(project.root).problems if each.place.path == CALENDAR]
    return [f"{each.code} {each.place.line - first}" for each in found]


FIXED = "start: 2568-10-01"
WORKED = "duration: {value: 3, unit: วันทำการ}"
HOLIDAY = "holidays: [{date: 2568-10-13, name: ก}]\n"


@pytest.mark.parametrize(
    ("rows", "given", "told"),
    [
        ([FIXED, "after: {activity: act-0}"], "", []),
        (["tilte: ก, start: 2568-10-01"], "", ["E-DATA-02 0"]),
        (["step: null"], "", ["E-CAL-02 0"]),
        ([f"{FIXED}, after: {{start: year}}"], "", ["E-CAL-03 0"]),
        ([f"{FIXED}, end: 2568-10-02, {WORKED}"], HOLIDAY, ["E-CAL-04 0"]),
        (["after: {start: year, round: 6}"], "rounds: [6]\n", ["E-CAL-06 0"]),
        (["after: {offset: {value: 1, unit: วัน}}"], "", ["E-CAL-06 0"]),
        (["after: {round: 6}"], "rounds: [6]\n", []),
        (["after: {round: 6}"], "rounds: [9]\n", ["E-CAL-07 0"]),
        ([f"{FIXED}, round: 6"], "", ["E-CAL-07 0"]),
        ([FIXED], "rounds: [13]\n", ["E-CAL-08 -2"]),
        ([FIXED], "starts: [{id: year, name: ก, date: 2568-10-01}]\n", ["E-CAL-05 -2"]),
        ([FIXED], f"{HOLIDAY[:-2]}, {{date: 2568-10-13, name: ข}}]\n", ["E-CAL-11 -2"]),
        ([FIXED], "holidays: [{date: 2571-10-13, name: ก}]\n", ["E-REL-11 -2"]),
        ([FIXED, "after: {activity: act-9}"], "", ["E-DATA-02 1"]),
        ([FIXED, "after: {start: term-2}"], "", ["E-DATA-02 1"]),
        (["after: {activity: act-1}", "after: {activity: act-0}"], "", ["E-CAL-12 0"]),
        (["after: {activity: act-0}"], "", ["E-CAL-12 0"]),
        ([f"{FIXED}, duration: {{value: 3, unit: ปี}}"], "", ["E-CAL-09 0"]),
        (["after: {start: year, offset: {value: 3, unit: ปี}}"], "", ["E-CAL-09 0"]),
        ([f"{FIXED}, duration: {{value: 801, unit: วัน}}"], "", ["E-CAL-01 0"]),
        ([f"{FIXED}, duration: {{value: 3-5, unit: วัน}}"], "", ["E-DATA-15 0"]),
        (["start: 2571-10-01"], "", ["E-REL-11 0"]),
        (["after: {start: year, offset: {value: 1, unit: เดือน}}, end: 2568-10-02"], "", ["E-REL-10 0"]),
        ([f"{FIXED}, {WORKED}", f"{FIXED}, {WORKED}"], "", ["W-CAL-10 0"]),
        ([f"{FIXED}, {WORKED}"], HOLIDAY, []),
        (["start: 2569-09-30, " + WORKED], HOLIDAY, ["W-CAL-10 0"]),
    ],
)  # fmt: skip
def test_days_that_cannot_be_are_told_where_they_stand(
    project: Project, rows: list[str], given: str, told: list[str]
) -> None:
    assert reckoned(project, *rows, given=given) == told


def test_a_circle_is_named_with_its_remedy(project: Project) -> None:
    reckoned(project, "after: {activity: act-1}", "after: {activity: act-0}")
    (problem,) = checked(project.root).errors
    assert problem.message == (
        "กิจกรรมรอกันเป็นวง (act-0 → act-1 → act-0) จึงไม่มีวันเริ่ม - "
        "ให้กำหนด start เป็นวันที่ในกิจกรรมหนึ่ง หรือแก้ after ของกิจกรรมหนึ่งให้ไม่วนกลับมา"
    )


def test_holidays_of_the_next_year_count_for_what_is_done_then(project: Project) -> None:
    reckoned(
        project, "start: 2569-10-01, " + WORKED, given="holidays: [{date: 2569-10-02, name: ก}]\n"
    )
    own, _ = approved(project.root)
    found = current_schedule(own.manual)
    assert found
    assert found.items[0].end.iso == "2569-10-06"
