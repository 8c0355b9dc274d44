"""The patterns of the detector as browsers read them, so that none stands twice."""

from __future__ import annotations

import re

from macros.privacy.boxes import ABOVE, AMONG, BELOW, BOXES
from macros.privacy.detector import BANK, BOOK, CALL, MAIL, MOBILE, MONEY, PUPIL, SHORTENED
from macros.privacy.identity import RUN
from macros.privacy.labels import NAMED, SPOKEN
from macros.privacy.plain import UNSEEN

_PATTERNS = {
    "run": RUN, "boxes": BOXES, "among": AMONG, "above": ABOVE, "below": BELOW, "named": NAMED, "spoken": SPOKEN, "unseen": UNSEEN, "mobile": MOBILE, "money": MONEY, "bank": BANK,
    "book": BOOK, "call": CALL, "shortened": SHORTENED, "pupil": PUPIL, "mail": MAIL,
}  # fmt: skip
_PART = re.compile(r"\[(?:\\.|[^\]\\])*\]|\\.|\s+", re.DOTALL)
_LETTER = r"\p{L}\p{N}_"  # what Python's \w is


def browser_patterns() -> dict[str, list[str]]:
    """[source, flags] of each pattern for RegExp, by its name."""
    return {
        name: [_source(found), "giu" if found.flags & re.IGNORECASE else "gu"]
        for name, found in _PATTERNS.items()
    }


def _source(pattern: re.Pattern[str]) -> str:
    """A pattern of Python, maybe written with blanks for readers, in JavaScript's grammar."""
    verbose = bool(pattern.flags & re.VERBOSE)

    def plain(part: re.Match[str]) -> str:
        """A part of a pattern as browsers read it."""
        if part[0].isspace():
            return "" if verbose else part[0]
        within = part[0].startswith("[")
        return part[0].replace(r"\w", _LETTER if within else f"[{_LETTER}]").replace("\\ ", " ")

    return _PART.sub(plain, pattern.pattern).replace("(?P<", "(?<")
