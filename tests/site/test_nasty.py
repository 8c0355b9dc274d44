"""Projects that hang or break a site builder: ours answers every one, in Thai and in time."""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

LIMIT = 10
"""Seconds of processor time that an answer may take, however busy the machine is."""

PAGE, DATA, EVIDENCE = "docs/downloads.md", "data/terms.yml", "docs/sar/2569/ind-01"
LAUGHS = "\n".join(f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]" for at in range(1, 12))
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


def pipe(path: str) -> Callable[[Path], None]:
    """A named pipe, which nobody ever writes to, in a file's place."""

    def spoil(project: Path) -> None:
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        os.mkfifo(file)

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
    "ระเบิดอ้างอิงใน data": write(DATA, f"a0: &a0 ก\n{LAUGHS}\n"),
    "อ้างอิงตนเองใน data": write(DATA, "terms: &a [*a]\n"),
    "วงเล็บแสนตัวใน data": write(DATA, "[" * 100_000),
    "ข้อผิดพลาดสามหมื่นแห่ง": write(DATA, "- &a [*a]\n" * 30_000),
    "บรรทัดยาวหนึ่งล้านใน data": write(DATA, "terms: " + "ก" * 1_000_000),
    "ระเบิดอ้างอิงในส่วนหัวของหน้า": write(PAGE, f"---\na0: &a0 ก\n{LAUGHS}\n---\n# ก\n"),
    "ระเบิดอ้างอิงในหลักฐาน": write(f"{EVIDENCE}/a.md", f"---\na0: &a0 ก\n{LAUGHS}\n---\n\nก\n"),
    "วงเล็บแสนตัวในหลักฐาน": write(f"{EVIDENCE}/a.md", FRONT + "[" * 100_000),
    "รายการสามร้อยชั้นในหลักฐาน": write(
        f"{EVIDENCE}/a.md", FRONT + "\n".join("  " * at + "- ก" for at in range(300))
    ),
    "วงเล็บแสนตัวในหน้า": page("[" * 100_000),
    "ภาพไม่ปิดสองหมื่นภาพในหน้า": page("![" * 20_000),
    "รายการสามร้อยชั้นในหน้า": page("\n".join("  " * at + "- ก" for at in range(300))),
    "อ้างพันชั้นในหน้า": page("> " * 1_000 + "ก"),
    "ดาวแสนดวงในหน้า": page("*ก **ข " * 20_000),
    "ปีกกาในหน้า": page("{{ " * 20_000),
    "ยกกำลังในหน้า": page("{{ 9**9**9 }}"),
    "คูณข้อความในหน้า": page("{{ 'ก' * 10000000000 }}"),
    "วนซ้ำในหน้า": page("{% for a in 'กขค' %}{% for b in 'กขค' %}ก{% endfor %}{% endfor %}"),
    "หน้าห้าเมกะไบต์": page("ประชุมคณะทำงาน\n\n" * 120_000),
    "บรรทัดยาวหนึ่งล้านในหน้า": page("ก" * 1_000_000),
    "ท่อแทนหน้า": pipe("docs/pipe.md"),
    "ท่อแทนแฟ้มสไตล์": pipe("docs/assets/pipe.css"),
    "ท่อแทนข้อมูล": pipe(DATA),
    "ท่อในแฟ้มคู่มือ": pipe("data/procedures/pipe.yml"),
    "ท่อแทนต้นฉบับ": pipe("data/source/manual.txt"),
    "ท่อแทนหลักฐาน": pipe(f"{EVIDENCE}/a.md"),
    "ท่อแทนไฟล์แนบ": pipe(f"{EVIDENCE}/a.pdf"),
    "ทางลัดวนใน data": link("data/procedures/loop.yml", "loop.yml"),
    "แฟ้มทางลัดวนใน data": link("data/procedures/loop", "."),
    "ทางลัดวนใน docs": link("docs/loop.md", "loop.md"),
    "แฟ้มทางลัดวนใน docs": link("docs/loop", "."),
    "ทางลัดไปอุปกรณ์": link("docs/zero.md", "/dev/zero"),
    "ข้อมูลเป็นทางลัดไปอุปกรณ์": link(DATA, "/dev/zero"),
    "ข้อมูลเป็นแฟ้ม": folder(DATA),
    "หน้าเป็นแฟ้ม": folder(PAGE),
    "ไม่มี data": gone("data"),
    "ไม่มี docs": gone("docs"),
    "แฟ้มที่เปิดไม่ได้": closed,
    "ไฟล์แนบห้าพันไฟล์": many(f"{EVIDENCE}/#.pdf", 5_000),
    "ไฟล์ห้าพันไฟล์ใน docs": many("docs/many/#.txt", 5_000),
}


@pytest.mark.parametrize("spoil", NASTY.values(), ids=NASTY)
def test_a_nasty_project_is_answered(
    project: Path, spoil: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(project))
    spoil(project)
    done = subprocess.run(
        [sys.executable, "-m", "macros", "build", "--pages"],
        cwd=project, env={**os.environ, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT)),
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    said = done.stdout + done.stderr
    assert done.returncode not in {-signal.SIGXCPU, -signal.SIGKILL}, "no answer in time"
    assert done.returncode in {0, 1}
    assert "Traceback" not in said
    assert "โปรแกรมผิดพลาด" not in said
    assert done.returncode == 0 or re.search(r"^[^:\n]+:\d+:\d+: .*[ก-๙]", said, re.MULTILINE), said
    assert (project / "site").exists() == (done.returncode == 0)
