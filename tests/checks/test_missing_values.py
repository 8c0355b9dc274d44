"""What the manual lacks: each a warning at its place, told of the real source and no more."""

from __future__ import annotations

import pytest

from tests.conftest import Project, checked

PROCEDURE, TERMS = "data/procedures/standards-work.yml", "data/terms.yml"
ASSIGNMENTS, OFFICE = "data/assignments.yml", "data/office.yml"
BLANK = "{state: blank, erratum: E080}"


def told(project: Project) -> dict[str, list[str]]:
    """Places by code, of warnings."""
    report = checked(project.root)
    assert report.errors == ()
    found: dict[str, list[str]] = {}
    for problem in report.warnings:
        found.setdefault(problem.code, []).append(f"{problem.place} {problem.mistake.what}")
    return found


def test_what_the_source_lacks_is_told_and_stops_nothing(project: Project) -> None:
    found = told(project)
    (owners,), (times,), (cited,), (short,) = (
        found[f"W-{code}"] for code in ("REL-18", "FLOW-11", "REL-20", "REL-21")
    )
    assert "ตัวบ่งชี้ 11 ข้อ" in owners
    assert "ขั้นที่ 6, 9 " in times
    assert "ref-2, ref-5" in cited
    assert "(PMQA)" in short
    unused = [line.split("'")[1] for line in found["W-REL-22"]]
    assert {"เจ้าหน้าที่", "เจ้าภาพหลัก", "เจ้าภาพรอง"} <= set(unused)
    assert "คณะทำงาน" not in unused
    assert "W-REL-19" not in found


def test_what_the_office_fills_in_is_told_no_more(project: Project) -> None:
    text = (project.root / ASSIGNMENTS).read_text(encoding="utf-8")
    project.write(ASSIGNMENTS, text.replace("{state: blank, erratum: E015}", "[admin]"))
    procedure = (project.root / PROCEDURE).read_text(encoding="utf-8")
    filled = procedure.replace(f"duration: {BLANK}", "duration: {value: 1, unit: วัน}")
    project.write(PROCEDURE, filled)
    found = told(project)
    assert "W-REL-18" not in found
    assert "ขั้นที่ 9 " in found["W-FLOW-11"][0] or "W-FLOW-11" not in found


def test_a_time_that_is_no_number_is_no_gap(project: Project) -> None:
    project.edit(PROCEDURE, "duration: {state: blank, erratum: E080}", "duration: ตามกำหนดการ")
    project.edit(
        PROCEDURE,
        "duration: {state: blank, erratum: E121}",
        "duration: {value: 3-5, unit: วันทำการ}",
    )
    assert "W-FLOW-11" not in told(project)


@pytest.mark.parametrize(
    ("label", "target", "refusals", "expected"),
    [
        ("ไม่อนุมัติ", "step-9", "", "ทางออก 'ไม่อนุมัติ' ของ step-2"),
        ("ไม่อนุมัติ", "step-9", "      refusals: [ไม่อนุมัติ]\n", ""),
        ("ไม่อนุมัติ", "step-1", "", ""),  # a way back ends nothing
        ("ไม่ต้องทำ", "step-9", "", ""),  # which words alone do not tell
    ],
)
def test_an_exit_that_seems_to_refuse_is_asked_about(
    project: Project, label: str, target: str, refusals: str, expected: str
) -> None:
    project.edit(PROCEDURE, "        ไม่เห็นชอบ: step-1\n", f"        {label}: {target}\n{refusals}")
    found = told(project).get("W-FLOW-84", [])
    assert [expected in line for line in found] == ([True] if expected else [])


def test_a_group_without_work_is_told(project: Project) -> None:
    group = "  - id: new-group\n    name: กลุ่มใหม่\n    source: office\n"
    project.edit(OFFICE, "positions:\n", f"{group}positions:\n")
    (line,) = told(project)["W-REL-19"]
    assert line == project.place(OFFICE, "new-group") + " กลุ่มใหม่ ยังไม่มีงานในคู่มือและการมอบหมาย"


def test_an_office_most_of_whose_groups_have_no_work_is_told_so_once(project: Project) -> None:
    text = (project.root / ASSIGNMENTS).read_text(encoding="utf-8")
    hosts = next(line for line in text.splitlines() if line.startswith("  groups: ["))
    project.edit(ASSIGNMENTS, hosts, "  groups: []")
    found = told(project)
    assert "W-REL-19" not in found
    (line,) = found["W-REL-30"]
    assert line.startswith(f"{OFFICE}:")
    assert "กลุ่ม 7 จาก 8 กลุ่มยังไม่มีงาน" in line


def test_a_refusal_that_leads_back_is_told(project: Project) -> None:
    refused = "        ไม่เห็นชอบ: step-1\n"
    project.edit(PROCEDURE, refused, f"{refused}      refusals: [ไม่เห็นชอบ]\n")
    (line,) = told(project)["W-REL-24"]
    assert line.startswith(project.place(PROCEDURE, "ไม่เห็นชอบ]"))
    assert "'ไม่เห็นชอบ' ของ step-2" in line


@pytest.mark.parametrize("short", ["KPI", "สพม."])
def test_an_abbreviation_is_told_until_it_is_explained(project: Project, short: str) -> None:
    project.edit(PROCEDURE, "name: งานมาตรฐานสำนักงาน", f"name: {short} งานมาตรฐานสำนักงาน")
    assert short in told(project)["W-REL-21"][0]
    project.edit(TERMS, "also: [SAR, รายงาน SAR]", f"also: [SAR, รายงาน SAR, {short}]")
    assert short not in told(project)["W-REL-21"][0]


def test_a_manual_that_lists_no_standards_does_not_use_their_words(project: Project) -> None:
    """Those of the standards' titles are only said by a manual that shows them."""
    text = (project.root / PROCEDURE).read_text(encoding="utf-8")
    project.write(
        "data/procedures/meetings.yml", text.replace("id: standards-work", "id: meetings")
    )
    project.edit("data/procedures/meetings.yml", "    lists: standards ", "    # ")
    project.edit("data/procedures/meetings.yml", "name: งานมาตรฐาน", "name: งานการประชุม")
    project.edit(OFFICE, "[standards-work]", "[standards-work, meetings]")
    (line,) = told(project)["W-REL-21"]
    assert line.startswith(PROCEDURE)
