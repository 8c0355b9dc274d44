"""The Content-Security-Policy of every page: nothing runs or loads that the site did not bring.

A second wall. Scripts and styles of the theme and of our views are allowed by their hashes, page by
page; scripts inside a page's article are never counted among them, whoever wrote them. Nor does
another site learn from which page a reader came.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from macros.html.events import events
from macros.html.stretches import stretches
from macros.material import HEAD_START

_ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
_INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL
)
_DATA = 'type="application/json"'
_STYLED = ' style="'
_RULES = (
    "default-src 'none'; script-src 'self' file:{scripts}; style-src 'self' file: 'unsafe-inline'; "
    "style-src-elem 'self' file:; style-src-attr {styles}; img-src 'self' file: data: blob:; "
    "font-src 'self' file:; connect-src 'self' file:; worker-src 'self'; base-uri 'none'; "
    "form-action 'self'"
)
# file: lets a copy on a memory stick work; a page from the web cannot load files anyway.
# 'unsafe-inline' is for browsers before 2022 alone: those that know style-src-elem and
# style-src-attr (Chrome 75, Safari 15.4, Firefox 108) do not ask style-src.
# data: is what the theme's style sheets draw their icons of, blob: a picture that a reader chose.
_REFERRER = '<meta name="referrer" content="same-origin">'


def secured(html: str) -> str:
    """A page of the theme with its policy as the first thing in its head.

    Raises ValueError when the theme no longer begins its head as it did.
    """
    if HEAD_START not in html:
        raise ValueError(f"the theme's head does not begin with {HEAD_START}")
    policy = _policy(_codes(html), _styles(html))
    return html.replace(HEAD_START, HEAD_START + policy + _REFERRER, 1)


def _policy(codes: Iterable[str], given: Iterable[str]) -> str:
    """The policy of a page with these scripts and style attributes."""
    scripts, styles = _hashes(codes), _hashes(given)
    rules = _RULES.format(
        scripts=f" {scripts}" if scripts else "",
        styles=f"'unsafe-hashes' {styles}" if styles else "'none'",
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{rules}">'


def _codes(html: str) -> Iterable[str]:
    """The inline scripts outside the article."""
    scripts = _INLINE.finditer(_ARTICLE.sub("", html))
    return {found["code"] for found in scripts if _DATA not in found["attributes"]}


def _styles(html: str) -> Iterable[str]:
    """The style attributes of a page: its title for paper, and the alignment of cells."""
    if _STYLED not in html:
        return ()
    styled = "".join(part for part in stretches(html) if _STYLED in part)
    return {each.attributes["style"] for each in events(styled) if _STYLED in each.given}


def _hashes(texts: Iterable[str]) -> str:
    """CSP sources for texts, in one order."""
    found = (b64encode(sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(sorted(f"'sha256-{digest}'" for digest in found))
