"""The hosts on the web that the project's own texts name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from macros.source.diagnostic import DataError
from macros.source.text import read_text

_HOST = re.compile(r"https?://([^\s/?#\"'<>()\[\]{}|\\^`]+)", re.IGNORECASE)
_TEXT = (".md", ".yml")
_SAMPLES = "example.org"  # reserved for examples (RFC 2606); the help page names it


def hosts(root: Path, files: Iterable[str]) -> frozenset[str]:
    """The hosts, in small letters and with their ports, of the addresses that stand in `files`
    (paths in the project at `root`); a file that cannot be read names none. The host of samples is always among them.
    """
    found = {_SAMPLES}
    for path in files:
        if path.endswith(_TEXT):
            try:
                text = unescape(read_text(root, path))
            except DataError:
                continue
            found |= {host.lower() for host in _HOST.findall(text)}
    return frozenset(found)
