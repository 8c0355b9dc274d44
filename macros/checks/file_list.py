"""What files there are in data/ and docs/: every plain file, and what must not stand there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.evidence.folders import is_evidence, is_git_file, is_junk
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.refusal import why

TOPS = ("data", "docs")
_MOST = 2000  # files of one folder that another program keeps for itself


@dataclass(frozen=True)
class FileList:
    """The plain files of a project's data/ and docs/, as sorted paths from its root; the problems
    of what is no plain file; and `strays`, what other programs left behind (a folder of theirs
    with / at its end), which nothing reads and nothing publishes.
    """

    files: tuple[str, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    strays: tuple[str, ...] = ()

    @property
    def pages(self) -> tuple[str, ...]:
        """The files of docs/ that are not evidence."""
        found = (path for path in self.files if path.startswith("docs/"))
        return tuple(path for path in found if not is_evidence(path.removeprefix("docs/")))


def list_files(root: Path) -> FileList:
    """Look through the project at `root`, never following a link. Never raises for bad files."""
    problems: list[Diagnostic] = []
    strays: list[str] = []
    files = [path for top in TOPS for path in _below(root, top, problems, strays)]
    return FileList(tuple(sorted(files)), tuple(problems), tuple(sorted(strays)))


def within(root: Path, strays: Iterable[str]) -> Iterator[str]:
    """The paths of the plain files that strays of the project at `root` are, or hold."""
    for path in strays:
        below = sorted((root / path).rglob("*")) if path.endswith("/") else [root / path]
        for file in below[:_MOST]:
            if file.is_file() and not file.is_symlink():
                yield file.relative_to(root).as_posix()


def _below(root: Path, path: str, problems: list[Diagnostic], strays: list[str]) -> Iterator[str]:
    if (root / path).is_symlink():
        problems.append(Diagnostic(Location(path), mistake("FILE-12")))
        return
    try:
        entries = sorted(os.scandir(root / path), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        problems.append(Diagnostic(Location(path), mistake("FILE-11", reason=why(error))))
        return
    for entry in entries:
        where = f"{path}/{entry.name}"
        if entry.is_symlink():
            problems.append(Diagnostic(Location(_shown(where)), mistake("FILE-12")))
        elif not entry.name.isprintable():
            problems.append(Diagnostic(Location(_shown(where)), mistake("FILE-10")))
        elif is_junk(entry.name):
            if not is_git_file(entry.name):
                strays.append(where + "/" * entry.is_dir())
        elif entry.is_dir(follow_symlinks=False):
            yield from _below(root, where, problems, strays)
        elif entry.is_file(follow_symlinks=False):
            yield where
        else:
            problems.append(Diagnostic(Location(where), mistake("FILE-09")))


def _shown(path: str) -> str:
    return "".join(sign if sign.isprintable() else "�" for sign in path)
