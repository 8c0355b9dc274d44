"""The ids that data files define, read from the nodes themselves.

A record that is wrong elsewhere still defines its id, so one mistake does not make
every reference to it a mistake too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from macros.model.mentions import CALLED
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.node import KeyPath, Node

PROCEDURES, YEARS, CALENDARS = "data/procedures/", "data/sar/", "data/calendar/"
_DEFINED = {
    "group": ("data/office.yml", ("groups", "*")),
    "position": ("data/office.yml", ("positions", "*")),
    "edition": ("data/standards.yml", ("editions", "*")),
    "standard": ("data/standards.yml", ("editions", "*", "standards", "*")),
    "indicator": ("data/standards.yml", ("editions", "*", "indicators", "*")),
    "consideration": (
        "data/standards.yml",
        ("editions", "*", "indicators", "*", "considerations", "*"),
    ),
    "level": ("data/standards.yml", ("editions", "*", "levels", "*")),
    "evidence kind": ("data/evidence.yml", ("kinds", "*")),
    "working group": ("data/assignments.yml", ("working_group",)),
    "own working group": (PROCEDURES, ("working_group",)),
    "activity": (CALENDARS, ("activities", "*")),
    "calendar start": (CALENDARS, ("starts", "*")),
    "term": ("data/terms.yml", ("terms", "*")),
    "reference": ("data/references.yml", ("references", "*")),
    "erratum": ("data/source/errata.yml", ("errata", "*")),
    "procedure": (PROCEDURES, ()),
    "step": (PROCEDURES, ("steps", "*")),
}
_OPTIONAL = {
    "level": "levels",
    "consideration": "considerations",
    "own working group": "working_group",
    "calendar start": "starts",
}
"""The key that may be absent where ids of a kind are defined."""
_OF_A_FILE = ("step", "activity", "calendar start")  # and may return in another
_OF_AN_EDITION = ("standard", "indicator", "consideration", "level")  # and may return in another
_PARTIES = ("group", "position", "working group", "own working group")

Ids = dict[str, dict[str, Location]]


def known_ids(files: Mapping[str, Node | None], path: str) -> Ids:
    """Ids by kind, as one file may refer to them.

    `files` maps each data file's path to its root node, None when it cannot be read: a kind of
    which not every id can be read, or one stands twice, is left out. Steps are those of the procedure file `path` itself.
    """
    ids: Ids = {}
    for kind, (place, _) in _DEFINED.items():
        if kind != "step":
            sources = [name for name in files if name.startswith(place)]
            if kind == "erratum" and not sources:
                continue  # there is no source document, and nothing to refer to
            if all(
                _complete(files[name], _DEFINED[kind][1], _OPTIONAL.get(kind)) for name in sources
            ):
                found = list(_scoped(files, kind, sources))
                if len({(scope, key) for scope, key, _ in found}) == len(found):
                    ids[kind] = {key: at for _, key, at in found}
    if all(kind in ids for kind in _PARTIES):
        ids["party"] = {key: at for kind in _PARTIES for key, at in ids[kind].items()}
    if path.startswith(PROCEDURES) and _complete(files.get(path), _DEFINED["step"][1]):
        ids["step"] = dict(_ids(files, "step", path))
    return ids


def referring(files: Mapping[str, Node | None], path: str) -> dict[str, object]:
    """What the references of one file are judged by: `known_ids`, and what records are `CALLED`."""
    return {**known_ids(files, path), CALLED: partial(called, files)}


def called(files: Mapping[str, Node | None], kind: str) -> dict[str, str]:
    """What the records of a kind are called, as people may write it for an id: name or title -> id."""
    names: dict[str, str] = {}
    for each in _PARTIES if kind == "party" else (kind,):
        place, path = _DEFINED[each]
        for root in (root for name, root in files.items() if root and name.startswith(place)):
            for _, record in root.records(*path):
                name, key = record.text("name") or record.text("title"), record.text("id")
                if name and key:
                    names[name] = key
    return names


def repeated(files: Mapping[str, Node | None]) -> Iterator[Diagnostic]:
    """A problem for every id that stands twice; those of steps may return in another procedure, those
    of activities in another year, those of standards and what is theirs in another edition.

    Groups, positions and the working group share their ids: a step may name any of them.
    """
    seen: dict[str, dict[str, Location]] = {}
    for kind, (place, _) in _DEFINED.items():
        for name in sorted(name for name in files if name.startswith(place)):
            for key_path, key, at in _found(files, kind, name):
                first = seen.setdefault(_scope(kind, name, key_path), {})
                if key in first:
                    words = {"key": key, "path": first[key].path, "line": first[key].line}
                    yield Diagnostic(at, mistake("DATA-21", **words))
                else:
                    first[key] = at


def _scope(kind: str, name: str, key_path: KeyPath) -> str:
    """Within what an id of a kind, in the file `name`, stands once."""
    if kind in _PARTIES:
        return "party"
    if kind in _OF_AN_EDITION:
        return f"{kind} {key_path[1]}"
    return kind + (name if kind in _OF_A_FILE else "")


def _scoped(
    files: Mapping[str, Node | None], kind: str, sources: Iterable[str]
) -> Iterator[tuple[str, str, Location]]:
    """The ids of a kind, each with that within which it stands once."""
    for name in sources:
        for key_path, key, at in _found(files, kind, name):
            yield _scope(kind, name, key_path), key, at


def _ids(files: Mapping[str, Node | None], kind: str, name: str) -> Iterator[tuple[str, Location]]:
    yield from ((key, at) for _, key, at in _found(files, kind, name))


def _found(
    files: Mapping[str, Node | None], kind: str, name: str
) -> Iterator[tuple[KeyPath, str, Location]]:
    root = files[name]
    for key_path, record in root.records(*_DEFINED[kind][1]) if root else ():
        key = record.get("id")
        if key and isinstance(key.value, str):
            yield key_path, key.value, key.place


def _complete(node: Node | None, path: tuple[str, ...], optional: str | None = None) -> bool:
    """Whether every record that a path leads to is there and has an id."""
    if node is None or not path:
        return node is not None and node.text("id") is not None
    if path[0] == optional and node.get(path[0]) is None:
        return True
    if path[0] != "*":
        return _complete(node.get(path[0]), path[1:], optional)
    return isinstance(node.value, list) and all(
        _complete(item, path[1:], optional) for item in node.value
    )
