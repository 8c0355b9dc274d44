"""What of evidence the volumes cannot show as it is, told before anything is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import zip_longest
from pathlib import Path

from macros.assessment.archive import Archive
from macros.book.cost import MOST_PAGES, SECONDS, estimated_pages
from macros.book.photographs import photographs
from macros.book.preface_macros import preface_warnings
from macros.book.report import PICTURES
from macros.book.tables import MOST_ROWS, row_counts
from macros.checks.undrawn_letters import undrawn_letters
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.text import read_text
from macros.views import addresses

_BELOW_HEAD = re.compile(
    r"^[ >]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE
)


def print_warnings(archive: Archive, root: Path) -> Iterator[Diagnostic]:
    """Warnings of an archive of the project at `root`. Raises OSError where .cache cannot be
    written, which the build tells of.
    """
    files = {file.uri: root / "docs" / file.uri for file in archive.files if file.pixels}
    for uri in sorted(set(files) - set(photographs(files, root / PICTURES))):
        yield Diagnostic(Location(f"docs/{uri}"), mistake("VOL-01"), warning=True)
    for path, html in _texts(archive):
        rows = row_counts(html)
        if max(rows, default=0) > MOST_ROWS:
            yield from _long(path, _source(root, path), rows)
    for procedure in archive.manual.procedures:
        with suppress(DataError):  # it has changed since it was read
            yield from preface_warnings(root, archive.home + addresses.preface(procedure.id))
    yield from _lengthy(archive)
    yield from undrawn_letters(archive, root)


def _lengthy(archive: Archive) -> Iterator[Diagnostic]:
    """Indicators whose evidence alone fills more than a volume of a year."""
    for year in archive.years.values():
        for key, standing in year.standings.items():
            needed = sum(estimated_pages(piece.html) for piece in standing.pieces)
            if needed > MOST_PAGES:
                cost = {"pages": round(needed), "most": MOST_PAGES}
                cost["seconds"] = round(needed * SECONDS)
                found = mistake("VOL-06", **cost)
                yield Diagnostic(Location(year.folder(key)), found, warning=True)


def _texts(archive: Archive) -> Iterator[tuple[str, str]]:
    """The HTML of each file of evidence that the volumes show."""
    for piece in archive.reading.pieces:
        yield piece.path, piece.html
    for _, _, narrative in archive.reading.narratives:
        yield narrative.path, "".join(narrative.parts.values())


def _source(root: Path, path: str) -> str:
    try:
        return read_text(root, path)
    except DataError:  # it has changed since it was read
        return ""


def _place(path: str, text: str, at: int) -> Location:
    """Where a letter stands; where the file begins, if it is not written as such."""
    start = max(at, 0)
    return Location(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))


def _long(path: str, source: str, lengths: Sequence[int]) -> Iterator[Diagnostic]:
    """Tables of which paper shows the first rows only."""
    below = (found.start() for found in _BELOW_HEAD.finditer(source) if "|" in found[0])
    heads = [source.rfind("\n", 0, max(0, at - 1)) + 1 for at in below]
    for rows, at in zip_longest(lengths, heads):
        if rows and rows > MOST_ROWS:
            found = mistake("VOL-04", rows=f"{rows:,}", most=f"{MOST_ROWS:,}")
            yield Diagnostic(_place(path, source, at or 0), found, warning=True)
