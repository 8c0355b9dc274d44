"""Pictures in a volume's HTML: those that can be shown, and a line in place of each that cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from markupsafe import Markup

from macros.book.photographs import Photograph
from macros.book.print_view import PICTURE
from macros.html.classes import Class

_IMAGE = re.compile(r"<img\b[^<>]*>")
_SOURCE = re.compile(rf'\ssrc="{PICTURE}([^"]*)"')
_SIZE = re.compile(r'\s(?:width|height)="[^"]*"')
_INSTEAD = Markup(
    f'<span class="{Class.UNSHOWN}">ภาพนี้แสดงในเล่มไม่ได้ ให้ดูไฟล์ '
    '<span data-digits="keep">{}</span> บนเว็บไซต์</span>'
)


def named(html: str) -> Iterator[str]:
    """The uris of the pictures that HTML shows, in their order."""
    for image in _IMAGE.findall(html):
        source = _SOURCE.search(image)
        if source:
            yield unquote(unescape(source[1]))


def with_pictures(html: str, photographs: Mapping[str, Photograph]) -> str:
    """HTML whose pictures (by uri) can all be shown, with their sizes as they stand upright."""

    def change(found: re.Match[str]) -> str:
        """A picture for paper in the place of one for the site."""
        image = found[0]
        for uri in named(image):
            if uri not in photographs:
                return str(_INSTEAD.format(uri.rpartition("/")[2]))
            width, height = photographs[uri].size
            return f'<img width="{width}" height="{height}"{_SIZE.sub("", image)[4:]}'
        return image

    return _IMAGE.sub(change, html)
