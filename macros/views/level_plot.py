"""Levels, or scores where there are no levels, of a year beside those of the year before."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from macros.assessment.continuity import compare, year_before
from macros.assessment.rounding import written
from macros.assessment.score import Score
from macros.assessment.year import Assessment, YearReport
from macros.model.missing import Missing
from macros.model.standards import Edition
from macros.plots.dumbbells import YearChange, YearKey, dumbbells
from macros.views import addresses
from macros.views.plotted import DrawnPlot, NumberRow, NumberTable, both
from macros.views.view import View

_UNKNOWN = "ยังไม่ระบุ"
_APART = "เทียบบนแผนภาพไม่ได้ เพราะระดับของสองฉบับต่างกัน"


@dataclass(frozen=True)
class Stand:
    """What was reached or is aimed at: where on the scale (None: not known, or not comparable), in
    words ("" where nothing is known), and why there is nothing.
    """

    at: float | None = None
    words: str = ""
    lacking: str = _UNKNOWN

    def __str__(self) -> str:
        return self.words or self.lacking


def levels_beside(view: View, year: YearReport) -> DrawnPlot | str:
    """Each indicator's level or score last year, this year, and the target."""
    ticks = _ticks(year)
    if not ticks:
        return "มาตรฐานฉบับนี้ไม่มีระดับคุณภาพหรือสูตรคะแนน จึงไม่มีแผนภาพเทียบกับปีก่อน"
    changes = [_change(view, year, standing) for standing in year.standings.values()]
    if not any(stand.words for change in changes for stand in change.stands):
        return f"ยังไม่มีระดับคุณภาพหรือคะแนนของปีงบประมาณ {year.year} หรือปีก่อนให้แสดง"
    names = YearKey(
        *(
            view.digits(f"{words} {number}")
            for words, number in (
                ("ผลปี", year.year - 1),
                ("ผลปี", year.year),
                ("เป้าหมายปี", year.year),
            )
        )
    )
    drawn = [change.drawn(view) for change in changes]
    scale = [(value, view.digits(name)) for value, name in ticks]
    wide, narrow = both(
        lambda width: dumbbells(drawn, scale, names, width, view.manual.unbreakable)
    )
    known = sum(bool(change.now.words) for change in changes)
    return DrawnPlot(
        view=view,
        kind="plot-levels",
        title=f"ผลรายตัวบ่งชี้ปีงบประมาณ {year.year - 1} เทียบกับ {year.year}",
        summary=f"ทราบผลปีงบประมาณ {year.year} แล้ว {known} จาก {len(changes)} ตัวบ่งชี้",
        wide=wide,
        narrow=narrow,
        words={change.key: change.told for change in changes},
        table=NumberTable(
            ("ตัวบ่งชี้", names.before, names.now, names.target),
            tuple(
                NumberRow(
                    (change.name, *map(str, change.stands)),
                    change.address,
                )
                for change in changes
            ),
        ),
        links={change.key: change.address for change in changes},
    )


@dataclass(frozen=True)
class _Change:
    key: str
    year: int
    name: str
    address: str
    before: Stand
    now: Stand
    target: Stand
    apart: bool

    @property
    def stands(self) -> tuple[Stand, Stand, Stand]:
        """Last year's, this year's, and the target."""
        return self.before, self.now, self.target

    @property
    def words(self) -> str:
        """What the row says below its scale."""
        found = f"ปี {self.year - 1} {self.before}, ปี {self.year} {self.now}, เป้าหมาย {self.target}"
        return f"{found} ({_APART})" if self.apart else found

    @property
    def told(self) -> str:
        """The row for those who cannot see it."""
        return f"{self.name} {self.words}"

    def drawn(self, view: View) -> YearChange:
        """The row as it is drawn."""
        places = (stand.at for stand in self.stands)
        return YearChange(self.key, view.digits(self.name), view.digits(self.words), *places)


def _change(view: View, year: YearReport, standing: Assessment) -> _Change:
    key = standing.indicator.id
    before = _last_year(view, year, key)
    label, name = year.edition.label(key), standing.indicator.name
    aim = standing.stated.target_level
    return _Change(
        key,
        year.year,
        label if isinstance(name, Missing) else f"{label} {name}",
        view.link(addresses.report(year.year, key)),
        before,
        _reached(year, standing),
        Stand(_at(year.edition, aim), year.edition.level_name(aim)) if aim else Stand(),
        bool(before.words) and before.at is None,
    )


def _last_year(view: View, year: YearReport, key: str) -> Stand:
    """Where what an indicator continues stood last year."""
    beside = compare(year_before(view.archive.years, year), year, key)
    if beside is None:
        return Stand(lacking="ยังไม่มีรายงาน")
    if beside.last is None:
        several = len(beside.standings)
        return Stand(lacking=f"รวมจาก {several} ตัวบ่งชี้" if several else "ไม่มีตัวบ่งชี้เดิม")
    found = _reached(beside.before, beside.last)
    if beside.same_edition or _alike(beside.before.edition, year.edition):
        return found
    return Stand(None, found.words)


def _reached(year: YearReport, standing: Assessment) -> Stand:
    """The level or score of an indicator in a year."""
    scored = year.scores.indicators[standing.indicator.id] if year.scores else None
    score = scored if isinstance(scored, Score) else None
    level = (score.level if score else None) or standing.stated.level
    value = score.value if score else None
    if level:
        return Stand(_at(year.edition, level), year.edition.level_name(level))
    if value is None:
        return Stand()
    by_score = not year.edition.levels or _by_score(year.edition)
    return Stand(float(value) if by_score else None, f"{written(value).number:f} คะแนน")


def _at(edition: Edition, level: str) -> float:
    """Where a level stands: at its score where all levels have rising ones, else by its place."""
    place = [item.id for item in edition.levels].index(level)
    score = edition.levels[place].score
    return float(score) if score is not None and _by_score(edition) else place + 1.0


def _by_score(edition: Edition) -> bool:
    scores = [item.score for item in edition.levels]
    known = [score for score in scores if score is not None]
    return len(known) == len(scores) and all(low < high for low, high in pairwise(known))


def _alike(one: Edition, other: Edition) -> bool:
    """Whether two editions have the same levels, so that they are one scale."""
    return [(item.name, item.score) for item in one.levels] == [
        (item.name, item.score) for item in other.levels
    ]


def _ticks(year: YearReport) -> list[tuple[float, str]]:
    """The scale: the levels of the edition, else scores from nothing to the most there can be."""
    if year.edition.levels:
        return [(_at(year.edition, item.id), item.name) for item in year.edition.levels]
    if not year.scores:
        return []
    formulas = (year.edition.formula_of(item) for item in year.edition.indicators)
    full = [float(each.full_score) for each in formulas if each and each.full_score]
    most = max([1.0, *full, *_values(year)])
    return [(value, f"{value:g}") for value in (0.0, most / 2, most)]


def _values(year: YearReport) -> list[float]:
    scored = year.scores.indicators.values() if year.scores else ()
    return [float(each.value) for each in scored if isinstance(each, Score) and each.value]
