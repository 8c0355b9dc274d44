"""What evidence may be made of, and what it becomes; innocent text that must stay as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.markup import Renderer
from macros.source.diagnostic import Location
from tests.evidence.rendering import ANCHOR, errors, foreign, library, render, told
from tests.reading.html import Html

_CASE = re.compile(
    r"^######## (?P<name>.+)\n(?P<source>(?s:.+?))\n######## HTML\n(?P<html>(?s:.+?))(?=\n\n####|\n\Z)",
    re.MULTILINE,
)
GOLDENS = {
    case["name"]: (case["source"], case["html"])
    for case in _CASE.finditer((Path(__file__).parent / "goldens.txt").read_text(encoding="utf-8"))
}
ORDER = "/sar/2569/ind-01/%E0%B8%84%E0%B8%B3%E0%B8%AA%E0%B8%B1%E0%B9%88%E0%B8%87.pdf"
PLAN = "/sar/2569/ind-01/%E0%B9%81%E0%B8%9C%E0%B8%99%20%282%29.docx"
LINKS = {
    "เว็บ": ("[ก](https://www.obec.go.th/a?b=1#c)", "https://www.obec.go.th/a?b=1#c"),
    "เว็บตัวใหญ่": ("[ก](HTTPS://X.example)", "HTTPS://X.example"),
    "เว็บโดเมนไทย": ("[ก](https://สพฐ.ไทย/แผน)", "https://สพฐ.ไทย/แผน"),
    "เว็บพอร์ต": ("[ก](http://x.example:8080/)", "http://x.example:8080/"),
    "เว็บมีวงเล็บ": ("[ก](https://x.example/a_(b))", "https://x.example/a_(b)"),
    "เว็บคำค้นเหมือน entity": (
        "[ก](https://x.example/?region=1&section=2&copy=3&lt=4)",
        "https://x.example/?region=1&section=2&copy=3&lt=4",
    ),
    "เว็บ & เขียนเป็น entity": ("[ก](https://x.example/?a=1&amp;b=2)", "https://x.example/?a=1&b=2"),
    "เว็บ entity ซ้อน": ("[ก](https://x.example/?a=&amp;lt;)", "https://x.example/?a=&lt;"),
    "เว็บในวงเล็บแหลม": ("<https://x.example/?a=1&b=2>", "https://x.example/?a=1&b=2"),
    "เว็บอ้างชื่อ": ("[ก][แผน]\n\n[แผน]: https://x.example 'ชื่อ'", "https://x.example"),
    "เว็บอ้างชื่อในบรรทัดถัดไป": ("[ก]\n\n[ก]:\n    https://x.example", "https://x.example"),
    "เว็บอ้างชื่อในข้ออ้าง": ("[ก]\n\n> [ก]:\n> https://x.example", "https://x.example"),
    "อีเมล": ("[ก](mailto:a@x.example?subject=ข)", "mailto:a@x.example?subject=ข"),
    "อีเมลในวงเล็บแหลม": ("<a.b@x.example>", "mailto:a.b@x.example"),
    "ไฟล์": ("[ก](คำสั่ง.pdf)", ORDER),
    "ไฟล์เข้ารหัส": ("[ก](%E0%B8%84%E0%B8%B3%E0%B8%AA%E0%B8%B1%E0%B9%88%E0%B8%87.pdf)", ORDER),
    "ไฟล์ในวงเล็บแหลม": ("[ก](<แผน (2).docx>)", PLAN),
    "ไฟล์มีชื่อลิงก์": ('[ก](<แผน (2).docx> "แผน (ฉบับแก้ไข)")', PLAN),
    "ไฟล์จุดนำหน้า": ("[ก](./a.pdf)", "/sar/2569/ind-01/a.pdf"),
    "ไฟล์ระบุหน้า": ("[ก](a.pdf#page=2)", "/sar/2569/ind-01/a.pdf#page=2"),
    "ไฟล์ในแฟ้มอื่น": (
        "[ก](../ind-02/อื่น.pdf)",
        "/sar/2569/ind-02/%E0%B8%AD%E0%B8%B7%E0%B9%88%E0%B8%99.pdf",
    ),
    "หลักฐานอื่น": ("[ก](02-แผน.md)", "/sar/2569/ind-01.md#piece-02-%E0%B9%81%E0%B8%9C%E0%B8%99"),
    "หลักฐานของตัวบ่งชี้อื่น": ("[ก](../ind-02/01.md)", "/sar/2569/ind-02.md#piece-01"),
    "หน้าเว็บไซต์": ("[ก](../../../standards/index.md)", "/standards/index.md"),
    "หัวข้อในหน้าเว็บไซต์": ("[ก](../../../index.md#a)", "/index.md#a"),
    "หัวข้อในไฟล์": ("[ก](#แผน-งาน)\n\n# แผน งาน", "#piece-01--แผน-งาน"),
    "หัวข้อในไฟล์ตามที่เขียน": ("[ก](<#แผน งาน>)\n\n# แผน งาน", "#piece-01--แผน-งาน"),
    "หัวข้อในไฟล์เข้ารหัส": ("[ก](#%E0%B9%81%E0%B8%9C%E0%B8%99)\n\n# แผน", "#piece-01--แผน"),
    "หัวข้อซ้ำ": ("[ก](#แผน)\n\n# แผน\n\n# แผน", "#piece-01--แผน"),
    "ในตัวหนา": ("**[ก](a.pdf)**", "/sar/2569/ind-01/a.pdf"),
    "ในตาราง": ("|ก|ข|\n|-|-|\n|[ค](a.pdf)|ง|", "/sar/2569/ind-01/a.pdf"),
    "ในหัวข้อ": ("# [ก](a.pdf)", "/sar/2569/ind-01/a.pdf"),
    "รอบภาพ": ("[![ก](ภาพ.jpg)](a.pdf)", "/sar/2569/ind-01/a.pdf"),
}
ASTRAY = {
    "ชื่อผิด": ("[ก](คำสั้ง.pdf)", "1:5: ไม่พบไฟล์ 'คำสั้ง.pdf' - หมายถึง 'คำสั่ง.pdf' หรือไม่"),
    "ตัวพิมพ์ผิด": ("[ก](A.PDF)", "1:5: ไม่พบไฟล์ 'A.PDF' - หมายถึง 'a.pdf' หรือไม่"),
    "แฟ้มอื่นชื่อผิด": (
        "[ก](../ind-02/อิ่น.pdf)",
        "1:5: ไม่พบไฟล์ '../ind-02/อิ่น.pdf' - หมายถึง '../ind-02/อื่น.pdf' หรือไม่",
    ),
    "ไม่มีอะไรคล้าย": (
        "[ก](xyzzy.zip)",
        "1:5: ไม่พบไฟล์ 'xyzzy.zip' - ให้ตรวจชื่อไฟล์ หรือเพิ่มไฟล์ในแฟ้มเดียวกัน",
    ),
    "ไม่มีหัวข้อ": ("[ก](#ไม่มี)", "1:5: ไม่พบหัวข้อ 'ไม่มี' ในไฟล์นี้ - ให้ตรวจข้อความหลัง #"),
    "หัวข้อในหลักฐานอื่น": ("[ก](02-แผน.md#x)", "1:5: ลิงก์ไปหัวข้อในหลักฐานชิ้นอื่นไม่ได้ - ให้ลบ #x"),
    "ออกนอกโครงการ": (
        "[ก](../../../../x)",
        "1:5: '../../../../x' อยู่นอกโครงการ - ให้นำไฟล์มาเก็บในแฟ้มเดียวกับหลักฐาน",
    ),
    "เว็บไม่ถูกต้อง": (
        "[ก](<https://x .example>)",
        "1:6: ที่อยู่เว็บ 'https://x .example' ไม่ถูกต้อง - ให้คัดลอกจากช่องที่อยู่ของเว็บเบราว์เซอร์",
    ),
    "ไฟล์มีวรรคและวงเล็บ": (
        '[ก](แผน (2).docx "แผน") (ข)',
        "1:5: อ่านลิงก์ (แผน (2).docx) ไม่ได้ เพราะมีเว้นวรรค - ให้ครอบชื่อไฟล์หรือที่อยู่ด้วย < > คือ (<แผน (2).docx>)",
    ),
    "ลิงก์ไม่ได้ปิด": (
        "[ก](แผน.docx และ\n\n(ข)",
        "1:5: ลิงก์นี้ไม่ได้ปิดวงเล็บ - ให้ปิดวงเล็บหลังชื่อไฟล์หรือที่อยู่ เช่น [แผน](แผน.pdf)",
    ),
    "ลิงก์เป็นรหัส": (
        "[ก](&#106;avascript:alert)",
        "1:5: ลิงก์แบบ javascript: ใช้ไม่ได้ - ให้ใช้ https://… หรือชื่อไฟล์ในแฟ้มเดียวกัน",
    ),
    "ที่อยู่ยาว": (
        f"[ก](https://x.example/{'a' * 4000})",
        "1:5: ที่อยู่ของลิงก์ยาวเกิน 4,000 ตัวอักษร - ให้ใช้ที่อยู่ที่สั้นกว่านี้",
    ),
    "ภาพจากเว็บ": (
        "![ก](https://x.example/ก.jpg)",
        "1:6: ภาพมาจากเว็บอื่น - ให้นำภาพมาเก็บในแฟ้มเดียวกับหลักฐาน แล้วเขียนชื่อไฟล์ภาพ",
    ),
    "เอกสารไม่ใช่ภาพ": ("![ก](a.pdf)", "1:6: 'a.pdf' ไม่ใช่ภาพ - ให้ลบเครื่องหมาย ! ข้างหน้าเพื่อให้เป็นลิงก์"),
    "ภาพไม่มีคำบรรยาย": (
        "![](ภาพ.jpg)",
        "1:5: คำเตือน: ภาพไม่มีคำบรรยาย - ให้เขียนใน [ ] เช่น ![การประชุมวันที่ 1](ไฟล์.jpg)",
    ),
    "เชิงอรรถไม่มีคำอธิบาย": (
        "ก\n\nข[^x]",
        "3:2: คำเตือน: ไม่มีคำอธิบายของเชิงอรรถ [^x] - ให้เพิ่มบรรทัด [^x]: คำอธิบาย ไว้ท้ายข้อความ",
    ),
    "เชิงอรรถไม่มีใครอ้าง": (
        "ก\n\n> [^x]: ข",
        "3:3: คำเตือน: ไม่มีข้อความใดอ้างถึงเชิงอรรถ [^x] - ให้เขียน [^x] หลังข้อความที่ต้องการอธิบาย หรือลบเชิงอรรถนี้",
    ),
    "เชิงอรรถซ้ำ": (
        "ก[^x]\n\n[^x]: ข\n[^x]: ค",
        "4:1: อธิบายเชิงอรรถ [^x] ซ้ำ - ให้รวมเป็นคำอธิบายเดียว หรือตั้งชื่อใหม่",
    ),
    "ชื่อเชิงอรรถมีวรรค": (
        "ก[^ ข & ค ]\n\n[^ ข & ค ]: ง",
        "3:1: ชื่อเชิงอรรถ [^ ข & ค ] มีเว้นวรรค - ให้ตั้งชื่อที่ไม่มีเว้นวรรค เช่น [^1]",
    ),
    "เรียกเชิงอรรถด้วยชื่อที่มีวรรค": (
        "ก [^ข ค]",
        "1:3: ชื่อเชิงอรรถ [^ข ค] มีเว้นวรรค - ให้ตั้งชื่อที่ไม่มีเว้นวรรค เช่น [^1]",
    ),
    "ไม่มีที่อยู่ของชื่อ": (
        "- ดู [แผน][ที่อยู่]",
        "1:6: คำเตือน: ไม่มีที่อยู่ของลิงก์ [ที่อยู่] - ให้เพิ่มบรรทัด [ที่อยู่]: ที่อยู่หรือชื่อไฟล์",
    ),
    "ชื่อที่มีสองที่อยู่": (
        "[ก]\n\n[ก]: a.pdf\n\n> [ก]: คำสั่ง.pdf",
        "5:8: ลิงก์ [ก] มีที่อยู่แล้วในบรรทัดก่อนหน้า ที่อยู่นี้จะไม่ได้ใช้ - ให้ลบบรรทัดหนึ่ง หรือตั้งชื่อใหม่",
    ),
    "กล่องที่มีข้อความตามหลัง": (
        "> [!NOTE] ก",
        "1:3: คำเตือน: [!NOTE] ที่มีข้อความตามหลังไม่เป็นกล่องข้อความ - ให้ขึ้นบรรทัดใหม่หลัง [!NOTE] และขึ้นต้นทุกบรรทัดด้วย >",
    ),
    "แถวยาวกว่าหัวตาราง": (
        "> | ก | ข |\n> |---|---|\n> | ค | ง\\|จ | ฉ |",
        "3:16: แถวของตารางมี 3 ช่อง แต่หัวตารางมี 2 ช่อง ช่องที่เกินจะไม่แสดง - ให้เพิ่มช่องในหัวตาราง หรือลบช่องที่เกิน หากต้องการแสดงเครื่องหมาย | ให้เขียน \\|",
    ),
    "เครื่องหมายคั่นในช่อง": (
        "ก\n\n|ก|ข|\n|-|-|\n|อบรม|ผ่าน|ไม่ผ่าน|",
        "5:12: แถวของตารางมี 3 ช่อง แต่หัวตารางมี 2 ช่อง ช่องที่เกินจะไม่แสดง - ให้เพิ่มช่องในหัวตาราง หรือลบช่องที่เกิน หากต้องการแสดงเครื่องหมาย | ให้เขียน \\|",
    ),
    "เส้นคั่นไม่เท่าหัวตาราง": (
        "| ก | ข |\n|---|\n| ค | ง |",
        "2:1: เส้นคั่นนี้ไม่ทำให้เป็นตาราง - ให้วางไว้ใต้หัวตารางทันที และให้มีจำนวนช่องเท่ากับหัวตาราง เช่น | ก | ข | แล้ว |---|---|",
    ),
    "ลิงก์ในช่องหลังเครื่องหมายคั่น": (
        "|ก|ข|\n|-|-|\n|ก|ก\\|ข [ค](ไม่มี.zip)|",
        "3:13: ไม่พบไฟล์ 'ไม่มี.zip' - ให้ตรวจชื่อไฟล์ หรือเพิ่มไฟล์ในแฟ้มเดียวกัน",
    ),
    "ลิงก์ในรายการซ้อนในข้ออ้าง": (
        "> - ก\n>   - ข\n>     ค [ง](ไม่มี.zip)",
        "3:13: ไม่พบไฟล์ 'ไม่มี.zip' - ให้ตรวจชื่อไฟล์ หรือเพิ่มไฟล์ในแฟ้มเดียวกัน",
    ),
    "ซ้อนการเน้นลึก": (
        "ก\n\n" + "*ก **ข " * 11 + "ค** ง*" * 11,
        "3:1: จัดรูปแบบซ้อนกันลึกเกินไป - ให้ลดการซ้อนรายการหรือเครื่องหมาย",
    ),
    "HTML": (
        "ก <b>ข",
        "1:3: ใช้ HTML (<b) ในหลักฐานไม่ได้ - ให้ลบออก หากต้องการแสดงเครื่องหมาย < ให้เขียน \\<",
    ),
    "กำหนดรูปแบบ": (
        "ก {: .x }",
        "1:3: ใช้ {: .x } กำหนดรูปแบบไม่ได้ - ให้ลบออก หากต้องการแสดงตามตัวอักษร ให้ครอบด้วย `…`",
    ),
    "อักขระซ่อน": ("ก\u202eข", "1:2: มีอักขระที่มองไม่เห็น (U+202E) - ให้ลบแล้วพิมพ์ใหม่"),
    "อักขระซ่อนเป็น entity": (
        "ก&#8238;ข",
        "1:2: &#8238; คืออักขระที่มองไม่เห็น - ให้ลบออก หากต้องการแสดงตามตัวอักษร ให้ครอบด้วย `…`",
    ),
}
INNOCENT = [
    "น้อยกว่า<10 มากกว่า>5",
    "ก<ข และ ก<ข>ค",
    "x < y > z และ a <= b => c",
    "ลูกศร <- <-- --> -> => <= <=>",
    "{ก} {1} {ชื่อ} {ก: ข} { a }",
    "ร้อยละ 80 %} และ {80 %",
    "ราคา {{ 100 }} บาท {# หมายเหตุ #} {% ลด %}",
    "ติดต่อ office@example.go.th โทร. 0 5671 1234",
    "เก็บที่ C:\\งาน\\ปี 2568 และ D:\\SAR",
    "ข้อ 1) 2) และ (3) ก. ข. ค.",
    "๑.๑ แผน ๑.๒ ผล ข้อ ๓) ก",
    "สูตร a = b*c - d/e + f^2 = 10% $5 ~3 |x|",
    "2 * 3 * 4 = 24 และ 2_500_000",
    "ยิ้ม :) :-) ;P <3 (^_^) >.< \\o/ T_T",
    "คำพูด \"ก\" ‘ข’ “ค” 'ง' `",
    "เลขที่ ศธ 04121/1234 ลงวันที่ 3 พ.ย. 2568",
    "#แท็ก ไม่ได้อยู่ต้นบรรทัด #2 และ C#",
    "เครื่องหมาย & และ AT&T ก&ข &copy &nbsp",
    "[ก] [ ] [x] (ข) [1] [ค]: ง จ",
    "http://x.example และ www.obec.go.th ไม่ใช่ลิงก์",
    "แผน/ผล ไป-กลับ ๆ ฯลฯ ... … – —",
    "function() { return a[0]; } if (a) { b(1); }",
    "วรรค\u00a0ไม่ตัด",
    "!! !!! และ ??? กับ === ---",
    "ตาราง | ก | ข | ไม่ใช่ตาราง",
    "ชื่อ_ไฟล์_ยาว.docx และ ก__ข__ค",
    "~ ==ข== ++ค++ ^ง^ H~2~O ~~ ก",
    "อีโมจิ 👍🏽 👨‍👩‍👧 และ ๏ ฿ ฯ",
]
HEAVY = {
    "ตารางสามพันแถว": "| ชื่อ | จำนวน | ร้อยละ | หมายเหตุ |\n|---|---|---|---|\n"
    + "| โรงเรียน | 12 | 80 | ก |\n" * 3000,
    "รายการสามพันข้อ": "- โรงเรียน [ก](a.pdf)\n" * 3000,
    "ย่อหน้าสามพัน": "ข้อความ *เน้น* <a@x.example>\n\n" * 3000,
    "ลิงก์ห้าร้อย": "[ก](https://x.example 'ชื่อ') " * 500,
    "วงเล็บปิดครบพันคู่": "[ก] (ข) " * 1000,
    "ย่อหน้าเยื้องด้วยวรรค": "เรียน\n" + " " * 60 + "(นาย ก)\n" + "\t" * 14 + "ผู้อำนวยการ",
    "เส้นคั่นยาว": "ก\n\n" + "* " * 40 + "\n\n" + "-" * 200,
    "เชิงอรรถสองร้อย": "".join(f"ก[^{n}]\n\n[^{n}]: ข\n\n" for n in range(140)),
}


def test_goldens_are_read() -> None:
    assert len(GOLDENS) >= 30


@pytest.mark.parametrize(("source", "html"), GOLDENS.values(), ids=GOLDENS)
def test_construct_becomes(source: str, html: str) -> None:
    rendered = render(source)
    assert rendered.html.rstrip("\n") == html
    assert rendered.problems == ()
    assert foreign(html) == []


def test_two_blanks_end_a_line() -> None:
    assert render("ก  \nข\nค").html == "<p>ก<br>\nข\nค</p>"
    assert render("D:\\SAR\\  \nD:\\ ก\\").html == "<p>D:\\SAR\\<br>\nD:\\ ก\\</p>"


@pytest.mark.parametrize(("source", "address"), LINKS.values(), ids=LINKS)
def test_link_leads(source: str, address: str) -> None:
    rendered = render(source)
    assert told(rendered) == []
    links = Html(rendered.html).all("a")
    assert [link.attributes["href"] for link in links] == [address]
    assert links[0].attributes.get("rel") == ("noopener nofollow" if "://" in address else None)


@pytest.mark.parametrize(("source", "message"), ASTRAY.values(), ids=ASTRAY)
def test_mistake_is_told(source: str, message: str) -> None:
    assert told(render(source)) == [message]


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent_text_stays_as_it_is(text: str) -> None:
    rendered = render(f"เรื่อง {text}")
    assert told(rendered) == []
    assert Html(rendered.html).text.split() == f"เรื่อง {text}".split()


@pytest.mark.parametrize("source", HEAVY.values(), ids=HEAVY)
def test_much_is_not_too_much(source: str) -> None:
    rendered = render(source)
    assert told(rendered) == []
    assert foreign(rendered.html) == []


def test_all_dead_links_are_told() -> None:
    """Looking for what each might mean takes its time, and is left after the first hundred."""
    rendered = render("\n\n".join(f"[ก](ไม่มี{n}.pdf)" for n in range(500)))
    assert errors(rendered) == [(2 * n + 1, 5) for n in range(500)]


def test_five_thousand_dead_links_are_enough() -> None:
    rendered = render(f"{'[ก](ไม่มี.pdf) ' * 100}\n\n" * 60)
    assert len(errors(rendered)) == 5000
    assert "ไม่มี" not in rendered.html


def test_warnings_do_not_count_as_dead_links() -> None:
    rendered = render("![](ภาพ.jpg)\n\n" * 150)
    assert errors(rendered) == []
    assert len(Html(rendered.html).all("img")) == 150
    assert all(picture.attributes["src"] for picture in Html(rendered.html).all("img"))


@pytest.mark.parametrize(("level", "names"), [(3, "h3 h4 h5 h6 h6"), (5, "h5 h6 h6 h6 h6")])
def test_headings_begin_at_the_level_of_the_page(level: int, names: str) -> None:
    source = "# ก\n\n## ข\n\n### ค\n\n#### ง\n\n##### จ"
    tags = Html(render(source, level=level).html).elements
    assert [tag.tag for tag in tags] == names.split()


def test_ids_are_the_passages_own() -> None:
    source = "# แผน\n\n# แผน\n\n# !!!\n\n# แผน 2\n\nก[^1] ข[^1!] ค[^1]\n\n[^1]: ง\n[^1!]: จ"
    ids = Html(render(source).html).ids
    assert ids == [
        f"{ANCHOR}--{name}"
        for name in (
            *("แผน", "แผน_2", "heading", "แผน-2"),
            *("fnref-1", "fnref-1_2", "fnref2-1", "fn-1", "fn-1_2"),
        )
    ]


def test_links_within_a_passage_lead_to_its_own_ids() -> None:
    source = "# แผน\n\n[ก](#แผน) ข[^1] ค[^1]\n\n[^1]: ง"
    parsed = Html(render(source, "other").html)
    targets = [link.attributes["href"].removeprefix("#") for link in parsed.all("a")]
    assert len(targets) == 5
    assert set(targets) <= set(parsed.ids)


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("", []),
        (" \n\t\n", []),
        ("\u200b", []),
        ("&#8203;\n", []),
        ("[ก]: https://x.example", ["W-MARK-40"]),
    ],
)
def test_nothing_to_see_is_no_html(source: str, codes: list[str]) -> None:
    rendered = render(source)
    assert [problem.code for problem in rendered.problems] == codes
    assert Html(rendered.html).text.strip("\u200b\n ") == ""


def test_linked_files_are_collected() -> None:
    shelf = library()
    source = "[ก](a.pdf) ![ข](ภาพ.jpg) `[ค](คำสั่ง.pdf)` [ง](https://x.example/คำสั่ง.pdf)"
    Renderer().render(MarkdownSource(source, Location("x.md"), "x"), shelf)
    assert shelf.used == {"sar/2569/ind-01/a.pdf", "sar/2569/ind-01/ภาพ.jpg"}


def test_thai_is_shown_as_it_should_be_typed() -> None:
    rendered = render("นํ้าทํางาน เเละ\u200bคำ\ufeff `กํา`")
    assert told(rendered) == []
    assert Html(rendered.html).text.split() == ["น้ำทำงาน", "และคำ", "กำ"]


def test_letters_that_join_what_stands_before_leave_the_tags_alone() -> None:
    rendered = render("\u0338ก\n\n> \u0338ข *\u0338ค*")
    assert told(rendered) == []
    assert foreign(rendered.html) == []
    assert Html(rendered.html).all("em")


@pytest.mark.parametrize(
    "rest", ["![ภาพ](ภาพ.jpg)ก[^1] ข[^1] ค[^1]\n\n[^1]: หนึ่ง", "`a|b` [ค](a.pdf) {{ ก }}"]
)
def test_a_link_with_an_open_quote_leaves_no_mark(rest: str) -> None:
    rendered = render(f'[ก](a.pdf "ชื่อ{rest}')
    assert errors(rendered) == [(1, 5)]
    assert foreign(rendered.html) == []
