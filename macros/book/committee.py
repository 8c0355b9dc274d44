"""What makes a year's report the volume that a committee is given: what stands before the results, the
synthesis after them (step 9 of the source), the appendix and the page to sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from macros.assessment.coverage import CoverageSummary, summarize_coverage
from macros.assessment.year import COVERAGE, Assessment, YearReport
from macros.book.order import order_text
from macros.book.places import prefixed
from macros.book.print_view import PrintView
from macros.book.volume import Chapter
from macros.evidence.item import PARTS, Part
from macros.model.ids import YEARS
from macros.model.report import FACTS
from macros.model.standards import Standard
from macros.views import addresses
from macros.views.release import o10_addresses
from macros.views.release import register as releases_register
from macros.views.scores import number_helpers

APPENDIX = "ภาคผนวก"
_JUDGED: tuple[Part, ...] = ("strengths", "improvements", "plans")
_BLANK_SIGNERS = 3
_PART = "part_"  # no id of an indicator, whose sheet is a chapter too, has this sign


@dataclass(frozen=True)
class Said:
    """What the indicators of a standard say of one part, such as strengths: of which, and its HTML."""

    heading: str
    texts: tuple[tuple[Assessment, Markup], ...]


@dataclass(frozen=True)
class Synthesis:
    """A standard (None: not known of which), with what its indicators say part by part."""

    standard: Standard | None
    parts: tuple[Said, ...]


def foreword(view: PrintView, year: YearReport) -> Markup:
    """The preface: the office's own, or a draft that says that it is one."""
    return _render(view, year, "committee_preface.html")


def opening(view: PrintView, year: YearReport) -> Iterator[Chapter]:
    """What a reader is told before the results: the summary and what office this is."""
    yield _chapter(view, year, "executive-summary", "บทสรุปผู้บริหาร", "committee_summary.html")
    found = _chapter(view, year, "facts", "ตอนที่ 1 ข้อมูลพื้นฐานของสำนักงาน", "committee_facts.html")
    yield replace(found, fresh=False)


def closing(view: PrintView, year: YearReport, register: Chapter) -> Iterator[Chapter]:
    """What follows the results: the synthesis, the appendix and the page to sign, which goes on below a
    register in which nothing stands.
    """
    found = list(_syntheses(view, year))
    heading = "ตอนที่ 3 สังเคราะห์ผลการประเมิน"
    yield _chapter(view, year, "synthesis", heading, "committee_synthesis.html", syntheses=found)
    order = order_text(view.archive, year.year)
    id_ = f"{_PART}order"
    yield Chapter(id_, f"{APPENDIX} ร่างคำสั่งแต่งตั้งคณะทำงาน", order, prefix=f"{id_}-")
    yield register
    if year.stated.published is not None or not view.manual.office.site.unset:
        yield _made_public(view, year)
    approval = _chapter(view, year, "approval", "การรับรองรายงาน", "committee_approval.html")
    yield replace(approval, fresh=register.wide)


def _made_public(view: PrintView, year: YearReport) -> Chapter:
    """The register of releases, and the addresses to hand in for O10."""
    id_ = f"{_PART}published"
    html = releases_register(view, year) + o10_addresses(view)
    page = view.archive.home + addresses.report(year.year, "published")
    return Chapter(id_, f"{APPENDIX} ทะเบียนการเผยแพร่", html, page, prefix=f"{id_}-")


def unwritten(view: PrintView, year: YearReport) -> Iterator[Chapter]:
    """Which texts of the volume nobody has written yet, for those who will; none where all are."""
    texts = year.stated.report
    named = (
        ("คำนำ (ร่างจากข้อมูลไว้แล้ว)", "preface", texts.preface),
        ("บทสรุปผู้บริหาร (ร่างจากข้อมูลไว้แล้ว)", "summary", texts.summary),
        ("ข้อมูลพื้นฐานของสำนักงาน", "facts", texts.facts),
        ("ผู้ลงนามรับรองรายงาน", "signers", texts.signers),
    )
    left = [(words, f"report.{key}") for words, key, found in named if not found]
    if left:
        values = {"left": left, "stated_in": view.archive.data(f"{YEARS}{year.year}.yml")}
        heading = "ส่วนของเล่มที่ยังไม่ได้เขียน"
        found = _chapter(view, year, "unwritten", heading, "committee_unwritten.html", **values)
        yield replace(found, fresh=False)


def _chapter(
    view: PrintView, year: YearReport, name: str, heading: str, template: str, **values: object
) -> Chapter:
    html = _render(view, year, template, **values)
    return Chapter(f"{_PART}{name}", heading, html, prefix=f"{_PART}{name}-")


def _syntheses(view: PrintView, year: YearReport) -> Iterator[Synthesis]:
    for standard in (*year.edition.standards, None):
        standings = year.of_standard(standard)
        if standings or standard:
            parts = (Said(PARTS[part], tuple(_said(view, standings, part))) for part in _JUDGED)
            yield Synthesis(standard, tuple(parts))


def _said(
    view: PrintView, standings: list[Assessment], part: Part
) -> Iterator[tuple[Assessment, Markup]]:
    """What is written of a part; ids of one indicator's text are not another's."""
    for standing in standings:
        text = standing.narrative.parts.get(part)
        if text:
            html = view.placed(text, standing.narrative.path)
            yield standing, Markup(prefixed(html, f"{standing.indicator.id}-{part}-"))


def _render(view: PrintView, year: YearReport, template: str, **values: object) -> Markup:
    tallies = [
        CoverageSummary(year, item, found)
        for item in year.edition.standards
        if (found := year.of_standard(item))
    ]
    return view.render(
        template,
        year=year,
        edition=year.edition,
        texts=year.stated.report,
        fact_kinds=FACTS,
        coverage=COVERAGE,
        whole=summarize_coverage(year),
        tallies=tallies,
        blank_signers=_BLANK_SIGNERS,
        **number_helpers(year),
        **values,
    )
