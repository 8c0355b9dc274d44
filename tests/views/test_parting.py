"""Long pieces in parts: nothing of them lost, each part whole HTML and no larger than a page holds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring, tostring

from macros.views.parting import parted

ROOM = 600
ROW = '<tr><td>{0}</td><td class="right">ข <b>ค</b></td></tr>\n'
TABLE = (
    '<div class="evidence-scroll" role="group"><table class="evidence-table">\n<thead>\n<tr><th>ที่</th>'
    "<th>หัว</th></tr>\n</thead>\n<tbody>\n{}</tbody>\n</table></div>\n"
)
words = st.text("กขค ง&;", min_size=1, max_size=40).map(lambda text: text.replace("&", "&amp;"))
paragraph = words.map(lambda text: f"<p>{text} <em>น</em><br>\nต่อ</p>\n")
table = st.integers(1, 40).map(lambda rows: TABLE.format("".join(map(ROW.format, range(rows)))))
items = st.lists(words, min_size=1, max_size=30)
numbers = items.map(
    lambda each: "<ol>" + "".join(f"<li><p>{x}</p></li>\n" for x in each) + "</ol>\n"
)
bullets = items.map(lambda each: "<ul>" + "".join(f"<li>{x}</li>\n" for x in each) + "</ul>\n")
pieces = st.lists(paragraph | table | numbers | bullets | st.just("<hr>\n"), min_size=1, max_size=9)


def said(html: str) -> str:
    return re.sub(r"\s|ที่|หัว", "", re.sub("<[^>]*>", "", html))


@given(pieces.map("".join))
def test_nothing_is_lost_and_nothing_is_cut(html: str) -> None:
    found = parted(html, ROOM)
    assert said("".join(found)) == said(html)
    for part in found:
        whole = tostring(fragment_fromstring(part, create_parent="div"), encoding="unicode")
        assert whole.count("<") == part.count("<") + 2  # nothing had to be closed or opened


@given(pieces.map("".join))
def test_no_part_is_larger_than_its_room(html: str) -> None:
    assert all(len(part.encode()) <= ROOM + 250 for part in parted(html, ROOM))


def test_a_table_has_its_head_in_each_part() -> None:
    html = TABLE.format("".join(map(ROW.format, range(100))))
    found = parted(html, ROOM)
    assert len(found) > 5
    assert all(part.count("<th>") == 2 for part in found)
    assert "".join(found).count("<td>") == 100


def test_numbers_go_on() -> None:
    html = (
        '<ol start="3">'
        + "".join(f"<li>{number} {'ก' * 60}</li>\n" for number in range(3, 23))
        + "</ol>\n"
    )
    for part in parted(html, ROOM):
        start = re.match(r'<ol start="(\d+)"><li>(\d+) ', part)
        assert start
        assert start[1] == start[2]


def test_what_is_short_stays_as_it_is() -> None:
    assert parted("<p>ก</p>", ROOM) == ["<p>ก</p>"]
    assert parted("", ROOM) == [""]
