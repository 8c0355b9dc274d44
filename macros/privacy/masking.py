"""Sentences and file names without the numbers they may hold: what is printed stays in logs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from macros.privacy.detector import find
from macros.privacy.plain import bare
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import Mistake

_NUMBERS = {"thai-id", "mobile", "bank-account"}


def masked(text: str) -> str:
    """The text with x for each digit of a number that is personal data."""
    view, shown = bare(text), list(text)
    for hit in find(view.text.replace("_", " ")):
        if hit.kind in _NUMBERS:
            for at in range(view.source(hit.start), view.source(hit.end - 1) + 1):
                shown[at] = "x" if shown[at].isdigit() else shown[at]
    return "".join(shown)


def redacted(problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Problems of whatever kind, in their order, which repeat no such number."""
    hide = cache(masked)  # many say the same

    @cache
    def hidden(words: Mistake) -> Mistake:
        """A message in which personal data cannot be read."""
        return Mistake(words.code, hide(words.what), hide(words.mend))

    return [
        replace(each, place=_at(each.place, hide), mistake=hidden(each.mistake))
        for each in problems
    ]


def _at(place: Location, hide: Callable[[str], str]) -> Location:
    path = hide(place.path)
    return place if path == place.path else replace(place, path=path)
