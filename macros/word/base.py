"""The bare document that ours begin as, kept as the readable files of `base/`."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_BASE = Path(__file__).parent / "base"
_FIRST = "[Content_Types].xml"
_DAY = (1980, 1, 1, 0, 0, 0)  # the first that zip files know


def part(name: str) -> bytes:
    """A part of the bare document, by its path in it."""
    return (_BASE / name).read_bytes()


def bare() -> BytesIO:
    """The bare document as a file."""
    files = (path for path in sorted(_BASE.rglob("*")) if path.is_file())
    return zipped({path.relative_to(_BASE).as_posix(): path.read_bytes() for path in files})


def steady(document: BytesIO) -> bytes:
    """A document whose bytes depend on its parts alone: no dates, and the parts in order."""
    with ZipFile(document) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    return zipped(found).getvalue()


def zipped(parts: dict[str, bytes]) -> BytesIO:
    """Parts as a zip file, what says their types first."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name in sorted(parts, key=lambda name: (name != _FIRST, name)):
            info = ZipInfo(name, _DAY)
            info.create_system = 0  # the same on every system
            archive.writestr(info, parts[name], ZIP_DEFLATED, 9)
    made.seek(0)
    return made
