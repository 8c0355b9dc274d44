"""Two hundred edits of a project at random, with what is kept and without."""

from __future__ import annotations

from pathlib import Path
from random import Random, SystemRandom

from tests.built.editing import differences, small_project

EDITS = 200


def run(folder: Path) -> int:
    """After every second edit a site is built, and every fourth compared with one built where
    nothing is kept; 1 when a file differs.
    """
    seed = SystemRandom().randrange(10**6)
    project = small_project(folder / "project")
    failed = 0
    for done, found in differences(project, Random(seed), EDITS, build=2, compare=4):
        failed += 1
        print(f"หลังแก้ {len(done)} ครั้ง ({'; '.join(done[-5:])}) ต่างกัน {found[:5]}")
    print(f"แก้ {EDITS} ครั้ง (ลำดับ {seed}) พบผิด {failed}")
    return int(bool(failed))
