"""Finished HTML as search reads it: what stands at which anchor."""

from __future__ import annotations

import pytest

from macros.search.passages import Passage, passages


def brief(html: str) -> list[tuple[str, str, str]]:
    return [(each.anchor, each.heading, each.text) for each in passages(html)]


def test_a_heading_leads_what_follows_it() -> None:
    html = '<h1 id="a">หน้า</h1><p>ต้น</p><h2 id="b">ส่วน</h2><p>กลาง</p><h3 id="c">ย่อย</h3><p>ท้าย</p>'
    assert brief(html) == [("", "หน้า", "ต้น"), ("b", "ส่วน", "กลาง"), ("c", "ย่อย", "ท้าย")]


def test_an_element_with_an_id_holds_its_own_and_gives_back() -> None:
    html = '<h2 id="t">ตาราง</h2><table><tr id="r1"><th>หนึ่ง</th><td>ก</td></tr></table><p>ต่อ</p>'
    assert brief(html) == [("", "", ""), ("t", "ตาราง", "ต่อ"), ("r1", "หนึ่ง", "หนึ่ง\nก")]


def test_an_element_may_say_what_it_is_called() -> None:
    assert brief('<p id="x" data-title="ชื่อ">ข้อความ</p>')[1] == ("x", "ชื่อ", "ข้อความ")


def test_words_run_through_elements_in_a_line_and_end_with_blocks() -> None:
    html = '<p>งาน<span class="whole">มาตรฐาน</span><b>สำนัก</b>งาน</p><ul><li>ก<li>ข</ul>ค<br>ง'
    assert brief(html)[0][2] == "งานมาตรฐานสำนักงาน\nก\nข\nค\nง"


def test_what_people_do_not_read_is_not_found() -> None:
    html = (
        '<h2 id="h">หัว<a class="headerlink" href="#h">¶</a></h2><p aria-hidden="true">ซ้ำ</p>'
        "<form><label>ช่อง</label></form><button>ปุ่ม</button><script>x</script><style>y</style>"
        '<p>เห็น <a class="edit-data" href="/">แก้ไข</a></p><nav>เมนู</nav>'
        "<svg><title>ชื่อ</title><desc>ผัง</desc><text>ซ้ำ</text></svg>"
        "<div data-search-exclude><p>อีกครั้ง</p></div>"
    )
    assert brief(html) == [("", "", ""), ("h", "หัว", "เห็น\nผัง")]


def test_what_is_said_to_stand_there_again_is_read_where_it_does_not() -> None:
    html = (
        '<h2 id="a">จุด เด่น</h2><p>ทำ <b>เร็ว</b></p><h2 id="c">คัดลอก</h2><div data-search-again>'
        "<p><strong>จุดเด่น</strong></p><p>ทำ<b> เร็ว</b></p><li>คำสั่ง (ภาพ)<br>x/ind-02.html</li></div><p>ท้าย</p>"
    )
    assert brief(html)[1:] == [
        ("a", "จุด เด่น", "ทำ เร็ว"), ("c", "คัดลอก", "ท้าย\nคำสั่ง (ภาพ)\nx/ind-02.html"),
    ]  # fmt: skip


def test_evidence_tells_its_kind_and_group_until_it_ends() -> None:
    html = (
        '<h2 id="e">หลักฐาน</h2><p>2 ชิ้น</p>'
        '<section data-kind="order" data-group="admin"><h3 id="p">คำสั่ง</h3><p>ก</p>'
        '<h4 id="p--x">ส่วน</h4><p>ข</p></section>'
        '<section data-kind="report" data-group="audit" data-unfinished><h3 id="q">รายงาน</h3></section>'
        "<p>ท้าย</p>"
    )
    assert passages(html) == [
        Passage(""),
        Passage("e", "หลักฐาน", "2 ชิ้น\nท้าย"),
        Passage("p", "คำสั่ง", "ก", "order", "admin"),
        Passage("p--x", "ส่วน", "ข", "order", "admin"),
        Passage("q", "รายงาน", "", "report", "audit", unfinished=True),
    ]


def test_rows_of_a_register_are_no_evidence() -> None:
    html = '<table><tr data-indicator="i" data-kind="order" data-group="g"><td>ก</td></tr></table>'
    assert [each.kind for each in passages(html)] == [""]


def test_footnotes_have_no_passages_of_their_own() -> None:
    html = '<h2 id="a">ก</h2><p>ข<sup id="x--fnref-1">1</sup></p><ol><li id="x--fn-1">ค</li></ol>'
    assert [each.anchor for each in passages(html)] == ["", "a"]


@pytest.mark.parametrize(
    "html",
    ["", "<", "</p></p>", "<p>ก<h2 id=x>ข", "<tr id=a><td>ก</table>ข", "<!-- ก --><p", "&#0;&x;"],
)
def test_broken_html_is_read_as_far_as_it_goes(html: str) -> None:
    assert passages(html)


def test_letters_are_as_they_should_be_typed() -> None:
    assert brief("<p>เเผน นํ้า \u200bตก</p>")[0][2] == "แผน น้ำ ตก"
