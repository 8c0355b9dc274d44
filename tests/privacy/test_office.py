"""Every place in Office files where a number hides: found, or told that nobody can look there."""

from __future__ import annotations

import gzip
import io
import random
from base64 import b64encode
from zipfile import ZipFile

import pytest

from macros.privacy.files import scan_attachment
from macros.privacy.finding import Finding
from tests.privacy.drawn import emf, wmf
from tests.privacy.making import A, S, W, docx, package, pptx, row, runs, shape, word_part, xlsx
from tests.privacy.making import exif as made_exif
from tests.privacy.making import picture as made_picture
from tests.privacy.spelling import THAI, nobody, parted

ID = nobody(random.Random(11))
CARD = parted(ID, "-")
LABEL = "เลขประจำตัวประชาชน"
GPS = made_picture("JPEG", exif=made_exif(gps=True))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
CODED = "".join(f"%{ord(sign):02X}" for sign in CARD)
NUMBER = xlsx(f"<row><c r='B7'><v>{ID}</v></c></row>")


def run(text: str, kind: str = "t") -> str:
    return f"<w:r><w:{kind}>{text}</w:{kind}></w:r>"


def paragraph(*inner: str) -> bytes:
    return docx(f"<w:p>{''.join(inner)}</w:p>")


def box(text: str) -> str:
    inner = f"<w:txbxContent>{runs(text)}</w:txbxContent>"
    return (
        f"<w:r><x {MC}><mc:Choice>{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback></x></w:r>"
    )


def table(*rows: list[str]) -> str:
    """A table of Word with several rows."""
    inner = "".join(row(*cells).removeprefix("<w:tbl>").removesuffix("</w:tbl>") for cells in rows)
    return f"<w:tbl>{inner}</w:tbl>"


def cells(*rows: list[str | int]) -> bytes:
    """An Excel file with these rows, the first cell of each in column A."""
    made = ""
    for at, values in enumerate(rows, 1):
        made += f"<row r='{at}'>"
        for column, value in zip("ABCDEFGHIJKLMNOPQRST", values, strict=False):
            kind = "str" if isinstance(value, str) else "n"
            made += f"<c r='{column}{at}' t='{kind}'><v>{value}</v></c>"
        made += "</row>"
    return xlsx(made)


def dashed(mark: str) -> list[str]:
    """The digits of the number one by one, with a mark where the card has gaps."""
    return [sign.replace("-", mark) for sign in CARD]


def more(**parts: str | bytes) -> bytes:
    return docx(**parts)


def renamed(content: bytes) -> bytes:
    """The same package with the names of parts as some programs of Windows write them."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name.replace("/", "\\"), old.read(name))
    return made.getvalue()


def strict(content: bytes) -> bytes:
    """The same package with the namespaces of strict files."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            body = old.read(name).replace(b"schemas.openxmlformats.org", b"purl.oclc.org/ooxml")
            new.writestr(name, body)
    return made.getvalue()


def commented(content: bytes) -> bytes:
    made = io.BytesIO(content)
    with ZipFile(made, "a") as archive:
        archive.comment = CARD.encode()
    return made.getvalue()


MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ONLINE = package(
    {
        "[Content_Types].xml": f'<Types><Override PartName="/word/document2.xml" ContentType="{MAIN}"/></Types>',
        "word/document2.xml": f"<w:document {W}>{runs(CARD)}</w:document>",
    }
)
DELETED = f"<w:p><w:del>{run('{}', 'delText')}</w:del></w:p>"
MIME = "MIME-Version: 1.0\nContent-Type: text/html; charset=tis-620\nContent-Transfer-Encoding: base64\n\n{}\n"
RTF = r"{{\rtf1\ansi\ansicpg874 {}\par}}"
STYLES = f'<w:styles {W}><w:style w:styleId="X"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
UNSEEN = '<w:r><w:rPr><w:rStyle w:val="X"/></w:rPr><w:t>ก7</w:t></w:r>'
RELATED = f'<Relationships><Relationship Id="r" Type="{{}}/hyperlink" Target="https://x.example/{CODED}"/></Relationships>'
FORMAT = (
    f'<styleSheet {S}><numFmts><numFmt numFmtId="164" formatCode="&quot;{CARD[:7]}&quot;00000-00-0"/>'
    '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'
)
IN_CELLS = "เนื้อหา ตาราง"
REMOVED = "เนื้อหา ข้อความที่ลบแต่ยังติดตามไว้"
SHEET = "แผ่นงาน ‘ข้อมูล’"

FOUND: dict[str, tuple[bytes, str, str]] = {
    # Word: what is deleted, moved, hidden or read aloud does not part or join what stands around it
    "ลบสองย่อหน้า": (docx(DELETED.format("1") + DELETED.format(ID)), ".docx", REMOVED),
    "ลบสองช่อง": (
        docx(
            f"<w:tbl><w:tr><w:tc>{DELETED.format(5)}</w:tc><w:tc>{DELETED.format(ID)}</w:tc></w:tr></w:tbl>"
        ),
        ".docx",
        REMOVED,
    ),
    "ลบกลางเลข": (
        paragraph(run(CARD[:6]), f"<w:del>{run('99', 'delText')}</w:del>", run(CARD[6:])),
        ".docx",
        "เนื้อหา",
    ),
    "เพิ่มกลางเลขเดิม": (
        paragraph(
            run(CARD[:6]),
            f"<w:ins>{run('99')}</w:ins>",
            run(CARD[6:]),
            f"<w:del>{run('ก', 'delText')}</w:del>",
        ),
        ".docx",
        REMOVED,
    ),
    "ย้ายไป": (
        paragraph(run(ID[:6]), f"<w:moveFrom>{run('1234')}</w:moveFrom>", run(ID[6:])),
        ".docx",
        "เนื้อหา",
    ),
    "ลบท้ายย่อหน้า": (
        docx(f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run(ID[:6])}</w:p>{runs(ID[6:])}"),
        ".docx",
        "เนื้อหา",
    ),
    "ซ่อนกลางเลข": (
        paragraph(
            run(CARD[:7]), "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ก7</w:t></w:r>", run(CARD[7:])
        ),
        ".docx",
        "เนื้อหา",
    ),
    "ซ่อนด้วยรูปแบบ": (
        docx(f"<w:p>{run(CARD[:7])}{UNSEEN}{run(CARD[7:])}</w:p>", word__styles_x=STYLES),
        ".docx",
        "เนื้อหา",
    ),
    "คำอ่านเหนือเลข": (
        paragraph(
            run(ID[:6]),
            f"<w:r><w:ruby><w:rt>{run('77')}</w:rt><w:rubyBase>{run(ID[6:9])}</w:rubyBase></w:ruby></w:r>",
            run(ID[9:]),
        ),
        ".docx",
        "เนื้อหา",
    ),
    "เลขเป็นคำอ่าน": (
        paragraph(
            f"<w:r><w:ruby><w:rt>{run(CARD)}</w:rt><w:rubyBase>{run('12')}</w:rubyBase></w:ruby></w:r>"
        ),
        ".docx",
        "เนื้อหา คำอ่าน",
    ),
    "รหัสของฟิลด์สองท่อน": (
        paragraph(run(f'QUOTE "{CARD[:5]}', "instrText"), run(CARD[5:], "instrText")),
        ".docx",
        "เนื้อหา รหัสของฟิลด์",
    ),
    "สัญลักษณ์ของแบบอักษร": (
        paragraph(*(f'<w:r><w:sym w:font="x" w:char="F0{ord(digit):X}"/></w:r>' for digit in ID)),
        ".docx",
        "เนื้อหา",
    ),
    "กล่องกลางเลข": (paragraph(run(ID[:5]), box("9"), run(ID[5:])), ".docx", "เนื้อหา"),
    "กล่องละหลัก": (paragraph(run(LABEL), *map(box, ID)), ".docx", "เนื้อหา กล่องข้อความ"),
    # Word: cells
    "ช่องละหลักใต้คำ": (docx(runs(LABEL) + row(*ID)), ".docx", IN_CELLS),
    "ช่องละหลักเลขไทย": (docx(runs(LABEL) + row(*ID.translate(THAI))), ".docx", IN_CELLS),
    "ช่องขีดคั่น": (docx(runs(LABEL) + row(*dashed("-"))), ".docx", IN_CELLS),
    "ช่องว่างคั่น": (docx(runs(LABEL) + row(*dashed(""))), ".docx", IN_CELLS),
    "ช่องตามบัตร": (docx(runs(LABEL) + row(*CARD.split("-"))), ".docx", IN_CELLS),
    "สองแถว": (docx(runs(LABEL) + table(list(ID[:7]), list(ID[7:]))), ".docx", IN_CELLS),
    "ตามแนวตั้ง": (
        docx(table(["ที่", LABEL], *([str(at), digit] for at, digit in enumerate(ID)))),
        ".docx",
        IN_CELLS,
    ),
    "แถวที่ไกลหัวตาราง": (
        docx(table(["ที่", LABEL], *(["1", "นายสมมติ ตัวอย่าง"] for _ in range(9)), ["9", *ID])),
        ".docx",
        IN_CELLS,
    ),
    # Word: parts of other kinds
    "ส่วนหลักชื่ออื่น": (ONLINE, ".docx", "เนื้อหา"),
    "ทับกลับในชื่อ": (renamed(NUMBER), ".xlsx", f"{SHEET} ช่อง B7"),
    "แบบเคร่งครัด": (strict(NUMBER), ".xlsx", f"{SHEET} ช่อง B7"),
    "HTML ข้างใน": (
        more(word__a_htm="", **{"word__b.htm": f"<p>{CARD[:5]}<b>{CARD[5:]}</b></p>"}),
        ".docx",
        "ไฟล์ ‘b.htm’ ข้างใน",
    ),
    "HTML ที่นามสกุลไม่บอก": (
        more(**{"word__b.dat": f"<html><p>{CARD}</p>"}),
        ".docx",
        "ไฟล์ ‘b.dat’ ข้างใน",
    ),
    "RTF ข้างใน": (
        more(**{"word__b.rtf": RTF.format(rf"{{\b {CARD[:5]}}}{{\i {CARD[5:]}}}")}),
        ".docx",
        "ไฟล์ ‘b.rtf’ ข้างใน",
    ),
    "RTF เป็นรหัส": (
        more(**{"word__b.rtf": RTF.format("".join(rf"\'{0xF0 + int(digit):x}" for digit in ID))}),
        ".docx",
        "ไฟล์ ‘b.rtf’ ข้างใน",
    ),
    "RTF เลขไทย": (
        more(**{"word__b.rtf": RTF.format("".join(rf"\u{0xE50 + int(digit)}?" for digit in ID))}),
        ".docx",
        "ไฟล์ ‘b.rtf’ ข้างใน",
    ),
    "RTF ข้อความที่ลบ": (
        more(**{"word__b.rtf": RTF.format(rf"5{{\deleted {CARD}}}6")}),
        ".docx",
        "ไฟล์ ‘b.rtf’ ข้างใน  ข้อความที่ลบแต่ยังติดตามไว้",
    ),
    "MHT ข้างใน": (
        more(**{"word__b.mht": MIME.format(b64encode(f"<p>ก {CARD}".encode("cp874")).decode())}),
        ".docx",
        "ไฟล์ ‘b.mht’ ข้างใน",
    ),
    "Word ใน Word": (
        more(**{"word__b.docx": docx(runs(CARD))}),
        ".docx",
        "ไฟล์ ‘b.docx’ ข้างใน เนื้อหา",
    ),
    "Word ที่ชื่อ bin": (more(**{"word__b.bin": docx(runs(CARD))}), ".docx", "ไฟล์ ‘b.bin’ ข้างใน เนื้อหา"),
    "EMF": (more(**{"word__media__a.emf": emf(CARD[:6], CARD[6:])}), ".docx", "ไฟล์ ‘a.emf’ ข้างใน"),
    "EMZ": (more(**{"word__media__a.emz": gzip.compress(emf(CARD))}), ".docx", "ไฟล์ ‘a.emz’ ข้างใน"),
    "WMF": (more(**{"word__media__a.wmf": wmf("ก", CARD)}), ".docx", "ไฟล์ ‘a.wmf’ ข้างใน"),
    "หมายเหตุใน XML": (more(customXml__item1_x=f"<a><!--{CARD}--></a>"), ".docx", "ข้อมูลแฝงในไฟล์"),
    "ลิงก์เป็นรหัส": (more(**{"word___rels__document.xml.rels": RELATED}), ".docx", "ลิงก์"),
    "ข้อความสำเร็จรูป": (
        more(word__glossary__document_x=word_part(runs(CARD))),
        ".docx",
        "ข้อความสำเร็จรูปที่เก็บไว้ในไฟล์",
    ),
    "ตัวแปรของเอกสาร": (
        more(word__settings_x=f'<w:s {W}><w:docVar w:name="x" w:val="{CARD}"/></w:s>'),
        ".docx",
        "ข้อมูลแฝงในไฟล์",
    ),
    "ท้ายไฟล์ ZIP": (commented(docx()), ".docx", "ข้อมูลนอกชิ้นส่วนของไฟล์"),
    "ภาพถ่ายที่ชื่อ tmp": (more(**{"word__media__a.tmp": GPS}), ".docx", "ไฟล์ ‘a.tmp’ ข้างใน"),
    # Excel
    "ข้อคิดเห็นติดกัน": (
        xlsx(
            "",
            more={
                "xl/comments1.xml": f"<x {S}><text><t>{ID}</t></text><text><t>2 คน</t></text></x>"
            },
        ),
        ".xlsx",
        "ข้อคิดเห็น",
    ),
    "ข้อคิดเห็นสองท่อน": (
        xlsx(
            "",
            more={
                "xl/comments1.xml": f"<x {S}><text><r><rPr><b/></rPr><t>{ID[:5]}</t></r><r><t>{ID[5:]}</t></r></text></x>"
            },
        ),
        ".xlsx",
        "ข้อคิดเห็น",
    ),
    "ป้ายของแผนภูมิ": (
        xlsx("", more={"xl/charts/chartEx1.xml": f"<x><t>5</t><t>{CARD}</t></x>"}),
        ".xlsx",
        "แผนภูมิ",
    ),
    "แถวละหลัก": (cells([LABEL, *map(int, ID)]), ".xlsx", f"{SHEET} ช่อง B1"),
    "คอลัมน์ละหลัก": (
        cells(["ที่", LABEL, "ชั้น"], *([1, int(digit), 3] for digit in ID)),
        ".xlsx",
        SHEET,
    ),
    "สองคนในคอลัมน์เดียว": (
        cells(["ที่", LABEL], *([1, int(digit)] for digit in ID), ["ก"], *([1, 5] for _ in ID)),
        ".xlsx",
        SHEET,
    ),
    "สูตรต่อข้อความ": (
        xlsx(f'<row><c r="A1"><f>"{ID[:6]}"&amp;"{ID[6:]}"</f></c></row>'),
        ".xlsx",
        SHEET,
    ),
    "ข้อความในสูตร": (xlsx(f'<row><c r="A1"><f>IF(A2=1,"{CARD}","")</f></c></row>'), ".xlsx", SHEET),
    "รูปแบบตัวเลขเติมเลข": (
        xlsx(f"<row><c r='A1' s='1'><v>{ID[5:]}</v></c></row>", more={"xl/styles.xml": FORMAT}),
        ".xlsx",
        SHEET,
    ),
    "รหัสของ Excel": (
        xlsx(
            "<row><c t='str'><v>"
            + "".join(f"_x{ord(digit):04X}_" for digit in ID)
            + "</v></c></row>"
        ),
        ".xlsx",
        SHEET,
    ),
    "คำอ่านกลางเลข": (
        xlsx(
            "<row><c r='A1' t='s'><v>0</v></c></row>",
            more={
                "xl/sharedStrings.xml": f"<sst {S}><si><r><t>{ID[:5]}</t></r><rPh><t>77</t></rPh><r><t>{ID[5:]}</t></r></si></sst>"
            },
        ),
        ".xlsx",
        f"{SHEET} ช่อง A1",
    ),
    "คำอ่านของช่อง": (
        xlsx(
            "",
            more={
                "xl/sharedStrings.xml": f"<sst {S}><si><t>ก</t><rPh><t>{CARD}</t></rPh></si></sst>"
            },
        ),
        ".xlsx",
        "คำอ่านของข้อความในช่อง",
    ),
    "รหัสกลางหัวกระดาษ": (
        xlsx(
            "</row></sheetData>",
            more={
                "xl/worksheets/sheet1.xml": f"<x {S}><oddHeader>&amp;C{CARD[:6]}&amp;B{CARD[6:]}</oddHeader></x>"
            },
        ),
        ".xlsx",
        SHEET,
    ),
    "ตัวเลขยกกำลังที่สำรองไว้": (
        xlsx("", more={"xl/pivotCache/a.xml": f'<x><n v="{ID[0]}.{ID[1:]}E+12"/></x>'}),
        ".xlsx",
        "ข้อมูลที่เก็บสำรองไว้ในไฟล์",
    ),
    "กล่องของ VML": (
        xlsx(
            "",
            more={
                "xl/drawings/vmlDrawing1.vml": f"<xml><div><font>{CARD[:5]}</font><font>{CARD[5:]}</font></div></xml>"
            },
        ),
        ".xlsx",
        "รูปวาดและกล่องข้อความ",
    ),
    "เครื่องพิมพ์": (
        xlsx(
            "", more={"xl/printerSettings/printerSettings1.bin": b"\1\0" + CARD.encode("utf-16-le")}
        ),
        ".xlsx",
        "ไฟล์ ‘printerSettings1.bin’ ข้างใน",
    ),
    # PowerPoint
    "รูปวาดละหลัก": (
        pptx(
            "",
            ppt__slides__slide2_x=f"<x {A}>{''.join(f'<txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></txBody>' for text in (LABEL, *ID))}</x>",
        ),
        ".pptx",
        "สไลด์ 2",
    ),
    "แผนผัง": (
        pptx(
            "",
            ppt__diagrams__data1_x=f"<x {A}><a:p><a:r><a:t>5</a:t></a:r></a:p><a:p><a:r><a:t>{ID}</a:t></a:r></a:p></x>",
        ),
        ".pptx",
        "แผนภูมิ",
    ),
    "ต้นแบบสไลด์": (pptx("", ppt__slideMasters__slideMaster1_x=shape(CARD)), ".pptx", "ต้นแบบสไลด์"),
    "ป้ายกำกับสไลด์": (
        pptx("", ppt__tags__tag1_x=f'<x><tag val="{CARD}"/></x>'),
        ".pptx",
        "ข้อมูลแฝงในไฟล์",
    ),
}
TOLD: dict[str, tuple[bytes, str, str]] = {
    "วัตถุ OLE": (
        more(**{"word__embeddings__a.bin": OLE}),
        ".docx",
        "ไฟล์ ‘a.bin’ ข้างใน เป็น วัตถุที่ฝังจากโปรแกรมอื่น (OLE)",
    ),
    "มาโคร": (
        more(**{"word__vbaProject.bin": OLE + "_VBA_PROJECT\0".encode("utf-16-le")}),
        ".docx",
        "ไฟล์ ‘vbaProject.bin’ ข้างใน เป็น มาโครของ Office",
    ),
    "ตัวอักษรที่เป็นรูปวาด": (
        more(**{"word__media__a.emf": emf("ABC", options=0x10)}),
        ".docx",
        "ไฟล์ ‘a.emf’ ข้างใน มีตัวอักษรที่เป็นรูปวาด",
    ),
    "ภาพวาดเสีย": (
        more(**{"word__media__a.emf": emf("ABC")[:150]}),
        ".docx",
        "ไฟล์ ‘a.emf’ ข้างใน ภาพวาดของ Windows เสียหาย",
    ),
    "แบบอักษรปลอม": (
        more(**{"word__fonts__a.odttf": CARD * 40}),
        ".docx",
        "ไฟล์ ‘a.odttf’ ข้างใน เป็น ข้อความธรรมดา",
    ),
    "ชิ้นส่วนที่ไม่รู้จัก": (
        more(**{"word__a.xyz": b"\0\1"}),
        ".docx",
        "ไฟล์ ‘a.xyz’ ข้างใน ไม่รู้จักไฟล์ชนิด .xyz",
    ),
    "ข้อมูลที่เข้ารหัสไว้": (
        more(customXml__item1_x=f"<x>{b64encode(random.Random(1).randbytes(900)).decode()}</x>"),
        ".docx",
        "ข้อมูลแฝงในไฟล์: มีข้อมูลที่เข้ารหัสไว้",
    ),
    "วัตถุใน RTF": (
        RTF.format(r"{\object{\*\objdata 0105}}").encode(),
        ".rtf",
        "มีวัตถุของโปรแกรมอื่นฝังอยู่",
    ),
    "วิดีโอ": (
        pptx("", **{"ppt__media__a.mp4": b"\0\0\0\x18ftypmp42"}),
        ".pptx",
        "ไฟล์ ‘a.mp4’ ข้างใน เป็น ไฟล์วิดีโอ",
    ),
    "Excel แบบไบนารี": (
        package({"xl/workbook.bin": b"\0", "xl/worksheets/sheet1.bin": b"\0"}),
        ".xlsb",
        "เป็น Excel แบบไบนารี",
    ),
    "ใส่รหัสผ่าน": (OLE + "EncryptedPackage\0".encode("utf-16-le"), ".xlsx", "ใส่รหัสผ่านไว้"),
    "Word รุ่นเก่า": (OLE + "WordDocument\0".encode("utf-16-le"), ".docx", "เป็น Word รุ่นเก่า"),
    "ชิ้นส่วนนอกรายการ": (docx(runs(ID))[:-22] + docx(), ".docx", "มีชิ้นส่วนที่ไม่อยู่ในรายการของไฟล์"),
}
CLEAN: dict[str, tuple[bytes, str]] = {
    "คะแนนใต้คำว่าประชาชน": (
        docx(table(["ความเห็นของประชาชน"], *(["นายสมมติ ตัวอย่าง", "-"] for _ in range(9)), ["", *ID])),
        ".docx",
    ),
    "ตัวเลขในคอลัมน์": (cells(["คะแนน"], *([int(digit)] for digit in ID)), ".xlsx"),
    "ตัวเลขในแถว": (cells(["คะแนน", *map(int, ID)]), ".xlsx"),
    "สิบสี่หลักในคอลัมน์": (cells([LABEL], *([int(digit)] for digit in ID + "1")), ".xlsx"),
    "แบบอักษร": (more(**{"word__fonts__a.odttf": b"\0" * 40 + b"glyfcmaphead"}), ".docx"),
    "ชิ้นส่วนว่าง": (more(**{"word__a.xyz": b""}), ".docx"),
    "ตัวเลขติดป้าย": (
        pptx(
            "",
            ppt__slides__slide2_x=f"<x {A}><a:p><a:r><a:t>{ID}</a:t></a:r><a:r><a:t>5</a:t></a:r></a:p></x>",
        ),
        ".pptx",
    ),
}


@pytest.mark.parametrize(("content", "suffix", "where"), FOUND.values(), ids=FOUND)
def test_number_is_found_where_it_hides(content: bytes, suffix: str, where: str) -> None:
    kind = "gps" if "tmp" in where else "thai-id"
    assert scan_attachment(content, suffix) == [Finding(kind, where=where)]


@pytest.mark.parametrize(("content", "suffix", "where"), TOLD.values(), ids=TOLD)
def test_what_nobody_can_read_is_told(content: bytes, suffix: str, where: str) -> None:
    assert scan_attachment(content, suffix) == [Finding("unreadable", where=where)]


@pytest.mark.parametrize(("content", "suffix"), CLEAN.values(), ids=CLEAN)
def test_nothing_is_found_where_nothing_is(content: bytes, suffix: str) -> None:
    assert scan_attachment(content, suffix) == []


def test_kept_text_and_deleted_text_tell_a_number_once() -> None:
    twice = docx(runs(CARD) + DELETED.format(CARD))
    assert scan_attachment(twice, ".docx") == [Finding("thai-id", where="เนื้อหา")]
