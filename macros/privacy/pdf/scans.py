"""Why a page cannot be read, or not with certainty."""

from __future__ import annotations

import re
from collections import Counter

from macros.privacy.pdf.look import FEW, MOSTLY, Look

SCAN = "เป็นภาพหรืออ่านข้อความไม่ได้"
HIDDEN = "เป็นภาพสแกนที่โปรแกรมอ่านภาพใส่ข้อความซ่อนไว้"
FONTS = "ใช้แบบอักษรที่ไม่บอกว่าเป็นตัวอักษรใด"
DRAWN = "วาดตัวอักษรเป็นลายเส้น"
BROKEN = "เสียหาย"

MANY = 20
"""Pictures of a page with few letters, each of which may be a letter or a part of a sheet."""

_FEWEST = 10  # letters; a page with a picture and fewer is a scanned one
_HALF_HIDDEN = 0.3
_MUTE, _KINDS = 10, 4  # letters, and different ones: fewer are bullets and ticks
_STRANGE, _FEW_STRANGERS = 0.3, 4  # of a text that cannot be read
_STRANGERS = re.compile("[\u00a1-\u00ff\u0180-\u02ff\ue000-\uf8ff\ufffd]")
_LINES = 5  # of writing in a picture


def reasons(look: Look, mute: list[Counter[str]], texts: list[str]) -> list[str]:
    """Why a page of this look, with these letters of fonts without a map and these texts, of
    one reader or both, cannot be read.
    """
    found = []
    if look.hidden > look.shown and look.covered >= _HALF_HIDDEN:
        found.append(HIDDEN)
    elif _is_scan(look):
        found.append(SCAN)
    if any(letters.total() >= _MUTE and len(letters) >= _KINDS for letters in mute):
        found.append(FONTS)
    elif not found and all(_is_strange(text) for text in texts):
        found.append(SCAN)
    if look.outlined and SCAN not in found:
        found.append(DRAWN)
    return found


def _is_strange(text: str) -> bool:
    """Whether a text is no language's: glyphs without letters, Thai read as Latin."""
    letters = "".join(text.split())
    strange = len(_STRANGERS.findall(letters))
    return strange >= _FEW_STRANGERS and strange > len(letters) * _STRANGE


def _is_scan(look: Look) -> bool:
    if look.pictures and look.shown < _FEWEST:
        return True
    if look.is_stamped or (look.shown < FEW and look.pictures >= MANY):
        return True
    return look.lines >= _LINES and (look.covered >= MOSTLY or look.shown < FEW)
