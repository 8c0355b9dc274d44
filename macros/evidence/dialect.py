"""Markdown as the code host's preview reads it, written as Python-Markdown reads it.

People see that preview while they write. Python-Markdown wants a blank line before lists and
tables, four blanks for each level of a list, `1.` and not `1)`, and no fences; it would print
the rest as it stands. Code that it must show verbatim is only indented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ITEM = re.compile(r"( *)([-*+]|[0-9๐-๙]{1,9}[.)])( +)(?=\S)")
_RULER = re.compile(r" *([-*_])( *\1){2,} *$")
_FENCE = re.compile(r"( *)(`{3,}|~{3,})[^`]*$")
_TABLE = re.compile(r" *+\|?+(?: *+:?-++:? *+\|)++(?: *+:?-++:? *+)?$")
_BOX = re.compile(r" *!!! ?\w")
_STARTS = {"-", "*", "+", "1.", "๑."}  # an item that may follow a line of text at once
_LEVEL = 4


def for_markdown(source: str) -> str:
    """The same text for Python-Markdown."""
    return "\n".join(_Writer(source.split("\n")).lines())


def fence_after(line: str, fence: str) -> str:
    """The fence (``` or longer) that is open after a line, "" for none; `fence` is open before."""
    if fence:
        return "" if fence in line and not line.strip().strip(fence[0]) else fence
    opening = _FENCE.match(line)
    return opening[2] if opening else ""


class _Writer:
    """Goes through the lines once; `_levels` holds where the text of each open list begins."""

    def __init__(self, lines: list[str]) -> None:
        self._source = [_untabbed(line) for line in lines]
        self._levels: list[int] = []
        self._before = ""
        self._boxed = False
        self._paragraph = False  # whether an item goes on with a paragraph of its own

    def lines(self) -> Iterator[str]:
        """The lines as Python-Markdown wants them."""
        fence, margin = "", 0
        for number, line in enumerate(self._source):
            before, fence = fence, fence_after(line, fence)
            if before and fence:
                yield self._code(line, margin)
            elif before or fence:
                margin = _blanks(line)
                yield ""
            else:
                yield from self._line(line, number)
            self._before = "" if fence else line

    def _line(self, line: str, number: int) -> Iterator[str]:
        item = None if _RULER.match(line) else _ITEM.match(line)
        if not line.strip():
            self._boxed = False
            yield line
        elif self._boxed:
            yield line if line.startswith(" " * _LEVEL) else " " * _LEVEL + line
        elif item and (self._levels or len(item[1]) < _LEVEL):
            yield from self._item(item, line)
        else:
            self._boxed = bool(_BOX.match(line))
            yield from self._text(line, number)

    def _item(self, item: re.Match[str], line: str) -> Iterator[str]:
        """An item, four blanks deep for each list that it is in."""
        indent, sign = len(item[1]), item[2].replace(")", ".")
        inside = bool(self._levels)
        while self._levels and indent < self._levels[-1]:
            self._levels.pop()
        if not inside and self._before.strip() and sign not in _STARTS:
            yield line
            return
        if self._before.strip() and (self._paragraph or not inside):
            yield ""
        self._paragraph = False
        yield " " * _LEVEL * len(self._levels) + f"{sign} {line[item.end() :]}"
        self._levels.append(indent + len(item[2]) + min(len(item[3]), _LEVEL))

    def _text(self, line: str, number: int) -> Iterator[str]:
        """A line of text: of the list it continues, or of none."""
        indent = _blanks(line)
        if not self._before.strip():
            while self._levels and indent < self._levels[-1]:
                self._levels.pop()
        if self._levels:
            self._paragraph |= not self._before.strip()
            yield line.lstrip(" ") if self._before.strip() else self._continued(line, indent)
            return
        following = self._source[number + 1] if number + 1 < len(self._source) else ""
        if "|" in line and _TABLE.match(following) and self._before.strip():
            yield ""
        yield line

    def _continued(self, line: str, indent: int) -> str:
        extra = indent - self._levels[-1]
        depth = _LEVEL * len(self._levels)
        return " " * (depth + (extra if extra >= _LEVEL else 0)) + line.lstrip(" ")

    def _code(self, line: str, margin: int) -> str:
        """A line between fences that stand so far in, as a block of code of the list it is in."""
        return " " * _LEVEL * (len(self._levels) + 1) + line[min(_blanks(line), margin) :]


def _blanks(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _untabbed(line: str) -> str:
    """A line whose leading tabs are blanks."""
    body = line.lstrip(" \t")
    return line[: len(line) - len(body)].expandtabs(_LEVEL) + body
