"""Rules for every file of text in data/ and docs/: encoding, hidden letters, unfinished merges, and
Thai that is not as it should be typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.checks.comments import comments
from macros.checks.letters import letters
from macros.source.problem import DataError, Problem
from macros.source.text import doubtful, is_text, written_text

AS_IT_IS = "data/source/"
"""The folder of the source document, which stays as it was written, slips and all."""


def texts(root: Path, files: Iterable[str]) -> Iterator[Problem]:
    """Problems and warnings of the files of text among `files` (paths in the project)."""
    for path in files:
        if is_text(path):
            try:
                text = written_text(root, path)
            except DataError as error:
                yield from error.problems
                continue
            yield from doubtful(text, path)
            if not path.startswith(AS_IT_IS):
                yield from letters(text, path)
                yield from comments(text, path)
