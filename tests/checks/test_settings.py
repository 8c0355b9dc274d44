"""mkdocs.yml that was edited by hand: what the program stands on is told when it is gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from macros.checks.settings import KEYS, readable, settings
from macros.source.reader import parse_yaml
from tests.conftest import ROOT

WHOLE = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
EDITS: dict[str, tuple[str, str, str, str]] = {  # what is replaced, by what; the code and its line
    "language": ("  language: th", "  language: en", "CONF-60", "  language: en"),
    "no language": ("  language: th\n", "", "CONF-61", "theme:"),
    "name of the theme": ("name: material", "name: readthedocs", "CONF-60", "  name: readthedocs"),
    "theme as text": ("theme:\n", "theme: material\nx:\n", "CONF-62", "theme: material"),
    "addresses": ("use_directory_urls: false", "use_directory_urls: true", "CONF-60", "use_d"),
    "strict gone": ("strict: true\n", "", "CONF-61", "site_name"),
    "strict as a word": ("strict: true", "strict: yes", "", ""),
    "folder": ("docs_dir: docs", "docs_dir: doc", "CONF-60", "docs_dir"),
    "no name": ("site_name: manual\n", "", "CONF-61", ""),
    "name as a list": ("site_name: manual", "site_name: [a]", "CONF-62", "site_name"),
    "no search": ("  - search #", "  # search #", "CONF-61", "plugins"),
    "no macros": ("  - macros:", "  - macro:", "CONF-64", "  - macro:"),
    "module": ("module_name: macros", "module_name: mine", "CONF-60", "      module_name"),
    "another plugin": ("  - macros:", "  - tags\n  - macros:", "CONF-64", "  - tags"),
    "plugins as text": ("plugins:\n", "plugins: search\nx:\n", "CONF-62", "plugins"),
    "hook gone": ("  - hooks/site.py\n", "", "CONF-61", "hooks"),
    "another hook": ("  - hooks/site.py", "  - hooks/site.py\n  - a.py", "CONF-64", "  - a.py"),
    "extension": ("  - attr_list\n", "  - attr_list\n  - admonition\n", "CONF-64", "  - admonition"),
    "extension gone": ("  - attr_list\n", "", "CONF-61", "markdown_extensions"),
    "unknown key": ("strict: true", "strict: true\nextra_cs: []", "DATA-01", "extra_cs"),
    "strange key": ("strict: true", "strict: true\nสี: ฟ้า", "DATA-02", "สี"),
    "style that is not there": ("piece.css", "pieces.css", "CONF-65", "  - assets/stylesheets/pieces"),
    "style elsewhere": ("  - assets/stylesheets/print.css", "  - https://a.go.th/x.css", "CONF-65", "  - https"),
    "style with a name": ("  - assets/stylesheets/print.css", "  - [x]", "CONF-62", "  - [x]"),
    "script that is not there": ("javascripts/keyboard.js", "javascripts/no.js", "CONF-65", "  - path: assets/javascripts/no"),
    "address": ("strict: true", "strict: true\nsite_url: www.a.go.th", "CONF-63", "site_url"),
    "good address": ("strict: true", "strict: true\nsite_url: https://www.a.go.th/", "", ""),
    "address left blank": ("strict: true", "strict: true\nsite_url:", "", ""),
    "tag in the menu": ("  - ดาวน์โหลด:", "  - <b>ดาวน์โหลด</b>:", "CONF-66", "  - <b>"),
    "braces in the menu": ("      - groups/index.md", "      - '{{ name() }}': groups/index.md", "CONF-66", "      - '{{"),
    "sign in the menu": ("  - ดาวน์โหลด:", "  - ดาวน์โหลด < 5 & > 3:", "", ""),
    "list of paths": ("not_in_nav: |\n  /search.md\n  /design-system.md", "not_in_nav: '!'", "CONF-67", "not_in_nav"),
    "list of paths as a list": ("not_in_nav: |\n  /search.md\n  /design-system.md", "not_in_nav: [/a.md]", "CONF-62", "not_in_nav"),
    "colour": ("primary: custom", "primary: indigo", "", ""),
    "copyright": ("strict: true", "strict: true\ncopyright: สพป.", "", ""),
}  # fmt: skip


def told(text: str) -> list[tuple[str, int]]:
    found = settings(ROOT, parse_yaml(text, "mkdocs.yml"))
    return [(each.mistake.code, each.place.line) for each in found]


def test_the_project_s_own_is_sound() -> None:
    assert told(WHOLE) == []


@pytest.mark.parametrize(("old", "new", "code", "line"), EDITS.values(), ids=EDITS)
def test_an_edit_is_told_at_its_line(old: str, new: str, code: str, line: str) -> None:
    assert old in WHOLE
    text = WHOLE.replace(old, new, 1)
    found = told(text)
    if not code:
        assert found == []
        return
    lines = [number for each, number in found if each == code]
    assert lines, found
    if line:
        assert text.split("\n")[lines[0] - 1].startswith(line)


@pytest.mark.parametrize("text", ["", "a", "- a", "theme:\nnav:\nplugins:\n"])
def test_a_file_of_another_shape_is_told(text: str) -> None:
    assert told(text)


def test_no_key_of_the_builder_is_unknown() -> None:
    known = {name for name, _ in MkDocsConfig._schema}  # type: ignore[attr-defined]
    assert set(KEYS) == known - {"config_file_path", "mdx_configs"}


def test_what_can_be_read_of_a_list_of_paths_is_used() -> None:
    node = parse_yaml("not_in_nav: |\n  !\n  /search.md\n", "mkdocs.yml")
    assert readable(node, "not_in_nav").match_file("search.md")


def test_nothing_is_raised_for_any_edit(tmp_path: Path) -> None:
    for number in range(len(WHOLE.split("\n"))):
        lines = WHOLE.split("\n")
        del lines[number]
        try:
            node = parse_yaml("\n".join(lines), "mkdocs.yml")
        except Exception:  # the reader tells of it
            continue
        list(settings(tmp_path, node))
