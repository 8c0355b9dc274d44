"""What evidence may not hold, or what was meant otherwise: found where Markdown reads text.

In code none of these rules is asked, so examples stay. Each token "foreign" is shown as its
content; its meta say what was found (sort) and where (at).
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, entity

from macros.evidence.linked import address
from macros.source.letters import stands_for_hidden

HTML = re.compile(r"<(?:/?[A-Za-z][\w:-]*(?=[\s/>]|\Z)|!--|![A-Za-z\[]|\?)")
ATTRIBUTES = re.compile(
    r"(?<!\{)(?:\{:[^{}\n]*\}|\{ *[.#][A-Za-z_][^{}\n]*(?<!#)\}|\{ *[A-Za-z:-]+ *=[^{}\n]*\})"
)
REFERENCE = re.compile(r"&#(?:[0-9]+|[xX][0-9A-Fa-f]+);")
_TEMPLATE = re.compile(r"\{\{[^\n]{0,300}?\}\}|\{%[^\n]{0,300}?%\}|\{#[^\n]{0,300}?#\}")
_ADDRESS = re.compile(
    r"<(?:(?:https?://|mailto:)(?:[^<>&\s]|&(?!#))*|(?:[^<>&@\s:]|&(?!#))+@(?:[^<>&@\s:]|&(?!#))+)>"
)
_NOTE = re.compile(r"\[\^[^\]\n]*\]")
_NAMED = re.compile(
    r"\[([^\[\]\n]*[^\[\]\n\d\s][^\[\]\n]*)\](?!\()"
)  # numbers may stand side by side
_ALERT = re.compile(r"\[!(?:note|tip|important|warning|caution)\]", re.IGNORECASE)


def foreign(md: MarkdownIt) -> None:
    """Let a parser find what evidence may not hold."""
    ruler = md.inline.ruler
    ruler.at("autolink", _autolink)
    ruler.at("entity", _entity)
    ruler.before("autolink", "template", _template)
    ruler.after("autolink", "html", _html)
    ruler.after("html", "attributes", _attributes)


def unread(md: MarkdownIt) -> None:
    """Let a parser find what was meant as a link, note or alert and is none."""
    md.inline.ruler.push("unread", _unread)


def _push(state: StateInline, silent: bool, sort: str, text: str, at: int | None = None) -> bool:
    if not silent:
        token = state.push("foreign", "", 0)
        token.content = text
        token.meta = {"sort": sort, "at": state.pos if at is None else at}
    state.pos += len(text)
    return True


def _autolink(state: StateInline, silent: bool) -> bool:
    """<https://…> and <name@…>, and no other scheme."""
    start = state.pos
    if not _ADDRESS.match(state.src, start) or not autolink(state, silent):
        return False
    if not silent:
        state.tokens[-3].meta["at"] = start
    return True


def _entity(state: StateInline, silent: bool) -> bool:
    """A reference to a letter that nobody sees is none, and a mistake."""
    found = REFERENCE.match(state.src, state.pos)
    if found and stands_for_hidden(found[0]):
        return _push(state, silent, "letter", found[0])
    return entity(state, silent)


def _template(state: StateInline, silent: bool) -> bool:
    """What looks like a template is shown as it is written."""
    found = _TEMPLATE.match(state.src, state.pos)
    return bool(found) and _push(state, silent, "template", found[0] if found else "")


def _html(state: StateInline, silent: bool) -> bool:
    found = HTML.match(state.src, state.pos)
    return bool(found) and _push(state, silent, "html", found[0] if found else "")


def _attributes(state: StateInline, silent: bool) -> bool:
    found = ATTRIBUTES.match(state.src, state.pos)
    return bool(found) and _push(state, silent, "attributes", found[0] if found else "")


def _unread(state: StateInline, silent: bool) -> bool:
    """A note that is not explained, a link or an alert that Markdown does not read."""
    start = state.pos
    sign = "![" if state.src.startswith("![", start) else "["
    if not state.src.startswith(sign, start):
        return False
    note = _NOTE.match(state.src, start)
    if note:
        return _push(state, silent, "note", note[0])
    alert = _ALERT.match(state.src, start)
    if alert and not start:
        return _push(state, silent, "alert", alert[0])
    end = state.md.helpers.parseLinkLabel(state, start + len(sign) - 1)
    name = _NAMED.match(state.src, end + 1) if end > 0 else None
    if name and not silent:
        _push(state, silent, "reference", sign)
        state.tokens[-1].meta["name"] = name[1]
        return True
    if end < 0 or not state.src.startswith("(", end + 1):
        return False
    return _push(state, silent, "link", sign, address(state.src, end + 2))
