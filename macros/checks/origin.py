"""Whose the source document is, and what the office that a project was made from left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.context import Context, Rule, needing
from macros.model.fields import OFFICE
from macros.model.source import ABOUT, OF_SOURCE, SOURCE, plain_name
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.lines import locator
from macros.source.mistakes import mistake
from macros.source.node import Node
from macros.source.text import decode_text, is_text
from macros.thai.digits import to_arabic
from macros.thai.lexicon import is_apart

_OFFICE = "data/office.yml"
_NOT_OURS = ("data/schema/", "data/source/")
"""Folders that the program writes, or that hold what another wrote."""
_PAGE = "docs/source.md"
_OF_EVERY_OFFICE = re.compile(r"\A---\n(?:.*\n)*?---\n|^# .*$|\{\{.*\}\}", re.MULTILINE)
"""What that page has where nobody wrote on it: its head, its title, what it calls."""
_THAI_ZERO = ord("๐")


@needing(_OFFICE)
def source_is_ours(context: Context) -> Iterator[Diagnostic]:
    """The source document says whose it is, and is this office's own."""
    source, name = context.known.source, context.known.office.name
    if source is None:
        return
    if ABOUT not in context.office.loading.files:
        yield Diagnostic(Location(ABOUT), mistake("REL-71", name=name))
    elif source.office and plain_name(source.office) != plain_name(name):
        words = {"theirs": source.office, "own": name}
        yield context.files[ABOUT].problem(("office",), "REL-70", **words)


def sourceless(context: Context) -> Iterator[Diagnostic]:
    """Where no source document is, what is still said of one: once a file, since it does nothing."""
    if context.office.loading.files.keys() & OF_SOURCE:
        return
    for path in (path for path in context.there.files if path in OF_SOURCE):
        yield Diagnostic(Location(path), mistake("REL-72", path=SOURCE), warning=True)
    for root in context.files.values():
        found = list(_told_of_source(root))
        if found:
            words = mistake("DATA-72", count=len(found))
            yield Diagnostic(found[0].place, words, warning=True)


def unshown_page(context: Context) -> Iterator[Diagnostic]:
    """The page of the source document, where there is none and the office wrote something on it."""
    if context.office.loading.files.keys() & OF_SOURCE or _PAGE not in context.there.files:
        return
    try:
        text = decode_text(context.root, _PAGE)
    except DataError:  # which is told by itself
        return
    if _OF_EVERY_OFFICE.sub("", text).strip():
        yield Diagnostic(Location(_PAGE), mistake("REL-31"), warning=True)


def _told_of_source(node: Node) -> Iterator[Node]:
    """The values that say where in a source something stands, or that it is missing there."""
    if isinstance(node.value, list):
        for child in node.value:
            yield from _told_of_source(child)
    elif isinstance(node.value, dict):
        if node.text("state") in {"blank", "lost"}:
            yield node
        origin = node.get("source")
        if origin and isinstance(origin.value, str) and origin.value != OFFICE:
            yield origin
        for child in node.value.values():
            yield from _told_of_source(child)


@needing(_OFFICE)
def left_behind(context: Context) -> Iterator[Diagnostic]:
    """Names and places of the office that the project was made from, wherever they still stand."""
    words = context.known.office.made_from
    for path in filter(is_text, context.there.files if words else ()):
        if not path.startswith(_NOT_OURS):
            try:
                text = decode_text(context.root, path)
            except DataError:  # which is told by itself
                continue
            own = _lines_of_words(context) if path == _OFFICE else frozenset[int]()
            yield from _told(text, path, _pattern(words), own)


def _told(
    text: str, path: str, words: re.Pattern[str], own: frozenset[int]
) -> Iterator[Diagnostic]:
    where = locator(text, Location(path))
    for found in words.finditer(text):
        place = where(found.start())
        if place.line not in own and is_apart(text, *found.span()):
            yield Diagnostic(place, mistake("TEXT-70", word=found[0]), warning=True)


def _lines_of_words(context: Context) -> frozenset[int]:
    """The lines of data/office.yml that name what is looked for."""
    listed = context.files[_OFFICE].get("made_from")
    entries = listed.value if listed and isinstance(listed.value, list) else ()
    return frozenset(entry.place.line for entry in entries)


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, the longest first, with their digits and blanks as people may write them."""
    longest = sorted(words, key=len, reverse=True)
    return re.compile(
        "|".join("".join(map(_letter, to_arabic(word))) for word in longest), re.IGNORECASE
    )


def _letter(letter: str) -> str:
    if letter.isascii() and letter.isdigit():
        return f"[{letter}{chr(_THAI_ZERO + int(letter))}]"
    return r"[ \u00a0]*" if letter.isspace() else re.escape(letter)


ORIGIN: tuple[Rule, ...] = (source_is_ours, sourceless, unshown_page, left_behind)
"""Of the project's own office: what is another's."""
