"""Questions that a colleague would ask of evidence."""

from __future__ import annotations

from collections import defaultdict
from shutil import copytree

import pytest

from macros.checks.columns import columns
from macros.checks.drives import drives
from macros.evidence.front_matter import UNTITLED
from macros.evidence.sample import sample
from tests.conftest import ROOT, SEED, checked
from tests.evidence.files import PDF, picture

FOLDER = "docs/sar/2569/"


def piece(body: str = "เนื้อความ", more: str = "", title: str = "ชิ้น {}") -> str:
    head = f"title: {title}\ndate: 2568-11-05\nkind: คำสั่ง\ngroup: audit\npersonal_data: ไม่มี\n"
    return f"---\n{head}{more}---\n{body}\n"


TABS = "ชื่อ\tจำนวน\nก\t1\nข\t2"
PIECES = {
    "ปกติ": (piece(), []),
    "แม่แบบที่ไม่ได้แก้": (piece(title=UNTITLED), ["2:8 SAR-11"]),
    "ตัวอย่างที่ไม่ได้แก้": (piece("เรื่อง\n" + sample()), ["9:1 SAR-12"]),
    "ตรวจทานแล้วแต่ว่าง": (piece("", "reviewed: 2568-12-01\n"), ["7:11 SAR-13"]),
    "ตรวจทานก่อนวันที่": (piece(more="reviewed: 2568-11-04\n"), ["7:11 SAR-14"]),
    "สนับสนุนตัวเอง": (piece(more="supports: [ind-02, ind-01]\n"), ["7:20 SAR-60"]),
    "สนับสนุนซ้ำ": (piece(more="supports: [ind-02, ind-03, ind-02]\n"), ["7:28 SAR-61"]),
    "สนับสนุนหนึ่งเดียว": (piece(more="supports: ind-01\n"), ["7:11 SAR-60"]),
    "สนับสนุนสองตัว": (piece(more="supports: [ind-02, ind-03]\n"), []),
    "ตรวจทานวันเดียวกัน": (piece(more="reviewed: 2568-11-05\n"), []),
    "นอกปีงบประมาณ": (piece().replace("2568-11-05", "2569-11-05"), ["3:7 SAR-07"]),
    "ไดรฟ์ในส่วนหัว": (piece(more="links: https://drive.google.com/x\n"), ["7:8 SAR-16"]),
    "ลิงก์ย่อในข้อความ": (piece("ดู [ก](https://bit.ly/abc)"), ["8:8 SAR-17"]),
    "ตารางคั่นด้วยแท็บ": (piece(f"ก\n\n{TABS}"), ["10:1 SAR-18"]),
    "มีแต่ไฟล์": (piece("", "files: a.pdf\n"), ["2:8 SAR-19"]),
    "มีแต่ลิงก์ไปไฟล์": (piece("[คำสั่ง](a.pdf)"), ["2:8 SAR-19"]),
    "ไฟล์กับข้อความ": (piece("สรุป [คำสั่ง](a.pdf)"), []),
    "มีแต่ภาพ": (piece("", "files: a.png\n"), []),
    "ภาพมีคำบรรยาย": (piece("![ประชุม](a.png)", "files: a.pdf\n"), []),
}
COLUMNS = {
    "สองแถว": ("ก\t1\nข\t2\n", []),
    "จำนวนช่องไม่เท่ากัน": ("ก\t1\nข\t2\t3\nค\n", []),
    "จำนวนแท็บไม่เท่ากัน": ("ก\t1\nข\t2\t3\nค\t4\n", [1]),
    "มีเลขลำดับและแท็บ": ("1.\tก\t5\n2.\tข\t6\n3.\tค\t7\n", [1]),
    "รายการมีแท็บ": ("1.\tก\n2.\tข\n3.\tค\n", []),
    "หัวหนังสือ": ("เรื่อง  ขออนุมัติ\nเรียน  ผู้อำนวยการ\nอ้างถึง  หนังสือ\n", []),
    "คั่นด้วยวรรค": ("ชื่อ     จำนวน   หมายเหตุ\nก        1       -\nข        2       -\n", [1]),
    "ตารางของ Markdown": ("| ก    | ข    |\n|---|---|\n| 1    | 2    |\n", []),
    "ในโค้ด": ("```\nก\t1\nข\t2\nค\t3\n```\n", []),
    "รายการ": ("- ก    ข\n- ค    ง\n- จ    ฉ\n", []),
    "ย่อหน้าเยื้อง": ("   ก\n   ข\n   ค\n", []),
    "ส่วนหัว": ("---\na: 1   # ก\nb: 2   # ข\nc: 3   # ค\n---\n", []),
}
HOSTS = {
    "https://docs.google.com/forms/d/x": "SAR-16",
    "https://1drv.ms/x": "SAR-16",
    "https://school-my.sharepoint.com/x": "SAR-16",
    "https://www.dropbox.com/x": "SAR-16",
    "https://line.me/R/ti/g/x": "SAR-16",
    "https://t.ly/x": "SAR-17",
    "https://forms.gle/x": "SAR-17",
    "HTTPS://BIT.LY/x": "SAR-17",
    "https://drive.usercontent.google.com/download?id=1": "SAR-16",
    "https://lh3.googleusercontent.com/x": "SAR-16",
    "https://school.sharepoint.com/sites/x": "SAR-16",
    "https://forms.office.com/r/x": "SAR-16",
    "https://dl.dropboxusercontent.com/x": "SAR-16",
    "https://www.canva.com/design/x": "SAR-16",
    "drive.google.com/file/d/x/view": "SAR-16",
    "ดูที่bit.ly/3abc": "SAR-17",
    "https://tiny.cc/x": "SAR-17",
    "https://linktr.ee/x": "SAR-17",
    "drive.google.com": None,
    "ไฟล์.docx/drive": None,
    "a@drive.google.com": None,
    "https://www.youtube.com/watch?v=x": None,
    "https://youtu.be/x": None,
    "https://www.example.go.th/drive.google.com/x": None,
    "https://www.obec.go.th/x": None,
    "https://sites.google.com/x": None,
    "https://rabbit.ly/x": None,
    "https://example.org/drive.google.com": None,
}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is asked, by the name of its file, in one project that holds all the pieces."""
    root = tmp_path_factory.mktemp("asked")
    copytree(SEED / "data", root / "data")
    folder = root / FOLDER / "ind-01"
    folder.mkdir(parents=True)
    for number, (text, _) in enumerate(PIECES.values()):
        (folder / f"{number}.md").write_text(text.replace("{}", str(number)), encoding="utf-8")
    (folder / "a.pdf").write_bytes(PDF)
    (folder / "a.png").write_bytes(picture("PNG"))
    for name, count in (("ind-02", 3), ("ind-03", 2)):
        (root / FOLDER / name).mkdir()
        for number in range(count):
            text = piece(title="รายงานผล").replace("11-05", f"11-0{number + 1}")
            (root / FOLDER / name / f"{number}.md").write_text(text, encoding="utf-8")
    found = defaultdict(list)
    for problem in checked(root).problems:
        if problem.mistake.code.startswith("SAR-"):
            place = problem.place
            name = place.path.removeprefix(FOLDER)
            found[name].append(f"{place.line}:{place.column} {problem.mistake.code}")
            assert problem.warning
    return found


@pytest.mark.parametrize("name", PIECES)
def test_evidence_is_asked_what_a_colleague_would_ask(
    name: str, asked: dict[str, list[str]]
) -> None:
    assert asked[f"ind-01/{list(PIECES).index(name)}.md"] == PIECES[name][1]


def test_three_pieces_of_one_title_are_asked_about_once(asked: dict[str, list[str]]) -> None:
    assert [name for name, found in asked.items() if found == ["2:8 SAR-15"]] == ["ind-02/2.md"]


@pytest.mark.parametrize(("text", "lines"), COLUMNS.values(), ids=COLUMNS)
def test_text_in_columns_is_told_at_its_first_line(text: str, lines: list[int]) -> None:
    assert [problem.place.line for problem in columns(text, "f.md")] == lines


@pytest.mark.parametrize(("address", "code"), HOSTS.items())
def test_addresses_that_die_are_told(address: str, code: str | None) -> None:
    found = [problem.mistake.code for problem in drives(f"ก {address} ข", "f.md")]
    assert found == ([code] if code else [])


def test_every_short_link_is_told() -> None:
    told = list(drives("https://bit.ly/x\n" * 3000, "f.md"))
    assert [problem.place.line for problem in told] == [*range(1, 3001)]


def test_nothing_is_asked_of_the_example() -> None:
    report = checked(ROOT)
    new = {f"SAR-{number:02}" for number in range(11, 20)}
    assert [each for each in report.problems if each.mistake.code in new] == []
