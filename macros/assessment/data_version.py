"""What tells the data of a project from other data: for keys of what is made of them."""

from __future__ import annotations

from macros.assessment.project import Project
from macros.cache.keys import cache_key
from macros.model.source import SOURCE
from macros.source.diagnostic import DataError
from macros.source.text import read_bytes


def data_version(project: Project) -> str:
    """A hash of every file of data/ that was read, of every office, and of their names."""
    told = sorted({each.data(path) for each in project.archives for path in each.nodes})
    return cache_key(repr(told), *(_content(project, path) for path in (*told, SOURCE)))


def _content(project: Project, path: str) -> bytes:
    try:
        return read_bytes(project.root, path)
    except DataError:  # it is gone, or was never there
        return b""
