"""Letters of Unicode's private use that old Thai fonts and Word write, and what they stand for.

Shifted Thai marks: the two tables of HarfBuzz (hb-ot-shaper-thai.cc), by which it serves fonts made
for Windows and for Macintosh before OpenType. Symbols: U+F000 and the code in Symbol or Wingdings,
as Word keeps them; only those of its own bullets and of its AutoCorrect, of which the other font has
nothing that anybody types. Every letter stands for one letter, so that places stay.
"""

from __future__ import annotations

import re

_WINDOWS, _MACINTOSH, _SYMBOLS = 0xF700, 0xF884, 0xF000
_ON_WINDOWS = "ฐ ิ ี ึ ื ่ ้ ๊ ๋ ์ ่ ้ ๊ ๋ ์ ญ ั ํ ็ ่ ้ ๊ ๋ ์ ุ ู ฺ"  # U+F700 to U+F71A
_ON_MACINTOSH = "ั ิ ี ึ ื ็ ่ ่ ่ ้ ้ ้ ๊ ๊ ๊ ๋ ๋ ๋ ์ ์ ์ ํ ญ ุ ู ฺ ฐ"  # U+F884 to U+F89E
_OF_WORD = {
    0xB7: "•", 0xA7: "▪", 0xD8: "•", 0x76: "◆", 0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒",
    0x6F: "□", 0x71: "□", 0xE0: "→", 0xDF: "←", 0xE8: "→", 0xE7: "←",
}  # fmt: skip
MEANT = {
    **dict(enumerate(_ON_WINDOWS.split(), _WINDOWS)),
    **dict(enumerate(_ON_MACINTOSH.split(), _MACINTOSH)),
    **{_SYMBOLS + code: letter for code, letter in _OF_WORD.items()},
}
"""Private letters (their numbers) whose meaning is certain, and the letters meant."""

ANY = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
"""The private-use areas, for a class of a regular expression."""
BULLETS = "\uf0b7\uf0a7\uf0d8\uf076"
"""Word's bullets: before a text they make an item of a list."""

KNOWN = "".join(map(chr, MEANT))
"""The same, for a class of a regular expression."""

_KNOWN = re.compile(f"[{KNOWN}]")


def readable(text: str) -> str:
    """The text with each private letter of a certain meaning as the letter that is meant."""
    return text.translate(MEANT) if _KNOWN.search(text) else text
