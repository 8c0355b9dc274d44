"""Whose the source document is, and what another office left behind: each told at its place."""

from __future__ import annotations

import shutil

import pytest

from macros.source.grouping import MOST, grouped
from macros.thai.lexicon import is_apart
from tests.conftest import ROOT, Project, checked

OFFICE, ABOUT, TERMS = "data/office.yml", "data/source/about.yml", "data/terms.yml"
NAME = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเพชรบูรณ์ เขต ๑"
MADE = f"made_from: [{NAME}, เพชรบูรณ์]\nsource: 11\n"

SAME = {
    "ตามตัวอักษร": NAME,
    "เลขอารบิก": NAME.replace("๑", "1"),
    "ไม่เว้นวรรค": NAME.replace(" ", ""),
    "วรรคสองครั้ง": NAME.replace(" ", "  "),
}
OTHERS = {
    "เขตอื่น": NAME.replace("๑", "๒"),
    "จังหวัดอื่น": "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาตัวอย่างบุรี",
}


def told(project: Project, *codes: str) -> list[str]:
    """Place and code of what the check tells, of some codes."""
    found = checked(project.root).problems
    return [f"{each.place} {each.code}" for each in found if each.mistake.code in codes]


@pytest.mark.parametrize("name", SAME.values(), ids=SAME)
def test_a_source_of_this_office_is_taken_however_its_name_is_written(
    project: Project, name: str
) -> None:
    project.write(ABOUT, f"office: {name}\n")
    assert told(project, "REL-70", "REL-71", "REL-72") == []


@pytest.mark.parametrize("name", OTHERS.values(), ids=OTHERS)
def test_a_source_of_another_office_stops_the_check_with_one_line(
    project: Project, name: str
) -> None:
    project.edit(OFFICE, f"name: {NAME}", f"name: {name}")
    (error,) = checked(project.root).errors
    assert str(error.place) == project.place(ABOUT, NAME)
    assert error.code == "E-REL-70"
    assert f"เป็นของ {NAME} แต่โครงการนี้เป็นของ {name}" in error.mistake.what
    assert "ให้ลบแฟ้ม data/source/ ทั้งแฟ้ม" in error.mistake.mend


def test_a_source_of_which_nobody_says_whose_it_is_is_told(project: Project) -> None:
    (project.root / ABOUT).unlink()
    (error,) = checked(project.root).errors
    assert (str(error.place), error.code) == (f"{ABOUT}:1:1", "E-REL-71")
    assert f"office: {NAME}" in error.mistake.mend


def test_what_an_office_without_a_source_wrote_on_its_page_is_told(project: Project) -> None:
    page = "docs/source.md"
    (project.root / "docs").mkdir(exist_ok=True)
    bare = (ROOT / page).read_text(encoding="utf-8")
    project.write(page, f"{bare}\nคำอธิบายของสำนักงาน\n")
    assert told(project, "REL-31") == []
    shutil.rmtree(project.root / "data/source")
    assert told(project, "REL-31") == [f"{page}:1:1 W-REL-31"]
    project.write(page, bare)
    assert told(project, "REL-31") == []


def test_what_data_say_of_a_source_that_is_not_there_is_told_once_a_file(
    project: Project,
) -> None:
    shutil.rmtree(project.root / "data/source")
    assert checked(project.root).errors == ()
    found = told(project, "DATA-72", "REL-72")
    assert project.place(OFFICE, "11\nparent") + " W-DATA-72" in found
    files = [line.partition(":")[0] for line in found]
    assert len(files) == len({*files}) == 7


def test_errata_without_their_document_are_told(project: Project) -> None:
    (project.root / "data/source/manual.txt").unlink()
    assert told(project, "REL-72") == [
        f"{ABOUT}:1:1 W-REL-72",
        "data/source/errata.yml:1:1 W-REL-72",
    ]


def test_nothing_is_looked_for_in_a_project_that_was_made_from_none(project: Project) -> None:
    assert told(project, "TEXT-70") == []


LEFT = {
    "คำในรายการ": (TERMS, "  - เพชรบูรณ์\n", "เพชรบูรณ์\n", True),
    "ในประโยค": (TERMS, "  - โรงเรียนในเพชรบูรณ์และใกล้เคียง\n", "เพชรบูรณ์และ", True),
    "ติดคำที่ไม่รู้จัก": (TERMS, "  - ฟหกดเพชรบูรณ์ฟหกด\n", "เพชรบูรณ์ฟ", True),
    "ในหมายเหตุ": (TERMS, "# ของเพชรบูรณ์\n", "เพชรบูรณ์\n", True),
    "ชื่อเต็มเลขอารบิก": ("docs/a.md", f"ก {SAME['เลขอารบิก']}\n", SAME["เลขอารบิก"], True),
    "หน้าเว็บ": ("docs/a.md", "ที่จังหวัดเพชรบูรณ์\n", "เพชรบูรณ์", True),
    "คำค้น": ("data/search.yml", "  - {page: index.html, names: [เพชรบูรณ์]}\n", "เพชรบูรณ์", True),
    "ต้นฉบับ": ("data/source/manual.txt", "เพชรบูรณ์\n", "เพชรบูรณ์\n", False),
    "คำอื่น": (TERMS, "  - เพชรบุรี\n", "เพชรบุรี", False),
}


@pytest.mark.parametrize(("path", "text", "word", "left"), LEFT.values(), ids=LEFT)
def test_names_and_places_of_another_office_are_told_where_they_stand(
    project: Project, path: str, text: str, word: str, left: bool
) -> None:
    project.edit(TERMS, "  - เพชรบูรณ์\n", "")
    project.edit(OFFICE, f"name: {NAME}\nsource: 11\n", f"name: สำนักงานตัวอย่าง\n{MADE}")
    project.write(ABOUT, "office: สำนักงานตัวอย่าง\n")
    (project.root / "docs").mkdir()
    file = project.root / path
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    if path == "data/search.yml":
        project.write(path, f"names:\n{text}")
    elif not path.startswith("data/source"):
        project.write(path, old + text)
    found = told(project, "TEXT-70")
    assert found == ([f"{project.place(path, word)} W-TEXT-70"] if left else [])


def test_many_are_one_row(project: Project) -> None:
    project.edit(OFFICE, "source: 11\n", "made_from: [คณะทำงาน]\nsource: 11\n")
    project.write("data/terms.yml", "# คณะทำงาน\n" * (MOST + 1))
    rows = [
        row for row in grouped(checked(project.root).problems) if row.problem.code == "W-TEXT-70"
    ]
    assert [row.count for row in rows if row.problem.place.path == TERMS] == [MOST + 1]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("[นางวัชรินทร์ ชัยนอก]", "DATA-70"),
        ("[นายสมมติ ตัวอย่าง]", "DATA-70"),
        ("[กก]", "DATA-71"),
        ("[นายายอาม, นางรอง]", None),
        ("[]", None),
    ],
)
def test_no_person_and_no_letters_alone_are_looked_for(
    project: Project, words: str, code: str | None
) -> None:
    project.edit(OFFICE, "source: 11\n", f"made_from: {words}\nsource: 11\n")
    assert [each.mistake.code for each in checked(project.root).errors] == [code] * bool(code)


APART = {
    "เผยแพร่ข้อมูล": ("แพร่", False),
    "จังหวัดแพร่และน่าน": ("แพร่", True),
    "ยอดอัตราดอกเบี้ย": ("ตราด", False),
    "จังหวัดตราด": ("ตราด", True),
    "ที่น่านับถือ": ("น่าน", False),
    "เมืองน่าน 2568": ("น่าน", True),
    "แพร่": ("แพร่", True),
}


@pytest.mark.parametrize(("text", "found"), APART.items(), ids=APART)
def test_a_place_within_another_word_is_no_place(text: str, found: tuple[str, bool]) -> None:
    start = text.index(found[0])
    assert is_apart(text, start, start + len(found[0])) == found[1]
