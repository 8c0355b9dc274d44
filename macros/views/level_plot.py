"""Levels, or scores where there are no levels, of a year beside those of the year before."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from macros.assessment.rounding import written
from macros.assessment.score import Score
from macros.assessment.year import Assessment, YearReport
from macros.assessment.year_change import IndicatorChange, year_change
from macros.model.missing import Missing
from macros.model.standards import Edition
from macros.plots.dumbbells import Dumbbell, YearKey, dumbbells
from macros.views import addresses
from macros.views.plotted import DrawnPlot, NumberRow, NumberTable, both
from macros.views.view import View

_APART = "เทียบบนแผนภาพไม่ได้ เพราะระดับของสองฉบับต่างกัน"


@dataclass(frozen=True)
class Stand:
    """What was reached or is aimed at: where on the scale (None: not known, or not comparable), in
    words ("" where nothing is known), and why there is nothing.
    """

    at: float | None = None
    words: str = ""
    lacking: str = "ยังไม่ระบุ"

    def __str__(self) -> str:
        return self.words or self.lacking


@dataclass(frozen=True)
class _Row:
    """An indicator's last year, this year and target."""

    key: str
    name: str
    address: str
    year: int
    before: Stand
    now: Stand
    target: Stand

    @property
    def stands(self) -> tuple[Stand, Stand, Stand]:
        """Last year's, this year's, and the target."""
        return self.before, self.now, self.target

    @property
    def words(self) -> str:
        """What the row says below its scale."""
        found = f"ปี {self.year - 1} {self.before}, ปี {self.year} {self.now}, เป้าหมาย {self.target}"
        apart = self.before.words and self.before.at is None
        return f"{found} ({_APART})" if apart else found

    def drawn(self, view: View) -> Dumbbell:
        """The row as it is drawn."""
        places = (stand.at for stand in self.stands)
        return Dumbbell(self.key, view.digits(self.name), view.digits(self.words), *places)


def levels_beside(view: View, year: YearReport) -> DrawnPlot | str:
    """Each indicator's level or score last year, this year, and the target."""
    ticks = _ticks(year)
    if not ticks:
        return "มาตรฐานฉบับนี้ไม่มีระดับคุณภาพหรือสูตรคะแนน จึงไม่มีแผนภาพเทียบกับปีก่อน"
    rows = _rows(view, year)
    if not any(stand.words for row in rows for stand in row.stands):
        return f"ยังไม่มีระดับคุณภาพหรือคะแนนของปีงบประมาณ {year.year} หรือปีก่อนให้แสดง"
    names = (f"ผลปี {year.year - 1}", f"ผลปี {year.year}", f"เป้าหมายปี {year.year}")
    drawn, key = [row.drawn(view) for row in rows], YearKey(*map(view.digits, names))
    scale = [(value, view.digits(name)) for value, name in ticks]
    wide, narrow = both(lambda width: dumbbells(drawn, scale, key, width, view.manual.unbreakable))
    known = sum(bool(row.now.words) for row in rows)
    table = (NumberRow((row.name, *map(str, row.stands)), row.address) for row in rows)
    return DrawnPlot(
        view=view,
        kind="plot-levels",
        title=f"ผลรายตัวบ่งชี้ปีงบประมาณ {year.year - 1} เทียบกับ {year.year}",
        summary=f"ทราบผลปีงบประมาณ {year.year} แล้ว {known} จาก {len(rows)} ตัวบ่งชี้",
        wide=wide,
        narrow=narrow,
        words={row.key: f"{row.name} {row.words}" for row in rows},
        table=NumberTable(("ตัวบ่งชี้", *names), tuple(table)),
        links={row.key: row.address for row in rows},
    )


def _rows(view: View, year: YearReport) -> list[_Row]:
    change = year_change(view.archive.years, year)
    beside = {each.standing.indicator.id: each for each in change.indicators} if change else {}
    return [
        _Row(
            key,
            _name(year, standing),
            view.link(addresses.report(year.year, key)),
            year.year,
            _last_year(change.before, beside[key]) if change else Stand(lacking="ยังไม่มีรายงาน"),
            _reached(year.edition, standing),
            _level(year.edition, standing.stated.target_level),
        )
        for key, standing in year.standings.items()
    ]


def _name(year: YearReport, standing: Assessment) -> str:
    label, name = year.edition.label(standing.indicator.id), standing.indicator.name
    return label if isinstance(name, Missing) else f"{label} {name}"


def _last_year(before: YearReport, change: IndicatorChange) -> Stand:
    """Where what an indicator continues stood last year."""
    if change.fresh:
        return Stand(lacking="ไม่มีตัวบ่งชี้เดิม")
    if change.last is None:
        return Stand(lacking="แบ่งหรือรวมจากตัวบ่งชี้เดิม")
    found = _reached(before.edition, change.last)
    return found if change.same_scale else Stand(None, found.words)


def _reached(edition: Edition, standing: Assessment) -> Stand:
    """The level or score of an indicator in a year."""
    if standing.level:
        return _level(edition, standing.level)
    value = standing.score.value if isinstance(standing.score, Score) else None
    if value is None:
        return Stand()
    on_scale = not edition.levels or _by_score(edition)
    return Stand(float(value) if on_scale else None, f"{written(value).number:f} คะแนน")


def _level(edition: Edition, level: str | None) -> Stand:
    return Stand(_at(edition, level), edition.level_name(level)) if level else Stand()


def _at(edition: Edition, level: str) -> float:
    """Where a level stands: at its score where all levels have rising ones, else by its place."""
    place = [item.id for item in edition.levels].index(level)
    score = edition.levels[place].score
    return float(score) if score is not None and _by_score(edition) else place + 1.0


def _by_score(edition: Edition) -> bool:
    scores = [item.score for item in edition.levels]
    known = [score for score in scores if score is not None]
    return len(known) == len(scores) and all(low < high for low, high in pairwise(known))


def _ticks(year: YearReport) -> list[tuple[float, str]]:
    """The scale: the levels of the edition, else scores from nothing to the most there can be."""
    if year.edition.levels:
        return [(_at(year.edition, item.id), item.name) for item in year.edition.levels]
    if not year.scores:
        return []
    formulas = (year.edition.formula_of(item) for item in year.edition.indicators)
    full = [float(each.full_score) for each in formulas if each and each.full_score]
    scores = (standing.score for standing in year.standings.values())
    reached = [float(each.value) for each in scores if isinstance(each, Score) and each.value]
    most = max([1.0, *full, *reached])
    return [(value, f"{value:g}") for value in (0.0, most / 2, most)]
