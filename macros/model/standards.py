"""data/standards.yml: editions of the standards, with their indicators."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from macros.model.fields import OFFICE, Code, Day, Id, Origin, Text
from macros.model.measure import MeasureDefinition
from macros.model.mentions import EditionRef, LevelRef, StandardRef
from macros.model.missing import Missing, Stated
from macros.model.numbers import Amount, FiscalYear, Whole
from macros.model.record import Record, mistake_error
from macros.model.scoring import Formula, Scoring
from macros.source.mistakes import mistake
from macros.thai.digits import to_arabic

_YEAR_PAGES = {"summary", "changes", "trace", "published"}  # beside those of its indicators


def _no_year_page(text: str) -> str:
    if text in _YEAR_PAGES:
        raise mistake_error(mistake("SAR-30", text=text))
    return text


IndicatorId = Annotated[Id, AfterValidator(_no_year_page)]
"""The id of an indicator, whose page stands among those of a year."""


class Level(Record):
    """A level of quality, as the edition names it; the first is the lowest."""

    id: Id = Field(description="รหัสถาวรของระดับ")
    name: Text = Field(description="ชื่อระดับคุณภาพ")
    score: Amount | None = Field(None, description="คะแนนของระดับนี้")
    at_least: Amount | None = Field(
        None, description="คะแนนต่ำสุดที่ได้ระดับนี้ (ใช้กับคะแนนที่สูตรไม่ได้ให้ระดับมาเอง)"
    )


class Criterion(Record):
    """What an indicator is judged by, for one level or for all."""

    id: Id | None = Field(None, description="รหัสถาวรของเกณฑ์ในตัวบ่งชี้นี้ (ถ้านับเกณฑ์ที่ผ่าน)")
    level: LevelRef | None = Field(None, description="id ของระดับคุณภาพ (ถ้าเกณฑ์แยกตามระดับ)")
    text: Text = Field(description="ข้อความเกณฑ์")


class Judged(Record):
    """What indicators and their considerations are judged by."""

    measure: MeasureDefinition | None = Field(None, description="สิ่งที่วัดเป็นตัวเลข (ถ้ามี)")
    formula: Formula | None = Field(None, description="สูตรให้คะแนน (ว่าง = สูตรของฉบับ)")
    criteria: tuple[Criterion, ...] = Field((), description="เกณฑ์การพิจารณา (ถ้ามี)")


class ContinuedConsideration(Record):
    """A consideration of an earlier edition that one continues."""

    edition: EditionRef = Field(description="id ของฉบับก่อน")
    consideration: Text = Field(description="id ของประเด็นในฉบับก่อน")


class Consideration(Judged):
    """A ประเด็นการพิจารณา: the optional third level, where offices hand out work."""

    id: Id = Field(description="รหัสถาวรของประเด็น")
    code: Code | None = Field(None, description="เลขประเด็นตามประกาศ")
    name: Text = Field(description="ชื่อประเด็นการพิจารณา")
    weight: Amount | None = Field(None, description="น้ำหนักภายในตัวบ่งชี้")
    continues: tuple[ContinuedConsideration, ...] = Field(
        (), description="ประเด็นของฉบับก่อนที่ข้อนี้สืบต่อ ใช้เป็นข้อมูลฐาน (ว่าง = ไม่มี)"
    )


class Continuation(Record):
    """An indicator of an earlier edition that one continues, whole or in part."""

    edition: EditionRef = Field(description="id ของฉบับก่อน")
    indicator: Text = Field(description="id ของตัวบ่งชี้ในฉบับก่อน")
    change: Text | None = Field(None, description="สิ่งที่เปลี่ยนจากเดิม")


class Indicator(Judged):
    """An indicator. Its id is for good; number, name and standard may be filled in later."""

    id: IndicatorId = Field(description="รหัสถาวร ใช้เป็นที่อยู่หน้าเว็บและแฟ้มหลักฐาน ห้ามเปลี่ยน")
    code: Code | None = Field(description="เลขตัวบ่งชี้ตามประกาศ นับใหม่ในแต่ละมาตรฐาน")
    standard: Stated[StandardRef] = Field(description="มาตรฐานที่ตัวบ่งชี้สังกัด")
    name: Stated[Text] = Field(description="ชื่อตัวบ่งชี้")
    weight: Amount | None = Field(description="น้ำหนักภายในมาตรฐาน")
    revised: Day | None = Field(
        None, description="วันที่แก้ถ้อยคำหรือเกณฑ์ครั้งล่าสุด หลักฐานที่ตรวจทานก่อนวันนี้ต้องตรวจทานใหม่"
    )
    continues: tuple[Continuation, ...] = Field(
        (), description="ตัวบ่งชี้ของฉบับก่อนที่ข้อนี้สืบต่อ (ว่าง = ตัวบ่งชี้ใหม่)"
    )
    considerations: tuple[Consideration, ...] = Field((), description="ประเด็นการพิจารณา (ถ้ามี)")


class Standard(Record):
    """A standard of an edition."""

    id: Id = Field(description="รหัสถาวร ใช้เป็นที่อยู่หน้าเว็บ ห้ามเปลี่ยน")
    no: Whole = Field(description="ลำดับของมาตรฐาน")
    title: Text = Field(description="ชื่อมาตรฐาน")
    weight: Amount | None = Field(description="น้ำหนัก")
    source: Origin = OFFICE


class Edition(Record):
    """One announced set of standards; weights and scales belong to it, never to code."""

    id: Id = Field(description="รหัสถาวรของฉบับ")
    title: Text = Field(description="ชื่อฉบับ ไม่ต้องมีปีที่ประกาศ")
    announced: Stated[FiscalYear] = Field(description="ปีที่ประกาศมาตรฐาน (พ.ศ.)")
    weight_total: Amount | None = Field(description="ผลรวมน้ำหนักที่ต้องได้ เช่น 100")
    levels: tuple[Level, ...] = Field((), description="ระดับคุณภาพ จากต่ำไปสูง (ถ้ามี)")
    scoring: Scoring | None = Field(None, description="สูตรให้คะแนนและการปัดคะแนน (ถ้ามี)")
    standards: tuple[Standard, ...] = Field(description="มาตรฐานของฉบับนี้")
    indicators: tuple[Indicator, ...] = Field(description="ตัวบ่งชี้ของฉบับนี้")
    source: Origin = OFFICE

    @property
    def considerations(self) -> tuple[Consideration, ...]:
        """Those of all its indicators."""
        return tuple(each for item in self.indicators for each in item.considerations)

    def indicators_of(self, standard: str) -> tuple[Indicator, ...]:
        """The indicators known to belong to a standard (an id)."""
        return tuple(item for item in self.indicators if item.standard == standard)

    @property
    def full_title(self) -> str:
        """Its title, with the year in which it was announced where that is known."""
        known = not isinstance(self.announced, Missing) and not self.says_year
        return f"{self.title} ปี {self.announced}" if known else self.title

    @property
    def says_year(self) -> bool:
        """Whether its title has the year in which it was announced."""
        return isinstance(self.announced, int) and str(self.announced) in to_arabic(self.title)

    def label(self, indicator: str) -> str:
        """What an indicator (an id) is called: by its number if it has one, else by its place;
        with its standard where numbers begin anew in each.
        """
        ids = [item.id for item in self.indicators]
        place = ids.index(indicator)
        item = self.indicators[place]
        name = f"ตัวบ่งชี้ที่ {item.code or place + 1}"
        alike = sum(other.code == item.code for other in self.indicators)
        above = [each.no for each in self.standards if each.id == item.standard]
        return f"มาตรฐานที่ {above[0]} {name}" if item.code and alike > 1 and above else name

    def level_name(self, level: str) -> str:
        """What the edition calls a level (an id); its id, where it is none of this edition's."""
        return next((item.name for item in self.levels if item.id == level), level)

    def formula_of(self, item: Judged) -> Formula | None:
        """By which formula an indicator or a consideration is judged: its own, else that of the edition
        for indicators; a consideration only by one that takes results, as it has no parts.
        """
        shared = self.scoring.indicator if self.scoring else None
        fits = shared and (shared.by_result or isinstance(item, Indicator))
        return item.formula or (shared if fits else None)

    @property
    def has_formulas(self) -> bool:
        """Whether any formula makes scores in this edition."""
        whole = self.scoring
        shared = whole and (whole.indicator or whole.standard or whole.total)
        own = (each.formula for item in self.indicators for each in (item, *item.considerations))
        return bool(shared or any(own))

    @property
    def named(self) -> int:
        """How many indicators have a name."""
        return sum(not isinstance(item.name, Missing) for item in self.indicators)


class Standards(Record):
    """Every edition the office keeps, and the one in use."""

    current: EditionRef = Field(description="id ของฉบับที่ใช้อยู่")
    editions: tuple[Edition, ...] = Field(min_length=1, description="มาตรฐานแต่ละฉบับ")
