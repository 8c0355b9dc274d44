"""The command that writes down the review of a result, and what is told of what changes after it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from macros.assessment.open_items import OpenItem
from macros.commands.review import run
from tests.conftest import Project, checked, sound
from tests.evidence.files import PDF

YEAR, FOLDER, STANDARDS = "data/sar/2569.yml", "docs/sar/2569/ind-01/", "data/standards.yml"
PIECE, FILE, SUMMARY = f"{FOLDER}คำสั่ง ๑.md", f"{FOLDER}a.pdf", f"{FOLDER}summary.md"
TEXT = "---\ntitle: ก\ndate: 2568-11-05\nkind: คำสั่ง\ngroup: audit\npersonal_data: ไม่มี\nfiles: [a.pdf]\n---\nก\n"
EMPTY = "{indicator: ind-01, status: not-started, target: null, result: null, level: null, reason: null, wanted: []}"
STATED = "{indicator: ind-01, status: waiting, target: ก, result: ได้ 7 จาก 8, level: null, reason: null, wanted: []}  # รอ"
BLOCK = """indicator: ind-01   # ข้อแรก
    status: waiting
    result: |
      ได้ 7 จาก 8

    plan:
      - {action: ทำต่อ}   # ยังไม่เริ่ม

  # ข้อถัดไป"""
BY = ["2569/ind-01", "--by", "director", "--date", "2569-10-12"]
DIGEST = "[a-p]{12}(?:-[a-p]{12}){3}"
FIRST = "      - id: ind-01\n        code: null\n        standard: {state: blank, erratum: E008}\n        name: "
NAMED = (f"{FIRST}{{state: blank, erratum: E008}}\n", f"{FIRST}ชื่อที่เพิ่งประกาศ\n")
REVISED = ("      - id: ind-02\n", "        revised: 2569-11-01\n      - id: ind-02\n")


@pytest.fixture
def office(project: Project) -> Project:
    """A project with a stated result and one piece of evidence of it."""
    (project.root / FOLDER).mkdir(parents=True)
    project.write(PIECE, TEXT)
    (project.root / FILE).write_bytes(PDF)
    project.edit(YEAR, EMPTY, STATED)
    return project


def told(project: Project) -> list[str]:
    return [
        f"{each.place} {each.message}"
        for each in checked(project.root).problems
        if each.mistake.code in {"SAR-62", "SAR-63"}
    ]


def content(project: Project) -> str:
    return (project.root / YEAR).read_bytes().decode()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("stated", "written"),
    [
        (STATED, STATED.replace("waiting", "reviewed").replace("[]}", "[], review: {REVIEW}}")),
        (
            BLOCK,
            BLOCK.replace("waiting", "reviewed").replace("เริ่ม\n", "เริ่ม\n    review: {REVIEW}\n"),
        ),
        (
            BLOCK.replace("status: waiting", "status: reviewed\n    review:"),
            BLOCK.replace("status: waiting", "status: reviewed\n    review: {REVIEW}"),
        ),
        (
            BLOCK.replace(
                "    plan", "    review:\n      on: 2569-10-01  # เดิม\n      by: director\n    plan"
            ),
            BLOCK.replace("waiting", "reviewed").replace(
                "    plan",
                "    review:\n      on: 2569-10-12  # เดิม\n      by: director\n      digest: DIGEST\n    plan",
            ),
        ),
    ],
    ids=["บรรทัดเดียว", "หลายบรรทัด", "ว่าง", "มีอยู่แล้ว"],
)
def test_every_other_byte_stays(office: Project, newline: str, stated: str, written: str) -> None:
    before = content(office).replace(STATED, stated).replace("\n", newline)
    (office.root / YEAR).write_bytes(before.encode())
    assert run(office.root, BY) == 0
    after = content(office)
    assert len(re.findall(DIGEST, after)) == 1
    review = "{by: director, on: 2569-10-12, digest: DIGEST}"
    wanted = before.replace(stated.replace("\n", newline), written.replace("\n", newline))
    assert re.sub(DIGEST, "DIGEST", after) == wanted.replace("{REVIEW}", review)
    assert run(office.root, BY) == 0
    assert content(office) == after, "a second time changes nothing"
    assert told(office) == []


Change = Callable[[Project], object]
NARRATIVE = "## ผลการดำเนินงาน\n\nทำแล้ว\n"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda office: office.edit(YEAR, "7 จาก 8", "8 จาก 8"), "ผลหรือระดับที่ระบุไว้"),
        (lambda office: office.write(SUMMARY, NARRATIVE), "คำบรรยายใน summary.md"),
        (lambda office: office.edit(PIECE, "---\nก", "---\nข"), "หลักฐาน"),
        (lambda office: (office.root / FILE).write_bytes(PDF + b"\n"), "หลักฐาน"),
        (lambda office: office.write(f"{FOLDER}ใหม่.md", TEXT), "หลักฐาน"),
        (lambda office: office.edit(STANDARDS, *NAMED), "ถ้อยคำหรือเกณฑ์ของตัวบ่งชี้"),
    ],
    ids=["ผล", "คำบรรยาย", "ข้อความ", "ไฟล์", "ชิ้นใหม่", "ถ้อยคำ"],
)
def test_what_changes_after_a_review_is_named(office: Project, change: Change, named: str) -> None:
    assert run(office.root, BY) == 0
    assert told(office) == []
    change(office)
    (line,) = told(office)
    assert re.match(rf"{YEAR}:\d+:\d+ หลังตรวจผลเมื่อ 12 ตุลาคม 2569 มีสิ่งที่เปลี่ยน คือ {named} - ", line)
    assert f"review {FOLDER.rstrip('/')} --by" in line
    standing = sound(office.root).own.years[2569].standings["ind-01"]
    again = f"ตรวจผลเมื่อ 12 ตุลาคม 2569 สิ่งที่เปลี่ยนหลังจากนั้นคือ {named} ให้ตรวจผลใหม่"
    assert OpenItem(again, "data") in standing.lacks
    assert run(office.root, BY) == 0
    assert told(office) == []


def test_what_does_not_change_a_result(office: Project) -> None:
    """Reviews of evidence, plans, and blanks of the file are no change of it."""
    assert run(office.root, BY) == 0
    assert run(office.root, [PIECE, *BY[1:]]) == 0
    office.edit(YEAR, "ได้ 7 จาก 8", "'ได้  7 จาก 8'")
    office.edit(YEAR, "wanted: [], review", "wanted: [order], plan: [{action: ทำต่อ}], review")
    assert told(office) == []


def test_without_a_digest_the_date_tells(office: Project) -> None:
    office.edit(YEAR, "status: waiting", "status: reviewed")
    office.edit(YEAR, "wanted: []}  #", "wanted: [], review: {by: director, on: 2569-10-12}}  #")
    office.edit(YEAR, "7 จาก 8", "8 จาก 8")
    assert told(office) == []
    text = (office.root / STANDARDS).read_text(encoding="utf-8")
    office.write(STANDARDS, text.replace(*REVISED, 1))
    (line,) = told(office)
    assert "คือ ตัวบ่งชี้ ซึ่งแก้ไขหลังวันที่ตรวจ - " in line
    assert run(office.root, [*BY[:-1], "2569-11-02"]) == 0
    assert told(office) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("ได้ 7 จาก 8", "null", "ยังไม่ระบุผลที่ได้ จึงยังตรวจผลไม่ได้"),
        ("fiscal_year: 2569", "fiscal_year: x", "ยังมีข้อผิดพลาด"),
        ("target: ก", "target: ก, plan: [{action: ข, until: 2500-01-01}]", "SAR-23"),
        (STATED, "{indicator: ind-01, <<: {status: waiting, result: ก}}", "ยังมีข้อผิดพลาด"),
    ],
)
def test_what_is_not_ready_is_refused(
    office: Project, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    office.edit(YEAR, old, new)
    before = content(office)
    assert run(office.root, BY) == 1
    assert said in capsys.readouterr().err
    assert content(office) == before


def test_days_that_cannot_be(office: Project, capsys: pytest.CaptureFixture[str]) -> None:
    for day, said in (("2568-11-04", f"วันที่ของหลักฐาน {PIECE}"), ("2568-09-30", "มาก่อน")):
        assert run(office.root, [*BY[:-1], day]) == 1
        assert said in capsys.readouterr().err


def test_a_result_without_evidence_is_refused(
    office: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (office.root / PIECE).unlink()
    (office.root / FILE).unlink()
    assert run(office.root, BY) == 1
    assert "ยังไม่มีหลักฐาน จึงยังตรวจผลไม่ได้" in capsys.readouterr().err


def test_what_waits_is_listed(office: Project, capsys: pytest.CaptureFixture[str]) -> None:
    name = FOLDER.rstrip("/")
    for state, said in (
        (("status: waiting", "status: waiting"), "รอตรวจ"),
        (("status: waiting", "status: reviewed"), "ระบุว่าตรวจแล้ว แต่ยังไม่บันทึกผู้ตรวจและวันที่"),
    ):
        office.edit(YEAR, *state)
        assert run(office.root, []) == 0
        assert f"  {name}: {said}\n" in capsys.readouterr().out
    assert run(office.root, [FOLDER, *BY[1:], PIECE]) == 0
    office.edit(YEAR, "7 จาก 8", "8 จาก 8")
    capsys.readouterr()
    assert run(office.root, []) == 0
    changed = "ตรวจผลเมื่อ 12 ตุลาคม 2569 แล้ว สิ่งที่เปลี่ยนหลังจากนั้นคือ ผลหรือระดับที่ระบุไว้\n"
    assert f"  {name}: {changed}" in capsys.readouterr().out


def test_a_digest_that_is_none(office: Project) -> None:
    review = "review: {by: director, on: 2569-10-12, digest: abc}"
    office.edit(YEAR, "wanted: []}  #", f"wanted: [], {review}}}  #")
    assert "SAR-62" in {each.mistake.code for each in checked(office.root).problems}


def test_the_example_has_one_suspect_result(example: Project) -> None:
    """Who changes what the result of another rests on reviews it again, with this command."""
    standings = sound(example.root).archives[1].years[2599].standings
    digested = {key for key, each in standings.items() if (r := each.stated.review) and r.digest}
    assert digested == {"x-ind-01", "x-ind-02"}
    changed = {key: each.changed for key, each in standings.items() if each.changed}
    assert changed == {"x-ind-02": ("stated",)}
