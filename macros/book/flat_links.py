"""Links as a tagged PDF needs them: none has an element within.

WeasyPrint makes a link of every box inside one, and has all but the outermost stand under what the
box is: under a Span, where PDF/UA wants a Link (ISO 14289-1, 7.18.5). So a link that holds elements
becomes one for each of its texts, within these.
"""

from __future__ import annotations

import re

from macros.html.classes import Class

_LINK = re.compile(r"(<a\s[^<>]*>)(.*?)</a>", re.DOTALL)
_LISTED = re.compile(rf'<nav class="{Class.CONTENTS}">.*?</nav>', re.DOTALL)
_HELD = re.compile(rf'<span class="{Class.WHOLE}">|</span>')
_TAG = re.compile(r"(<[^<>]*>)")
_ID = re.compile(r'\sid="[^"]*"')


def flatten_links(html: str) -> str:
    """HTML of a volume whose links hold nothing but text. In lists of contents, where a link is a
    line with its page at the end, its phrases are no longer held together.
    """
    plain = _LISTED.sub(lambda found: _HELD.sub("", found[0]), html)
    return _LINK.sub(_apart, plain)


def _apart(found: re.Match[str]) -> str:
    opening, inner = found[1], found[2]
    if "<" not in inner:
        return found[0]
    parts = []
    for part in _TAG.split(inner):
        if part.startswith("<") or not part.strip(" \n\u200b\u00a0"):
            parts.append(part)
        else:
            parts.append(f"{opening}{part}</a>")
            opening = _ID.sub("", opening)
    return "".join(parts)
