"""Scores as records: each with the rule, the values and weights it came of, or what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pydantic import Field

from macros.assessment.baseline import StartingPoint
from macros.assessment.measured import exact_value
from macros.assessment.rounding import written
from macros.assessment.score import Need, Part, Score, Scored
from macros.model.fields import Text
from macros.model.numbers import Number
from macros.model.record import Record
from macros.model.scoring import RoundingMode


class ScorePart(Record):
    """What a score is made of."""

    id: str = Field(description="id ของประเด็น ตัวบ่งชี้ หรือมาตรฐาน (ว่าง = ผลของตัวบ่งชี้เอง)")
    name: Text = Field(description="ชื่อเรียก")
    value: Number | None = Field(description="คะแนน หรือค่าที่นำมาคิด ทศนิยมไม่เกิน 4 ตำแหน่ง")
    exact: str = Field(description="ค่าเต็มเป็นเศษส่วน เช่น 10/3 (ว่าง = value ครบแล้ว)")
    unit: str = Field(description="หน่วยของค่า (ว่าง = คะแนน)")
    numerator: Number | None = Field(description="ตัวตั้ง")
    denominator: Number | None = Field(description="ตัวหาร")
    weight: Number | None = Field(description="ค่าน้ำหนักที่ใช้คิด (ว่าง = ไม่ใช้)")
    level: str | None = Field(description="id ของระดับคุณภาพ")


class ScoreNeed(Record):
    """A value that is missing, so that there is no score."""

    text: Text = Field(description="สิ่งที่ยังขาด")
    field: str = Field(description="ชื่อช่องในข้อมูล")
    of: str = Field(description="id ของรายการที่ขาด")
    where: Literal["year", "edition", "parts"] = Field(
        description="year = ข้อมูลของปี, edition = ฉบับมาตรฐาน, parts = คะแนนของส่วนย่อย"
    )


class ScoreRecord(Record):
    """A score and how it came about, or what is missing."""

    assessed: bool = Field(description="มีคะแนนหรือระดับแล้ว (false = ยังประเมินไม่ได้)")
    rule: str = Field(
        description="วิธีคิด: method ของสูตร หรือ stated = ตามระดับที่สำนักงานระบุ (ว่าง = ไม่ทราบ)"
    )
    value: Number | None = Field(description="คะแนน")
    level: str | None = Field(description="id ของระดับคุณภาพ")
    before_rounding: Number | None = Field(description="คะแนนก่อนปัด ทศนิยมไม่เกิน 4 ตำแหน่ง")
    exact: str = Field(description="คะแนนก่อนปัดเป็นเศษส่วน (ว่าง = before_rounding ครบแล้ว)")
    decimals: int | None = Field(description="จำนวนทศนิยมที่ปัด (ว่าง = ไม่ปัด)")
    rounding: RoundingMode | None = Field(description="วิธีปัด")
    parts: tuple[ScorePart, ...] = Field(description="สิ่งที่นำมาคิด")
    by_formula: Number | None = Field(description="คะแนนตามสูตร เมื่อสำนักงานระบุระดับอื่น")
    level_by_formula: str | None = Field(description="id ของระดับตามสูตร เมื่อสำนักงานระบุระดับอื่น")
    needs: tuple[ScoreNeed, ...] = Field(description="สิ่งที่ยังขาด (ว่าง = ครบแล้ว)")


class StandardScore(Record):
    """The score of a standard."""

    standard: Text = Field(description="id ของมาตรฐาน")
    score: ScoreRecord = Field(description="คะแนน")


def decimal_of(value: Fraction | None) -> Decimal | None:
    """A number in decimals, as people read it."""
    return None if value is None else written(value).number


def score_record(scored: Scored, needs: Iterable[Need] = ()) -> ScoreRecord:
    """A score as a record; of what it waits for all `needs`, where they are more than its own."""
    score = scored if isinstance(scored, Score) else None
    waiting = () if isinstance(scored, Score) else (tuple(needs) or scored.needs)
    rule = score.rule if score else scored.formula.method if scored.formula else ""
    rounding, other = (score.rounding if score else None), scored.instead_of
    return ScoreRecord(
        assessed=score is not None,
        rule=rule,
        value=decimal_of(score.value) if score else None,
        level=score.level if score else None,
        before_rounding=decimal_of(score.exact) if score else None,
        exact=_whole(score.exact) if score else "",
        decimals=rounding.decimals if rounding else None,
        rounding=rounding.mode if rounding else None,
        parts=tuple(map(_part, score.parts if score else ())),
        by_formula=decimal_of(other.value) if other else None,
        level_by_formula=other.level if other else None,
        needs=tuple(
            ScoreNeed(text=need.text, field=need.field, of=need.of, where=need.where)
            for need in waiting
        ),
    )


def _part(part: Part) -> ScorePart:
    top, below = part.counted or (None, None)
    return ScorePart(
        id=part.of,
        name=part.name,
        value=decimal_of(part.value),
        exact=_whole(part.value),
        unit=part.unit,
        numerator=top,
        denominator=below,
        weight=part.weight,
        level=part.level,
    )


def _whole(value: Fraction | None) -> str:
    """A number as a fraction, where its decimals are not all of it."""
    return "" if value is None or written(value).whole else str(value)


def started_from(point: StartingPoint | None) -> Decimal | None:
    """The value a year begins from; its ratio in decimals, where no value is written."""
    if point is None:
        return None
    value = point.measure.value
    return decimal_of(exact_value(point.measure, point.unit)) if value is None else value
