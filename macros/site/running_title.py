"""What a page says at the head of each sheet when it is printed: its title, for the style sheet of paper.

Chromium 131 and later draw margin boxes, but set no string there from the page (`string-set`); a custom
property of the root element reaches them. Browsers that draw none lose nothing.
"""

from __future__ import annotations

import re
from html import unescape

from markupsafe import escape

PROPERTY = "--sheet-title"
"""The custom property, which `print.css` shows."""
_TITLE = re.compile(r"<title>([^<]*)</title>")
_ROOT = re.compile(r"<html(?![^>]*\sstyle=)(?=[\s>])")
_TOLD = re.compile(r'["\\\n]')


def with_running_title(html: str) -> str:
    """A page of the theme whose root says its title to style sheets. One without a title, or whose
    root is styled by another, stays as it is.
    """
    found = _TITLE.search(html)
    if not found or not found[1].strip():
        return html
    words = _TOLD.sub(lambda sign: f"\\{ord(sign[0]):x} ", " ".join(unescape(found[1]).split()))
    style = f'{PROPERTY}: "{words}"'
    return _ROOT.sub(lambda root: f'{root[0]} style="{escape(style)}"', html, count=1)
