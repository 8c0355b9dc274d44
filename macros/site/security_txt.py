"""security.txt: whom to tell of a weakness of the site (RFC 9116)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from macros.model.office import Site

NAME = "security.txt"
WELL_KNOWN = f".well-known/{NAME}"
"""Where it is looked for, from the root of a host."""


def security_txt(site: Site) -> Iterator[tuple[str, bytes]]:
    """(address, content) of the file, where the office names somebody: where it is looked for, if the
    site is at the root of its host, and beside the first page, where people find it and from where
    it can be copied. The day is the data's, so the bytes are those of any day.
    """
    if site.security:
        content = _text(site, site.security.contact, site.security.expires.gregorian.isoformat())
        yield NAME, content
        if at_root(site):
            yield WELL_KNOWN, content


def at_root(site: Site) -> bool:
    """Whether a site is at the root of its host, the only place where programs look for the file."""
    return not urlsplit(site.address).path.strip("/")


def _text(site: Site, contact: str, day: str) -> bytes:
    host = urlsplit(site.address)
    lines = (
        f"Contact: {contact}",
        f"Expires: {day}T23:59:59+07:00",
        "Preferred-Languages: th, en",
        f"Canonical: {host.scheme}://{host.netloc}/{WELL_KNOWN}",
    )
    return "".join(f"{line}\n" for line in lines).encode()
