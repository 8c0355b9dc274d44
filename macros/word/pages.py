"""The pages of a printed volume, for the lists of contents of its Word file.

Word counts its own when someone presses F9; until then the numbers are those of the PDF, which is
set in the same margins with letters of the same height.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from macros.book.imprint import imprint_of
from macros.thai.digits import to_thai

_LETTERS = "กขคงจฉชซฌญ"
_FRONT = ("preface", "contents")


def printed_pages(pdf: Path, *, thai: bool) -> dict[str, str]:
    """What is printed at the foot of the page on which each id of a volume stands; nothing of one
    of which nothing is known.
    """
    found = imprint_of(pdf)
    return _labelled(found.places, found.pages, thai=thai) if found else {}


def _labelled(pages: Mapping[str, int], count: int, *, thai: bool) -> dict[str, str]:
    """Numbers of pages (0 ...) as they are printed: letters before the first chapter."""
    front = min((pages[key] for key in _FRONT if key in pages), default=0)
    lists = {*_FRONT, "figures", "tables"}
    text = min((page for key, page in pages.items() if key not in lists), default=0)
    found = {
        key: str(page - text + 1)
        if page >= text
        else _LETTERS[min(page - front, len(_LETTERS) - 1)]
        for key, page in pages.items()
    }
    found["the-end"] = str(count - text)
    return {key: to_thai(label) if thai else label for key, label in found.items()}
