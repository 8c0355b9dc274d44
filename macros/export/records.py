"""Tables of the reports and of the source: standings, the register of evidence, terms, errata."""

from __future__ import annotations

from macros.assessment.archive import Archive
from macros.assessment.baseline import starting_point
from macros.assessment.continuity import compare, year_before
from macros.assessment.review import since_review
from macros.assessment.score import Score
from macros.assessment.year import COVERAGE, Assessment, YearReport
from macros.evidence.item import EvidenceItem
from macros.export.reports import evidence_address, full_address
from macros.export.scores import decimal_of, started_from
from macros.export.statements import level_name
from macros.export.table import PAGE, Column, Table, Value
from macros.model.errata import CONFIDENCE, ERRATUM_KINDS
from macros.model.measure import Measure
from macros.model.sar import STATUSES
from macros.views import addresses

_REFERENCE = {
    "law": "กฎหมาย",
    "announcement": "ประกาศ",
    "guideline": "หลักเกณฑ์",
    "standard": "มาตรฐาน",
}


def standings(archive: Archive) -> Table:
    """Where each indicator stands in each year."""
    columns = (
        Column("fiscal_year", "ปีงบประมาณ", lambda row: row[0].year),
        Column("indicator", "รหัสตัวบ่งชี้", lambda row: row[1].indicator.id),
        Column("label", "ชื่อเรียก", lambda row: row[0].edition.label(row[1].indicator.id)),
        Column("name", "ตัวบ่งชี้", lambda row: row[1].indicator.name, 60),
        Column("status", "สถานะ", lambda row: STATUSES[row[1].stated.status]),
        Column("target", "เป้าหมาย", lambda row: row[1].stated.target, 40),
        Column("result", "ผลที่ได้", lambda row: row[1].stated.result, 40),
        Column(
            "target_level",
            "เป้าหมาย (ระดับ)",
            lambda row: level_name(row[0], row[1].stated.target_level),
        ),
        Column("target_value", "เป้าหมาย (ค่า)", lambda row: _value(row[1].stated.target_measure)),
        Column("result_value", "ผลที่ได้ (ค่า)", lambda row: _value(row[1].stated.result_measure)),
        Column("unit", "หน่วย", _unit),
        Column("numerator", "ตัวตั้ง", lambda row: _part(row[1], "numerator")),
        Column("denominator", "ตัวหาร", lambda row: _part(row[1], "denominator")),
        Column("score", "คะแนน", lambda row: _score(row[1])),
        Column("level", "ระดับคุณภาพ", lambda row: level_name(row[0], row[1].level)),
        Column("reason", "เหตุผล", lambda row: row[1].stated.reason, 40),
        Column("baseline", "ข้อมูลฐาน (ค่า)", lambda row: _baseline(archive, *row)),
        Column("coverage", "หลักฐาน", lambda row: COVERAGE[row[1].coverage]),
        Column("pieces", "จำนวนหลักฐาน", lambda row: len(row[1].pieces)),
        Column("lacks", "สิ่งที่ยังขาด", lambda row: tuple(x.text for x in row[1].lacks), 60),
        Column("page", PAGE, lambda row: _page(archive, row[0], row[1]), 40),
    )
    years = archive.years.values()
    records = tuple((year, standing) for year in years for standing in year.standings.values())
    return Table("standings", "ผลรายตัวบ่งชี้", columns, records)


def register(archive: Archive) -> Table:
    """The register of evidence of every year, the latest year first."""
    manual = archive.manual
    columns = (
        Column("fiscal_year", "ปีงบประมาณ", lambda row: row[0].year, 12),
        Column("label", "ตัวบ่งชี้", lambda row: row[0].edition.label(row[1].indicator), 17),
        Column("title", "หลักฐาน", lambda row: row[1].front.title, 40),
        Column("date", "วันที่", lambda row: row[1].front.date, 20, days=True),
        Column("kind", "ประเภท", lambda row: manual.kind[row[1].front.kind].name, 15),
        Column("group", "กลุ่ม", lambda row: manual.groups[row[1].front.group].name, 26),
        Column("reviewed", "ตรวจทานเมื่อ", lambda row: row[1].front.reviewed, 20, days=True),
        Column("reviewed_by", "ผู้ตรวจทาน", lambda row: _reviewer(archive, row[1]), 26),
        Column("state", "สถานะ", lambda row: _state(row[0], row[1]), 18),
        Column("files", "ไฟล์แนบ", lambda row: tuple(file.name for file in row[1].attachments), 40),
        Column("links", "ลิงก์", lambda row: tuple(link.address for link in row[1].front.links), 40),
        Column("supports", "ใช้กับตัวบ่งชี้อื่น", lambda row: _supported(row[0], row[1]), 24),
        Column("considerations", "ประเด็น", lambda row: row[1].front.considerations, 20),
        Column("personal_data", "ข้อมูลส่วนบุคคล", lambda row: row[1].front.personal_data, 18),
        Column("indicator", "รหัสตัวบ่งชี้", lambda row: row[1].indicator, 14),
        Column("page", PAGE, lambda row: full_address(archive, evidence_address(row[1])), 18),
    )
    records = tuple((year, piece) for year in archive.years.values() for piece in year.pieces)
    return Table("register", "ทะเบียนหลักฐาน", columns, records)


def terms(archive: Archive) -> Table:
    """The defined terms."""
    columns = (
        Column("id", "รหัส", lambda item: item.id),
        Column("term", "คำ", lambda item: item.term, 30),
        Column("definition", "คำจำกัดความ", lambda item: item.definition, 60),
        Column("also", "ชื่ออื่น", lambda item: item.also),
    )
    return Table("terms", "คำจำกัดความ", columns, archive.manual.terms.terms)


def references(archive: Archive) -> Table:
    """The papers that manuals rest on."""
    columns = (
        Column("no", "ข้อ", lambda item: item.no),
        Column("id", "รหัส", lambda item: item.id),
        Column("title", "เอกสาร", lambda item: item.title, 60),
        Column("kind", "ประเภท", lambda item: _REFERENCE[item.kind]),
        Column("issuer", "ผู้ออก", lambda item: item.issuer, 40),
        Column("in_force", "ยังใช้บังคับ", lambda item: item.in_force),
    )
    return Table("references", "เอกสารอ้างอิง", columns, archive.manual.references)


def errata(archive: Archive) -> Table:
    """What is wrong, lost or blank in the source."""
    columns = (
        Column("id", "รหัส", lambda item: item.id),
        Column("line", "บรรทัด", lambda item: item.line),
        Column("section", "หมวด", lambda item: item.section),
        Column("source", "ข้อความในต้นฉบับ", lambda item: item.source, 40),
        Column("correction", "ข้อความที่แก้", lambda item: item.correction, 40),
        Column("kind", "ประเภท", lambda item: ERRATUM_KINDS[item.kind]),
        Column("confidence", "ความมั่นใจ", lambda item: CONFIDENCE[item.confidence]),
        Column("applied", "แก้แล้ว", lambda item: item.applied),
        Column("note", "คำอธิบาย", lambda item: item.note, 60),
        Column("question", "คำถามถึงสำนักงาน", lambda item: item.question, 60),
    )
    source = archive.manual.source
    return Table("errata", "ข้อแก้ไขต้นฉบับ", columns, source.errata if source else ())


def _score(standing: Assessment) -> Value:
    """The score; how it came about, and what it waits for, stands in the table of scores."""
    return decimal_of(standing.score.value) if isinstance(standing.score, Score) else None


def _baseline(archive: Archive, year: YearReport, standing: Assessment) -> Value:
    """The value a year begins from."""
    beside = compare(year_before(archive.years, year), year, standing.indicator.id)
    return started_from(starting_point(standing, beside, year.year))


def _page(archive: Archive, year: YearReport, standing: Assessment) -> str:
    return full_address(archive, addresses.report(year.year, standing.indicator.id))


def _supported(year: YearReport, piece: EvidenceItem) -> Value:
    return tuple(year.edition.label(key) for key in piece.front.supports)


def _state(year: YearReport, piece: EvidenceItem) -> str:
    """Whether a piece is whole and reviewed, as the site's register says."""
    if since_review(piece, year.standings[piece.indicator].indicator):
        return "ต้องตรวจทานใหม่"
    if piece.front.reviewed:
        return "ตรวจทานแล้ว"
    return piece.unfinished or "ยังไม่ได้ตรวจทาน"


def _reviewer(archive: Archive, piece: EvidenceItem) -> Value:
    by = piece.front.reviewed_by
    return archive.manual.positions[by].title if by else None


def _value(measure: Measure | None) -> Value:
    return measure.value if measure else None


def _unit(row: tuple[YearReport, Assessment]) -> Value:
    """The unit of a result, its own or that of its indicator."""
    measure, defined = row[1].stated.result_measure, row[1].indicator.measure
    return (measure.unit or (defined.unit if defined else None)) if measure else None


def _part(standing: Assessment, name: str) -> Value:
    measure = standing.stated.result_measure
    return getattr(measure, name) if measure else None
