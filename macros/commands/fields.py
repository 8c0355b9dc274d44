"""python -m macros fields: the fields of the data files; with a word, of the files it names."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from macros.views.field_reference import DescribedFile, described_files


def run(root: Path, arguments: Sequence[str]) -> int:
    """Print the kinds of files, or the fields of those whose paths hold one of the words."""
    files = list(described_files())
    if not arguments:
        for file in files:
            print(f"{file.path}  {file.about}")
        print("ดูช่องของไฟล์ใดให้ใส่คำในชื่อ เช่น python -m macros fields office")
        return 0
    found = [file for file in files if any(word.lower() in file.path for word in arguments)]
    if not found:
        print(
            f"ไม่มีไฟล์ข้อมูลที่ชื่อมี {' '.join(arguments)!r} คำสั่ง fields ที่ไม่มีคำตามหลังบอกทุกไฟล์",
            file=sys.stderr,
        )
        return 2
    for file in found:
        _tell(file)
    return 0


def _tell(file: DescribedFile) -> None:
    print(f"{file.path}  {file.about}")
    for field in file.fields:
        need = "ต้องมี" if field.required else "ไม่บังคับ"
        print(f"  {field.path}  ({need}) {field.meaning} · {field.form}")
    print()
