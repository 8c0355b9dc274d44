"""Whatever the text: nothing of it is lost, and what is written can be read again."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from hypothesis import strategies as st

from macros.html.rewriting import rewriting
from macros.source.mistakes import mistake
from macros.thai.breaks import with_breaks
from macros.thai.collation import sort_key
from macros.thai.dates import BuddhistDate, DateError
from macros.thai.digits import to_arabic, to_thai
from macros.thai.ids import slugify
from macros.thai.normal import normalized
from macros.thai.pages import whole_words, with_thai_digits
from macros.thai.words import pieces, unbroken
from tests.properties.holding import holds
from tests.properties.strategies import (
    HTML,
    JINJA,
    VALUES,
    WORDS,
    anything,
    crowded,
    letters,
    made_of,
)
from tests.reading.html import Html

DAYS = st.dates(date(1858, 1, 1), date(2456, 12, 31))  # พ.ศ. 2401 to 2999
TERMS = st.lists(st.sampled_from([*WORDS, "ก", "ตัว", "กก", "ๆ"]) | anything(), max_size=5).map(
    lambda terms: tuple(filter(None, terms))
)
TAGS = [
    *(
        "<b>",
        "</b>",
        "<br/>",
        "<p>",
        "</p>",
        "<code>",
        "</code>",
        "<pre>",
        "</pre>",
        "<svg>",
        "</svg>",
    ),
    *(
        "<p data-digits='keep'>",
        "<title>",
        "</title>",
        '<a href="/2568/1.html">',
        "</a>",
        "<!-- 1 -->",
    ),
    *(
        "<script>1 < 2</script>",
        "<style>a{}</style>",
        "<img src='1.png'>",
        "&lt;",
        "&#49;",
        "&nbsp;",
    ),
]
WHOLE = '<span class="whole">'
PAGES = made_of(TAGS)
"""Finished pages: what begins as a tag in them ends as one."""


@holds(day=DAYS)
def test_a_date_is_read_as_it_was_written(day: date) -> None:
    written = BuddhistDate(day.year + 543, day.month, day.day)
    assert BuddhistDate.parse(written.iso) == written
    assert written.fiscal_year in {written.year, written.year + 1}
    assert to_arabic(to_thai(str(written))) == str(written)


@holds(day=DAYS, other=DAYS)
def test_dates_sort_by_time(day: date, other: date) -> None:
    first, second = (BuddhistDate(each.year + 543, each.month, each.day) for each in (day, other))
    assert (first < second) == (day < other) == (first.iso < second.iso)


@holds(text=st.from_regex(r"\A\d{1,5}-\d{1,3}-\d{1,3}\Z") | st.sampled_from(VALUES) | anything())
def test_what_is_no_date_is_told_in_thai(text: str) -> None:
    try:
        said = BuddhistDate.parse(text).iso
    except DateError as error:
        said = str(mistake(error.code, **error.words))
    assert re.search("[ก-๙]", said) or said == text


@holds(text=anything())
def test_digits_come_back(text: str) -> None:
    assert to_arabic(to_thai(text)) == to_arabic(text)
    assert to_thai(to_thai(text)) == to_thai(text)
    assert len(to_thai(text)) == len(text)


@holds(text=anything(), terms=TERMS)
def test_pieces_are_the_text(text: str, terms: tuple[str, ...]) -> None:
    parts = pieces(text, terms)
    assert "".join(parts) == text
    assert all(parts)


@holds(text=anything(), terms=TERMS)
def test_no_piece_ends_inside_what_stays_together(text: str, terms: tuple[str, ...]) -> None:
    spans, ends, at = unbroken(text, terms), set(), 0
    for part in pieces(text, terms):
        ends.add(at := at + len(part))
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert not ends & set(range(start + 1, end))
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


def marks(html: str) -> list[str]:
    """A page's tags as they stand, but spans."""
    return [mark for mark in Html(html).marks if mark not in {WHOLE, "</span>"}]


@holds(html=PAGES, terms=TERMS)
def test_whole_words_change_neither_text_nor_tags(html: str, terms: tuple[str, ...]) -> None:
    marked = rewriting([whole_words(terms)])(html)
    assert marked.count("</span>") - html.count("</span>") == marked.count('<span class="whole">')
    assert re.sub(r'<span class="whole">(.*?)</span>', r"\1", marked, flags=re.DOTALL) == html
    assert marks(marked) == marks(html)
    assert Html(marked).text == Html(html).text


@holds(html=PAGES.filter(lambda html: "\u200b" not in html), terms=TERMS)
def test_breaks_change_neither_text_nor_tags(html: str, terms: tuple[str, ...]) -> None:
    marked = with_breaks(html, terms)
    marked = marked.replace("\u200b", "")
    assert marked.count("</span>") - html.count("</span>") == marked.count('<span class="whole">')
    assert marked.replace("\u200b", "").replace('<span class="whole">', "").replace(
        "</span>", ""
    ) == html.replace("</span>", "")
    assert marks(marked) == marks(html)
    assert Html(marked).text == Html(html).text


@holds(html=PAGES)
def test_thai_digits_change_digits_of_text_only(html: str) -> None:
    thai = with_thai_digits(html)
    assert to_arabic(thai) == to_arabic(html)
    assert marks(thai) == marks(html)


@holds(2, text=anything())
def test_what_is_normal_stays_so(text: str) -> None:
    once = normalized(text)
    assert normalized(once) == once


@holds(text=anything() | made_of(JINJA, HTML))
def test_an_id_is_safe_and_stays_itself(text: str) -> None:
    name = slugify(text)
    assert slugify(name) == name
    assert not re.search(r"[\s<>\"'&#/\\?%{}]", name)
    assert not name.startswith("-")
    assert not name.endswith("-")


@holds(text=anything(), other=st.lists(letters(), max_size=3).map("".join))
def test_every_text_has_a_place_in_order(text: str, other: str) -> None:
    assert sort_key(text) == sort_key(text)
    assert (sort_key(text) <= sort_key(other)) or (sort_key(other) <= sort_key(text))


@holds(0.05, text=crowded(WORDS, TAGS, ["ๆ", " ", "ก", "1 ", "ที่ ", "<"]))
def test_a_long_text_takes_no_time(text: str) -> None:
    for process in (to_thai, slugify, with_thai_digits):
        process(text)
    assert "".join(pieces(text, ("กก", "ต่าง ๆ"))) == text
    rewriting([whole_words(("กก", "ต่าง ๆ"))])(text)
    with_breaks(text, ("กก", "ต่าง ๆ"))
