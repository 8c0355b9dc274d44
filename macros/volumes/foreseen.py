"""What of evidence the volumes cannot show as it is, told before anything is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import zip_longest
from pathlib import Path

from macros.evidence.archive import Archive
from macros.source.mistakes import mistake
from macros.source.node import Node
from macros.source.problem import DataError, Place, Problem
from macros.source.text import read_text
from macros.volumes.cost import MOST_PAGES, SECONDS, pages
from macros.volumes.letters import undrawn
from macros.volumes.photographs import photographs
from macros.volumes.printview import BACK
from macros.volumes.report import PICTURES
from macros.volumes.tables import MOST_ROWS, lengths

_TAG = re.compile(r"<[^>]*>")
_BELOW_HEAD = re.compile(
    r"^[ >]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE
)
_MOST = 20  # letters that are told of in one file


def foreseen(archive: Archive, root: Path) -> Iterator[Problem]:
    """Warnings of an archive of the project at `root`. Raises OSError where .cache cannot be
    written, which the build tells of.
    """
    files = {file.uri: root / "docs" / file.uri for file in archive.files if file.pixels}
    for uri in sorted(set(files) - set(photographs(files, root / PICTURES))):
        yield Problem(Place(f"docs/{uri}"), mistake("VOL-01"), warning=True)
    for path, html in _texts(archive):
        letters, rows = _strange(html), lengths(html)
        if letters or max(rows, default=0) > MOST_ROWS:
            source = _source(root, path)
            yield from _undrawn(path, source, letters)
            yield from _long(path, source, rows)
    yield from _lengthy(archive)
    for node in filter(None, archive.nodes.values()):
        yield from _of_data(node)


def _lengthy(archive: Archive) -> Iterator[Problem]:
    """Indicators whose evidence alone fills more than a volume of a year."""
    for year in archive.years.values():
        for key, standing in year.standings.items():
            needed = sum(pages(piece.html) for piece in standing.pieces)
            if needed > MOST_PAGES:
                cost = {"pages": round(needed), "most": MOST_PAGES}
                cost["seconds"] = round(needed * SECONDS)
                found = mistake("VOL-06", **cost)
                yield Problem(Place(year.folder(key)), found, warning=True)


def _texts(archive: Archive) -> Iterator[tuple[str, str]]:
    """The HTML of each file of evidence that the volumes show."""
    for piece in archive.reading.pieces:
        yield piece.path, f"<p>{piece.front.title}</p>{piece.html}"
    for _, _, narrative in archive.reading.narratives:
        yield narrative.path, "".join(narrative.parts.values())


def _source(root: Path, path: str) -> str:
    try:
        return read_text(root, path)
    except DataError:  # it has changed since it was read
        return ""


def _strange(html: str) -> list[str]:
    """The letters of HTML that no face of ours draws."""
    return sorted(undrawn(unescape(_TAG.sub("", BACK.sub("", html)))))[:_MOST]


def _undrawn(path: str, source: str, letters: Sequence[str]) -> Iterator[Problem]:
    """Letters that no face of ours draws, each where it stands first."""
    for letter in letters:
        yield _told(_place(path, source, source.find(letter)), letter)


def _place(path: str, text: str, at: int) -> Place:
    """Where a letter stands; where the file begins, if it is not written as such."""
    start = max(at, 0)
    return Place(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))


def _told(place: Place, letter: str) -> Problem:
    found = mistake("VOL-05", letter=letter, name=f"U+{ord(letter):04X}")
    return Problem(place, found, warning=True)


def _long(path: str, source: str, lengths: Sequence[int]) -> Iterator[Problem]:
    """Tables of which paper shows the first rows only."""
    below = (found.start() for found in _BELOW_HEAD.finditer(source) if "|" in found[0])
    heads = [source.rfind("\n", 0, max(0, at - 1)) + 1 for at in below]
    for rows, at in zip_longest(lengths, heads):
        if rows and rows > MOST_ROWS:
            found = mistake("VOL-04", rows=f"{rows:,}", most=f"{MOST_ROWS:,}")
            yield Problem(_place(path, source, at or 0), found, warning=True)


def _of_data(node: Node) -> Iterator[Problem]:
    """Letters in the office's data that no face of ours draws."""
    seen: set[str] = set()
    for each in _scalars(node):
        for letter in sorted(undrawn(each.value if isinstance(each.value, str) else "") - seen):
            seen.add(letter)
            yield _told(each.place, letter)


def _scalars(node: Node) -> Iterator[Node]:
    yield node
    inner = node.value
    for child in (
        inner.values() if isinstance(inner, dict) else inner if isinstance(inner, list) else ()
    ):
        yield from _scalars(child)
