"""The same file attached twice in a year, or the same picture in any: asked, for one of the two may
be the wrong one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from macros.checks.context import Context
from macros.evidence.attachments import Attachment
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake


def twins(context: Context) -> Iterator[Diagnostic]:
    """Warnings of files of the office's evidence that are equal to another."""
    yield from equal(context.root / "docs", context.office.reading.files)


def equal(docs: Path, files: Iterable[Attachment]) -> Iterator[Diagnostic]:
    """Warnings of files of evidence (in the folder `docs`) that are equal to another of their
    year, letter by letter; pictures to another of any year, for what they show was once, and a plan
    may hold for years. Only files of one size are read.
    """
    sizes: dict[tuple[str, int], list[str]] = defaultdict(list)
    for file in sorted(files, key=lambda file: file.uri):
        beside = file.uri.rsplit("/", 3 if file.pixels else 2)[0]
        sizes[beside, file.size].append(file.uri)
    for uris in sizes.values():
        seen: dict[bytes, str] = {}
        for uri in uris if len(uris) > 1 else ():
            other = seen.setdefault(_digest(docs / uri), uri)
            if other != uri:
                words = mistake("FILE-40", other=f"docs/{other}")
                yield Diagnostic(Location(f"docs/{uri}"), words, warning=True)


def _digest(file: Path) -> bytes:
    try:
        return sha256(file.read_bytes()).digest()
    except OSError:  # one that is gone is told of elsewhere, and is like no other
        return str(file).encode("utf-8", "surrogateescape")
