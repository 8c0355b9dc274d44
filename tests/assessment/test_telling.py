"""Who was told of a year, and who is still to be told."""

from __future__ import annotations

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.assessment.telling import groups_told, untold
from macros.export.table import Table
from macros.export.tellings import told as told_table
from macros.views import addresses
from macros.views.telling import to_tell, told, told_group
from macros.views.view import View
from tests.conftest import Project, checked, sound

YEAR = "data/sar/2569.yml"
ROW = "  - {indicator: ind-11, status: not-started, target: null, result: null, level: null, reason: null, wanted: []}\n"


def telling(project: Project, more: str) -> None:
    project.edit(
        YEAR, ROW, f"{ROW}told:\n  - {{on: 2568-10-20, groups: [admin], document: หนังสือ{more}}}\n"
    )


def page(project: Project, home: int = 0) -> Markup:
    archive = sound(project.root).archives[home]
    year = archive.current
    assert year
    return told(_view(archive), year).html


def _view(archive: Archive) -> View:
    here = archive.home + addresses.report(archive.manual.office.current_year)
    return View(archive, here, archive.manual.procedures[0])


def test_nothing_is_said_where_nothing_is_written(project: Project) -> None:
    assert "ยังไม่บันทึก" in page(project)
    assert "<table" not in page(project)
    assert told_table(sound(project.root).own).records == ()


def test_main_and_secondary_hosts_have_a_part_though_nothing_is_assigned(project: Project) -> None:
    telling(project, "")
    year = sound(project.root).own.current
    assert year
    hosts = year.manual.assignments
    parts = {hosts.main_host.group, *hosts.secondary_hosts.groups}
    assert {each.group.id for each in groups_told(year)} == parts
    assert {group.id for group in untold(year)} == parts - {"admin"}


def test_the_example_has_one_group_to_be_told(example: Project) -> None:
    html = page(example, 1)
    assert "สื่อสารแล้ว 4 จาก 5 กลุ่ม" in html
    assert "ยังไม่ได้สื่อสารกับ กลุ่มประสานเครือข่าย (ตัวอย่าง)" in html
    assert html.count(">สื่อสารแล้ว</td>") == 4
    assert "15 ตุลาคม 2598 <a href=" in html
    assert html.index("15 ตุลาคม 2598") < html.index("9 พฤศจิกายน 2598")


def test_a_group_reads_whether_it_was_told(example: Project) -> None:
    archive = sound(example.root).archives[1]
    year = archive.current
    assert year
    groups = archive.manual.groups
    assert "ยังไม่ได้สื่อสาร" in told_group(_view(archive), year, groups["x-network"])
    assert [each.id for each in to_tell(year, groups["x-service"])] == ["x-network"]
    assert to_tell(year, groups["x-people"]) == []
    assert "ให้กลุ่มนี้ทราบแล้ว 15 ตุลาคม 2598" in told_group(_view(archive), year, groups["x-people"])


def test_the_table_has_a_row_for_each_time_and_for_who_was_not(example: Project) -> None:
    table: Table = told_table(sound(example.root).archives[1])
    rows = [[str(cell or "") for cell in row[1:4]] for row in table.rows]
    assert rows.count(["กลุ่มประสานเครือข่าย (ตัวอย่าง)", "ยังไม่ได้สื่อสาร", ""]) == 1
    assert [row[2] for row in rows if row[0].startswith("กลุ่มแผนงาน")] == [
        "15 ตุลาคม 2598",
        "9 พฤศจิกายน 2598",
    ]


def test_mistakes(project: Project) -> None:
    telling(project, ", evidence: ind-01/ไม่มี.md")
    (wrong,) = checked(project.root).errors
    assert (wrong.mistake.code, wrong.place.path) == ("SAR-50", YEAR)
    assert "docs/sar/2569/" in wrong.message


def test_a_day_far_from_the_year(project: Project) -> None:
    telling(project, "")
    project.edit(YEAR, "on: 2568-10-20", "on: 2565-10-20")
    found = [each for each in checked(project.root).warnings if each.mistake.code == "SAR-51"]
    assert [each.place.line for each in found] == [each.place.line for each in found[:1]] != []
