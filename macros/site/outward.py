"""Links that lead out of the site: marked as such, and telling the other site nothing of the reader."""

from __future__ import annotations

import re
from collections.abc import Mapping

from macros.html.events import Event
from macros.html.rewriting import TagChange

_OUT = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_REL = re.compile(r"""\s+rel\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+)""", re.IGNORECASE)
_LINKS = ("a", "area", "form")
_TOKENS = ("external", "noopener", "noreferrer")
"""What HTML says of a link to another site; that its window must not reach ours; that it is not told
where the reader comes from. Browsers since 2021 take noopener for granted with target=_blank."""


def outward(address: str) -> Mapping[str, TagChange]:
    """The tags of links, of the site at `address`, as they are to be: those to other sites are
    marked by `rel`; style sheets show the mark.
    """
    return dict.fromkeys(_LINKS, lambda tag: _marked(tag) if _leads_out(tag, address) else None)


def _leads_out(event: Event, address: str) -> bool:
    target = event.attributes.get("action" if event.value == "form" else "href", "")
    return bool(_OUT.match(target)) and not target.startswith(address)


def _marked(event: Event) -> str:
    said = event.attributes.get("rel", "").split()
    tokens = dict.fromkeys((*_TOKENS, *said))
    return f'<{event.value}{_REL.sub("", event.given)} rel="{" ".join(tokens)}">'
