"""A text as YAML writes it, so that the reader gives back the very same."""

from __future__ import annotations

import re

from markupsafe import Markup

_PLAIN = re.compile(r"[ก-๙A-Za-z][ก-๙A-Za-z0-9 ./()_-]*(?<! )")
_ADDRESS = re.compile(r"https?://[^\s#'\",\[\]{}]+")
_OTHER = {"null", "true", "false", "yes", "no", "on", "off"}


def scalar(text: str) -> Markup:
    """One line of text: bare where that is plain to everybody, else in quotes."""
    bare = _PLAIN.fullmatch(text) or _ADDRESS.fullmatch(text)
    return Markup(text) if bare and text.lower() not in _OTHER else quoted(text)


def quoted(text: str) -> Markup:
    """One line of text in quotes."""
    return Markup("'" + text.replace("'", "''") + "'")
