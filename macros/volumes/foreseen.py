"""What of evidence the volumes cannot show as it is, told before anything is printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.evidence.archive import Archive
from macros.source.mistakes import mistake
from macros.source.problem import Place, Problem
from macros.volumes.photographs import photographs
from macros.volumes.report import PICTURES


def foreseen(archive: Archive, root: Path) -> Iterator[Problem]:
    """Warnings of an archive of the project at `root`. Raises OSError where .cache cannot be
    written, which the build tells of.
    """
    files = {file.uri: root / "docs" / file.uri for file in archive.files if file.pixels}
    for uri in sorted(set(files) - set(photographs(files, root / PICTURES))):
        yield Problem(Place(f"docs/{uri}"), mistake("VOL-01"), warning=True)
