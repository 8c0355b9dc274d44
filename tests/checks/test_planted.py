"""Ten mistakes of ten kinds, as an office could make them, in one run over the real data."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT, Project, checked

PROCEDURE = "data/procedures/standards-work.yml"
STEP_7 = "      kind: activity\n      label: ประเมินตนเองและจัดทำ SAR\n"
WEIGHTS = {"std-1": 20, "std-2": 25, "std-3": 20, "std-4": 20, "std-5": 14}
DRAFT = """\
# ร่างคู่มืองานประชุม
id: meeting-work
name: งานประชุม : ประชุมผู้บริหาร
owner: standards-officer
"""

EXPECTED = """\
data/calendar/2569.yml:21:14: ปี 2025 เป็น ค.ศ. - หมายถึง 2568 หรือไม่ ให้เขียนปีเป็น พ.ศ. (E-DATE-02)
data/office.yml:16:3: ไม่รู้จัก 'brnach' - หมายถึง 'branch' หรือไม่ (E-DATA-01)
data/procedures/meeting-work.yml:3:17: อ่านไม่ได้ เพราะมีเครื่องหมาย ":" อยู่ในข้อความ - ให้ใส่ '…' ครอบข้อความทั้งหมด หากเป็นรายการใหม่ ให้ย่อหน้าให้ตรงกับรายการก่อนหน้า (E-YAML-01)
data/procedures/standards-work.yml:9:8: ไม่รู้จัก 'standards-oficer' - หมายถึง 'standards-officer' หรือไม่ (E-DATA-01)
data/procedures/standards-work.yml:84:13: ไม่รู้จัก 'decison' - หมายถึง 'decision' หรือไม่ (E-DATA-01)
data/procedures/standards-work.yml:109:9: ไม่มีขั้นใดนำมาถึง step-4 - ให้ตรวจ next และ exits ของขั้นก่อนหน้า (E-FLOW-08)
data/procedures/standards-work.yml:170:7: การตัดสินใจมีทางออก 1 ทาง - ให้ระบุใน exits อย่างน้อย 2 ทาง (E-FLOW-01)
data/references.yml:23:5: ขาด 'kind' (law = กฎหมาย, announcement = ประกาศ, guideline = หลักเกณฑ์, standard = มาตรฐาน) - ให้เพิ่มในรายการนี้ หากยังไม่ทราบค่า ให้ดูตัวอย่างจากรายการอื่น (E-DATA-04)
data/standards.yml:12:19: น้ำหนักของมาตรฐานรวมได้ 99 แต่กำหนดไว้ 100 - ให้แก้ให้เท่ากัน (E-REL-09)
data/terms.yml:15:9: id 'working-group' ซ้ำกับ data/terms.yml บรรทัดที่ 10 - ให้ใช้ id ที่ไม่ซ้ำกัน (E-DATA-21)
"""


@pytest.fixture
def spoilt(project: Project) -> Project:
    """The project with one mistake of each kind."""
    project.edit(PROCEDURE, "owner: standards-officer", "owner: standards-oficer")
    project.edit("data/office.yml", "  branch: main", "  brnach: main")
    project.edit(PROCEDURE, "      kind: decision\n", "      kind: decison\n")
    project.edit("data/terms.yml", "  - id: officer\n", "  - id: working-group\n")
    project.edit(PROCEDURE, "  - id: step-3\n", "  - id: step-3\n    next: step-5\n")
    exits = "      exits: {เห็นชอบ: step-8}\n"
    project.edit(PROCEDURE, STEP_7, STEP_7.replace("activity\n", f"decision\n{exits}"))
    project.edit("data/references.yml", "    kind: guideline\n", "")
    project.edit("data/calendar/2569.yml", "fiscal_year: 2569", "fiscal_year: 2025")
    project.write("data/procedures/meeting-work.yml", DRAFT)
    (project.root / "docs").mkdir()
    _weigh(project)
    return project


def _weigh(project: Project) -> None:
    """Give every standard a weight; together they fall one short of the total."""
    path = "data/standards.yml"
    project.edit(path, "weight_total: null ", "weight_total: 100 ")
    for key, weight in WEIGHTS.items():
        text = (project.root / path).read_text(encoding="utf-8")
        start = text.index(f"      - id: {key}\n")
        record = text[start : text.index("        source:", start)]
        project.edit(path, record, record.replace("weight: null", f"weight: {weight}"))


def test_ten_mistakes_are_ten_errors_and_nothing_else(spoilt: Project) -> None:
    report = checked(spoilt.root)
    assert "".join(f"{problem}\n" for problem in report.problems) == EXPECTED
    assert len(report.errors) == 10
    assert report.project is None


def test_command_tells_them_and_fails_without_a_traceback(spoilt: Project) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "macros", "check"],
        cwd=spoilt.root,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == EXPECTED
    assert "Traceback" not in done.stdout + done.stderr
    assert "10" in done.stdout
