"""What was found: a kind and a place, never the words or the number themselves."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

FINDING_KINDS = {
    "thai-id": "เลขประจำตัวประชาชน",
    "bank-account": "เลขที่บัญชีธนาคาร",
    "mobile": "หมายเลขโทรศัพท์มือถือ",
    "pupil-name": "ชื่อเด็กหรือนักเรียน",
    "personal-email": "อีเมลส่วนตัว",
    "gps": "พิกัดสถานที่ถ่ายภาพ",
    "unreadable": "เนื้อหาที่ตรวจไม่ได้",
}
"""The kinds of finding, with their Thai names, the gravest first."""

CELL = " ช่อง "
"""What stands before the name of a cell."""


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
    """A run of text within an attachment and, in Thai, where it stands. `places` are the offsets at
    which a table or a cell of a sheet begins or ends, with what is added to `where` from there on,
    in order. An `echo` may say again what others say, read in another way: in it only what they lack
    counts.
    """

    where: str
    text: str = field(repr=False)
    places: tuple[tuple[int, str], ...] = ()
    echo: bool = False

    def at(self, offset: int) -> str:
        """Where an offset of the text is: the part and, within it, the table or the cell."""
        return self.where + self._place(offset)

    def part(self, offset: int) -> str:
        """The same without the cell: what is found in one part is told together."""
        place = self._place(offset)
        return self.where + ("" if place.startswith(CELL) else place)

    def _place(self, offset: int) -> str:
        at = bisect_right(self.places, offset, key=lambda place: place[0])
        return self.places[at - 1][1] if at else ""


Found = Iterator[Passage | Finding]
Nested = Callable[[bytes, str], Found]
"""Reads a file within a file, by content and suffix (".jpg")."""


class UnreadableError(Exception):
    """A file, or the rest of it, cannot be looked into; the message says why, in Thai."""
