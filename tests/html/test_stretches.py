"""Pages read by stretches, each stretch once for all pages, say what they say when read whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.checks.built import page_parser
from macros.html import stretches
from macros.html.events import Event
from macros.html.rewriting import rewriting
from macros.html.stretches import PageReader
from macros.thai.pages import DIGITS, thai_digits, whole_words
from tests.html.test_events import ASIDES, CODE, ODD, TAGS, TEXTS

KEPT = ["<div data-digits='keep'>", "</div>", "<code>", "</code>", "<pre>", "</pre>", "<svg>"]
TOLD = ['<a href="b.html" id=x>', "<iframe>", "<p onclick=a>", "{{ ก }}", "ข้อ 1", "ต่าง ๆ", "ก 2"]
BROKEN = ["<script>", "</script>", "<style>", "<!--", "-->", '<p title="ก\n<b>">', "<p\n\tid=a>"]
POLICY = "<meta http-equiv=Content-Security-Policy content=a>"
LINE = st.lists(
    TAGS | TEXTS | CODE | ASIDES | st.sampled_from([*KEPT, *TOLD, POLICY]), max_size=5
).map("".join)
ODD_LINE = LINE | ODD | st.sampled_from(BROKEN)
SITES = [
    st.lists(st.lists(line, max_size=8).map("\n  ".join), min_size=1, max_size=4)
    for line in (LINE, ODD_LINE)
]
READERS: dict[str, Callable[[], Callable[[str], Any]]] = {
    "คำที่ไม่แยก": lambda: rewriting([whole_words(["ก", "ก ข"]), DIGITS]),
    "เลขไทย": thai_digits,
    "การตรวจ": page_parser,
}


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@given(pages=SITES[0] | SITES[1])
def test_pages_say_by_stretches_what_they_say_whole(
    reader: Callable[[], Callable[[str], Any]], pages: list[str]
) -> None:
    read = reader()
    with patch.object(stretches, "_STRETCH", re.compile(".+", re.DOTALL)):
        whole = [reader()(page) for page in pages]
    assert [read(page) for page in pages] == whole


@given(pages=SITES[0] | SITES[1])
def test_stretches_are_the_page(pages: list[str]) -> None:
    read = PageReader(lambda html, found, state: (html, state), 0)
    assert ["".join(read(page)) for page in pages] == pages


def test_what_stands_on_many_pages_is_read_once() -> None:
    seen = list[str]()

    def read(html: str, found: Sequence[Event], depth: int) -> tuple[int, int]:
        seen.append(html)
        opened = sum({"start": 1, "end": -1}.get(event.kind, 0) for event in found)
        return depth, depth + opened

    reading = PageReader(read, 0)
    first, second = "<ul>\n <li>ก\n <li>ก\n</ul>", "<ol>\n <li>ก\n <li>ก\n</ol>"
    assert reading(first) == reading(second) == [0, 1, 2, 3]
    assert seen == ["<ul>\n ", "<li>ก\n ", "<li>ก\n", "</ul>", "<ol>\n ", "</ol>"]


def test_code_is_in_the_stretch_that_its_end_is_in() -> None:
    read = PageReader(lambda html, found, state: (html, state), 0)
    code = ["<p>\n", "<script>\n a()\n</script>\n", "<style>\n  b {}\n  </style>ก\n", "<p>"]
    assert read("".join(code)) == code


def test_a_page_that_is_not_regular_is_read_in_one() -> None:
    read = PageReader(lambda html, found, state: (html, state), 0)
    for page in ("<p>\n<b>ก < ข</b>", "<script>\n<b>", "<p>\n<p title='\n<b>", "<!--\n<p>"):
        assert read(page) == [page]
