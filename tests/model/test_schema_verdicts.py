"""Editors and the check judge alike: what the check accepts, the schema of the file accepts, as two
independent validators read it. Values are those of the data, and of changes to them.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from macros.model.ids import referring
from macros.model.load import EXAMPLE, HOME, load_data, load_example
from macros.model.record import Record
from macros.model.schema import models, schemas
from macros.model.sourceless import SOURCELESS
from macros.source.node import Plain
from macros.source.reader import read_yaml
from tests.conftest import LONG, ROOT

jsonschema_rs: Any = pytest.importorskip("jsonschema_rs")
FILES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "data").rglob("*.yml"))
CHANGES = 400 if LONG else 8
_CORE = {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?",
}
"""What YAML 1.2, which editors read, takes plain scalars for."""
_TEXTS = [
    "null", "0", "7", "-3", "1.10", "100", "2569", "2026", "๒๕๖๙", "๗", "true", "no", "ข้อความ", "std-1", "ind-01",
    "Ind-01", "x y", "2569-01-15", "๒๕๖๙-๐๑-๑๕", "2569-02-31", "2026-01-15", "https://example.org/a", "edition-1",
    "editorial", "office", "admin", "blank", "ตามกำหนดการ", "31", "mailto:a@office.example", "index", "1e2",
    "1_000", "-0.5", "true ", " 7", "12:30", "0o7", "+7", ".5", "๑.๕", "False",
]  # fmt: skip


class Editor:
    """The two validators of a schema; both must say the same of every value."""

    def __init__(self, schema: Any) -> None:
        self.one = Draft202012Validator(schema)
        self.other = jsonschema_rs.validator_for(schema)

    def accepts(self, value: Any) -> bool:
        verdict: bool = self.one.is_valid(value)
        assert self.other.is_valid(value) == verdict, value
        return verdict


def typed(node: yaml.Node) -> Any:
    """A value as an editor reads it."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: typed(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [typed(item) for item in node.value]
    kind = next((name for name, form in _CORE.items() if re.fullmatch(form, node.value)), "")
    if node.style or not kind:
        return node.value
    read: dict[str, Callable[[str], Any]] = {
        "null": lambda _: None, "bool": lambda text: text.lower() == "true", "int": int, "float": float,
    }  # fmt: skip
    return read[kind](node.value)


def text(node: yaml.Node) -> Plain:
    """A value as the project reads it."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: text(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [text(item) for item in node.value]
    empty = not node.style and re.fullmatch(_CORE["null"], node.value)
    return None if empty else str(node.value)


def composed(path: str) -> yaml.Node:
    found = yaml.compose((ROOT / path).read_text(encoding="utf-8"), yaml.CBaseLoader)
    assert found
    return found


def kind(path: str) -> tuple[str, type[Record]]:
    """The schema file of a data file, and its model."""
    first = (ROOT / path).read_text(encoding="utf-8").split("\n", 1)[0]
    named = ((ROOT / path).parent / first.partition("$schema=")[2]).resolve()
    name = named.relative_to(ROOT).as_posix()
    return name, dict(zip(schemas(), models().values(), strict=True))[name]


@pytest.fixture(scope="module")
def judge() -> Callable[[str], tuple[Editor, Callable[[Plain], bool]]]:
    """Of a data file: its schema, and whether its model accepts a value in the file's place."""
    own = load_data(ROOT)
    example = load_example(ROOT, own)

    def judging(path: str) -> tuple[Editor, Callable[[Plain], bool]]:
        name, model = kind(path)
        there = HOME + path.removeprefix(EXAMPLE) if path.startswith(EXAMPLE) else path
        files = example.files if example and path.startswith(EXAMPLE) else own.files

        def accepts(value: Plain) -> bool:
            context = {**referring(files, there), SOURCELESS: False}
            try:
                model.model_validate(value, context=context)
            except ValidationError:
                return False
            return True

        return Editor(json.loads(schemas()[name])), accepts

    return judging


Judge = Callable[[str], tuple[Editor, Callable[[Plain], bool]]]


@pytest.mark.parametrize("path", FILES)
def test_every_file_of_the_data_is_accepted_by_both(path: str, judge: Judge) -> None:
    editor, accepts = judge(path)
    node = composed(path)
    assert text(node) == read_yaml(ROOT, path).plain()
    assert editor.accepts(typed(node))
    assert accepts(text(node))


@pytest.mark.parametrize("path", FILES)
def test_what_the_check_accepts_no_editor_flags(path: str, judge: Judge, figure: list[str]) -> None:
    editor, accepts = judge(path)
    chance, both, refused = random.Random(path), 0, 0
    for _ in range(CHANGES):
        node = composed(path)
        change(node, chance)
        if accepts(text(node)):
            assert editor.accepts(typed(node)), first_fault(editor, typed(node))
            both += 1
        else:
            refused += not editor.accepts(typed(node))
    figure.append(f"สคีมา {path}: รับทั้งสอง {both} ไม่รับทั้งสอง {refused} จาก {CHANGES}")


def change(root: yaml.Node, chance: random.Random) -> None:
    """Change a value somewhere in a file."""
    holder, at = chance.choice(list(places(root)))
    given = holder.value[at]
    if isinstance(holder, yaml.MappingNode):
        key, value = given
        fate = chance.random()
        if fate < 0.1:
            del holder.value[at]
        elif fate < 0.15:
            holder.value.append((plain("unknown_key"), value))
        else:
            holder.value[at] = (key, other(value, chance))
    elif chance.random() < 0.2:
        del holder.value[at]
    else:
        holder.value[at] = other(given, chance)


def places(node: yaml.Node) -> Iterator[tuple[yaml.CollectionNode, int]]:
    if isinstance(node, yaml.CollectionNode):
        for at, each in enumerate(node.value):
            yield node, at
            yield from places(each[1] if isinstance(node, yaml.MappingNode) else each)


def other(value: yaml.Node, chance: random.Random) -> yaml.Node:
    fate = chance.random()
    if fate < 0.1:
        return yaml.SequenceNode("", [value])
    if fate < 0.15:
        return yaml.SequenceNode("", [])
    if fate < 0.2:
        return yaml.MappingNode("", [])
    if fate < 0.4 and isinstance(value, yaml.ScalarNode):
        return plain(value.value, style=None if value.style else "'")
    return plain(chance.choice(_TEXTS), style="'" if chance.random() < 0.3 else None)


def plain(value: str, style: str | None = None) -> yaml.ScalarNode:
    return yaml.ScalarNode("", value, style=style)


def first_fault(editor: Editor, value: Any) -> str:
    fault = next(editor.one.iter_errors(value))
    return f"{list(fault.absolute_path)}: {fault.message[:300]}"


def test_editors_without_the_first_line_choose_the_same_schema() -> None:
    """By .vscode/settings.json, which github.dev reads too."""
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    wired = settings["yaml.schemas"]
    assert set(wired) == {f"./{name}" for name in schemas()}
    for path in FILES:
        named = [name for name, globs in wired.items() if any(fnmatch(path, x) for x in globs)]
        assert named == [f"./{kind(path)[0]}"], path
    assert settings["yaml.schemaStore.enable"] is False  # it asks another host, and knows better
