"""What MkDocs is left with of docs/: the files that a rule has read and accepted, and no other."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import Files, get_files

from macros.site.bundles import SCRIPT, STYLE
from tests.checks.test_file_list import LEFT, put
from tests.conftest import copy_project
from tests.evidence.files import PDF


def published(root: Path) -> Files:
    """The files of a project's site, as every command of MkDocs gets them."""
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    config = config.plugins.on_config(config)
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    files = config.plugins.on_files(files, config=config)
    return Files([file for file in files if file.inclusion.is_included()])


def test_only_what_was_judged_is_published(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    before = {file.src_uri for file in published(project)}
    page = "---\nrender_macros: true\n---\n# ก\n\n{{ title() }}\n"
    strays = [path for path in LEFT if path.startswith("docs/")]
    put(project, *strays, "docs/templates/form.pdf", "docs/example/kept.md")
    (project / "docs/templates/form.pdf").write_bytes(PDF)
    for path in strays:
        (project / path).write_text(page, encoding="utf-8")
    after = {file.src_uri for file in published(project)}
    assert after - before == {"templates/form.pdf", "example/kept.md"}
    assert before <= after
    assert [
        uri for uri in after if uri.startswith("assets/stylesheets/") and ".min." not in uri
    ] == [STYLE]
    assert SCRIPT in after
    assert any(uri.startswith("assets/javascripts/bundle.") for uri in after)  # of the theme
    assert any(uri.startswith("example/sar/") and uri.endswith(".jpg") for uri in after)
