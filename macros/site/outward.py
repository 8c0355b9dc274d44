"""Links that lead out of the site: marked as such, and telling the other site nothing of the reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from macros.html.events import Event
from macros.html.stretches import PageReader

_OUT = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_REL = re.compile(r"""\s+rel\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+)""", re.IGNORECASE)
_LINKS = {"a", "area", "form"}
_TOKENS = ("external", "noopener", "noreferrer")
"""What HTML says of a link to another site; that its window must not reach ours; that it is not told
where the reader comes from. Browsers since 2021 take noopener for granted with target=_blank."""


def outward(address: str) -> Callable[[str], str]:
    """What gives each page of the site at `address` with its links to other sites marked, by `rel`;
    style sheets show the mark. What stands on many pages is changed once.
    """

    def marked(html: str, found: Sequence[Event], state: None) -> tuple[str, None]:
        parts, copied = list[str](), 0
        for event in found:
            if event.kind == "start" and event.value in _LINKS and _leads_out(event, address):
                parts += [html[copied : event.start], _marked(event)]
                copied = event.end
        return "".join([*parts, html[copied:]]), state

    read = PageReader(marked, None)
    return lambda html: "".join(read(html))


def _leads_out(event: Event, address: str) -> bool:
    target = event.attributes.get("action" if event.value == "form" else "href", "")
    return bool(_OUT.match(target)) and not target.startswith(address)


def _marked(event: Event) -> str:
    said = event.attributes.get("rel", "").split()
    tokens = dict.fromkeys((*_TOKENS, *said))
    return f'<{event.value}{_REL.sub("", event.given)} rel="{" ".join(tokens)}">'
