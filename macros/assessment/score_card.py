"""The scores of a year: of every indicator and standard, and of the whole, by the edition's formulas."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from macros.assessment.combining import Member, combined
from macros.assessment.reckoning import (
    Judgement,
    beside_stated,
    by_level,
    by_result,
    each_rounding,
)
from macros.assessment.score import Need, Scored, Unassessed
from macros.model.missing import Missing
from macros.model.sar import SarYear
from macros.model.scoring import Formula
from macros.model.standards import Consideration, Edition, Indicator, Standard


@dataclass(frozen=True)
class ScoreCard:
    """The scores of what a year states, by an edition that has formulas."""

    edition: Edition
    stated: SarYear

    @cached_property
    def indicators(self) -> dict[str, Scored]:
        """The score of each indicator by id, in the order of the edition."""
        return {item.id: self._indicator(item) for item in self.edition.indicators}

    @cached_property
    def standards(self) -> dict[str, Scored]:
        """The score of each standard by id; nothing where the edition has no formula for them."""
        formula = self.edition.scoring and self.edition.scoring.standard
        known = self.edition.standards if formula else ()
        return {item.id: self._standard(item, formula) for item in known if formula}

    @cached_property
    def total(self) -> Scored | None:
        """The score of the whole; None where the edition has no formula for it."""
        scoring = self.edition.scoring
        if scoring is None or scoring.total is None:
            return None
        if scoring.standard is None:
            return self._without("สูตรของมาตรฐาน", "scoring.standard", scoring.total)
        if scoring.total.by_result:
            return self._without("สูตรที่คิดจากคะแนนของมาตรฐาน", "scoring.total", scoring.total)
        if not self.edition.standards:
            return self._without("มาตรฐาน", "standards", scoring.total)
        members = [
            Member(item.id, f"มาตรฐานที่ {item.no}", item.weight, self.standards[item.id])
            for item in self.edition.standards
        ]
        return combined(self.edition, scoring.total, members, scoring.rounding)

    def considerations(self, indicator: Indicator) -> dict[str, Scored]:
        """The scores of an indicator's considerations by id; nothing where its own is not made of them."""
        formula = self.edition.formula_of(indicator)
        if formula is None or formula.by_result:
            return {}
        stated = self.stated.of(indicator.id)
        return {
            item.id: self._judged(Judgement(item.id, self.edition, item, stated.of(item.id)))
            for item in indicator.considerations
        }

    def awaited(self, indicator: Indicator) -> tuple[Need, ...]:
        """What the score of an indicator waits for: its own needs, and those of its considerations."""
        found = self.indicators[indicator.id]
        inner = self.considerations(indicator)
        names = {item.id: _called(item) for item in indicator.considerations}
        needs: list[Need] = []
        for need in found.needs if isinstance(found, Unassessed) else ():
            part = inner.get(need.of)
            if need.where == "parts" and isinstance(part, Unassessed):
                for each in part.needs:
                    needs.append(replace(each, text=f"{each.text} ({names[need.of]})"))
            else:
                needs.append(need)
        return tuple(needs)

    def _indicator(self, indicator: Indicator) -> Scored:
        stated = self.stated.of(indicator.id)
        case = Judgement(indicator.id, self.edition, indicator, stated)
        formula = self.edition.formula_of(indicator)
        if formula is None or formula.by_result:
            return self._judged(case)
        if not indicator.considerations:
            return Unassessed((case.of_edition("ประเด็นการพิจารณา", "considerations"),), formula)
        scores = self.considerations(indicator)
        members = [
            Member(item.id, _called(item), item.weight, scores[item.id])
            for item in indicator.considerations
        ]
        found = combined(self.edition, formula, members, each_rounding(self.edition))
        return beside_stated(case, found)

    def _judged(self, case: Judgement) -> Scored:
        """The score of what is judged by its own result, or by the level that is stated."""
        formula = self.edition.formula_of(case.judged)
        if formula is None:
            return by_level(case)
        if not formula.by_result:
            return Unassessed((case.of_edition("สูตรที่คิดจากผล", "formula"),), formula)
        return beside_stated(case, by_result(case, formula))

    def _standard(self, standard: Standard, formula: Formula) -> Scored:
        if formula.by_result:
            return self._without("สูตรที่คิดจากคะแนนของตัวบ่งชี้", "scoring.standard", formula)
        unknown = [
            Need(f"มาตรฐานของ{self.edition.label(item.id)}", "standard", item.id, "edition")
            for item in self.edition.indicators
            if isinstance(item.standard, Missing)
        ]
        own = self.edition.indicators_of(standard.id)
        if unknown or not own:
            needs = unknown or [Need("ตัวบ่งชี้ของมาตรฐานนี้", "standard", standard.id, "edition")]
            return Unassessed(tuple(needs), formula)
        members = [
            Member(item.id, self.edition.label(item.id), item.weight, self.indicators[item.id])
            for item in own
        ]
        return combined(self.edition, formula, members, each_rounding(self.edition))

    def _without(self, text: str, field: str, formula: Formula) -> Unassessed:
        return Unassessed((Need(text, field, self.edition.id, "edition"),), formula)


def score_card(edition: Edition, stated: SarYear) -> ScoreCard | None:
    """The scores of a year; None where its edition has no formula at all, so that there are none."""
    return ScoreCard(edition, stated) if edition.has_formulas else None


def _called(item: Consideration) -> str:
    return f"ประเด็นที่ {item.code}" if item.code else f"ประเด็น{item.name}"
