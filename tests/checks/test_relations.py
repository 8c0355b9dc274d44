from __future__ import annotations

import pytest

from tests.conftest import Project, checked

ASSIGNMENTS, CALENDAR = "data/assignments.yml", "data/calendar/2569.yml"
OFFICE = "data/office.yml"
ERRATA, PROCEDURE = "data/source/errata.yml", "data/procedures/standards-work.yml"
NINES = "9" * 5000
ACTIVITY = "\n  - {{id: act-01, title: ก, step: step-1, start: {}, end: {}, groups: [admin]}}"
ACTIVITIES = "activities: {state: blank, erratum: E035}"

WRONG = {
    "ข้อความไม่อยู่ในบรรทัด": (
        ERRATA,
        "    source: เขต ๑\n",
        "    source: เขต ๒\n",
        "เขต ๒",
        "E003: ไม่พบข้อความนี้ในบรรทัดที่ 11",
    ),
    "บรรทัดไม่มีในต้นฉบับ": (
        ERRATA,
        "  - id: E003\n    line: 11\n",
        "  - id: E003\n    line: 999\n",
        "เขต ๑\n    correction: เขต 1",
        "E003: ไม่พบข้อความนี้ในบรรทัดที่ 999",
    ),
    "บรรทัดที่ 0": (
        ERRATA,
        "  - id: E003\n    line: 11\n",
        "  - id: E003\n    line: 0\n",
        "เขต ๑\n    correction: เขต 1",
        "E003: ไม่พบข้อความนี้ในบรรทัดที่ 0",
    ),
    "ที่มาเกินต้นฉบับ": (
        PROCEDURE,
        "source: 99",
        "source: 108",
        "108",
        "ต้นฉบับมี 107 บรรทัด ไม่มีบรรทัดที่ 108",
    ),
    "ที่มาเป็น 0": (PROCEDURE, "source: 99", "source: 000", "000", "ไม่มีบรรทัดที่ 000"),
    "ที่มายาวเกินอ่าน": (PROCEDURE, "source: 99", f"source: {NINES}", NINES, "ต้นฉบับ"),
    "ไม่มีผู้รับผิดชอบมาตรฐาน": (
        ASSIGNMENTS,
        "  - {standard: std-5, groups: {state: blank, erratum: E015}}\n",
        "",
        "standards:",
        "ยังไม่มีผู้รับผิดชอบของ std-5",
    ),
    "ไม่มีผู้รับผิดชอบตัวบ่งชี้": (
        ASSIGNMENTS,
        "  - {indicator: ind-03, groups: {state: blank, erratum: E015}}\n",
        "",
        "indicators:",
        "ยังไม่มีผู้รับผิดชอบของ ind-03",
    ),
    "มอบหมายซ้ำ": (
        ASSIGNMENTS,
        "\nindicators:\n",
        "  - {standard: std-2, groups: [admin]}\n\nindicators:\n",
        "std-2, groups: [admin]}",
        "'std-2' มอบหมายซ้ำ",
    ),
    "คู่มือซ้ำในรายการ": (
        OFFICE,
        "procedures: [standards-work]",
        "procedures: [standards-work, standards-work]",
        "standards-work]",
        "standards-work",
    ),
    "สิ้นสุดก่อนเริ่ม": (
        CALENDAR,
        ACTIVITIES,
        "activities:" + ACTIVITY.format("2568-10-07", "2568-10-01"),
        "2568-10-01, groups:",
        "วันสิ้นสุด (1 ตุลาคม 2568) มาก่อนวันเริ่ม (7 ตุลาคม 2568)",
    ),
}


@pytest.mark.parametrize(("path", "old", "new", "at", "fragment"), WRONG.values(), ids=WRONG)
def test_records_that_disagree_are_one_error(
    project: Project, path: str, old: str, new: str, at: str, fragment: str
) -> None:
    project.edit(path, old, new)
    (problem,) = checked(project.root).errors
    assert str(problem.place) == project.place(path, at)
    assert fragment in problem.message


def test_activity_of_one_day_is_sound(project: Project) -> None:
    activity = "activities:" + ACTIVITY.format("2568-10-01", "2568-10-01")
    project.edit(CALENDAR, ACTIVITIES, activity)
    assert checked(project.root).errors == ()


def test_file_is_named_after_its_procedure(project: Project) -> None:
    (project.root / PROCEDURE).rename(project.root / "data/procedures/other-work.yml")
    (problem,) = checked(project.root).errors
    assert str(problem.place) == project.place("data/procedures/other-work.yml", "standards-work\n")
    assert "ให้ใช้ 'other-work' หรือเปลี่ยนชื่อไฟล์" in problem.message


def test_every_procedure_is_listed(project: Project) -> None:
    text = (project.root / PROCEDURE).read_text(encoding="utf-8")
    other = text.replace("\nid: standards-work\n", "\nid: other-work\n")
    project.write("data/procedures/other-work.yml", other)
    (problem,) = checked(project.root).errors
    assert str(problem.place) == project.place(OFFICE, "procedures:")
    assert "คู่มือ 'other-work' ยังไม่อยู่ในรายการ procedures" in problem.message


def test_procedures_have_names_of_their_own(project: Project) -> None:
    text = (project.root / PROCEDURE).read_text(encoding="utf-8")
    other = text.replace("\nid: standards-work\n", "\nid: other-work\n")
    project.write("data/procedures/other-work.yml", other)
    project.edit(OFFICE, "procedures: [standards-work]", "procedures: [standards-work, other-work]")
    (problem,) = checked(project.root).errors
    assert problem.place.path == "data/procedures/other-work.yml"
    assert problem.code == "E-REL-50"
    assert "data/procedures/standards-work.yml" in problem.message


def test_real_addresses_are_no_warning(project: Project) -> None:
    project.edit(OFFICE, "https://example.github.io/", "https://phetchabun1.github.io/")
    project.edit(
        "data/office.yml", "https://github.com/example/", "https://github.com/phetchabun1/"
    )
    found = [problem.code for problem in checked(project.root).problems]
    assert found
    assert "W-REL-16" not in found


@pytest.mark.parametrize(("id_", "told"), [("lanes", 1), ("lanes-work", 1), ("planes", 0)])
def test_no_manual_takes_the_name_of_anothers_poster(project: Project, id_: str, told: int) -> None:
    text = (project.root / "data/procedures/standards-work.yml").read_text(encoding="utf-8")
    project.write(f"data/procedures/{id_}.yml", text.replace("id: standards-work", f"id: {id_}", 1))
    codes = [problem.code for problem in checked(project.root).errors]
    assert codes.count("E-REL-34") == told
