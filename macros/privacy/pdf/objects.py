"""Every object that stands in a PDF file, used or not: what was replaced or taken out of its pages
is published with it.
"""

from __future__ import annotations

import io
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf._utils import skip_over_whitespace
from pypdf.generic import IndirectObject, StreamObject, read_object

_HEAD = re.compile(rb"(?<![0-9])([0-9]{1,10})\s+([0-9]{1,5})\s+obj(?![a-z])")
_TELLING = re.compile(rb"\(|(?<!<)<(?!<)|stream|/[^\s/<>()\[\]]*(?:[0-9]{9}|#)|/Type\s*/Page(?!s)")
_MOST = 500_000
_NEAR = 20  # bytes between where an object is said to stand and where it does


@dataclass(frozen=True)
class Stored:
    """An object, and whether it is of the file as it is now (or of an earlier revision, or
    of none); `value` is None for one that cannot be read.
    """

    number: int
    value: Any
    current: bool


def stored(reader: PdfReader, content: bytes) -> Iterator[Stored]:
    """All objects in which words can stand."""
    heads = list(_HEAD.finditer(content))[:_MOST]
    places = [head.start() for head in heads]
    current = _current(reader, places)
    for at, head in enumerate(heads):
        end = places[at + 1] if at + 1 < len(places) else len(content)
        if not _TELLING.search(content, head.end(), end):
            continue
        number, generation = int(head[1]), int(head[2])
        is_current = current.get((number, generation)) == head.start()
        value = _value(reader, number, generation, None if is_current else head.end())
        yield Stored(number, value, is_current)
        if isinstance(value, StreamObject) and value.get("/Type") == "/ObjStm":
            yield from _packed(reader, number, value, is_current)


def _current(reader: PdfReader, places: list[int]) -> dict[tuple[int, int], int]:
    """Where the objects of the file as it is now begin, by number and generation."""
    found = {}
    for generation, offsets in reader.xref.items():
        for number, offset in offsets.items():
            at = bisect_left(places, offset)
            if at < len(places) and places[at] - offset < _NEAR:
                found[number, generation] = places[at]
    return found


def _value(reader: PdfReader, number: int, generation: int, place: int | None) -> Any:
    """An object, by its number or, if it is no current one, by its place."""
    try:
        if place is None:
            return reader.get_object(IndirectObject(number, generation, reader))
        reader.stream.seek(place)
        skip_over_whitespace(reader.stream)
        reader.stream.seek(-1, io.SEEK_CUR)
        value = read_object(reader.stream, reader)
        if reader._encryption and reader._encryption.is_decrypted():
            return reader._encryption.decrypt_object(value, number, generation)
        return value
    except Exception:  # whatever pypdf makes of a broken one
        return None


def _packed(
    reader: PdfReader, holder: int, stream: StreamObject, is_current: bool
) -> Iterator[Stored]:
    """The objects within a stream of objects."""
    try:
        data = stream.get_data()
        first = int(str(stream["/First"]))
        numbers = [int(number) for number in data[:first].split()]
    except Exception:
        yield Stored(holder, None, is_current)
        return
    offsets = [first + offset for offset in numbers[1::2]]
    for number, offset, end in zip(numbers[::2], offsets, [*offsets[1:], len(data)], strict=False):
        if _TELLING.search(data, offset, max(offset, end)):
            used = is_current and reader.xref_objStm.get(number, (0, 0))[0] == holder
            try:
                value = read_object(io.BytesIO(data[offset:]), reader)
            except Exception:
                value = None
            yield Stored(number, value, used)
