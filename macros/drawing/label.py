"""What stands in a symbol: words after a number, and below them who does it and how long it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from macros.drawing.style import Style
from macros.drawing.wrap import even_lines

_BESIDE = " · "  # between facts
_NARROWED = 0.7  # of a line's width, for facts in the lower part of a diamond


@dataclass(frozen=True)
class Label:
    """What stands in a symbol: words after a number, and facts in lines of their own below them."""

    words: str
    number: str = ""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Written:
    """A label as it is set: the parts of its words, which may wrap, and its facts in lines."""

    parts: Sequence[str]
    facts: tuple[str, ...]
    style: Style = field(repr=False)

    def lines(self, limit: float) -> list[str]:
        """All lines, the words in lines of a width at most."""
        return [*even_lines(self.parts, limit, self.style.measure), *self.facts]


def written(label: Label, kind: str, style: Style) -> Written:
    """A label as a symbol of a kind sets it: the number never ends a line."""
    parts = style.parts(label.words, style.widest)
    if label.number:
        parts = [f"{label.number} {''.join(parts[:1])}", *parts[1:]]
    return Written(parts, tuple(_facts(label.facts, kind, style)), style)


def _facts(facts: Sequence[str], kind: str, style: Style) -> Iterator[str]:
    """The facts in lines: side by side in one where there is room; a diamond has none below."""
    together = _BESIDE.join(facts)
    if facts and kind != "decision" and style.measure(together) <= style.widest:
        yield together
        return
    limit = style.widest * (_NARROWED if kind == "decision" else 1)
    for fact in facts:
        yield from even_lines(style.parts(fact, limit), limit, style.measure)
