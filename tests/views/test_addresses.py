import pytest

from macros.model.manual import Manual
from macros.model.record import Record
from macros.views import addresses, directory, linking


@pytest.mark.parametrize(
    ("target", "here", "link"),
    [
        ("index.md", "index.md", "index.html"),
        ("source.md#E001", "index.md", "source.html#E001"),
        ("source.md#E001", "source.md", "#E001"),
        ("groups/admin.md", "standards/std-1.md", "../groups/admin.html"),
        (
            "procedures/a/9-summary.md#step-3",
            "procedures/a/6-flowchart.md",
            "9-summary.html#step-3",
        ),
    ],
)
def test_links_are_relative_and_name_files(target: str, here: str, link: str) -> None:
    assert linking.relative(target, here) == link


def test_every_kind_of_record_has_an_address(manual: Manual) -> None:
    procedure = manual.procedures[0]
    records: list[Record] = [
        manual.edition,
        manual.calendars[0],
        manual.assignments.working_group,
        manual.assignments.standards[0],
        manual.assignments.indicators[0],
        manual.office.groups[0],
        manual.office.positions[0],
        manual.edition.standards[0],
        manual.edition.indicators[0],
        manual.references[0],
        manual.terms.terms[0],
        manual.source.errata[0],
        procedure,
        procedure.steps[0],
        procedure.summary,
        procedure.flowchart,
    ]
    found = [addresses.address(record, procedure.id) for record in records]
    assert all(".md" in address for address in found)
    assert addresses.address(procedure.steps[2], "x") == "procedures/x/9-summary.md#step-3"
    with pytest.raises(TypeError):
        addresses.address(manual.office, "x")


def test_evidence_is_placed_by_its_tags_and_its_text_is_left_alone() -> None:
    html = '<p><a title="x" href="/sar/2569/ind-01.md#a">ก</a> href="/abc.md" <img alt="" src="/b.png"></p>'
    assert linking.resolve_links(html, "sar/2569/ind-02.md") == (
        '<p><a title="x" href="ind-01.html#a">ก</a> href="/abc.md" <img alt="" src="../../b.png"></p>'
    )


SECTIONS = {
    "index.md": ("index.md", "manual", False),
    "procedures/a/9-summary.md": ("procedures/", "manual", True),
    "standards/std-1.md": ("standards/", "standards", True),
    "groups/index.md": ("groups/", "standards", True),
    "assignments.md": ("assignments.md", "standards", False),
    "sar/index.md": ("sar/index.md", "report", False),
    "sar/help.md#slips": ("sar/help.md", "other", False),
    "sar/2569/ind-01.md": ("sar/", "report", True),
    "source.md": ("source.md", "other", False),
    "downloads.md": ("", "other", False),
}


@pytest.mark.parametrize(("page", "expected"), SECTIONS.items(), ids=SECTIONS)
def test_a_page_belongs_to_the_section_with_the_longest_path(
    page: str, expected: tuple[str, str, bool]
) -> None:
    found = addresses.site_section(page)
    assert (found.path, found.search, found.every_office) == expected


def test_a_manual_holds_of_the_example_what_every_office_has() -> None:
    assert addresses.held("manual", "example/") == ("example/standards/", "example/groups/")
    assert addresses.held("order", "") == ("assignments.md",)
    assert addresses.held("order", "example/") == ()
    own = {"standards/", "groups/", "assignments.md"}
    assert set(addresses.held("manual", "")) == own
    assert set(addresses.held("errata", "")) == {"completeness.md", "source.md"}
    assert addresses.held("errata", "example/") == ()


def test_whoever_has_a_page_has_a_view_and_a_place(manual: Manual) -> None:
    kinds = [each.pages for each in addresses.SITE if each.pages]
    assert {kind.of for kind in kinds} == directory.PAGES.keys()
    for section in addresses.SITE:
        for record in section.pages.records(manual) if section.pages else ():
            assert addresses.address(record, "x") == f"{section.path}{record.id}.md"
