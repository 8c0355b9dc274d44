from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from macros.model.duration import Duration
from macros.model.load import load_data
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.ways import ways
from tests.conftest import ROOT, Project
from tests.model.walk import records

COUNTS: dict[str, tuple[Callable[[Manual], object], int]] = {
    "มาตรฐาน": (lambda manual: len(manual.standard), 5),
    "ตัวบ่งชี้": (lambda manual: len(manual.indicator), 11),
    "ตัวบ่งชี้ที่มีชื่อ": (lambda manual: manual.edition.named, 0),
    "ขั้นตอน": (lambda manual: len(manual.procedures[0].steps), 9),
    "คำจำกัดความ": (lambda manual: len(manual.terms.terms), 7),
    "เอกสารอ้างอิง": (lambda manual: len(manual.reference), 6),
    "กลุ่ม": (lambda manual: len(manual.groups), 8),
    "ข้อแก้ไข": (lambda manual: len(manual.erratum), 127),
    "ผู้รับผิดชอบได้": (lambda manual: len(manual.parties), 11),
}
LOOKUPS: dict[str, tuple[Callable[[Manual], object], object]] = {
    "กลุ่ม": (lambda manual: manual.groups["admin"].name, "กลุ่มอำนวยการ"),
    "ตำแหน่ง": (lambda manual: manual.positions["standards-officer"].group, "admin"),
    "ชื่อของตำแหน่ง": (
        lambda manual: manual.parties["director"].name,
        "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา",
    ),
    "คณะทำงาน": (lambda manual: manual.parties["working-group"].name, "คณะทำงาน"),
    "มาตรฐาน": (lambda manual: manual.standard["std-4"].no, 4),
    "เลขตัวบ่งชี้": (lambda manual: manual.edition.label("ind-07"), "ตัวบ่งชี้ที่ 7"),
    "เอกสารอ้างอิง": (lambda manual: manual.reference["ref-3"].no, "8.3"),
    "คู่มือ": (lambda manual: manual.procedure["standards-work"].owner, "standards-officer"),
    "ข้อแก้ไข": (lambda manual: manual.erratum["E003"].line, 11),
    "ตัวบ่งชี้ของมาตรฐาน": (lambda manual: manual.edition.indicators_of("std-1"), ()),
    "บทบาทเจ้าภาพหลัก": (lambda manual: manual.assignments.role("admin"), "เจ้าภาพหลัก"),
    "บทบาทเจ้าภาพรอง": (lambda manual: manual.assignments.role("private"), "เจ้าภาพรอง"),
    "บทบาทอื่น": (lambda manual: manual.assignments.role("director"), "ไม่ระบุบทบาท"),
    "มาตรฐานที่ยังไม่มอบหมาย": (lambda manual: manual.assignments.standards_of("admin"), ()),
    "ผู้รับผิดชอบที่ไม่มีในรายการ": (lambda manual: manual.assignments.groups_of("std-9"), None),
    "ขั้นที่มีข้อในหมวด 5": (
        lambda manual: [step.no for step in manual.procedures[0].steps if step.section5],
        [1, 3, 4, 5, 6, 7, 8],
    ),
    "ปีงบประมาณของปฏิทิน": (lambda manual: manual.calendars[0].fiscal_year, 2569),
    "คำย่อของคำ": (lambda manual: manual.terms.terms[6].also, ("SAR", "รายงาน SAR")),
}
MISSING: dict[str, tuple[Callable[[Manual], object], Missing]] = {
    "สองข้อแก้ไข": (
        lambda manual: manual.procedures[0].summary.office_name,
        Missing(state="blank", erratum=("E058", "E081")),
    ),
    "รหัสเอกสาร": (
        lambda manual: manual.procedures[0].document_code,
        Missing(state="blank", erratum=("E082",)),
    ),
    "แบบฟอร์ม": (
        lambda manual: manual.procedures[0].forms,
        Missing(state="blank", erratum=("E047",)),
    ),
    "ข้อความขาดหาย": (
        lambda manual: manual.procedures[0].steps[0].standard,
        Missing(state="lost", fragment="ผลลั ประ และ", erratum=("E063",)),
    ),
    "ชื่อตัวบ่งชี้": (
        lambda manual: manual.indicator["ind-11"].name,
        Missing(state="blank", erratum=("E008",)),
    ),
    "กิจกรรมในปฏิทิน": (
        lambda manual: manual.calendars[0].activities,
        Missing(state="blank", erratum=("E035",)),
    ),
    "ผู้รับผิดชอบมาตรฐาน": (
        lambda manual: manual.assignments.groups_of("std-1"),
        Missing(state="blank", erratum=("E015",)),
    ),
    "ยังใช้บังคับหรือไม่": (
        lambda manual: manual.reference["ref-2"].in_force,
        Missing(state="blank", erratum=("E052",)),
    ),
}
GIVEN: dict[str, tuple[str, str, str, Callable[[Manual], object], object]] = {
    "ชื่อตัวบ่งชี้": (
        "data/standards.yml",
        "      - id: ind-11\n        code: null\n        standard: {state: blank, erratum: E008}\n"
        "        name: {state: blank, erratum: E008}",
        "      - id: ind-11\n        code: 1.10\n        standard: std-5\n        name: เครือข่าย",
        lambda manual: [
            (item.id, item.code, item.name) for item in manual.edition.indicators_of("std-5")
        ],
        [("ind-11", "1.10", "เครือข่าย")],
    ),
    "วันที่อนุมัติ": (
        "data/procedures/standards-work.yml",
        "approved_on: {state: blank, erratum: E001}",
        "approved_on: ๒๕๖๘-๑๐-๐๑",
        lambda manual: str(manual.procedures[0].approved_on),
        "1 ตุลาคม 2568",
    ),
    "กลุ่มผู้รับผิดชอบ": (
        "data/assignments.yml",
        "{standard: std-2, groups: {state: blank, erratum: E015}}",
        "{standard: std-2, groups: [policy, audit]}",
        lambda manual: manual.assignments.standards_of("audit"),
        ("std-2",),
    ),
    "ยังใช้บังคับ": (
        "data/references.yml",
        "    issuer: {state: blank, erratum: E053}",
        "    in_force: false",
        lambda manual: manual.reference["ref-4"].in_force,
        False,
    ),
    "น้ำหนัก": (
        "data/standards.yml",
        "weight_total: null ",
        "weight_total: 100.00 ",
        lambda manual: str(manual.edition.weight_total),
        "100.00",
    ),
}


def test_data_of_the_repository_has_no_problem() -> None:
    assert load_data(ROOT).problems == ()


@pytest.mark.parametrize(("look", "expected"), COUNTS.values(), ids=COUNTS)
def test_nothing_of_the_source_is_lost(
    manual: Manual, look: Callable[[Manual], object], expected: int
) -> None:
    assert look(manual) == expected


@pytest.mark.parametrize(("look", "expected"), LOOKUPS.values(), ids=LOOKUPS)
def test_look_up(manual: Manual, look: Callable[[Manual], object], expected: object) -> None:
    assert look(manual) == expected


@pytest.mark.parametrize(("look", "expected"), MISSING.values(), ids=MISSING)
def test_what_the_source_does_not_give_is_missing(
    manual: Manual, look: Callable[[Manual], object], expected: Missing
) -> None:
    assert look(manual) == expected


def test_indicators_have_only_their_id(manual: Manual) -> None:
    for number, indicator in enumerate(manual.edition.indicators, 1):
        assert indicator.id == f"ind-{number:02}"
        assert isinstance(indicator.name, Missing)
        assert isinstance(indicator.standard, Missing)
        given = (indicator.code, indicator.weight, indicator.considerations)
        assert given == (None, None, ())


def test_stated_time_is_added_unit_by_unit(manual: Manual) -> None:
    procedure = manual.procedures[0]
    done = ways(procedure).done
    assert done
    assert done.single
    assert str(done.longest.total) == "2 เดือน 6 สัปดาห์ 2 วัน"
    assert done.longest.total.untimed == procedure.untimed
    assert [step.no for step in procedure.untimed] == [6, 9]


def test_durations_are_those_of_the_source(manual: Manual) -> None:
    times = [step.duration for step in manual.procedures[0].steps]
    assert [str(time) if isinstance(time, Duration) else "" for time in times] == [
        "1 สัปดาห์",
        "2 วัน",
        "1 สัปดาห์",
        "1 สัปดาห์",
        "3 สัปดาห์",
        "",
        "1 เดือน",
        "1 เดือน",
        "",
    ]


def test_steps_lead_on_and_decisions_lead_where_they_say(manual: Manual) -> None:
    procedure = manual.procedures[0]
    ways = [procedure.targets(step) for step in procedure.steps]
    assert ways[0] == {"": "step-2"}
    assert ways[1] == {"เห็นชอบ": "step-3", "ไม่เห็นชอบ": "step-1"}
    assert ways[7] == {"": "step-9"}
    assert ways[8] == {}


def test_next_leads_elsewhere_than_the_row_below(project: Project) -> None:
    path = "data/procedures/standards-work.yml"
    project.edit(path, "  - id: step-3\n", "  - id: step-3\n    next: step-5\n")
    loaded = load_data(project.root).manual
    assert loaded
    procedure = loaded.procedures[0]
    assert procedure.targets(procedure.steps[2]) == {"": "step-5"}


@pytest.mark.parametrize(("path", "old", "new", "look", "expected"), GIVEN.values(), ids=GIVEN)
def test_value_put_in_place_of_missing_is_read(
    project: Project,
    path: str,
    old: str,
    new: str,
    look: Callable[[Manual], object],
    expected: object,
) -> None:
    project.edit(path, old, new)
    loading = load_data(project.root)
    assert loading.problems == ()
    assert loading.manual
    assert look(loading.manual) == expected


def test_unbreakable_words_are_compounds_and_short_terms(manual: Manual) -> None:
    assert {"ตัวบ่งชี้", "เจ้าภาพหลัก"} <= set(manual.unbreakable)
    assert not any(" " in word for word in manual.unbreakable)


def test_procedures_come_in_the_order_of_the_office(project: Project) -> None:
    path = "data/procedures/standards-work.yml"
    text = (project.root / path).read_text(encoding="utf-8")
    other = text.replace("\nid: standards-work\n", "\nid: z-work\n")
    project.write("data/procedures/z-work.yml", other)
    project.edit("data/office.yml", "[standards-work]", "[z-work, standards-work]")
    loaded = load_data(project.root).manual
    assert loaded
    assert [procedure.id for procedure in loaded.procedures] == ["z-work", "standards-work"]


def test_every_procedure_file_is_read(project: Project) -> None:
    project.write("data/procedures/a-work.yml", "id: a-work\n")
    assert [path for path in load_data(project.root).files if "procedures" in path] == [
        "data/procedures/a-work.yml",
        "data/procedures/standards-work.yml",
    ]


def test_unreadable_file_leaves_the_others_judged(project: Project) -> None:
    project.write("data/office.yml", "name: [\n")
    project.edit("data/calendar/2569.yml", "fiscal_year: 2569", "fiscal_year: 2025")
    loading = load_data(project.root)
    assert [problem.place.path for problem in loading.problems] == [
        "data/office.yml",
        "data/calendar/2569.yml",
    ]
    assert loading.files["data/office.yml"] is None
    assert loading.manual is None


@pytest.mark.parametrize("gone", ["data/source/manual.txt", "data/source"])
def test_without_a_source_document_nothing_is_of_one(project: Project, gone: str) -> None:
    path = project.root / gone
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    loading = load_data(project.root)
    assert loading.problems == ()
    manual = loading.manual
    assert manual
    assert manual.source is None
    (procedure,) = manual.procedures
    assert procedure.document_code == Missing(state="open")
    assert procedure.steps[0].standard == Missing(state="open"), "no fragment of another's text"
    assert procedure.flowchart is procedure.summary.flow_column is None
    assert {each.source for each in records(manual) if hasattr(each, "source")} == {"office"}


def test_null_is_a_value_that_is_not_known_yet(project: Project) -> None:
    path = "data/procedures/standards-work.yml"
    project.edit(path, "document_code: {state: blank, erratum: E082}", "document_code: null")
    loaded = load_data(project.root).manual
    assert loaded
    assert loaded.procedures[0].document_code == Missing(state="open")


def test_a_source_document_without_its_errata_is_a_problem(project: Project) -> None:
    (project.root / "data/source/errata.yml").unlink()
    (problem,) = load_data(project.root).problems
    assert str(problem.place) == "data/source/errata.yml:1:1"
