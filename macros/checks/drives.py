"""Warnings of addresses that die or stay closed to others: personal drives, and short ones that do
not say where they lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from macros.source.mistakes import mistake
from macros.source.problem import Problem
from macros.source.text import place_at

_DRIVES = (
    "drive.google.com", "docs.google.com", "drive.usercontent.google.com", "photos.google.com",
    "photos.app.goo.gl", "googleusercontent.com", "keep.google.com", "1drv.ms", "onedrive.live.com",
    "onedrive.com", "d.docs.live.net", "sharepoint.com", "forms.office.com", "forms.microsoft.com",
    "teams.microsoft.com", "dropbox.com", "dropboxusercontent.com", "db.tt", "icloud.com",
    "mega.nz", "mediafire.com", "wetransfer.com", "we.tl", "4shared.com", "canva.com", "line.me",
    "lin.ee",
)  # fmt: skip
_SHORT = (
    "bit.ly", "bitly.com", "t.ly", "tinyurl.com", "tiny.cc", "goo.gl", "g.co", "forms.gle", "is.gd",
    "v.gd", "gg.gg", "cutt.ly", "shorturl.at", "shorturl.asia", "short.gy", "rb.gy", "ow.ly",
    "buff.ly", "s.id", "t.co", "lnkd.in", "aka.ms", "canva.link", "linktr.ee", "qrco.de", "qr.page",
    "me-qr.com", "url.in.th", "shorter.me", "kutt.it", "rebrand.ly", "dub.sh",
)  # fmt: skip
_ADDRESS = re.compile(
    r"(?:https?://(?:[^\s/?#@]+@)?|(?<![A-Za-z0-9_.@/:-])(?=[A-Za-z0-9.-]+/))([A-Za-z0-9.-]+)",
    re.IGNORECASE,
)  # also without https://, as people type it, if something follows
_MOST = 20  # places in one file; the rest are of the same origin


def drives(text: str, path: str) -> Iterator[Problem]:
    """Warnings of the addresses in a text, each at its place."""
    found = ((each, _code(each[1].lower())) for each in _ADDRESS.finditer(text))
    for address, code in islice(((each, code) for each, code in found if code), _MOST):
        host = address[1].lower()
        yield Problem(place_at(text, address.start(), path), mistake(code, host=host), warning=True)


def _code(host: str) -> str | None:
    for code, hosts in (("SAR-16", _DRIVES), ("SAR-17", _SHORT)):
        if any(host == each or host.endswith(("." + each, "-" + each)) for each in hosts):
            return code
    return None
