"""Files that take long to make, kept by their keys, and forgotten when they were long of no use."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import get_ident

LARGEST = 200 * 1024 * 1024
"""Bytes that a folder may hold; beyond it those files go that were not used for the longest time."""

_IN_USE = 60 * 60
"""Seconds in which a file that was used stays: this build needs it, or another that runs now."""

_FRESH = ".new"  # the end of the name of a file that is not whole yet


@dataclass(frozen=True)
class Files:
    """The files kept in a folder, named by a key (`keys.cache_key`) and what they are."""

    folder: Path

    def find(self, name: str) -> Path | None:
        """The file of a name, if it is kept; it counts as used now."""
        file = self.folder / name
        with suppress(OSError):
            if file.stat().st_size:
                os.utime(file)
                return file
        return None

    def read(self, name: str) -> bytes | None:
        """The content of a file, if it is kept."""
        with suppress(OSError):
            file = self.find(name)
            return file.read_bytes() if file else None
        return None

    def keep(self, name: str, content: bytes) -> Path:
        """Keep a file. Raises OSError when that cannot be done, and leaves nothing then."""
        with self.making(name) as fresh:
            fresh.write_bytes(content)
        return self.folder / name

    def get_or_make(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The content of a name, made if it is not kept; where it cannot be kept, that costs time."""
        found = self.read(name)
        if found is None:
            found = make()
            with suppress(OSError):
                self.keep(name, found)
        return found

    @contextmanager
    def making(self, name: str) -> Iterator[Path]:
        """Where to write a file, which gets its name once it is whole; nothing is left of one that
        is not. Raises OSError when the folder cannot be written to.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        fresh = self.folder / f"{name}.{os.getpid()}-{get_ident()}{_FRESH}"
        try:
            yield fresh
            fresh.replace(self.folder / name)
        finally:
            with suppress(OSError):
                fresh.unlink()

    def prune(self) -> None:
        """Forget what is too much, and what a build that was killed left. Never raises."""
        left = LARGEST
        now = time.time()
        for used, size, file in sorted(self._held(), reverse=True):
            left -= size
            if now - used > _IN_USE and (left < 0 or file.suffix == _FRESH):
                with suppress(OSError):
                    file.unlink()

    def _held(self) -> Iterator[tuple[float, int, Path]]:
        """When each file was used, its size, and where it is."""
        with suppress(OSError):
            for file in self.folder.iterdir():
                with suppress(OSError):
                    state = file.stat()
                    yield state.st_mtime, state.st_size, file
