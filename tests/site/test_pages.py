"""Pages made from data: a new kind of them needs a row of the table, a view and nothing else."""

import pytest
from markupsafe import Markup

from macros.assessment.project import load_project
from macros.model.office import Position
from macros.site.made import MadePages
from macros.site.page_uris import page_uris
from macros.site.pages import pages
from macros.views import addresses, directory
from macros.views.sitesection import RecordPages, SiteSection
from macros.views.view import View
from tests.conftest import Project

POSITIONS = SiteSection(
    "positions/",
    "standards",
    every_office=True,
    volumes=("manual",),
    pages=RecordPages(
        Position, lambda manual: manual.office.positions, lambda item: item.name, "data/office.yml"
    ),
)


def test_a_row_and_a_view_make_a_page_of_each_record(
    example: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = load_project(example.root)
    before = {page.uri for page in pages(project, (), MadePages(project))}
    assert set(page_uris(project)) <= before
    monkeypatch.setattr(addresses, "SITE", (*addresses.SITE, POSITIONS))
    monkeypatch.setitem(addresses.PAGES_IN, Position, POSITIONS.path)
    monkeypatch.setitem(directory.PAGES, Position, lambda view, item: Markup(f"# {item.name}"))
    made = {
        page.uri: page for page in pages(project, (), MadePages(project)) if page.uri not in before
    }
    wanted = {
        f"{archive.home}positions/{position.id}.md": archive.data("data/office.yml")
        for archive in project.archives
        for position in archive.manual.office.positions
    }
    assert {uri: page.data for uri, page in made.items()} == wanted
    assert wanted.items() <= page_uris(project).items()
    own = project.own
    position = own.manual.office.positions[0]
    link = View(own, "index.md", own.manual.procedures[0]).link(position)
    assert link == f"positions/{position.id}.html"
    assert "example/positions/" in addresses.held("manual", "example/")
