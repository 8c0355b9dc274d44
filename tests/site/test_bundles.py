"""The site's style sheet: a source for each component, all of them joined, none left out."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from macros.cache.records import Records
from macros.plots.tokens import SHEET
from macros.site.bundles import Bundles
from tests.conftest import ROOT

FOLDER = ROOT / "docs/assets/stylesheets"


def listed() -> list[str]:
    """The sources in the order of mkdocs.yml."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return [str(uri) for uri in yaml.safe_load(config)["extra_css"]]


def test_every_source_is_listed_once() -> None:
    assert sorted(listed()) == [
        f"assets/stylesheets/{path.name}" for path in sorted(FOLDER.iterdir())
    ]


def test_sources_are_joined_in_the_order_given_and_plots_last(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for name in ("b.css", "a.css"):
        (tmp_path / "docs" / name).write_text(f".{name[0]} {{ color: red }}\n\n", encoding="utf-8")
    sheet = Bundles(tmp_path, Records(None)).style(["b.css", "a.css"])
    assert sheet.sources == {"a.css", "b.css"}
    text = sheet.content.decode()
    assert text.index(".b{") < text.index(".a{") < text.index("--plot-letters")


def test_a_source_stands_alone() -> None:
    """What is joined must neither need to be first (@import, @charset) nor leave a block open."""
    for file in [*FOLDER.iterdir(), SHEET]:
        text = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert text.count("{") == text.count("}"), file.name
        assert not re.search(r"@(import|charset|namespace)", text), file.name


def test_every_token_that_is_used_is_declared() -> None:
    """A misspelt name would be no colour at all, and nothing would tell."""
    text = "".join(file.read_text(encoding="utf-8") for file in [*FOLDER.iterdir(), SHEET])
    views = ROOT / "macros/views"
    told = "".join(
        file.read_text(encoding="utf-8")
        for file in views.rglob("*")
        if file.is_file() and file.suffix in {".py", ".html"}
    )
    declared = set(re.findall(r"(--[\w-]+)\s*:", text + told))
    used = set(re.findall(r"var\(\s*(--[\w-]+)", text))
    assert {name for name in used - declared if not name.startswith("--md-")} == set()
