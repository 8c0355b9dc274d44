"""A page's pictures in the size that its screen needs: the whole of each is a click away."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape, unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from macros.site.renditions import Rendition
from macros.views.linking import relative_link

_IMAGE = re.compile(r'<img\b([^<>]*?)\ssrc="([^"]*)"([^<>]*)>')
_SIZE = re.compile(r'\s(width|height)="([0-9]+)"')
_WIDEST, _HIGHEST = 680, 520  # of an evidence picture, as evidence.css has it (34rem by 26rem)
_ROOM = 80  # beside it on a screen that is hardly wider


def lighter(html: str, here: str, copies: Mapping[str, Sequence[Rendition]]) -> str:
    """HTML of the page `here` in which each picture that has copies (by its uri in docs/) names
    them, and leads to the whole unless it leads elsewhere.
    """

    def named(image: re.Match[str]) -> str:
        """A picture that names its smaller copies."""
        target = unquote(unescape(image[2]))
        found = copies.get(normpath(join(dirname(here), target)))
        if not found:
            return image[0]
        shown = _image(image[1] + image[3], here, found)
        inside = html.rfind("<a ", 0, image.start()) > html.rfind("</a>", 0, image.start())
        return shown if inside else f'<a href="{image[2]}">{shown}</a>'

    return _IMAGE.sub(named, html) if copies else html


def _image(attributes: str, here: str, copies: Sequence[Rendition]) -> str:
    addresses = [escape(relative_link(copy.uri, here)) for copy in copies]
    sources = ", ".join(
        f"{each} {copy.width}w" for each, copy in zip(addresses, copies, strict=True)
    )
    width, height = _shown(attributes)
    sizes = f"(min-width: {width + _ROOM}px) {width}px, 84vw"
    rest = _SIZE.sub("", attributes)
    return (
        f'<img{rest} width="{width}" height="{height}"'
        f' src="{addresses[-1]}" srcset="{sources}" sizes="{sizes}">'
    )


def _shown(attributes: str) -> tuple[int, int]:
    """How large a picture is shown where there is room, by its proportions."""
    size = {name: int(value) for name, value in _SIZE.findall(attributes)}
    width, height = size.get("width", _WIDEST), size.get("height", _HIGHEST)
    scale = min(1.0, _WIDEST / width, _HIGHEST / height)
    return max(1, round(width * scale)), max(1, round(height * scale))
