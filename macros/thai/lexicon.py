"""Thai words by a dictionary, and where in a text they meet."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from newmm_tokenizer.corpus import get_corpus

_THAI = re.compile("[\u0e01-\u0e4e]+")
_BEFORE, _ROOM = re.compile(f"{_THAI.pattern[:-1]}*$"), 400  # letters that are looked at
_PREFIXES = {"การ", "ความ", "ผู้"}
UNKNOWN = 1_000
"""How many words one letter outside the dictionary is worth."""


def borders(text: str, longest: int = sys.maxsize) -> Iterator[int]:
    """Where one Thai word ends and the next begins in a text, in order.

    A stretch of Thai is read as the fewest words of PyThaiNLP's list (CC0; 62,000 words and
    compounds) that leave the fewest letters over; where there are several such ways, only what
    all of them part is parted. What is no word stays with its neighbours, as การ, ความ and ผู้ do
    with what they make a noun of. Words of more than `longest` letters are left out of the list.
    """
    for stretch in _THAI.finditer(text):
        yield from (stretch.start() + at for at in _inner(stretch[0], longest))


def is_apart(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text begins and ends where words do, as far as the list knows those
    around it: แพร่ does not in เผยแพร่.
    """
    return _is_edge(text, start) and _is_edge(text, end)


def _is_edge(text: str, at: int) -> bool:
    """Whether an offset stands in no word of the list."""
    around = next((found for found in _THAI.finditer(text, *_near(text, at))), None)
    if around is None or not around.start() < at < around.end():
        return True
    ends = [0, *_inner(around[0], sys.maxsize), len(around[0])]
    inside = at - around.start()
    word = next(around[0][a:b] for a, b in pairwise(ends) if a <= inside < b)
    return inside in ends or word not in _words()[word[:2]][len(word)]


def _near(text: str, at: int) -> tuple[int, int]:
    """Where the Thai around an offset begins and ends."""
    before, after = _BEFORE.search(text[max(0, at - _ROOM) : at]), _THAI.match(text, at)
    assert before
    return at - len(before[0]), after.end() if after else at


def strangeness(text: str) -> int:
    """How unlike words a text's Thai is: its words at the least, and UNKNOWN for each letter that
    is of no word.
    """
    return sum(_costs(found[0], sys.maxsize)[0] for found in _THAI.finditer(text))


@lru_cache(maxsize=20_000)
def _inner(stretch: str, longest: int) -> tuple[int, ...]:
    """The borders within a stretch of Thai. Reports say the same things again and again."""
    found, start, size = [], 0, 0
    for end in _ends(stretch, longest):
        if min(size, end - start) > 1 and stretch[start - size : start] not in _PREFIXES:
            found.append(start)
        start, size = end, end - start
    return tuple(found)


@cache
def _words() -> dict[str, dict[int, set[str]]]:
    """The dictionary's words of two letters and more, by these two and by length."""
    found: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for word in get_corpus("words_th.txt"):
        if len(word) > 1 and _THAI.fullmatch(word):
            found[word[:2]][len(word)].add(word)
    return found


def _ends(stretch: str, longest: int) -> Iterator[int]:
    """Where every best way through a stretch of Thai has the end of a word."""
    costs, reached, furthest = _costs(stretch, longest), {0}, 0
    for start, cost in enumerate(costs):
        if start not in reached:
            continue
        if start and furthest == start:
            yield start
        for end, step in _steps(stretch, start, longest):
            if costs[end] + step == cost:
                reached.add(end)
                furthest = max(furthest, end)


def _costs(stretch: str, longest: int) -> list[int]:
    """What the best way from each letter to the end costs."""
    costs = [0] * (len(stretch) + 1)
    for start in range(len(stretch) - 1, -1, -1):
        costs[start] = min(costs[end] + step for end, step in _steps(stretch, start, longest))
    return costs


def _steps(stretch: str, start: int, longest: int) -> Iterator[tuple[int, int]]:
    """(where it ends, what it costs) of one letter and of each word that starts at a letter."""
    if start < len(stretch):
        yield start + 1, UNKNOWN
    for length, words in _words().get(stretch[start : start + 2], {}).items():
        if length <= longest and stretch[start : start + length] in words:
            yield start + length, 1
