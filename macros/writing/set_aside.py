"""What a macro shows, with marks in the place of its blocks of HTML: Markdown would read these, twice
as long as all that people wrote, to change nothing in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.html.events import Event, regular_events
from macros.views.page import fragment_mark

_BLOCKS = {
    "blockquote", "details", "div", "dl", "figure", "form", "h2", "h3", "h4", "nav", "ol", "p",
    "section", "table", "ul",
}  # fmt: skip
_VOID = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"}
_CODE = ("```", "~~~")  # in which tags are no HTML


def set_aside(shown: str, fragments: list[str]) -> str:
    """The Markdown that a macro shows, each of its blocks of HTML, which are added to `fragments`,
    replaced by a mark: those that have their lines to themselves, where Markdown takes them as they are.
    """
    found = None if any(sign in shown for sign in _CODE) else regular_events(shown)
    parts, at = list[str](), 0
    for start, end in _blocks(shown, found or ()):
        parts += [shown[at:start], fragment_mark(len(fragments))]
        fragments.append(shown[start:end])
        at = end
    return "".join([*parts, shown[at:]])


def _blocks(shown: str, found: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """Where each such block starts and ends."""
    depth = begins = 0
    block = False
    for event in found:
        if event.kind == "start" and event.value not in _VOID:
            if not depth:
                begins, block = event.start, event.value in _BLOCKS
            depth += 1
        elif event.kind == "end":
            depth -= 1
            if not depth and block and _alone(shown, begins, event.end):
                yield begins, event.end


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text has its lines to itself."""
    return text[start - 1 : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}
