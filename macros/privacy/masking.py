"""Sentences and file names without the numbers they may hold: what is printed stays in logs."""

from __future__ import annotations

from dataclasses import replace

from macros.privacy.detector import find
from macros.privacy.plain import bare
from macros.source.mistakes import Mistake
from macros.source.problem import Problem

_NUMBERS = {"thai-id", "mobile", "bank-account"}


def masked(text: str) -> str:
    """The text with x for each digit of a number that is personal data."""
    view, shown = bare(text), list(text)
    for hit in find(view.text.replace("_", " ")):
        if hit.kind in _NUMBERS:
            for at in range(view.source(hit.start), view.source(hit.end - 1) + 1):
                shown[at] = "x" if shown[at].isdigit() else shown[at]
    return "".join(shown)


def discreet(problem: Problem) -> Problem:
    """A problem of whatever kind, which repeats no such number."""
    place = replace(problem.place, path=masked(problem.place.path))
    words = problem.mistake
    hidden = Mistake(words.code, masked(words.what), masked(words.mend))
    return replace(problem, place=place, mistake=hidden)
