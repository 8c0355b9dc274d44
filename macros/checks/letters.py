"""Warnings of Thai in a text that is not as it should be typed: what --fix mends, and what only a
person can.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.source.diagnostic import Diagnostic, Location
from macros.source.lines import locator
from macros.source.mistakes import mistake
from macros.source.prose import prose
from macros.thai.copied import breaks
from macros.thai.misplaced import Slip, slips
from macros.thai.private import KNOWN, readable

_KNOWN = frozenset(KNOWN)
_SHOWN = 24  # letters of a word


def letters(text: str, path: str) -> Iterator[Diagnostic]:
    """Warnings of a text in the file `path`. What can be mended is told once, with its number and
    its first place; what cannot, at each place.
    """
    found = sorted(_slips(prose(text)), key=lambda slip: slip.start)
    certain = [slip for slip in found if slip.meant is not None]
    where = locator(text, Location(path))
    for code, is_old in (("TEXT-11", True), ("TEXT-12", False)):
        mended = [slip for slip in certain if _is_old(slip) == is_old]
        if mended:
            first = mended[0]
            words = {"word": _shown(first.written), "meant": _shown(first.meant or "")}
            told = mistake(code, count=len(mended), **words)
            yield Diagnostic(where(first.start), told, warning=True)
    for slip in (slip for slip in found if slip.meant is None):
        code = "TEXT-14" if any(blank in slip.written for blank in " \u00a0") else "TEXT-13"
        yield Diagnostic(where(slip.start), mistake(code, word=_shown(slip.written)), warning=True)


def _is_old(slip: Slip) -> bool:
    """Whether a slip is of a font before OpenType."""
    return not _KNOWN.isdisjoint(slip.written)


def _slips(text: str) -> Iterator[Slip]:
    """The slips of a text, among them the blanks inside syllables."""
    blanks = list(breaks(text))
    behind = {each.start + 1 for each in blanks}
    yield from (slip for slip in slips(text) if slip.start not in behind)
    for each in blanks:
        left, right = each.written.split(text[each.start], 1)
        rest = right[each.end - each.start - 1 :]
        meant = None if each.instead is None else f"{left}{each.instead}{rest}"
        yield Slip(each.start - len(left), each.written, meant)


def _shown(word: str) -> str:
    """A word that may be long, with the numbers of the private letters that nobody can see."""
    plain = "".join(f"U+{ord(each):04X}" if each in KNOWN else each for each in word)
    return plain if len(word) <= _SHOWN else f"{readable(word)[:_SHOWN]}…"
