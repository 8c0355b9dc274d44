"""What is wrong with a text by itself: found in its tokens, each at its letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from macros.evidence.foreign import ATTRIBUTES, HTML, REFERENCE
from macros.evidence.places import Origin
from macros.evidence.rows import RULE
from macros.source.letters import stands_for_hidden
from macros.source.mistakes import Mistake, mistake

_REFUSED = {"html": "MARK-01", "letter": "MARK-02", "attributes": "MARK-03"}
_PATTERNS = {"html": HTML, "letter": REFERENCE, "attributes": ATTRIBUTES}
_SHOWN = 80  # letters of a mistake
_TITLE = re.compile(r"\s+[\"'].*")
_NAMES = re.compile(r"\[((?:\\.|[^\[\]\\])+)\]")
_COMMENT = "//"  # a name that is given to what nobody is to see
_TARGET = re.compile(r"\[((?:\\.|[^\[\]\\])*)\]:[\s>]*<?")


@dataclass(frozen=True)
class Remark:
    """A mistake at an offset of the source."""

    offset: int
    mistake: Mistake
    warning: bool = False


def remarks(tokens: Sequence[Token], env: Mapping[str, Any], origin: Origin) -> Iterator[Remark]:
    """Everything that is wrong with a text of these tokens, of which the parser told in `env`."""
    for token, words, reason in env.get("taken", ()):
        yield Remark(origin.of(token.copy(content=words), 0), reason)
    for token in tokens:
        if token.type == "inline":
            for child, at in _all(token.children or ()):
                yield from _child(token, child, at, origin)
            if RULE.search(token.content):
                yield from _ruled(token, origin)
        elif "more" in token.meta:
            found = mistake("MARK-20", found=token.meta["cells"], columns=token.meta["columns"])
            yield Remark(token.meta["more"], found)
    yield from _notes(tokens, env, origin)
    yield from _references(env, origin)
    yield from _unused(tokens, env, origin)


def _all(children: Sequence[Token], begin: int = 0) -> Iterator[tuple[Token, int]]:
    """The tokens of a line, those of pictures' labels too, each with its offset in the line."""
    for child in children:
        yield child, begin + int(child.meta.get("at", 0))
        if child.type == "image":
            yield from _all(child.children or (), begin + int(child.meta["label_at"]))


def _child(token: Token, child: Token, at: int, origin: Origin) -> Iterator[Remark]:
    if child.type == "foreign":
        found = _foreign(token, child, at)
        if found:
            yield Remark(origin.of(token, at), *found)
    elif "end" in child.meta:
        end = at + child.meta["end"] - child.meta["at"]
        for offset, reason in _hidden(token.content[at:end]):
            yield Remark(origin.of(token, at + offset), reason)


def _foreign(token: Token, child: Token, at: int) -> tuple[Mistake, bool] | None:
    """(mistake, whether it is but a warning) of what stands in a line; None for what may."""
    match child.meta["sort"]:
        case "html" | "letter" | "attributes" as sort:
            return _refused(sort, child.content), False
        case "note":
            blank = any(letter.isspace() for letter in child.content)
            return mistake("MARK-23" if blank else "MARK-04", note=child.content), not blank
        case "link":
            return _unread(token.content[at:]), False
        case "reference":
            return mistake("MARK-27", name=child.meta["name"]), True
        case "alert":
            return mistake("MARK-26", text=child.content), True
    return None


def _refused(sort: str, text: str) -> Mistake:
    words = " ".join(text.split())
    return mistake(_REFUSED[sort], text=words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…")


def _unread(rest: str) -> Mistake:
    """Why a link whose address begins `rest` is none: it has blanks, or no end."""
    address = _TITLE.sub("", _enclosed(rest.partition("\n")[0])).strip()
    if not address:
        return mistake("MARK-19")
    return mistake("MARK-18", text=address if len(address) <= _SHOWN else f"{address[:_SHOWN]}…")


def _enclosed(line: str) -> str:
    """What stands before the bracket that closes one opened before a line; "" when none does."""
    opened = 0
    for at, sign in enumerate(line):
        if sign == ")" and not opened:
            return line[:at]
        opened += (sign == "(") - (sign == ")")
    return ""


def _hidden(text: str) -> Iterator[tuple[int, Mistake]]:
    """(offset, mistake) of what may not stand in an address or its title either."""
    for sort, pattern in _PATTERNS.items():
        for found in pattern.finditer(text):
            if sort != "letter" or stands_for_hidden(found[0]):
                yield found.start(), _refused(sort, found[0])


def _ruled(token: Token, origin: Origin) -> Iterator[Remark]:
    """Lines of a paragraph that should part a table's head from its rows."""
    lines = token.content.split("\n")
    for number, line in enumerate(lines):
        if token.map and RULE.fullmatch(line):
            place = origin.line(token.map[0] + number)
            yield Remark(place, mistake("MARK-21"))


def _notes(tokens: Sequence[Token], env: Mapping[str, Any], origin: Origin) -> Iterator[Remark]:
    """Notes that nothing calls, or that are explained twice."""
    numbers = env.get("footnotes", {}).get("refs", {})
    seen = set[str]()
    for token in tokens:
        if token.type == "footnote_reference_open" and token.map:
            label = str(token.meta["label"])
            note = f"[^{label}]"
            line = token.map[0]
            at = origin.line(line) + max(origin.lines[line].lstrip().find(note), 0)
            if label in seen:
                yield Remark(at, mistake("MARK-25", note=note))
            elif numbers.get(f":{label}", 0) < 0:
                yield Remark(at, mistake("MARK-24", note=note), warning=True)
            seen.add(label)


def _references(env: Mapping[str, Any], origin: Origin) -> Iterator[Remark]:
    """Addresses under names: what may not stand in them, and names that have two."""
    first = env.get("references", {})
    for label, found in first.items():
        yield from _reference(label, found["map"], origin)
        if label.startswith("^"):  # meant as a note
            note = origin.lines[found["map"][0]].strip(" >").partition("]:")[0] + "]"
            yield Remark(origin.line(found["map"][0]), mistake("MARK-23", note=note))
    for found in env.get("duplicate_refs", ()):
        label = found["label"]
        yield from _reference(label, found["map"], origin)
        if found["href"] != first[label]["href"]:
            name = origin.lines[found["map"][0]].strip(" >").partition("]:")[0][1:]
            yield Remark(target(label, found["map"], origin), mistake("MARK-28", name=name))


def _unused(tokens: Sequence[Token], env: Mapping[str, Any], origin: Origin) -> Iterator[Remark]:
    """Addresses under names that nothing asks for: Markdown shows neither name nor address."""
    first = env.get("references", {})
    if not first:
        return
    texts = (token.content for token in tokens if token.type == "inline")
    asked = {normalizeReference(name) for text in texts for name in _NAMES.findall(text)}
    for label, found in first.items():
        if label not in asked and not label.startswith("^") and label != _COMMENT:
            line = found["map"][0]
            name = origin.lines[line].strip(" >").partition("]:")[0][1:]
            yield Remark(origin.line(line), mistake("MARK-40", name=name), warning=True)


def _reference(label: str, lines: Sequence[int], origin: Origin) -> Iterator[Remark]:
    begin = target(label, lines, origin)
    for offset, reason in _hidden(origin.text[begin : origin.begins(lines[1])]):
        yield Remark(begin + offset, reason)


def target(label: str, lines: Sequence[int], origin: Origin) -> int:
    """The offset of the address that is given a name in lines (from, to) of the source."""
    begin, end = origin.begins(lines[0]), origin.begins(lines[1])
    found = list(_TARGET.finditer(origin.text, begin, end))
    own = (each.end() for each in found if normalizeReference(each[1]) == label)
    return next(own, found[0].end() if found else begin)
