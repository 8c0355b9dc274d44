"""Thirty builds that are killed, spread over the time that a build takes."""

from __future__ import annotations

import random
from pathlib import Path

from tests.built.conftest import run as command
from tests.built.killing import digest, kill
from tests.conftest import copy_project, replace

KILLS = 30
NAMES = ("title: คู่มืองาน", "title: ชื่อใหม่ของงาน")


def run(folder: Path) -> int:
    """Kill builds of a changed project: the old site, or the new one, must be whole after each,
    and the next build must succeed. A build that ended before it was killed does not count.
    """
    project, chance = copy_project(folder), random.Random()
    sites = [_built(project)]
    survived = {"เดิม": 0, "ใหม่": 0}
    killed = 0
    while killed < KILLS:
        replace(project / "data/office.yml", NAMES)
        files = int(killed / KILLS * len(sites[0])) + 1
        ended = not kill(project, files if killed % 3 else 0, chance.uniform(0, 0.6))
        left = digest(project / "site")
        if len(sites) == 1:
            sites.append(_built(project))
        if left not in sites:
            print(f"เหลือเพียง {len(left)} จาก {len(sites[0])} ไฟล์")
            return 1
        killed += not ended
        survived["เดิม" if left == sites[0] else "ใหม่"] += not ended
        replace(project / "data/office.yml", NAMES[::-1])
        if _built(project) != sites[0]:
            print("สร้างครั้งต่อไปไม่ได้เว็บไซต์เดิม")
            return 1
    print(f"หยุดกลางคัน {killed} ครั้ง เว็บไซต์ครบทุกครั้ง ({survived}) สร้างต่อได้ทุกครั้ง")
    return 0


def _built(project: Path) -> dict[str, str]:
    done = command(project, "build")
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return digest(project / "site")
