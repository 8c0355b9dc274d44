"""Warnings of the site's security.txt: for how long it holds, and where programs look for it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from macros.checks.context import Context, needing
from macros.site.security_txt import WELL_KNOWN, at_root
from macros.source.diagnostic import Diagnostic

_OFFICE = "data/office.yml"
_AT = ("site", "security")


@needing(_OFFICE)
def security_contact(context: Context) -> Iterator[Diagnostic]:
    """It holds for longer than the current fiscal year, and for a year more at most: RFC 9116, 2.5.5,
    asks for less than a year from today, which data do not know.
    """
    office, root = context.known.office, context.files.get(_OFFICE)
    if not (root and office.site.security):
        return
    year = office.current_year
    if office.site.security.expires.fiscal_year != year + 1:
        yield root.warning((*_AT, "expires"), "DATA-69", first=year, last=year + 1)
    if not at_root(office.site):
        host = urlsplit(office.site.address)
        place = f"{host.scheme}://{host.netloc}/{WELL_KNOWN}"
        yield root.warning(_AT, "SITE-81", place=place)
