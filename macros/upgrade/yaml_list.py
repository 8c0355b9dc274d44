"""Lists within a YAML text: entries as they are written, with their comments, and put in again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from macros.source.node import Plain
from macros.upgrade.yaml_place import end_of


@dataclass(frozen=True)
class Entry:
    """An entry of a list: the name it goes by (a text, the `path` of a record or its first key), its
    value, and its lines from the dash on, the comments above them included.
    """

    name: str
    value: Plain
    lines: tuple[str, ...]


def entries(text: str, node: yaml.Node) -> tuple[Entry, ...]:
    """The entries of a list in a text. Raises LookupError for what is no list."""
    if isinstance(node, yaml.ScalarNode) and node.value in {"", "~", "null"}:
        return ()
    if not isinstance(node, yaml.SequenceNode):
        raise LookupError(node.tag)
    if node.flow_style:
        marks = ((each.start_mark.index, each.end_mark.index) for each in node.value)
        return tuple(_entry(f"- {text[start:end]}") for start, end in marks)
    indent = node.start_mark.column
    return tuple(_entry(text[start:end], indent) for start, end in _spans(text, node))


def with_entries(text: str, node: yaml.Node, wanted: Sequence[Entry]) -> str:
    """The text with other entries in the place of a list; what stands above the first stays."""
    newline = "\r\n" if "\r\n" in text else "\n"
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        spans = list(_spans(text, node))
        indent = " " * node.start_mark.column
        lines = (f"{indent}{line}".rstrip() for entry in wanted for line in entry.lines)
        written = newline.join(lines) + newline
        return text[: spans[0][0]] + written + text[spans[-1][1] :]
    start, end = node.start_mark.index, node.end_mark.index
    lines = (f"{newline}  {line}" for entry in wanted for line in entry.lines)
    return text[:start].rstrip(" ") + "".join(lines) + text[end:]


def merged(own: Sequence[Entry], program: Sequence[Entry], former: Sequence[str]) -> list[Entry]:
    """The program's entries in its order, as the office writes them where they say the same, then the
    office's own, without those of a `former` version. What has all of the program's already stays.
    """
    names = {entry.name for entry in program}
    kept = [entry for entry in own if entry.name not in former or entry.name in names]
    held = {entry.name: entry for entry in kept if entry.name in names}
    if kept == list(own) and [entry.value for entry in own if entry.name in names] == [
        entry.value for entry in program
    ]:
        return list(own)
    told = [_same(held.get(entry.name), entry) for entry in program]
    return [*told, *(entry for entry in kept if entry.name not in names)]


def line_end(text: str, place: int) -> int:
    """Where the line of a place ends, its line break included."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1


def _same(own: Entry | None, program: Entry) -> Entry:
    return own if own and own.value == program.value else program


def _spans(text: str, node: yaml.SequenceNode) -> Iterator[tuple[int, int]]:
    """From where to where each entry of a list in lines goes, with what stands above it."""
    start = text.rfind("\n", 0, node.start_mark.index) + 1
    for each in node.value:
        end = line_end(text, end_of(each))
        yield start, end
        start = end


def _entry(written: str, indent: int = 0) -> Entry:
    lines = [line[min(indent, len(line) - len(line.lstrip())) :] for line in written.splitlines()]
    while lines and not lines[-1].strip():
        lines.pop()
    (value,) = yaml.load("\n".join(lines), Loader=yaml.BaseLoader)
    named = value.get("path") or next(iter(value)) if isinstance(value, dict) else value
    return Entry(str(named), value, tuple(lines))
