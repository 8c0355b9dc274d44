"""Drawings of Windows with a text in them, as small as they can be."""

from __future__ import annotations

from struct import pack


def emf(*texts: str, options: int = 0) -> bytes:
    """An EMF with a record of text for each."""
    records = b"".join(_text(text, options) for text in texts)
    end = pack("<5I", 14, 20, 0, 16, 20)
    size = 108 + len(records) + len(end)
    head = pack("<2I8i", 1, 108, *[0] * 8) + b" EMF" + pack("<3I", 0x10000, size, len(texts) + 2)
    return head.ljust(108, b"\0") + records + end


def _text(text: str, options: int) -> bytes:
    letters = text.encode("utf-16-le")
    padded = letters + b"\0" * (-len(letters) % 4)
    body = pack("<4iIff2i3I4iI", *[0] * 4, 1, 1, 1, 0, 0, len(text), 76, options, *[0] * 4, 0)
    return pack("<2I", 84, 8 + len(body) + len(padded)) + body + padded


def wmf(*texts: str) -> bytes:
    """A WMF with a record of text for each."""
    records = b"".join(_old_text(text.encode("cp874")) for text in texts) + pack("<IH", 3, 0)
    return pack("<3HIHIH", 1, 9, 0x300, 9 + len(records) // 2, 0, 99, 0) + records


def _old_text(letters: bytes) -> bytes:
    padded = letters + b"\0" * (len(letters) % 2)
    return pack("<I2H", 6 + len(padded) // 2, 0x0521, len(letters)) + padded + pack("<2h", 0, 0)
