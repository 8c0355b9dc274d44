"""The page of the design: no token and no component without its place, no colour that is hard to see."""

from __future__ import annotations

import re

import pytest
import yaml

from macros.assessment.project import Project
from macros.views.design_examples import components
from macros.views.design_system import design_system
from macros.views.design_tokens import TOKENS, colours, sheets, tokens
from macros.views.view import TEMPLATES, View
from tests.conftest import ROOT
from tests.plots.test_geometry import SHEET
from tests.reading.html import Html

OF_THE_PAGE = {
    "foot", "keyboard", "narrow", "navigation", "page-foot", "print", "search", "tokens", "trail",
}  # fmt: skip
"""Sheets of what the page has around its content, or is itself: of these it says where to look."""
_CLASS = re.compile(r"\.([a-z][\w-]*)")
_AROUND = {"md-typeset", "md-content"}
_RULE = re.compile(r"([^{}]*)\{")


@pytest.fixture(scope="module", params=[0, 1], ids=["the office", "the example"])
def shown(judged: Project, request: pytest.FixtureRequest) -> str:
    archive = judged.archives[request.param]
    return str(design_system(View(archive, "design-system.md", archive.manual.procedures[0])))


def examples(shown: str) -> dict[str, str]:
    """What stands on the page for each style sheet, by its name: where it is from, and the example."""
    _, *rest = re.split(r'<h2 id="sheet-([\w-]+)">', shown)
    parts = (part.rpartition("</details>")[0] for part in rest[1::2])
    return dict(zip(rest[::2], parts, strict=True))


def own_classes(css: str) -> set[str]:
    """The classes that a style sheet names, without those around all content."""
    heads = " ".join(
        _RULE.findall(re.sub(r"/\*.*?\*/|\"[^\"]*\"|'[^']*'", "", css, flags=re.DOTALL))
    )
    return {name for name in _CLASS.findall(heads) if name not in _AROUND}


def test_every_token_stands_on_the_page(shown: str) -> None:
    declared = {
        name
        for sheet in (TOKENS, SHEET)
        for name in re.findall(r"(--[\w-]+):", sheet.read_text(encoding="utf-8"))
    }
    assert {name for name in declared if f"<code>{name}</code>" not in shown} == set()
    assert set(tokens()) == set(tokens(dark=True)) == declared


def test_every_style_sheet_has_an_example(shown: str) -> None:
    parts = examples(shown)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.findall(r"assets/stylesheets/([\w-]+)\.css", config)
    assert sorted(parts) == sorted([*listed, "plots"])
    files = {path.stem for path in (TEMPLATES / "design").glob("*.html")}
    assert files == set(parts)


def test_an_example_has_what_its_style_sheet_draws(shown: str) -> None:
    parts = examples(shown)
    for sheet in sheets():
        if sheet.stem in OF_THE_PAGE | {"external"}:  # whose links have no class
            continue
        used = {
            name
            for each in Html(parts[sheet.stem].partition("</p>")[2]).elements
            for name in each.classes
        }
        assert used & own_classes(sheet.read_text(encoding="utf-8")), sheet.stem


def test_an_example_names_what_it_is_made_of(shown: str) -> None:
    parts = examples(shown)
    for each in components():
        assert f"<code>{each.sheet}</code>" in parts[each.name]
        assert all(f"<code>{name}</code>" in parts[each.name] for name in each.made_of)
    assert {each.name: each.made_of for each in components()}["pager"] == ("parts.html: pager",)


def test_colours_stand_out_in_both_palettes() -> None:
    found = {
        each.name: (each.light.contrast, each.dark.contrast) for each in colours() if each.least
    }
    least = {each.name: each.least for each in colours()}
    assert {name: both for name, both in found.items() if min(both) < least[name]} == {}
    assert found["--ink"][0] == pytest.approx(16.1, abs=0.05)


def test_its_form_is_sound(shown: str) -> None:
    page = Html(shown)
    assert page.foreign == []
    assert sorted(page.ids) == sorted(set(page.ids))
    anchors = {
        each.attributes["href"][1:]
        for each in page.all("a")
        if each.attributes.get("href", "").startswith("#")
    }
    assert anchors <= set(page.ids)


def test_staff_meet_it_neither_in_the_menu_nor_in_search() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert "/design-system.md" in text.partition("not_in_nav:")[2].partition("\n\n")[0]
    assert "design-system" not in text.partition("\nnav:")[2]
    page = (ROOT / "docs/design-system.md").read_text(encoding="utf-8")
    assert yaml.safe_load(page.split("---")[1])["hide"] == ["toc"]
    assert "(design-system.md)" in (ROOT / "docs/accessibility.md").read_text(encoding="utf-8")
