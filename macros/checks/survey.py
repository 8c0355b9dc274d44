"""What files there are in data/ and docs/: every plain file, and what must not stand there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.evidence.shelf import is_evidence, is_junk
from macros.source.mistakes import mistake
from macros.source.problem import Place, Problem

TOPS = ("data", "docs")


@dataclass(frozen=True)
class Survey:
    """The plain files of a project's data/ and docs/, as sorted paths from its root, without
    what other programs left behind; and the problems of what is no plain file.
    """

    files: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def pages(self) -> tuple[str, ...]:
        """The files of docs/ that are not evidence."""
        found = (path for path in self.files if path.startswith("docs/"))
        return tuple(path for path in found if not is_evidence(path.removeprefix("docs/")))


def survey(root: Path) -> Survey:
    """Look through the project at `root`, never following a link. Never raises for bad files."""
    problems: list[Problem] = []
    files = [path for top in TOPS for path in _below(root, top, problems)]
    return Survey(tuple(sorted(files)), tuple(problems))


def _below(root: Path, path: str, problems: list[Problem]) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(root / path), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        problems.append(Problem(Place(path), mistake("FILE-11", reason=error.strerror)))
        return
    for entry in entries:
        where = f"{path}/{entry.name}"
        if entry.is_symlink():
            problems.append(Problem(Place(_shown(where)), mistake("FILE-12")))
        elif not entry.name.isprintable():
            problems.append(Problem(Place(_shown(where)), mistake("FILE-10")))
        elif is_junk(entry.name):
            continue
        elif entry.is_dir(follow_symlinks=False):
            yield from _below(root, where, problems)
        elif entry.is_file(follow_symlinks=False):
            yield where
        else:
            problems.append(Problem(Place(where), mistake("FILE-09")))


def _shown(path: str) -> str:
    return "".join(sign if sign.isprintable() else "�" for sign in path)
