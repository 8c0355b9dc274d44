"""Letters that no face of the volumes draws, wherever a volume's words come from, at their places."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from html import unescape
from pathlib import Path

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.book.preface import preface
from macros.book.print_view import BACK
from macros.model.load import PRIVACY, WORDING
from macros.pdf.glyph_coverage import missing_glyphs
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.lines import locator
from macros.source.mistakes import mistake
from macros.source.node import Node
from macros.source.text import read_text
from macros.views import addresses

_TAG = re.compile(r"<[^>]*>")
_REFERENCE = re.compile(r"&#?\w+;")
_NOT_PRINTED = frozenset({WORDING, PRIVACY})


def undrawn_letters(archive: Archive, root: Path) -> Iterator[Diagnostic]:
    """Warnings of an archive of the project at `root`: each letter where it stands first in a file."""
    for path, html in _texts(archive, root):
        yield from _of_text(root, path, missing_glyphs(unescape(_TAG.sub("", BACK.sub("", html)))))
    for uri in sorted({file.uri for piece in archive.reading.pieces for file in piece.attachments}):
        letters = sorted(missing_glyphs(uri.rpartition("/")[2]))
        if letters:
            found = mistake("VOL-60", letters=" ".join(map(_named, letters)))
            yield Diagnostic(Location(f"docs/{uri}"), found, warning=True)
    for path, node in archive.nodes.items():
        if node and path not in _NOT_PRINTED:
            yield from _of_data(node)


def _texts(archive: Archive, root: Path) -> Iterator[tuple[str, str]]:
    """The HTML that the volumes show of each file that people write, by its path."""
    for piece in archive.reading.pieces:
        links = (link.title or link.address for link in piece.front.links)
        yield piece.path, "\n".join((piece.front.title, *links, piece.html))
    for _, _, narrative in archive.reading.narratives:
        yield narrative.path, "".join(narrative.parts.values())
    for procedure in archive.manual.procedures:
        uri = archive.home + addresses.preface(procedure.id)
        yield f"docs/{uri}", _written(root, uri)


def _written(root: Path, uri: str) -> str:
    """The preface `uri` but for what its calls show; nothing when it has changed since it was read."""
    try:
        return preface(root, uri, lambda *_: Markup()) or ""
    except DataError:
        return ""


def _of_text(root: Path, path: str, letters: Collection[str]) -> Iterator[Diagnostic]:
    """Each letter where it is written first, by itself or as a reference (&#128077;); at the file's
    beginning when it is written in no such way.
    """
    if not letters:
        return
    try:
        source = read_text(root, path)
    except DataError:  # it has changed since it was read
        source = ""
    first: dict[str, int] = {}
    for found in re.finditer(f"[{re.escape(''.join(letters))}]|{_REFERENCE.pattern}", source):
        for letter in unescape(found[0]):
            first.setdefault(letter, found.start())
    place = locator(source, Location(path))
    for letter in sorted(letters, key=lambda each: (first.get(each, 0), each)):
        yield _told(place(first.get(letter, 0)), letter)


def _of_data(node: Node) -> Iterator[Diagnostic]:
    """Letters in a file of the office's data."""
    seen: set[str] = set()
    for text, place in _words(node):
        for letter in sorted(missing_glyphs(text) - seen):
            seen.add(letter)
            yield _told(place, letter)


def _words(node: Node) -> Iterator[tuple[str, Location]]:
    """The texts of data, keys among them: the ways out of a decision are keys."""
    inner = node.value
    if isinstance(inner, dict):
        for key, child in inner.items():
            yield key, node.keys.get(key, node.place)
            yield from _words(child)
    elif isinstance(inner, list):
        for child in inner:
            yield from _words(child)
    elif inner:
        yield inner, node.place


def _told(place: Location, letter: str) -> Diagnostic:
    found = mistake("VOL-05", letter=letter, name=f"U+{ord(letter):04X}")
    return Diagnostic(place, found, warning=True)


def _named(letter: str) -> str:
    return f"{letter} (U+{ord(letter):04X})"
