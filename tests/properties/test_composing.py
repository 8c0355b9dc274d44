"""Whatever the evidence and the names: a page shows each fragment whole, once, in its place."""

from __future__ import annotations

from html import unescape

from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup
from mkdocs.utils.meta import get_data

from macros.templating import literal
from macros.thai.ids import slugify
from macros.views.page import Page, Section, make_page
from macros.views.paging import WEIGHT, paged
from tests.evidence.rendering import render
from tests.properties.holding import holds
from tests.properties.strategies import HTML, JINJA, SIGNS, WORDS, made_of, markdown, names
from tests.reading.html import Html

ENGINE = ["toc", "tables", "fenced_code", "admonition", "attr_list", "footnotes"]
FRAGMENTS = made_of(
    HTML, JINJA, SIGNS, WORDS, ["<!--fragment-2-->", "\\1", "\\g<0>", "\n\n    ", "&#0;"]
)
SECTIONS = st.lists(st.tuples(names() | st.just(""), FRAGMENTS), min_size=1, max_size=4)


def made(sections: list[tuple[str, str]], heading: str) -> Page:
    return make_page(
        "sar/2569/ind-01.md",
        heading,
        "data/sar/2569.yml",
        [Section(f"s{at}", head, Markup(html)) for at, (head, html) in enumerate(sections)],
        heading=heading,
    )


def shown(page: Page) -> str:
    """A page as MkDocs and the hooks make it: its front matter read, its Markdown rendered."""
    body, _ = get_data(page.content)
    extensions = {"toc": {"slugify": slugify, "permalink": True}}
    return page.fill(Markdown(extensions=ENGINE, extension_configs=extensions).convert(body))


@holds(4, sections=SECTIONS, heading=names())
def test_every_fragment_is_in_its_place_as_it_was(
    sections: list[tuple[str, str]], heading: str
) -> None:
    page = made(sections, heading)
    html = shown(page)
    frame = shown(made([(head, f"(({at}))") for at, (head, _) in enumerate(sections)], heading))
    for at, (_, fragment) in enumerate(sections):
        frame = frame.replace(f"(({at}))", literal(fragment), 1)
    assert html == frame


@holds(2, sections=st.lists(names(), max_size=3), heading=names())
def test_names_are_text_whatever_they_hold(sections: list[str], heading: str) -> None:
    html = Html(shown(made([(head, "") for head in sections], heading)))
    assert html.foreign == []
    assert {tag.tag for tag in html.elements} <= {"h1", "h2", "a"}
    assert "".join(html.text.split()) == "".join(
        "".join([heading, *(f"{head}¶" for head in sections)]).split()
    )


@holds(4, title=names())
def test_a_title_is_read_back_by_the_engine(title: str) -> None:
    body, meta = get_data(made([("", "ก")], title).content)
    assert unescape(meta["title"]) == title
    assert "title" not in body.split("<h1")[0]


@holds(2, texts=st.lists(markdown(), min_size=2, max_size=4))
def test_evidence_leaks_into_no_other(texts: list[str]) -> None:
    htmls = [render(text, f"piece-{at}").html for at, text in enumerate(texts)]
    html = shown(made([("", html) for html in htmls], "หน้า"))
    alone = "".join(Html(each).text for each in htmls)
    parsed = Html(html)
    assert parsed.foreign == []
    assert "".join(parsed.text.split()) == "".join(("หน้า" + alone).split())
    for each in htmls:
        assert html.count(literal(each)) >= htmls.count(each)


@holds(
    blocks=st.lists(st.integers(0, 2 * WEIGHT).map("x".__mul__)), first=st.integers(0, WEIGHT * 2)
)
def test_paging_keeps_every_block_once_and_in_order(blocks: list[str], first: int) -> None:
    pages = paged(blocks, first)
    assert [index for page in pages for index in page] == list(range(len(blocks)))
    assert all(pages) or not blocks
    for number, page in enumerate(pages):
        weight = sum(len(blocks[index]) for index in page) + (0 if number else first)
        assert weight <= WEIGHT or len(page) <= 1
