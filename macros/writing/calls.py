"""What stands between braces in a page that people write: calls of the public macros, alone.

Pages are no templates. Of Jinja's language this reads one sentence, `{{ name("constant") }}`, so
that there is nothing else to be run: whatever it cannot read is a mistake at its letter. What it
reads, Jinja reads alike (tests/writing/test_calls.py), so that another engine may render it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from macros.source.mistakes import Mistake, mistake

_OPENING = re.compile(r"\{[{%#]")
_TOKEN = re.compile(
    r"""\s*(?:(?P<end>\}\}) | (?P<trim>(?<=\{\{)[-+]|[-+](?=\}\}))
      | (?P<name>[^\W\d]\w*) | (?P<text>"[^"\\\n]*"|'[^'\\\n]*')
      | (?P<number>[0-9][\w.]*) | (?P<sign>\*\*|//|[=!<>]=|\S))""",
    re.VERBOSE,
)
_LONGEST = 300  # letters between braces; no call needs half of them
_CONSTANTS = {"true", "false", "none", "True", "False", "None"}
_SUMS = {"+", "-", "*", "/", "%", "**", "//"}
_SIGNS = {
    ".": "ส่วนย่อยของค่า",
    "[": "รายการย่อยของค่า",
    "|": "ตัวกรอง",
    "is": "การทดสอบค่า",
    "if": "เงื่อนไข",
    "else": "เงื่อนไข",
    "(": "การเรียกซ้อน",
    "{": "ชุดของค่า",
    "~": "การต่อข้อความ",
    "=": "การกำหนดค่า",
    **dict.fromkeys(("==", "!=", "<=", ">=", "<", ">", "and", "or", "not", "in"), "การเปรียบเทียบ"),
}


@dataclass(frozen=True)
class Call:
    """A call in a text, from `start` to `end`: the macro's name, which stands at `at`, and its
    arguments: texts, or None for a constant that is no text.
    """

    name: str
    arguments: tuple[str | None, ...]
    start: int
    end: int
    at: int


@dataclass(frozen=True)
class Stray:
    """What is no call, at an offset in a text."""

    at: int
    mistake: Mistake


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


class _StrayError(Exception):
    """What is no call, found within braces."""

    def __init__(self, at: int, found: Mistake) -> None:
        super().__init__()
        self.at, self.found = at, found


def calls(text: str, at: int = 0) -> Iterator[Call | Stray]:
    """Everything in a text, from an offset on, that Jinja would take for more than text, in order."""
    while opening := _OPENING.search(text, at):
        start = opening.start()
        if opening[0] != "{{":
            yield Stray(start, _statement(text, start))
            at = opening.end()
            continue
        tokens = _tokens(text, opening.end())
        if tokens[-1].kind != "end":
            yield Stray(start, mistake("PAGE-02"))
            at = (text.find("\n", start) + 1) or len(text)
            continue
        at = tokens[-1].at + 2
        try:
            yield _call(tokens, start)
        except _StrayError as error:
            yield Stray(start if error.found.code == "PAGE-02" else error.at, error.found)


def _statement(text: str, start: int) -> Mistake:
    """What `{%` or `{#` at an offset is."""
    if text.startswith("{#", start):
        return mistake("PAGE-24")
    word = re.compile(r"\{%[-+]?\s*(\w*)").match(text, start)
    return mistake("PAGE-23", word=word[1] if word else "")


def _tokens(text: str, at: int) -> list[_Token]:
    """The tokens from an offset to the end of the braces, or to where they should have ended."""
    found: list[_Token] = []
    last = at + _LONGEST
    while (token := _TOKEN.match(text, at, last)) and (not found or found[-1].kind != "end"):
        kind = token.lastgroup or ""
        found.append(_Token(kind, token[kind], token.start(kind)))
        at = token.end()
    return found or [_Token("none", "", at)]


def _call(tokens: list[_Token], start: int) -> Call:
    """The call that tokens are. Raises _StrayError when they are none."""
    name, following = tokens[0], tokens[min(1, len(tokens) - 1)]
    if name.kind in {"text", "number"} or name.text in _CONSTANTS:
        raise _unlike(following, _StrayError(name.at, mistake("PAGE-25", value=name.text)))
    if name.kind != "name" or name.text in _SIGNS:
        raise _strange(name)
    if following.text != "(":
        raise _unlike(following, _StrayError(name.at, mistake("PAGE-18", name=name.text)))
    arguments: list[str | None] = []
    place = 2
    while tokens[place].text != ")":
        arguments.append(_argument(tokens[place], tokens[place + 1 :]))
        place += 1
        if tokens[place].text == ",":
            place += 1
        elif tokens[place].text != ")":
            raise _strange(tokens[place])
    if tokens[place + 1].kind != "end":
        raise _strange(tokens[place + 1])
    return Call(name.text, tuple(arguments), start, tokens[-1].at + 2, name.at)


def _argument(token: _Token, rest: list[_Token]) -> str | None:
    if token.kind == "text":
        return token.text[1:-1]
    if token.kind == "number" or token.text in _CONSTANTS:
        return None
    if token.kind == "name" and token.text not in _SIGNS:
        raise _unlike(rest[0], _StrayError(token.at, mistake("PAGE-20", name=token.text)))
    raise _strange(token)


def _unlike(following: _Token, otherwise: _StrayError) -> _StrayError:
    """What is wrong with a token that stands alone, or with the sign that follows it."""
    known = following.kind == "trim" or following.text in {*_SIGNS, *_SUMS}
    return _strange(following) if known else otherwise


def _strange(token: _Token) -> _StrayError:
    if token.kind == "trim":
        found = mistake("PAGE-17", sign=token.text, what="การตัดช่องว่าง")
        return _StrayError(token.at, found)
    if token.text in _SUMS:
        return _StrayError(token.at, mistake("PAGE-15"))
    if token.text in _SIGNS:
        found = mistake("PAGE-17", sign=token.text, what=_SIGNS[token.text])
        return _StrayError(token.at, found)
    return _StrayError(token.at, mistake("PAGE-02"))
