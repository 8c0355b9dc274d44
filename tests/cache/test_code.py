"""Who keeps something is known by all the code and all the libraries that make it."""

from __future__ import annotations

import ast
import functools
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

CORE = Path(__file__).parents[2] / "macros"
DISTRIBUTIONS = {
    "PIL": "pillow", "bs4": "beautifulsoup4", "docx": "python-docx", "fontTools": "fonttools",
    "markdown_it": "markdown-it-py", "mdit_py_plugins": "mdit-py-plugins", "yaml": "pyyaml",
}  # fmt: skip


class Kept(NamedTuple):
    """A module that keeps something (`keys` names its constant), the modules that make it, and the
    rooms of which nothing is in what is kept. `libraries` is the module that names them, if another.
    """

    module: str
    makers: tuple[str, ...]
    apart: frozenset[str] = frozenset()
    keys: str = "_ROOMS"
    libraries: str = ""


_READ = frozenset({"assessment", "cache"})  # values that are given, and the leaf itself
KEPT = [
    Kept("evidence.kept", ("evidence.markup", "evidence.front_matter"), _READ),
    Kept("privacy.kept", ("privacy.files",), _READ),
    Kept("search.kept", ("search.passages",), _READ),
    Kept("writing.kept", ("writing.markdown_engine", "writing.tree"), _READ),
    Kept("checks.spoken", ("evidence.dialect", "source.lines"), _READ),
    Kept("checks.texts", ("checks.texts",), _READ),
    Kept("checks.built", ("checks.built",), _READ),
    Kept("site.finished", ("site.finished", "build.theming"), _READ, libraries="build.theming"),
    Kept("site.made", ("site.pages", "site.reports"), frozenset({"cache"})),
    Kept("site.fonts", ("site.fonts",), _READ, "_MADE_BY"),
    Kept("site.bundles", ("site.css", "site.theme_sheet"), _READ | {"source"}, "_MADE_BY"),
    Kept("site.renditions", ("source.raster",), _READ, "_MADE_BY"),
    Kept("book.photographs", ("book.photographs",), _READ, "_MADE_BY"),
    Kept("pdf.faces", ("pdf.faces",), _READ, "_MADE_BY"),
    Kept("pdf.typesetting", ("pdf.typesetting",), _READ),
    Kept("pdf.kept_posters", ("pdf.posters", "pdf.typesetting"), frozenset({"cache"})),
    Kept(
        "pdf.pdf_builder",
        ("pdf.render_pdf", "pdf.render_parts", "pdf.rescue", "pdf.dictionary", "book.passages"),
        _READ | {"pdf/print_document.py"},
        "_MADE_BY",
    ),
    Kept("build.rendering", ("build.rendering", "evidence.dialect"), _READ | {"site"}),
    Kept("drawing.engine", ("drawing.engine",), _READ | {"drawing/geometry.py"}, "_MADE_BY"),
    Kept("word.typefaces", ("word.typefaces",), _READ, "_MADE_BY"),
    Kept("word.docx_builder", ("word.document", "word.pages"), _READ | {"model", "evidence"}),
]


@functools.cache
def path_of(module: str) -> Path:
    return CORE / (module.replace(".", "/") + ".py")


@functools.cache
def imported(path: Path) -> tuple[str, ...]:
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def inside(path: Path, rooms: frozenset[str] | tuple[str, ...]) -> bool:
    name = path.relative_to(CORE).as_posix()
    return any(name == room or name.startswith(f"{room}/") for room in rooms)


def made_by(kept: Kept) -> set[Path]:
    """Every module that makers import, and those import, but for what stands apart."""
    found: set[Path] = set()
    waiting = [path_of(name) for name in kept.makers]
    while waiting:
        path = waiting.pop()
        if path in found or inside(path, kept.apart):
            continue
        found.add(path)
        core = [name.removeprefix("macros.") for name in imported(path) if name[:7] == "macros."]
        waiting += [path_of(name) for name in core if path_of(name).is_file()]
    return found


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.module)
def test_every_module_that_makes_it_is_in_the_key(kept: Kept) -> None:
    rooms = getattr(import_module(f"macros.{kept.module}"), kept.keys)
    assert [path for path in sorted(made_by(kept)) if not inside(path, rooms)] == []


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.module)
def test_every_library_that_makes_it_is_in_the_key(kept: Kept) -> None:
    told = set(getattr(import_module(f"macros.{kept.libraries or kept.module}"), "_LIBRARIES", ()))
    used = {name.split(".")[0] for path in made_by(kept) for name in imported(path)}
    outside = used - sys.stdlib_module_names - {"macros", ""}
    assert {DISTRIBUTIONS.get(name, name.replace("_", "-")) for name in outside} <= told


def test_nothing_is_kept_but_by_this_rule() -> None:
    """Every module that names keys stands in the table, and none makes another."""
    named = {path for path in CORE.rglob("*.py") if "code_version(" in path.read_text("utf-8")}
    assert named - {CORE / "cache/keys.py"} == {path_of(kept.module) for kept in KEPT}
