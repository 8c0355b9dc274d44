"""A year's Self Assessment Report: what is stated, the evidence, and where each indicator stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from macros.assessment.open_items import OpenItem, open_items
from macros.assessment.result_review import ResultChange, since_result_review
from macros.assessment.score import Score, Scored
from macros.assessment.score_card import ScoreCard, score_card
from macros.evidence.folders import SAR
from macros.evidence.item import SUMMARY, EvidenceItem, IndicatorSummary
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.sar import Result, SarYear
from macros.model.standards import Edition, Indicator, Standard

Coverage = Literal["whole", "part", "none"]
COVERAGE: dict[Coverage, str] = {
    "whole": "ครบถ้วน",
    "part": "มีบางส่วน",
    "none": "ยังไม่มีหลักฐาน",
}
_OF_EVIDENCE = {"evidence", "piece", "again", "review", "supporting"}


@dataclass(frozen=True)
class Assessment:
    """One indicator in one year. `supporting` is whole evidence of other indicators
    that serves it; `score` is None where the edition has no formulas.
    """

    indicator: Indicator
    stated: Result
    pieces: tuple[EvidenceItem, ...]
    supporting: tuple[EvidenceItem, ...]
    narrative: IndicatorSummary
    lacks: tuple[OpenItem, ...]
    score: Scored | None = None

    @property
    def level(self) -> str | None:
        """The level (an id) that stands: as the office states it, else by the formula."""
        reckoned = self.score.level if isinstance(self.score, Score) else None
        return self.stated.level or reckoned

    @cached_property
    def changed(self) -> tuple[ResultChange, ...]:
        """What changed since its result was reviewed."""
        pieces = (*self.pieces, *self.supporting)
        return since_result_review(self.stated, self.narrative, pieces, self.indicator)

    @property
    def file_names(self) -> frozenset[str]:
        """The names of the files of its evidence, and of what supports it."""
        found = (*self.pieces, *self.supporting)
        return frozenset(piece.path.rpartition("/")[2] for piece in found)

    def showing(self, consideration: str) -> tuple[EvidenceItem, ...]:
        """The evidence that shows a consideration (an id)."""
        return tuple(x for x in self.pieces if consideration in x.front.considerations)

    @property
    def coverage(self) -> Coverage:
        """How far evidence covers the indicator: whole, in part, or not at all."""
        if not (self.pieces or self.supporting):
            return "none"
        return "part" if any(lack.remedy in _OF_EVIDENCE for lack in self.lacks) else "whole"


@dataclass(frozen=True)
class YearReport:
    """The report of one fiscal year (พ.ศ.), with evidence in order of date. `manual` is as of that
    year: its edition, the names of groups and who answers then. `home` is where its
    office's pages and evidence stand in docs/: "" or "example/".
    """

    manual: Manual
    home: str
    stated: SarYear
    pieces: tuple[EvidenceItem, ...]
    narratives: dict[str, IndicatorSummary]

    @property
    def year(self) -> int:
        """The fiscal year, in พ.ศ."""
        return self.stated.fiscal_year

    @cached_property
    def edition(self) -> Edition:
        """The edition of the standards that the year is judged by."""
        return self.manual.editions[self.stated.edition]

    @cached_property
    def standings(self) -> dict[str, Assessment]:
        """Where each indicator stands, by id, in the order of the edition."""
        return {item.id: self._standing(item) for item in self.edition.indicators}

    @cached_property
    def scores(self) -> ScoreCard | None:
        """The scores of the year; None where its edition has no formulas."""
        return score_card(self.edition, self.stated)

    def of_standard(self, standard: Standard | None) -> list[Assessment]:
        """The standings of a standard's indicators; of those whose standard is not known."""
        return [
            standing
            for standing in self.standings.values()
            if standing.indicator.standard == (standard.id if standard else None)
            or (standard is None and isinstance(standing.indicator.standard, Missing))
        ]

    def folder(self, indicator: str) -> str:
        """The folder of an indicator's (an id's) evidence in the project."""
        return f"docs/{self.home}{SAR}{self.year}/{indicator}"

    def _assigned(self, indicator: Indicator) -> dict[str, str]:
        """The names of an indicator's considerations for which groups answer, by id."""
        duties = self.manual.assignments
        return {
            item.id: item.name
            for item in indicator.considerations
            if isinstance(duties.groups_of_consideration(item.id), tuple)
            and duties.groups_of_consideration(item.id)
        }

    def _unstated(self, indicator: Indicator) -> list[str]:
        """What the year does not state though the formula of an indicator needs it, in words."""
        needs = self.scores.awaited(indicator) if self.scores else ()
        return [need.text for need in needs if need.where == "year"]

    def _standing(self, indicator: Indicator) -> Assessment:
        stated = self.stated.of(indicator.id)
        pieces = tuple(piece for piece in self.pieces if piece.indicator == indicator.id)
        supporting = tuple(
            piece
            for piece in self.pieces
            if indicator.id in piece.front.supports
            and piece.indicator != indicator.id
            and not piece.unfinished
        )
        path = f"{self.folder(indicator.id)}/{SUMMARY}"
        narrative = self.narratives.get(indicator.id, IndicatorSummary(path, False, {}))
        wanted = {kind: self.manual.kind[kind].name for kind in stated.wanted}
        by_formula = self.edition.formula_of(indicator) is not None
        found = open_items(
            stated,
            pieces,
            supporting,
            narrative,
            wanted,
            indicator=indicator,
            levels=bool(self.edition.levels) and not by_formula,
            assigned=self._assigned(indicator),
            numbers=self._unstated(indicator) if by_formula else (),
        )
        score = self.scores.indicators[indicator.id] if self.scores else None
        return Assessment(indicator, stated, pieces, supporting, narrative, tuple(found), score)
