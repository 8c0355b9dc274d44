"""What MkDocs says, as problems in Thai, for the mistakes that people who write pages make."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.material import SILENT
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.text import read_text

_PAGE = r"Doc file '(?P<page>[^']+)' contains a link '(?P<link>[^']+)', "
_SAYINGS = {
    _PAGE + r"but the target.*is not found": "PAGE-06",
    r"Doc file '(?P<page>[^']+)' contains an (?:absolute|unrecognized).* link '(?P<link>[^']+)'": (
        "PAGE-09"
    ),
    r"(?s)The following pages exist in the docs directory, but are not included.*?:\s*- (?P<link>.*)": (
        "PAGE-10"
    ),
    r"A reference to '(?P<link>[^']+)' is included in the 'nav' configuration, which is not found": (
        "PAGE-11"
    ),
}
_ASIDES = {
    r"^Aborted with a BuildError!$": "สร้างหน้าเว็บไม่สำเร็จ ให้แก้ไขตามรายการข้างต้น",
    r"^Error reading page": "สร้างหน้าเว็บหน้าหนึ่งไม่สำเร็จ สาเหตุอยู่ในบรรทัดถัดไป",
    r"^An error happened during the rebuild": "ตัวอย่างจะแสดงหน้าเดิมไว้จนกว่าจะแก้ไข",
}


class ThaiLog(logging.Handler):
    """Says in Thai what MkDocs warns of: at once when `live`, else kept in `problems`."""

    def __init__(self, root: Path, *, live: bool) -> None:
        super().__init__(logging.WARNING)
        self.problems: list[Diagnostic] = []
        self._root, self._live = root, live

    def emit(self, record: logging.LogRecord) -> None:
        """Say or keep one message of MkDocs."""
        if self._live:
            print(in_thai(record.getMessage(), self._root), file=sys.stderr)
        else:
            self.problems.append(problem(record.getMessage(), self._root))


@contextmanager
def mkdocs_in_thai(root: Path, *, live: bool = False) -> Iterator[ThaiLog]:
    """A block in which MkDocs, building the project at `root`, speaks through a ThaiLog."""
    os.environ[SILENT] = "1"
    log, logger = ThaiLog(root, live=live), logging.getLogger("mkdocs")
    logger.addHandler(log)
    logger.propagate = False
    try:
        yield log
    finally:
        logger.removeHandler(log)


def in_thai(message: str, root: Path) -> str:
    """A message of MkDocs or its plugins in Thai; as it is when we do not know it."""
    for pattern, saying in _ASIDES.items():
        if re.search(pattern, message):
            return saying
    found = _known(message, root)
    return str(found) if found else message


def problems_behind(error: BaseException | None) -> list[Diagnostic]:
    """The problems of the core for which MkDocs gave up, if it was that."""
    while error and not isinstance(error, DataError):
        error = error.__cause__ or error.__context__
    return error.problems if isinstance(error, DataError) else []


def problem(message: str, root: Path) -> Diagnostic:
    """A message of MkDocs or its plugins as a problem at its place."""
    found = _known(message, root)
    return found or Diagnostic(Location("mkdocs.yml"), mistake("PAGE-14", text=message))


def _known(message: str, root: Path) -> Diagnostic | None:
    for pattern, code in _SAYINGS.items():
        if found := re.search(pattern, message):
            words = {"page": "", "link": "", **found.groupdict()}
            return Diagnostic(_place(root, words["page"], words["link"]), mistake(code, **words))
    return None


def _place(root: Path, page: str, link: str) -> Location:
    """Where a page of docs/ holds a link; MkDocs does not say."""
    if not page:
        return Location("mkdocs.yml")
    try:
        before, found, _ = read_text(root, f"docs/{page}").partition(f"]({link}")
    except DataError:
        found = ""
    if not found:
        return Location(f"docs/{page}")
    return Location(f"docs/{page}", before.count("\n") + 1, len(before) - before.rfind("\n") + 2)
