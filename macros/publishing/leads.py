"""Where the links of a written page lead: to a file or page that exists, or to a sound address."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import islice
from posixpath import join, normpath, relpath
from urllib.parse import unquote, urlsplit

from macros.source.mistakes import Mistake, mistake
from macros.source.problem import Place, Problem
from macros.source.spelling import nearest

_ADDRESS = re.compile(r"(?:\]\(\s*<?|href\s*=\s*[\"'])(https?://[^\s)\"'>]*)", re.IGNORECASE)
_LINK = re.compile(r"\]\(\s*<?(?![a-z][a-z0-9+.-]*:|#|//)([^)\s>]+)", re.IGNORECASE)
_ENOUGH = 100  # links that lead astray; looking for what each may mean takes its time


def leads(
    body: str,
    where: Callable[[int], Place],
    folder: str,
    files: Collection[str],
    exists: Callable[[str], bool] | None,
) -> Iterator[Problem]:
    """Links of a page in a folder of docs/ that lead nowhere, no more than can be mended, and
    addresses that nothing can read. `where` tells the place of an offset; `files` are uris in
    docs/ for near misses, and `exists` tells of any uri (None when that is not known).
    """
    lost = (link for link in _LINK.finditer(body) if exists and not exists(_uri(link[1], folder)))
    for link in islice(lost, _ENOUGH):
        yield Problem(where(link.start(1)), _nowhere(link[1], folder, files))
    for found in _ADDRESS.finditer(body):
        try:
            urlsplit(found[1])
        except ValueError:
            yield Problem(where(found.start(1)), mistake("LINK-08", address=found[1]))


def _uri(link: str, folder: str) -> str:
    """The uri in docs/ that a link from a folder leads to."""
    return normpath(join(folder, unquote(link.partition("#")[0])))


def _nowhere(link: str, folder: str, files: Collection[str]) -> Mistake:
    near = nearest(_uri(link, folder), files)
    if near is None:
        return mistake("PAGE-06", link=link)
    return mistake("PAGE-07", link=link, near=relpath(near, folder or "."))
