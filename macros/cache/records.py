"""Small answers, kept by their keys in one file that several builds may use at once."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from os import SEEK_END
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any
from weakref import finalize

_FILE = "records.sqlite"
_LARGEST = 200 * 1024 * 1024
"""Bytes of values; beyond it those go that were not used for the longest time."""

_IN_MEMORY = 8 * 1024 * 1024  # bytes of values that wait to be saved; more wait in a file
_DAY = 24 * 60 * 60
_PATIENCE = 5  # seconds for another build that writes
_MAKE = "CREATE TABLE IF NOT EXISTS records (key TEXT PRIMARY KEY, value BLOB, used INTEGER) WITHOUT ROWID"
_GET = "SELECT value, used FROM records WHERE key = ?"
_KEEP = "INSERT OR REPLACE INTO records VALUES (?, ?, ?)"
_USE = "UPDATE records SET used = ? WHERE key = ?"
_SIZES = "SELECT key, length(value) FROM records ORDER BY used DESC, key"


class Records:
    """The records below a folder; without a folder, none are kept. Values are plain JSON,
    for a file may be anybody's: who reads one holds it against the form that is wanted.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / _FILE if folder else None
        self._today = int(time.time()) // _DAY
        self._new: dict[str, tuple[int, int]] = {}
        self._spool = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 (closed with the records)
        finalize(self, self._spool.close)
        self._used: set[str] = set()
        self._open: sqlite3.Connection | None = None

    def get(self, key: str) -> Any:
        """The value of a key; None for one that is not known."""
        with suppress(sqlite3.Error, ValueError, RecursionError):
            written = self._pending(key) if key in self._new else self._read(key)
            return None if written is None else json.loads(written)
        return None

    def put(self, key: str, value: Any) -> None:
        """Keep a value of JSON, from `save` on for others, too."""
        if not self._file:
            return
        written = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
        with suppress(OSError):  # of a full disk
            self._new[key] = self._spool.seek(0, SEEK_END), len(written)
            self._spool.write(written)

    def _pending(self, key: str) -> bytes:
        """A value that is not saved yet, as it is written."""
        start, length = self._new[key]
        self._spool.seek(start)
        return self._spool.read(length)

    def _read(self, key: str) -> bytes | str | None:
        """A value as it is written. Raises sqlite3.Error."""
        if not self._open and self._file and self._file.is_file():
            self._open = sqlite3.connect(f"{self._file.as_uri()}?mode=ro", uri=True)
            finalize(self, self._open.close)
        for value, used in self._open.execute(_GET, (key,)) if self._open else ():
            if used != self._today:
                self._used.add(key)
            return value  # type: ignore[no-any-return]
        return None

    def save(self) -> None:
        """Write what is new, in one step, and forget what is too much. Never raises."""
        self._close()
        if self._file and (self._new or self._used):
            try:
                self._write(self._file)
            except (OSError, sqlite3.OperationalError):  # locked, full, not to be written to
                pass
            except sqlite3.Error:  # no such file at all, or a spoilt one: the next run begins anew
                with suppress(OSError):
                    self._file.unlink()
        self._new, self._used = {}, set()
        self._spool.truncate(0)

    def _write(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        with _writing(file) as base:
            rows = ((key, self._pending(key), self._today) for key in self._new)
            base.executemany(_KEEP, rows)
            base.executemany(_USE, ((self._today, key) for key in self._used))
            base.executemany("DELETE FROM records WHERE key = ?", list(_too_much(base)))

    def _close(self) -> None:
        if self._open:
            self._open.close()
            self._open = None


@contextmanager
def _writing(file: Path) -> Iterator[sqlite3.Connection]:
    """The file's base in one transaction."""
    with closing(sqlite3.connect(file, timeout=_PATIENCE)) as base, base:
        base.execute(_MAKE)
        yield base


def _too_much(base: sqlite3.Connection) -> Iterator[tuple[str]]:
    """The keys of what was not used for the longest time, where all is too much."""
    total = 0
    if _bytes(base) <= _LARGEST:
        return
    for key, size in base.execute(_SIZES):
        total += size
        if total > _LARGEST:
            yield (key,)


def _bytes(base: sqlite3.Connection) -> int:
    """How much the file holds, apart from the room that is free in it."""
    pages, free, size = (
        base.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)
