"""A real disk that is full: a small tmpfs, where disks may be mounted."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tests.built.conftest import run as command
from tests.built.killing import digest
from tests.conftest import copy_project

ROOMS = (0, 100, 700, 2_000, 4_000)
"""Kilobytes that are left on the disk when a build begins; it needs some 5,000."""


def run(folder: Path) -> int:
    """Build on disks with ever more room: exit code 1, one Thai line, and the old site whole."""
    disk = folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        print("ต่อดิสก์เล็กไม่ได้ที่นี่ (ต้องเป็น root) make test ทดสอบด้วยขนาดไฟล์แทน")
        return 0
    try:
        project = copy_project(disk / "project")
        failed = [room for room in ROOMS if _fails(project, room)]
        return int(bool(failed))
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _fails(project: Path, room: int) -> bool:
    """Whether a build on a disk with so much room goes otherwise than it should."""
    built = command(project, "build")
    before = digest(project / "site")
    with (project / "docs/downloads.md").open("a", encoding="utf-8") as page:
        page.write("\nแก้ไข\n")
    filling = project.parent / "filling"
    free = shutil.disk_usage(project).free - room * 1024
    with filling.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, free)
    done = command(project, "build")
    filling.unlink()
    told = [line for line in done.stderr.splitlines() if "คำเตือน" not in line]
    good = (
        (built.returncode, done.returncode, len(told)) == (0, 1, 1)
        and "เนื้อที่" in told[0]
        and digest(project / "site") == before
    )
    print(f"เหลือที่ {room:,} กิโลไบต์: {'เว็บไซต์เดิมอยู่ครบ' if good else 'ผิด'} {told}")
    return not good
