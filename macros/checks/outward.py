"""Which addresses on the web a built site leads to, and where the project's texts name them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from macros.cache.records import Records
from macros.checks.built import reading
from macros.source.diagnostic import DataError, Location
from macros.source.lines import locator
from macros.source.text import read_text

_SAMPLES = re.compile(  # reserved for examples (RFC 2606, RFC 6761)
    r"(?:.*\.)?(?:example\.(?:com|net|org)|example|test|invalid|localhost)", re.IGNORECASE
)
_TEXT = (".md", ".yml")


def web_addresses(site: Path, own: Collection[str], records: Records) -> Mapping[str, Location]:
    """The addresses that links of the site in a folder lead to, each with the first page that has
    it. Those that begin with one of `own`, and those of examples, are left out.
    """
    read = reading(records)
    found: dict[str, Location] = {}
    for page in sorted(site.rglob("*.html")):
        place = f"site/{page.relative_to(site).as_posix()}"
        for purpose, link, line in read(page).links:
            address = link.partition("#")[0]
            if purpose == "go" and _leads_out(address) and not address.startswith(tuple(own)):
                found.setdefault(address, Location(place, line))
    return found


def _leads_out(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:  # such as http://[x, of which the gate tells
        return False
    return parts.scheme in {"http", "https"} and bool(host) and not _SAMPLES.fullmatch(host or "")


def places(root: Path, files: Iterable[str], addresses: Iterable[str]) -> dict[str, list[Location]]:
    """Where the texts among `files` (paths in the project at `root`) name addresses: of each, the
    first place in a file.
    """
    texts = {path: _text(root, path) for path in files if path.endswith(_TEXT)}
    found: dict[str, list[Location]] = {}
    for address in addresses:
        spelled = {address, unquote(address)}
        for path, text in texts.items():
            starts = [at for at in map(text.find, spelled) if at >= 0]
            if starts:
                place = locator(text, Location(path))(min(starts))
                found.setdefault(address, []).append(place)
    return found


def _text(root: Path, path: str) -> str:
    try:
        return read_text(root, path)
    except DataError:  # which the check tells of
        return ""
