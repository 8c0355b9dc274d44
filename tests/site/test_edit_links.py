"""What a person would change of a page: files in words, and lines that are those of the record."""

from dataclasses import replace

import pytest

from macros.assessment.project import load_project
from macros.site.edit_links import EditLink, of_made_page, of_written_page
from macros.site.site import Site
from macros.views.manifest import Download, DownloadManifest
from macros.views.publication import Publication
from tests.conftest import copy_project


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Of the project with its example, without evidence."""
    return Site(load_project(copy_project(tmp_path_factory.mktemp("edited"))))


@pytest.fixture(scope="module")
def links(site: Site) -> dict[str, list[EditLink]]:
    """Of each page made from data."""
    return {
        page.uri: list(of_made_page(site.project.at(page.uri), page.uri, page.data))
        for page in site.pages
    }


def test_every_page_leads_to_files_that_are_there(
    site: Site, links: dict[str, list[EditLink]]
) -> None:
    for uri, found in links.items():
        assert found, uri
        for link in found:
            assert (site.project.root / link.path).is_file(), (uri, link)
            assert link.about


RECORDS = {
    "standards/std-2.md": ("data/standards.yml", "- id: std-2"),
    "sar/2569/ind-03.md": ("data/sar/2569.yml", "ind-03"),
    "example/sar/2599/x-ind-02.md": ("data/example/sar/2599.yml", "x-ind-02"),
    "example/sar/2599/x-ind-02.sheet.md": ("data/example/sar/2599.yml", "x-ind-02"),
    "groups/finance.md": ("data/office.yml", "- id: finance"),
    "example/procedures/x-school-visit/5-steps.md": (
        "data/example/procedures/x-school-visit.yml", "steps:",
    ),
    "example/procedures/x-school-visit/index.md": (
        "data/example/procedures/x-school-visit.yml", "id: x-school-visit",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("uri", "wanted"), RECORDS.items())
def test_the_line_is_that_of_the_record(
    site: Site, links: dict[str, list[EditLink]], uri: str, wanted: tuple[str, str]
) -> None:
    path, text = wanted
    link = links[uri][0]
    assert link.path == path
    assert link.line
    lines = (site.project.root / path).read_text(encoding="utf-8").splitlines()
    assert text in lines[link.line - 1]


def test_written_pages_lead_to_their_text_and_to_what_they_show(site: Site) -> None:
    own = site.project.own
    found = list(of_written_page(own, "assignments.md", ("assignments",)))
    assert [link.path for link in found] == ["docs/assignments.md", "data/assignments.yml"]
    steps = "procedures/standards-work/5-steps.md"
    text, data = of_written_page(own, steps, ("steps",))
    assert text.path == f"docs/{steps}"
    assert data.path == "data/procedures/standards-work.yml"
    lines = (site.project.root / data.path).read_text(encoding="utf-8").splitlines()
    assert lines[(data.line or 0) - 1] == "steps:"


def test_a_file_is_named_once_and_only_if_it_is_there(site: Site) -> None:
    names = ("home", "title", "groups", "downloads", "nothing")
    paths = [link.path for link in of_written_page(site.project.own, "index.md", names)]
    assert paths == ["docs/index.md", "data/office.yml"]


def test_below_a_page_stand_its_downloads_and_its_files_and_it_is_not_escaped(site: Site) -> None:
    book = Publication("manual", "manual", "คู่มือ", "", ("standards/",))
    offer = DownloadManifest((Download(book, "PDF", "manual.pdf", 1),))
    html = replace(site, offer=offer).fill('<h2 id="a">ก</h2>', "standards/std-1.md")
    assert html.index('<aside class="volumes"') < html.index('<aside class="edit-page')
    assert "&lt;" not in html
