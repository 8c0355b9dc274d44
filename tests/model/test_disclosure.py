from __future__ import annotations

from macros.model.disclosure import o10
from macros.model.manual import Manual
from tests.conftest import Project, approved

PROCEDURE, REFERENCES = "data/procedures/standards-work.yml", "data/references.yml"


def test_seven_of_nine_steps_are_timed_and_all_else_is_met(manual: Manual) -> None:
    items = o10(manual, manual.procedures[0])
    assert [(item.title, item.found, item.wanted, item.unit, item.met) for item in items] == [
        ("ชื่องาน", 1, 1, "รายการ", True),
        ("วิธีการและขั้นตอนการปฏิบัติงาน", 9, 9, "ขั้น", True),
        ("ระยะเวลาแต่ละขั้นตอน", 7, 9, "ขั้น", False),
        ("กฎหมายที่เกี่ยวข้อง", 4, 4, "รายการ", True),
    ]


def test_what_is_lacking_is_said(manual: Manual) -> None:
    lacking = {item.title: item.lacking for item in o10(manual, manual.procedures[0])}
    assert {title: text for title, text in lacking.items() if text} == {
        "ระยะเวลาแต่ละขั้นตอน": "ลำดับที่ 6, 9 ไม่ระบุเวลา"
    }


def test_every_item_leads_to_its_section(manual: Manual) -> None:
    assert [item.section for item in o10(manual, manual.procedures[0])] == [1, 9, 9, 8]


def test_all_is_met_when_every_step_is_timed(project: Project) -> None:
    for erratum in ("E080", "E121"):
        old = f"duration: {{state: blank, erratum: {erratum}}}"
        project.edit(PROCEDURE, old, "duration: {value: 1, unit: วัน}")
    manual = approved(project.root)[0].manual
    assert all(item.met and not item.lacking for item in o10(manual, manual.procedures[0]))


def test_law_is_lacking_when_none_is_listed(project: Project) -> None:
    text = (project.root / REFERENCES).read_text(encoding="utf-8")
    for kind in ("law", "announcement"):
        text = text.replace(f"    kind: {kind}\n", "    kind: guideline\n")
    project.write(REFERENCES, text)
    manual = approved(project.root)[0].manual
    law = o10(manual, manual.procedures[0])[-1]
    assert (law.found, law.wanted, law.met) == (0, 1, False)
    assert law.lacking == "ไม่มีกฎหมายหรือประกาศในหมวด 8"


def test_what_a_new_office_begins_with_counts_as_nothing_given(project: Project) -> None:
    name = "name: งานมาตรฐานสำนักงานเขตพื้นที่การศึกษา"
    text = (project.root / PROCEDURE).read_text(encoding="utf-8")
    project.write(PROCEDURE, text.replace(name, "name: งานที่ยังไม่ระบุชื่อ", 1))
    detail = next(line for line in text.splitlines() if line.startswith("    detail: "))
    project.edit(PROCEDURE, detail, "    detail: ขั้นตอนแรก (ยังไม่ระบุ)")
    manual = approved(project.root)[0].manual
    name_, steps, *_ = o10(manual, manual.procedures[0])
    assert (name_.found, name_.met, name_.lacking) == (0, False, "ยังไม่ระบุชื่องาน")
    assert (steps.found, steps.wanted) == (8, 9)
    assert steps.lacking == "ลำดับที่ 1 ยังไม่ระบุรายละเอียด"
