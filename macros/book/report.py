"""The volume of a year's Self Assessment Report, of all standards or of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.assessment.continuity import year_before
from macros.assessment.year import Assessment, YearReport
from macros.book.assessors import assessors_volume, indicator_heading, standard_above
from macros.book.committee import APPENDIX, closing, foreword, opening, unwritten
from macros.book.cost import packed
from macros.book.photographs import Photograph, photographs
from macros.book.print_view import PrintView, year_view
from macros.book.volume import Chapter, Volume
from macros.model.standards import Standard
from macros.views import addresses, sar
from macros.views.changes import changes
from macros.views.lacking import missing
from macros.views.page import Section
from macros.views.publication import publication_of
from macros.views.scores import score_table

PICTURES = ".cache/pictures"
"""Where a project keeps its pictures for print."""
_WHOLE, _PART = "เสนอคณะกรรมการและหน่วยงานต้นสังกัด", "ให้ผู้รับผิดชอบและผู้ตรวจใช้เฉพาะมาตรฐานนี้"
_PAPER = "ให้ผู้รับผิดชอบใช้เติมข้อมูลให้ครบก่อนเสนอรายงาน"
_RESULTS = "ตอนที่ 2"


def report_volumes(archive: Archive, docs: Path) -> Iterator[Volume]:
    """Each year's report, and the part of each standard whose indicators are known. `docs` is the
    folder in which evidence lies. Raises OSError when pictures for print cannot be kept.
    """
    files = {file.uri: docs / file.uri for file in archive.files if file.pixels}
    pictures = photographs(files, docs.parent / PICTURES)
    for year in archive.years.values():
        yield from _in_parts(_volume(archive, year, None, pictures), year, None)
        yield assessors_volume(archive, year)
        yield _working_paper(archive, year)
        parts = [item for item in year.edition.standards if year.of_standard(item)]
        if len(year.edition.standards) > 1:
            for part in parts:
                yield from _in_parts(_volume(archive, year, part, pictures), year, part)


def _in_parts(whole: Volume, year: YearReport, standard: Standard | None) -> Iterator[Volume]:
    """A volume, or as many as its length needs: each says which of them it is and what it holds."""
    parts = packed(whole.chapters)
    if len(parts) == 1:
        yield whole
        return
    for number, chapters in enumerate(parts, 1):
        names = dict.fromkeys(each.short or each.heading for each in (chapters[0], chapters[-1]))
        part = f"เล่มที่ {number} จาก {len(parts)} ({' ถึง '.join(names)})"
        yield replace(
            whole,
            publication=replace(
                whole.publication,
                name=f"{whole.publication.name}-part-{number}",
                title=f"{whole.publication.title} {part}",
                contains=tuple(each.page.removesuffix("md") for each in chapters if each.page),
            ),
            cover=whole.view.render("sar_cover.html", year=year, standard=standard, part=part),
            chapters=chapters,
        )


def _volume(
    archive: Archive, year: YearReport, standard: Standard | None, pictures: dict[str, Photograph]
) -> Volume:
    view = year_view(archive, year)
    part = f" มาตรฐานที่ {standard.no}" if standard else ""
    chosen = year.of_standard(standard) if standard else list(year.standings.values())
    return Volume(
        publication=publication_of(
            archive,
            "report",
            f"sar-{year.year}" + (f"-{standard.id}" if standard else ""),
            f"รายงานการประเมินตนเอง ปีงบประมาณ {year.year}{part}",
            _PART if standard else _WHOLE,
            _contents(archive, year, standard, chosen),
        ),
        view=view,
        cover=view.render("sar_cover.html", year=year, standard=standard, part=""),
        chapters=tuple(_chapters(view, year, standard, chosen)),
        preface=None if standard else foreword(view, year),
        pictures=pictures,
    )


def _working_paper(archive: Archive, year: YearReport) -> Volume:
    """What the report still lacks, for those who bring it: no part of what a committee is given."""
    view = year_view(archive, year)
    return Volume(
        publication=publication_of(
            archive,
            "report",
            f"sar-working-paper-{year.year}",
            f"สิ่งที่ยังขาดของรายงานการประเมินตนเอง ปีงบประมาณ {year.year}",
            _PAPER,
            (archive.home + addresses.report(year.year, "gaps").removesuffix("md"),),
        ),
        view=view,
        cover=view.render(
            "sar_cover.html", year=year, standard=None, part="สิ่งที่ยังขาด (เอกสารทำงาน)"
        ),
        chapters=(_gaps(view, year, list(year.standings.values())), *unwritten(view, year)),
    )


def _chapters(
    view: PrintView, year: YearReport, standard: Standard | None, chosen: list[Assessment]
) -> Iterator[Chapter]:
    scores = score_table(view, year, standard) if standard else Markup()
    if standard is None:
        yield from opening(view, year)
        overview = _parted(view, year, "index", "ภาพรวม", sar.overview(view, year))
        yield replace(overview, heading=f"{_RESULTS} ผลการประเมิน ปีงบประมาณ {year.year}")
        if year_before(view.archive.years, year):
            found = _parted(view, year, "changes", "สิ่งที่เปลี่ยนแปลง", changes(view, year))
            yield replace(found, over=_RESULTS)
    elif scores:
        found = _listing(view, year, "scores", f"คะแนนของมาตรฐานที่ {standard.no}", [])
        yield replace(found, html=scores, prefix="scores-", page="")
    for place, standing in enumerate(chosen):
        found = _sheet(view, year, standing, within="" if standard else _RESULTS)
        yield replace(found, fresh=bool(standing.pieces) if place else not scores)
    ids = {standing.indicator.id for standing in chosen}
    pieces = sar.register(view, year, ids)
    filled = any(standing.pieces for standing in chosen)
    register = _listing(view, year, "register", "ทะเบียนหลักฐาน", pieces)
    register = replace(register, wide=filled, fresh=filled or standard is None)
    if standard is None:
        yield from closing(view, year, replace(register, heading=f"{APPENDIX} {register.heading}"))
    else:
        yield from (replace(_gaps(view, year, chosen), fresh=False), register)


def _gaps(view: PrintView, year: YearReport, chosen: list[Assessment]) -> Chapter:
    """What some indicators still need."""
    ids = {standing.indicator.id for standing in chosen}
    return _listing(view, year, "gaps", "สิ่งที่ยังขาด", missing(view, year, ids, whole=True))


def _parted(
    view: PrintView, year: YearReport, name: str, heading: str, sections: list[Section]
) -> Chapter:
    """A page with a heading for each of its parts."""
    html = view.render("sheet.html", sections=sections)
    return replace(_listing(view, year, name, heading, []), html=html, prefix=f"{name}-")


def _listing(
    view: PrintView, year: YearReport, name: str, heading: str, sections: list[Section]
) -> Chapter:
    html = Markup("").join(section.html for section in sections)
    page = view.archive.home + addresses.report(year.year, name)
    return Chapter(name, f"{heading} ปีงบประมาณ {year.year}", html, page)


def _sheet(view: PrintView, year: YearReport, standing: Assessment, *, within: str) -> Chapter:
    """An indicator's sheet with all of its evidence, in the part `within` of a volume that has parts."""
    (sections,) = sar.indicator(view, year, standing, whole=True)
    key = standing.indicator.id
    return Chapter(
        id=key,
        heading=indicator_heading(year, standing),
        html=view.render("sheet.html", sections=sections),
        page=view.archive.home + addresses.report(year.year, key),
        prefix=f"{key}-",
        short=year.edition.label(key),
        over=f"{within} {standard_above(year, standing)}".strip(),
    )


def _contents(
    archive: Archive, year: YearReport, standard: Standard | None, chosen: list[Assessment]
) -> tuple[str, ...]:
    if standard is None:
        first = archive.home + addresses.report(year.year)
        return first.removesuffix("index.md"), first.removesuffix("md")
    pages = (addresses.report(year.year, standing.indicator.id) for standing in chosen)
    return tuple(archive.home + page.removesuffix("md") for page in pages)
