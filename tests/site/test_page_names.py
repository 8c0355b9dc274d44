"""Names that people use: which page each is for, and what is told of one that no page has."""

from __future__ import annotations

import pytest

from macros.model.load import load_data
from macros.model.search import Called, Wording
from macros.site.page_names import called
from tests.conftest import ROOT, Project, wholly_checked

FOR = {
    "sar/help.html": ["sar/help.md"],
    "procedures/*/8-references.html": [
        "procedures/standards-work/8-references.md", "example/procedures/x-visit/8-references.md",
    ],
    "sar/*/gaps.html": ["sar/2569/gaps.md", "example/sar/2599/gaps.md"],
    "index.html": ["index.md"],
    "example/index.html": ["example/index.md"],
    "groups/finance.html": ["groups/finance.md"],
    "s*r/help.html": ["sar/help.md"],
    "sar.help.html": [],
    "*/help.html": ["sar/help.md"],
}  # fmt: skip
PAGES = sorted({page for pages in FOR.values() for page in pages} | {"sar/index.md", "search.md"})


@pytest.mark.parametrize("address", FOR)
def test_a_name_is_for_the_pages_of_its_address(address: str) -> None:
    wording = Wording(names=(Called(page=address, names=("ก",)),))
    assert [page for page in PAGES if called(page, ["example/"], wording)] == sorted(FOR[address])


def test_names_of_a_heading_are_apart_from_those_of_its_page() -> None:
    names = [("a.html", "ก"), ("a.html#b", "ข"), ("a.html#b", "ค"), ("c.html", "ง")]
    wording = Wording(names=tuple(Called(page=page, names=(name,)) for page, name in names))
    assert called("a.md", [], wording) == {"": [0], "b": [1, 2]}


def told(project: Project, address: str) -> list[str]:
    """What the check says of a name for an address, in a project with one written page."""
    (project.root / "docs/sar").mkdir(parents=True, exist_ok=True)
    project.write("docs/sar/help.md", "# ก\n")
    project.write("data/search.yml", f"names:\n  - page: {address}\n    names: [ก]\n")
    return [
        str(item)
        for item in wholly_checked(project.root).problems
        if item.place.path == "data/search.yml"
    ]


@pytest.mark.parametrize(
    ("address", "end"),
    {
        "sar/hlep.html": "หมายถึง 'sar/help.html' หรือไม่ (W-REL-28)",
        "groups/finnance.html#steps": "หมายถึง 'groups/finance.html' หรือไม่ (W-REL-28)",
        "ฮฮฮฮ.html": "หรือลบรายการนี้ (W-REL-27)",
        "/sar/help.html": "เช่น sar/help.html (E-DATA-23)",
        "https://a.go.th/sar/help.html": "เช่น sar/help.html (E-DATA-23)",
        "sar/help": "เช่น sar/help.html (E-DATA-23)",
        "วิธีเพิ่มหลักฐาน": "เช่น sar/help.html (E-DATA-23)",
    }.items(),
)
def test_an_address_of_no_page_is_told_with_what_was_meant(
    project: Project, address: str, end: str
) -> None:
    (line,) = told(project, address)
    assert line.startswith("data/search.yml:2:11: ")
    assert line.endswith(end)


@pytest.mark.parametrize(
    "address",
    ["sar/help.html", "sar/help.html#ก", "groups/*.html", "sar/*/gaps.html", "example/index.html"],
)
def test_a_page_that_is_there_is_not_told(project: Project, address: str) -> None:
    assert told(project, address) == []


def test_without_the_file_nothing_is_missed(project: Project) -> None:
    (project.root / "data/search.yml").unlink()
    assert load_data(project.root).manual


def test_the_repository_s_own_names_are_for_pages_that_are_there() -> None:
    assert [
        str(item) for item in wholly_checked(ROOT).problems if item.place.path == "data/search.yml"
    ] == []
