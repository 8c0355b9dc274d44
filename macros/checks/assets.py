"""Rules for docs/assets/: what pages are dressed with. Each file is read as what its name says;
scripts and styles have their own folders, where editing is programming.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.checks.vector import running
from macros.evidence.attachments import inspect
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import Mistake, mistake
from macros.source.picture import SHOWN
from macros.source.refusal import why

ASSETS = "docs/assets/"
_OWN = {".js": f"{ASSETS}javascripts/", ".css": f"{ASSETS}stylesheets/"}
_BEGIN = {".ico": b"\0\0\1\0", ".woff2": b"wOF2"}
_KINDS = {*_OWN, *_BEGIN, *SHOWN, ".svg", ".txt"}


def assets(root: Path, path: str, largest: int) -> Iterator[Diagnostic]:
    """What is wrong with the file `path` of docs/assets/ in the project at `root`."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in SHOWN:
        try:
            inspect(root / "docs", path.removeprefix("docs/"), largest)
        except DataError as error:
            yield from error.problems
        return
    found = _judged(root / path, path, suffix)
    if found:
        yield Diagnostic(Location(path), found)


def _judged(file: Path, path: str, suffix: str) -> Mistake | None:
    if suffix not in _KINDS:
        advice = f"ในแฟ้ม {ASSETS} ให้ใช้ไฟล์ชนิด {' '.join(sorted(_KINDS))}"
        return mistake("FILE-01", suffix=suffix or "ไม่มีนามสกุล", advice=advice)
    if suffix in _OWN:
        own = _OWN[suffix]
        return None if path.startswith(own) else mistake("FILE-36", suffix=suffix, folder=own)
    try:
        content = file.read_bytes()
    except OSError as error:
        return mistake("TEXT-02", reason=why(error))
    if suffix in _BEGIN and not content.startswith(_BEGIN[suffix]):
        return mistake("FILE-04", kind=suffix)
    return _vector(content) if suffix == ".svg" else None


def _vector(content: bytes) -> Mistake | None:
    try:
        what = running(content)
    except ValueError:
        return mistake("FILE-38")
    return mistake("FILE-37", what=what) if what else None
