"""The command that writes down a review, and what is told of what changes after it."""

from __future__ import annotations

import re

import pytest

from macros.assessment.reviewable import by_path
from macros.commands.review import run
from tests.conftest import Project, checked, sound
from tests.evidence.files import PDF

FOLDER, STANDARDS = "docs/sar/2569/ind-01/", "data/standards.yml"
PIECE, FILE = f"{FOLDER}คำสั่ง ๑.md", f"{FOLDER}a.pdf"
HEAD = "title: ก\ndate: 2568-11-05  # วันประชุม\nkind: คำสั่ง\ngroup: audit\npersonal_data: ไม่มี\n"
BODY = "files: [a.pdf]\n---\nเนื้อความ\n"
BY = ["--by", "director", "--date", "2568-12-01"]
DIGEST = "[a-p]{12}-[a-p]{12}-[a-p]{12}"
FIRST = "      - id: ind-01\n        code: null\n        standard: {state: blank, erratum: E008}\n        name: "
NAMED = (f"{FIRST}{{state: blank, erratum: E008}}\n", f"{FIRST}ชื่อที่เพิ่งประกาศ\n")


@pytest.fixture
def office(project: Project) -> Project:
    """A project with one piece of evidence and a file."""
    (project.root / FOLDER).mkdir(parents=True)
    project.write(PIECE, f"---\n{HEAD}{BODY}")
    (project.root / FILE).write_bytes(PDF)
    return project


def told(project: Project) -> list[str]:
    return [
        f"{each.place} {each.message}"
        for each in checked(project.root).problems
        if each.mistake.code in {"SAR-08", "SAR-41", "SAR-42"}
    ]


def content(project: Project) -> str:
    return (project.root / PIECE).read_bytes().decode()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_other_byte_stays(office: Project, newline: str, mark: str) -> None:
    before = f"{mark}---\n{HEAD}reviewed:   # วันที่ตรวจ\n{BODY}".replace("\n", newline)
    (office.root / PIECE).write_bytes(before.encode())
    assert run(office.root, [PIECE, *BY]) == 0
    after = content(office)
    wanted = before.replace("reviewed:", "reviewed: 2568-12-01")
    added = rf"reviewed_by: director{newline}reviewed_digest: {DIGEST}{newline}"
    assert re.sub(added, "", after) == wanted
    assert run(office.root, [PIECE, *BY]) == 0
    assert content(office) == after, "a second time changes nothing"
    assert told(office) == []


def test_lines_that_are_not_there_are_added_below_the_last(office: Project) -> None:
    assert run(office.root, [PIECE, *BY]) == 0
    lines = content(office).split("\n")
    assert lines[6:10] == [
        "files: [a.pdf]",
        "reviewed: 2568-12-01",
        "reviewed_by: director",
        lines[9],
    ]
    assert re.fullmatch(f"reviewed_digest: {DIGEST}", lines[9])


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda office: office.edit(PIECE, "เนื้อความ", "เนื้อความที่แก้"), "ข้อความของหลักฐาน"),
        (lambda office: office.edit(PIECE, "title: ก", "title: ข"), "ข้อความของหลักฐาน"),
        (lambda office: (office.root / FILE).write_bytes(PDF + b"\n"), "ไฟล์แนบ"),
        (lambda office: office.edit(STANDARDS, *NAMED), "ถ้อยคำหรือเกณฑ์ของตัวบ่งชี้"),
    ],
    ids=["ข้อความ", "ส่วนหัว", "ไฟล์", "ถ้อยคำ"],
)
def test_what_changes_after_a_review_is_named(office: Project, change: object, named: str) -> None:
    assert run(office.root, [PIECE, *BY]) == 0
    assert told(office) == []
    change(office)  # type: ignore[operator]
    (line,) = told(office)
    assert line.startswith(f"{PIECE}:8:11 หลังตรวจทานเมื่อ 1 ธันวาคม 2568 มีสิ่งที่เปลี่ยน คือ {named} - ")
    assert f"review {PIECE} --by" in line


def test_the_digest_stands_before_the_date(office: Project) -> None:
    """A day on which an indicator was worded anew says nothing where its wording is the same."""
    text = (office.root / STANDARDS).read_text(encoding="utf-8")
    revised = text.replace(
        "      - id: ind-02\n", "        revised: 2569-01-01\n      - id: ind-02\n", 1
    )
    office.write(STANDARDS, revised)
    office.edit(PIECE, "---\nเ", "reviewed: 2568-12-01\n---\nเ")
    (line,) = told(office)
    assert line.startswith(f"{PIECE}:8:11 ตรวจทานหลักฐานนี้ก่อนที่ตัวบ่งชี้แก้ไข")
    assert run(office.root, [PIECE, *BY]) == 0
    assert told(office) == []


def test_what_looks_the_same_is_no_change(office: Project) -> None:
    assert run(office.root, [PIECE, *BY]) == 0
    text = content(office)
    (office.root / PIECE).write_bytes(f"\ufeff{text}\n\n".replace("\n", "\r\n").encode())
    assert told(office) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([PIECE], "ต้องระบุตำแหน่งผู้ตรวจทานด้วย --by (director = "),
        ([PIECE, "--by", "directer"], "หมายถึง 'director' หรือไม่"),
        ([PIECE, "--by", "director", "--date", "2025-12-01"], "2568"),
        ([PIECE, "--by", "director", "--date", "2568-11-04"], "มาก่อนวันที่ของหลักฐาน"),
        ([FOLDER + "ไม่มี.md", *BY], "ไม่ใช่หลักฐานที่อ่านได้"),
        (["../x.md", *BY], "อยู่นอกโครงการนี้"),
        ([f"{FOLDER}a.pdf", *BY], "ไม่ใช่หลักฐานที่อ่านได้"),
    ],
)
def test_what_cannot_be_reviewed_is_refused(
    office: Project, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    before = content(office)
    assert run(office.root, words) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.endswith("ยังไม่ได้แก้ไฟล์ใด\n")
    assert content(office) == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("เนื้อความ", "![ก](ไม่มี.png)", "ไม่มี.png"),
        ("title: ก", "title: พิมพ์ชื่อหลักฐานที่นี่", "ยังไม่ได้ตั้งชื่อหลักฐาน"),
        ("date: 2568", "date: x", "ไม่ใช่หลักฐานที่อ่านได้"),
    ],
)
def test_what_has_mistakes_is_not_reviewed(
    office: Project, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    office.edit(PIECE, old, new)
    assert run(office.root, [PIECE, *BY]) == 1
    assert said in capsys.readouterr().err


def test_words_that_are_not_known(office: Project, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--who", "x"], BY, [PIECE, "--by", "a", "--by", "b"]):
        assert run(office.root, words) == 2
        assert "วิธีใช้: python -m macros review" in capsys.readouterr().err


def test_what_waits_is_listed(office: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(office.root, []) == 0
    assert f"  {PIECE}: ยังไม่ได้ตรวจทาน\n" in capsys.readouterr().out
    assert run(office.root, [PIECE, "--by=director", "--date=2568-12-01"]) == 0
    office.edit(PIECE, "เนื้อความ", "อื่น")
    capsys.readouterr()
    assert run(office.root, []) == 0
    out = capsys.readouterr().out
    assert f"{PIECE}: ตรวจทานเมื่อ 1 ธันวาคม 2568 แล้ว สิ่งที่เปลี่ยนหลังจากนั้นคือ ข้อความของหลักฐาน\n" in out
    assert "director = " in out


def test_a_title_stands_for_its_position(office: Project) -> None:
    (position, *_) = sound(office.root).own.manual.office.positions
    assert run(office.root, [str(office.root / PIECE), "--by", position.title]) == 0
    assert by_path(sound(office.root).own)[PIECE].piece.front.reviewed_by == position.id


def test_a_review_that_cannot_be_read_again_is_taken_back(
    office: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    office.write(
        PIECE,
        "---\n{title: ก, date: 2568-11-05, kind: คำสั่ง, group: audit, personal_data: ไม่มี}\n---\nก\n",
    )
    before = content(office)
    assert run(office.root, [PIECE, *BY]) == 1
    assert "บรรทัดละหนึ่งรายการ" in capsys.readouterr().err
    assert content(office) == before


@pytest.mark.parametrize(
    ("line", "code"),
    [("reviewed_digest: abc", "SAR-40"), ("reviewed_by: director", "SAR-41")],
)
def test_keys_of_a_review_that_is_none(office: Project, line: str, code: str) -> None:
    office.edit(PIECE, "files: [a.pdf]", f"files: [a.pdf]\n{line}")
    assert code in {each.mistake.code for each in checked(office.root).problems}


def test_a_place_on_the_web_that_two_pieces_name(office: Project) -> None:
    linked = "links: [https://example.org/a/?id=1, https://example.org/]\n"
    office.edit(PIECE, "files: [a.pdf]\n", f"files: [a.pdf]\n{linked}")
    (office.root / FOLDER).with_name("ind-02").mkdir()
    other = PIECE.replace("ind-01", "ind-02")
    office.write(other, f"---\n{HEAD.replace('-05', '-06')}{linked}---\nก\n")
    found = [each for each in checked(office.root).problems if each.mistake.code == "SAR-47"]
    assert [str(each.place) for each in found] == [f"{other}:7:9"]
    assert f"ใช้แล้วใน {PIECE}" in found[0].message


def test_the_example_has_one_suspect_whose_text_changed(example: Project) -> None:
    """Who words an indicator of the example anew reviews its evidence again, with this command."""
    found = by_path(sound(example.root).archives[1])
    suspects = {path: each.changed for path, each in found.items() if each.changed}
    assert suspects == {"docs/example/sar/2599/x-ind-03/ปฏิทินนิเทศ.md": ("text",)}
