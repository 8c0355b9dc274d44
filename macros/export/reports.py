"""The reports of an office as records: where each indicator stands, and the register of evidence."""

from __future__ import annotations

from urllib.parse import quote

from pydantic import ConfigDict, Field

from macros.assessment.archive import Archive
from macros.assessment.release import unpublished
from macros.assessment.score import Need
from macros.assessment.telling import untold
from macros.assessment.year import Assessment as State
from macros.assessment.year import Coverage, YearReport
from macros.evidence.front_matter import FrontMatter
from macros.evidence.item import PARTS, EvidenceItem
from macros.export.scores import ScoreRecord, StandardScore, score_record
from macros.export.starts import (
    ConsiderationStart,
    StartingValue,
    consideration_starts,
    indicator_start,
)
from macros.model.fields import Text
from macros.model.mentions import EditionRef, GroupRef, IndicatorRef
from macros.model.numbers import FiscalYear, Whole
from macros.model.record import Record
from macros.model.release import Release
from macros.model.sar import Result
from macros.model.telling import Telling
from macros.views import addresses
from macros.views.linking import relative, resolve_links


class Attached(Record):
    """A file beside evidence."""

    name: Text = Field(description="ชื่อไฟล์")
    address: Text = Field(description="ที่อยู่ของไฟล์ นับจากหน้าแรกของเว็บไซต์")
    kind: Text = Field(description="ชนิดของไฟล์")
    size: Whole = Field(description="ขนาด (ไบต์)")


class Entry(Record):
    """Which entry of the register it is."""

    id: Text = Field(description="รหัสของหลักฐานในหน้าของตัวบ่งชี้")
    indicator: IndicatorRef = Field(description="id ของตัวบ่งชี้")


class Evidence(FrontMatter, Entry):
    """An entry of the register of evidence: what it says of itself, its files with their kinds."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    files: tuple[Attached, ...] = Field(description="ไฟล์แนบ")  # type: ignore[assignment]
    unfinished: str = Field(description="สิ่งที่ยังขาดก่อนจะนับเป็นหลักฐาน (ว่าง = ครบแล้ว)")
    page: Text = Field(description="ที่อยู่ของหลักฐาน นับจากหน้าแรกของเว็บไซต์")


class Assessment(Record):
    """Where an indicator stands in a year."""

    stated: Result = Field(description="สิ่งที่สำนักงานระบุ")
    label: Text = Field(description="ชื่อเรียกตัวบ่งชี้")
    coverage: Coverage = Field(
        description="whole = หลักฐานครบถ้วน, part = มีบางส่วน, none = ยังไม่มีหลักฐาน"
    )
    baseline: StartingValue | None = Field(description="ข้อมูลฐาน")
    considerations: tuple[ConsiderationStart, ...] = Field(description="ข้อมูลฐานของแต่ละประเด็น")
    score: ScoreRecord | None = Field(description="คะแนนและที่มา (ว่าง = ฉบับไม่มีสูตร)")
    lacks: tuple[Text, ...] = Field(description="สิ่งที่ยังขาด")
    narrative: dict[str, str] = Field(
        description="results = ผลการดำเนินงาน, strengths = จุดเด่น, improvements = จุดที่ควรพัฒนา, "
        "plans = แนวทางการพัฒนา เป็น HTML ลิงก์นับจากหน้าแรกของเว็บไซต์"
    )
    page: Text = Field(description="ที่อยู่ของหน้าตัวบ่งชี้ นับจากหน้าแรกของเว็บไซต์")


class Report(Record):
    """The Self Assessment Report of a fiscal year."""

    fiscal_year: FiscalYear = Field(description="ปีงบประมาณ พ.ศ.")
    edition: EditionRef = Field(description="id ของฉบับมาตรฐาน")
    page: Text = Field(description="ที่อยู่ของหน้าภาพรวม นับจากหน้าแรกของเว็บไซต์")
    indicators: tuple[Assessment, ...] = Field(description="ตัวบ่งชี้ ตามลำดับในฉบับมาตรฐาน")
    standards: tuple[StandardScore, ...] = Field(description="คะแนนของมาตรฐาน (ว่าง = ไม่มีสูตร)")
    total: ScoreRecord | None = Field(description="คะแนนรวม (ว่าง = ฉบับไม่มีสูตร)")
    evidence: tuple[Evidence, ...] = Field(description="ทะเบียนหลักฐาน เรียงตามวันที่")
    told: tuple[Telling, ...] | None = Field(description="การสื่อสารให้กลุ่มทราบ (null = ยังไม่บันทึก)")
    untold: tuple[GroupRef, ...] = Field(description="id ของกลุ่มที่ยังไม่ได้สื่อสาร")
    published: tuple[Release, ...] | None = Field(description="ทะเบียนการเผยแพร่ (null = ยังไม่บันทึก)")
    unpublished: tuple[Text, ...] = Field(description="ชื่อของสิ่งที่ยังไม่ได้เผยแพร่")


def address(archive: Archive, page: str) -> str:
    """The address of a page (its .md, with an anchor or not) of an archive's own, from the site's
    first page.
    """
    return quote(relative(archive.home + page, addresses.HOME), safe="/#")


def full_address(archive: Archive, page: str) -> str:
    """The whole address of a page on the published site."""
    return f"{archive.manual.office.site.address}/{address(archive, page)}"


def evidence_address(piece: EvidenceItem) -> str:
    """The page and anchor that show a piece of evidence."""
    return f"{addresses.report(piece.year, piece.indicator)}#{piece.anchor}"


def report(archive: Archive, year: YearReport) -> Report:
    """The report of a year of an archive."""
    return Report(
        fiscal_year=year.year,
        edition=year.edition.id,
        page=address(archive, addresses.report(year.year)),
        indicators=tuple(_assessment(archive, year, each) for each in year.standings.values()),
        standards=tuple(
            StandardScore(standard=key, score=score_record(found))
            for key, found in (year.scores.standards if year.scores else {}).items()
        ),
        total=score_record(year.scores.total) if year.scores and year.scores.total else None,
        evidence=tuple(evidence(archive, piece) for piece in year.pieces),
        told=year.stated.told,
        untold=tuple(group.id for group in untold(year)),
        published=year.stated.published,
        unpublished=tuple(each.title for each in unpublished(year)),
    )


def evidence(archive: Archive, piece: EvidenceItem) -> Evidence:
    """A piece of evidence as the register has it."""
    files = (
        Attached(name=file.name, address=quote(file.uri), kind=file.kind, size=file.size)
        for file in piece.attachments
    )
    own = {
        "id": piece.anchor,
        "indicator": piece.indicator,
        "unfinished": piece.unfinished,
        "files": tuple(files),
        "page": address(archive, evidence_address(piece)),
    }
    return Evidence.model_construct(**(dict(piece.front) | own))


def _assessment(archive: Archive, year: YearReport, standing: State) -> Assessment:
    parts = standing.narrative.parts
    indicator = standing.indicator.id
    return Assessment(
        stated=standing.stated,
        label=year.edition.label(indicator),
        coverage=standing.coverage,
        baseline=indicator_start(archive, year, standing),
        considerations=tuple(consideration_starts(archive, year, standing)),
        score=score_record(standing.score, _awaited(year, standing)) if standing.score else None,
        lacks=tuple(lack.text for lack in standing.lacks),
        narrative={
            part: resolve_links(parts[part], addresses.HOME) for part in PARTS if parts.get(part)
        },
        page=address(archive, addresses.report(year.year, indicator)),
    )


def _awaited(year: YearReport, standing: State) -> tuple[Need, ...]:
    return year.scores.awaited(standing.indicator) if year.scores else ()
