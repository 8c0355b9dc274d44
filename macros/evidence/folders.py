"""The folders of evidence: docs/sar/<year>/<indicator>/, and what may stand in them."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.evidence.item import SUMMARY
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import Mistake, mistake
from macros.source.refusal import why
from macros.source.spelling import nearest
from macros.thai.dates import ERA
from macros.thai.digits import to_arabic

SAR = "sar/"
_EVIDENCE = re.compile(r"(example/)?sar/[^/]+/[^/]+/")
_PAGES = ("index.md", "help.md")
_DIGITS = 9  # of a number of a year; the name of a folder may be longer
_KEPT = {".gitkeep", ".gitignore", ".gitattributes"}
_JUNK = re.compile(
    r"thumbs\.db|desktop\.ini|\..*|~\$.*|.*(?:~|\.bak|\.tmp)"
    r"|_[^.]*|_.*\.md|private|drafts?|ร่าง|ส่วนตัว",
    re.IGNORECASE,
)
"""Names of what programs leave behind; and of drafts: of folders, and of texts that begin with _."""


@dataclass(frozen=True)
class Folder:
    """An indicator's folder of a year: its uri in docs/ and the names of its files."""

    uri: str
    year: int
    indicator: str
    files: tuple[str, ...]

    @property
    def page(self) -> str:
        """The page (.md) that shows its evidence, as a uri in docs/."""
        return f"{self.uri}.md"

    @property
    def written(self) -> list[str]:
        """The names of the files that are evidence, or meant to be."""
        return [name for name in self.files if name.endswith(".md") and name != SUMMARY]


def folders(
    docs: Path, home: str, indicators: Mapping[int, Collection[str] | None]
) -> tuple[list[Folder], list[Diagnostic]]:
    """The folders below `docs`/`home`sar/, and what stands there and must not. `indicators` are
    the years of data/, each with the ids of its indicators (None when they are not known).
    """
    problems: list[Diagnostic] = []
    found = []
    known = {str(number): ids for number, ids in indicators.items()}
    right = _example(home, known)
    for year in _below(docs, home + SAR, problems, right, pages=() if home else _PAGES):
        if year not in known:
            problems.append(
                Diagnostic(Location(f"docs/{home}{SAR}{year}"), _no_year(year, home, known))
            )
            continue
        for indicator in _below(docs, f"{home}{SAR}{year}/", problems, _example(home, known, year)):
            uri = f"{home}{SAR}{year}/{indicator}"
            ids = known[year]
            if ids is not None and indicator not in ids:
                problems.append(Diagnostic(Location(f"docs/{uri}"), _unknown(indicator, year, ids)))
            else:
                files = tuple(_files(docs, uri + "/", problems))
                found.append(Folder(uri, int(year), indicator, files))
    return found, problems


def is_evidence(uri: str) -> bool:
    """Whether a uri in docs/ lies in an indicator's folder of a year."""
    return bool(_EVIDENCE.match(uri))


def is_misplaced(uri: str) -> bool:
    """Whether a uri in docs/ lies where only the folders of evidence may stand: it is told of as
    that, and is no page.
    """
    below = re.match(r"(example/)?sar/", uri)
    return bool(below) and not is_evidence(uri) and uri not in {SAR + name for name in _PAGES}


def is_junk(name: str) -> bool:
    """Whether a file or folder of this name was left by Windows, Word or an editor, or is a draft:
    nobody means to publish it.
    """
    return bool(_JUNK.fullmatch(name))


def is_git_file(name: str) -> bool:
    """Whether a file of this name is git's own: nobody need hear that it is not published."""
    return name in _KEPT


def pages(docs: Path) -> frozenset[str]:
    """The uris of the pages that people wrote in `docs`: every .md that is no evidence, and in
    no folder that was left behind.
    """
    return frozenset(uri for uri in _texts(docs) if not any(map(is_junk, uri.split("/"))))


def _texts(docs: Path) -> Iterator[str]:
    """The uris of the .md files outside the folders of evidence, which may hold thousands."""
    for folder, below, names in os.walk(docs):
        uri = Path(folder).relative_to(docs).as_posix() + "/"
        if is_evidence(uri):
            below.clear()
            continue
        inside = uri.removeprefix("./")
        yield from (f"{inside}{name}" for name in names if name.endswith(".md"))


def _example(
    home: str, known: Mapping[str, Collection[str] | None], year: str | None = None
) -> str:
    """A folder where evidence belongs, of a year that is known or else of the latest."""
    latest = year or max(known, default="<ปี>")
    indicators = sorted(known.get(latest) or ["<ตัวบ่งชี้>"])
    return f"docs/{home}{SAR}{latest}/{indicators[0]}/"


def _no_year(name: str, home: str, known: Mapping[str, Collection[str] | None]) -> Mistake:
    """What is wrong with a folder beside the years that is none of them."""
    number = "".join(filter(str.isdecimal, to_arabic(name)))[:_DIGITS].lstrip("0")
    for meant in (number, str(int(number or 0) + ERA)):
        if meant in known:
            return mistake("SAR-10", name=name, year=meant)
    if name.isascii() and name.isdigit() and int(name) > ERA + 1800:  # or of another era
        return mistake("SAR-04", year=name, path=f"data/{home}sar/{name}.yml")
    return mistake("SAR-09", name=name, folder=_example(home, known))


def _unknown(indicator: str, year: str, ids: Collection[str]) -> Mistake:
    near = nearest(indicator, ids)
    if near:
        return mistake("SAR-05", name=indicator, year=year, near=near)
    return mistake("SAR-06", name=indicator, year=year)


def _below(
    docs: Path, uri: str, problems: list[Diagnostic], right: str, *, pages: Collection[str] = ()
) -> Iterator[str]:
    """The names of the folders in a folder; no other file than these pages may stand beside them,
    since `right` is such a folder as evidence belongs in.
    """
    for entry in _entries(docs, uri, problems):
        if entry.is_dir(follow_symlinks=False):
            yield entry.name
        elif entry.name not in pages:
            problems.append(
                Diagnostic(Location(f"docs/{uri}{entry.name}"), mistake("FILE-07", folder=right))
            )


def _files(docs: Path, uri: str, problems: list[Diagnostic]) -> Iterator[str]:
    """The names of the files in an indicator's folder."""
    for entry in _entries(docs, uri, problems):
        if entry.is_file(follow_symlinks=False):
            yield entry.name
        else:
            folder = entry.is_dir(follow_symlinks=False)
            found = mistake("FILE-08" if folder else "FILE-09")
            problems.append(Diagnostic(Location(f"docs/{uri}{entry.name}"), found))


def _entries(docs: Path, uri: str, problems: list[Diagnostic]) -> Iterator[os.DirEntry[str]]:
    """What stands in a folder, in order, without what leads elsewhere or was left by accident."""
    folder = docs / uri
    if any(part.is_symlink() for part in (folder, *folder.parents) if docs in part.parents):
        problems.append(_link(uri.rstrip("/")))
        return
    for entry in _listed(folder, Location(f"docs/{uri}"), problems):
        if entry.is_symlink():
            problems.append(_link(uri + entry.name))
        elif not entry.name.isprintable():
            shown = "".join(sign if sign.isprintable() else "�" for sign in entry.name)
            problems.append(Diagnostic(Location(f"docs/{uri}{shown}"), mistake("FILE-10")))
        elif not is_junk(entry.name):
            yield entry


def _listed(folder: Path, place: Location, problems: list[Diagnostic]) -> list[os.DirEntry[str]]:
    try:
        return sorted(os.scandir(folder), key=lambda entry: entry.name) if folder.is_dir() else []
    except OSError as error:
        problems.append(Diagnostic(place, mistake("FILE-11", reason=why(error))))
        return []


def _link(uri: str) -> Diagnostic:
    return Diagnostic(Location(f"docs/{uri}"), mistake("FILE-12"))
