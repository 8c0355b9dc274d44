"""Whatever people write in a page of docs/: it is told of, or the engine can read it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import strategies as st
from markdown import Markdown

from macros.checks.docs_pages import Known, check_docs_pages
from macros.source.diagnostic import Diagnostic
from macros.views.catalogue import MOST_ARGUMENTS
from macros.writing.composing import Callables
from tests.evidence.test_isolation import UNCLOSED
from tests.properties.holding import holds
from tests.properties.strategies import (
    HTML,
    JINJA,
    SIGNS,
    WORDS,
    YAML,
    anything,
    crowded,
    front_matter,
    made_of,
    markdown,
)

ENGINE = ["toc", "tables", "fenced_code", "admonition", "attr_list", "footnotes"]
KNOWN = Known(
    Callables(MOST_ARGUMENTS, ["standards-work"]), ["index.md"], {"index.md"}.__contains__
)
CALLS = [
    *(
        "{{ steps() }}",
        "{{ steps('x') }}",
        "{{ steps('standards-work') }}",
        "{{ stepz() }}",
        "{{ a.b }}",
    ),
    *(
        "{{ 2**2 }}",
        "{{ 'ก' * 2 }}",
        "{% for a in b %}",
        "{% endfor %}",
        "{% if a %}",
        "{% endif %}",
    ),
    *(
        "[ก](index.md)",
        "[ก](no.md)",
        "[ก](../..)",
        "[ก](%ff)",
        "{{ {",
        "{{ [[",
        "{{ ((",
        "{{ ~ }}",
        "{{ ''",
    ),
]
HEADS = st.sampled_from(["", "---\nrender_macros: true\n---\n", "---\ntitle: ก\n"]) | front_matter()
PAGES = st.tuples(HEADS, markdown() | made_of(CALLS, JINJA, HTML, WORDS) | anything()).map("".join)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("pages")
    (root / "docs").mkdir()
    return root


def told(project: Path, text: str) -> list[Diagnostic]:
    """What is wrong with a page; one without a mistake is read by the engine."""
    (project / "docs/index.md").write_text(text, encoding="utf-8", newline="\n")
    problems = list(check_docs_pages(project, ["index.md"], KNOWN))
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        place = problem.place
        assert re.search("[ก-๙]", str(problem))
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1, str(problem)
    if not problems:
        Markdown(extensions=ENGINE).convert(text)
    return problems


@holds(4, text=PAGES)
def test_a_page_is_told_of_or_can_be_read(project: Path, text: str) -> None:
    told(project, text)


@holds(0.2, text=crowded(SIGNS, UNCLOSED, HTML, JINJA, CALLS, ["> ", "- ", "    ", "|", "[", "!["]))
def test_a_long_page_is_told_of_or_can_be_read(project: Path, text: str) -> None:
    told(project, text)


@holds(0.2, text=crowded(YAML, CALLS, ["{", "[", "(", "{{ "]))
def test_a_long_page_with_macros_is_answered(project: Path, text: str) -> None:
    told(project, f"---\nrender_macros: true\n---\n{text}")
