"""What an office publishes beside its pages, whatever kinds of file it is made into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from macros.assessment.archive import Archive
from macros.model.procedure import Procedure

Category = Literal["manual", "errata", "report", "order", "poster", "calendar", "data"]
CATEGORIES: dict[Category, str] = {
    "manual": "คู่มือการปฏิบัติงาน",
    "errata": "ข้อสังเกตต่อต้นฉบับ",
    "report": "รายงานการประเมินตนเอง",
    "order": "คำสั่งแต่งตั้งคณะทำงาน (ร่าง)",
    "poster": "ผังขั้นตอนสำหรับติดผนัง",
    "calendar": "ปฏิทินปฏิบัติงาน",
    "data": "ข้อมูล",
}
"""Under which heading the downloads page lists it, in their order."""


@dataclass(frozen=True)
class Publication:
    """A volume, a poster or a table: its category, the name of its file without folder and ending,
    its title, what it is for, and the pages and folders of the site that it contains. `example` is
    whether it shows an invented office; `manual` is the manual (an id) that it is of, where there are
    several and it is not of all.
    """

    category: Category
    name: str
    title: str
    purpose: str
    contains: tuple[str, ...] = ()
    example: bool = False
    manual: str = ""


def publication_of(
    archive: Archive,
    category: Category,
    name: str,
    title: str,
    purpose: str,
    contains: tuple[str, ...] = (),
    of: Procedure | None = None,
) -> Publication:
    """A publication of an archive, whose name says whose it is, where that is not the project's own;
    `of` is the manual that it is of, if it is of one.
    """
    example = archive.manual.example
    manual = of.id if of and archive.manual.several else ""
    return Publication(category, archive.prefix + name, title, purpose, contains, example, manual)
