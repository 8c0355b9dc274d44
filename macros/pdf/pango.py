"""Which Pango and HarfBuzz of the system there are: they decide where lines break and which glyphs."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

_ASKED = {
    "pango_version_string": ("libpango-1.0.so.0", "libpango-1.0-0.dll", "libpango-1.0.dylib"),
    "hb_version_string": ("libharfbuzz.so.0", "libharfbuzz-0.dll", "libharfbuzz.dylib"),
}
"""A function of each library that says its version, and the library's file on Linux, Windows, macOS."""


@cache
def versions() -> str:
    """What tells this system's libraries from others, as text; those that it lacks are not in it."""
    return " ".join(_versions())


def _versions() -> Iterator[str]:
    for name, files in _ASKED.items():
        for file in files:
            with suppress(OSError, AttributeError):
                ask = getattr(ctypes.CDLL(file), name)
                ask.restype = ctypes.c_char_p
                yield f"{name} {ask().decode()}"
                break
