"""What a written page becomes, judged on its tree: its elements, ids, calls and links, with places.

What is wrong is found in the page as it will be. Where it stands is found in a second reading, in
which elements say it; what differs between the two is looked for in the text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from html import escape
from xml.etree.ElementTree import Element

from macros.checks.page_links import Ground, page_links
from macros.source.diagnostic import Diagnostic, Location
from macros.source.lines import locator
from macros.source.mistakes import Mistake, mistake
from macros.views.page import FRAGMENT
from macros.writing.draft import Draft
from macros.writing.elements import CALL, MARK, forbidden_elements
from macros.writing.markdown_engine import OF_MARKDOWN
from macros.writing.tree import parse_html, unclosed_tags

_OURS = re.compile(f"{MARK}|{CALL}|{OF_MARKDOWN}|{FRAGMENT}")
_LINK = "]("
_PIECE = re.compile(r"(?<=\]\()[^\s()<>]+|(?<=[\"'])[^\s\"'<>]+(?=[\"'])")
_ENOUGH = 300  # times that a whole text is read for some words
_LARGEST = 1_500_000  # letters of HTML; a built page may have 2 MB

Found = tuple[Mistake, Element, str]
"""A mistake, its element, and words of it that stand in the text: < and a tag, # and an id, or
]( and a link, which is told where it leads.
"""


def shape(draft: Draft, uri: str, ground: Ground | None) -> Iterator[Diagnostic]:
    """Problems of a page that Markdown can read; its links are judged where `ground` is known."""
    spots = _Spots(draft, f"docs/{uri}")
    ours = _OURS.search(draft.text, draft.begins)
    if ours:
        yield Diagnostic(spots.at(ours.start()), mistake("PAGE-04", text=ours[0]))
        return
    try:
        if len(draft.html) > _LARGEST:
            yield Diagnostic(spots.at(draft.begins), mistake("PAGE-39"))
            return
        astray = list(draft.astray())
    except RecursionError:
        yield Diagnostic(spots.at(draft.begins), mistake("MARK-15", limit=12))
        return
    for call in astray:
        yield Diagnostic(spots.at(call.at), mistake("PAGE-26", name=call.name))
    if not draft.tree.sound and not astray:
        yield from _unclosed(draft, spots)
    found = list(_found(draft, draft.tree.article, uri, ground))
    yield from spots.placed(found, uri, ground)


def _found(draft: Draft, article: Element, uri: str, ground: Ground | None) -> Iterator[Found]:
    """What is wrong with the elements of a tree."""
    for strange, element in forbidden_elements(article):
        yield strange, element, f"<{element.tag}"
    seen: set[str] = set()
    for element in article.iter():
        name = element.get("id")
        if name and (name in seen or draft.taken(name)):
            yield mistake("PAGE-28", id=name), element, f"#{name}"
        seen.add(name or "")
    for wrong, element, link in page_links(uri, article, ground) if ground else ():
        yield wrong, element, f"{_LINK}{link}"


def _unclosed(draft: Draft, spots: _Spots) -> Iterator[Diagnostic]:
    """Tags that are not closed or close nothing, where the page's HTML is not as it must be."""
    found = list(unclosed_tags(draft.marked)) or [("", None)]
    for tag, at in found:
        place = spots.of(at, f"<{tag}") if tag else spots.at(draft.begins)
        yield Diagnostic(place, mistake("PAGE-27", tag=tag or "…"))


class _Spots:
    """Finds where things stand in a page's text."""

    def __init__(self, draft: Draft, path: str) -> None:
        self._draft = draft
        self.at = locator(draft.text, Location(path))
        self._used: Counter[str] = Counter()
        self._asked = 0

    def of(self, at: int | None, words: str) -> Location:
        """The place of an offset; without one, of where these words stand next."""
        if at is not None:
            return self.at(at)
        for form in dict.fromkeys((words, escape(words), words.lower())):
            number = self._used[words]
            hits = self._pieces.get(form) or self._looked_for(form)
            if hits:
                self._used[words] += 1
                return self.at(hits[min(number, len(hits) - 1)])
        return self.at(self._draft.begins)

    @cached_property
    def _pieces(self) -> Mapping[str, Sequence[int]]:
        """Where each link and tag stands in the text, as far as one reading of it shows."""
        found = defaultdict[str, list[int]](list)
        for piece in _PIECE.finditer(self._draft.text, self._draft.begins):
            found[piece[0]].append(piece.start())
        return found

    def _looked_for(self, form: str) -> list[int]:
        """Where words stand in the text; nowhere, when that was asked too often already."""
        self._asked += 1
        if self._asked > _ENOUGH:
            return []
        text = self._draft.text
        return [
            hit.start() for hit in re.compile(re.escape(form)).finditer(text, self._draft.begins)
        ]

    def placed(self, found: list[Found], uri: str, ground: Ground | None) -> Iterator[Diagnostic]:
        """What was found, each at its place."""
        marked = found and list(self._again(uri, ground))
        same = [item[0] for item in marked] == [item[0] for item in found]
        for number, (wrong, element, words) in enumerate(found):
            there = marked[number][1] if same else element
            at = None if words.startswith(_LINK) else there.get(MARK)
            yield Diagnostic(self.of(int(at) if at else None, words.removeprefix(_LINK)), wrong)

    def _again(self, uri: str, ground: Ground | None) -> Iterator[Found]:
        """What is found in the page whose elements say where they stand."""
        yield from _found(self._draft, parse_html(self._draft.marked).article, uri, ground)
