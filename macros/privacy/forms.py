"""The forms of pictures whose files can be cut into blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from macros.privacy import chunks, segments, tags
from macros.privacy.blocks import Block, after

_BITMAP = b"BM"
_FORMS: tuple[tuple[bytes, Callable[[bytes], Iterable[Block]]], ...] = (
    (segments.JPEG, segments.jpeg),
    (chunks.PNG, chunks.png),
    (segments.GIF, segments.gif),
)


def blocks(content: bytes) -> list[Block] | None:
    """The blocks of a picture's file, None for a form that is not known. Never raises."""
    if content[:4] == b"RIFF" and content[8:12] == chunks.WEBP:
        return list(chunks.webp(content))
    if content.startswith(tags.STARTS):
        return [Block(content, "exif", content, "TIFF")]
    if content.startswith(_BITMAP):
        return list(_bitmap(content))
    cut = next((way for start, way in _FORMS if content.startswith(start)), None)
    return list(cut(content)) if cut else None


def _bitmap(content: bytes) -> Iterator[Block]:
    size = int.from_bytes(content[2:6], "little") or len(content)
    yield Block(content[:size])
    yield from after(content[size:])
