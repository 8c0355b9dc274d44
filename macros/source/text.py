"""A file's bytes as text: UTF-8 without what nobody sees, or a Thai sentence that says what to do."""

from __future__ import annotations

import codecs
import re
import stat
import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.letters import HIDDEN, hidden_letter
from macros.source.lines import locator
from macros.source.mistakes import Mistake, mistake
from macros.source.refusal import why
from macros.thai.private import readable

LIMIT = 512 * 1024
_FILES = 20_000  # that are remembered
_FRESH = 100_000_000  # ns in which a file may change again without another time of change
THAI_WINDOWS = "cp874"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MERGE = re.compile(r"^(?:<{7} .*|={7}|>{7} .*)$", re.MULTILINE)
_MOJIBAKE = re.compile(r"(?:เ[ธน][^\s]){3,}")
_TEXT = (".md", ".yml", ".txt")


def read_text(root: Path, path: str) -> str:
    """The text of the file `path` (relative to `root`, with /), its lines ended as on Unix, and
    private letters of a certain meaning as what they mean. Raises DataError as `decode_text`.
    """
    return readable(decode_text(root, path))


def decode_text(root: Path, path: str) -> str:
    """The text of a file as it is written, its lines ended as on Unix.

    Raises DataError when it cannot be read, is too large or not UTF-8, or holds hidden or unknown
    private letters, or the marks of a merge that was not finished.
    """
    text = decoded(read_bytes(root, path), path)
    found = [*_hidden(text, path), *_unmerged(text, path)]
    if found:
        raise DataError(found)
    return text


def read_bytes(root: Path, path: str, limit: int = LIMIT) -> bytes:
    """The content of a plain file of at most `limit` bytes. Raises DataError."""
    file = root / path
    try:
        about = file.lstat()
        if stat.S_ISLNK(about.st_mode):
            raise _error(path, mistake("FILE-12"))
        if not stat.S_ISREG(about.st_mode):
            raise _error(path, mistake("FILE-09"))
        if about.st_size > limit:
            raise _error(path, mistake("TEXT-03", limit=limit // 1024))
        return file_bytes(file)
    except FileNotFoundError:
        raise _error(path, mistake("TEXT-01")) from None
    except OSError as error:
        raise _error(path, mistake("TEXT-02", reason=why(error))) from None


def file_bytes(file: Path) -> bytes:
    """The content of a file of text, read once for as long as it stays the same one, of the same
    time and size. Raises OSError.
    """
    about = file.stat()
    if time.time_ns() - about.st_mtime_ns < _FRESH:
        return file.read_bytes()
    return _read(file, about.st_mtime_ns, about.st_size, about.st_ino)


@lru_cache(maxsize=_FILES)
def _read(file: Path, *_: int) -> bytes:
    return file.read_bytes()


def decoded(raw: bytes, path: str) -> str:
    """Bytes of UTF-8 as text; byte order marks are dropped. Raises DataError for any other."""
    if is_utf16(raw):
        raise _error(path, mistake("TEXT-06"))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        code = "TEXT-04" if is_thai_windows(raw) else "TEXT-05"
        raise _error(path, mistake(code), line) from None
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def is_utf16(raw: bytes) -> bool:
    """Whether bytes are UTF-16, with a byte order mark or, by their many NULs, without."""
    return raw.startswith(_UTF16) or raw.count(0) * 4 > len(raw) > 0


def is_thai_windows(raw: bytes) -> bool:
    """Whether bytes that are no UTF-8 are Thai as Windows wrote it before Unicode, and not UTF-8
    with a broken letter: its bytes are Thai letters to Windows too.
    """
    sound = sum("ก" <= letter <= "๛" for letter in raw.decode("utf-8", "ignore"))
    if 3 * sound > sum(byte > 0x7F for byte in raw) / 2:
        return False
    try:
        text = raw.decode(THAI_WINDOWS)
    except UnicodeDecodeError:
        return False
    letters = [letter for letter in text if not letter.isascii()]
    return sum("ก" <= letter <= "๛" for letter in letters) > len(letters) / 2


def is_text(path: str) -> bool:
    """Whether a file of this name is text that people write."""
    return path.lower().endswith(_TEXT)


def mojibake(text: str, path: str) -> Iterator[Diagnostic]:
    """Warnings of lines whose Thai was read with the wrong encoding before it was saved."""
    for number, line in enumerate(text.split("\n"), 1):
        found = _MOJIBAKE.search(line)
        if found:
            place = Location(path, number, found.start() + 1)
            yield Diagnostic(place, mistake("TEXT-09", text=found[0][:9]), warning=True)


def _hidden(text: str, path: str) -> list[Diagnostic]:
    found = list(HIDDEN.finditer(text))
    if not found:
        return []
    place, told = (
        locator(text, Location(path)),
        {each: hidden_letter(each) for each in {hit[0] for hit in found}},
    )
    return [Diagnostic(place(hit.start()), told[hit[0]]) for hit in found]


def _unmerged(text: str, path: str) -> Iterator[Diagnostic]:
    marks = list(_MERGE.finditer(text))
    if any(mark[0].startswith("<") for mark in marks):  # ======= alone underlines a heading
        place = locator(text, Location(path))
        for mark in marks:
            yield Diagnostic(place(mark.start()), mistake("TEXT-08", text=mark[0][:7]))


def _error(path: str, found: Mistake, line: int = 1) -> DataError:
    return DataError([Diagnostic(Location(path, line), found)])
