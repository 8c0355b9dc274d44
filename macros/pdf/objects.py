"""Objects of PDF files that pydyf wrote without object streams (ISO 32000-2, 7.3.10 and 7.5.4), as bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_REFERENCE = re.compile(rb"\((?:[^\\()]|\\.)*\)|\b(\d+) 0 R\b", re.DOTALL)
_START = re.compile(rb"startxref\n(\d+)\n%%EOF\s*$")
_ENTRY = 20  # bytes of a line of the cross-reference table
_STREAM = b">>\nstream\n"


@dataclass(frozen=True)
class Indirect:
    """An object: what stands before its stream, if it has one, with the references in it; the stream."""

    head: bytes
    stream: bytes | None = None

    @property
    def written(self) -> bytes:
        """The object as a file has it between `obj` and `endobj`."""
        if self.stream is None:
            return self.head
        return b"%b\nstream\n%b\nendstream" % (self.head, self.stream)


@dataclass(frozen=True)
class File:
    """The objects of a file by their numbers, and those of its catalog and of what it says of itself."""

    objects: Mapping[int, Indirect]
    catalog: int
    info: int


def read(content: bytes, shift: int) -> File:
    """A file whose numbers are `shift` higher. Raises ValueError for one that pydyf did not write so."""
    start = _START.search(content)
    if not start:
        raise ValueError("no cross-reference table")
    table, _, trailer = content[int(start[1]) :].partition(b"trailer\n")
    count = int(table.split(b"\n", 2)[1].split()[1])
    lines = table.split(b"\n", 2)[2]
    offsets = [int(lines[at * _ENTRY : at * _ENTRY + 10]) for at in range(1, count)]
    ends = dict(zip(sorted(offsets), [*sorted(offsets)[1:], int(start[1])], strict=True))
    objects = {
        at + shift: _object(content[offset : ends[offset]], shift)
        for at, offset in enumerate(offsets, 1)
    }
    return File(objects, number(trailer, b"Root") + shift, number(trailer, b"Info") + shift)


def number(head: bytes, key: bytes) -> int:
    """The number of the object that an entry refers to. Raises ValueError where there is none."""
    found = re.search(rb"/%b (\d+) 0 R" % key, head)
    if not found:
        raise ValueError(f"no {key!r}")
    return int(found[1])


def moved(head: bytes, to: Callable[[int], int]) -> bytes:
    """What refers to objects, after these got other numbers: `to` gives that of an old one."""
    return _REFERENCE.sub(
        lambda found: b"%d 0 R" % to(int(found[1])) if found[1] else found[0], head
    )


def references(head: bytes) -> list[int]:
    """The numbers of the objects that a head refers to."""
    return [int(each) for each in _REFERENCE.findall(head) if each]


def listed(head: bytes, key: bytes) -> list[int]:
    """The numbers of the objects in the list of an entry; none where there is no such entry."""
    found = re.search(rb"/%b \[([\d R]*)\]" % key, head)
    return references(found[1]) if found else []


def gathered(
    objects: Mapping[int, Indirect], instead: Mapping[int, int], root: int
) -> list[Indirect]:
    """The objects that are reached from one, which is the first, numbered from 1 as they are met.
    `instead` says which object stands for another.
    """
    numbers: dict[int, int] = {}
    order: list[int] = []

    def meet(old: int) -> int:
        """The new number of an object."""
        real = instead.get(old, old)
        if real not in numbers:
            order.append(real)
            numbers[real] = len(order)
        return numbers[real]

    meet(root)
    found: list[Indirect] = []
    for real in order:  # which grows as more are met
        item = objects[real]
        found.append(Indirect(moved(item.head, meet), item.stream))
    return found


def _object(written: bytes, shift: int) -> Indirect:
    body = written[written.index(b" obj\n") + 5 : written.rindex(b"\nendobj")]
    head, found, stream = body.partition(_STREAM)
    if not found:
        return Indirect(moved(body, shift.__add__))
    return Indirect(moved(head + b">>", shift.__add__), stream.removesuffix(b"\nendstream"))
