"""Folders of evidence: what may stand in them, and what leads elsewhere or does not belong."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from pathlib import Path

import pytest

from macros.evidence.folders import Folder, folders, pages
from tests.conftest import sentence

YEARS, INDICATORS = {2568, 2569}, {"ind-01", "ind-02"}
LINK = "เป็นทางลัด (symlink) ไปที่อื่น เผยแพร่ไม่ได้ - ให้ลบแล้วใช้ไฟล์จริงแทน"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder of an indicator with a file, and a secret beside the project's docs/."""
    (tmp_path / "docs/sar/2569/ind-01").mkdir(parents=True)
    (tmp_path / "docs/sar/2569/ind-01/01.md").write_text("ก", encoding="utf-8")
    (tmp_path / "secret/ind-02").mkdir(parents=True)
    (tmp_path / "secret/ind-02/secret.pdf").write_bytes(b"%PDF-")
    return tmp_path / "docs"


def look(
    docs: Path, home: str = "", indicators: Collection[str] | None = frozenset(INDICATORS)
) -> tuple[list[Folder], list[str]]:
    found, problems = folders(docs, home, dict.fromkeys(YEARS, indicators))
    return found, [sentence(problem) for problem in problems]


def test_nothing_is_there(tmp_path: Path) -> None:
    assert look(tmp_path) == ([], [])


def test_folders_and_files_in_order(docs: Path) -> None:
    for path in (
        "sar/2569/ind-01/ข.pdf",
        "sar/2569/ind-01/ก.md",
        "sar/2568/ind-02/a.md",
        "sar/index.md",
    ):
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).touch()
    assert look(docs) == (
        [
            Folder("sar/2568/ind-02", 2568, "ind-02", ("a.md",)),
            Folder("sar/2569/ind-01", 2569, "ind-01", ("01.md", "ก.md", "ข.pdf")),
        ],
        [],
    )


def test_the_example_has_its_own(docs: Path) -> None:
    (docs / "example/sar/2569/ind-02").mkdir(parents=True)
    assert look(docs, "example/") == ([Folder("example/sar/2569/ind-02", 2569, "ind-02", ())], [])
    assert [folder.uri for folder in look(docs)[0]] == ["sar/2569/ind-01"]


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (
            "2570",
            "ยังไม่มีปี 2570 ในข้อมูล - ให้ย้ายไปไว้ในแฟ้มของปีที่มีข้อมูลแล้ว หากเริ่มปีใหม่ ให้สร้าง data/sar/2570.yml",
        ),
        ("๒๕๖๙", "แฟ้ม '๒๕๖๙' ไม่ใช่ปี พ.ศ. สี่หลัก (เลขอารบิก) - หมายถึง 2569 หรือไม่"),
        ("02569", "แฟ้ม '02569' ไม่ใช่ปี พ.ศ. สี่หลัก (เลขอารบิก) - หมายถึง 2569 หรือไม่"),
        ("2569 ", "แฟ้ม '2569 ' ไม่ใช่ปี พ.ศ. สี่หลัก (เลขอารบิก) - หมายถึง 2569 หรือไม่"),
        ("ปี2569", "แฟ้ม 'ปี2569' ไม่ใช่ปี พ.ศ. สี่หลัก (เลขอารบิก) - หมายถึง 2569 หรือไม่"),
        ("25_69", "แฟ้ม '25_69' ไม่ใช่ปี พ.ศ. สี่หลัก (เลขอารบิก) - หมายถึง 2569 หรือไม่"),
        ("2026", "แฟ้ม '2026' ไม่ใช่ปี พ.ศ. สี่หลัก (เลขอารบิก) - หมายถึง 2569 หรือไม่"),
        ("ind-01", "แฟ้ม 'ind-01' ไม่ใช่ปี พ.ศ. - ให้ย้ายไปไว้ในแฟ้มของปี เช่น docs/sar/2569/ind-01/"),
    ],
)
def test_unknown_year(docs: Path, year: str, said: str) -> None:
    (docs / f"sar/{year}/ind-01").mkdir(parents=True)
    found, problems = look(docs)
    assert [folder.uri for folder in found] == ["sar/2569/ind-01"]
    assert len(problems) == 1
    assert problems[0].startswith(f"docs/sar/{year}:1:1: {said}")


def test_unknown_indicator_with_and_without_a_likeness(docs: Path) -> None:
    for name in ("ind-2", "ind-03"):
        (docs / "sar/2569" / name).mkdir()
    assert look(docs)[1] == [
        "docs/sar/2569/ind-03:1:1: ไม่มีตัวบ่งชี้ 'ind-03' ในฉบับที่ใช้ประเมินปี 2569 - ให้ใช้ id ของตัวบ่งชี้ใน data/standards.yml",
        "docs/sar/2569/ind-2:1:1: ไม่มีตัวบ่งชี้ 'ind-2' ในฉบับที่ใช้ประเมินปี 2569 - หมายถึง 'ind-02' หรือไม่",
    ]


def test_indicators_that_could_not_be_read_are_not_judged(docs: Path) -> None:
    (docs / "sar/2569/xyzzy").mkdir()
    found, problems = look(docs, indicators=None)
    assert [folder.indicator for folder in found] == ["ind-01", "xyzzy"]
    assert problems == []


@pytest.mark.parametrize("path", ["sar/คำสั่ง.pdf", "sar/2569/01.md", "sar/2569/ภาพ.jpg"])
def test_stray_file(docs: Path, path: str) -> None:
    (docs / path).touch()
    assert look(docs)[1] == [
        f"docs/{path}:1:1: ไฟล์ไม่ได้อยู่ในแฟ้มของตัวบ่งชี้ - ให้ย้ายไปไว้ใน docs/sar/2569/ind-01/"
    ]


def test_folder_within_a_folder(docs: Path) -> None:
    (docs / "sar/2569/ind-01/ภาพ").mkdir()
    (docs / "sar/2569/ind-01/ภาพ/ก.jpg").touch()
    found, problems = look(docs)
    assert found[0].files == ("01.md",)
    assert problems == [
        "docs/sar/2569/ind-01/ภาพ:1:1: แฟ้มของตัวบ่งชี้มีแฟ้มย่อยไม่ได้ - ให้ย้ายไฟล์ออกมาไว้คู่กับหลักฐาน"
    ]


@pytest.mark.parametrize(
    ("path", "target"),
    {
        "ไฟล์": ("sar/2569/ind-01/02.md", "secret/ind-02/secret.pdf"),
        "แฟ้มของตัวบ่งชี้": ("sar/2569/ind-02", "secret/ind-02"),
        "แฟ้มของปี": ("sar/2568", "secret"),
        "แฟ้มย่อย": ("sar/2569/ind-01/ภาพ", "secret"),
        "ไม่มีปลายทาง": ("sar/2569/ind-01/03.md", "nowhere"),
        "ไฟล์ของเครื่อง": ("sar/2569/ind-01/04.md", "/etc/hostname"),
        "ชี้ตัวเอง": ("sar/2569/ind-01/05.md", "docs/sar/2569/ind-01/05.md"),
    }.values(),
    ids=["ไฟล์", "ตัวบ่งชี้", "ปี", "แฟ้มย่อย", "ไม่มีปลายทาง", "ไฟล์ของเครื่อง", "ชี้ตัวเอง"],
)
def test_symlink_is_told_and_not_followed(docs: Path, path: str, target: str) -> None:
    (docs / path).symlink_to(docs.parent / target)
    found, problems = look(docs)
    assert [(folder.uri, folder.files) for folder in found] == [("sar/2569/ind-01", ("01.md",))]
    assert problems == [f"docs/{path}:1:1: {LINK}"]


@pytest.mark.parametrize(
    ("home", "link"), [("", "sar"), ("example/", "example/sar"), ("example/", "example")]
)
def test_symlink_above_is_told_and_not_followed(
    docs: Path, tmp_path: Path, home: str, link: str
) -> None:
    (tmp_path / "other").mkdir()
    (docs / "sar").rename(tmp_path / "other/sar")
    (docs / link).parent.mkdir(exist_ok=True)
    (docs / link).symlink_to(tmp_path / "other" / ("sar" if link.endswith("sar") else ""))
    assert (docs / home / "sar/2569/ind-01/01.md").is_file()
    found, problems = look(docs, home)
    assert found == []
    assert problems == [f"docs/{home}sar:1:1: {LINK}"]


def test_socket_is_told_and_not_read(docs: Path) -> None:
    os.mknod(docs / "sar/2569/ind-01/02.md", stat.S_IFSOCK | 0o600)
    found, problems = look(docs)
    assert found[0].files == ("01.md",)
    assert problems == [
        "docs/sar/2569/ind-01/02.md:1:1: ไม่ใช่ไฟล์ธรรมดา จึงเผยแพร่ไม่ได้ - ให้ลบแล้วใช้ไฟล์จริงแทน"
    ]


@pytest.mark.parametrize(
    "name",
    ["Thumbs.db", "THUMBS.DB", "desktop.ini", "~$คำสั่ง.docx", ".DS_Store", ".gitkeep", ".env"],
)
def test_what_nobody_means_to_publish_is_left_out(docs: Path, name: str) -> None:
    (docs / "sar/2569/ind-01" / name).touch()
    (docs / "sar" / name).touch()
    found, problems = look(docs)
    assert found[0].files == ("01.md",)
    assert problems == []


UNSEEN = {
    "ไม่ใช่ UTF-8": b"\xff.pdf",
    "ขึ้นบรรทัดใหม่": b"a\nb.pdf",
    "วรรคที่ไม่เห็น": "ก\u200bข.pdf".encode(),
    "กลับทิศ": "ก\u202eข.pdf".encode(),
}


@pytest.mark.parametrize("name", UNSEEN.values(), ids=UNSEEN)
def test_name_with_letters_that_nobody_sees(docs: Path, name: bytes) -> None:
    Path(os.fsdecode(os.fsencode(docs / "sar/2569/ind-01") + b"/" + name)).touch()
    found, problems = look(docs)
    assert found[0].files == ("01.md",)
    assert len(problems) == 1
    assert problems[0].isprintable()
    assert "ชื่อไฟล์มีอักขระที่มองไม่เห็น (�) - ให้เปลี่ยนชื่อ" in problems[0]


def test_folder_that_may_not_be_opened(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "scandir", _denied)
    assert look(docs) == (
        [],
        ["docs/sar/:1:1: เปิดแฟ้มไม่ได้ (ไม่มีสิทธิ์) - ให้ตรวจสิทธิ์ของแฟ้ม"],
    )


def _denied(path: Path) -> None:
    raise PermissionError(13, "Permission denied", str(path))


@pytest.mark.parametrize(
    "stray", ["sar/evidence-01.md", "sar/2569.md", "sar/Index.md", "example/sar/index.md"]
)
def test_beside_the_years_stand_two_pages_and_no_other(docs: Path, stray: str) -> None:
    """A page may call macros, so evidence that was put one folder too high must not become one."""
    for name in ("sar/index.md", "sar/help.md", stray):
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text("x", encoding="utf-8")
    home = "example/" if stray.startswith("example/") else ""
    _, problems = folders(docs, home, {2569: None})
    assert [str(problem.place) for problem in problems] == [f"docs/{stray}:1:1"]
    assert "ไฟล์ไม่ได้อยู่ในแฟ้มของตัวบ่งชี้" in problems[0].message


def test_pages_are_no_evidence(docs: Path) -> None:
    for path in (
        "index.md",
        "sar/index.md",
        "sar/help.md",
        "example/sar/2569/ind-01/02.md",
        "a/b.md",
        "x.txt",
    ):
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).touch()
    assert sorted(pages(docs)) == ["a/b.md", "index.md", "sar/help.md", "sar/index.md"]
