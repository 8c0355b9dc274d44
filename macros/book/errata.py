"""The volume of what is noticed in the source document, beside the manuals that follow it: what was
corrected, what is asked of the office, and what the source does not give.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.assessment.archive import Archive
from macros.book.print_view import PrintView
from macros.book.volume import Chapter, Volume
from macros.model.fields import OFFICE
from macros.model.procedure import Procedure
from macros.model.source import SourceText
from macros.views import addresses, quality
from macros.views.publication import publication_of


def errata_volume(archive: Archive) -> Iterator[Volume]:
    """The volume, where an office has a source document and a manual that follows it."""
    source = archive.manual.source
    following = [each for each in archive.manual.procedures if each.source != OFFICE]
    if source is None or not following:
        return
    view = PrintView(archive, archive.home + addresses.SOURCE, following[0])
    yield Volume(
        publication=publication_of(
            archive,
            "errata",
            "errata",
            "ข้อสังเกตต่อต้นฉบับ",
            "ตรวจว่าฉบับเผยแพร่ต่างจากต้นฉบับที่ใด และตอบคำถามที่ต้นฉบับทิ้งไว้",
            addresses.held("errata", archive.home),
        ),
        view=view,
        cover=view.render("errata_cover.html"),
        chapters=tuple(_chapters(view, source, following)),
    )


def _chapters(
    view: PrintView, source: SourceText, following: Sequence[Procedure]
) -> Iterator[Chapter]:
    errata = view.render("errata_list.html", source=source)
    yield Chapter("errata", "ข้อสังเกตต่อต้นฉบับ", errata, addresses.SOURCE, wide=True)
    yield Chapter("questions", "คำถามถึงสำนักงาน", quality.questions(view))
    gaps = quality.gaps_of(view, following)
    yield Chapter("gaps", "สิ่งที่ต้นฉบับไม่ได้ระบุ", gaps, addresses.COMPLETENESS)
