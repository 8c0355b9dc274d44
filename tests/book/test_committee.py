"""The report as a committee is given it: parts in order, what nobody wrote drafted and marked as such."""

from __future__ import annotations

import re

import pytest

from macros.book.document import compose
from macros.book.places import ids_of
from macros.book.report import report_volumes
from macros.book.volume import Volume
from macros.evidence.item import PARTS
from tests.conftest import Project, approved, sound

DRAFTED = "เพราะสำนักงานยังไม่ได้เขียน"
WRITTEN = """
report:
  preface: [คำนำย่อหน้าแรก, คำนำย่อหน้าที่สอง]
  summary: [บทสรุปที่เขียนเอง]
  facts:
    - {kind: budget, name: งบพัฒนา, value: 1234567.5, unit: บาท, as_of: ปีงบประมาณ 2569, origin: แผนปฏิบัติการ}
    - {kind: schools, name: โรงเรียน, value: 12, unit: แห่ง, as_of: ปีการศึกษา 2568, origin: ทะเบียน}
  signers: [{role: ประธานกรรมการ}, {role: กรรมการ, name: นายสมมติ ตัวอย่าง}]
"""
PARTS_IN_ORDER = [
    "บทสรุปผู้บริหาร",
    "ตอนที่ 1 ข้อมูลพื้นฐานของสำนักงาน",
    "ตอนที่ 2 ผลการประเมิน",
    "ตอนที่ 3 สังเคราะห์ผลการประเมิน",
    "ภาคผนวก ร่างคำสั่งแต่งตั้งคณะทำงาน",
    "ภาคผนวก ทะเบียนหลักฐาน",
    "การรับรองรายงาน",
]


def report(project: Project, name: str) -> Volume:
    found = (
        volume
        for archive in sound(project.root).archives
        for volume in report_volumes(archive, project.root / "docs")
    )
    return next(volume for volume in found if volume.publication.name == name)


def chapter(volume: Volume, name: str) -> str:
    return str(next(each.html for each in volume.chapters if each.id in {name, f"part_{name}"}))


def write(project: Project, text: str = WRITTEN) -> None:
    file = project.root / "data/sar/2569.yml"
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.mark.parametrize("name", ["sar-2569", "example-sar-2599"])
def test_its_parts_stand_in_the_order_of_such_volumes(example: Project, name: str) -> None:
    volume = report(example, name)
    headings = [each.heading for each in volume.chapters]
    places = [
        next(index for index, heading in enumerate(headings) if heading.startswith(part))
        for part in PARTS_IN_ORDER
    ]
    assert places == sorted(places)
    assert headings[-1] == PARTS_IN_ORDER[-1]
    assert not [heading for heading in headings if "สิ่งที่ยังขาด" in heading]


def test_a_standard_s_part_wastes_no_page(example: Project) -> None:
    """Scores and what is missing share theirs with indicators; the register lies on its side at the end."""
    scores, *sheets, gaps, register = report(example, "example-sar-2599-x-std-1").chapters
    assert [each.id for each in (scores, gaps, register)] == ["scores", "gaps", "register"]
    assert [each.fresh for each in (scores, *sheets, gaps)] == [True, False, True, False]
    assert (register.fresh, register.wide) == (True, True)


def test_what_nobody_wrote_is_drafted_and_says_so(project: Project) -> None:
    volume = report(project, "sar-2569")
    assert DRAFTED in str(volume.preface)
    assert DRAFTED in chapter(volume, "executive-summary")
    assert "ยังไม่ได้กรอกข้อมูลพื้นฐาน" in chapter(volume, "facts")
    assert "คะแนนรวม" not in chapter(volume, "executive-summary")
    assert chapter(volume, "approval").count("(ลงชื่อ)") == 3


def test_what_the_office_wrote_stands_as_it_is(project: Project) -> None:
    write(project)
    volume = report(project, "sar-2569")
    assert DRAFTED not in f"{volume.preface}{chapter(volume, 'executive-summary')}"
    assert "<p>คำนำย่อหน้าแรก</p>\n<p>คำนำย่อหน้าที่สอง</p>" in str(volume.preface)
    facts = chapter(volume, "facts")
    assert facts.index("สถานศึกษา") < facts.index("12 แห่ง") < facts.index("1,234,567.5 บาท")
    approval = chapter(volume, "approval")
    assert approval.count("(ลงชื่อ)") == 2
    assert "(นายสมมติ ตัวอย่าง)" in approval


def test_what_is_missing_is_a_paper_of_its_own(project: Project) -> None:
    paper = report(project, "sar-working-paper-2569")
    assert [each.id for each in paper.chapters] == ["gaps", "part_unwritten"]
    assert "data/sar/2569.yml" in chapter(paper, "unwritten")
    write(project)
    paper = report(project, "sar-working-paper-2569")
    assert [each.id for each in paper.chapters] == ["gaps"]


def test_the_synthesis_has_what_every_indicator_wrote_once(example: Project) -> None:
    synthesis = chapter(report(example, "example-sar-2599"), "synthesis")
    archive = approved(example.root)[1]
    assert archive
    for standing in archive.years[2599].standings.values():
        written = [part for part in standing.narrative.parts if part != "results"]
        label = archive.years[2599].edition.label(standing.indicator.id)
        assert synthesis.count(f"<h4>{label} ") == len(written)
    assert f"<h3>{PARTS['results']}</h3>" not in synthesis


@pytest.mark.parametrize("id_", ["x-ind-06", "order", "facts", "synthesis", "approval"])
def test_no_id_stands_twice_in_the_volume(example: Project, id_: str) -> None:
    """Whatever an indicator is called, whose sheet is a chapter beside the others."""
    for name in ("standards.yml", "assignments.yml", "sar/2599.yml", "sar/2598.yml"):
        file = example.root / "data/example" / name
        file.write_text(file.read_text("utf-8").replace("x-ind-06", id_), "utf-8")
    composed = compose(report(example, "example-sar-2599"))
    ids = re.findall(r'<[a-z][^<>]*?\sid="([^"]*)"', composed.html)
    assert len(ids) == len(set(ids))
    inner = set(re.findall(r'href="#([^"]*)"', composed.html))
    assert inner <= ids_of(composed.html)
