from __future__ import annotations

import pytest

from tests.conftest import Project, checked, sentence, sound

OFFICE, STANDARDS = "data/office.yml", "data/standards.yml"
ASSIGNMENTS, CALENDAR = "data/assignments.yml", "data/calendar/2569.yml"
PROCEDURE = "data/procedures/standards-work.yml"
SECOND = """
  - id: edition-2
    title: ฉบับที่สอง
    announced: 2560
    weight_total: null
    source: office
    standards:
      - {id: std-b1, no: 1, title: ก, weight: null, source: office}
    indicators:
      - {id: ind-b1, code: "1.1", standard: std-b1, name: ข, weight: null}
"""
ACTIVITY = (
    "activities:\n  - {id: act-01, title: ก, step: step-1, start: %s, end: %s, groups: [admin]}"
)


def errors(project: Project) -> list[str]:
    return [sentence(problem) for problem in checked(project.root).errors]


def test_second_edition_beside_the_first_is_sound(project: Project) -> None:
    path = project.root / STANDARDS
    path.write_text(path.read_text(encoding="utf-8").rstrip() + SECOND, encoding="utf-8")
    assert errors(project) == []


def test_assignments_of_another_edition_are_told(project: Project) -> None:
    path = project.root / STANDARDS
    path.write_text(path.read_text(encoding="utf-8").rstrip() + SECOND, encoding="utf-8")
    project.edit(STANDARDS, "current: edition-1", "current: edition-2")
    assigned, judged = errors(project)
    assert assigned.startswith(project.place(ASSIGNMENTS, "edition-1"))
    assert "ให้มอบหมายงานของฉบับเดียวกัน" in assigned
    assert "ประเมินตามฉบับ 'edition-1' แต่ฉบับที่ใช้อยู่คือ 'edition-2'" in judged


def test_indicator_of_another_editions_standard_is_told(project: Project) -> None:
    path = project.root / STANDARDS
    text = path.read_text(encoding="utf-8").rstrip() + SECOND
    path.write_text(text.replace("standard: std-b1", "standard: std-1"), encoding="utf-8")
    assert errors(project) == [
        project.place(STANDARDS, "std-1, name: ข") + ": ไม่รู้จัก 'std-1' - หมายถึง 'std-b1' หรือไม่"
    ]


@pytest.mark.parametrize(
    ("start", "end", "fragment"),
    [
        ("2568-10-01", "2569-09-30", None),
        ("2569-10-15", "2570-09-30", None),
        ("2568-09-30", "2568-10-01", "วันที่ไม่อยู่ในปีงบประมาณ 2569 หรือปีถัดไป"),
        ("2569-10-01", "2570-10-01", "ระหว่าง 1 ตุลาคม 2568 ถึง 30 กันยายน 2570"),
        ("2569-01-02", "2569-01-01", "มาก่อนวันเริ่ม"),
    ],
)
def test_activities_lie_in_the_fiscal_year_or_the_one_after(
    project: Project, start: str, end: str, fragment: str | None
) -> None:
    blank = "activities: {state: blank, erratum: E035}"
    project.edit(CALENDAR, blank, ACTIVITY % (start, end))
    found = errors(project)
    assert len(found) == (fragment is not None)
    assert all(fragment in message for message in found if fragment)


@pytest.mark.parametrize(
    ("path", "old", "new", "fragment"),
    [
        (PROCEDURE, "    no: 9\n", "    no: 8\n", "เลข 8 ซ้ำในหมวด 9"),
        (PROCEDURE, "      no: 7\n", "      no: 6\n", "เลข 6 ซ้ำในหมวด 5"),
        (
            PROCEDURE,
            "    terminal: end\n",
            "    terminal: end\n    next: step-1\n",
            "ให้เหลืออย่างเดียว",
        ),
        (OFFICE, "  - id: audit\n", "  - id: index\n", "เป็นชื่อหน้าของระบบ"),
        (OFFICE, "  - id: audit\n", "  - id: director\n", "ซ้ำกับ data/office.yml"),
        (
            PROCEDURE,
            "forms: {state: blank, erratum: E047}",
            "forms: [{id: form-1, title: ก, link: 'javascript:alert(1)', source: office}]",
            "ไม่ใช่ที่อยู่เว็บ",
        ),
        (PROCEDURE, "    source: 98\n", "    source: ²\n", "ไม่ใช่ที่มาของข้อความ"),
    ],
)
def test_contradictions_are_told(
    project: Project, path: str, old: str, new: str, fragment: str
) -> None:
    project.edit(path, old, new)
    assert any(fragment in message for message in errors(project))


def test_a_manual_shows_what_it_cites(project: Project) -> None:
    project.edit(PROCEDURE, "questions: [", "references: [ref-1, ref-3, ref-4]\nquestions: [")
    (message,) = errors(project)
    assert message.startswith(project.place(PROCEDURE, "ref-6, source: 105"))
    assert "'ref-6' ไม่อยู่ใน references ของคู่มือนี้" in message


def test_thai_digits_in_an_origin_are_a_line(project: Project) -> None:
    project.edit(PROCEDURE, "    source: 98\n", "    source: ๙๘\n")
    office = sound(project.root).own
    assert office
    assert office.manual.procedures[0].steps[7].source == "98"
