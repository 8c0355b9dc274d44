"""Warnings of addresses that die or stay closed to others: personal drives, and short ones that do
not say where they lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from macros.source.diagnostic import Diagnostic, Location
from macros.source.lines import locator
from macros.source.mistakes import Mistake, mistake

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


def drives(text: str, path: str) -> Iterator[Diagnostic]:
    """Warnings of the addresses in a text, each at its place."""
    place, told = locator(text, Location(path)), cache(_told)
    for address in _ADDRESS.finditer(text):
        found = told(address[1].lower())
        if found:
            yield Diagnostic(place(address.start()), found, warning=True)


def _told(host: str) -> Mistake | None:
    for code, hosts in (("SAR-16", _DRIVES), ("SAR-17", _SHORT)):
        if any(host == each or host.endswith(("." + each, "-" + each)) for each in hosts):
            return mistake(code, host=host)
    return None
