"""Constructs of a Markdown source that must be judged once it is known where they stand.

Whether `<b>` is HTML or an example in a code span, only the Markdown parser knows; where in the
file it stands, only the source shows. So each construct is replaced, before parsing, by a mark
that carries its number through the parser, and looked up again afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from macros.source.letters import FIRST, LAST, stands_for_hidden
from macros.source.problem import Place

Sort = Literal["template", "less", "address", "html", "attributes", "letter", "target"]

MARK = re.compile(f"{FIRST}([0-9]+){LAST}")
_CONSTRUCTS = re.compile(
    r"""
      (?P<template>\{\{[^\n]{0,300}?\}\}|\{%[^\n]{0,300}?%\}|\{\#[^\n]{0,300}?\#\})
    | (?P<less>\\<)
    | (?P<address><(?:(?:https?://|mailto:)(?:[^<>&\s]|&(?!\#))*
          |(?:[^<>&@\s:]|&(?!\#))+@(?:[^<>&@\s:]|&(?!\#))+)>)
    | (?P<target>\]\(\s*<?
          | ^(?:[ >]|[-*+][ ]|[0-9๐-๙]{1,9}[.)][ ]|\[\^[^\[\]<{&\n]*\]:)*+\[(?!\^)(?:[^\[\]<{&]|&(?!\#))*\]:
            [ ]*(?:(?=\S)|\n[ >]*(?=\S+[ ]*(?:["'(]|$)))<?)
    | (?P<letter>&\#(?:[0-9]+|[xX][0-9A-Fa-f]+);)
    | (?P<html><(?:/?[A-Za-z][\w:-]*(?=[\s/>]|\Z)|!--|![A-Za-z\[]|\?))
    | (?P<attributes>
        (?<!\{)\{:[^{}\n]*\}
      | (?<!\{)\{[ ]*[.#][A-Za-z_][^{}\n]*(?<!\#)\}
      | (?<!\{)\{[ ]*[A-Za-z:-]+[ ]*=[^{}\n]*\})
    """,
    re.VERBOSE | re.MULTILINE,
)


@dataclass(frozen=True)
class Mark:
    """A construct: what kind it is, as it was written, and where."""

    sort: Sort
    text: str
    place: Place

    @property
    def shown(self) -> str:
        """What it is in running text; for a target, which stays in the source, nothing."""
        escaped = self.text.replace("&", "&amp;")  # or {{ &#8238; }} would turn the line round
        literal = {"template": escaped, "letter": escaped}
        return {"less": "<", "target": "", **literal}.get(self.sort, self.text)

    @property
    def written(self) -> str:
        """What it is in code, where Markdown has escaped every & but the mark's."""
        return "" if self.sort == "target" else self.text.replace("&", "&amp;")


def mark(source: str, start: Place) -> tuple[str, list[Mark]]:
    """A source with its constructs replaced by marks, and what each mark stands for.

    `start` is the place of the source's first letter. A target keeps its text: its mark follows
    it, so that an address carries its number.
    """
    marks: list[Mark] = []
    where = places(source, start)

    def replaced(found: re.Match[str]) -> str:
        sort: Sort = found.lastgroup  # type: ignore[assignment]
        if sort == "letter" and not stands_for_hidden(found[0]):
            return found[0]
        sign = f"{FIRST}{len(marks)}{LAST}"
        at = found.end() if sort == "target" else found.start()
        marks.append(Mark(sort, found[0], where(at)))
        return found[0] + sign if sort == "target" else sign

    return _CONSTRUCTS.sub(replaced, source), marks


def restored(text: str, marks: Sequence[Mark], *, code: bool = False) -> str:
    """Text with its marks as they are shown, or as they are written in code."""
    return MARK.sub(
        lambda found: marks[int(found[1])].written if code else marks[int(found[1])].shown,
        text,
    )


def places(source: str, start: Place) -> Callable[[int], Place]:
    """A function from offsets in a source to places in its file."""
    starts = [0, *(found.end() for found in re.finditer("\n", source))]

    def place(offset: int) -> Place:
        line = bisect_right(starts, offset) - 1
        column = offset - starts[line] + (start.column if line == 0 else 1)
        return Place(start.path, start.line + line, column)

    return place
