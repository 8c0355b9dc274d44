"""What was found: a kind and a place, never the words or the number themselves."""

from __future__ import annotations

from dataclasses import dataclass, field

KINDS = {
    "thai-id": "เลขประจำตัวประชาชน",
    "bank-account": "เลขที่บัญชีธนาคาร",
    "mobile": "หมายเลขโทรศัพท์มือถือ",
    "pupil-name": "ชื่อเด็กหรือนักเรียน",
    "personal-email": "อีเมลส่วนตัว",
    "gps": "พิกัดสถานที่ถ่ายภาพ",
    "unreadable": "เนื้อหาที่ตรวจไม่ได้",
}
"""The kinds of finding, with their Thai names, the gravest first."""


@dataclass(frozen=True, order=True)
class Finding:
    """Something found in a file. In text it has line and column (from 1); in an attachment `where`
    says, in Thai, in which part it stands, and `count` how many there are. What is unreadable says
    why in `where`.
    """

    kind: str
    line: int = 1
    column: int = 1
    where: str = ""
    count: int = 1


@dataclass(frozen=True)
class Passage:
    """A run of text within an attachment and, in Thai, where it stands. `cells` are the offsets at
    which the cells of a sheet begin, with their names, in order.
    """

    where: str
    text: str = field(repr=False)
    cells: tuple[tuple[int, str], ...] = ()

    def at(self, offset: int) -> str:
        """Where an offset of the text is: the part and, in a sheet, the cell."""
        name = next((name for start, name in reversed(self.cells) if start <= offset), "")
        return f"{self.where} ช่อง {name}" if name else self.where


class UnreadableError(Exception):
    """A file, or the rest of it, cannot be looked into; the message says why, in Thai."""
