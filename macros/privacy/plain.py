"""Text as a reader sees it, without what would hide a number, and the way back to its source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

_ZEROS = "\u0660\u06f0\u0966\u0e50\u0ed0\u1040\u17e0\uff10\U0001d7ce\U0001d7d8\U0001d7e2\U0001d7ec\U0001d7f6"
_DIGITS = {ord(zero) + value: str(value) for zero in _ZEROS for value in range(10)}
_INVISIBLE = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
_UNSEEN = re.compile(f"[{_INVISIBLE}]+")
_BLOCKS = "td|th|tr|li|p|div|h[1-6]|hr|table|ul|ol|dd|dt|blockquote|section|article"
_MARKUP = re.compile(
    rf"""
      (?P<unseen>[{_INVISIBLE}]+ | <!--(?:[^-<]|-(?!->)|<(?!!--)){{0,2000}}--> | \{{[:\#][^{{}}\n]{{0,200}}\}})
    | (?P<line><br\b[^<>]{{0,200}}> | \\(?=\n) )
    | (?P<block></?(?:{_BLOCKS})\b[^<>]{{0,1000}}>)
    | (?P<tag></?[A-Za-z][^<>]{{0,1000}}>)
    | (?P<entity>&\#?\w{{1,10}};)
    | (?P<escape>\\(?=[!-/:-@\[-`{{-~]))
    | (?P<link>\]\([^()\n]{{0,1000}}\) | \]\[[^\]\n]{{0,200}}\] | \[\^[^\]\n]{{1,200}}\])
    | (?P<quote>(?<=\n)[ ]{{0,3}}(?:>[ ]?)+)
    | (?P<sign>[*`\[\]]+ | ~~ | (?<![^\W_])_+ | _+(?![^\W_]))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_INSTEAD = {"line": "\n", "block": "\n\n"}


@dataclass(frozen=True)
class View:
    """Text with 0-9 for every digit; `steps` are (offset here, offset in the source) wherever
    the two part.
    """

    text: str
    steps: tuple[tuple[int, int], ...]

    def source(self, offset: int) -> int:
        """Where a letter of the view stands in the source."""
        here, there = self.steps[bisect_right(self.steps, offset, key=_here) - 1]
        return there + offset - here


def _here(step: tuple[int, int]) -> int:
    return step[0]


def bare(text: str) -> View:
    """The text without letters that nobody sees."""
    return _view(text, _UNSEEN, lambda found: "")


def peeled(text: str) -> View:
    """The text without Markdown's and HTML's marks, and with what references stand for."""
    return _view(text, _MARKUP, _instead)


def seen(text: str) -> str:
    """`bare`, where no way back is needed."""
    return _UNSEEN.sub("", text).translate(_DIGITS)


def _instead(found: re.Match[str]) -> str:
    kind = found.lastgroup or ""
    if kind == "entity":
        return _UNSEEN.sub("", unescape(found[0]))
    return _INSTEAD.get(kind, "")


def _view(text: str, pattern: re.Pattern[str], instead: Callable[[re.Match[str]], str]) -> View:
    parts: list[str] = []
    steps = [(0, 0)]
    length = end = 0
    for found in pattern.finditer(text):
        put = instead(found)
        parts += [text[end : found.start()], put]
        length += found.start() - end + len(put)
        end = found.end()
        steps.append((length, end))
    return View("".join([*parts, text[end:]]).translate(_DIGITS), tuple(steps))
