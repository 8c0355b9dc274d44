"""Whatever stands in a YAML file: values as they were written, or mistakes at their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import assume
from hypothesis import strategies as st

from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.node import Node
from macros.source.reader import parse_yaml
from tests.properties.holding import holds
from tests.properties.strategies import KEYS, WORDS, YAML, crowded, plain_values, yaml_text

PLAIN = [
    *(
        "1.10",
        "no",
        "yes",
        "on",
        "0123456",
        "0x10",
        "1e3",
        ".inf",
        "12:30",
        "2567-02-29",
        "2568-10-01",
    ),
    *(
        "๒๕๖๘",
        "True",
        "FALSE",
        "Null",
        "NULL",
        "1_000",
        "+1",
        "-1",
        "0o7",
        "=",
        "<<",
        ["ก", "#", "ข"][0],
    ),
    *("คำสั่ง ที่ 1/2568", "ก-ข", "a:b", "ก,ข", "x#y", "it's", 'ก "ข" ค', "ก*", "1.1.1", "y", "N"),
]
STYLES = st.fixed_dictionaries(
    {
        "default_style": st.sampled_from([None, '"', "'", "|", ">"]),
        "default_flow_style": st.sampled_from([None, True, False]),
        "allow_unicode": st.booleans(),
        "width": st.sampled_from([20, 80, 10_000]),
        "indent": st.sampled_from([2, 4, 8]),
        "explicit_start": st.booleans(),
    }
)
SCALARS = st.sampled_from([*PLAIN, *WORDS])


class Writer(yaml.SafeDumper):
    """Writes every value out, however often it stands, and nothing as null without quotes."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def represent_none(self, data: None) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:null", "null", style="")


Writer.add_representer(type(None), Writer.represent_none)


def dumped(value: object, style: dict[str, Any]) -> str:
    """A value as YAML, of which PyYAML itself gets the value back (some blanks it does not)."""
    written = yaml.dump(value, Dumper=Writer, **style)
    assume(not re.search("[\x85\u2028\u2029]", written))
    assume(yaml.load(written, yaml.CSafeLoader) == value)
    return written


def said(text: str) -> list[Diagnostic]:
    """What is wrong with a text that is no data."""
    try:
        parse_yaml(text, "f.yml")
    except DataError as error:
        return error.problems
    return []


def misplaced(problems: list[Diagnostic], text: str) -> list[str]:
    """The problems whose place is none of the text."""
    lines = text.split("\n")
    return [
        str(problem)
        for problem in problems
        if problem.place.path != "f.yml"
        or not 1 <= problem.place.line <= len(lines)
        or not 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
    ]


def at(place: Location, text: str) -> str:
    """What stands at a place."""
    return text.split("\n")[place.line - 1][place.column - 1 :]


def nodes(root: Node) -> Iterator[Node]:
    """A node and all below it."""
    yield root
    below = root.value if isinstance(root.value, list | dict) else []
    for child in below.values() if isinstance(below, dict) else below:
        yield from nodes(child)


@holds(6, text=yaml_text())
def test_every_text_is_read_or_told_of_in_thai(text: str) -> None:
    problems = said(text)
    assert misplaced(problems, text) == []
    assert all(re.search("[ก-๙]", str(problem)) for problem in problems)


@holds(0.1, text=crowded(YAML, KEYS, ["[", "{", "- ", "? ", "a: &a [*a]\n", "ก: "]))
def test_a_long_text_is_answered(text: str) -> None:
    assert misplaced(said(text), text) == []


@holds(3, value=plain_values(), style=STYLES)
def test_a_value_comes_back_as_it_was_written(value: object, style: dict[str, Any]) -> None:
    written = dumped(value, style)
    assert parse_yaml(written, "f.yml").plain() == value


@holds(2, value=plain_values(), style=STYLES)
def test_every_place_shows_its_value(value: object, style: dict[str, Any]) -> None:
    written = dumped(value, style)
    root = parse_yaml(written, "f.yml")
    for node in nodes(root):
        for key, place in node.keys.items():
            assert at(place, written).startswith((*"'\"|>?", key[:1] or "'"))
        shown = at(node.place, written)
        if isinstance(node.value, list):
            assert shown.startswith(("[", "-"))
        elif isinstance(node.value, str):
            assert shown.startswith((*"'\"|>", *re.split("[ \n]", node.value)[:1]))


@holds(
    2,
    entries=st.dictionaries(st.sampled_from([*KEYS, *PLAIN, *WORDS]), SCALARS, min_size=1),
    margin=st.sampled_from(["", "# ข้อสังเกต\n", "---\n", "\n\n"]),
)
def test_what_people_write_plainly_means_what_it_says(entries: dict[str, str], margin: str) -> None:
    for word in ("null", "<<", "="):
        entries.pop(word, None)
    text = margin + "".join(f"{key}: {value}\n" for key, value in entries.items())
    root = parse_yaml(text, "f.yml")
    assert root.plain() == (entries or None)
    for number, (key, value) in enumerate(entries.items(), 1 + margin.count("\n")):
        node = root.get(key)
        assert node
        assert root.keys[key] == Location("f.yml", number, 1)
        assert at(node.place, text) == value


@holds(key=st.sampled_from(WORDS + KEYS), lines=st.lists(st.sampled_from(PLAIN), min_size=1))
def test_a_key_twice_is_told_at_the_second(key: str, lines: list[str]) -> None:
    assume(key not in {"null", "<<"})
    text = (
        f"{key}: ก\n" + "".join(f"k{at}: {line}\n" for at, line in enumerate(lines)) + f"{key}: ข"
    )
    with pytest.raises(DataError) as found:
        parse_yaml(text, "f.yml")
    (problem,) = found.value.problems
    assert problem.place == Location("f.yml", len(lines) + 2, 1)
    assert "บรรทัดที่ 1" in str(problem)
