"""The tags of EXIF and TIFF: every directory of them, wherever it hangs."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

STARTS = (b"II*\0", b"MM\0*")
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_GPS, _ORIENTATION, _SHORT, _DIRECTORY = 0x8825, 0x0112, 3, 13
_POINTERS = {0x8769, _GPS, 0xA005, 0x014A}
_POSITION = {2, 4, 20, 22}  # latitude and longitude: of the camera, of where it was bound
_MOST = 64  # directories of one file, and pointers of one tag


@dataclass(frozen=True)
class Tag:
    """A tag: the tag of the directory that it stands in (0 for the first), its number, its type,
    its value as it is stored, and the order of its bytes.
    """

    directory: int
    number: int
    type: int
    value: bytes
    order: str


def tags(body: bytes) -> Iterator[Tag]:
    """Every tag of TIFF data; what is broken ends it. Never raises."""
    if not body.startswith(STARTS):
        return
    order = "<" if body.startswith(b"II") else ">"
    waiting, seen = [(0, at) for at in _numbers(body[4:8], order)], set[int]()
    while waiting and len(seen) < _MOST:
        directory, at = waiting.pop(0)
        if at in seen or at + 2 > len(body):
            continue
        seen.add(at)
        (count,) = struct.unpack_from(order + "H", body, at)
        for start in range(at + 2, min(at + 2 + 12 * count, len(body) - 11), 12):
            tag = _tag(body, start, directory, order)
            if tag.number in _POINTERS or tag.type == _DIRECTORY:
                waiting += [(tag.number, to) for to in _numbers(tag.value, order)]
            yield tag
        waiting += [
            (directory, to) for to in _numbers(body[at + 2 + 12 * count :][:4], order) if to
        ]


def _tag(body: bytes, start: int, directory: int, order: str) -> Tag:
    number, kind, count = struct.unpack_from(order + "HHI", body, start)
    size = _SIZES.get(kind, 1) * count
    at = start + 8 if size <= 4 else struct.unpack_from(order + "I", body, start + 8)[0]
    return Tag(directory, number, kind, body[at : at + size], order)


def _numbers(value: bytes, order: str) -> list[int]:
    found = value[: 4 * _MOST]
    return list(struct.unpack(f"{order}{len(found) // 4}I", found[: len(found) // 4 * 4]))


def located(body: bytes) -> bool:
    """Whether TIFF data say where a picture was taken, or a smaller copy in them."""
    return any(
        tag.directory == _GPS and tag.number in _POSITION and tag.value for tag in tags(body)
    )


def turn(body: bytes) -> int:
    """Which way up a picture is shown, 1 to 8, by the first directory of its EXIF."""
    for tag in tags(body):
        if tag.number == _ORIENTATION and tag.type == _SHORT and len(tag.value) == 2:
            found = int(struct.unpack(tag.order + "H", tag.value)[0])
            return found if found in range(1, 9) else 1
    return 1


def upright(turned: int) -> bytes:
    """TIFF data that say nothing but which way up: one entry of one directory; b"" for upright."""
    if turned == 1:
        return b""
    entry = struct.pack("<HHHIHHI", 1, _ORIENTATION, _SHORT, 1, turned, 0, 0)
    return b"II*\0\x08\0\0\0" + entry
