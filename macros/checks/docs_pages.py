"""The pages that people write, judged before anything is built: head, macros, HTML and links."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from macros.cache.records import Records
from macros.checks.page_links import Ground
from macros.checks.shape import shape
from macros.checks.spoken import Spoken
from macros.evidence.hazards import hazards
from macros.model.source import has_source
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.lines import locator
from macros.source.mistakes import Mistake, mistake
from macros.source.text import read_text
from macros.views.addresses import COMPLETENESS
from macros.views.belonging import manual_of
from macros.writing.calls import Call
from macros.writing.composing import Callables, check_calls
from macros.writing.draft import Draft, ShowMacro
from macros.writing.head import read_head
from macros.writing.kept import kept_engine

_LINES, _OPEN = 10_000, 20
_TAGS = re.compile("<(?=[A-Za-z/!?])|>")
_NESTING = re.compile(r"<(/?)(?!(?:br|hr|img|wbr|col|input)\b)[A-Za-z][^<>]*>")
_HEADINGS = {COMPLETENESS: ("o10", "gaps", "questions")}  # which our own pages lead to
_OF_SOURCE = "questions"  # which only a source document raises
_CALL = re.compile(r"\{\{\s*(\w+)")


@dataclass(frozen=True)
class Known:
    """What pages may name: what they call, files of docs/ by their uris, and whether any uri
    exists, of files or of pages made from data (None when that is not known); what macros show
    (page, macro, procedure), the ids of pages made from data, the hosts that texts name, and the
    macros that a page must call (each with a procedure or none), since other pages lead there;
    and what is known of pages from before.
    """

    callables: Callables
    files: Collection[str]
    exists: Callable[[str], bool] | None
    show: Callable[[str], ShowMacro | None] = lambda _: None
    anchors: Callable[[str], Collection[str] | None] = lambda _: None
    hosts: Callable[[], Collection[str]] = tuple
    needed: Mapping[str, Sequence[tuple[str, str | None]]] = field(default_factory=dict)
    records: Records = field(default_factory=partial(Records, None))


def check_docs_pages(root: Path, uris: Collection[str], known: Known) -> Iterator[Diagnostic]:
    """Problems of the pages `uris` in the docs/ of the project at `root`."""
    judge = _Judge(root, frozenset(uris), known)
    for uri in uris:
        try:
            yield from judge.page(uri)
        except DataError as error:
            yield from error.problems


class _Judge:
    """Reads each page once, because others may lead to its headings."""

    def __init__(self, root: Path, uris: frozenset[str], known: Known) -> None:
        self._root, self._uris, self._known = root, uris, known
        self._engine = kept_engine(known.records)
        self._spoken = Spoken(known.records)
        self._read: dict[str, tuple[Draft | None, list[Diagnostic]]] = {}

    def page(self, uri: str) -> Iterator[Diagnostic]:
        """Problems of a page. Raises DataError."""
        draft, problems = self._draft(uri)
        yield from problems
        if draft:
            known = self._known
            exists = known.exists
            ground = exists and Ground(known.files, exists, self._holds, known.hosts)
            yield from shape(draft, uri, ground)
            yield from self._lacking(uri, draft)
            yield from self._strange(uri, draft)

    def _strange(self, uri: str, draft: Draft) -> Iterator[Diagnostic]:
        """Calls on a manual's page that show another manual, as those of a copied page do."""
        known, own = self._known.callables, manual_of(uri)
        place = locator(draft.text, Location(f"docs/{uri}"))
        for call in draft.calls if own in known.procedures else ():
            for other in call.arguments:
                if other and other != own:
                    told = mistake("PAGE-52", name=call.name, other=other, own=own)
                    yield Diagnostic(place(call.start), told, warning=True)

    def _lacking(self, uri: str, draft: Draft) -> Iterator[Diagnostic]:
        """What other pages lead to and a page does not show."""
        place = locator(draft.text, Location(f"docs/{uri}"))(draft.begins)
        own = self._known.callables.meant(uri)
        asked = [(each.name, next(iter(each.arguments), own)) for each in draft.calls]
        for name, procedure in self._known.needed.get(uri, ()):
            if (name, procedure or own) not in asked:
                call = f'{name}("{procedure}")' if procedure else f"{name}()"
                yield Diagnostic(place, mistake("PAGE-33", call=call))
        for identity in _HEADINGS.get(uri, ()):
            if identity == _OF_SOURCE and not has_source(self._root):
                continue
            if not draft.holds(identity):
                yield Diagnostic(place, mistake("PAGE-19", id=identity))

    def _holds(self, uri: str, name: str) -> bool:
        """Whether a page, wherever it comes from, holds an id; so does one that cannot be read."""
        if uri not in self._uris:
            ids = self._known.anchors(uri)
            return ids is None or name in ids
        try:
            draft = self._draft(uri)[0]
        except DataError:
            return True
        return draft is None or draft.holds(name)

    def _draft(self, uri: str) -> tuple[Draft | None, list[Diagnostic]]:
        """A page that can be read, if it can, and what is wrong with its text. Raises DataError."""
        if uri not in self._read:
            self._read[uri] = self._drafted(uri, read_text(self._root, f"docs/{uri}"))
        return self._read[uri]

    def _drafted(self, uri: str, text: str) -> tuple[Draft | None, list[Diagnostic]]:
        path = f"docs/{uri}"
        front, begins = read_head(text, path)
        heavy = _heavy(text)
        if heavy:
            return None, [Diagnostic(Location(path), heavy)]
        body = self._spoken.without_code(re.sub(r"[^\n]", " ", text[:begins]) + text[begins:])
        where = locator(body, Location(path))
        crowded = list(hazards(body, where(0)))
        called: list[Call | Diagnostic] = []
        if front.render_macros:
            called += check_calls(text, begins, uri, where, self._known.callables)
        else:
            called += _unasked(body, where, self._known.callables)
        spoken = crowded or self._spoken.diagnose(body, path)
        problems = spoken + [each for each in called if isinstance(each, Diagnostic)]
        calls = [each for each in called if isinstance(each, Call)]
        draft = Draft(text, begins, calls, self._known.show(uri), self._engine)
        return (None if crowded else draft), problems


def _unasked(body: str, where: Callable[[int], Location], known: Callables) -> Iterator[Diagnostic]:
    """Calls of macros in a page that does not ask for them."""
    for call in _CALL.finditer(body):
        if call[1] in known.macros:
            yield Diagnostic(where(call.start()), mistake("PAGE-03", name=call[1]))


def _heavy(text: str) -> Mistake | None:
    """What makes a page too heavy to look into at all, or for Markdown to read."""
    if text.count("\n") > _LINES:
        return mistake("MARK-12", limit=_LINES)
    opened = deepest = 0
    for sign in _TAGS.findall(text):
        opened = opened + 1 if sign == "<" else 0
        deepest = max(deepest, opened)
    depth = 0
    for closes in _NESTING.findall(text):
        depth = max(depth - 1, 0) if closes else depth + 1
        deepest = max(deepest, depth)
    return mistake("PAGE-16", limit=_OPEN) if deepest > _OPEN else None
