"""What MkDocs says, in Thai, for the mistakes that people who write pages make."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_SAYINGS = (
    (
        r"Doc file '(?P<page>[^']+)' contains a link '(?P<link>[^']+)', but the target.*is not found",
        "docs/{page}: ลิงก์ {link!r} ไม่มีปลายทาง ให้ตรวจชื่อไฟล์",
    ),
    (
        r"Doc file '(?P<page>[^']+)' contains a link '(?P<link>[^']+)', but .* does not contain an anchor",
        "docs/{page}: ลิงก์ {link!r} ไม่พบหัวข้อปลายทาง ให้ตรวจข้อความหลัง #",
    ),
    (
        r"Doc file '(?P<page>[^']+)' contains an (?:absolute|unrecognized).* link '(?P<link>[^']+)'",
        "docs/{page}: ลิงก์ {link!r} ใช้ไม่ได้ ให้เขียนเป็นชื่อไฟล์ .md จากหน้านี้",
    ),
    (
        r"(?s)The following pages exist in the docs directory, but are not included.*?: *(?P<link>.*)",
        "หน้าเหล่านี้ยังไม่อยู่ในเมนูของ mkdocs.yml ให้เพิ่มใน nav: {link}",
    ),
    (
        r"A reference to '(?P<link>[^']+)' is included in the 'nav' configuration, which is not found",
        "mkdocs.yml: ไม่พบหน้า {link!r} ที่เมนู nav อ้างถึง",
    ),
    (
        r"^Aborted with a BuildError!$",
        "สร้างหน้าเว็บไม่สำเร็จ ให้แก้ไขตามรายการข้างต้น",
    ),
    (
        r"^An error happened during the rebuild",
        "ตัวอย่างจะแสดงหน้าเดิมไว้จนกว่าจะแก้ไข",
    ),
    (
        r"(?s)_File_: `(?P<page>[^`]+)`\s+_PluginError_: (?P<what>[^\n]*[ก-๙][^\n]*)",
        "docs/{page}: {what}",
    ),
    (
        r"(?s)\[macros\] - ERROR # _Macro (?P<link>\w+) Error_.*?_File_: `(?P<page>[^`]+)`.*?\n\n_(?P<what>[^\n]*)_",
        "docs/{page}: คำสั่งใน {{{{ }}}} ใช้ไม่ได้ ({what}) ให้เทียบกับรายชื่อใน HACKING.md",
    ),
)


class ThaiLog(logging.Handler):
    """Says in Thai what MkDocs warns of: at once when `live`, else kept in `messages`."""

    def __init__(self, *, live: bool) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self._live = live

    def emit(self, record: logging.LogRecord) -> None:
        """Say or keep one message of MkDocs."""
        message = in_thai(record.getMessage())
        if self._live:
            print(message, file=sys.stderr)
        self.messages.append(message)


@contextmanager
def mkdocs_in_thai(*, live: bool = False) -> Iterator[ThaiLog]:
    """A block in which MkDocs speaks through a ThaiLog."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # a notice of Material's, see HACKING.md
    log, logger = ThaiLog(live=live), logging.getLogger("mkdocs")
    logger.addHandler(log)
    logger.propagate = False
    try:
        yield log
    finally:
        logger.removeHandler(log)


def in_thai(message: str) -> str:
    """A message of MkDocs or its plugins as a Thai sentence; as it is when we do not know it."""
    for pattern, saying in _SAYINGS:
        if found := re.search(pattern, message):
            words = {
                key: " ".join((value or "").split()) for key, value in found.groupdict().items()
            }
            return saying.format(**words)
    return message
