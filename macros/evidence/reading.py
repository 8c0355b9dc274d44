"""Reads every evidence folder: pieces, narratives, the files they use, and every mistake."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from macros.cache.records import Records
from macros.evidence.absent import absent
from macros.evidence.attachments import Attachment, inspect
from macros.evidence.digest import files_digest, text_digest
from macros.evidence.folders import Folder, folders, pages
from macros.evidence.front_matter import named, read_front, split
from macros.evidence.item import SUMMARY, EvidenceItem, IndicatorSummary, anchor
from macros.evidence.links import LinkTargets
from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.markup import Renderer
from macros.evidence.names import Spellings
from macros.evidence.stray_files import miswritten
from macros.evidence.summary import read_summary
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.node import Node
from macros.source.reader import parse_yaml
from macros.source.text import read_text
from macros.thai.normal import normalized


@dataclass(frozen=True)
class Reading:
    """What stands in the evidence folders. `files` are the attachments that something uses:
    these and no others are published.
    """

    pieces: tuple[EvidenceItem, ...]
    narratives: tuple[tuple[int, str, IndicatorSummary], ...]
    files: tuple[Attachment, ...]
    problems: tuple[Diagnostic, ...]


def read_evidence(
    root: Path,
    home: str,
    spelt: Mapping[int, Spellings],
    largest: int,
    records: Records | None = None,
    *,
    hashed: Collection[int] = (),
) -> Reading:
    """Read `root`/docs/`home`sar/. Never raises for bad evidence: see `problems`.

    `spelt` is what front matter may say in each year of data/; `largest` is in bytes; of the years
    `hashed`, all files have digests.
    What was read before is taken from `records`, and what is read is kept there.
    """
    docs = root / "docs"
    found, problems = folders(docs, home, {year: _ids(names) for year, names in spelt.items()})
    reader = _Reader(root, found, spelt, largest, problems, records, hashed)
    pieces = [piece for folder in found for piece in reader.pieces(folder)]
    narratives = [each for folder in found for each in reader.narratives(folder)]
    return Reading(tuple(pieces), tuple(narratives), tuple(reader.published()), tuple(problems))


def _ids(spelt: Spellings) -> set[str] | None:
    """The ids of the indicators that may be written; None when they are not known."""
    return {key for key in spelt["indicator"].values() if key} if "indicator" in spelt else None


class _Reader:
    """One reading; problems are added to the list it is given."""

    def __init__(
        self,
        root: Path,
        found: list[Folder],
        spelt: Mapping[int, Spellings],
        largest: int,
        problems: list[Diagnostic],
        records: Records | None,
        hashed: Collection[int],
    ) -> None:
        self._root, self._spelt, self._problems = root, spelt, problems
        self._hashed = hashed
        self._records = records
        self._renderer = Renderer(records)
        self._names = frozenset(
            f"{folder.uri}/{name}"
            for folder in found
            for name in folder.files
            if not name.endswith(".md")
        )
        self._files = {
            file.uri: file for folder in found for file in self._inspected(folder, largest)
        }
        self._alike = {normalized(uri): uri for uri in self._names}
        self._pixels = {file.uri: file.pixels for file in self._files.values() if file.pixels}
        self._shown = {
            f"{folder.uri}/{name}": f"{folder.page}#{anchor(name)}"
            for folder in found
            for name in folder.written
        } | {f"{folder.uri}/{SUMMARY}": f"{folder.page}#narrative" for folder in found}
        self._pages = pages(root / "docs")
        self._used: set[str] = set()
        self._unread: set[str] = set()

    def pieces(self, folder: Folder) -> Iterator[EvidenceItem]:
        """The evidence of a folder that has no mistake in its front matter."""
        seen: dict[str, str] = {}
        for name in folder.written:
            path = f"docs/{folder.uri}/{name}"
            if anchor(name) in seen:
                twin = mistake("FRONT-10", other=seen[anchor(name)])
                self._problems.append(Diagnostic(Location(path), twin))
            seen.setdefault(anchor(name), name)
            if name.lower() == SUMMARY:
                wrong = mistake("FRONT-11", name=name, meant=SUMMARY)
                self._problems.append(Diagnostic(Location(path), wrong))
                continue
            try:
                yield self._piece(folder, name, path)
            except DataError as error:
                self._problems += error.problems
                self._unread.add(folder.uri)

    def narratives(self, folder: Folder) -> Iterator[tuple[int, str, IndicatorSummary]]:
        """(year, indicator, narrative) of a folder, if it has one."""
        if SUMMARY in folder.files:
            path = f"docs/{folder.uri}/{SUMMARY}"
            try:
                text = read_text(self._root, path)
            except DataError as error:
                self._problems += error.problems
                return
            found, problems = read_summary(text, path, self._renderer, self._library(folder))
            self._problems += problems
            yield folder.year, folder.indicator, found

    def published(self) -> Iterator[Attachment]:
        """The attachments that evidence uses; the others are told of, unless what could not be
        read may name them.
        """
        for uri, file in self._files.items():
            if uri in self._used:
                yield file
            elif uri.rpartition("/")[0] not in self._unread:
                unused = Diagnostic(Location(f"docs/{uri}"), mistake("FILE-13"), warning=True)
                self._problems.append(unused)

    def _piece(self, folder: Folder, name: str, path: str) -> EvidenceItem:
        yaml, body = split(read_text(self._root, path), path)
        used: set[str] = set()
        library = replace(self._library(folder), used=used)
        start = Location(path, yaml.count("\n") + 2)
        rendered = self._renderer.render(MarkdownSource(body, start, anchor(name)), library)
        self._problems += rendered.problems
        self._used |= used
        try:
            front = read_front(yaml, path, self._spelt[folder.year], self._records)
        except DataError:
            names, root = named(yaml, path)
            list(self._attached(names, lambda: root, library) if root else ())
            raise
        files = list(self._attached(front.files, lambda: parse_yaml(yaml, path), library))
        shown = (self._files[uri] for uri in sorted(used) if uri in self._files)
        files += [file for file in shown if file not in files]
        asked = front.reviewed_digest or folder.year in self._hashed
        paths = [self._root / "docs" / file.uri for file in files] if asked else []
        digests = text_digest(yaml, body), files_digest(paths)
        own = (path, folder.year, folder.indicator, anchor(name), front, rendered.html)
        return EvidenceItem(*own, tuple(files), yaml, digests)

    def _attached(
        self, names: Sequence[str], matter: Callable[[], Node], library: LinkTargets
    ) -> Iterator[Attachment]:
        for index, name in enumerate(names):
            uri = library.named(f"{library.folder}/{name}")
            if uri in self._files:
                self._used.add(uri)
                yield self._files[uri]
            elif uri not in self._names and (why := absent(names, index, library)):
                # one that is there and may not be published has been told of
                self._problems.append(Diagnostic(matter().at(("files", index)).place, why))

    def _library(self, folder: Folder) -> LinkTargets:
        kept = (self._names, self._shown, self._pages, self._used, self._pixels, self._alike)
        return LinkTargets(folder.uri, *kept)

    def _inspected(self, folder: Folder, largest: int) -> Iterator[Attachment]:
        for name in folder.files:
            if meant := miswritten(self._root / "docs" / folder.uri / name):
                self._problems.append(Diagnostic(Location(f"docs/{folder.uri}/{name}"), meant))
            elif not name.endswith(".md"):
                try:
                    yield inspect(self._root / "docs", f"{folder.uri}/{name}", largest)
                except DataError as error:
                    self._problems += error.problems
