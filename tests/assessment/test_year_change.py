"""What changed since the year before: levels, what is missing, and how indicators are paired."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.assessment.year_change import IndicatorChange, YearChange, year_change
from macros.model.standards import Continuation, Edition

EARLIER = "x-edition-2594"


def change_of(archive: Archive) -> YearChange:
    found = year_change(archive.years, archive.years[2599])
    assert found
    return found


def by_id(archive: Archive) -> dict[str, IndicatorChange]:
    return {each.standing.indicator.id: each for each in change_of(archive).indicators}


def with_edition(archive: Archive, changed: Edition) -> Archive:
    standards = archive.manual.standards
    editions = tuple(changed if each.id == changed.id else each for each in standards.editions)
    manual = replace(archive.manual, standards=standards.model_copy(update={"editions": editions}))
    return Archive(manual, archive.home, archive.reading)


def continuing(archive: Archive, **links: str) -> Archive:
    """The example, where indicators (by the end of their ids) continue others of before."""
    edition = archive.manual.edition
    indicators = tuple(
        item.model_copy(
            update={"continues": (Continuation(edition=EARLIER, indicator=links[item.id[-2:]]),)}
        )
        if item.id[-2:] in links
        else item
        for item in edition.indicators
    )
    return with_edition(archive, edition.model_copy(update={"indicators": indicators}))


# indicator -> what it continues, whether it has one of its own beside it, levels up
PAIRS = {
    "x-ind-01": (["x-ind-01"], True, 1),
    "x-ind-02": (["x-ind-02", "x-ind-07"], False, None),
    "x-ind-03": (["x-ind-03"], True, 1),
    "x-ind-04": (["x-ind-04"], True, 1),
    "x-ind-05": (["x-ind-05"], True, None),  # no level is stated yet
    "x-ind-06": ([], False, None),
}


def test_indicators_are_paired_by_the_links_of_their_editions(invented: Archive) -> None:
    change = change_of(invented)
    order = [level.id for level in change.year.edition.levels]
    found = {
        key: ([x.indicator.id for x in each.before], each.last is not None, each.levels_up(order))
        for key, each in by_id(invented).items()
    }
    assert found == PAIRS
    assert [each.indicator.id for each in change.gone] == ["x-ind-08"]
    assert (change.risen, change.level, change.fallen) == (3, 0, 0)
    assert not change.same_edition


def test_of_one_that_was_parted_none_stands_beside_its_parts(invented: Archive) -> None:
    found = by_id(continuing(invented, **{"03": "x-ind-03", "04": "x-ind-03"}))
    for key in ("x-ind-03", "x-ind-04"):
        assert [each.indicator.id for each in found[key].before] == ["x-ind-03"]
        assert found[key].shared
        assert found[key].last is None


@pytest.mark.parametrize("update", [{"name": "พอใช้"}, {"score": None}])
def test_levels_of_another_scale_are_not_compared(
    update: dict[str, object], invented: Archive
) -> None:
    edition = invented.manual.editions[EARLIER]
    levels = (edition.levels[0].model_copy(update=update), *edition.levels[1:])
    changed = with_edition(invented, edition.model_copy(update={"levels": levels}))
    assert change_of(changed).levels_up == {}


def test_what_is_missing_is_told_apart_by_what_it_is(invented: Archive) -> None:
    """Not by how much of it: so many pieces of this year and so many of the last are one thing."""
    five = by_id(invented)["x-ind-05"]
    assert five.closed[:3] == ("หลักฐาน", "ผลการดำเนินงาน", "จุดเด่น")
    assert five.closed[3:] == ("สถานะ", "ที่มาของระดับคุณภาพ"), "which rested on no evidence"
    assert five.still == ("จุดที่ควรพัฒนา", "แนวทางการพัฒนา")
    assert "การตรวจทานหลักฐาน" in five.opened
    assert by_id(invented)["x-ind-01"].planned
    new = by_id(invented)["x-ind-06"]
    assert (new.closed, new.opened) == ((), ())
    assert "เป้าหมาย" in new.still


def test_what_is_missing_is_in_one_list_of_three(invented: Archive) -> None:
    for each in change_of(invented).indicators:
        lists = (each.closed, each.opened, each.still)
        assert sum(map(len, lists)) == len({subject for found in lists for subject in found})
        lacking = {subject for lack in each.standing.lacks for subject in lack.subjects}
        assert {*each.opened, *each.still} == lacking


def test_without_a_year_before_there_is_no_change(judged: Project, invented: Archive) -> None:
    assert year_change(judged.own.years, judged.own.years[2569]) is None
    assert year_change(invented.years, invented.years[2598]) is None
