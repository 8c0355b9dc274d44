"""The door for mkdocs-macros: what it leaves the plugin, and what it takes away."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.config import load_config

import macros.checks.published
from macros.views.catalogue import MACROS
from tests.conftest import ROOT

PAGE = "{{ page }} {{ 1 + 1 }} {{ title.name }} {{ title() | upper }} {% set x = 1 %} {# ก #}"


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The plugin as a build configures it, told to render every page whatever its head says."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "macros").symlink_to(ROOT / "macros")
    monkeypatch.setattr(sys, "path", list(sys.path))
    text = "site_name: ก\nplugins:\n  - macros: {module_name: macros, force_render_paths: '*.md'}\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    site = SimpleNamespace(composed=lambda uri: None, project=SimpleNamespace(records=None))
    monkeypatch.setattr(macros.checks.published, "load_site", lambda *_, **__: site)
    config = load_config(str(tmp_path / "mkdocs.yml"))
    found: Any = config.plugins["macros"]
    found.on_config(config)
    found._page = SimpleNamespace(
        meta={"render_macros": True}, file=SimpleNamespace(src_path="a.md")
    )
    found.variables["page"] = found._page
    return found


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("force", [False, True])
def test_the_plugin_renders_nothing(plugin: Any, force: bool) -> None:
    assert plugin.render(PAGE, force) == PAGE
    assert plugin.render(markdown=PAGE, force_rendering=force) == PAGE


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_plugin_knows_the_public_macros(plugin: Any) -> None:
    assert set(MACROS) <= set(plugin.macros)


def test_no_part_of_the_site_renders_pages_as_templates() -> None:
    """Jinja renders our own templates (macros/templating.py) and nothing that people write."""
    for path in [*(ROOT / "macros").rglob("*.py"), *(ROOT / "hooks").glob("*.py")]:
        text = path.read_text(encoding="utf-8")
        assert "from_string" not in text, path
        assert path.name == "templating.py" or "import Environment, " not in text, path
