"""Files that the site offers to take away: what each is for, and which pages it holds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from macros.views.publication import Publication

FOLDER = "downloads"
OFFLINE = "<!--offline-copy-->"
"""Where the downloads page tells of the copy of the site, once it is made."""
FileFormat = Literal["PDF", "Word", "Excel", "CSV", "JSON", "iCalendar"]
Use = Literal["read", "edit", "calendar", "data"]
"""What people want to do with a file."""


@dataclass(frozen=True)
class FileKind:
    """A kind of file: what it is for, how its names end, and the folder of downloads it stands in."""

    use: Use
    ending: str
    folder: str = ""


KINDS: dict[FileFormat, FileKind] = {
    "PDF": FileKind("read", ".pdf"),
    "Word": FileKind("edit", ".docx"),
    "Excel": FileKind("data", ".xlsx"),
    "CSV": FileKind("data", ".csv", "csv/"),
    "JSON": FileKind("data", ".json"),
    "iCalendar": FileKind("calendar", ".ics"),
}
_KILO = 1024


@dataclass(frozen=True)
class Download:
    """A file of the site's downloads: what is published in it, its kind, where it lies, its size in
    bytes, its pages (0 if it has none), and how many records a table has.
    """

    publication: Publication
    kind: FileFormat
    path: str
    size: int
    pages: int = 0
    rows: int = 0

    @property
    def name(self) -> str:
        """Its name in the folder of downloads."""
        return file_name(self.publication, self.kind)

    @property
    def uri(self) -> str:
        """Where it stands on the site."""
        return f"{FOLDER}/{self.name}"

    @property
    def amount(self) -> str:
        """Its pages or rows, and its size, in words: 33 หน้า 250 กิโลไบต์."""
        counts = ((self.pages, "หน้า"), (self.rows, "แถว"))
        counted = [f"{count:,} {unit}" for count, unit in counts if count]
        return " ".join([*counted, human_size(self.size)])

    @property
    def use(self) -> Use:
        """What people want to do with it."""
        return KINDS[self.kind].use

    def around(self, uri: str) -> str:
        """The longest of its pages and folders that a page (its .md in docs/) is, or is in."""
        found = (each for each in self.publication.contains if uri.startswith(each))
        return max(found, key=len, default="")

    def holds(self, uri: str) -> bool:
        """Whether it holds a page (its .md in docs/)."""
        return uri.startswith(self.publication.contains)


def file_name(publication: Publication, kind: FileFormat) -> str:
    """What a publication's file of a kind is called in the folder of downloads."""
    return f"{KINDS[kind].folder}{publication.name}{KINDS[kind].ending}"


def download(
    publication: Publication, file: Path, kind: FileFormat, *, pages: int = 0, rows: int = 0
) -> Download:
    """The file of a publication, of a kind. Raises OSError where there is none."""
    return Download(publication, kind, str(file), file.stat().st_size, pages, rows)


@dataclass(frozen=True)
class DownloadManifest:
    """What the site offers, and of which day its data are (in words, "" when nobody knows);
    `reason` is why there are no volumes, if there are none; `warned` whether anything was told while
    they were made; `offline` whether a copy of the site will be offered, made when the pages are.
    """

    downloads: tuple[Download, ...] = ()
    day: str = ""
    reason: str = ""
    warned: bool = False
    offline: bool = False

    def holding(self, uri: str) -> list[Download]:
        """The downloads that hold a page (its .md in docs/), those with the least besides first."""
        found = [item for item in self.downloads if item.holds(uri)]
        return sorted(found, key=lambda item: -len(item.around(uri)))


NO_DOWNLOADS = DownloadManifest()


def human_size(size: int) -> str:
    """A size in bytes in words."""
    kilobytes = size / _KILO
    if kilobytes >= _KILO:
        return f"{kilobytes / _KILO:.1f} เมกะไบต์"
    return f"{max(1, round(kilobytes))} กิโลไบต์"
