"""Page labels: what a viewer calls a page is what stands at its foot (ISO 32000-2, 12.4.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

_OF_ALL = re.compile(r"^หน้า (\S+) / ")  # "หน้า 3 / 20" is called 3
_DIGITS = re.compile(r"[0-9]+")  # Thai ones have no numbering style of PDF
_COVER = "ปก"


def label_pages(document: Any, pdf: Any) -> None:
    """Write into a pydyf.PDF, just before it is written, the labels of a WeasyPrint document's pages."""
    feet = [_foot(page._page_box) for page in document.pages]
    if any(feet):  # a poster has none
        numbers = " ".join(f"{index} {_numbering(label)}" for index, label in ranges(feet))
        pdf.catalog["PageLabels"] = f"<</Nums [{numbers}]>>"


def ranges(feet: Sequence[str]) -> Iterator[tuple[int, str]]:
    """(index, label) of the pages with which numbering begins anew, by what stands at each page's
    foot ("" on a cover). Any other page is called by the number after the one before it.
    """
    expected = ""
    for index, foot in enumerate(feet):
        found = _OF_ALL.match(foot)
        label = found[1] if found else foot or _COVER
        if label != expected:
            yield index, label
        expected = str(int(label) + 1) if _DIGITS.fullmatch(label) else ""


def _numbering(label: str) -> str:
    """How pages are called from one on: by numbers, or by what is no number of PDF."""
    if _DIGITS.fullmatch(label):
        return f"<</S /D /St {label}>>"
    return f"<</P <FEFF{label.encode('utf-16-be').hex()}>>>"


def _foot(page: Any) -> str:
    """The text in the middle of a page box's foot."""
    boxes = (box for box in page.children if getattr(box, "at_keyword", "") == "@bottom-center")
    return "".join(
        text.text for box in boxes for text in box.descendants() if hasattr(text, "text")
    )
