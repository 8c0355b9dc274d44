"""The layers of the house: who may import whom, and what no room may import."""

import ast
import functools
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
LEAVES = {"cache", "html", "thai", "source", "templating", "material"}
MAY_USE = {
    "cache": set(),
    "html": set(),
    "templating": set(),
    "thai": {"html"},
    "source": {"thai"},
    "material": {"source"},
    "model": {"thai", "source"},
    "privacy": {"cache", "thai", "source"},
    "evidence": {"cache", "html", "thai", "source", "model"},
    "assessment": {"cache", "thai", "source", "model", "evidence"},
    "drawing": {"cache", "thai", "templating", "model"},
    "plots": {"templating", "drawing"},
    "search": {"cache", "html", "thai", "source"},
    "views": LEAVES | {"model", "privacy", "evidence", "assessment", "drawing", "plots"},
    "writing": LEAVES | {"model", "evidence", "views"},
    "site": LEAVES
    | {"model", "evidence", "assessment", "drawing", "plots", "search", "views", "writing"},
    "book": LEAVES | {"model", "evidence", "assessment", "drawing", "plots", "views", "writing"},
    "pdf": LEAVES | {"model", "assessment", "drawing", "views", "book"},
    "word": LEAVES | {"drawing", "plots", "views", "book"},
    "export": LEAVES | {"model", "evidence", "assessment", "drawing", "views"},
    "upgrade": {"source", "thai", "model"},
    "scaffold": {"source", "thai", "templating", "model"},
    "checks": LEAVES
    | {"privacy", "model", "evidence", "assessment", "views", "writing", "site", "book", "pdf"}
    | {"word", "upgrade"},
    "build": LEAVES
    | {
        "privacy",
        "assessment",
        "drawing",
        "views",
        "site",
        "book",
        "pdf",
        "word",
        "export",
        "checks",
    },
    "commands": LEAVES
    | {"privacy", "model", "assessment", "drawing", "views", "site", "checks", "build", "upgrade"}
    | {"scaffold"},
    "__init__": {"source", "material", "templating", "evidence", "views", "checks", "build"},
    "__main__": {"commands"},
}
KNOW_MKDOCS = {"macros/__init__.py", "macros/build/mkdocs.py"}
_THEME = re.compile(r"\bmd-|\bmaterial\b", re.IGNORECASE)  # names of its own
MODULES = sorted((ROOT / "macros").rglob("*.py"))
ONE_NAME_TWICE = {
    "Assessment": "`export` hands on a record of the very same thing; its name is in the schema",
    "Site": "the record of `site:` in data/office.yml, named by its key; its name is in the schema",
    "Waiver": "one as data/privacy.yml has it, and the same as `privacy` takes it",
    "Cell": "of a table: of the flow in `views`, of Word in `word`",
    "Row": "of a table: of the flow in `drawing`, of Word in `word`",
    "Document": "one to be found in `search`, a PDF in `privacy`",
    "Group": "of an office in `model`, of Word's shapes in `word`",
    "Reading": "of evidence in `evidence`, of a PDF's pages in `privacy`",
    "View": "a page's in `views`; a text's, without marks, in `privacy`",
}
"""Nouns that are plain by their room: why a class that one room hands on has a namesake elsewhere."""


@functools.cache
def nodes(path: Path) -> list[ast.AST]:
    """Of what a file says, each."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def imports(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            yield node.module or ""


def room(path: Path) -> str:
    return path.relative_to(ROOT / "macros").parts[0].removesuffix(".py")


def test_rooms_know_only_the_rooms_below() -> None:
    wrong = {}
    for path in MODULES:
        used = {name.split(".")[1] for name in imports(path) if name.startswith("macros.")}
        wrong[path] = used - {room(path)} - MAY_USE[room(path)]
    assert {path: rooms for path, rooms in wrong.items() if rooms} == {}


def test_one_module_and_the_door_know_mkdocs() -> None:
    know = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        if any(name.split(".")[0].startswith("mkdocs") for name in imports(path))
    }
    assert know <= KNOW_MKDOCS


def test_one_module_knows_the_theme() -> None:
    for path in MODULES:
        lines = path.read_text(encoding="utf-8").splitlines()
        known = [line for line in lines if _THEME.search(line) and "import" not in line]
        assert not known or path == ROOT / "macros/material.py", path


def test_no_modules_import_in_a_circle() -> None:
    below = {path: set(_modules(path)) for path in MODULES}
    while below:
        leaves = {path for path, used in below.items() if not used & below.keys()}
        assert leaves, sorted(path.relative_to(ROOT).as_posix() for path in below)
        below = {path: used for path, used in below.items() if path not in leaves}


def _modules(path: Path) -> Iterator[Path]:
    """The modules of the core that a module imports."""
    for node in nodes(path):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("macros"):
            whole = ROOT / node.module.replace(".", "/")
            inner = [whole / f"{alias.name}.py" for alias in node.names]
            yield from (each for each in (whole.with_suffix(".py"), *inner) if each.is_file())


def test_hooks_import_nothing_of_the_core_and_know_no_theme() -> None:
    for path in (ROOT / "hooks").glob("*.py"):
        assert not _THEME.search(path.read_text(encoding="utf-8")), path
        assert not [name for name in imports(path) if name.split(".")[0] == "macros"], path


def test_importing_the_core_imports_nothing_else() -> None:
    """`python3 -m macros setup` runs before anything is installed."""
    code = (
        "import sys, macros, macros.__main__, macros.commands.setup;"
        "heavy = {'mkdocs', 'yaml', 'pydantic', 'jinja2', 'graphviz', 'fontTools'};"
        "sys.exit(bool(heavy & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def functions() -> Iterator[tuple[str, int]]:
    for path in MODULES:
        for node in nodes(path):
            if isinstance(node, ast.FunctionDef):
                assert node.end_lineno
                yield f"{path}:{node.lineno}", node.end_lineno - node.lineno + 1


def test_modules_and_functions_stay_small() -> None:
    lengths = {path: path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {name: size for name, size in lengths.items() if size > 200} == {}
    sizes = sorted(size for _, size in functions())
    assert sizes[len(sizes) // 2] < 10, "median function"
    assert {name: size for name, size in functions() if size > 40} == {}
