"""A walk through a chart: its steps from the end to the start, and which of its ways lead back."""

from __future__ import annotations

from collections.abc import Mapping

Exits = Mapping[str, Mapping[str, str]]
"""By step, where it leads: label ("" for the only way on) -> step."""


def walk(exits: Exits, start: str) -> tuple[tuple[str, ...], set[tuple[str, str]]]:
    """The steps that a start leads to, each after all that it leads to, and the ways back: those to
    a step that is being walked from (a depth-first walk, without recursion for long procedures).
    """
    order: list[str] = []
    back: set[tuple[str, str]] = set()
    seen, open_ = {start}, {start: iter(exits[start].values())}
    while open_:
        key, following = next(reversed(open_.items()))
        target = next(following, None)
        if target is None:
            order.append(key)
            del open_[key]
        elif target in open_:
            back.add((key, target))
        elif target not in seen:
            seen.add(target)
            open_[target] = iter(exits[target].values())
    return tuple(order), back
