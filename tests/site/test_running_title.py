"""The title of a page for the head of its sheets, in the root's style, where its policy allows it."""

import re
from html import unescape

import pytest

from macros.site.policy import secured
from macros.site.running_title import PROPERTY, with_running_title

PAGE = '<!doctype html>\n<html lang="th" class="no-js">\n<head>\n<meta charset="utf-8"><title>{}</title></head></html>'


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("5. ขั้นตอน - คู่มือ", '"5. ขั้นตอน - คู่มือ"'),
        ("ก &#34;ข&#34;  &lt;ค&gt; &amp; ง", '"ก \\22 ข\\22  <ค> & ง"'),
        ("ก \\ ข\nค", '"ก \\5c  ข ค"'),
    ],
)
def test_the_root_tells_the_title_as_a_string_of_css(title: str, told: str) -> None:
    html = with_running_title(PAGE.format(title))
    (style,) = re.findall(r'<html style="([^"]*)" lang="th"', html)
    assert unescape(style) == f"{PROPERTY}: {told}"
    assert html.count("style=") == 1


def test_the_policy_allows_it() -> None:
    found = secured(with_running_title(PAGE.format("คู่มือ")))
    assert "style-src-attr 'unsafe-hashes' 'sha256-" in found


@pytest.mark.parametrize("html", [PAGE.format(""), PAGE.format(" "), "<p>ไม่ใช่หน้า</p>"])
def test_what_has_no_title_stays_as_it_is(html: str) -> None:
    assert with_running_title(html) == html
