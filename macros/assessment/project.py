"""A project, read once: its data and evidence, of its own office and of every other it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from macros.assessment.archive import Archive
from macros.cache.folder import CACHE
from macros.cache.records import Records
from macros.evidence.names import spellings_by_year
from macros.evidence.reading import Reading, read_evidence
from macros.model.load import EXAMPLE, HOME, LoadResult, load_data, load_example
from macros.source.diagnostic import Diagnostic
from macros.source.node import Node
from macros.thai.digits import to_arabic

_MEGABYTES = 10  # that a file may have, where data/ says nothing
_BYTES = 1024**2


@dataclass(frozen=True)
class LoadedOffice:
    """What was read of an office: `home` is where its pages and evidence stand in docs/. `archive`
    is None while there is a mistake in the form of its data.
    """

    home: str
    loading: LoadResult
    reading: Reading
    archive: Archive | None

    @property
    def own(self) -> dict[str, Node]:
        """The roots of the files of data/ that are its own, by their paths there."""
        folder = EXAMPLE if self.home else HOME
        return {
            path: node
            for path, node in self.loading.files.items()
            if node and node.place.path.startswith(folder)
        }

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the form of its data, and with its evidence."""
        return (*self.loading.problems, *self.reading.problems)


@dataclass(frozen=True)
class Project:
    """The folder of a project and its offices. The first is its own; others, such as the example's,
    which is invented, have a home below docs/. `records` are what is known of it from before.
    """

    root: Path
    offices: tuple[LoadedOffice, ...]
    records: Records = field(default_factory=partial(Records, None), compare=False, repr=False)

    @property
    def archives(self) -> tuple[Archive, ...]:
        """The manuals and reports of those offices whose data are sound, its own first."""
        return tuple(office.archive for office in self.offices if office.archive)

    @property
    def own(self) -> Archive:
        """The manual and reports of its own office. Raises IndexError while its data have mistakes."""
        return self.archives[0]

    @property
    def largest(self) -> int:
        """The size of the largest file that may be attached, in bytes."""
        return _largest(self.offices[0].loading.files)

    def at(self, uri: str) -> Archive:
        """The manual and reports among which a page (its .md in docs/) stands."""
        inside = (found for found in self.archives[1:] if uri.startswith(found.home))
        return next(inside, self.own)

    def of(self, archives: Mapping[str, Archive]) -> Project:
        """The same project with archives in the place of those with their homes."""
        offices = (
            replace(office, archive=archives.get(office.home, office.archive))
            for office in self.offices
        )
        return replace(self, offices=tuple(offices))


def load_project(root: Path, records: Records | None = None) -> Project:
    """Read data/ and the evidence of the project at `root`. Never raises for bad data: what is
    wrong is in the offices' problems. What was read before is taken from `records`, and what is
    read is kept there; without them nothing is kept.
    """
    kept = records or Records(None)
    own = load_data(root)
    offices = [_office(root, "", own, own, kept)]
    if own.manual is None or own.manual.office.site.example:
        invented = load_example(root, own)
        if invented:
            home = EXAMPLE.removeprefix(HOME)
            offices.append(_office(root, home, invented, own, kept))
    return Project(root, tuple(offices), kept)


def _office(
    root: Path, home: str, loading: LoadResult, first: LoadResult, records: Records
) -> LoadedOffice:
    largest = _largest(first.files)
    years = loading.manual.years if loading.manual else ()
    hashed = {year.fiscal_year for year in years if year.digested}
    spelt = spellings_by_year(loading.files)
    reading = read_evidence(root, home, spelt, largest, records, hashed=hashed)
    archive = None
    if loading.manual:
        archive = Archive(loading.manual, home, reading, root / CACHE, nodes=loading.files)
    return LoadedOffice(home, loading, reading, archive)


def _largest(files: Mapping[str, Node | None]) -> int:
    root = files["data/evidence.yml"]
    number = to_arabic((root and root.text("largest_megabytes")) or "")
    return int(number if number.isascii() and number.isdigit() else _MEGABYTES) * _BYTES
