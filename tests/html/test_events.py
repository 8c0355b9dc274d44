"""Two readers of one language: what the pattern gives, the standard library's parser gives too."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.html.events import Event, events
from tests.reading.html import Html

ATTRIBUTES = st.sampled_from(
    [
        "",
        " id=a",
        ' title="ก > ข"',
        " alt='&lt;ก'",
        " hidden",
        ' x:y="1" id=b',
        " DATA-X = 5",
        ' a="/"/',
    ]
)
NAMES = st.sampled_from(["p", "a", "br", "SVG", "h2", "clipPath", "li"])
TEXTS = st.sampled_from(
    ["ก ข", " ", "&amp;", "&#3585;", "R&D", "&copy ก", '"', "'", ">", "\n", "{{"]
)
CODE = st.sampled_from(
    ["<script>if (a < b) '</p>'</script>", "<STYLE>p>a{}</STYLE>", "<script></script>"]
)
ASIDES = st.sampled_from(["<!-- <p> -->", "<!---->", "<!DOCTYPE html>"])
ODD = st.sampled_from(
    ["<", "<p", "< p>", "<?xml version='1.0'?>", "<![CDATA[ก]]>", "</ p>", "<1>", "<a='>"]
)
TAGS = st.builds("<{}{}>".format, NAMES, ATTRIBUTES) | st.builds("</{}>".format, NAMES)
REGULAR = st.lists(TAGS | TEXTS | CODE | ASIDES, max_size=12).map("".join)
ANY = st.lists(TAGS | TEXTS | CODE | ASIDES | ODD, max_size=12).map("".join)


def judged(html: str) -> list[tuple[object, ...]]:
    """What the standard library reads: (kind, value, attributes), texts that meet as one."""
    return [(event.kind, event.value, event.attributes) for event in Html(html).events]


def joined(found: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    whole: list[tuple[object, ...]] = []
    for kind, value, given_ in found:
        if kind == "text" and whole and whole[-1][0] == "text":
            value = f"{whole.pop()[1]}{value}"
        whole.append((kind, value, given_))
    return whole


def told(event: Event) -> tuple[object, ...]:
    if event.kind == "text":
        return "text", event.value if event.given else unescape(event.value), ()
    return event.kind, event.value, tuple(event.pairs) if event.kind != "end" else ()


@given(REGULAR)
def test_regular_html_is_read_as_the_parser_reads_it(html: str) -> None:
    assert joined(list(map(told, events(html)))) == judged(html)


@given(ANY)
def test_events_stand_where_they_say(html: str) -> None:
    end = 0
    for event in events(html):
        assert end <= event.start <= event.end <= len(html)
        end = event.end
        if event.kind == "text":
            assert html[event.start : event.end] == event.value
        else:
            assert html[event.start :].startswith("<")


def test_nothing_is_lost_of_what_is_not_regular() -> None:
    assert [event.value for event in events("ก <b>ข < ค &copy; ง</b>") if event.kind == "text"]
    texts = "".join(
        event.value for event in events("ก < ข &copy; ค &#3585;") if event.kind == "text"
    )
    assert texts == "ก < ข &copy; ค &#3585;"


@pytest.mark.parametrize("name", ["script", "style"])
def test_code_is_text_of_its_element(name: str) -> None:
    start, text, end = events(f"<{name} a=1>x < y</{name}>")
    assert (start.kind, start.attributes) == ("start", {"a": "1"})
    assert (text.value, text.given) == ("x < y", name)
    assert end.kind == "end"


def test_of_two_attributes_of_one_name_the_first_counts() -> None:
    (event,) = events('<p ID="a" id="b">')
    assert event.attributes == {"id": "a"}
    assert event.pairs == (("id", "a"), ("id", "b"))


def test_the_whole_of_a_page_is_read() -> None:
    page = "<p>ก</p>" * 1000
    assert re.sub("<[^>]*>", "", page) == "".join(e.value for e in events(page) if e.kind == "text")
