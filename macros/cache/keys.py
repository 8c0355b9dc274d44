"""The one rule for keys: a hash of the input, and of the code and the libraries that work on it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_ROOMS = Path(__file__).parents[1]
_PASSED_OVER = {"__pycache__"}


@cache
def code_version(rooms: tuple[str, ...], libraries: tuple[str, ...] = ()) -> str:
    """What tells those who work something out from others: every file of these rooms of the core
    (or modules: "pdf/render_pdf.py"), the versions of these libraries, and that of Python.
    """
    total = sha256(sys.version.encode())
    for room in rooms:
        for path in _files(_ROOMS / room):
            total.update(path.relative_to(_ROOMS).as_posix().encode() + b"\0" + path.read_bytes())
    total.update(repr([(name, version(name)) for name in libraries]).encode())
    return total.hexdigest()


def cache_key(made_by: str, *parts: str | bytes) -> str:
    """The name under which is kept what a `code_version` makes of these parts, in this order."""
    total = sha256(made_by.encode())
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(len(raw).to_bytes(8, "big") + raw)
    return total.hexdigest()


def installed() -> list[str]:
    """The libraries that there are, each with its version."""
    return sorted({each.name for folder in sys.path for each in Path(folder).glob("*.dist-info")})


def _files(room: Path) -> Iterable[Path]:
    if room.is_file():
        return [room]
    found = (path for path in room.rglob("*") if path.is_file())
    return sorted(path for path in found if not _PASSED_OVER.intersection(path.parts))
