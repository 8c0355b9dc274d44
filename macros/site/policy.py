"""The Content-Security-Policy of every page: nothing runs or loads that the site did not bring.

A second wall. The theme's own inline scripts are allowed by their hashes; scripts inside a
page's article are never counted among them, whoever wrote them.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from macros.material import HEAD_START

_ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
_INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL
)
_DATA = 'type="application/json"'
_RULES = (
    "default-src 'none'; script-src 'self' file: {scripts}; style-src 'self' file: 'unsafe-inline'; "
    "img-src 'self' file: data:; font-src 'self' file:; connect-src 'self' file:; "
    "worker-src 'self' file: blob:; manifest-src 'self'; base-uri 'self'; form-action 'self'; "
    "object-src 'none'"
)  # file: lets a copy on a memory stick work; a page from the web cannot load files anyway


def secured(html: str) -> str:
    """A page of the theme with its policy as the first thing in its head.

    Raises ValueError when the theme no longer begins its head as it did.
    """
    if HEAD_START not in html:
        raise ValueError(f"the theme's head does not begin with {HEAD_START}")
    rules = _RULES.format(scripts=" ".join(sorted(_hashes(html))))
    policy = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    return html.replace(HEAD_START, HEAD_START + policy, 1)


def _hashes(html: str) -> set[str]:
    """CSP sources for the inline scripts outside the article."""
    scripts = _INLINE.finditer(_ARTICLE.sub("", html))
    codes = {found["code"] for found in scripts if _DATA not in found["attributes"]}
    return {f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" for code in codes}
