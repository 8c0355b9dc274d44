"""A step as a duty of who does it: a decision is something to be considered, never a bare question."""

from __future__ import annotations

import re
from collections.abc import Collection

from macros.model.step import Step

_ASKS = re.compile(r"(?:หรือไม่|หรือยัง|หรือเปล่า|ไหม|\?)(?=[\s)]|$)")
_JUDGES = re.compile("ตรวจ|วิเคราะห์|วินิจฉัย|ประเมิน|สอบทาน|สอบถาม|สำรวจ|กลั่นกรอง|ตัดสิน|ลงมติ|เสนอ|นำเสนอ")
_NOUN = re.compile("ความ|การ(?!ณ์)")
_CONSIDER = "พิจารณา"


def duty(step: Step, doers: Collection[str], parties: Collection[str]) -> str:
    """What a step asks of its `doers` (names), in the words of the manual.

    Before the question of a decision stands พิจารณาว่า, before a noun พิจารณา; what says already how
    it is judged stays as it is. One of the `parties` (names) whose name the text begins with stays
    before that, who decides being no part of the question; one of the doers is not named again.
    """
    if step.symbol.kind != "decision":
        return step.detail
    who = max((name for name in parties if step.detail.startswith(name)), key=len, default="")
    rest = step.detail.removeprefix(who).lstrip()
    if not rest:
        return step.detail
    said = _considered(rest)
    if who in doers and _CONSIDER in said:
        return said
    return step.detail if said == rest else who + said


def _considered(text: str) -> str:
    """What is decided, as something to do."""
    if _CONSIDER in text or _JUDGES.match(text):
        return text
    if _ASKS.search(text):
        return f"{_CONSIDER}ว่า{text}"
    return _CONSIDER + text if _NOUN.match(text) else text
