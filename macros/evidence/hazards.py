"""What no evidence needs and some would misuse: letters that hide, and structure without end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.evidence.limits import CELLS, LINES, NESTING
from macros.source.diagnostic import Diagnostic, Location
from macros.source.letters import HIDDEN, hidden_letter
from macros.source.mistakes import Mistake, mistake

_OPENER = re.compile(r" {0,3}(?:>|!!!|(?:[-*+]|[0-9๐-๙]{1,9}[.)])(?= +\S)) ?")
_RULER = re.compile(r"[-*_> ]+")


def hazards(text: str, start: Location) -> Iterator[Diagnostic]:
    """Problems of a text that must not be rendered at all; `start` is its first letter's place."""
    for number, line in enumerate(text.split("\n")):
        for column, found in _in_line(line):
            yield Diagnostic(Location(start.path, start.line + number, column), found)
    if text.count("\n") > LINES:
        yield Diagnostic(start, mistake("MARK-12", limit=LINES))
    if sum(map(_cells, re.split(r"\n *\n", text))) > CELLS:
        yield Diagnostic(start, mistake("MARK-13", limit=CELLS))


def _in_line(line: str) -> Iterator[tuple[int, Mistake]]:
    """(column, mistake) of what is wrong with a line."""
    hidden = HIDDEN.search(line)
    if hidden:
        yield hidden.start() + 1, hidden_letter(hidden[0])
    if _depth(line) > NESTING:
        yield 1, mistake("MARK-15", limit=NESTING)


def _depth(line: str) -> int:
    """How deeply the quotes, boxes and items are nested that begin in a line."""
    line = line.expandtabs(4)
    body = line.lstrip(" ")
    if _RULER.fullmatch(body):
        return body.count(">")
    opened, at = 0, 0
    while found := _OPENER.match(body, at):
        opened, at = opened + 1, found.end()
    return opened and opened + (len(line) - len(body)) // 4


def _cells(block: str) -> int:
    """How many cells the table in a block has, if one is in it."""
    lines = block.split("\n")
    rules = (line.strip(" >|") for line in lines if "|" in line and not line.strip(" >|:-"))
    return max((rule.count("|") + 1 for rule in rules), default=0) * len(lines)
