"""What waits for somebody: decisions, the largest gaps, and what a group owes."""

from __future__ import annotations

import pytest

from macros.assessment.archive import Archive
from macros.assessment.attention import decisions, largest_gaps, owed_by
from macros.assessment.project import Project
from macros.assessment.year import Assessment, YearReport


def year_of(archive: Archive) -> YearReport:
    assert archive.current
    return archive.current


def ids(standings: tuple[Assessment, ...]) -> list[str]:
    return [each.indicator.id for each in standings]


def test_what_is_handed_in_and_what_nobody_reviewed_waits(invented: Archive) -> None:
    waiting = decisions(year_of(invented))
    assert ids(waiting.indicators) == ["x-ind-02", "x-ind-03"]  # the first changed since its review
    unread = [piece for _, pieces in waiting.pieces for piece in pieces]
    assert (
        waiting.amount
        == len(unread)
        == sum(not piece.front.reviewed for piece in year_of(invented).pieces) + 1  # a suspect
    )


@pytest.mark.parametrize("most", [1, 2, 99])
def test_those_that_lack_most_come_first(most: int, invented: Archive) -> None:
    found = largest_gaps(year_of(invented), most)
    amounts = [len(each.lacks) for each in found]
    lacking = [len(each.lacks) for each in year_of(invented).standings.values() if each.lacks]
    assert amounts == sorted(lacking, reverse=True)[:most]


def test_a_group_owes_what_its_own_indicators_lack(invented: Archive) -> None:
    """The main host, besides, what nobody answers for; others nothing of that."""
    year = year_of(invented)
    host, group = owed_by(year, "x-service"), owed_by(year, "x-learning")
    assert (ids(host.standings), ids(host.unassigned)) == (["x-ind-02", "x-ind-05"], ["x-ind-06"])
    assert (ids(group.standings), ids(group.unassigned)) == (["x-ind-03"], [])
    assert host.amount == sum(len(year.standings[key].lacks) for key in ("x-ind-02", "x-ind-05"))
    assert ids(owed_by(year, "x-people").standings) == []


def test_where_nothing_is_assigned_all_is_the_main_host_s(judged: Project) -> None:
    year = year_of(judged.own)
    assert ids(owed_by(year, "admin").unassigned) == list(year.standings)
    assert owed_by(year, "audit").amount == 0
