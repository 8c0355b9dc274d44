"""Edits of a record deep within a YAML text that leave every other byte as it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import yaml

Place = Sequence[str | tuple[str, str]]
"""The way to a record: keys, and in a list the key and value by which the record is found."""
_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def put_at(text: str, place: Place, key: str, value: str) -> str:
    """The text with a value after a key of the record at a place, in the line of what was there or,
    where nothing was, at the record's end. Raises LookupError where there is no such record.
    """
    record = _record(text, place)
    found = next((each for name, each in record.value if name.value == key), None)
    if found is None:
        return _added(text, record, f"{key}: {value}")
    if isinstance(found, yaml.CollectionNode) and not found.flow_style:
        raise LookupError(key)
    start, end = found.start_mark.index, found.end_mark.index
    blank = " " if text[start - 1] == ":" else ""  # nothing stood there
    return text[:start] + blank + value + text[end:]


@lru_cache(maxsize=4)
def composed(text: str) -> yaml.Node | None:
    """The nodes of a text, with their places; not to be changed. Raises YAMLError."""
    fast = yaml.SafeLoader if text.startswith("\ufeff") else _FAST  # which counts from behind it
    node: yaml.Node | None = yaml.compose(text, Loader=fast)
    return node


def node_at(text: str, place: Place) -> yaml.Node | None:
    """What stands at a place, if anything does. Raises LookupError where the way there is another."""
    node = composed(text)
    for part in place:
        node = _within(node, part)
    return None if node is _NOTHING else node


def is_record(text: str, place: Place) -> bool:
    """Whether a record stands at a place."""
    try:
        return bool(_record(text, place))
    except LookupError:
        return False


def _record(text: str, place: Place) -> yaml.MappingNode:
    node = node_at(text, place)
    if not (isinstance(node, yaml.MappingNode) and node.value):
        raise LookupError(place)
    return node


def _within(node: yaml.Node | None, part: str | tuple[str, str]) -> yaml.Node:
    if isinstance(node, yaml.MappingNode) and isinstance(part, str):
        return next((each for key, each in node.value if key.value == part), _NOTHING)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, tuple):
        return next((each for each in node.value if _has(each, *part)), _NOTHING)
    raise LookupError(part)


_NOTHING = yaml.ScalarNode("", "")


def _has(node: yaml.Node, key: str, value: str) -> bool:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return any(name.value == key and each.value == value for name, each in pairs)


def _added(text: str, record: yaml.MappingNode, line: str) -> str:
    """The text with another pair at a record's end."""
    last = _end(record)
    if record.flow_style:
        return f"{text[:last]}, {line}{text[last:]}"
    newline = "\r\n" if "\r\n" in text else "\n"
    indent = " " * record.value[0][0].start_mark.column
    end = text.find("\n", last)
    if end < 0:
        return f"{text}{newline}{indent}{line}{newline}"
    return f"{text[: end + 1]}{indent}{line}{newline}{text[end + 1 :]}"


def end_of(node: yaml.Node) -> int:
    """Where the last thing of a value ends; a block's own end lies behind comments and blank lines."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        return _end(node)
    if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
        return int(node.end_mark.index) - 1
    return int(node.end_mark.index)


def _end(record: yaml.CollectionNode) -> int:
    """Where the last thing within a record ends."""
    last = record.value[-1]
    return end_of(last[1] if isinstance(last, tuple) else last)
