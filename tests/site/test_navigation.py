from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.assessment.project import load_project
from macros.site.navigation import expand, folders, without
from macros.views.addresses import SITE
from tests.conftest import Project

CONFIG = yaml.safe_load((Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8"))

URIS = [
    "index.md",
    "groups/index.md",
    "standards/index.md",
    "standards/indicators.md",
    "procedures/a/index.md",
    "procedures/a/1-name.md",
    "standards/std-1.md",
    "standards/std-2.md",
]


def test_a_wildcard_is_the_pages_no_entry_names_in_their_order() -> None:
    nav = ["index.md", {"มาตรฐาน": ["standards/index.md", "standards/*", "standards/std-1.md"]}]
    assert expand(nav, URIS, {}) == [
        "index.md",
        {
            "มาตรฐาน": [
                "standards/index.md",
                "standards/indicators.md",
                "standards/std-2.md",
                "standards/std-1.md",
            ]
        },
    ]


def test_one_manual_lies_flat_with_its_index_first() -> None:
    found = expand([{"คู่มือ": ["procedures/*"]}], ["procedures/a/1-name.md", *URIS[4:5]], {})
    assert found == [{"คู่มือ": ["procedures/a/index.md", "procedures/a/1-name.md"]}]


def test_several_manuals_become_sections_with_their_names() -> None:
    uris = [*URIS, "procedures/b/index.md"]
    found = expand(["procedures/*"], uris, {"procedures/a": "งาน ก", "procedures/b": "งาน ข"})
    assert found == [
        {"งาน ก": ["procedures/a/index.md", "procedures/a/1-name.md"]},
        {"งาน ข": ["procedures/b/index.md"]},
    ]


def test_folders_of_one_title_are_one_section() -> None:
    titles = {"x/groups": "ผู้รับผิดชอบ", "x/positions": "ผู้รับผิดชอบ", "x/standards": "มาตรฐาน"}
    uris = ["x/index.md", "x/groups/a.md", "x/standards/b.md", "x/positions/c.md"]
    assert expand(["x/*"], uris, titles) == [
        "x/index.md",
        {"ผู้รับผิดชอบ": ["x/groups/a.md", "x/positions/c.md"]},
        {"มาตรฐาน": ["x/standards/b.md"]},
    ]


def test_entries_with_titles_stay() -> None:
    assert expand([{"หน้าแรก": "index.md"}], URIS, {}) == [{"หน้าแรก": "index.md"}]


def test_titles_are_text_whatever_yaml_makes_of_them() -> None:
    nav = [{2569: "sar/index.md"}, {"{{ ก }}": ["sar/help.md"]}]
    assert expand(nav, ["sar/index.md", "sar/help.md"], {}) == [
        {"2569": "sar/index.md"},
        {"&#123;{ ก }}": ["sar/help.md"]},
    ]


def entries(nav: Any) -> Iterator[str]:
    """Every entry of a nav."""
    if isinstance(nav, str):
        yield nav
    for inner in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from entries(inner)


def test_the_menu_has_every_section_of_the_table() -> None:
    """The menu says the order, the table all else. Folders that only the menu knows hold pages that
    the office wrote.
    """
    named = {entry.removesuffix("*") for entry in entries(CONFIG["nav"])}
    assert {each.path for each in SITE} <= named


def test_an_office_s_sections_are_called_as_the_menu_calls_the_own(example: Project) -> None:
    invented = load_project(example.root).archives[1]
    nav = [{"ก": ["standards/index.md", {2569: ["groups/*"]}]}, {"ข": ["standards/*"]}]
    assert folders(nav, [invented]) == {
        f"example/procedures/{invented.manual.procedures[0].id}": invented.manual.procedures[
            0
        ].name,
        **{f"example/sar/{year}": f"ปีงบประมาณ {year}" for year in invented.years},
        "example/standards": "ข",
        "example/groups": "2569",
        "example/standards/x-edition-2594": "มาตรฐานสมมติ ฉบับก่อน (ตัวอย่าง) ปี 2594",
    }


@pytest.mark.parametrize(
    ("nav", "expected"),
    [
        (["a.md", "source.md"], ["a.md"]),
        ([{"ก": "source.md"}, {"ข": "a.md"}], [{"ข": "a.md"}]),
        ([{"ก": ["a.md", {"ข": "source.md"}]}], [{"ก": ["a.md"]}]),
        ([{"ก": [{"ข": ["source.md"]}]}, "a.md"], ["a.md"]),
        (["source.md.md", "sar/source.md"], ["source.md.md", "sar/source.md"]),
    ],
)
def test_a_page_that_is_left_out_leaves_no_empty_section(
    nav: list[object], expected: list[object]
) -> None:
    assert without(nav, "source.md") == expected
