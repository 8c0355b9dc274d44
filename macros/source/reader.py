"""Reads YAML so that every value remembers its place and stays as it was written.

Scalars are text (`1.10`, `no` and `2568-10-01` mean what is written); only `null`, `~` and an
empty value are None. Repeated keys, anchors, aliases, tags, several documents and deep nesting
are refused: PyYAML would accept them silently (measured: the last of two keys wins).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.letters import HIDDEN, hidden_letter
from macros.source.mistakes import Mistake, mistake
from macros.source.node import Node
from macros.source.text import read_text
from macros.thai.normal import normalized

_DEEPEST = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OPENED = {  # what is told at its beginning: the parser notices only far below
    "while scanning a simple key",
    "while scanning a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
}
_TOO_DEEP = "maximum nesting depth"
_CURLY = re.compile(r"(?:^|[:\[{,-])\s*[“”‘’]")  # where a quotation mark would open a value
_EMPTY = {"", "~", "null"}
_SYNTAX = {
    "mapping values are not allowed": "YAML-01",
    "cannot start any token": "YAML-02",
    "found a tab character": "YAML-04",
    "did not find expected key": "YAML-05",
    "could not find expected ':'": "YAML-06",
    "did not find expected '-' indicator": "YAML-07",
    "did not find expected ',' or ']'": "YAML-08",
    "did not find expected ',' or '}'": "YAML-09",
    "found unexpected end of stream": "YAML-10",
    "block sequence entries are not allowed": "YAML-12",
}


def read_yaml(root: Path, path: str) -> Node:
    """The content of one YAML file. Raises DataError with everything wrong in its form. A preview
    asks for all files again after each edit of one: a text that was read is not parsed again.
    """
    return _known(read_text(root, path), path)


def parse_yaml(text: str, path: str) -> Node:
    """The content of a YAML text; `path` names it in messages. Raises DataError."""
    hidden = list(_hidden(text, path))
    if hidden:
        raise DataError(hidden)
    return _document(text, path, _LOADER)


_known = lru_cache(maxsize=64)(parse_yaml)  # files: those of the data of most projects


def _document(text: str, path: str, loader: Any) -> Node:
    builder = _Builder(path)
    try:
        node = builder.document(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        if _TOO_DEEP in str(error.problem):  # libyaml 0.2.6 gives up before it says where
            return _document(text, path, yaml.SafeLoader)
        raise DataError([*builder.problems, _syntax(error, text, path)]) from None
    if builder.problems:
        raise DataError(builder.problems)
    return node


def _syntax(error: yaml.MarkedYAMLError, text: str, path: str) -> Diagnostic:
    mark = error.problem_mark
    if error.context in _OPENED and "escape" not in str(error.problem):
        mark = error.context_mark
    lines = text.split("\n")
    if mark and mark.line < len(lines):
        place = Location(path, mark.line + 1, mark.column + 1)
    else:  # the parser thinks of a line after the last
        place = Location(path, len(lines), len(lines[-1]) + 1)
    line = lines[min(place.line, len(lines)) - 1]
    return Diagnostic(place, _explain(error.problem or "", line, place.column))


def _hidden(text: str, path: str) -> Iterator[Diagnostic]:
    """A problem for each line with a hidden letter: YAML refuses some, and takes others for the
    end of a line where no editor does.
    """
    for number, line in enumerate(text.split("\n"), 1):
        found = HIDDEN.search(line)
        if found:
            yield Diagnostic(Location(path, number, found.start() + 1), hidden_letter(found[0]))


def _explain(problem: str, line: str, column: int) -> Mistake:
    """What a problem of YAML means, in a line at a column."""
    if line[column - 1 : column] == "\t":
        return mistake("YAML-04")
    if _CURLY.search(line):
        return mistake("DATA-75")
    codes = (code for fragment, code in _SYNTAX.items() if fragment in problem)
    return mistake(next(codes, "YAML-13"))


class _Builder:
    """Turns the parser's events into nodes, collecting what the house refuses."""

    def __init__(self, path: str) -> None:
        self.problems: list[Diagnostic] = []
        self._path = path

    def document(self, events: Iterator[yaml.Event]) -> Node:
        """The root of the only document; an empty mapping where there is none."""
        node = Node(None, Location(self._path), {})
        seen = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                seen += 1
                if seen > 1:
                    self._refuse(event, "YAML-14")
                    break
                node = self._node(next(events), events, 0)
        return node

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, "YAML-15")
            return Node(None, place, {})
        self._check(event, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place, events, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(list(self._items(events, depth)), place, {})
        assert isinstance(event, yaml.ScalarEvent)
        hidden = HIDDEN.search(event.value)
        if hidden:  # written as \u202e, in "…"
            self.problems.append(Diagnostic(place, hidden_letter(hidden[0])))
        empty = event.implicit[0] and event.value in _EMPTY
        return Node(None if empty else normalized(event.value), place, {})

    def _items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, events, depth + 1)

    def _mapping(self, place: Location, events: Iterator[yaml.Event], depth: int) -> Node:
        values: dict[str, Node] = {}
        keys: dict[str, Location] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key.value, str) or not isinstance(event, yaml.ScalarEvent):
                self._refuse(event, "YAML-18")
            elif event.value in values:
                self._refuse(event, "YAML-03", key=event.value, line=keys[event.value].line)
            else:  # a key as it is written: none is known that has to be normalized
                values[event.value], keys[event.value] = value, key.place
        return Node(values, place, keys)

    def _check(self, event: yaml.Event, depth: int) -> None:
        if getattr(event, "anchor", None):
            self._refuse(event, "YAML-16")
        if getattr(event, "tag", None):
            self._refuse(event, "YAML-17")
        if depth > _DEEPEST:
            self._refuse(event, "YAML-19", limit=_DEEPEST)
            raise DataError(self.problems)

    def _refuse(self, event: yaml.Event, code: str, **words: object) -> None:
        self.problems.append(Diagnostic(self._place(event), mistake(code, **words)))

    def _place(self, event: yaml.Event) -> Location:
        mark = event.start_mark
        return (
            Location(self._path, mark.line + 1, mark.column + 1) if mark else Location(self._path)
        )
