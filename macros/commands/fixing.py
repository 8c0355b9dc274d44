"""check --fix: mends what can be mended without doubt, and keeps the files as they were."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from macros.checks.file_list import list_files
from macros.checks.fixes import Fix, fix_picture, fix_text
from macros.checks.texts import AS_IT_IS
from macros.privacy.masking import masked
from macros.source.picture import SHOWN
from macros.source.refusal import why
from macros.source.text import is_text

_KEPT = ".cache/before-fix"


def fix(root: Path) -> None:
    """Mend the files of the project at `root`, saying what was done and where the old ones are."""
    kept = f"{_KEPT}/{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    count = sum(_mended(root, path, kept) for path in list_files(root).files)
    if count:
        print(f"แก้ไขให้แล้ว {count} ไฟล์ ไฟล์เดิมเก็บไว้ใน {kept}/", file=sys.stderr)
    else:
        print("ไม่มีสิ่งที่แก้ไขให้เองได้", file=sys.stderr)


def _mended(root: Path, path: str, kept: str) -> bool:
    """Mend one file, or say why that could not be; whether anything was done."""
    try:
        return _mend(root, path, kept)
    except OSError as error:
        reason = f"แก้ไขให้ไม่ได้ ({why(error)}) ให้ตรวจสิทธิ์ของไฟล์และพื้นที่ว่าง"
        print(f"{masked(path)}: {reason}", file=sys.stderr)
        return False


def _mend(root: Path, path: str, kept: str) -> bool:
    way = _way(path)
    raw = (root / path).read_bytes() if way else b""
    better = way(raw) if way else None
    if better is None:
        return False
    copy = root / kept / path
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(raw)
    fresh = (root / path).with_name(f".{copy.name}.tmp")
    try:
        fresh.write_bytes(better.content)
        shutil.copymode(root / path, fresh)
        fresh.replace(root / path)
    finally:
        fresh.unlink(missing_ok=True)
    print(f"{masked(path)}: {' '.join(better.done)}", file=sys.stderr)
    return True


def _way(path: str) -> Callable[[bytes], Fix | None] | None:
    """How to mend a file of a path; None for one that is left alone."""
    if is_text(path) and not path.startswith(AS_IT_IS):
        return fix_text
    return fix_picture if path.lower().endswith(SHOWN) else None
