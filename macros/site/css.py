"""Style sheets as browsers need them: without comments and blanks, and without rules for what no page has."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

import tinycss2

_NESTED = {"media", "supports", "container", "layer"}
_TIGHT = {"{} block", ";", ",", ":", None}
"""Beside what no blank means anything; before a colon one does (`a :hover`)."""


def compact(css: str) -> str:
    """A style sheet without its comments and the blanks that mean nothing."""
    return str(tinycss2.serialize(_tight(tinycss2.parse_component_value_list(css, True))))


def _tight(tokens: list[Any]) -> list[Any]:
    """Component values without needless blanks, their own contents alike."""
    kept: list[Any] = []
    for token, after in zip(tokens, [*tokens, None][1:], strict=True):
        for inside in ("content", "arguments"):  # of blocks and of functions
            if isinstance(getattr(token, inside, None), list):
                setattr(token, inside, _tight(getattr(token, inside)))
        if token.type != "whitespace":
            kept.append(token)
        elif not (_kind(kept[-1] if kept else None) in _TIGHT or _kind(after) in _TIGHT - {":"}):
            token.value = " "
            kept.append(token)
    return kept


def _kind(token: Any) -> str | None:
    if token is None:
        return None
    return str(token.value if token.type == "literal" else token.type)


def gathered(css: str) -> str:
    """A style sheet whose rules for paper, whichever component they are of, stand together at its end."""
    rules = tinycss2.parse_stylesheet(css, True, True)
    paper = [rule for rule in rules if rule.type == "at-rule" and _is_paper(rule)]
    kept = tinycss2.serialize([rule for rule in rules if rule not in paper])
    inner = "".join(tinycss2.serialize(rule.content) for rule in paper)
    return f"{kept}@media print{{{inner}}}" if paper else kept


def _is_paper(rule: Any) -> bool:
    return bool(
        rule.lower_at_keyword == "media" and tinycss2.serialize(rule.prelude).strip() == "print"
    )


def without(css: str, absent: Callable[[str], bool]) -> str:
    """A style sheet without the selectors that are `absent`, and without rules that have no other."""
    return _written(tinycss2.parse_stylesheet(css, True, True), absent)


def _written(rules: Iterable[Any], absent: Callable[[str], bool]) -> str:
    parts = []
    for rule in rules:
        if rule.type == "qualified-rule":
            left = [each for each in _selectors(rule.prelude) if not absent(each)]
            parts += [f"{','.join(left)}{{{tinycss2.serialize(rule.content)}}}"] if left else []
        elif rule.content is not None and rule.lower_at_keyword in _NESTED:
            inner = _written(tinycss2.parse_rule_list(rule.content, True, True), absent)
            head = f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}"
            parts += [f"{head}{{{inner}}}"] if inner else []
        else:
            parts.append(tinycss2.serialize([rule]))
    return "".join(parts)


def without_properties(css: str, names: Collection[str]) -> str:
    """A style sheet without the declarations of some custom properties by `:root`."""
    parts = []
    for rule in tinycss2.parse_stylesheet(css, True, True):
        if rule.type == "qualified-rule" and tinycss2.serialize(rule.prelude) == ":root":
            declared = tinycss2.parse_blocks_contents(rule.content, True, True)
            left = [each.serialize() for each in declared if each.name not in names]
            parts += [f":root{{{';'.join(left)}}}"] if left else []
        else:
            parts.append(tinycss2.serialize([rule]))
    return "".join(parts)


def _selectors(prelude: list[Any]) -> list[str]:
    """The selectors of a rule, parted at its own commas."""
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [str(tinycss2.serialize(part)) for part in parts]
