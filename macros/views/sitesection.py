"""What is known of a section of the site, and of pages that exist once per record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from macros.model.manual import Manual
from macros.model.record import Record
from macros.views.publication import Category

SearchHeading = Literal["manual", "standards", "report", "evidence", "other"]
"""Under which heading search lists what it finds."""


@dataclass(frozen=True)
class RecordPages:
    """A page for each of the `records` of a manual of one kind (`of`), called by its `title` (plain
    text) and edited in the file `data`.
    """

    of: type[Record]
    records: Callable[[Manual], Sequence[Any]]
    title: Callable[[Any], str]
    data: str


@dataclass(frozen=True)
class SiteSection:
    """A folder of docs/ (with / at its end) or a page in none of the others: where search lists it,
    whether every office has it, also those with a home of their own, whether what it shows is made of data
    alone and not of evidence, the categories of the volumes that
    hold all of it, and the pages that it has for records.
    """

    path: str
    search: SearchHeading = "other"
    every_office: bool = False
    data_alone: bool = False
    volumes: tuple[Category, ...] = ()
    pages: RecordPages | None = None
