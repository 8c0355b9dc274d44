"""What macros show passes Markdown as marks where it is a block of HTML, and is itself again after."""

import pytest

from macros.views.page import with_fragments
from macros.writing.composing import Callables, compose_page
from macros.writing.markdown_engine import render_markdown
from macros.writing.set_aside import set_aside

TABLE = "<table class='a'>\n<tr><td>ก<br>{{ ข }}</td></tr>\n</table>"
ASIDE = {
    "a block": (TABLE, "@", [TABLE]),
    "blocks between texts": (
        f"ก\n\n{TABLE}\n\n## ข {{: #b }}\n\n<p>ค <p2>ง</p2></p>\n",
        "ก\n\n@\n\n## ข {: #b }\n\n@\n",
        [TABLE, "<p>ค <p2>ง</p2></p>"],
    ),
    "one in another": ("<div>\n<div>\n</div>\n</div>", "@", ["<div>\n<div>\n</div>\n</div>"]),
    "words of a line": ("<strong>ก</strong>", "<strong>ก</strong>", []),
    "not alone in its lines": ("ก <p>ข</p>\n\n<p>ค</p> ง", "ก <p>ข</p>\n\n<p>ค</p> ง", []),
    "in code": ("```\n<p>ก</p>\n```", "```\n<p>ก</p>\n```", []),
    "never closed": ("<div>\n<p>ก</p>", "<div>\n<p>ก</p>", []),
    "no HTML at all": ("<p>ก < ข</p>", "<p>ก < ข</p>", []),
}


@pytest.mark.parametrize(("shown", "markdown", "kept"), ASIDE.values(), ids=ASIDE)
def test_blocks_alone_are_set_aside(shown: str, markdown: str, kept: list[str]) -> None:
    fragments: list[str] = []
    left = set_aside(shown, fragments)
    for number in range(len(fragments)):
        left = left.replace(f"<!--fragment-{number}-->", "@")
    assert (left, fragments) == (markdown, kept)


@pytest.mark.parametrize("shown", [row[0] for row in ASIDE.values()], ids=ASIDE)
def test_the_page_is_what_markdown_would_have_made(shown: str) -> None:
    fragments: list[str] = []
    filled = with_fragments(render_markdown(set_aside(shown, fragments)), fragments)
    assert filled.replace("&#123;", "{") == render_markdown(shown).replace("&#123;", "{")


def test_each_call_of_a_page_has_its_own() -> None:
    known = Callables({"a": 0}, ())
    text = "---\nrender_macros: true\n---\n{{ a() }}\n\n{{ a() }}\n"
    page = compose_page(text, "docs/a.md", known, lambda *_: "<p>{{ ก }}</p>")
    assert page.markdown == "<!--fragment-0-->\n\n<!--fragment-1-->\n"
    assert page.fill(page.markdown) == "<p>&#123;{ ก }}</p>\n\n<p>&#123;{ ก }}</p>\n"
