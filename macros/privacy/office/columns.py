"""Digits that stand one below the other in a table: forms are filled in that way too."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from macros.privacy.labels import named, spoken

_EMPTY = re.compile(r"[\s\-\u2010-\u2015/.]*")
_LONGEST = 5  # digits in a cell
_FEWEST, _MOST = 5, 60  # cells: 1-4-5-2-1, or one digit in each
_WHOLE = 13
_FAR = 80  # letters of words before a number


@dataclass
class _Column:
    above: str = ""
    label: str = ""
    digits: list[str] = field(default_factory=list)
    count: int = 0  # of them
    row: int = 0  # of the last

    def add(self, digits: str, row: int) -> None:
        """Take the digits of one more cell."""
        self.row = row
        if len(self.digits) < _MOST:
            self.digits.append(digits)
            self.count += len(digits)


class Columns:
    """Takes a table's cells row by row; finds the columns that may hold a number, each after the
    words beside or above its first digit, or the last words before it, those `before` the table
    among them.
    """

    def __init__(self, before: str = "") -> None:
        self._texts: list[str] = []
        self._columns: dict[int, _Column] = {}
        self._left = ""
        self._said = before
        self._row = 0

    def row(self) -> None:
        """A new row begins."""
        self._left = ""
        self._row += 1

    def cell(self, at: int, text: str) -> None:
        """The cell in column `at` of the row."""
        column = self._columns.get(at)
        if column is None:
            column = self._columns[at] = _Column()
        text = text.strip()
        if text.isdecimal() and len(text) <= _LONGEST:
            if column.count == _WHOLE and column.row < self._row - 1:
                self._close(column)
            if not column.digits:
                column.label = self._label(column)
            column.add(text, self._row)
        elif not _EMPTY.fullmatch(text):
            self._close(column)
            column.above = self._left = text[-_FAR:]
            self._said = f"{self._said} {text}"[-_FAR:]
        elif column.count == _WHOLE:  # what follows is another number
            self._close(column)

    def close(self) -> list[str]:
        """The table ends: its columns that may hold a number."""
        for column in self._columns.values():
            self._close(column)
        self._columns.clear()
        return self._texts

    def _label(self, column: _Column) -> str:
        """The words that speak of a number that begins in a column."""
        beside = f"{column.above} {self._left}"
        return beside if spoken(beside) or not named(self._said) else self._said

    def _close(self, column: _Column) -> None:
        if len(column.digits) >= _FEWEST and spoken(column.label):
            self._texts.append(f"{column.label} | {' | '.join(column.digits)} |")
        column.digits, column.count = [], 0


class Table:
    """A table of Word or PowerPoint while it is read: `mark` is where its last cell began, `span`
    how many columns it takes.
    """

    def __init__(self, before: str) -> None:
        self.mark, self.span = 0, 1
        self._columns = Columns(before)
        self._at = 0

    def row(self) -> None:
        """A new row begins."""
        self._at = 0
        self._columns.row()

    def begin(self, mark: int) -> None:
        """A cell begins."""
        self.mark, self.span = mark, 1

    def end(self, text: str) -> None:
        """The cell ends; this was in it."""
        self._columns.cell(self._at, text)
        self._at += self.span

    def close(self) -> list[str]:
        """The table ends: its columns that may hold a number."""
        return self._columns.close()
