"""Letters that the family does not draw, and what stands for them on paper.

An engine would take them from whatever font the machine has: the same volume would differ from
machine to machine, and be wrong where there is none.
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape

from macros.html.rewriting import TextChange, rewriting
from macros.pdf.faces import lacking

UNDRAWN = "\ufffd"
"""Unicode's replacement character: a letter stood here that could not be shown."""
_REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
_MARKUP = frozenset("<>&\"'\u00a0")
_UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs"}
_SELECTORS = range(0xFE00, 0xFE10)  # they choose a form of the letter before


def drawable(html: str) -> tuple[str, frozenset[str]]:
    """(HTML whose text the family draws, the letters for which UNDRAWN now stands).

    A blank of another width becomes a blank, a letter of another width or form the plain one;
    what is not seen goes. Attributes and styles keep their letters; references to letters become
    the letters.
    """
    html = _REFERENCE.sub(_letter, html)
    undrawn: set[str] = set()

    def change(text: str) -> str:
        """A text whose letters can all be drawn."""
        missing = lacking(text)
        shown = {ord(letter): _shown(letter) for letter in missing}
        undrawn.update(chr(code) for code, instead in shown.items() if instead == UNDRAWN)
        return text.translate(shown)

    return rewriting([TextChange(change, {"style"})])(html), frozenset(undrawn)


def missing_glyphs(text: str) -> frozenset[str]:
    """The letters of a text for which UNDRAWN stands on paper."""
    return frozenset(letter for letter in lacking(text) if _shown(letter) == UNDRAWN)


def _letter(reference: re.Match[str]) -> str:
    letter = unescape(reference[0])
    return reference[0] if set(letter) & _MARKUP else letter


def _shown(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in _UNSEEN or ord(letter) in _SELECTORS:
        return ""
    if category.startswith("Z"):
        return " "
    plain = unicodedata.normalize("NFKC", letter)
    return UNDRAWN if lacking(plain) or plain.isspace() else plain
