"""Edits of one key of a mkdocs.yml, each as this version has it: they take the text and a way of keys,
and return the text, the very same where nothing is needed. They raise LookupError where the key is
written in a form in which they cannot.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import yaml

from macros.source.node import Plain
from macros.upgrade.menu_text import pages, sections, with_page
from macros.upgrade.yaml_list import Entry, entries, line_end, merged, with_entries
from macros.upgrade.yaml_place import end_of, node_at, put_at
from macros.upgrade.yaml_text import YamlText

KeyPath = tuple[str, ...]
THIS_VERSION = Path(__file__).with_name("mkdocs.yml")
"""As this version has it; a test holds that it is the project's own."""
_FORMER = (
    "admonition", "footnotes", "tables", "hooks/office.py", "hooks/pages.py",
    "assets/stylesheets/manual.css", "assets/stylesheets/charts.css", "assets/stylesheets/report.css",
    "assets/javascripts/register.js", "assets/javascripts/copy.js",
)  # fmt: skip
"""Entries of lists that an earlier version had."""
_COLOURS = "primary", "accent"
_FIRST_PALETTE = ["default", "slate"], {"scheme", "toggle", *_COLOURS}
"""The schemes of the palette that the first versions had, and what they said of each."""
MADE = {"add.md"}
"""Pages of the menu that are made, without data to name them by."""
_FLAGS = {**dict.fromkeys(("no", "off"), "false"), **dict.fromkeys(("yes", "on"), "true")}


@cache
def this_version() -> str:
    """The text of this version's own."""
    return THIS_VERSION.read_text(encoding="utf-8")


@cache
def keys_of_program() -> tuple[str, ...]:
    """The keys of its first level, in their order."""
    return YamlText(this_version()).keys


def with_key(text: str, path: KeyPath) -> str:
    """A key of the first level that is not there, whole, below the one that it follows here."""
    if node_at(text, path):
        return text
    program, keys = this_version(), keys_of_program()
    above = [key for key in keys[: keys.index(path[0])] if node_at(text, (key,))]
    end = _end(text, (above[-1],)) if above else 0
    newline = _newline(text)
    between = "" if text[:end].endswith("\n") or not end else newline
    block = program[_start(program, path[0]) : _end(program, path)].replace("\n", newline)
    return f"{text[:end]}{between}{newline}{block}{text[end:]}"


def with_value(text: str, path: KeyPath) -> str:
    """A setting of one word."""
    wanted, found = node_at(this_version(), path), node_at(text, path)
    assert isinstance(wanted, yaml.ScalarNode)
    if isinstance(found, yaml.ScalarNode):
        given = found.value.lower()
        if _FLAGS.get(given, given) == wanted.value:
            return text
    return put_at(text, path[:-1], path[-1], wanted.value)


def with_list(text: str, path: KeyPath) -> str:
    """A list with all of the program's entries, and the office's own."""
    found, wanted = node_at(text, path), _entries(this_version(), path)
    if found is None:
        return put_at(text, path[:-1], path[-1], f"[{', '.join(entry.name for entry in wanted)}]")
    own = entries(text, found)
    both = merged(own, wanted, _FORMER)
    return text if both == list(own) else with_entries(text, found, both)


def with_palette(text: str, path: KeyPath) -> str:
    """The palette that follows the system in the place of the first one, with the office's colours."""
    found = node_at(text, path)
    own = entries(text, found) if found else ()
    schemes, keys = _FIRST_PALETTE
    values = [entry.value if isinstance(entry.value, dict) else {} for entry in own]
    if not found or [value.get("scheme") for value in values] != schemes:
        return text
    if any(value.keys() - keys for value in values):
        return text
    colours = {str(value["scheme"]): value for value in values}
    wanted = [_coloured(entry, colours) for entry in _entries(this_version(), path)]
    return with_entries(text, found, wanted)


def with_paths(text: str, path: KeyPath) -> str:
    """A list of paths, a line each, with all of the program's."""
    found, wanted = node_at(text, path), node_at(this_version(), path)
    if not (isinstance(found, yaml.ScalarNode) and isinstance(wanted, yaml.ScalarNode)):
        raise LookupError(path)
    own = [line.strip() for line in found.value.splitlines()]
    more = [line for line in wanted.value.splitlines() if line not in own]
    if not more:
        return text
    newline = _newline(text)
    start, end = found.start_mark.index, _end(text, path)
    if found.style == "|":
        indent = re.findall(r"\n([ ]+)(?=\S)", text[start:end])[-1]
        between = "" if text[:end].endswith("\n") else newline
        return (
            text[:end] + between + "".join(f"{indent}{line}{newline}" for line in more) + text[end:]
        )
    rest = text[found.end_mark.index : end].strip()
    lines = "".join(f"  {line}{newline}" for line in [*filter(None, own), *more])
    return f"{text[:start].rstrip()} |{' ' * bool(rest)}{rest}{newline}{lines}{text[end:]}"


def with_menu(text: str, path: KeyPath, docs: Path) -> str:
    """A menu with the pages that this version has, where they are in `docs` or made from data."""
    found, program = node_at(text, path), node_at(this_version(), path)
    assert program
    known = set(pages(found)) if found else set()
    hidden = node_at(text, ("not_in_nav",))
    known |= {line.strip().lstrip("/") for line in str(hidden.value if hidden else "").splitlines()}
    for page in pages(program):
        there = page.endswith("/*") or page in MADE or (docs / page).is_file()
        if there and page not in known:
            text = with_page(text, page, list(sections(program)))
    return text


def names(path: KeyPath) -> tuple[str, ...]:
    """The entries that this version has in a list, by name."""
    return tuple(entry.name for entry in _entries(this_version(), path))


def line_of(key: str) -> int:
    """The line in this version's own that a key of the first level stands in."""
    return this_version()[: _start(this_version(), key)].count("\n") + 1


def _coloured(entry: Entry, office: Mapping[str, Mapping[str, Plain]]) -> Entry:
    """A palette of the program in the colours of the office's of the same scheme, or of its first."""
    assert isinstance(entry.value, dict)
    colours = office[str(entry.value.get("scheme") or next(iter(office)))]
    lines = entry.lines
    for key in _COLOURS:
        wanted = f"{key}: {colours[key]}" if colours.get(key) else ""
        lines = tuple(re.sub(rf"\b{key}: \w+", wanted, line) if wanted else line for line in lines)
    return replace(entry, lines=lines)


def _entries(text: str, path: KeyPath) -> tuple[Entry, ...]:
    node = node_at(text, path)
    return entries(text, node) if node else ()


def _start(text: str, key: str) -> int:
    """Where the line of a key of the first level begins."""
    return re.search(rf"^{key}:|\Z", text, re.MULTILINE).start()  # type: ignore[union-attr]


def _end(text: str, path: KeyPath) -> int:
    """Where the last line of what stands at a place ends."""
    node = node_at(text, path)
    assert node
    return line_end(text, end_of(node))


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
