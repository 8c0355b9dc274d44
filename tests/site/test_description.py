import pytest

from macros.site.description import describe

LONG = "คำอธิบายงานมาตรฐานของสำนักงาน " * 9
CASES = {
    "ย่อหน้านำ": ("<p>ก่อน</p><p class=\"lead\">คู่มือของ<b>ทุกกลุ่ม</b>ใน\nสำนักงาน ใช้ได้ทุกปี</p>", "หน้า: คู่มือของทุกกลุ่มใน สำนักงาน ใช้ได้ทุกปี"),
    "ไม่มีย่อหน้า": ("<table></table>", "หน้า: คู่มือ &amp; งาน"),
    "อักขระของ HTML": ("<p class=\"lead\">งานที่ใช้ &quot;แบบ ก&quot; และ &lt;ข&gt; ตามที่กำหนดไว้</p>", "หน้า: งานที่ใช้ &#34;แบบ ก&#34; และ &lt;ข&gt; ตามที่กำหนดไว้"),
    "ย่อหน้าของป้าย": ("<p class=\"trail\">หน้าแรก &gt; คู่มือ &gt; ขั้นตอนทั้งหมดของงาน</p>", "หน้า: คู่มือ &amp; งาน"),
}  # fmt: skip


@pytest.mark.parametrize(("html", "told"), CASES.values(), ids=CASES)
def test_a_page_tells_what_it_is(html: str, told: str) -> None:
    assert describe(html, "<span>หน้า</span>", "คู่มือ &amp; งาน") == told


def test_what_is_long_ends_at_a_blank() -> None:
    told = describe(f'<p class="lead">{LONG}</p>', "หน้า", "")
    assert len(told) <= 156
    assert told.endswith("สำนักงาน…")
