"""Rules for names of files: each must work on Windows, on phones, in addresses and in ZIP files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.checks.context import Context
from macros.evidence.file_name import (
    FORBIDDEN,
    LONGEST_NAME,
    LONGEST_PATH,
    RESERVED,
    folded,
    safe_name,
)
from macros.evidence.folders import is_evidence
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake


def filenames(context: Context) -> Iterator[Diagnostic]:
    """Problems of the names of the project's files."""
    yield from check_names(context.there.files)


def check_names(files: Iterable[str]) -> Iterator[Diagnostic]:
    """Problems of the names in paths (with /), and of those that only some systems tell apart."""
    files = list(files)
    named: dict[str, str] = {}
    for path in files:
        parts = path.split("/")
        for depth, name in enumerate(parts, 1):
            named.setdefault("/".join(parts[:depth]), name)
        if len(path) > LONGEST_PATH:
            found = mistake("FILE-18", count=len(path), limit=LONGEST_PATH)
            yield Diagnostic(Location(path), found)
    for path, name in named.items():
        yield from _name(path, name)
    yield from _twins(named)
    yield from _same_page(set(files))


def _name(path: str, name: str) -> Iterator[Diagnostic]:
    place = Location(path)
    signs = "".join(dict.fromkeys("".join(FORBIDDEN.findall(name))))
    if signs:
        found = mistake("FILE-14", signs=" ".join(signs), name=safe_name(name))
        yield Diagnostic(place, found)
    if RESERVED.fullmatch(name):
        yield Diagnostic(place, mistake("FILE-15", name=name, better=safe_name(name)))
    if name != name.strip(" ").rstrip("."):
        yield Diagnostic(place, mistake("FILE-16", name=safe_name(name)))
    if len(name.encode()) > LONGEST_NAME:
        found = mistake("FILE-17", count=len(name.encode()), limit=LONGEST_NAME)
        yield Diagnostic(place, found)


def _twins(named: dict[str, str]) -> Iterator[Diagnostic]:
    """Names of one folder that differ only in capitals or in how their letters are stored."""
    seen: dict[str, str] = {}
    for path in sorted(named):
        other = seen.setdefault(folded(path), path)
        uri = path.removeprefix("docs/")
        if other != path and not (is_evidence(uri) and uri.endswith(".md")):
            name = other.rpartition("/")[2]
            yield Diagnostic(Location(path), mistake("FILE-19", name=named[path], other=name))


def _same_page(files: set[str]) -> Iterator[Diagnostic]:
    """Pages that some servers show at one address: a.md and a/index.md, index.md and README.md."""
    for path in sorted(files):
        folder, _, name = path.rpartition("/")
        others = {"index.md": f"{folder}.md", "README.md": f"{folder}/index.md"}
        if path.startswith("docs/") and others.get(name) in files:
            yield Diagnostic(Location(path), mistake("FILE-20", other=others[name]))
