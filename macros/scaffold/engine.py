"""What a project is besides its office: the program, its tests and guides, and the pages that show
data of any office. Git is not asked: a project may be a folder that somebody unpacked.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from macros.source.reader import parse_yaml

PROGRAM = (
    ".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", ".gitlab-ci.yml", ".pre-commit-config.yaml",
    ".vscode/extensions.json", ".vscode/settings.json", "CHANGELOG.md",
    "CONTRIBUTING.md", "HACKING.md", "LICENSE", "Makefile", "PUBLISHING.md", "README.md", "findings", "hooks", "macros",
    "mkdocs.yml", "pyproject.toml", "requirements", "requirements.txt", "tests",
    "docs/assets/javascripts", "data/schema", "docs/assets/stylesheets",
)  # fmt: skip
"""Files and folders at the top that go along, whole; a test holds that Git knows no others."""
EXAMPLE = ("data/example", "docs/example")
"""The invented office: shown where that is asked for, else the tests' alone."""
BESIDE = "tests/"
"""Where a project that shows none keeps it."""
_CONFIG = "mkdocs.yml"
_MADE = "/*"
_LEFT = {
    "__pycache__", ".DS_Store", ".git", ".hypothesis", ".idea", ".mypy_cache", ".pytest_cache",
    ".ruff_cache", ".vscode", "Thumbs.db",
}  # fmt: skip
_BACKUP = ("~", ".pyc", ".orig", ".bak", ".swp")


def engine_root() -> Path:
    """The project whose program runs."""
    return Path(__file__).parents[2]


def engine_files(root: Path, *, example: bool) -> dict[str, Path]:
    """What of the project at `root` a new one holds too: its path there → the file. Links and what
    programs leave behind do not go along. Raises OSError, and DataError for a mkdocs.yml that
    cannot be read.
    """
    files = {path: root / path for top in PROGRAM for path in _below(root, top)}
    files |= {f"docs/{uri}": root / "docs" / uri for uri in _pages(root)}
    for top in EXAMPLE:
        for place in (top, BESIDE + top):  # a project that shows none keeps it for its tests
            files.pop(place, None)
            for path in _below(root, place):
                kept = path.removeprefix(BESIDE)
                files.pop(path, None)
                files[kept if example else BESIDE + kept] = root / path
    return files


def _below(root: Path, path: str) -> Iterator[str]:
    file = root / path
    if file.is_symlink() or file.name in _LEFT or path.endswith(_BACKUP):
        return
    if file.is_dir():
        for entry in sorted(os.scandir(file), key=lambda entry: entry.name):
            yield from _below(root, f"{path}/{entry.name}")
    elif file.is_file():
        yield path


def _pages(root: Path) -> Iterator[str]:
    """The pages that mkdocs.yml names, in its menu or as being in none."""
    config = parse_yaml((root / _CONFIG).read_text(encoding="utf-8"), _CONFIG).plain()
    assert isinstance(config, dict)
    named = [*_leaves(config.get("nav")), *str(config.get("not_in_nav") or "").split()]
    for uri in (name.lstrip("/") for name in named):
        if uri.endswith(".md") and (root / "docs" / uri).is_file():
            yield uri


def _leaves(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for child in nav.values():
            yield from _leaves(child)
    elif isinstance(nav, list):
        for child in nav:
            yield from _leaves(child)
