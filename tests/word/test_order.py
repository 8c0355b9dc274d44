"""The draft order: what the data give stands there, what they do not is dotted, nothing is made up."""

from __future__ import annotations

import re

from macros.book.order import orders
from macros.model.missing import Missing
from macros.word.document import WordJob
from tests.conftest import Project, approved

from .docx import Docx, W

DOTS = re.compile(r"\.{10,}")


def lines(file: Docx) -> list[str]:
    found = (file.words(each).replace("\u00a0", " ") for each in file.paragraphs)
    return [words for words in found if words]


def test_it_has_the_form_of_an_order(files: dict[str, Docx], shelf: dict[str, WordJob]) -> None:
    said = lines(files["order"])
    assert said[0] == "ร่าง"
    assert said[1] == "ที่สำหรับตราครุฑ"
    assert said[2] == f"คำสั่ง{shelf['order'].office}"
    assert said[3].startswith("ที่ ")
    assert said[4].startswith("เรื่อง แต่งตั้งคณะทำงาน")
    assert any(line.startswith("สั่ง ณ วันที่ ....") for line in said)
    assert said[-1] == "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"
    assert re.fullmatch(r"\(\.+\)", said[-2]), "no name that the data do not give"


def test_what_nobody_decided_is_dotted(files: dict[str, Docx]) -> None:
    said = lines(files["order"])
    at = next(index for index, line in enumerate(said) if line.startswith("3. คณะทำงาน"))
    assert all(DOTS.search(line) for line in said[at + 1 : at + 4])
    assert sum(DOTS.fullmatch(line) is not None for line in said) >= 16, (
        "5 standards, 11 indicators"
    )


def test_what_is_decided_stands_there(project_of_members: Project) -> None:
    office, _ = approved(project_of_members.root)
    html = str(next(orders(office)).html)
    assert "3.1 กลุ่มอำนวยการ" in html
    assert "3.2 กลุ่มนโยบายและแผน" in html
    assert "นายทดสอบ" in html


def test_the_example_is_marked_and_names_no_real_group(
    files: dict[str, Docx], shelf: dict[str, WordJob]
) -> None:
    said = lines(files["example-order"])
    assert said[0] == "ร่าง (ตัวอย่าง ข้อมูลสมมติ)"
    real = {line for line in lines(files["order"]) if "กลุ่ม" in line and not DOTS.search(line)}
    assert not real & {line for line in said if re.match(r"\d\.\d", line)}
    assert shelf["example-order"].publication.example


def test_the_seed_names_no_members(project_of_members: Project) -> None:
    """What the tests above rest on."""
    office, _ = approved(project_of_members.root)
    assert not isinstance(office.manual.assignments.working_group.members, Missing)


def test_its_table_stays_whole_with_the_signature(files: dict[str, Docx]) -> None:
    """Word keeps a row with the next one when all of its paragraphs are kept with the next."""
    file = files["order"]
    (table,) = file.body.iter(f"{W}tbl")
    kept = [each.find(f"{W}pPr/{W}keepNext") is not None for each in table.iter(f"{W}p")]
    assert all(kept)
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(f"{W}tr"))
