"""The draft orders: duties instead of questions, each working group named once, each with its own."""

from __future__ import annotations

import pytest

from macros.book.appointed import subject
from macros.book.duty import duty
from macros.book.order import orders
from macros.model.assignments import WorkingGroup
from macros.model.procedure import Procedure
from macros.model.step import Step, Symbol
from tests import meeting
from tests.conftest import Project, approved

DIRECTOR, TEAM = "ผู้อำนวยการสำนักงาน", "คณะทำงาน"
DUTIES = {  # what a decision says, done by the team -> what it asks
    "ห้องประชุมว่างหรือไม่": "พิจารณาว่าห้องประชุมว่างหรือไม่",
    "เอกสารครบถ้วนหรือไม่ (ตามแบบ 1)": "พิจารณาว่าเอกสารครบถ้วนหรือไม่ (ตามแบบ 1)",
    "ได้รับอนุมัติหรือยัง": "พิจารณาว่าได้รับอนุมัติหรือยัง",
    "พิจารณาลงนาม": "พิจารณาลงนาม",
    "พิจารณาว่าครบหรือไม่": "พิจารณาว่าครบหรือไม่",
    "นำเสนอผู้อำนวยการพิจารณาหรือไม่": "นำเสนอผู้อำนวยการพิจารณาหรือไม่",
    "ตรวจสอบว่าเอกสารครบหรือไม่": "ตรวจสอบว่าเอกสารครบหรือไม่",
    "ความถูกต้องของเอกสาร": "พิจารณาความถูกต้องของเอกสาร",
    f"{DIRECTOR}พิจารณาลงนาม": f"{DIRECTOR}พิจารณาลงนาม",
    f"{DIRECTOR}เห็นชอบหรือไม่": f"{DIRECTOR}พิจารณาว่าเห็นชอบหรือไม่",
    f"{TEAM}พิจารณาผล": "พิจารณาผล",
    f"{TEAM} เห็นชอบหรือไม่": "พิจารณาว่าเห็นชอบหรือไม่",
    TEAM: TEAM,
    "ส่งต่อ": "ส่งต่อ",  # which is no question, and says what to do
}


def step(detail: str, kind: str) -> Step:
    symbol = Symbol.model_construct(kind=kind)
    return Step.model_construct(id="s", no=1, detail=detail, symbol=symbol)


@pytest.mark.parametrize(("detail", "expected"), DUTIES.items(), ids=DUTIES)
def test_a_decision_is_a_duty_and_no_question(detail: str, expected: str) -> None:
    assert duty(step(detail, "decision"), [TEAM], [DIRECTOR, "ผู้อำนวยการ", TEAM]) == expected
    assert duty(step(detail, "activity"), [TEAM], [DIRECTOR, TEAM]) == detail


@pytest.mark.parametrize(
    ("group", "works", "expected"),
    [
        ("คณะทำงาน", ["งานการประชุม"], "แต่งตั้งคณะทำงานการประชุม"),
        ("คณะทำงาน", ["การประชุม"], "แต่งตั้งคณะทำงานการประชุม"),
        ("คณะกรรมการ", ["งานการประชุม"], "แต่งตั้งคณะกรรมการงานการประชุม"),
        ("คณะทำงานจัดประชุม", ["งานการประชุม"], "แต่งตั้งคณะทำงานจัดประชุม"),
        ("คณะทำงาน", ["งาน"], "แต่งตั้งคณะทำงานงาน"),
        ("คณะทำงาน", ["งานการประชุม", "งานพัสดุ"], "แต่งตั้งคณะทำงานตามคู่มือการปฏิบัติงาน"),
        ("คณะทำงานกลาง", ["งานการประชุม", "งานพัสดุ"], "แต่งตั้งคณะทำงานกลาง"),
        ("คณะทำงาน", [], "แต่งตั้งคณะทำงานตามมาตรฐาน"),
    ],
)
def test_the_subject_names_the_working_group_once(
    group: str, works: list[str], expected: str
) -> None:
    team = WorkingGroup.model_construct(name=group)
    found = subject(team, [Procedure.model_construct(name=work) for work in works], "มาตรฐาน")
    assert found == expected


OWN = """
working_group:
  id: meeting-group
  name: คณะทำงานจัดประชุม
  members: [admin]
  years:
    - {fiscal_year: 2570, members: [admin, policy], source: office}
  source: office
"""


def test_a_manual_and_a_year_may_have_their_own(project: Project) -> None:
    text = meeting.yaml().replace("[working-group]", "[meeting-group]")
    project.write(
        f"data/procedures/{meeting.ID}.yml", text.replace("\nsteps:\n", f"{OWN}\nsteps:\n")
    )
    project.edit(
        "data/office.yml", "procedures: [standards-work]", "procedures: [standards-work, meeting]"
    )
    office, _ = approved(project.root)
    found = {each.publication.name: each for each in orders(office)}
    assert list(found) == ["order", "order-meeting", "order-meeting-2570"]
    now, later = (str(found[name].html) for name in ("order-meeting", "order-meeting-2570"))
    assert "กลุ่มนโยบายและแผน</p>" not in now.split("มีหน้าที่")[0]
    assert "1.2 กลุ่มนโยบายและแผน" in later
    assert found["order-meeting-2570"].publication.title.endswith("คณะทำงานจัดประชุม ปีงบประมาณ 2570")
    assert "1) พิจารณาว่าที่ประชุมรับรองรายงานหรือไม่" in now
    assert "พิจารณาว่าห้องประชุมว่างหรือไม่" in now
    assert "ตัวบ่งชี้ที่ 1" not in now
    assert "meeting-group" in office.manual.parties


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("[working-group]", ["งานตามคู่มือการปฏิบัติงาน 2 งาน", f"<strong>{meeting.NAME}</strong>"]),
        ("[admin]", ["ดำเนินงานมาตรฐานสำนักงาน"]),
    ],
    ids=["สองคู่มือใช้คณะทำงานเดียวกัน", "คู่มือเดียวใช้คณะทำงานของสำนักงาน"],
)
def test_the_offices_order_is_of_all_manuals_that_its_group_works_for(
    project: Project, named: str, said: list[str]
) -> None:
    text = meeting.yaml().replace("[working-group]", named)
    project.write(f"data/procedures/{meeting.ID}.yml", text)
    project.edit(
        "data/office.yml", "procedures: [standards-work]", "procedures: [meeting, standards-work]"
    )
    office, _ = approved(project.root)
    (order,) = orders(office)
    assert order.publication.name == "order"
    html = str(order.html)
    assert all(each in html for each in said)
    assert ('"order-item order-work"' in html) == (len(said) > 1)


def test_the_first_manual_with_a_group_of_its_own_leaves_the_offices_its_order(
    project: Project,
) -> None:
    text = meeting.yaml().replace("[working-group]", "[meeting-group]")
    project.write(
        f"data/procedures/{meeting.ID}.yml", text.replace("\nsteps:\n", f"{OWN}\nsteps:\n")
    )
    project.edit(
        "data/office.yml", "procedures: [standards-work]", "procedures: [meeting, standards-work]"
    )
    office, _ = approved(project.root)
    found = {each.publication.name: str(each.html) for each in orders(office)}
    assert list(found) == ["order", "order-meeting", "order-meeting-2570"]
    assert "ตัวบ่งชี้ที่ 1" in found["order"]
    assert "คณะทำงานจัดประชุม" not in found["order"]
