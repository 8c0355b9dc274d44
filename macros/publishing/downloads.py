"""Files that the site offers to take away: what each is for, and which pages it holds."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

FOLDER = "downloads"
OFFERED = "MANUAL_DOWNLOADS"
"""The variable of the environment that names the file of an offer while pages are built."""
Shelf = Literal["manual", "report", "order", "poster"]
SHELVES: dict[Shelf, str] = {
    "manual": "คู่มือการปฏิบัติงาน",
    "report": "รายงานการประเมินตนเอง",
    "order": "คำสั่งแต่งตั้งคณะทำงาน (ร่าง)",
    "poster": "ผังขั้นตอนสำหรับติดผนัง",
}
_KILO = 1024


@dataclass(frozen=True)
class Download:
    """A file of the site's downloads: on which shelf it stands, its name, its title, what it is for, its kind ("PDF"), where
    it lies, its size in bytes, its pages (0 when nobody counted them), and the pages and folders of the site (`covers`) that it
    holds. `example` is whether it shows the invented office.
    """

    shelf: Shelf
    name: str
    title: str
    purpose: str
    kind: str
    path: str
    size: int
    pages: int
    covers: tuple[str, ...]
    example: bool

    @property
    def uri(self) -> str:
        """Where it stands on the site."""
        return f"{FOLDER}/{self.name}"

    @property
    def amount(self) -> str:
        """Its pages and size in words: 33 หน้า 250 กิโลไบต์."""
        pages, kilobytes = f"{self.pages} หน้า " if self.pages else "", self.size / _KILO
        if kilobytes >= _KILO:
            return f"{pages}{kilobytes / _KILO:.1f} เมกะไบต์"
        return f"{pages}{max(1, round(kilobytes))} กิโลไบต์"

    def holds(self, uri: str) -> bool:
        """Whether it holds a page (its .md in docs/)."""
        return uri.startswith(self.covers)


@dataclass(frozen=True)
class Offer:
    """What the site offers, and of which day its data are (in words, "" when nobody knows);
    `reason` is why there are no volumes, if there are none.
    """

    downloads: tuple[Download, ...] = ()
    day: str = ""
    reason: str = ""

    def holding(self, uri: str) -> list[Download]:
        """The downloads that hold a page (its .md in docs/), the one with the least besides first."""
        return [item for item in self.downloads if item.holds(uri)]


NOTHING = Offer()


def save(offer: Offer, file: Path) -> None:
    """Write an offer for the process that builds the pages."""
    file.write_text(json.dumps(asdict(offer), ensure_ascii=False), encoding="utf-8")


def offered() -> Offer:
    """What pages that are being built offer: as the environment says, or nothing."""
    file = os.environ.get(OFFERED)
    return read(Path(file)) if file else NOTHING


def read(file: Path) -> Offer:
    """An offer as `save` wrote it."""
    kept = json.loads(file.read_text(encoding="utf-8"))
    return Offer(_downloads(kept["downloads"]), kept["day"], kept["reason"])


def _downloads(rows: Iterable[dict[str, Sequence[str]]]) -> tuple[Download, ...]:
    return tuple(Download(**{**row, "covers": tuple(row["covers"])}) for row in rows)  # type: ignore[arg-type]
