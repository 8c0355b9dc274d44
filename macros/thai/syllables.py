"""Where a Thai word that is wider than its line may be cut: only where one syllable surely ends.

Spelling tells a part of the borders between syllables without a dictionary: a vowel written before its
consonant (เ แ โ ใ ไ) begins one, ะ and ำ end one, and a consonant with a vowel of its own does not
belong to the syllable before it, where that has its own. ิ and ุ are left out there: they may be silent
(ชาติ, ธาตุ, ภูมิ), and so may be what bears ์.
"""

from __future__ import annotations

import re

_BORDER = re.compile("(?<=[ก-ฮะ-ฺๅ็-๎])(?=[เแโใไ])|(?<=[ะำ])(?=[ก-ฮ](?!์))|(?<=[าีืู่-๋])(?=[ก-ฮ][ะัาำี-ืู็-๋])")


def syllables(word: str) -> list[str]:
    """A word cut at the borders that its spelling makes sure; joined, they are the word."""
    return _BORDER.split(word)
