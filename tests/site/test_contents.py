from macros.site.navigation import expand

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


def test_entries_with_titles_stay() -> None:
    assert expand([{"หน้าแรก": "index.md"}], URIS, {}) == [{"หน้าแรก": "index.md"}]


def test_titles_are_text_whatever_yaml_makes_of_them() -> None:
    nav = [{2569: "sar/index.md"}, {"{{ ก }}": ["sar/help.md"]}]
    assert expand(nav, ["sar/index.md", "sar/help.md"], {}) == [
        {"2569": "sar/index.md"},
        {"&#123;{ ก }}": ["sar/help.md"]},
    ]
