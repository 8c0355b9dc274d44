from __future__ import annotations

import pytest

from macros.html.rewriting import rewriting
from macros.thai.pages import whole_words, with_thai_digits

PAGE = """<!DOCTYPE html>
<html lang="th">
<head>
<meta charset="utf-8"><title>คู่มือ</title>
<link rel="stylesheet" href="base-2568.css?v=1"><style>p { margin: 0 1em }</style>
</head>
<body class="a1">
<!-- บรรทัดที่ 1 -->
<h2 id="ข้อ-1">งาน&nbsp;&amp;&#160;ผล<a href='/2568/1.html' title="ข้อ 1"> ¶</a></h2>
<p>ก<br>ข<br/><img src=p1.png alt="ภาพที่ 1"><input type="checkbox" disabled></p>
<svg viewBox="0 0 10 10" width="10"><path d="M1 2 L3 4"/><rect width="1" height="2"></rect></svg>
<pre><code>x = 1</code></pre><kbd>F5</kbd>
<script>if (1 < 2 && 3 > 2) { document.title = "</p>" + 4 }</script>
<p data-digits="keep">2568 <b>1</b><br>2</p>
</body>
</html>
"""
UNCHANGED = {
    "ทั้งหน้า": PAGE,
    "ป้ายปิดตัวพิมพ์ใหญ่ของ svg": "<svg><clipPath id='c1'></clipPath></svg>",
    "ป้ายปิดมีเว้นวรรค": "<p>ก</p >",
    "& ที่ไม่ได้เขียนเป็น &amp;": "<p>R&D</p>",
    "ชื่ออักขระไม่มี ;": "<p>&copy ก</p>",
    "บรรทัดประกาศ xml": "<?xml version='1.0'?><svg></svg>",
    "CDATA ใน svg": "<svg><text><![CDATA[ก & ข]]></text></svg>",
    "ป้ายไม่ครบท้ายหน้า": "ก <p",
}
CHANGED = {
    "ข้อความ": ("<p>ปี 2568</p>", "<p>ปี ๒๕๖๘</p>"),
    "ชื่อหน้า": ("<title>ปี 2568</title>", "<title>ปี ๒๕๖๘</title>"),
    "หลัง br": ("<p>1<br>2<br/>3</p>4", "<p>๑<br>๒<br/>๓</p>๔"),
    "หลังส่วนที่คงไว้": (
        "<div data-digits='keep'>1<div>2</div>3</div>4",
        "<div data-digits='keep'>1<div>2</div>3</div>๔",
    ),
    "หลังโค้ด": ("<code>1</code> 2", "<code>1</code> ๒"),
    "หลังสคริปต์": ("<script>1</script>2", "<script>1</script>๒"),
    "ข้อความใน svg": ("<svg><text x='1'>5</text></svg>", "<svg><text x='1'>๕</text></svg>"),
    "อักขระพิเศษคงเดิม": ("&#3585; 1 &lt; 2 &amp;", "&#3585; ๑ &lt; ๒ &amp;"),
    "ไม่มีป้ายปิด li": ("<ul><li>1<li>2</ul>3", "<ul><li>๑<li>๒</ul>๓"),
    "หลายบรรทัด": ("<p>1\n2 <b>\n3</b></p>\n4", "<p>๑\n๒ <b>\n๓</b></p>\n๔"),
    "ลิงก์": ("<a href='/1'>ข้อ 1</a>", "<a href='/1'>ข้อ ๑</a>"),
}
WHOLE = {
    "คำของสำนักงาน": (
        "<p>และตัวบ่งชี้</p>",
        '<p>และ<span class="whole">ตัวบ่งชี้</span></p>',
    ),
    "ปี พ.ศ.": ("พ.ศ. 2546", '<span class="whole">พ.ศ. 2546</span>'),
    "คำซ้ำ": ("เด็ก ๆ", '<span class="whole">เด็ก ๆ</span>'),
}
NOT_WHOLE = {
    name: f"<{name}>ตัวบ่งชี้</{name}>"
    for name in ("title", "code", "pre", "script", "style", "button", "option", "svg", "textarea")
} | {"ค่าของป้าย": "<img alt='ตัวบ่งชี้'>", "หมายเหตุ": "<!-- ตัวบ่งชี้ -->"}


@pytest.mark.parametrize("html", UNCHANGED.values(), ids=UNCHANGED)
def test_page_without_arabic_digits_in_its_text_stays_byte_for_byte(html: str) -> None:
    assert with_thai_digits(html) == html


@pytest.mark.parametrize(("html", "expected"), CHANGED.values(), ids=CHANGED)
def test_only_visible_digits_change(html: str, expected: str) -> None:
    assert with_thai_digits(html) == expected


@pytest.mark.parametrize(("html", "expected"), CHANGED.values(), ids=CHANGED)
def test_thai_digits_twice_is_thai_digits_once(html: str, expected: str) -> None:
    assert with_thai_digits(with_thai_digits(html)) == expected


@pytest.mark.parametrize(("html", "expected"), WHOLE.values(), ids=WHOLE)
def test_words_are_kept_on_one_line(html: str, expected: str) -> None:
    assert rewriting([whole_words(["ตัวบ่งชี้"])])(html) == expected


@pytest.mark.parametrize("html", NOT_WHOLE.values(), ids=NOT_WHOLE)
def test_no_span_where_none_may_stand(html: str) -> None:
    assert rewriting([whole_words(["ตัวบ่งชี้"])])(html) == html
