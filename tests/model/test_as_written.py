"""What offices write as they are used to is shown as it should be."""

from __future__ import annotations

import pytest

from macros.model.load import load_data
from macros.model.manual import Manual
from tests.conftest import Project

STANDARDS, ASSIGNMENTS = "data/standards.yml", "data/assignments.yml"


def read(project: Project) -> Manual:
    found = load_data(project.root)
    assert found.manual, found.problems
    return found.manual


def test_codes_in_thai_digits_are_the_same_codes(project: Project) -> None:
    text = (project.root / STANDARDS).read_text(encoding="utf-8")
    project.write(STANDARDS, text.replace("code: null", "code: ๑.๑๐", 1))
    edition = read(project).edition
    assert edition.indicators[0].code == "1.10"
    assert edition.label("ind-01") == "ตัวบ่งชี้ที่ 1.10"


@pytest.mark.parametrize(
    ("title", "announced", "shown"),
    [
        ("มาตรฐานสำนักงาน", "2560", "มาตรฐานสำนักงาน ปี 2560"),
        ("มาตรฐานสำนักงาน พ.ศ. 2560", "2560", "มาตรฐานสำนักงาน พ.ศ. 2560"),
        ("มาตรฐานสำนักงาน พ.ศ. ๒๕๖๐", "2560", "มาตรฐานสำนักงาน พ.ศ. ๒๕๖๐"),
        ("มาตรฐานสำนักงาน", "null", "มาตรฐานสำนักงาน"),
    ],
)
def test_the_year_of_an_edition_is_said_once(
    project: Project, title: str, announced: str, shown: str
) -> None:
    edition = read(project).edition
    values = edition.model_dump() | {"title": title, "announced": announced, "source": "office"}
    values["announced"] = None if announced == "null" else announced
    assert type(edition).model_validate(values).full_title == shown


def test_a_group_that_is_no_host_is_told_by_what_it_answers_for(project: Project) -> None:
    hosts = "finance, audit, private]"
    project.edit(ASSIGNMENTS, hosts, "finance]")
    text = (project.root / ASSIGNMENTS).read_text(encoding="utf-8")
    blank = "groups: {state: blank, erratum: E015}"
    head, *rest = text.split(f"indicator: ind-01, {blank}")
    assert rest
    project.write(ASSIGNMENTS, f"{head}indicator: ind-01, groups: [audit]{rest[0]}")
    held = read(project).assignments
    roles = {group: held.role(group) for group in ("admin", "finance", "audit", "private")}
    assert list(roles.values()) == ["เจ้าภาพหลัก", "เจ้าภาพรอง", "รับผิดชอบ 1 ตัวบ่งชี้", "ไม่ระบุบทบาท"]
