"""Rules for every file of text in data/ and docs/: encoding, hidden letters, unfinished merges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.source.problem import DataError, Problem
from macros.source.text import doubtful, is_text, read_text


def texts(root: Path, files: Iterable[str]) -> Iterator[Problem]:
    """Problems and warnings of the files of text among `files` (paths in the project)."""
    for path in files:
        if is_text(path):
            try:
                yield from doubtful(read_text(root, path), path)
            except DataError as error:
                yield from error.problems
