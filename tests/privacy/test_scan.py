"""The whole project: places, waivers, the cache, and that nothing printed repeats what was found."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from macros.cache.folder import CACHE
from macros.cache.records import Records
from macros.checks.file_list import TOPS, list_files
from macros.privacy import kept
from macros.privacy import scan as scanning
from macros.privacy.finding import FINDING_KINDS, Finding
from macros.privacy.scan import scan
from macros.privacy.waiver import Waiver
from macros.privacy.worker import LATE
from macros.source.diagnostic import Diagnostic, Location
from tests.conftest import ROOT, Project, checked
from tests.privacy.making import docx, exif, pdf, picture, runs, xlsx
from tests.privacy.spelling import nobody, parted

CHANCE = random.Random(9)
ID, OTHER, THIRD = nobody(CHANCE), nobody(CHANCE), nobody(CHANCE)
CARD = parted(ID, "-")
PLACE = Location("data/privacy.yml", 5, 5)
FOLDER = "docs/sar/2569/ind-01"


@pytest.fixture
def public_root(tmp_path: Path) -> Path:
    for name in TOPS:
        (tmp_path / name).mkdir()
    return tmp_path


def put(root: Path, path: str, content: str | bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def told(root: Path, *waivers: Waiver) -> list[str]:
    records = Records(root / CACHE)
    found = sorted(scan(root, list_files(root).files, waivers, records))
    records.save()
    return [str(problem) for problem in found]


def waiver(file: str, kind: str = "thai-id", count: int = 1) -> Waiver:
    return Waiver(file, kind, count, PLACE)


def test_every_kind_is_told_in_its_words(public_root: Path) -> None:
    put(public_root, "docs/a.md", f"ก {CARD}\nโทร 081-234-5678 ด.ช.สมมติ\na@gmail.com")
    put(public_root, "docs/b.yml", "a: 1\nb: เลขที่บัญชี 123-4-56789-0")
    put(public_root, "docs/c.jpg", picture("JPEG", exif=exif(gps=True)))
    put(public_root, "docs/d.pdf", pdf("", picture=True))
    put(public_root, "docs/e.docx", docx(runs(CARD) + runs(OTHER)))
    put(
        public_root,
        "docs/f.docx",
        docx(**{"word__media__g.png": picture("PNG", exif=exif(gps=True))}),
    )
    assert [re.sub(r" - .*\(", " (", line) for line in told(public_root)] == [
        "docs/a.md:1:3: มีเลขประจำตัวประชาชน (E-PII-01)",
        "docs/a.md:2:5: คำเตือน: มีหมายเลขโทรศัพท์มือถือ (W-PII-02)",
        "docs/a.md:2:18: คำเตือน: มีชื่อเด็กหรือนักเรียน (W-PII-04)",
        "docs/a.md:3:1: คำเตือน: มีอีเมลส่วนตัว (W-PII-05)",
        "docs/b.yml:2:16: คำเตือน: มีเลขที่บัญชีธนาคาร (W-PII-03)",
        "docs/c.jpg:1:1: ภาพมีพิกัดของสถานที่ถ่าย (E-PII-06)",
        "docs/d.pdf:1:1: คำเตือน: ตรวจไม่ได้ (หน้า 1 เป็นภาพหรืออ่านข้อความไม่ได้) (W-PII-07)",
        "docs/e.docx:1:1: มีเลขประจำตัวประชาชน ในเนื้อหา รวม 2 แห่ง (E-PII-01)",
        "docs/f.docx:1:1: คำเตือน: ภาพ ในไฟล์ ‘g.png’ ข้างใน มีพิกัดของสถานที่ถ่าย (W-PII-11)",
    ]


def test_files_of_every_folder_are_read_whether_used_or_not(public_root: Path) -> None:
    paths = ["data/a.yml", "data/x/y.txt", "docs/z.md", f"{FOLDER}/unused.docx", "docs/no-suffix"]
    for path in paths:
        put(public_root, path, docx(runs(CARD)) if path.endswith("docx") else CARD)
    assert [line.split(":")[0] for line in told(public_root)] == sorted(paths)


def test_what_is_no_file_and_what_windows_leaves_are_passed_over(public_root: Path) -> None:
    put(public_root, "outside.md", CARD)
    (public_root / "docs/link.md").symlink_to(public_root / "outside.md")
    (public_root / "docs/gone.md").symlink_to(public_root / "nothing")
    (public_root / "docs/folder.md").mkdir()
    for name in ("Thumbs.db", "desktop.ini", "~$a.docx", ".DS_Store"):
        put(public_root, f"docs/{name}", CARD)
    assert list_files(public_root).files == ()


def test_name_of_a_file_is_told_without_the_number(public_root: Path) -> None:
    put(public_root, f"docs/บัตร {CARD}.md", "ก")
    _, line = told(public_root, waiver(f"docs/บัตร {CARD}.md"))
    assert line.startswith("docs/บัตร x-xxxx-xxxxx-xx-x.md:1:1: ชื่อไฟล์หรือชื่อแฟ้มมีเลขประจำตัวประชาชน")


def test_nothing_printed_repeats_a_number(project: Project) -> None:
    project.edit("data/terms.yml", "terms:\n", f"{CARD}: ก\nterms:\n")
    put(project.root, f"docs/sar/{ID}/a.pdf", b"x")
    put(project.root, f"docs/sar/2569/ind-01/{OTHER}.docx", docx(runs(THIRD, " 081-234-5678")))
    put(project.root, f"{FOLDER}/a.md", f"---\ntitle: ก\ndate: {CARD}\n---\n[x]({OTHER}.docx)")
    printed = "\n".join(map(str, checked(project.root).problems))
    digits = re.sub(r"[^\d\n]", "", printed)
    for number in (ID, OTHER, THIRD, "0812345678"):
        assert number not in digits
        assert number[5:10] not in printed


def test_nothing_that_was_found_is_kept(public_root: Path) -> None:
    put(public_root, "docs/a.md", CARD)
    put(public_root, "docs/b.docx", docx(runs(OTHER)))
    assert len(told(public_root)) == 2
    (file,) = (public_root / CACHE).iterdir()
    for number in (ID, CARD, OTHER):
        assert number.encode() not in file.read_bytes()


def test_waived_number_is_no_error(public_root: Path) -> None:
    put(public_root, "docs/a.md", f"{ID}\n{OTHER}")
    assert told(public_root, waiver("docs/a.md", count=2)) == []


def test_waiver_is_of_one_file_and_one_kind(public_root: Path) -> None:
    put(public_root, "docs/a.md", f"{ID} 0812345678")
    put(public_root, "docs/b.md", ID)
    assert [line.split(" - ")[0] for line in told(public_root, waiver("docs/a.md"))] == [
        "docs/a.md:1:15: คำเตือน: มีหมายเลขโทรศัพท์มือถือ",
        "docs/b.md:1:1: มีเลขประจำตัวประชาชน",
    ]
    assert len(told(public_root, waiver("docs/a.md"), waiver("docs/a.md", "mobile"))) == 1


def test_more_than_is_waived_is_told_in_full(public_root: Path) -> None:
    put(public_root, "docs/a.md", f"{ID}\n{OTHER}\n{THIRD}")
    assert [line.split(" - ")[0] for line in told(public_root, waiver("docs/a.md", count=2))] == [
        "data/privacy.yml:5:5: คำเตือน: ยกเว้นเลขประจำตัวประชาชนไว้ 2 แห่ง แต่พบ 3 แห่ง",
        *(f"docs/a.md:{line}:1: มีเลขประจำตัวประชาชน" for line in (1, 2, 3)),
    ]


def test_waivers_of_one_file_add_up(public_root: Path) -> None:
    put(public_root, "docs/a.md", f"{ID}\n{OTHER}")
    assert told(public_root, waiver("docs/a.md"), waiver("docs/a.md")) == []


def test_waiver_of_an_attachment_counts_its_parts_together(public_root: Path) -> None:
    put(public_root, "docs/a.docx", docx(runs(ID), word__header1_x=f"<x>{OTHER} {THIRD}</x>"))
    assert told(public_root, waiver("docs/a.docx", count=3)) == []
    assert len(told(public_root, waiver("docs/a.docx", count=2))) == 3


def test_waiver_that_is_no_longer_needed_is_told(public_root: Path) -> None:
    put(public_root, "docs/a.md", ID)
    put(public_root, "docs/b.md", "ก")
    assert [
        line.split(" - ")[0]
        for line in told(public_root, waiver("docs/a.md", count=2), waiver("docs/b.md"))
    ] == [
        "data/privacy.yml:5:5: คำเตือน: ยกเว้นเลขประจำตัวประชาชนไว้ 1 แห่ง แต่พบ 0 แห่ง",
        "data/privacy.yml:5:5: คำเตือน: ยกเว้นเลขประจำตัวประชาชนไว้ 2 แห่ง แต่พบ 1 แห่ง",
    ]


def test_waiver_of_a_file_that_is_not_there_is_told(public_root: Path) -> None:
    put(public_root, "docs/report.md", "ก")
    lines = told(public_root, waiver("docs/reprot.md"), waiver("data/สิ่งที่ไม่มี"))
    assert lines == [
        "data/privacy.yml:5:5: คำเตือน: ยกเว้นไฟล์ 'data/สิ่งที่ไม่มี' ซึ่งไม่มีอยู่ - ให้แก้ชื่อไฟล์ หรือลบรายการยกเว้นนี้ (W-PII-10)",
        "data/privacy.yml:5:5: คำเตือน: ยกเว้นไฟล์ 'docs/reprot.md' ซึ่งไม่มีอยู่ - หมายถึง 'docs/report.md' หรือไม่ (W-PII-10)",
    ]


def test_scanned_file_may_be_waived_when_somebody_has_read_it(public_root: Path) -> None:
    put(public_root, "docs/a.pdf", pdf("", picture=True))
    assert told(public_root, waiver("docs/a.pdf", "unreadable")) == []


# ---- the cache


def attachments(root: Path) -> None:
    put(root, "docs/a.docx", docx(runs(CARD)))
    put(root, "docs/b.xlsx", xlsx(f"<row><c r='A1'><v>{ID}</v></c></row>"))
    put(root, "docs/c.pdf", pdf("nothing to see here"))


def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on no attachment may be read."""

    def refuse(*_: object) -> object:
        raise AssertionError("an attachment was read")

    monkeypatch.setattr(scanning, "Worker", refuse)


def test_second_scan_reads_no_attachment(
    public_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attachments(public_root)
    first = told(public_root)
    assert len(first) == 2
    unread(monkeypatch)
    assert told(public_root) == first


def test_file_that_was_moved_is_known(public_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attachments(public_root)
    told(public_root)
    (public_root / "docs/a.docx").rename(public_root / "docs/z.docx")
    unread(monkeypatch)
    assert "docs/z.docx:1:1" in " ".join(told(public_root))


def test_changed_file_is_read_again(public_root: Path) -> None:
    attachments(public_root)
    told(public_root)
    put(public_root, "docs/a.docx", docx(runs("ลบเลขแล้ว")))
    assert [line.split(":")[0] for line in told(public_root)] == ["docs/b.xlsx"]


def test_another_detector_reads_everything_again(
    public_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attachments(public_root)
    told(public_root)
    monkeypatch.setattr(kept, "detector", lambda: "another")
    unread(monkeypatch)
    with pytest.raises(AssertionError, match="was read"):
        told(public_root)


ROWS: list[object] = [
    *(None, 1, "thai-id", {"a": 1}, [1], ["thai-id"], [["unknown", 1, 1, "", 1]]),
    *(
        [["gps", "1", 1, "", 1]],
        [["gps", 1, 1, None, 1]],
        [["gps", 1, 1, "", 0]],
        [[[], 1, 1, "", 1]],
    ),
    *([["gps", 1, 1, "", 1, 1]], [["gps", True, 1, "", 1]]),
]


@pytest.mark.parametrize("rows", ROWS, ids=map(str, ROWS))
def test_broken_entry_is_no_entry(rows: object) -> None:
    assert kept.of_rows(rows) is None


def test_an_entry_comes_back() -> None:
    found = [Finding("gps"), Finding("thai-id", 3, 5, "หน้า 2", 4)]
    assert kept.of_rows(kept.as_rows(found)) == found


def test_disk_that_cannot_be_written_to_stops_nothing(public_root: Path) -> None:
    attachments(public_root)
    put(public_root, ".cache", "a file where the folder should be")
    assert len(told(public_root)) == 2


def test_file_over_which_time_ran_out_costs_it_once(
    public_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attachments(public_root)

    class Late:
        def findings(self, _: Path) -> list[Finding]:
            return [LATE]

        def close(self) -> None:
            pass

    with monkeypatch.context() as patch:
        patch.setattr(scanning, "Worker", Late)
        late = told(public_root)
    assert late
    assert all("ตรวจไม่ได้" in line for line in late)
    assert told(public_root) == late


# ---- in the check


def problems(project: Project) -> list[Diagnostic]:
    return [found for found in checked(project.root).problems if "PII" in found.code]


WAIVER = """waivers:
  - file: docs/a.md
    finding: thai-id
    count: 1
    reason: เป็นบาร์โค้ด
    position: standards-officer
    date: 2569-01-15
"""


def test_number_stops_the_check_unless_waived(project: Project) -> None:
    put(project.root, "docs/a.md", f"ก {CARD}")
    assert checked(project.root).project is None
    assert [str(found.place) for found in problems(project)] == ["docs/a.md:1:3"]
    project.edit("data/privacy.yml", "waivers: []\n", WAIVER)
    assert checked(project.root).problems == checked(project.root).warnings
    assert problems(project) == []


SLIPS = {
    "ชนิด": ("finding: thai-id", "finding: thai-ids", "thai-ids"),
    "ตำแหน่ง": ("position: standards-officer", "position: officer", "officer"),
    "วันที่": ("date: 2569-01-15", "date: 2026-01-15", "2026-01-15"),
    "เหตุผล": ("reason: เป็นบาร์โค้ด", "reason:", "\n    position"),
    "ขาดวันที่": ("    date: 2569-01-15\n", "", "file: docs/a.md"),
}


@pytest.mark.parametrize(("old", "new", "at"), SLIPS.values(), ids=SLIPS)
def test_slip_in_a_waiver_is_told(project: Project, old: str, new: str, at: str) -> None:
    project.write("data/privacy.yml", WAIVER.replace(old, new))
    put(project.root, "docs/a.md", CARD)
    assert project.place("data/privacy.yml", at) in {
        str(found.place) for found in checked(project.root).errors
    }


def test_repository_holds_no_personal_data() -> None:
    assert [found for found in checked(ROOT).problems if "PII" in found.code] == []


def test_kinds_of_the_data_are_those_of_the_detector(project: Project) -> None:
    for kind in FINDING_KINDS:
        project.write("data/privacy.yml", WAIVER.replace("thai-id", kind))
        put(project.root, "docs/a.md", "ก")
        assert checked(project.root).errors == ()


def test_large_text_is_read_as_attachments_are(public_root: Path) -> None:
    put(public_root, "docs/a.csv", "ก,1\n" * 200_000 + CARD)
    (line,) = told(public_root)
    assert line.startswith("docs/a.csv:1:1: มีเลขประจำตัวประชาชน")


def test_what_programs_left_is_read_and_only_what_is_found_is_told(project: Project) -> None:
    """Nothing publishes it, but whoever can open the repository can."""
    paths = ["docs/a.md.bak", "docs/.old/b.csv", "data/c.docx~", "docs/~$d.docx", "docs/Thumbs.db"]
    for path in paths:
        put(project.root, path, docx(runs(CARD)) if path.endswith("docx~") else CARD)
    found = [
        problem for problem in checked(project.root).problems if problem.mistake.code[:3] == "PII"
    ]
    assert [(problem.place.path, problem.mistake.code) for problem in found] == [
        ("data/c.docx~", "PII-01"),
        ("docs/.old/b.csv", "PII-01"),
        ("docs/a.md.bak", "PII-01"),
    ]
