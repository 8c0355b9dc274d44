"""What stands in a symbol: words after a number, and below them who does it and how long it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from macros.drawing.style import Style
from macros.drawing.wrap import even_lines

_BESIDE = " · "  # between facts
_MOST = 3  # lines of a fact in a diamond


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
    """A label as a symbol of a kind sets it: the number ends no line but in a diamond, whose first is short."""
    parts = style.parts(label.words, style.widest)
    if label.number and kind == "decision":
        parts = [f"{label.number} ", *parts]
    elif label.number:
        parts = [f"{label.number} {''.join(parts[:1])}", *parts[1:]]
    return Written(parts, tuple(_facts(label.facts, kind, style)), style)


def _facts(facts: Sequence[str], kind: str, style: Style) -> Iterator[str]:
    """The facts in lines, in one where there is room; the lower part of a diamond has none, nor any for
    a name of many lines.
    """
    limit = style.widest * style.narrowed
    together = _BESIDE.join(facts)
    if facts and kind != "decision" and style.measure(together) <= limit:
        yield together
        return
    for fact in facts:
        lines = even_lines(style.parts(fact, limit), limit, style.measure)
        if kind != "decision" or len(lines) <= _MOST:
            yield from lines
