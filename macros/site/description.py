"""What a page says of itself to search engines and to whoever passes its address on."""

from __future__ import annotations

import re
from html import unescape

from markupsafe import escape

from macros.html.classes import Class

_LEAD = re.compile(rf'<p class="{Class.LEAD}">(?P<text>.*?)</p>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_MOST = 155
"""Letters that results show of a description."""


def describe(html: str, title: str, of: str) -> str:
    """The description of a page as text of an attribute: its title and the sentence that leads it, or
    what it is a page `of`. `html` is its content, the others are HTML, too.
    """
    lead = _LEAD.search(html)
    return str(escape(_short(f"{_text(title)}: {_text(lead['text'] if lead else of)}")))


def _text(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())


def _short(text: str) -> str:
    """A text, or its beginning up to a blank: between two of them a Thai line is not to be parted."""
    if len(text) <= _MOST:
        return text
    return text[:_MOST].rpartition(" ")[0].rstrip(" :,") + "…"
