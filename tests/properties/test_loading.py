"""Whatever is done to the data: every mistake is told at its place, and what passes can be shown."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from macros.checks.check import CheckResult
from macros.site.site import Site
from macros.source.diagnostic import Diagnostic
from macros.views.catalogue import OF_OFFICE, OF_PROCEDURE
from tests.conftest import SEED, checked
from tests.properties.holding import holds
from tests.properties.strategies import KEYS, VALUES, WORDS, YAML, as_read, plain_values

FILES = {
    path.relative_to(SEED).as_posix(): path.read_text(encoding="utf-8")
    for kind in ("*.yml", "*.txt")
    for path in sorted((SEED / "data").rglob(kind))
}
VALUE = st.sampled_from(
    [*VALUES, *WORDS, *YAML, "ind-01", "step-3", "E001", "editorial", "-1", "0", "1e9"]
)


ODD = [*"\t:'\"{}[]#&*!|>%@`-,?²½๑๛😀\x07\x00\u200b\ufeff", "\n", "\n---\n", ": ", "9" * 5000]


def cut() -> SearchStrategy[tuple[str, str]]:
    """A data file (its path) and its text after a few edits that people make."""
    return st.sampled_from([*FILES]).flatmap(
        lambda path: st.tuples(st.just(path), _edited(FILES[path].split("\n")))
    )


def _edited(lines: list[str]) -> SearchStrategy[str]:
    edit = st.tuples(
        st.sampled_from(
            ["drop", "double", "move", "swap", "indent", "value", "key", "token", "end"]
        ),
        st.integers(0, len(lines) - 1),
        st.integers(0, len(lines) - 1),
        VALUE,
        st.sampled_from(KEYS + YAML),
    )

    def edited(edits: list[tuple[str, int, int, str, str]]) -> str:
        text = list(lines)
        for each in edits:
            _edit(text, *each)
            text = text or [""]
        return "\n".join(text)

    return slipped(st.lists(edit, min_size=1, max_size=4).map(edited).map(as_read))


def slipped(texts: SearchStrategy[str]) -> SearchStrategy[str]:
    """Texts, some with odd letters put in, which reading refuses or drops."""
    odd = st.just("") | st.lists(st.sampled_from(ODD), min_size=1, max_size=3).map("".join)
    return st.tuples(texts, odd, st.floats(0, 1)).map(
        lambda put: (
            put[0][: int(put[2] * len(put[0]))] + put[1] + put[0][int(put[2] * len(put[0])) :]
        )
    )


def _edit(text: list[str], kind: str, first: int, second: int, value: str, token: str) -> None:
    """Make one edit of a kind in the lines of a file."""
    at, to = first % len(text), second % len(text)
    line = text[at]
    match kind:
        case "drop":
            del text[at : at + 1 + second % 3]
        case "double":
            text.insert(to, line)
        case "move":
            text.insert(to, text.pop(at))
        case "swap":
            cut = second % max(1, len(line))
            text[at] = line[:cut] + line[cut : cut + 2][::-1] + line[cut + 2 :]
        case "indent":
            text[at] = " " * (second % 4) + (line if second % 2 else line.lstrip())
        case "value":
            text[at] = f"{line.split(':')[0]}: {value}"
        case "key":
            text[at] = re.sub(r"[a-z_]+:", lambda _: f"{token.strip()}:", line, count=1)
        case "token":
            cut = second % (len(line) + 1)
            text[at] = line[:cut] + token + line[cut:]
        case "end":
            del text[at + 1 :]


def shapes() -> SearchStrategy[tuple[str, str]]:
    """A data file in which one value, of any depth, is another one."""
    data = {path: text for path, text in FILES.items() if path.endswith(".yml")}
    parsed = {path: yaml.load(text, yaml.CBaseLoader) for path, text in data.items()}
    ways = [(path, way) for path, value in parsed.items() for way in _ways(value)]
    new = plain_values() | VALUE

    def changed(found: tuple[tuple[str, tuple[Any, ...]], object]) -> tuple[str, str]:
        (path, way), value = found
        whole = _with(parsed[path], way, value)
        return path, as_read(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False))

    return st.tuples(st.sampled_from(ways), new).map(changed)


def _ways(value: Any) -> list[tuple[Any, ...]]:
    """The way to every value in a value."""
    keys: Any = (
        value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    )
    return [(), *((key, *way) for key in keys for way in _ways(value[key]))]


def _with(value: Any, way: tuple[Any, ...], new: object) -> Any:
    """A copy of a value in which what stands at the end of a way is new."""
    if not way:
        return new
    copy = value.copy()
    copy[way[0]] = _with(value[way[0]], way[1:], new)
    return copy


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project without evidence or pages, whose data each example spoils and mends again."""
    root = tmp_path_factory.mktemp("spoilt")
    shutil.copytree(SEED / "data", root / "data")
    (root / "docs").mkdir()
    return root


def misplaced(problems: tuple[Diagnostic, ...], path: str, text: str) -> list[str]:
    """The problems of a file whose place is none of its text."""
    lines = text.split("\n")
    return [
        str(problem)
        for problem in problems
        if problem.place.path == path
        and not (
            1 <= problem.place.line <= len(lines)
            and 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
        )
    ]


def told(root: Path, path: str, text: str) -> CheckResult:
    """What becomes of the project when a file holds this text; it is as before afterwards."""
    file = root / path
    file.write_text(text, encoding="utf-8", newline="\n")
    try:
        report = checked(root)
        assert misplaced(report.problems, path, text) == []
        assert all(re.search("[ก-๙]", str(problem)) for problem in report.problems)
        if report.project:
            show(Site(report.project))
    finally:
        file.write_text(FILES[path], encoding="utf-8")
    return report


def show(site: Site) -> None:
    """Make every page of an office whose data pass."""
    for page in site.pages:
        assert page.content.startswith("---\n")
    for view in {**OF_OFFICE, **OF_PROCEDURE}.values():
        view(site.view("index.md"))


@holds(0.5, change=cut())
def test_edited_data_are_read_or_told_of(spoilt: Path, change: tuple[str, str]) -> None:
    told(spoilt, *change)


@holds(0.5, change=shapes())
def test_data_of_another_shape_are_read_or_told_of(spoilt: Path, change: tuple[str, str]) -> None:
    told(spoilt, *change)


def test_the_seed_itself_passes(spoilt: Path) -> None:
    path = "data/office.yml"
    assert told(spoilt, path, FILES[path]).project
