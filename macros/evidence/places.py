"""Where letters stand: offsets in a source, and in what Markdown took out of its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from macros.source.lines import line_starts


class Origin:
    """From offsets in the words of a paragraph, heading or cell (a token) back to its source."""

    def __init__(self, source: str) -> None:
        self.text, self.lines = source, source.split("\n")
        self._starts = [*line_starts(source), len(source)]
        self._words: tuple[str, list[str]] = "", [""]

    def begins(self, number: int) -> int:
        """The offset at which a line (from 0) begins; that of the end for the line after the last."""
        return self._starts[number]

    def line(self, number: int) -> int:
        """The offset at which the text of a line (from 0) begins."""
        line = self.lines[number]
        return self._starts[number] + len(line) - len(line.lstrip())

    def of(self, token: Token, at: int) -> int:
        """The offset in the source of an offset in a token's words."""
        cell = token.meta.get("cell")
        if cell is not None:
            return int(cell) + _in_cell(self._row(token), int(cell) - self._begin(token), at)
        if token.map is None:
            return 0
        number = token.content.count("\n", 0, at)
        if self._words[0] is not token.content:  # one token is asked of often
            self._words = token.content, token.content.split("\n")
        words = self._words[1][number]
        line = token.map[0] + number
        column = at - (token.content.rfind("\n", 0, at) + 1)
        return self._starts[line] + _column(self.lines[line], words) + column

    def _row(self, token: Token) -> str:
        return self.lines[(token.map or [0])[0]]

    def _begin(self, token: Token) -> int:
        return self._starts[(token.map or [0])[0]]


def _column(line: str, words: str) -> int:
    """Where words begin in the line they were cut from: most are its end."""
    whole, end = line.rstrip(), words.rstrip()
    return len(whole) - len(end) if whole.endswith(end) else max(line.find(end.strip()), 0)


def _in_cell(row: str, begin: int, at: int) -> int:
    r"""How far into a row's cell, in which a bar is written \|, its words' letter `at` stands."""
    offset = 0
    for _ in range(at):
        offset += 2 if row.startswith("\\|", begin + offset) else 1
    return offset


def cells(row: str) -> Sequence[tuple[int, str]]:
    r"""(offset, words as they are written) of the cells of a table's row; \| parts none."""
    parts, begin = [], 0
    for bar in re.finditer(r"(?<!\\)\|", row):
        parts.append((begin, row[begin : bar.start()]))
        begin = bar.end()
    parts.append((begin, row[begin:]))
    outer = [part for part in parts[:1] + parts[-1:] if not part[1].strip()]
    return [
        (at + len(text) - len(text.lstrip()), text) for at, text in parts if (at, text) not in outer
    ]
