"""A file's bytes as text: UTF-8, or a Thai sentence that says what to do."""

from __future__ import annotations

from pathlib import Path

from macros.source.mistakes import mistake
from macros.source.problem import DataError, Place, Problem

LIMIT = 512 * 1024
_THAI_WINDOWS = "cp874"


def read_text(root: Path, path: str) -> str:
    """The text of the file `path` (relative to `root`, with /). Raises DataError."""
    try:
        raw = (root / path).read_bytes()
    except FileNotFoundError:
        raise _error(Place(path), "TEXT-01") from None
    except OSError as error:
        raise _error(Place(path), "TEXT-02", reason=error.strerror) from None
    if len(raw) > LIMIT:
        raise _error(Place(path), "TEXT-03", limit=LIMIT // 1024)
    return _decode(path, raw)


def _decode(path: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        code = "TEXT-04" if _looks_thai(raw) else "TEXT-05"
        raise _error(Place(path, line), code) from None


def _looks_thai(raw: bytes) -> bool:
    try:
        text = raw.decode(_THAI_WINDOWS)
    except UnicodeDecodeError:
        return False
    letters = [letter for letter in text if not letter.isascii()]
    return sum("ก" <= letter <= "๛" for letter in letters) > len(letters) / 2


def _error(place: Place, code: str, **words: object) -> DataError:
    return DataError([Problem(place, mistake(code, **words))])
