"""How an edition turns results into scores and levels: formulas and rounding are data."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator

from macros.model.mentions import LevelRef
from macros.model.numbers import Amount, Whole
from macros.model.record import Record, mistake_error
from macros.source.mistakes import mistake

Method = Literal[
    "criteria-count", "thresholds", "scaled-percentage", "mean", "weighted-mean", "minimum"
]
METHODS: dict[Method, str] = {
    "criteria-count": "ตามจำนวนเกณฑ์ที่ผ่าน",
    "thresholds": "ตามช่วงของค่า",
    "scaled-percentage": "เทียบร้อยละกับคะแนนเต็ม",
    "mean": "ค่าเฉลี่ย",
    "weighted-mean": "ค่าเฉลี่ยถ่วงน้ำหนัก",
    "minimum": "ค่าต่ำสุด",
}
RoundingMode = Literal["half-up", "half-even", "down"]
ROUNDING_MODES: dict[RoundingMode, str] = {
    "half-up": "ปัดครึ่งขึ้น",
    "half-even": "ปัดครึ่งให้เป็นเลขคู่",
    "down": "ปัดทิ้ง",
}
_NEEDED: dict[Method, tuple[str, ...]] = {
    "criteria-count": ("thresholds",),
    "thresholds": ("thresholds",),
    "scaled-percentage": ("full_score",),
}
_OPTIONAL: dict[Method, tuple[str, ...]] = {"scaled-percentage": ("full_value",)}
_MOST_DECIMALS = 6


class Threshold(Record):
    """What is reached from a number on."""

    at_least: Amount = Field(description="ตั้งแต่ค่านี้ขึ้นไป (จำนวนเกณฑ์ หรือค่าที่วัดได้)")
    level: LevelRef | None = Field(None, description="id ของระดับคุณภาพที่ได้")
    score: Amount | None = Field(None, description="คะแนนที่ได้ ถ้าไม่ใช่คะแนนของระดับ")

    @model_validator(mode="after")
    def _reaching(self) -> Self:
        if self.level is None and self.score is None:
            raise mistake_error(mistake("DATA-96"))
        return self


class Formula(Record):
    """How a score comes about."""

    method: Method = Field(
        description=", ".join(f"{key} = {words}" for key, words in METHODS.items())
    )
    thresholds: tuple[Threshold, ...] = Field((), description="ช่วงของค่า จากน้อยไปมาก")
    full_score: Amount | None = Field(None, description="คะแนนเต็ม เช่น 5")
    full_value: Amount | None = Field(None, description="ค่าที่ได้คะแนนเต็ม (ว่าง = 100)")

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        needed, known = _NEEDED.get(self.method, ()), _OPTIONAL.get(self.method, ())
        if self.full_value == 0:
            raise mistake_error(mistake("DATA-31"))
        for name in ("thresholds", "full_score", "full_value"):
            given = bool(getattr(self, name))
            if name in needed and not given:
                raise mistake_error(mistake("DATA-97", method=self.method, name=name))
            if given and name not in (*needed, *known):
                raise mistake_error(mistake("DATA-98", method=self.method, name=name))
        if any(after.at_least <= before.at_least for before, after in pairwise(self.thresholds)):
            raise mistake_error(mistake("DATA-99"))
        return self

    @property
    def by_result(self) -> bool:
        """Whether it takes a result: ticked criteria or a number; any other takes scores."""
        return self.method in _NEEDED


class Rounding(Record):
    """How scores are rounded."""

    decimals: Whole = Field(description="จำนวนทศนิยม เช่น 2")
    mode: RoundingMode = Field(
        "half-up",
        description=", ".join(f"{key} = {words}" for key, words in ROUNDING_MODES.items()),
    )
    of: Literal["every-score", "total"] = Field(
        "every-score", description="every-score = ปัดทุกคะแนน, total = ปัดเฉพาะคะแนนรวมทั้งสำนักงาน"
    )

    @model_validator(mode="after")
    def _readable(self) -> Self:
        if self.decimals > _MOST_DECIMALS:
            raise mistake_error(mistake("DATA-30", most=_MOST_DECIMALS))
        return self


class Scoring(Record):
    """The formulas of an edition, from indicators up to the whole."""

    indicator: Formula | None = Field(
        None, description="สูตรของตัวบ่งชี้ที่ไม่ได้ระบุสูตรของตนเอง จากผลหรือจากประเด็น"
    )
    standard: Formula | None = Field(None, description="สูตรของมาตรฐาน จากคะแนนของตัวบ่งชี้")
    total: Formula | None = Field(None, description="สูตรของทั้งสำนักงาน จากคะแนนของมาตรฐาน")
    rounding: Rounding | None = Field(None, description="การปัดคะแนน")
