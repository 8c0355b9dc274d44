"""Links of volumes hold text alone."""

import pytest

from macros.book.flat_links import flatten_links

CASES = {
    "text": ('<a href="#x">ก</a>', '<a href="#x">ก</a>'),
    "a phrase": (
        '<a href="#x">ก <span class="whole">ข 1</span>\u200bค</a>',
        '<a href="#x">ก </a><span class="whole"><a href="#x">ข 1</a></span><a href="#x">\u200bค</a>',
    ),
    "nested, with an id": (
        '<a id="i" href="#x"><b>ก<i>ข</i></b></a>',
        '<b><a id="i" href="#x">ก</a><i><a href="#x">ข</a></i></b>',
    ),
    "a picture": ('<a href="x.png"><img alt="ก" src="x.png"></a>', '<img alt="ก" src="x.png">'),
    "a picture and words": (
        '<a href="x.png"><img alt="ก" src="x.png"> ดู</a>',
        '<img alt="ก" src="x.png"><a href="x.png"> ดู</a>',
    ),
    "contents": (
        '<nav class="contents"><a href="#x">ก <span class="whole">ข</span></a></nav>',
        '<nav class="contents"><a href="#x">ก ข</a></nav>',
    ),
    "beside elements": ('<abbr>ก</abbr><a href="#x">ข</a>', '<abbr>ก</abbr><a href="#x">ข</a>'),
}


@pytest.mark.parametrize(("html", "wanted"), CASES.values(), ids=CASES)
def test_a_link_holds_text_alone(html: str, wanted: str) -> None:
    assert flatten_links(html) == wanted
    assert flatten_links(wanted) == wanted
