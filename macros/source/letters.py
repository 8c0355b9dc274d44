"""Letters that must not stand in a text: those that nobody sees, which would hide what stands beside
them or turn it round, and private ones, which every font draws otherwise or not at all.
"""

from __future__ import annotations

import re
from html import unescape

from macros.source.mistakes import Mistake, mistake
from macros.thai.private import ANY, KNOWN

FIRST, LAST = "\ue000", "\ue001"
"""Private use: around the number of a mark, hence refused in evidence."""

HIDDEN = re.compile(
    f"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufff9-\\ufffb"
    f"\\ufffe\\uffff\\U000e0000-\\U000e007f]|(?![{KNOWN}])[{ANY}]"
)
_PRIVATE = re.compile(f"[{ANY}]")
_LONGEST = 12  # signs of a reference; Python reads no number of thousands of digits


def hidden_letter(letter: str) -> Mistake:
    """The mistake of a hidden or private letter."""
    code = "TEXT-10" if _PRIVATE.match(letter) else "TEXT-07"
    return mistake(code, letter=f"U+{ord(letter):04X}")


def stands_for_hidden(reference: str) -> bool:
    """Whether a reference such as &#8238; stands for a hidden letter, or for none at all."""
    letter = unescape(reference) if len(reference) <= _LONGEST else ""
    return letter in {"", "\ufffd"} or bool(HIDDEN.search(letter))
