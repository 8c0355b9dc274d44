"""The table itself, in the order of its numbers; 74 to 78 are of the built site (test_site.py)."""

from __future__ import annotations

from .cases import (
    CARD,
    FOLDER,
    OFFICE,
    PIECE,
    THAI_CARD,
    Case,
    a_socket,
    attached,
    body,
    files,
    front,
    head,
    link,
    located,
    picture,
    piece,
    sized,
    sparse,
    word,
    workbook,
)

RUN = "{{ 6 * 7 }} {{ title.name | upper }}"
TEMPLATES = [
    body(1, "คำสั่งในเนื้อความ", RUN + "\n", shown=(RUN,)),
    head(2, "คำสั่งในชื่อ", piece(title=f'"{RUN}"'), shown=(RUN,)),
    head(3, "render_macros", piece(more="render_macros: true\n"), ("7:1", "DATA-02")),
    body(4, "ร้อยละในวงเล็บ", "{% ร้อยละ 80 %}\n", shown=("{% ร้อยละ 80 %}",)),
    body(5, "หมายเหตุของแม่แบบ", "ก {# ลับ #} ข\n", shown=("{# ลับ #}",)),
    head(6, "config", piece(more="config: x\npage: y\n"), ("7:1", "DATA-02"), ("8:1", "DATA-02")),
    body(7, "include", "{% include '../x' %}\n", shown=("{% include '../x' %}",)),
]
HTML = [
    body(8, "script", "ก <script>alert(1)</script>\n", ("8:3", "MARK-01"), more=True),
    body(9, "onclick", "<b onclick=alert(1)>\n", ("8:1", "MARK-01")),
    body(9, "attr_list", "**ก**{: onclick=alert(1) }\n", ("8:6", "MARK-03")),
    body(10, "javascript ตัวพิมพ์สลับ", "[ก](JavaScript:alert(1))\n", ("8:5", "LINK-09")),
    body(10, "javascript เป็นรหัส", "[ก](&#106;avascript:alert(1))\n", ("8:5", "LINK-09")),
    body(11, "data", "[ก](data:text/html,x)\n", ("8:5", "LINK-09")),
    body(11, "vbscript", "[ก](vbscript:x)\n", ("8:5", "LINK-09")),
    body(11, "file", "[ก](file:///ก.pdf)\n", ("8:5", "LINK-09")),
    *(
        body(12, tag, f"<{tag} x=y>\n", ("8:1", "MARK-01"))
        for tag in ("iframe", "form", "object", "meta", "base", "style", "svg")
    ),
    body(13, "ปิดหน้า", "</main></article>\n", ("8:1", "MARK-01"), ("8:8", "MARK-01")),
    body(14, "แทรกไฟล์", '--8<-- "data/office.yml"\n', shown=('--8<-- "data/office.yml"',)),
    body(15, "ภาพจากเว็บ", "![ก](https://x.example/a.png)\n", ("8:6", "LINK-05")),
    head(16, "ชื่อมีเส้นตั้งและบรรทัดใหม่", piece(title='"ก | ข\\nค"'), shown=("ก | ข ค",)),
]
DEEP = "a: " + "[" * 21
ALIASES = "a: &a x\nb: *a\nc: *a\n"
YAML = [
    head(17, "โคลอนในชื่อ", front("title: คำสั่ง: ที่ 1/2568"), ("2:14", "YAML-01")),
    head(18, "แท็บ", piece(more="files:\n\t- a.pdf\n"), ("8:1", "YAML-04")),
    head(19, "ไม่ปิดส่วนหัว", "---\ntitle: ก\n\nเนื้อความ\n", ("3:1", "FRONT-03")),
    head(20, "ส่วนหัวเป็นรายการ", "---\n- ก\n---\n", ("2:1", "FRONT-05")),
    head(20, "ส่วนหัวเป็นข้อความ", "---\nก\n---\n", ("2:1", "FRONT-06")),
    head(21, "ชื่อซ้ำ", piece(more="title: ข\n"), ("7:1", "YAML-03")),
    files(
        21,
        "ชื่อซ้ำในข้อมูล",
        {"data/evidence.yml": "kinds: []\nkinds: []\n"},
        ("data/evidence.yml:2:1", "YAML-03"),
    ),
    files(22, "รหัสไม่มีเครื่องหมายคำพูด", {"data/standards.yml": ("code: null", "code: 1.10")}),  # type: ignore[dict-item]
    files(
        23,
        "รหัสเลขไทย",
        {"data/standards.yml": ("code: null", "code: 1.1"), PIECE: piece(more="supports: ๑.๑\n")},
        (f"{PIECE}:7:11", "W-SAR-60"),
    ),  # type: ignore[dict-item]
    head(24, "ตัวบ่งชี้ที่ไม่มี", piece(more="supports: [ind-12]\n"), ("7:12", "DATA-02")),
    head(24, "รายการที่ไม่มี", piece(more="suports: [ind-02]\n"), ("7:1", "DATA-01")),
    head(25, "ขาดรายการ", piece().replace("kind: คำสั่ง\n", ""), ("2:1", "DATA-04")),
    head(26, "29 กุมภาพันธ์ 2567", front("date: 2567-02-29"), ("3:7", "W-SAR-07")),
    head(27, "29 กุมภาพันธ์ 2568", front("date: 2568-02-29"), ("3:7", "DATE-05")),
    head(27, "31 เมษายน", front("date: 2568-04-31"), ("3:7", "DATE-05")),
    head(28, "ปี ค.ศ.", front("date: 2025-11-05"), ("3:7", "DATE-02")),
    head(28, "ปีห้าหลัก", front("date: 25568-11-05"), ("3:7", "DATE-03")),
    head(29, "ชื่อเป็นตัวเลข", front("title: 2568"), shown=("2568",)),
    head(30, "ชื่อว่าง", front("title:"), ("2:7", "DATA-05")),
    head(30, "ชื่อ null", front("title: null"), ("2:8", "DATA-05")),
    head(30, "ชื่อเป็นรายการ", front("title: [ก]"), ("2:8", "DATA-06")),
    head(31, "alias หลายแห่ง", piece(more=ALIASES), ("7:4", "YAML-16"), more=True),
    head(
        32,
        "alias ในรายการ",
        piece(more="files: [&a ก, *a]\n"),
        ("7:9", "YAML-16"),
        ("7:15", "YAML-15"),
    ),
    head(
        33,
        "แท็กของ Python",
        piece(more="files: !!python/tuple [a.pdf]\n"),
        ("7:8", "YAML-17"),
        more=True,
    ),
    head(33, "แท็ก ENV", piece(more="files: !ENV HOME\n"), ("7:8", "YAML-17"), more=True),
    head(34, "วงเล็บเกินชั้น", piece(more=DEEP + "\n"), ("7:24", "YAML-19")),
    head(35, "template", piece(more="template: x.html\n"), ("7:1", "DATA-02")),
    files(
        35,
        "template ในหน้า",
        {"docs/a.md": "---\ntemplate: x.html\n---\n"},
        ("docs/a.md:2:1", "DATA-02"),
    ),
    head(36, "ชื่อมีวรรคไม่ตัด", piece(more="\u00a0files: a.pdf\n"), ("7:1", "DATA-01")),
    head(36, "ชื่อมีวรรคที่ไม่เห็น", piece(more="fi\u200bles: a.pdf\n"), ("7:1", "DATA-01")),
    files(37, "สองเอกสาร", {OFFICE: "a: 1\n---\nb: 2\n"}, (f"{OFFICE}:2:1", "YAML-14")),
    files(37, "ไฟล์ว่าง", {OFFICE: ""}, (f"{OFFICE}:1:1", "DATA-76")),
    files(37, "มีแต่หมายเหตุ", {OFFICE: "# ก\n"}, (f"{OFFICE}:1:1", "DATA-76")),
]
CRLF = piece("ก\n\nข\n").replace("\n", "\r\n").encode()
ENCODING = [
    head(38, "cp874", piece().encode("cp874"), ("2:1", "TEXT-04")),  # type: ignore[arg-type]
    head(39, "UTF-16", piece().encode("utf-16"), ("1:1", "TEXT-06")),  # type: ignore[arg-type]
    head(39, "UTF-16 ไม่มี BOM", piece("a" * 500).encode("utf-16-le"), ("1:1", "TEXT-06")),  # type: ignore[arg-type]
    head(40, "ตัดกลางตัวอักษร", piece().encode()[:-2], ("8:1", "TEXT-05")),  # type: ignore[arg-type]
    head(41, "BOM", ("\ufeff" + piece()).encode(), shown=("คำสั่ง",)),  # type: ignore[arg-type]
    head(41, "CRLF", CRLF, shown=("<p>ก</p>\n<p>ข</p>",)),  # type: ignore[arg-type]
    head(41, "CR", CRLF.replace(b"\n", b""), shown=("<p>ก</p>\n<p>ข</p>",)),  # type: ignore[arg-type]
    head(42, "BOM สองตัว", ("\ufeff\ufeff" + piece()).encode(), shown=("คำสั่ง",)),  # type: ignore[arg-type]
    body(43, "NUL", "ก\0ข\n", ("8:2", "TEXT-07")),
    body(43, "ESC", "ก\x1b[31m\n", ("8:2", "TEXT-07")),
    body(43, "กลับทิศ", "ก\u202eข\n", ("8:2", "TEXT-07")),
    body(44, "อ่านรหัสผิด", "เธเธเธฒเธจเธเนเธฒเธข\n", ("8:5", "W-TEXT-09")),
    body(45, "สระอำสองตัวและวรรคที่ไม่เห็น", "นํ้าทํา\u200bงาน\n", shown=("<p>น้ำทำงาน</p>",)),
]
FILES = [
    files(
        46,
        "ทางลัดของไฟล์",
        {FOLDER + "a.pdf": link("/etc/hostname")},
        (FOLDER + "a.pdf:1:1", "FILE-12"),
    ),
    files(46, "ทางลัดของแฟ้ม", {"docs/more": link("/usr")}, ("docs/more:1:1", "FILE-12")),
    files(
        46,
        "ทางลัดในข้อมูล",
        {"data/sar/2568.yml": link("/etc/hostname")},
        ("data/sar/2568.yml:1:1", "FILE-12"),
    ),
    files(47, "ทางลัดวน", {"docs/a.md": link("a.md")}, ("docs/a.md:1:1", "FILE-12")),
    files(
        47, "ทางลัดไม่มีปลายทาง", {FOLDER + "b.md": link("none.md")}, (FOLDER + "b.md:1:1", "FILE-12")
    ),
    files(48, "socket ในหลักฐาน", {FOLDER + "b.md": a_socket}, (FOLDER + "b.md:1:1", "FILE-09")),
    files(48, "socket ในหน้า", {"docs/b.md": a_socket}, ("docs/b.md:1:1", "FILE-09")),
    files(
        48, "socket ในข้อมูล", {"data/sar/2568.yml": a_socket}, ("data/sar/2568.yml:1:1", "FILE-09")
    ),
    files(
        49,
        "ไฟล์ที่ Windows ทิ้งไว้",
        {FOLDER + name: b"x" for name in ("Thumbs.db", "desktop.ini", "~$a.docx", "e.md.bak")},
        (FOLDER + "Thumbs.db:1:1", "W-FILE-35"),
    ),
    files(
        49,
        "ไฟล์ที่ Windows ทิ้งไว้ในหน้า",
        {f"docs/{name}": b"x" for name in ("Thumbs.db", "desktop.ini", "~$a.docx", "e.md.bak")},
        ("docs/Thumbs.db:1:1", "W-FILE-35"),
    ),
    *(
        attached(50, suffix, f"a{suffix}", b"x", (f"a{suffix}:1:1", "FILE-01"))
        for suffix in (".exe", ".html", ".svg", ".js")
    ),
    files(50, "ไฟล์ .html ในหน้า", {"docs/a.html": "<p>"}, ("docs/a.html:1:1", "FILE-01")),
    attached(51, "ไม่ใช่ JPEG", "a.jpg", b"GIF89a", ("a.jpg:1:1", "FILE-30")),
    attached(51, "ไฟล์ว่าง", "a.pdf", b"", ("a.pdf:1:1", "FILE-02")),
    attached(52, "60 เมกะไบต์", "a.pdf", sparse(60 * 1024**2), ("a.pdf:1:1", "FILE-03")),
    attached(52, "ภาพ 50 ล้านจุด", "a.png", sized(10_000, 5_001), ("a.png:1:1", "FILE-05")),
    head(54, "หลักฐานว่าง", "", ("1:1", "FRONT-01")),
    head(54, "หลักฐานมีแต่บรรทัดว่าง", "\n \n", ("1:1", "FRONT-01")),
    files(
        55,
        "สองไฟล์หนึ่งหน้า",
        {"docs/a.md": "# ก\n", "docs/a/index.md": "# ก\n"},
        ("docs/a/index.md:1:1", "FILE-20"),
    ),
    files(
        56,
        "ตัวพิมพ์ต่างกัน",
        {FOLDER + "Plan.md": piece(title="แผน"), FOLDER + "plan.md": piece(title="แผน")},
        (FOLDER + "plan.md:1:1", "FRONT-10"),
    ),
    files(
        56,
        "ภาพตัวพิมพ์ต่างกัน",
        {"docs/A.png": picture("PNG"), "docs/a.png": picture("PNG")},
        ("docs/a.png:1:1", "FILE-19"),
    ),
    files(
        56,
        "ำ กับ ํา",
        {"docs/คำ.png": picture("PNG"), "docs/คํา.png": picture("PNG")},
        ("docs/คํา.png:1:1", "FILE-19"),
    ),
    *(
        files(
            57,
            f"ชื่อมี {sign}",
            {f"docs/a{sign}b.png": picture("PNG")},
            (f"docs/a{sign}b.png:1:1", "FILE-14"),
        )
        for sign in '#?%:"\\<>*'
    ),
    files(57, "con", {"docs/con.png": picture("PNG")}, ("docs/con.png:1:1", "FILE-15")),
    files(57, "ลงท้ายด้วยวรรค", {"docs/a /b.png": picture("PNG")}, ("docs/a :1:1", "FILE-16")),
    files(57, "ลงท้ายด้วยจุด", {"docs/a./b.png": picture("PNG")}, ("docs/a.:1:1", "FILE-16")),
    attached(58, "ชื่อไทยมีวรรค", "คำสั่ง ที่ ๑.jpg", picture()),
    files(
        59,
        "ชื่อยาว",
        {f"docs/{'ก' * 70}.png": picture("PNG")},
        (f"docs/{'ก' * 70}.png:1:1", "FILE-17"),
    ),
    files(
        59,
        "ทางยาว",
        {f"docs/{'a' * 120}/{'b' * 120}.png": picture("PNG")},
        (f"docs/{'a' * 120}/{'b' * 120}.png:1:1", "FILE-18"),
    ),
    head(60, "ออกนอกโครงการ", piece(more="files: ../../../../../ก.pdf\n"), ("7:8", "LINK-11")),
    head(60, "ทางเต็ม", piece(more="files: /ก.pdf\n"), ("7:8", "LINK-10")),
    head(60, "ไดรฟ์ของ Windows", piece(more="files: 'C:\\x.pdf'\n"), ("7:8", "LINK-09")),
    head(60, "เครื่องอื่น", piece(more="files: '\\\\server\\x.pdf'\n"), ("7:8", "LINK-10")),
    head(60, "file:", piece(more="files: file:///x.pdf\n"), ("7:8", "LINK-09")),
    attached(
        61,
        "ตัวพิมพ์ไม่ตรง",
        "a.jpg",
        picture(),
        ("x.md:7:8", "LINK-01"),
        ("a.jpg:1:1", "W-FILE-13"),
        named="A.JPG",
    ),
    head(62, "ไม่มีไฟล์แนบ", piece(more="files: none.pdf\n"), ("7:8", "LINK-02")),
    body(62, "ไม่มีภาพ", "![ก](none.jpg)\n", ("8:6", "LINK-02")),
    body(62, "ไม่มีหัวข้อ", "[ก](#ไม่มี)\n", ("8:5", "LINK-12")),
    files(63, "ไม่มีใครอ้างถึง", {FOLDER + "a.jpg": picture()}, (FOLDER + "a.jpg:1:1", "W-FILE-13")),
]
DEEP_LIST = "".join("  " * depth + "- ก\n" for depth in range(26))
TEXT = [
    body(
        64,
        "รวมไฟล์ค้าง",
        "<<<<<<< HEAD\nก\n=======\nข\n>>>>>>> x\n",
        ("8:1", "TEXT-08"),
        ("10:1", "TEXT-08"),
        ("12:1", "TEXT-08"),
    ),
    files(
        64,
        "รวมไฟล์ค้างในข้อมูล",
        {OFFICE: "<<<<<<< HEAD\na: 1\n=======\n"},
        (f"{OFFICE}:1:1", "TEXT-08"),
        (f"{OFFICE}:3:1", "TEXT-08"),
    ),
    body(65, "วงเล็บยี่สิบเอ็ด", "[" * 21 + "\n", ("8:1", "MARK-06")),
    body(65, "รายการ 26 ชั้น", DEEP_LIST, ("32:1", "MARK-15"), more=True),
    body(66, "หกร้อยกิโลไบต์", "ก ข\n" * 75_000, ("1:1", "TEXT-03")),
    body(66, "บรรทัดหกร้อยกิโลไบต์", "a" * 600_000, ("1:1", "TEXT-03")),
    body(
        67, "ตารางสามพันแถว", "| ก | ข |\n|---|---|\n" + "| 1 | 2 |\n" * 3000, shown=("<td>2</td>",)
    ),
]
DASHED = f"{CARD[0]}-{CARD[1:5]}-{CARD[5:10]}-{CARD[10:12]}-{CARD[12]}"
SPELT = {
    "ติดกัน": CARD,
    "ขีด": DASHED,
    "วรรค": DASHED.replace("-", " "),
    "ขีดกลาง": DASHED.replace("-", "\u2013"),
    "เลขไทย": THAI_CARD.replace("-", ""),
    "เลขไทยมีขีด": THAI_CARD,
}
CELL = f"<w:document xmlns:w='w'><w:tbl><w:tc><w:p><w:t>{CARD[:5]}</w:t><w:t>{CARD[5:]}</w:t></w:p></w:tc></w:tbl></w:document>"
SHEET = f"<worksheet><sheetData><row><c><v>{CARD}</v></c></row></sheetData></worksheet>"
HARMLESS = "ISBN 978-974-9765-35-7 โทร. 056-711-422 ต่อ 12 ที่ ศธ 04105/ว1234 พ.ศ. 2546-2553-2568\n"
PERSONAL = [
    *(body(68, name, f"{text}\n", ("8:1", "PII-01"), more=True) for name, text in SPELT.items()),
    attached(69, "ตารางใน Word", "a.docx", word(word__document=CELL), ("a.docx:1:1", "PII-01")),
    attached(
        69,
        "หัวกระดาษ",
        "a.docx",
        word(word__header1=f"<w:hdr xmlns:w='w'><w:p><w:t>{CARD}</w:t></w:p></w:hdr>"),
        ("a.docx:1:1", "PII-01"),
    ),
    attached(
        69,
        "ความเห็น",
        "a.docx",
        word(word__comments=f"<w:comments xmlns:w='w'><w:p><w:t>{CARD}</w:t></w:p></w:comments>"),
        ("a.docx:1:1", "PII-01"),
    ),
    attached(69, "แผ่นงานที่ซ่อน", "a.xlsx", workbook(SHEET), ("a.xlsx:1:1", "PII-01")),
    attached(
        69,
        "ชื่อไฟล์ภาพ",
        f"{CARD}.jpg",
        picture(),
        ("xxxxxxxxxxxxx.jpg:1:1", "PII-08"),
        ("x.md:7:9", "PII-01"),
    ),
    body(70, "เลขที่ไม่ใช่ของบุคคล", HARMLESS),
    attached(72, "ภาพมีพิกัด", "a.jpg", located(), ("a.jpg:1:1", "PII-06")),
    body(73, "ชื่อเด็ก", "เด็กชายสมมติ นามสมมติ\n", ("8:1", "W-PII-04")),
    body(73, "โทรศัพท์มือถือ", "081-234-5678\n", ("8:1", "W-PII-02")),
    body(73, "เลขที่บัญชี", "เลขที่บัญชี 123-4-56789-0\n", ("8:13", "W-PII-03")),
]
MACROS = "---\nrender_macros: true\n---\n"
MORE = [  # what the table did not think of
    files(
        79, "ชื่อไฟล์ข้อมูลสะกดผิด", {"data/calender.yml": "a: 1\n"}, ("data/calender.yml:1:1", "FILE-23")
    ),
    files(79, "ไฟล์ข้อมูลที่ไม่มีใครอ่าน", {"data/xyzzy": "a: 1\n"}, ("data/xyzzy:1:1", "FILE-24")),
    files(
        79, "นามสกุล .yaml", {"data/sar/2570.yaml": "a: 1\n"}, ("data/sar/2570.yaml:1:1", "FILE-22")
    ),
    files(
        80, "ลืม render_macros", {"docs/a.md": "ก\n{{ steps() }}\n"}, ("docs/a.md:2:1", "PAGE-03")
    ),
    files(80, "คำสั่งที่ไม่มี", {"docs/a.md": MACROS + "{{ stepz() }}\n"}, ("docs/a.md:4:4", "DATA-01")),
    files(80, "คำสั่งในตัวอย่าง", {"docs/a.md": "`{{ steps() }}`\n\n```\n<script>\n```\n"}),
    files(80, "คำสั่งไม่ปิด", {"docs/a.md": MACROS + "ก\n{{ steps(\n"}, ("docs/a.md:5:1", "PAGE-02")),
    files(
        80, "script ในหน้า", {"docs/a.md": "ก <script>x</script>\n"}, ("docs/a.md:1:3", "PAGE-04")
    ),
    files(80, "onclick ในหน้า", {"docs/a.md": '<p onclick="x">\n'}, ("docs/a.md:1:1", "PAGE-04")),
    files(
        80,
        "ลิงก์ในหน้า",
        {"docs/a.md": "[ก](b.md)\n", "docs/bb.md": "ก\n"},
        ("docs/a.md:1:5", "PAGE-07"),
    ),
    files(
        80, "ส่วนหัวของหน้าไม่ปิด", {"docs/a.md": "---\ntitle: ก\n\nข\n"}, ("docs/a.md:1:1", "PAGE-01")
    ),
    files(
        80, "ส่วนหัวของหน้าผิด", {"docs/a.md": "---\ntitle: ก: ข\n---\n"}, ("docs/a.md:2:9", "YAML-01")
    ),
    files(80, "หน้าเป็น ANSI", {"docs/a.md": "งาน\n".encode("cp874")}, ("docs/a.md:1:1", "TEXT-04")),
    files(80, "ที่อยู่เว็บอ่านไม่ได้", {"docs/a.md": "[ก](http://[x)\n"}, ("docs/a.md:1:5", "LINK-08")),
    files(
        80,
        "ที่อยู่เว็บใน HTML อ่านไม่ได้",
        {"docs/a.md": '<a href="http://[x">ก</a>\n'},
        ("docs/a.md:1:10", "LINK-08"),
    ),
    attached(81, "CSV", "a.csv", b"a,b\n", ("a.csv:1:1", "FILE-01")),
    attached(81, "Word รุ่นเก่า", "a.doc", b"x", ("a.doc:1:1", "FILE-01")),
]
CASES: list[Case] = [*TEMPLATES, *HTML, *YAML, *ENCODING, *FILES, *TEXT, *PERSONAL, *MORE]
