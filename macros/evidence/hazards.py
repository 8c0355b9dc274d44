"""What no evidence needs and some would misuse: letters that hide, and nesting that never ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.evidence.marks import FIRST, LAST
from macros.source.problem import Place, Problem

_HIDDEN = re.compile(
    f"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069{FIRST}{LAST}]"
)
_OPENED = 50  # measured: 8,000 unclosed brackets in a paragraph take Python-Markdown 40 s
_DEEPEST = 12
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_BOX = re.compile(r"^ *!!! ?\w", re.MULTILINE)
_BOXES = 200  # measured: 8,000 in one file take 2 s, and four times that for twice as many


def hazards(text: str, start: Place) -> Iterator[Problem]:
    """Problems of a text that must not be rendered at all; `start` is its first letter's place."""
    for number, line in enumerate(text.split("\n")):
        place = Place(start.path, start.line + number, 1)
        hidden = _HIDDEN.search(line)
        if hidden:
            message = f"มีอักขระที่มองไม่เห็น (U+{ord(hidden[0]):04X}) ให้ลบแล้วพิมพ์ใหม่"
            yield Problem(Place(place.path, place.line, hidden.start() + 1), message)
        if _depth(line) > _DEEPEST:
            yield Problem(place, f"ย่อหน้าหรือซ้อน > เกิน {_DEEPEST} ชั้น ให้ลดชั้นลง")
    at = start.line
    for block in text.split("\n\n"):
        lead = len(block) - len(block.lstrip("\n"))
        if block.count("[") - block.count("]") > _OPENED or _unclosed(block) > _OPENED:
            message = f"มีวงเล็บ [ หรือ ]( ที่ไม่ได้ปิดเกิน {_OPENED} แห่ง ให้ปิดหรือลบออก"
            yield Problem(Place(start.path, at + lead), message)
        at += block.count("\n") + 2
    if len(_BOX.findall(text)) > _BOXES:
        yield Problem(start, f"มีกล่องข้อความ (!!!) เกิน {_BOXES} กล่อง ให้แบ่งเป็นหลายไฟล์")


def _depth(line: str) -> int:
    """How deeply a line is nested: by quotes, or by indentation."""
    quoted = _QUOTE.match(line)
    if quoted:
        return quoted[0].count(">")
    body = line.expandtabs(4).lstrip(" ")
    return (len(line.expandtabs(4)) - len(body)) // 4 if body else 0


def _unclosed(block: str) -> int:
    return block.count("](") - block.count(")")
