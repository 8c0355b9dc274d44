"""What the form for adding evidence is told of files: it judges them in the browser as the check will."""

from __future__ import annotations

from typing import Any

from macros.evidence.advice import ADVICE
from macros.evidence.attachments import kinds
from macros.source.mistakes import catalogue
from macros.source.type_names import NAMES

LONGEST_SIDE = 2000
"""Dots of a picture's longer side: pages show 1,600 across at most, paper 1,320 (both measured by
their own code); the rest is for who opens a photographed document to read it.
"""

MOST = 99
"""Files of one piece: the code host takes 100 at a time from its page, one of which is the piece."""

_CODES = (
    *("FILE-01", "FILE-02", "FILE-03", "FILE-04", "FILE-06", "FILE-30", "FILE-31", "FILE-39"),
    *("FILE-61", "FILE-62", "FILE-63", "FILE-64"),
)


SCRIPTS = (
    "checksum", "zip", "file-rules", "file-types", "picture-blocks", "picture-plain", "pictures", "attachments",
    "kept-files", "chosen-files",
)  # fmt: skip
"""The scripts that need them below docs/assets/javascripts/form/, in order of need."""


def file_rules() -> dict[str, Any]:
    """Limits, kinds, advice and sentences, as docs/assets/javascripts/form/file-rules.js takes them; how
    large a file may be is of the office.
    """
    rules = catalogue()
    return {
        "side": LONGEST_SIDE,
        "most": MOST,
        "kinds": kinds(),
        "names": NAMES,
        "advice": ADVICE,
        "sentences": {code: [rules[code].what, rules[code].mend] for code in _CODES},
    }
