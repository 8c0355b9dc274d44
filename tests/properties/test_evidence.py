"""Whatever stands in evidence: safe HTML of its own, or mistakes at their places."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

from hypothesis import assume
from hypothesis import strategies as st

from macros.evidence import markup
from macros.evidence.front_matter import read_front, split
from macros.evidence.item import PARTS
from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.markup import Renderer
from macros.evidence.sanitizer import sanitized
from macros.evidence.summary import read_summary
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.letters import HIDDEN
from macros.thai.normal import normalized
from tests.evidence.rendering import FILE, foreign, library, render
from tests.evidence.test_isolation import UNCLOSED
from tests.properties.holding import holds
from tests.properties.strategies import (
    HTML,
    JINJA,
    SIGNS,
    THAI,
    WORDS,
    anything,
    crowded,
    front_matter,
    made_of,
    markdown,
    names,
)
from tests.reading.html import Element, Html

SPELT = {
    "evidence kind": {"order": "order", "คำสั่ง": "order"},
    "group": {"admin": "admin", "กลุ่มอำนวยการ": "admin"},
    "indicator": {"ind-01": "ind-01", "1.1": "ind-01", "1.2": None},
}
FILES = (front_matter() | anything()).flatmap(lambda top: markdown().map(lambda body: top + body))
LINES = 7


def misplaced(problems: list[Diagnostic], text: str, first: int = 1) -> list[str]:
    """The problems whose place is none of a text that begins on a line of the file."""
    lines = text.split("\n")
    return [
        str(problem)
        for problem in problems
        if problem.place.path != FILE
        or not 0 <= problem.place.line - first < len(lines)
        or not 1 <= problem.place.column <= len(lines[problem.place.line - first]) + 1
    ]


def in_thai(problems: list[Diagnostic]) -> bool:
    return all(re.search("[ก-๙]", str(problem)) for problem in problems)


def attempted(read: Callable[..., Any], *given: Any) -> tuple[Any, list[Diagnostic]]:
    """What reading gives, or None; and what it says is wrong."""
    try:
        return read(*given), []
    except DataError as error:
        return None, error.problems


@holds(2, text=FILES)
def test_a_file_is_cut_in_two_and_nothing_is_lost(text: str) -> None:
    parts, problems = attempted(split, text, FILE)
    assert misplaced(problems, text) == []
    assert in_thai(problems)
    if parts:
        lines, number = text.split("\n"), parts[0].count("\n")
        assert parts[0] == "\n".join(lines[:number]) + "\n"
        assert lines[number].rstrip() == "---"
        assert parts[1] == "\n".join(lines[number + 1 :])


@holds(3, text=front_matter())
def test_front_matter_is_read_or_told_of(text: str) -> None:
    read, problems = attempted(read_front, text.removesuffix("---\n"), FILE, SPELT)
    assert misplaced(problems, text) == []
    assert in_thai(problems)
    if read:
        assert "\n" not in read.title


@holds(2, title=names(), files=st.lists(names(), max_size=3, unique=True))
def test_what_is_written_in_quotes_is_what_is_read(title: str, files: list[str]) -> None:
    """In single quotes, as the template has it."""
    quoted = [f"'{text.replace(chr(39), chr(39) * 2)}'" for text in (title, *files)]
    yaml = (
        f"---\ntitle: {quoted[0]}\ndate: 2568-11-03\nkind: คำสั่ง\ngroup: admin\n"
        f"personal_data: ไม่มี\nfiles: [{', '.join(quoted[1:])}]\n"
    )
    read, problems = attempted(read_front, yaml, FILE, SPELT)
    assert in_thai(problems)
    if read:
        assert read.title == title
        assert list(read.files) == files
    else:
        assert len(title) > 200 or HIDDEN.search(yaml)


_TOLD: list[bool] = []


@holds(10, text=markdown())
def test_html_is_safe_and_mistakes_have_places(text: str) -> None:
    rendered = render(text, line=LINES)
    assert foreign(rendered.html) == []
    assert misplaced(list(rendered.problems), text, LINES) == []
    assert in_thai(list(rendered.problems))
    assert sanitized(rendered.html) == rendered.html
    _TOLD.append(bool(rendered.problems))


def test_most_texts_are_told_of_and_many_are_not() -> None:
    """Or the property would hold of the ones alone."""
    assert len(_TOLD) / 5 < sum(_TOLD) < len(_TOLD) * 0.95


@holds(6, text=markdown())
def test_the_second_wall_has_nothing_to_do(text: str) -> None:
    before: list[str] = []

    def judged(html: str) -> str:
        before.append(html)
        return sanitized(html)

    with patch.multiple(markup, sanitized=judged, normalized=str):
        after = render(text)
    if before:
        first, second = Html(before[0]), Html(after.html)
        assert foreign(before[0]) == second.foreign == []
        bare = Element("span", {})  # what is left of a link that leads nowhere
        assert [tag for tag in first.elements if tag != bare] == second.elements
        assert first.text == second.text


@holds(3, first=markdown(), second=markdown())
def test_no_passage_reaches_the_next(first: str, second: str) -> None:
    renderer, shelf = Renderer(), library()
    passages = [
        MarkdownSource(text, Location(FILE, LINES), f"piece-{at}")
        for at, text in enumerate((first, second))
    ]
    together = [renderer.render(passage, shelf) for passage in passages]
    assert together[1] == Renderer().render(passages[1], library())
    ids = [Html(rendered.html).ids for rendered in together]
    assert not {*ids[0]} & {*ids[1]}
    joined = Html("<hr>".join(rendered.html for rendered in together))
    assert joined.foreign == []


@holds(2, words=st.lists(st.lists(st.sampled_from(WORDS + THAI), min_size=1), min_size=1))
def test_plain_words_come_out_as_they_went_in(words: list[list[str]]) -> None:
    paragraphs = [" ".join(f"ก{' '.join(line)}".split()) for line in words]
    shown = Html(render("\n\n".join(paragraphs)).html)
    written = [tag.tag for tag in shown.elements if tag.tag != "a"]  # a bare address
    assert written == ["p"] * len(paragraphs)
    assert shown.text.split("\n") == [normalized(each) for each in paragraphs]


@holds(
    0.5, text=crowded(SIGNS, UNCLOSED, HTML, JINJA, ["> ", "- ", "    ", "|", "*", "[", "![", "`"])
)
def test_a_long_text_is_answered(text: str) -> None:
    rendered = render(text)
    assert foreign(rendered.html) == []
    assert misplaced(list(rendered.problems), text) == []


SUMMARIES = st.lists(
    st.tuples(st.sampled_from([*PARTS.values(), "จุดเดน", "อื่น"]), markdown()), max_size=6
).map(lambda parts: "".join(f"## {name}\n{body}\n" for name, body in parts))


@holds(2, text=SUMMARIES | FILES)
def test_a_narrative_is_read_or_told_of(text: str) -> None:
    read, problems = read_summary(text, FILE, Renderer(), library())
    assert misplaced(problems, text) == []
    for part, html in read.parts.items():
        assert foreign(html, part) == []
    assert set(read.missing) | set(read.parts) == set(PARTS)


@holds(text=st.dictionaries(st.sampled_from([*PARTS]), made_of(WORDS, THAI), min_size=1))
def test_the_parts_of_a_narrative_stay_apart(text: dict[str, str]) -> None:
    assume(not any(sign in "".join(text.values()) for sign in "`~#"))
    written = "".join(f"## {PARTS[part]}\n{body}\n" for part, body in text.items())
    read, _ = read_summary(written, FILE, Renderer(), library())
    for part, body in text.items():
        assert Html(read.parts[part]).text == Html(render(body, part).html).text
