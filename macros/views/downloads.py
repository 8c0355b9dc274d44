"""Files that the site offers to take away: what each is for, and which pages it holds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

FOLDER = "downloads"
OFFLINE = "<!--offline-copy-->"
"""Where the downloads page tells of the copy of the site, once it is made."""
Shelf = Literal["manual", "report", "order", "poster", "data"]
SHELVES: dict[Shelf, str] = {
    "manual": "คู่มือการปฏิบัติงาน",
    "report": "รายงานการประเมินตนเอง",
    "order": "คำสั่งแต่งตั้งคณะทำงาน (ร่าง)",
    "poster": "ผังขั้นตอนสำหรับติดผนัง",
    "data": "ข้อมูล",
}
Kind = Literal["PDF", "Word", "Excel", "CSV", "JSON"]
Use = Literal["read", "edit", "data"]
"""What people want to do with a file."""
USES: dict[Use, tuple[Kind, ...]] = {
    "read": ("PDF",),
    "edit": ("Word",),
    "data": ("Excel", "CSV", "JSON"),
}
ENDINGS = {"PDF": ".pdf", "Word": ".docx"}
"""How names of files end, by their kind."""
_KILO = 1024


@dataclass(frozen=True)
class Download:
    """A file of the site's downloads: on which shelf it stands, its name, its title, what it is for, its kind, where
    it lies, its size in bytes, its pages (0 if it has none), and the pages and folders of the site
    (`covers`) that it holds. `example` is whether it shows the invented office; `rows` is how many
    records a table has.
    """

    shelf: Shelf
    name: str
    title: str
    purpose: str
    kind: Kind
    path: str
    size: int
    pages: int
    covers: tuple[str, ...]
    example: bool
    rows: int = 0

    @property
    def uri(self) -> str:
        """Where it stands on the site."""
        return f"{FOLDER}/{self.name}"

    @property
    def amount(self) -> str:
        """Its pages or rows, and its size, in words: 33 หน้า 250 กิโลไบต์."""
        counts = ((self.pages, "หน้า"), (self.rows, "แถว"))
        counted = [f"{count:,} {unit}" for count, unit in counts if count]
        return " ".join([*counted, sized(self.size)])

    @property
    def use(self) -> Use:
        """What people want to do with it."""
        return next(use for use, kinds in USES.items() if self.kind in kinds)

    def covers_of(self, uri: str) -> str:
        """The longest of its pages and folders that a page (its .md in docs/) is, or is in."""
        return max((each for each in self.covers if uri.startswith(each)), key=len, default="")

    def holds(self, uri: str) -> bool:
        """Whether it holds a page (its .md in docs/)."""
        return uri.startswith(self.covers)


class Titled(Protocol):
    """What is made into files: a volume as PDF or Word knows it."""

    @property
    def shelf(self) -> Shelf:
        """The shelf of the downloads it stands on."""

    @property
    def name(self) -> str:
        """The file's name without its ending."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def purpose(self) -> str:
        """What it is for."""

    @property
    def covers(self) -> tuple[str, ...]:
        """The pages and folders of the site that it holds."""

    @property
    def example(self) -> bool:
        """Whether it shows the invented office."""


def download(
    item: Titled, file: Path, kind: Kind, *, purpose: str = "", pages: int = 0
) -> Download:
    """The file of an item, of a kind ("PDF", "Word"), for the item's own purpose or another."""
    return Download(
        shelf=item.shelf,
        name=item.name + ENDINGS[kind],
        title=item.title,
        purpose=purpose or item.purpose,
        kind=kind,
        path=str(file),
        size=file.stat().st_size,
        pages=pages,
        covers=item.covers,
        example=item.example,
    )


@dataclass(frozen=True)
class Offer:
    """What the site offers, and of which day its data are (in words, "" when nobody knows);
    `reason` is why there are no volumes, if there are none; `offline` is whether a copy of the site
    will be offered, made when the pages are.
    """

    downloads: tuple[Download, ...] = ()
    day: str = ""
    reason: str = ""
    offline: bool = False

    def holding(self, uri: str) -> list[Download]:
        """The downloads that hold a page (its .md in docs/), those with the least besides first."""
        found = [item for item in self.downloads if item.holds(uri)]
        return sorted(found, key=lambda item: -len(item.covers_of(uri)))


NOTHING = Offer()


def sized(size: int) -> str:
    """A size in bytes in words."""
    kilobytes = size / _KILO
    if kilobytes >= _KILO:
        return f"{kilobytes / _KILO:.1f} เมกะไบต์"
    return f"{max(1, round(kilobytes))} กิโลไบต์"
