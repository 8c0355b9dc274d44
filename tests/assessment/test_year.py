"""A year's report: where each indicator stands, of what is stated and what was read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.assessment.archive import Archive
from macros.assessment.year import Coverage, YearReport
from macros.evidence.item import PARTS, EvidenceItem, IndicatorSummary
from macros.evidence.reading import Reading
from macros.model.manual import Manual
from macros.model.sar import Result, SarYear
from macros.thai.dates import BuddhistDate
from tests.assessment.test_open_items import piece

WRITTEN = IndicatorSummary("summary.md", True, dict.fromkeys(PARTS, "<p>ก</p>"))


def of(
    indicator: str, *supports: str, month: int = 11, path: str = "01.md", year: int = 2569
) -> EvidenceItem:
    """A sound piece of an indicator's."""
    sound = piece()
    date = BuddhistDate(2568, month, 3)
    front = sound.front.model_copy(update={"supports": supports, "date": date})
    return replace(sound, indicator=indicator, front=front, path=path, year=year)


def year(
    manual: Manual, *pieces: EvidenceItem, stated: tuple[Result, ...] = (), home: str = ""
) -> YearReport:
    sar = SarYear.model_construct(
        fiscal_year=2569, edition=manual.standards.current, indicators=stated
    )
    return YearReport(manual, home, sar, pieces, {"ind-02": WRITTEN})


def test_every_indicator_of_the_edition_stands_in_its_order(manual: Manual) -> None:
    standings = year(manual).standings
    assert list(standings) == [item.id for item in manual.edition.indicators]
    assert len(standings) == 11
    assert {standing.coverage for standing in standings.values()} == {"none"}


def test_evidence_is_of_its_indicator_and_supports_others(manual: Manual) -> None:
    own, shared = of("ind-01"), of("ind-01", "ind-02", "ind-01")
    standings = year(manual, own, shared).standings
    assert standings["ind-01"].pieces == (own, shared)
    assert standings["ind-01"].supporting == ()
    assert standings["ind-02"].pieces == ()
    assert standings["ind-02"].supporting == (shared,)
    assert standings["ind-03"].supporting == ()


@pytest.mark.parametrize(
    ("pieces", "wanted", "coverage"),
    {
        "ไม่มี": ([], (), "none"),
        "ไม่มีทั้งที่ต้องการ": ([], ("order",), "none"),
        "ครบ": ([piece("order")], ("order",), "whole"),
        "ไม่ต้องการอะไร": ([piece("order")], (), "whole"),
        "ขาดประเภทหนึ่ง": ([piece("order")], ("order", "report"), "part"),
        "ทำค้างไว้": ([piece("order"), piece("order", html="")], ("order",), "part"),
        "ยังไม่ตรวจทาน": ([piece("order", reviewed=None)], ("order",), "part"),
    }.values(),
    ids=["ไม่มี", "ไม่มีทั้งที่ต้องการ", "ครบ", "ไม่ต้องการอะไร", "ขาดประเภทหนึ่ง", "ทำค้างไว้", "ยังไม่ตรวจทาน"],
)
def test_coverage(
    manual: Manual, pieces: list[EvidenceItem], wanted: tuple[str, ...], coverage: Coverage
) -> None:
    stated = Result.model_construct(indicator="ind-01", wanted=wanted, target=None, result=None)
    assert year(manual, *pieces, stated=(stated,)).standings["ind-01"].coverage == coverage


def test_supporting_evidence_covers_too(manual: Manual) -> None:
    assert year(manual, of("ind-01", "ind-02")).standings["ind-02"].coverage == "whole"


def test_narrative_is_the_one_read_or_says_where_it_would_stand(manual: Manual) -> None:
    report = year(manual, home="example/")
    assert report.standings["ind-02"].narrative is WRITTEN
    assert report.standings["ind-01"].narrative == IndicatorSummary(
        "docs/example/sar/2569/ind-01/summary.md", False, {}
    )
    assert report.folder("ind-01") == "docs/example/sar/2569/ind-01"


def test_indicators_without_a_standard_stand_together(manual: Manual) -> None:
    report = year(manual)
    by_standard = [report.of_standard(standard) for standard in report.edition.standards]
    unknown = report.of_standard(None)
    assert sum(map(len, by_standard)) + len(unknown) == 11
    assert len(unknown) == 11, "the source does not say which standard they belong to"


def test_archive_has_the_years_latest_first_with_evidence_by_date(manual: Manual) -> None:
    late, early = of("ind-01", month=12, path="a.md"), of("ind-01", month=10, path="z.md")
    same = of("ind-02", month=10, path="b.md")
    before = of("ind-01", year=2568)
    stated = tuple(
        SarYear.model_construct(fiscal_year=each, edition=manual.standards.current, indicators=())
        for each in (2568, 2569)
    )
    reading = Reading((late, early, same, before), ((2569, "ind-03", WRITTEN),), (), ())
    archive = Archive(replace(manual, years=stated), "", reading)
    assert list(archive.years) == [2569, 2568]
    assert archive.current == archive.years[2569]
    assert archive.years[2569].pieces == (same, early, late)
    assert archive.years[2568].pieces == (before,)
    assert archive.years[2569].narratives == {"ind-03": WRITTEN}
    assert archive.years[2568].narratives == {}


def test_archive_without_years(manual: Manual) -> None:
    assert Archive(replace(manual, years=()), "", Reading((), (), (), ())).current is None


def test_files_of_data_stand_where_their_office_has_them(manual: Manual) -> None:
    nothing = Reading((), (), (), ())
    example, office = Archive(manual, "example/", nothing), Archive(manual, "", nothing)
    assert example.data("data/sar/2569.yml") == "data/example/sar/2569.yml"
    assert example.data("data/office.yml") == "data/example/office.yml"
    assert example.data("data/terms.yml") == "data/terms.yml"
    assert office.data("data/sar/2569.yml") == "data/sar/2569.yml"
