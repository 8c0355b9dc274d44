from __future__ import annotations

import pytest

from macros.thai.breaks import with_breaks

TERMS = ("ตัวบ่งชี้", "กำกับดูแล")
MARKED = {
    "ข้อความ": ("<p>ประชุมคณะทำงาน</p>", "<p>ประชุม|คณะทำงาน</p>"),
    "คำของสำนักงาน": ("กำกับดูแลตัวบ่งชี้", "กำกับดูแล|ตัวบ่งชี้"),
    "คำข้ามป้าย": ("<p>ประ<b>ชุม</b>คณะ<i>ทำงาน</i></p>", "<p>ประ<b>ชุม|</b>คณะ<i>ทำงาน</i></p>"),
    "คนละย่อหน้า": ("<li>ประ<li>ชุม<br>คณะ", "<li>ประ<li>ชุม<br>คณะ"),
    "ยัติภังค์": ("เปิด https://a.b/school-data แล้ว", "เปิด https://a.b/[school-data] แล้ว"),
    "ยัติภังค์ในช่องตาราง": ("<td>ใช้ e-Service", "<td>ใช้ e-Service"),
    "ปี พ.ศ.": ("ใน พ.ศ. 2546", "ใน [พ.ศ. 2546]"),
    "ปีในป้าย": ("ใน พ.ศ. <b>2546</b>และ", "ใน [พ.ศ. <b>2546</b>และ]"),
    "ป้ายเปิดก่อนวลี": ("ดู<b>ข้อ</b> 3", "ดู|[<b>ข้อ</b> 3]"),
    "ป้ายคาบเกี่ยว": ("<b>ดูข้อ</b> 3 และ", "<b>ดู|ข้อ</b> 3 และ"),
    "คำซ้ำ": ("ด้านต่าง ๆ และ", "ด้าน|[ต่าง ๆ] และ"),
    "ย่อคำ": ("และอื่น ๆ ฯลฯ", "และ|[อื่น ๆ ฯลฯ]"),
    "เครื่องหมายคำพูดเว้นวรรค": ("“ คู่มือ ” นี้", "[“ คู่มือ ”] นี้"),
    "วงเล็บ": ("ข้อ(ก)และ", "[ข้อ(ก)และ]"),
    "ชั้นเรียน": ("ชั้น ป.๒/๑ และ", "ชั้น [ป.๒/๑] และ"),
    "ยาวเกินคอลัมน์": ("องค์กรปกครองส่วนท้องถิ่น", "องค์กร|ปกครอง|ส่วนท้องถิ่น"),
    "ยาวเกินช่องตาราง": ("<td><p>เจ้าหน้าที่ของรัฐ</p>", "<td><p>เจ้าหน้าที่|ของ|รัฐ</p>"),
    "หลังตาราง": ("<td>ก</td></table>เจ้าหน้าที่ของรัฐ", "<td>ก</td></table>เจ้าหน้าที่ของรัฐ"),
    "รหัสแทนอักษร": ("ก&amp;ข &copy และ&#3585;า", "[ก&amp;ข] &copy และ|&#3585;า"),
    "โค้ดคงเดิม": ("ดู<code>ประชุมคณะ</code>และ", "ดู|<code>ประชุมคณะ</code>|และ"),
    "ภาพคงเดิม": ("<svg><text>ประชุมคณะ</text></svg>และ", "<svg><text>ประชุมคณะ</text></svg>|และ"),
}
UNCHANGED = {
    "ค่าของป้าย": "<img alt='ประชุมคณะทำงาน ต่าง ๆ'>",
    "หมายเหตุ": "<!-- ประชุมคณะทำงาน -->",
    "รูปแบบ": "<style>p::before { content: 'ประชุมคณะ' }</style>",
    "หัวเอกสาร": "<head><title>ประชุมคณะทำงาน</title></head>",
    "ข้อความเตรียมไว้": "<pre>ประชุมคณะทำงาน <b>ประชุมคณะ</b></pre>",
    "ไม่มีอักษรไทย": "<p>Self Assessment Report (SAR) 2568, p. 3</p>",
    "ป้ายไม่ครบ": "<p>กา <b",
}


@pytest.mark.parametrize(("html", "expected"), MARKED.values(), ids=MARKED)
def test_breaks_are_shown_and_phrases_held(html: str, expected: str) -> None:
    marked = with_breaks(html, TERMS).replace("\u200b", "|")
    assert marked.replace('<span class="whole">', "[").replace("</span>", "]") == expected


@pytest.mark.parametrize("html", UNCHANGED.values(), ids=UNCHANGED)
def test_what_is_no_running_thai_stays_byte_for_byte(html: str) -> None:
    assert with_breaks(html, TERMS) == html


def test_a_phrase_wider_than_a_column_is_held_only_at_its_seam() -> None:
    html = with_breaks("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐานต่าง ๆ “วิธีปฏิบัติราชการทางปกครอง”")
    spans = [part.split("</span>")[0] for part in html.split('<span class="whole">')[1:]]
    assert spans
    assert all(len(span) <= 18 for span in spans)
