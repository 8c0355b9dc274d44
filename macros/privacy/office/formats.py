"""Formats of numbers in Excel that add digits of their own to what a cell holds."""

from __future__ import annotations

import re
from collections.abc import Mapping

from macros.privacy.office.elements import parse

_TOKEN = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]|([0#?]+)|(@)|([\-/. ()])|.', re.DOTALL)


def formats(styles: bytes) -> dict[str, str]:
    """The formats that add digits, by the number of the style of cells. Raises UnreadableError."""
    codes: dict[str, str] = {}
    found: dict[str, str] = {}
    count = 0
    path: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        """Note an element that begins."""
        nonlocal count
        path.append(name)
        if name == "numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif path[-2:] == ["cellXfs", "xf"]:
            code = codes.get(attributes.get("numFmtId", ""), "")
            if _adds(code):
                found[str(count)] = code
            count += 1

    def end(_: str) -> None:
        """Note that the innermost element ends."""
        path.pop()

    parse(styles, start, end, lambda _: None)
    return found


def _adds(code: str) -> bool:
    return any(re.search(r"\d", said or sign) for said, sign, *_ in _TOKEN.findall(code))


def rendered(code: str, value: str) -> str:
    """A value as a format shows it, as far as its digits go."""
    pieces: list[str] = []
    left = value
    for said, sign, places, text, mark in reversed(_TOKEN.findall(code.partition(";")[0])):
        if places:
            pieces.append(left[-len(places) :].rjust(len(places), "0"))
            left = left[: -len(places)]
        else:
            pieces.append(left if text else (said or sign or mark))
    return "".join(reversed(pieces))
