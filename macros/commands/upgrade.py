"""python -m macros upgrade: the office's data in the form of this version, nothing said lost.

With --dry-run it only says what would be done; --year 2569 names the current year where no report
tells it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from macros.source.diagnostic import DataError
from macros.source.refusal import why
from macros.upgrade.applying import apply
from macros.upgrade.change import Change
from macros.upgrade.steps import changes

_KEPT = ".cache/before-upgrade"
_USE = "ให้ใช้ upgrade, upgrade --dry-run หรือ upgrade --year 2569"


def run(root: Path, arguments: Sequence[str]) -> int:
    """Upgrade the data of the project at `root`; 1 when that cannot be done, and nothing was."""
    words = [word for word in arguments if word != "--dry-run"]
    year = int(words[1]) if _is_year(words) else None
    if words and year is None:
        print(f"คำสั่ง upgrade ไม่รู้จัก {' '.join(words)} {_USE}", file=sys.stderr)
        return 2
    try:
        found = changes(root, year)
    except DataError as error:
        print(error, file=sys.stderr)
        print("ยังไม่ได้แก้ไฟล์ใด", file=sys.stderr)
        return 1
    if not found:
        print("ข้อมูลเป็นรูปแบบของโปรแกรมรุ่นนี้แล้ว ไม่มีสิ่งที่ต้องปรับ")
        return 0
    _tell(found)
    if "--dry-run" in arguments:
        print("ลองดูเท่านั้น ยังไม่ได้แก้ไฟล์ใด")
        return 0
    return _apply(root, found)


def _is_year(words: Sequence[str]) -> bool:
    return len(words) == 2 and words[0] == "--year" and words[1].isascii() and words[1].isdigit()


def _tell(found: Sequence[Change]) -> None:
    for change in found:
        print(f"{change.was}: {change.done}")
    asks = [change for change in found if change.asks]
    if asks:
        print("สิ่งที่ต้องตัดสินใจเอง")
    for change in asks:
        print(f"{change.path}: {change.asks}")


def _apply(root: Path, found: Sequence[Change]) -> int:
    kept = f"{_KEPT}/{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    try:
        apply(root, found, root / kept)
    except OSError as error:
        print(
            f"เขียนไฟล์ไม่ได้ ({why(error)}) ไฟล์ทั้งหมดยังเป็นเหมือนเดิม ให้ตรวจสิทธิ์และพื้นที่ว่าง",
            file=sys.stderr,
        )
        return 1
    print(f"ปรับแล้ว {len(found)} ไฟล์ ไฟล์เดิมเก็บไว้ใน {kept}/ ต่อไปให้ใช้คำสั่ง check")
    return 0
