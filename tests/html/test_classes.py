"""The table of classes: each stands in a template or is written by the core, and nowhere else named."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from macros.html.classes import Class

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "macros/html/classes.py"
MODULES = [path for path in sorted((ROOT / "macros").rglob("*.py")) if path != TABLE]
WRITERS = {"evidence", "thai", "book"}
"""Rooms that write HTML without a template: evidence's Markdown, lines, what is fitted to paper."""
OF_THE_THEME = {Class.TOC}
"""Python-Markdown's own, which pages may hold."""


def templates() -> set[str]:
    """What stands in templates as classes; "*" for what is filled in."""
    found: set[str] = set()
    for path in (ROOT / "macros").rglob("templates/*.html"):
        text = re.sub(
            r"\{%.*?%\}|\{#.*?#\}", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        text = re.sub(r"\{\{.*?\}\}", "*", text, flags=re.DOTALL)
        found.update(name for each in re.findall(r'class="([^"]*)"', text) for name in each.split())
    return found


def named(path: Path) -> Iterator[str]:
    """The members of the table that a module names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Class":
            yield node.attr


def test_each_stands_in_a_template_or_is_written_by_the_core() -> None:
    there = templates()
    written = {name for path in MODULES if _room(path) in WRITERS for name in named(path)}
    lost = [
        each.value
        for each in Class
        if each not in OF_THE_THEME
        and not any(fnmatchcase(each.value, name) for name in there - {"*"})
        and each.name not in written
    ]
    assert lost == []


def test_each_is_known_to_someone() -> None:
    """A row that nothing reads, and that means nothing, is not of the table."""
    known = {name for path in MODULES for name in named(path)}
    plain = type(Class.ASIDE.meaning)()
    assert [each.name for each in Class if each.name not in known and each.meaning == plain] == []


def test_no_other_module_names_one() -> None:
    found = [f"{path.relative_to(ROOT)}:{line}" for path in MODULES for line in spelt_out(path)]
    assert found == []


def spelt_out(path: Path) -> Iterator[int]:
    """The lines of a module that spell a class out instead of naming it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            text = node.value
            plain = re.search(r'class=\\?"(?!md-)[a-z]', text)  # `md-…` is the theme's
            if plain or ("-" in text and text in set(Class)):
                yield node.lineno
        elif isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
            yield from (value.lineno for key, value in pairs if _is(key, "class") and _plain(value))
        elif isinstance(node, ast.Call) and len(node.args) == 2 and _plain(node.args[1]):
            if getattr(node.func, "attr", "") == "set" and _is(node.args[0], "class"):
                yield node.lineno
        elif isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In):
            looked = ast.unparse(node.comparators[0])
            known = ast.literal_eval(node.left) in set(Class) if _plain(node.left) else False
            if _plain(node.left) and ("classes" in looked or (known and looked == "names")):
                yield node.lineno


def _is(node: ast.expr | None, value: str) -> bool:
    return isinstance(node, ast.Constant) and node.value == value


def _plain(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _room(path: Path) -> str:
    return path.relative_to(ROOT / "macros").parts[0]
