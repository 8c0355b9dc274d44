"""Preparing the files of next year takes nothing away from this one, on any page that shows it."""

from __future__ import annotations

import pytest

from macros.assessment.archive import Archive
from macros.site.reports import report_pages
from macros.views import addresses, directory, home
from macros.views.view import View
from tests.conftest import Project, checked, sound


def prepare(project: Project, archive: Archive, folder: str) -> None:
    """Files of the next year: the calendar copied with years that are one more, and an empty report."""
    assert archive.current
    year = archive.current.year
    place = f"data/{folder}calendar"
    calendar = (project.root / f"{place}/{year}.yml").read_text(encoding="utf-8")
    later = calendar.replace(str(year), str(year + 1)).replace(str(year - 1), str(year))
    project.write(f"{place}/{year + 1}.yml", later)
    listed = "".join(f"  - {{indicator: {key}}}\n" for key in archive.current.standings)
    head = f"fiscal_year: {year + 1}\nedition: {archive.current.edition.id}\n"
    project.write(f"data/{folder}sar/{year + 1}.yml", f"{head}indicators:\n{listed}")


def shown(archive: Archive) -> dict[str, str]:
    """The home page, the groups' pages, and every page of the current year's report."""
    year = archive.manual.office.current_year

    def view(uri: str) -> View:
        return View(archive, archive.home + uri, archive.manual.procedures[0])

    pages = {addresses.HOME: str(home.home(view(addresses.HOME)))}
    for group in archive.manual.open_groups:
        uri = addresses.address(group, archive.manual.procedures[0].id)
        pages[uri] = str(directory.group(view(uri), group))
    of_report = (page for page in report_pages(archive) if f"sar/{year}/" in page.uri)
    return pages | {page.uri: f"{page.markdown}{page.fragments}" for page in of_report}


@pytest.mark.parametrize(("number", "home_", "year"), [(0, "", 2569), (1, "example/", 2599)])
def test_this_year_is_shown_as_it_was(example: Project, number: int, home_: str, year: int) -> None:
    before = sound(example.root).archives[number]
    assert before.manual.office.current_year == year
    prepare(example, before, home_)
    after = sound(example.root).archives[number]
    assert next(iter(after.years)) == year + 1, "it is there"
    assert after.current
    assert after.current.year == year
    was, now = shown(before), shown(after)
    assert was.keys() == now.keys()
    assert f"{home_}sar/{year}/summary.md" in now, "the director's page"
    for uri in was:
        lines = set(now[uri].splitlines()) ^ set(was[uri].splitlines())
        assert not lines, (uri, lines)


@pytest.mark.parametrize(("current", "told"), [(2568, True), (2570, True), (2569, False)])
def test_a_current_year_without_a_report_is_told(
    project: Project, current: int, told: bool
) -> None:
    """Also one before the first report, as after a slip of the pen."""
    project.edit("data/office.yml", "current_year: 2569", f"current_year: {current}")
    found = [each for each in checked(project.root).errors if each.mistake.code == "REL-90"]
    assert [each.message for each in found] == [
        f"ยังไม่มีรายงานของปีงบประมาณ {current} ที่เป็นปีปัจจุบัน - ให้สร้าง data/sar/{current}.yml "
        "หรือแก้ current_year เป็นปีที่มีรายงาน (2569)"
    ] * told
