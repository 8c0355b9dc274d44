"""Projects that hold what is refused, or just over a limit: each is answered in Thai, and hangs nothing."""

from __future__ import annotations

import gc
import os
import re
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.__main__ import main

from .conftest import Built, copied

PAGE, DATA, EVIDENCE = "docs/downloads.md", "data/terms.yml", "docs/sar/2569/ind-01"
ALIAS = "a: &a ก\nb: *a"
FRONT = (
    "---\ntitle: ก\ndate: 2568-11-03\nkind: คำสั่ง\ngroup: กลุ่มอำนวยการ\npersonal_data: ไม่มี\n---\n\n"
)


def write(path: str, text: str) -> Callable[[Path], None]:
    """A file that holds a text."""

    def spoil(project: Path) -> None:
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    return spoil


def page(text: str) -> Callable[[Path], None]:
    """A page of docs/ with a text after its own."""

    def spoil(project: Path) -> None:
        with (project / PAGE).open("a", encoding="utf-8") as file:
            file.write(f"\n\n{text}\n")

    return spoil


def node(path: str) -> Callable[[Path], None]:
    """A socket, as one kind of what is no plain file, in a file's place."""

    def spoil(project: Path) -> None:
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        os.mknod(file, stat.S_IFSOCK | 0o600)

    return spoil


def link(path: str, target: str) -> Callable[[Path], None]:
    """A symbolic link."""

    def spoil(project: Path) -> None:
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.symlink_to(target)

    return spoil


def folder(path: str) -> Callable[[Path], None]:
    """A folder where a file belongs."""

    def spoil(project: Path) -> None:
        (project / path).unlink(missing_ok=True)
        (project / path).mkdir(parents=True)

    return spoil


def gone(path: str) -> Callable[[Path], None]:
    """Nothing where a folder belongs."""
    return lambda project: shutil.rmtree(project / path)


def many(path: str, number: int) -> Callable[[Path], None]:
    """A great many files; the # of their path is a number."""

    def spoil(project: Path) -> None:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        for at in range(number):
            (project / path.replace("#", str(at))).write_text("x", encoding="utf-8")

    return spoil


def closed(project: Path) -> None:
    """Folders that nobody may open (root may)."""
    for path in ("data/closed", "docs/closed", EVIDENCE):
        (project / path).mkdir(parents=True)
        (project / path).chmod(0)


NASTY = {
    "อ้างอิงใน data": write(DATA, f"{ALIAS}\n"),
    "วงเล็บเกินใน data": write(DATA, "[" * 21),
    "ข้อผิดพลาดพันแห่ง": write(DATA, "- !ก ข\n" * 1_000),
    "บรรทัดยาวเกินใน data": write(DATA, "terms: " + "ก" * 175_000),
    "อ้างอิงในส่วนหัวของหน้า": write(PAGE, f"---\n{ALIAS}\n---\n# ก\n"),
    "อ้างอิงในหลักฐาน": write(f"{EVIDENCE}/a.md", f"---\n{ALIAS}\n---\n\nก\n"),
    "วงเล็บเกินในหลักฐาน": write(f"{EVIDENCE}/a.md", FRONT + "[" * 30),
    "รายการเกินชั้นในหลักฐาน": write(
        f"{EVIDENCE}/a.md", FRONT + "\n".join("  " * at + "- ก" for at in range(26))
    ),
    "วงเล็บเกินในหน้า": page("[" * 21),
    "ภาพไม่ปิดในหน้า": page("![" * 21),
    "รายการเกินชั้นในหน้า": page("\n".join("  " * at + "- ก" for at in range(26))),
    "อ้างเกินชั้นในหน้า": page("> " * 13 + "ก"),
    "ปีกกาในหน้า": page("{{ " * 3),
    "ยกกำลังในหน้า": page("{{ 2**3 }}"),
    "คูณข้อความในหน้า": page("{{ 'ก' * 2 }}"),
    "วนซ้ำในหน้า": page("{% for a in 'กข' %}ก{% endfor %}"),
    "หน้าใหญ่เกิน": page("ประชุมคณะทำงาน\n\n" * 12_000),
    "บรรทัดยาวเกินในหน้า": page("ก" * 175_000),
    "ซ็อกเก็ตแทนหน้า": node("docs/node.md"),
    "ซ็อกเก็ตแทนแฟ้มสไตล์": node("docs/assets/node.css"),
    "ซ็อกเก็ตแทนข้อมูล": node(DATA),
    "ซ็อกเก็ตในแฟ้มคู่มือ": node("data/procedures/node.yml"),
    "ซ็อกเก็ตแทนต้นฉบับ": node("data/source/manual.txt"),
    "ซ็อกเก็ตแทนหลักฐาน": node(f"{EVIDENCE}/a.md"),
    "ซ็อกเก็ตแทนไฟล์แนบ": node(f"{EVIDENCE}/a.pdf"),
    "ทางลัดวนใน data": link("data/procedures/loop.yml", "loop.yml"),
    "แฟ้มทางลัดใน data": link("data/procedures/other", "../../docs"),
    "ทางลัดวนใน docs": link("docs/loop.md", "loop.md"),
    "แฟ้มทางลัดใน docs": link("docs/other", "../data"),
    "ทางลัดไปอุปกรณ์": link("docs/null.md", "/dev/null"),
    "ข้อมูลเป็นทางลัดไปอุปกรณ์": link(DATA, "/dev/null"),
    "ข้อมูลเป็นแฟ้ม": folder(DATA),
    "หน้าเป็นแฟ้ม": folder(PAGE),
    "ไม่มี data": gone("data"),
    "ไม่มี docs": gone("docs"),
    "แฟ้มที่เปิดไม่ได้": closed,
    "ไฟล์แนบร้อยไฟล์": many(f"{EVIDENCE}/#.pdf", 100),
    "ไฟล์ร้อยไฟล์ใน docs": many("docs/many/#.txt", 100),
}


@pytest.fixture
def project(own: Built, tmp_path: Path) -> Path:
    """The office's own project to spoil; the program is not copied."""
    copied(own.project, tmp_path, "site", "macros", ".cache/volumes")
    (tmp_path / "macros").symlink_to(own.project / "macros")
    return tmp_path


@pytest.mark.parametrize("spoil", NASTY.values(), ids=NASTY)
def test_a_nasty_project_is_answered(
    project: Path,
    spoil: Callable[[Path], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoil(project)
    monkeypatch.chdir(project)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(gc, "set_threshold", lambda _: None)
    code = main(["build", "--pages"])
    said = "".join(capsys.readouterr())
    assert code in {0, 1}
    assert "Traceback" not in said
    assert "โปรแกรมผิดพลาด" not in said
    assert code == 0 or re.search(r"^[^:\n]+:\d+:\d+: .*[ก-๙]", said, re.MULTILINE), said
    assert (project / "site").exists() == (code == 0)
