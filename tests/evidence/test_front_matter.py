"""Front matter: what it may say, and what is told of each way to write it wrong."""

from __future__ import annotations

import pytest

from macros.evidence.front_matter import FrontMatter, read_front, split
from macros.evidence.names import Spellings
from macros.source.diagnostic import DataError
from macros.thai.dates import BuddhistDate
from tests.conftest import sentence

SPELT: Spellings = {
    "evidence kind": {"order": "order", "คำสั่ง": "order", "report": "report", "รายงานผล": "report"},
    "group": {"admin": "admin", "กลุ่มอำนวยการ": "admin", "policy": "policy"},
    "indicator": {
        "ind-01": "ind-01",
        "1.1": "ind-01",
        "ind-10": "ind-10",
        "1.10": "ind-10",
        "2.1": None,
    },
}
TITLE, DATE, KIND = "title: คำสั่งแต่งตั้ง\n", "date: 2568-11-03\n", "kind: คำสั่ง\n"
GROUP, PERSONAL = "group: กลุ่มอำนวยการ\n", "personal_data: ไม่มี\n"
MATTER = TITLE + DATE + KIND + GROUP + PERSONAL
WHOLE = f"---\n{MATTER}---\nเนื้อความ\n"


def matter(old: str, new: str) -> str:
    """A file whose front matter has one line written otherwise."""
    assert MATTER.count(old) == 1
    return WHOLE.replace(old, new + "\n")


def more(line: str) -> str:
    """A file whose front matter has one line more, the seventh."""
    return f"---\n{MATTER}{line}\n---\nเนื้อความ\n"


def front(text: str) -> FrontMatter:
    return read_front(split(text, "f.md")[0], "f.md", SPELT)


def told(text: str) -> list[str]:
    """line:column message of everything wrong with a file's front matter."""
    with pytest.raises(DataError) as caught:
        front(text)
    return [sentence(problem).removeprefix("f.md:") for problem in caught.value.problems]


FORM = {
    "ไฟล์ว่าง": ("", "1:1: ไฟล์ว่าง - ให้คัดลอกแม่แบบ"),
    "มีแต่บรรทัดว่าง": (" \n\t\n\n", "1:1: ไฟล์ว่าง - ให้คัดลอกแม่แบบ"),
    "ไม่มีส่วนหัว": ("# หัวข้อ\n\nเนื้อความ\n", "1:1: ไม่มีส่วนหัว - ให้เริ่มบรรทัดแรกด้วย ---"),
    "มีแต่หมายเหตุ": ("# หมายเหตุ\n", "1:1: ไม่มีส่วนหัว"),
    "บรรทัดว่างก่อนส่วนหัว": ("\n" + WHOLE, "1:1: ไม่มีส่วนหัว"),
    "ส่วนหัวว่าง": ("---\n---\nเนื้อความ\n", "1:1: ส่วนหัวว่าง - ให้เขียน title:"),
    "ส่วนหัวมีแต่หมายเหตุ": ("---\n# หมายเหตุ\n---\n", "1:1: ส่วนหัวว่าง"),
    "ส่วนหัวมีแต่ null": ("---\n~\n---\n", "1:1: ส่วนหัวว่าง"),
    "ส่วนหัวเป็นรายการ": ("---\n- title: ก\n---\n", "2:1: ส่วนหัวเป็นรายการที่ขึ้นต้นด้วย -"),
    "ส่วนหัวเป็นข้อความ": ("---\nคำสั่งแต่งตั้ง\n---\n", "2:1: ส่วนหัวเป็นข้อความเดียว"),
    "ไม่ปิด": (f"---\n{MATTER}\nเนื้อความ\n", "7:1: ส่วนหัวไม่มี --- ปิดท้าย"),
    "ไม่ปิดและมีเส้นคั่น": (f"---\n{MATTER}\nเนื้อความ\n\n---\n\nต่อ\n", "7:1: ส่วนหัวไม่มี --- ปิดท้าย"),
    "ไม่ปิดและมีหัวข้อขีด": (f"---\n{MATTER}\nหัวข้อ\n---\n", "7:1: ส่วนหัวไม่มี --- ปิดท้าย"),
    "ไม่ปิดและไม่เว้นบรรทัด": (f"---\n{MATTER}เนื้อความ\nต่อ\n", "7:1: ส่วนหัวไม่มี --- ปิดท้าย"),
    "ไม่ปิดท้ายไฟล์": ("---\ntitle: ก\n", "3:1: ส่วนหัวไม่มี --- ปิดท้าย"),
    "ไม่ปิดท้ายไฟล์ที่ไม่มีบรรทัดใหม่": ("---\ntitle: ก", "3:1: ส่วนหัวไม่มี --- ปิดท้าย"),
    "ไม่ปิดและมีบรรทัดว่างท้าย": ("---\ntitle: ก\n\n\n", "3:1: ส่วนหัวไม่มี --- ปิดท้าย"),
    "มีแต่เส้นเปิด": ("---\n", "2:1: ส่วนหัวไม่มี --- ปิดท้าย"),
    "ปิดด้วยจุด": (f"---\n{MATTER}...\nเนื้อความ\n", "7:1: ส่วนหัวไม่มี --- ปิดท้าย"),
    "โคลอนไม่มีเครื่องหมายคำพูด": (
        matter(TITLE, "title: คำสั่ง: ที่ 1/2568"),
        '2:14: อ่านไม่ได้ เพราะมีเครื่องหมาย ":" อยู่ในข้อความ',
    ),
    "แท็บหน้าชื่อ": (more("\tfiles: a.pdf"), "7:1: อ่านไม่ได้ เพราะมีแท็บในย่อหน้า - ให้ใช้เว้นวรรคแทน"),
    "แท็บหน้ารายการ": (more("files:\n\t- a.pdf"), "8:1: อ่านไม่ได้ เพราะมีแท็บในย่อหน้า - ให้ใช้เว้นวรรคแทน"),
    "เครื่องหมายคำพูดไม่ปิด": (more("files: 'a.pdf"), "7:8: อ่านไม่ได้ เพราะเครื่องหมายคำพูดปิดไม่ครบ"),
    "วงเล็บไม่ปิด": (more("files: [a.pdf"), "7:8: อ่านไม่ได้ เพราะวงเล็บ [ ] ปิดไม่ครบ"),
    "ชื่อซ้ำ": (more("title: อีกชื่อ"), "7:1: มี 'title' ซ้ำกับบรรทัดที่ 2"),
    "วงเล็บลึก": (more("links: " + "[" * 21), "7:28: ย่อหน้าซ้อนกันเกิน 20 ชั้น"),
    "tag": (more("files: !!python/tuple [a.pdf]"), "7:8: ใช้ !ชนิด"),
    "tag ของ MkDocs": (more("files: !ENV HOME"), "7:8: ใช้ !ชนิด"),
    "อักขระควบคุม": (matter(TITLE, "title: ก\x07ข"), "2:9: มีอักขระที่มองไม่เห็น (U+0007)"),
    "ปีกกาคู่ไม่มีเครื่องหมายคำพูด": (matter(TITLE, "title: {{ title }}"), "2:9: "),
}
VALUES = {
    "ชื่อที่ไม่รู้จัก": (more("xyzzy: ก"), "7:1: ไม่รู้จัก 'xyzzy' - ให้ใช้คำใดคำหนึ่งต่อไปนี้: files, links"),
    "ชื่อที่สะกดผิด": (matter(TITLE, "tittle: ก"), "2:1: ไม่รู้จัก 'tittle' - หมายถึง 'title' หรือไม่"),
    "render_macros": (more("render_macros: true"), "7:1: ไม่รู้จัก 'render_macros'"),
    "config": (more("config: ก"), "7:1: ไม่รู้จัก 'config'"),
    "page": (more("page: ก"), "7:1: ไม่รู้จัก 'page'"),
    "template": (more("template: x.html"), "7:1: ไม่รู้จัก 'template'"),
    "ชื่อมีวรรคไม่ตัด": (more("\u00a0files: a.pdf"), "7:1: ไม่รู้จัก '\\xa0files' - หมายถึง 'files'"),
    "ชื่อมีวรรคที่ไม่เห็น": (more("fi\u200bles: a.pdf"), "7:1: ไม่รู้จัก 'fi\\u200bles' - หมายถึง 'files'"),
    "ขาด kind": (WHOLE.replace(KIND, ""), "2:1: ขาด 'kind' (ประเภทหลักฐาน)"),
    "ขาด personal_data": (WHOLE.replace(PERSONAL, ""), "2:1: ขาด 'personal_data'"),
    "ประเภทสะกดผิด": (matter(KIND, "kind: คำสั้ง"), "4:7: ไม่รู้จัก 'คำสั้ง' - หมายถึง 'คำสั่ง' หรือไม่"),
    "ประเภทที่ไม่มี": (
        matter(KIND, "kind: xyzzy"),
        "4:7: ไม่รู้จัก 'xyzzy' - ให้ใช้คำใดคำหนึ่งต่อไปนี้: order, คำสั่ง",
    ),
    "กลุ่มสะกดผิด": (
        matter(GROUP, "group: กลุ่มอำนวยกาน"),
        "5:8: ไม่รู้จัก 'กลุ่มอำนวยกาน' - หมายถึง 'กลุ่มอำนวยการ'",
    ),
    "ตัวบ่งชี้ที่ไม่มี": (more("supports: [ind-01, ind-11]"), "7:20: ไม่รู้จัก 'ind-11' - ให้ใช้คำใด"),
    "เลขตัวบ่งชี้ที่ซ้ำ": (more("supports: 2.1"), "7:11: '2.1' มีมากกว่าหนึ่งรายการ - ให้ใช้ id แทน"),
    "ปี ค.ศ.": (
        matter(DATE, "date: 2025-11-03"),
        "3:7: ปี 2025 เป็น ค.ศ. - หมายถึง 2568-11-03 หรือไม่",
    ),
    "ปีห้าหลัก": (matter(DATE, "date: 25568-11-03"), "3:7: วันที่ '25568-11-03' อ่านไม่ได้"),
    "วันที่เป็นคำ": (
        matter(DATE, "date: 3 พ.ย. 2568"),
        "3:7: วันที่ '3 พ.ย. 2568' เขียนไม่ตรงรูปแบบ - ให้เขียน 2568-11-03",
    ),
    "29 กุมภาพันธ์": (matter(DATE, "date: 2568-02-29"), "3:7: กุมภาพันธ์ 2568 ไม่มีวันที่ 29 - เดือนนี้มี 28 วัน"),
    "31 เมษายน": (matter(DATE, "date: 2568-04-31"), "3:7: เมษายน 2568 ไม่มีวันที่ 31 - เดือนนี้มี 30 วัน"),
    "เดือน 13": (matter(DATE, "date: 2568-13-01"), "3:7: ไม่มีเดือนที่ 13"),
    "วันที่ว่าง": (matter(DATE, "date:"), "3:6: ต้องมีค่า - ให้เติมค่า"),
    "ชื่อว่าง": (matter(TITLE, "title:"), "2:7: ต้องมีค่า - ให้เติมค่า"),
    "ชื่อเป็นวรรค": (matter(TITLE, "title: ' '"), "2:8: ต้องมีค่า - ให้เติมค่า"),
    "ชื่อเป็นรายการ": (matter(TITLE, "title: [ก]"), "2:8: ต้องเป็นข้อความ"),
    "ชื่อยาว": (matter(TITLE, "title: " + "ก" * 201), "2:8: ชื่อยาว 201 ตัวอักษร - ให้ย่อไม่เกิน 200"),
    "ชื่อมีอักขระซ่อน": (matter(TITLE, "title: ก\u202eข"), "2:9: มีอักขระที่มองไม่เห็น (U+202E)"),
    "ชื่อมีอักขระซ่อนในรหัส": (matter(TITLE, 'title: "ก\\u202Eข"'), "2:8: มีอักขระที่มองไม่เห็น (U+202E)"),
    "ชื่อมี NUL ในรหัส": (matter(TITLE, 'title: "ก\\0ข"'), "2:8: มีอักขระที่มองไม่เห็น (U+0000)"),
    "ชื่อมีอักขระควบคุมในรหัส": (
        matter(TITLE, 'title: "\\x02ก\\x03"'),
        "2:8: มีอักขระที่มองไม่เห็น (U+0002)",
    ),
    "ชื่อมีเครื่องหมายของระบบ": (
        matter(TITLE, "title: \ue0000\ue001"),
        "2:8: มีอักขระที่ไม่มีความหมายแน่นอน (U+E000)",
    ),
    "ไฟล์มีอักขระซ่อน": (more('files: ["a\\0.pdf"]'), "7:9: มีอักขระที่มองไม่เห็น (U+0000)"),
    "ไฟล์เป็นรายการแบบชื่อ": (more("files: {a: b}"), "7:8: ต้องเป็นรายการ"),
    "ลิงก์ไม่ใช่เว็บ": (more("links: javascript:alert(1)"), "7:8: 'javascript:alert(1)' ไม่ใช่ที่อยู่เว็บ"),
    "ลิงก์ไม่มีชื่อเครื่อง": (more("links: https://"), "7:8: 'https://' "),
    "ลิงก์ที่เปิดไม่ได้": (more("links: 'https://['"), "7:8: "),
    "ลิงก์มีอักขระซ่อน": (more('links: "https://x.example/\\u202e"'), "7:8: มีอักขระที่มองไม่เห็น (U+202E)"),
    "ลิงก์สะกดชื่อผิด": (
        more("links: [{titel: ก, address: https://x.example}]"),
        "7:10: ไม่รู้จัก 'titel' - หมายถึง 'title'",
    ),
    "ลิงก์ขาดที่อยู่": (more("links: [{title: ก}]"), "7:9: ขาด 'address'"),
    "ข้อมูลส่วนบุคคล": (
        matter(PERSONAL, "personal_data: มี"),
        "6:16: ไม่รู้จัก 'มี' - ให้ใช้คำใดคำหนึ่งต่อไปนี้: ไม่มี, ปกปิดแล้ว",
    ),
    "ตรวจทานปี ค.ศ.": (
        more("reviewed: 2025-12-01"),
        "7:11: ปี 2025 เป็น ค.ศ. - หมายถึง 2568-12-01",
    ),
}
SOUND = {
    "เลขไทย": (matter(DATE, "date: ๒๕๖๘-๑๑-๐๓"), {"date": BuddhistDate(2568, 11, 3)}),
    "29 กุมภาพันธ์ปีอธิกสุรทิน": (matter(DATE, "date: 2567-02-29"), {"date": BuddhistDate(2567, 2, 29)}),
    "ชื่อเป็นตัวเลข": (matter(TITLE, "title: 2568"), {"title": "2568"}),
    "ชื่อเป็น no": (matter(TITLE, "title: no"), {"title": "no"}),
    "ชื่อมีขีดตั้ง": (matter(TITLE, "title: ก | ข"), {"title": "ก | ข"}),
    "ชื่อขึ้นบรรทัดใหม่ในรหัส": (matter(TITLE, 'title: "ก\\nข\\tค"'), {"title": "ก ข ค"}),
    "ชื่อหลายบรรทัด": (matter(TITLE, "title: |\n  ก\n\n  ข"), {"title": "ก ข"}),
    "ชื่อเป็นแม่แบบ": (matter(TITLE, "title: '{{ title }}'"), {"title": "{{ title }}"}),
    "ชื่อเป็น HTML": (
        matter(TITLE, "title: <script>alert(1)</script>"),
        {"title": "<script>alert(1)</script>"},
    ),
    "ชื่อมีโคลอนในเครื่องหมายคำพูด": (
        matter(TITLE, "title: 'คำสั่ง: ที่ 1/2568'"),
        {"title": "คำสั่ง: ที่ 1/2568"},
    ),
    "ชื่อ 200 ตัวอักษร": (matter(TITLE, "title: " + "ก" * 200), {"title": "ก" * 200}),
    "ประเภทเป็น id": (matter(KIND, "kind: report"), {"kind": "report"}),
    "ตัวบ่งชี้เลข 1.10": (more("supports: 1.10"), {"supports": ("ind-10",)}),
    "ตัวบ่งชี้เลขไทย": (more("supports: [๑.๑, ind-10]"), {"supports": ("ind-01", "ind-10")}),
    "ไฟล์เดียว": (more("files: คำสั่ง ที่ 1.pdf"), {"files": ("คำสั่ง ที่ 1.pdf",)}),
    "ไฟล์ซ้ำ": (more("files: [a.pdf, a.pdf]"), {"files": ("a.pdf",)}),
    "เว้นว่าง": (
        more("files:\nlinks:\nsupports:\nreviewed:"),
        {"files": (), "links": (), "reviewed": None},
    ),
    "บรรทัดว่างในส่วนหัว": (WHOLE.replace(DATE, "\n" + DATE), {"title": "คำสั่งแต่งตั้ง"}),
    "วรรคท้ายเส้น": (WHOLE.replace("---\n", "---  \n"), {"title": "คำสั่งแต่งตั้ง"}),
}


@pytest.mark.parametrize(("text", "message"), FORM.values(), ids=FORM)
def test_wrong_form_is_one_mistake_with_its_line(text: str, message: str) -> None:
    found = told(text)
    assert len(found) == 1
    assert found[0].startswith(message)


@pytest.mark.parametrize(("text", "message"), VALUES.values(), ids=VALUES)
def test_wrong_value_is_one_mistake_with_its_place(text: str, message: str) -> None:
    found = told(text)
    assert len(found) == 1
    assert found[0].startswith(message)


@pytest.mark.parametrize(("text", "values"), SOUND.values(), ids=SOUND)
def test_value_is_what_it_means(text: str, values: dict[str, object]) -> None:
    read = front(text)
    assert {name: getattr(read, name) for name in values} == values


def test_alias_is_refused_at_each_place() -> None:
    found = told(more("a: &a x\nb: *a\nc: [*a, *a]"))
    assert found[0].startswith("7:4: ใช้ &ชื่อ")
    assert sum("ใช้ *ชื่อ" in message for message in found) == 3


def test_alias_in_a_list_is_refused() -> None:
    assert told(more("files: [&a ก, *a]")) == [
        "7:9: ใช้ &ชื่อ (จุดอ้างอิงของ YAML) ไม่ได้ - ให้ลบออก หากเป็นข้อความ ให้ใส่ '…' ครอบ",
        "7:15: ใช้ *ชื่อ (อ้างอิงภายใน YAML) ไม่ได้ - ให้เขียนค่าเต็ม หากเป็นข้อความ ให้ใส่ '…' ครอบ",
    ]


def test_everything_wrong_is_told_at_once() -> None:
    text = "---\ntitle:\ndate: 2025-13-01\nkind: คำสัง\nxyzzy: ก\n---\n"
    lines = [message.split(":")[0] for message in told(text)]
    assert sorted(set(lines)) == ["2", "3", "4", "5"]
    assert len(lines) >= 6


def test_a_second_document_is_body() -> None:
    assert split(WHOLE + "---\nkind: x\n---\n", "f.md")[1] == "เนื้อความ\n---\nkind: x\n---\n"


def test_lines_of_the_body_are_known_from_the_front_matter() -> None:
    yaml, body = split(WHOLE, "f.md")
    assert WHOLE.split("\n")[yaml.count("\n") + 1] == body.split("\n")[0] == "เนื้อความ"


def test_names_that_could_not_be_read_are_not_judged() -> None:
    text = matter(KIND, "kind: อะไรก็ได้")
    yaml, _ = split(text, "f.md")
    known = {kind: names for kind, names in SPELT.items() if kind != "evidence kind"}
    assert read_front(yaml, "f.md", known).kind == "อะไรก็ได้"
