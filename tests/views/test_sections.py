"""The nine sections as a manual of the office's own shows them, which no document gave."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from macros.views import addresses, sections
from macros.views.view import View
from tests.conftest import SEED, approved, replace

PROCEDURE, OWN = "data/procedures/standards-work.yml", "data/procedures/meetings.yml"
FIRST = "สรุปมาตรฐานของสำนักงานเขตพื้นที่การศึกษา"
LEFT_OUT = {"source", "flowchart", "questions", "section5", "flow_column", "standard_column"}
SHARED = {0, 3, 4, 8}
"""Sections with the office, terms and papers that manuals have in common, wherever these come from."""


def without(value: object) -> object:
    """Data without what only a source document gives: null where it said that a value is blank."""
    if isinstance(value, list):
        return [without(item) for item in value]
    if not isinstance(value, dict):
        return None if value == "null" else value
    if "state" in value:
        return None
    return {key: without(item) for key, item in value.items() if key not in LEFT_OUT}


def rewritten(path: Path, **changed: str) -> None:
    """Leave out of a file of data what only a source document gives."""
    found = without(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))
    assert isinstance(found, dict)
    path.write_text(yaml.safe_dump(found | changed, allow_unicode=True), encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office with a second manual that it wrote itself, beside that of its source."""
    root = tmp_path_factory.mktemp("sections")
    shutil.copytree(SEED / "data", root / "data")
    shutil.copy(root / PROCEDURE, root / OWN)
    replace(
        root / OWN,
        (f"  title: {FIRST}\n", ""),
        ("  office_name: {state: blank, erratum: [E058, E081]}\n", ""),
        ("    lists: standards ", "    # "),
    )
    rewritten(root / OWN, id="meetings", name="งานการประชุม")
    replace(root / "data/office.yml", ("[standards-work]", "[standards-work, meetings]"))
    return root


@pytest.fixture(scope="module")
def seen(root: Path) -> dict[tuple[str, int], str]:
    """The sections (0 is the cover) of both manuals, as their pages' Markdown."""
    return pages(root)


def pages(root: Path) -> dict[tuple[str, int], str]:
    archive = approved(root)[0]
    return {
        (each.id, number): str(
            sections.page(View(archive, addresses.section(each.id, number or 1), each), number)
        )
        for each in archive.manual.procedures
        for number in range(10)
    }


def test_section_9_is_called_as_the_manual_says(seen: dict[tuple[str, int], str]) -> None:
    assert f"9. {FIRST}</h1>" in seen["standards-work", 9]
    assert "9. สรุปมาตรฐานการปฏิบัติงาน</h1>" in seen["meetings", 9]
    assert f"<span>{FIRST}</span>" in seen["standards-work", 0]
    assert "<span>สรุปมาตรฐานการปฏิบัติงาน</span>" in seen["meetings", 0]


@pytest.mark.parametrize("number", sorted({*range(10)} - SHARED))
def test_a_manual_of_the_office_s_own_says_nothing_of_a_source(
    seen: dict[tuple[str, int], str], number: int
) -> None:
    assert spoken(seen["standards-work", number]) or number in {1, 7}
    assert spoken(seen["meetings", number]) == []


def test_steps_without_a_wording_of_section_5_are_told_as_they_are(
    seen: dict[tuple[str, int], str],
) -> None:
    assert "หมวด 5 ไม่มีข้อที่ตรงกับ" in seen["standards-work", 5]
    assert "หมวด 5 ไม่มีข้อที่ตรงกับ" not in seen["meetings", 5]
    assert "<p>2. นำเสนอผู้อำนวยการ" in seen["meetings", 5]


def test_the_head_of_the_table_names_the_office(seen: dict[tuple[str, int], str]) -> None:
    name = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเพชรบูรณ์ เขต ๑"
    assert f"<td>{name} กลุ่มอำนวยการ</td>" in seen["meetings", 9]


def test_data_of_which_all_that_a_source_gives_is_left_out_are_sound(
    root: Path, tmp_path: Path
) -> None:
    shutil.copytree(root, tmp_path, dirs_exist_ok=True)
    shutil.rmtree(tmp_path / "data/source")
    for path in (tmp_path / "data").rglob("*.yml"):
        rewritten(path)
    found = pages(tmp_path)
    assert {key: told for key, page in found.items() if (told := spoken(page))} == {}
    assert "ยังไม่ระบุ" in found["standards-work", 0]


def spoken(page: str) -> list[str]:
    return re.findall("ต้นฉบับ|ผู้เรียบเรียง", page)
