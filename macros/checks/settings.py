"""Whether mkdocs.yml still has what the program stands on, in a form that MkDocs reads.

Names, colours and the menu are the office's to change; the rest is the program's own, and MkDocs
would tell of it in English, late or never.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pathspec import GitIgnoreSpec

from macros.material import SETTINGS
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.node import Node
from macros.source.spelling import unknown_word
from macros.upgrade.settings_edits import names
from macros.writing.markdown_engine import EXTENSIONS

KEYS = (
    "site_name", "nav", "pages", "exclude_docs", "draft_docs", "not_in_nav", "site_url",
    "site_description", "site_author", "theme", "docs_dir", "site_dir", "copyright",
    "google_analytics", "dev_addr", "use_directory_urls", "repo_url", "repo_name",
    "edit_uri_template", "edit_uri", "extra_css", "extra_javascript", "extra_templates",
    "markdown_extensions", "strict", "remote_branch", "remote_name", "extra", "plugins", "hooks",
    "watch", "validation",
)  # fmt: skip
"""What MkDocs 1.6 knows; a test holds that it knows no more."""
_FIXED: Mapping[tuple[str, ...], str] = {
    ("docs_dir",): "docs",
    ("site_dir",): "site",
    ("use_directory_urls",): "false",
    ("strict",): "true",
    **SETTINGS,
}
_PLUGINS = {"search": {}, "macros": {"module_name": "macros", "render_by_default": "false"}}
_LISTS: Mapping[str, Mapping[str, Mapping[str, object]]] = {
    "plugins": _PLUGINS,
    "hooks": {"hooks/reload.py": {}, "hooks/site.py": {}},
    "markdown_extensions": EXTENSIONS,
}
_TEXTS = (
    "site_name", "site_url", "site_description", "site_author", "copyright", "dev_addr",
    "repo_url", "repo_name", "exclude_docs", "draft_docs", "not_in_nav",
)  # fmt: skip
_GROUPS = ("theme", "extra", "validation")
_FILES = ("extra_css", "extra_javascript")
_FLAGS = {**dict.fromkeys(("no", "off"), "false"), **dict.fromkeys(("yes", "on"), "true")}
_TEXT, _LIST, _GROUP = "ข้อความบรรทัดเดียว", "รายการที่แต่ละบรรทัดขึ้นต้นด้วย -", "กลุ่มของค่าที่ย่อหน้าเข้าไป"
_TAG = re.compile(r"<[A-Za-z/!?]|\{[{%#]")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*")


def settings(root: Path, config: Node) -> Iterator[Diagnostic]:
    """Problems of mkdocs.yml (its root node) in the project at `root`, but for where its menu
    leads.
    """
    if not isinstance(config.value, dict):
        yield Diagnostic(config.place, mistake("CONF-62", key="mkdocs.yml", form=_GROUP))
        return
    for key, place in config.keys.items():
        if key not in KEYS:
            yield Diagnostic(place, unknown_word(key, KEYS))
    shaped = list(_misshapen(config))
    yield from shaped
    if not config.text("site_name") and not shaped:
        yield _missing(config.place, "site_name: ชื่อเว็บไซต์")
    for path, value in _FIXED.items():
        yield from _fixed(config, path, value)
    for key, members in _LISTS.items():
        yield from _members(config, key, members)
    for key in _FILES:
        yield from _files(root, config, key)
        yield from _forgotten(config, key)
    yield from _titles(config.get("nav"))
    yield from _unreadable(config)


def _misshapen(config: Node) -> Iterator[Diagnostic]:
    """Values that MkDocs would take for nothing it knows."""
    kinds = ((_TEXTS, str, _TEXT), (_GROUPS, dict, _GROUP), ((*_LISTS, *_FILES), list, _LIST))
    for keys, kind, form in kinds:
        for key in keys:
            node = config.get(key)
            if node and node.value is not None and not isinstance(node.value, kind):
                yield Diagnostic(node.place, mistake("CONF-62", key=key, form=form))
    address = config.get("site_url")
    if address and isinstance(address.value, str) and not _ADDRESS.fullmatch(address.value):
        yield Diagnostic(address.place, mistake("CONF-63", text=address.value))


def _fixed(config: Node, path: tuple[str, ...], value: str) -> Iterator[Diagnostic]:
    """A setting that must be as it was."""
    above, node = config, config.get(path[0])
    for key in path[1:]:
        above, node = node or config, node and node.get(key)
    wanted = f"{path[-1]}: {value}"
    if node is None or node.value is None:
        if above is config or isinstance(above.value, dict):
            yield _missing(config.keys.get(path[0], above.place), wanted)
        return
    given = node.value.lower() if isinstance(node.value, str) else ""
    if _FLAGS.get(given, given) != value:
        yield Diagnostic(node.place, mistake("CONF-60", key=path[-1], wanted=wanted))


def _members(
    config: Node, key: str, members: Mapping[str, Mapping[str, object]]
) -> Iterator[Diagnostic]:
    """A list of the program's own parts: none may be missing, and no other is there."""
    node = config.get(key)
    found = {name: (place, entry) for name, place, entry in _named(node)} if node else {}
    for name, about in members.items():
        if name not in found:
            yield _missing(config.keys.get(key, config.place), f"{key}: {name}")
        elif key == "plugins":
            for word, value in about.items():
                yield from _fixed(found[name][1], (word,), str(value))
    for name, (place, _) in found.items():
        if name not in members:
            yield Diagnostic(place, mistake("CONF-64", name=name, key=key))


def _named(node: Node) -> Iterator[tuple[str, Location, Node]]:
    """The entries of a list of parts, each a name, its place, and its settings if there are any."""
    entries = node.value if isinstance(node.value, list) else []
    for entry in entries:
        if isinstance(entry.value, dict):
            yield from ((name, entry.keys[name], child) for name, child in entry.value.items())
        elif isinstance(entry.value, str):
            yield entry.value, entry.place, entry


def _files(root: Path, config: Node, key: str) -> Iterator[Diagnostic]:
    """Style sheets and scripts, which lie in docs/."""
    node = config.get(key)
    for entry in node.value if node and isinstance(node.value, list) else ():
        named = entry.get("path") if isinstance(entry.value, dict) else entry
        name = named.value if named else None
        if not isinstance(name, str):
            yield Diagnostic(entry.place, mistake("CONF-62", key=key, form=_LIST))
        elif not (root / "docs" / name).is_file():
            yield Diagnostic(entry.place, mistake("CONF-65", path=name))


def _forgotten(config: Node, key: str) -> Iterator[Diagnostic]:
    """Style sheets or scripts that this version has and an earlier one had not, told in one line."""
    node = config.get(key)
    listed = node.value if node and isinstance(node.value, list) else []
    named = [entry.text("path") or entry.value for entry in listed]
    absent = [name for name in names((key,)) if name not in named]
    if absent and (node is None or node.value is None or isinstance(node.value, list)):
        place = config.keys.get(key, config.place)
        yield Diagnostic(place, mistake("CONF-71", key=key, count=len(absent), first=absent[0]))


def _titles(nav: Node | None) -> Iterator[Diagnostic]:
    """Titles in the menu that are no text to a browser."""
    if nav and isinstance(nav.value, dict):
        for title, child in nav.value.items():
            if _TAG.search(title):
                yield Diagnostic(nav.keys.get(title, nav.place), mistake("CONF-66", title=title))
            yield from _titles(child)
    elif nav and isinstance(nav.value, list):
        for child in nav.value:
            yield from _titles(child)


def readable(config: Node, key: str) -> GitIgnoreSpec:
    """The list of paths under a key, as far as it can be read."""
    return GitIgnoreSpec.from_lines(filter(_is_readable, (config.text(key) or "").splitlines()))


def _unreadable(config: Node) -> Iterator[Diagnostic]:
    """Lists of paths that cannot be read."""
    for key in ("exclude_docs", "draft_docs", "not_in_nav"):
        for line in (config.text(key) or "").splitlines():
            if not _is_readable(line):
                place = config.at((key,)).place
                yield Diagnostic(place, mistake("CONF-67", key=key, text=line))


def _is_readable(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return True


def _missing(place: Location, wanted: str) -> Diagnostic:
    return Diagnostic(place, mistake("CONF-61", wanted=wanted))
