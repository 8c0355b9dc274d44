"""mkdocs.yml of an earlier version: what in it is the program's comes from this one, what is the
office's own (its name, the menu, colours, and all that this version does not know) stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import yaml

from macros.source.diagnostic import DataError, Diagnostic
from macros.source.mistakes import mistake
from macros.source.node import Node, Plain
from macros.source.reader import parse_yaml, read_yaml
from macros.source.text import read_bytes
from macros.upgrade.change import Change
from macros.upgrade.settings_edits import (
    KeyPath,
    keys_of_program,
    line_of,
    with_key,
    with_list,
    with_menu,
    with_palette,
    with_paths,
    with_value,
)

CONFIG = "mkdocs.yml"
_Edit = Callable[[str, KeyPath], str]
_OWN = "site_name"
_FEW = 6  # words that are told one by one
_PALETTE = "theme", "palette"
_VALUES: Sequence[KeyPath] = (
    ("docs_dir",), ("site_dir",), ("use_directory_urls",), ("strict",), ("theme", "name"),
    ("theme", "language"), ("theme", "font"), ("theme", "custom_dir"),
    ("validation", "nav", "omitted_files"), ("validation", "nav", "not_found"),
    ("validation", "nav", "absolute_links"), ("validation", "links", "not_found"),
    ("validation", "links", "anchors"), ("validation", "links", "absolute_links"),
    ("validation", "links", "unrecognized_links"),
)  # fmt: skip
_LISTS: Sequence[KeyPath] = (
    ("theme", "features"), ("extra_css",), ("plugins",), ("hooks",), ("watch",),
    ("markdown_extensions",), ("extra_javascript",),
)  # fmt: skip


def settings(root: Path, _: int | None) -> Iterator[Change]:
    """mkdocs.yml has what this version stands on. Raises DataError where it cannot be written there."""
    if not (root / CONFIG).is_file():
        return
    config = read_yaml(root, CONFIG)
    before = text = read_bytes(root, CONFIG).decode()
    done = ["ปรับส่วนของโปรแกรมตามรุ่นนี้ ส่วนของสำนักงานคงเดิม"]
    for edit, path in _edits(root / "docs"):
        edited = _edited(text, edit, path, config)
        if edited != text:
            done.append(f"{'.'.join(path)} {_told(path, _plain(text, path), _plain(edited, path))}")
        text = edited
    if text != before:
        yield Change(CONFIG, CONFIG, text.encode(), "\n  ".join(done))


def _edits(docs: Path) -> Iterator[tuple[_Edit, KeyPath]]:
    """What is looked at, in order: of what is not there at all the whole comes first."""
    yield from ((with_key, (key,)) for key in keys_of_program() if key != _OWN)
    yield from ((with_value, path) for path in _VALUES)
    yield from ((with_list, path) for path in _LISTS)
    yield with_palette, _PALETTE
    yield with_paths, ("exclude_docs",)
    yield with_paths, ("not_in_nav",)
    yield partial(with_menu, docs=docs), ("nav",)


def _edited(text: str, edit: _Edit, path: KeyPath, config: Node) -> str:
    """The text after an edit that touched nothing else and leaves nothing to do. Raises DataError."""
    try:
        edited = edit(text, path)
        if edited == text:
            return text
        if edit(edited, path) == edited and _others(edited, path) == _others(text, path):
            return edited
    except (LookupError, yaml.YAMLError, DataError):
        pass
    told = mistake("CONF-70", key=".".join(path), top=path[0], line=line_of(path[0]))
    raise DataError([Diagnostic(config.key(path), told)])


def _others(text: str, path: KeyPath) -> Plain:
    """All that a text says, but for what stands at a place."""
    inner = whole = _said(text)
    for key in path[:-1]:
        inner = inner.get(key) if isinstance(inner, dict) else None
    if isinstance(inner, dict):
        inner.pop(path[-1], None)
    return whole


def _said(text: str) -> Plain:
    return parse_yaml(text.replace("\r\n", "\n"), CONFIG).plain()


def _plain(text: str, path: KeyPath) -> Plain:
    inner = _said(text)
    for key in path:
        inner = inner.get(key) if isinstance(inner, dict) else None
    return inner


def _told(path: KeyPath, before: Plain, after: Plain) -> str:
    """What became of a value, in Thai."""
    if path == _PALETTE:
        return "ใช้พื้นสว่างหรือมืดตามเครื่องของผู้อ่าน สีของสำนักงานคงเดิม"
    if isinstance(after, str) and "\n" not in after:
        return f"เป็น {after}"
    was, now = list(_words(before)), list(_words(after))
    more = [word for word in now if word not in was]
    less = [word for word in was if word not in now]
    told = (("เพิ่ม", more), ("ตัด", less))
    return " ".join(f"{verb} {_listed(words)}" for verb, words in told if words) or "เรียงตามรุ่นนี้"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words) if len(words) <= _FEW else f"{len(words)} รายการ"


def _words(value: Plain) -> Iterator[str]:
    """The texts in a value, lines each."""
    if isinstance(value, str):
        yield from value.split()
    elif isinstance(value, list):
        for each in value:
            yield from _words(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _words(each)
