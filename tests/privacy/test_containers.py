"""Every place in every kind of attachment, and what it is called in Thai."""

from __future__ import annotations

import io
import random
from zipfile import ZIP_DEFLATED, ZipFile

import fontpkg
import pytest

from macros.privacy.files import scan_attachment
from macros.privacy.finding import Finding
from macros.privacy.pdf import memory
from macros.privacy.remainder import HIDDEN
from tests.privacy.making import (
    A,
    S,
    W,
    docx,
    exif,
    package,
    pdf,
    picture,
    png_text,
    pptx,
    row,
    runs,
    shape,
    word_part,
    xlsx,
)
from tests.privacy.spelling import THAI, nobody, parted

ID = nobody(random.Random(1))
OTHER = nobody(random.Random(2))
CARD = parted(ID, "-")
CUT = (CARD[:3], CARD[3:9], CARD[9:])
FONT = fontpkg.path("Sarabun").as_uri()
MAIL = "someone@gmail.com"
BOXED = f"<w:p><w:r><w:txbxContent>{runs(CARD)}</w:txbxContent></w:r></w:p>"
NUMBER = f"<row><c r='B7'><v>{ID}</v></c></row>"
SHARED = "<row><c r='A1' t='s'><v>0</v></c><c r='C5' t='s'><v>1</v></c></row>"
STRINGS = ("ชื่อ", CARD)
INLINE = f"<row><c r='A2' t='inlineStr'><is><r><t>{CUT[0]}</t></r><r><t>{CUT[1]}{CUT[2]}</t></r></is></c></row>"
POWER = f"<row><c r='A3'><v>{ID[0]}.{ID[1:]}E12</v></c></row>"
RESULT = f"<row><c r='A4' t='str'><f>A1</f><v>{CARD}</v></c></row>"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{CARD}</x:xmpmeta>".encode()
GPS_XMP = b"<rdf exif:GPSLatitude='16,25.0N'/>"
SHEET = "แผ่นงาน ‘ข้อมูล’"
FOUND: dict[str, tuple[bytes, str, str, str]] = {
    # Word
    "Word ข้อความถูกตัดเป็นท่อน": (docx(runs(*CUT)), ".docx", "thai-id", "เนื้อหา"),
    "Word ตาราง": (docx(row("ชื่อ", CARD)), ".docx", "thai-id", "เนื้อหา ตาราง"),
    "Word ช่องละหลัก": (
        docx(row("เลขประจำตัวประชาชน", *ID)),
        ".docx",
        "thai-id",
        "เนื้อหา ตาราง",
    ),
    "Word กล่องข้อความ": (docx(BOXED), ".docx", "thai-id", "เนื้อหา กล่องข้อความ"),
    "Word ขีดห้ามตัด": (
        docx(f"<w:p><w:r><w:t>{ID[0]}</w:t><w:noBreakHyphen/><w:t>{CARD[2:]}</w:t></w:r></w:p>"),
        ".docx",
        "thai-id",
        "เนื้อหา",
    ),
    "Word เลขไทย": (docx(runs(CARD.translate(THAI))), ".docx", "thai-id", "เนื้อหา"),
    "Word หัวกระดาษ": (
        docx(word__header1_x=word_part(runs(*CUT))),
        ".docx",
        "thai-id",
        "ส่วนหัวกระดาษ",
    ),
    "Word ท้ายกระดาษ": (
        docx(word__footer2_x=word_part(runs(CARD))),
        ".docx",
        "thai-id",
        "ส่วนท้ายกระดาษ",
    ),
    "Word ข้อคิดเห็น": (
        docx(word__comments_x=word_part(runs(CARD))),
        ".docx",
        "thai-id",
        "ข้อคิดเห็น",
    ),
    "Word เชิงอรรถ": (docx(word__footnotes_x=word_part(runs(CARD))), ".docx", "thai-id", "เชิงอรรถ"),
    "Word ข้อความที่ลบ": (
        docx(f"<w:p><w:del><w:r><w:delText>{CARD}</w:delText></w:r></w:del></w:p>"),
        ".docx",
        "thai-id",
        "เนื้อหา ข้อความที่ลบแต่ยังติดตามไว้",
    ),
    "Word คำอธิบายภาพ": (
        docx(f'<w:p><w:docPr name="x" descr="{CARD}"/></w:p>'),
        ".docx",
        "thai-id",
        "เนื้อหา",
    ),
    "Word คุณสมบัติ": (
        docx(docProps__core_x=f"<x><creator>{MAIL}</creator></x>"),
        ".docx",
        "personal-email",
        "คุณสมบัติของไฟล์",
    ),
    "Word คุณสมบัติกำหนดเอง": (
        docx(docProps__custom_x=f"<x><p>{CARD}</p></x>"),
        ".docx",
        "thai-id",
        "คุณสมบัติของไฟล์",
    ),
    "Word ลิงก์": (
        docx(word___rels__document_xrels=b"\0\1"),
        ".docx",
        "unreadable",
        "ไฟล์ ‘document.xmlrels’ ข้างใน ไม่รู้จักไฟล์ชนิด .xmlrels",
    ),
    "Word ปลายทางลิงก์": (
        package({"word/document.xml": "<x/>", "word/_rels/a.rels": f'<x Target="mailto:{MAIL}"/>'}),
        ".docx",
        "personal-email",
        "ลิงก์",
    ),
    "Word ข้อมูลแฝง": (
        docx(customXml__item1_x=f"<a><b>{ID}</b></a>"),
        ".docx",
        "thai-id",
        "ข้อมูลแฝงในไฟล์",
    ),
    "Word ภาพข้างใน": (
        docx(**{"word__media__a.jpg": picture("JPEG", exif=exif(gps=True))}),
        ".docx",
        "gps",
        "ไฟล์ ‘a.jpg’ ข้างใน",
    ),
    "Word แผ่นงานข้างใน": (
        docx(**{"word__embeddings__b.xlsx": xlsx(NUMBER)}),
        ".docx",
        "thai-id",
        f"ไฟล์ ‘b.xlsx’ ข้างใน {SHEET} ช่อง B7",
    ),
    "Word วัตถุที่ไม่รู้จัก": (
        docx(**{"word__embeddings__c.bin": b"\0"}),
        ".docx",
        "unreadable",
        "ไฟล์ ‘c.bin’ ข้างใน ไม่รู้จักไฟล์ชนิด .bin",
    ),
    # Excel
    "Excel ข้อความร่วม": (xlsx(SHARED, STRINGS), ".xlsx", "thai-id", f"{SHEET} ช่อง C5"),
    "Excel แผ่นงานซ่อน": (
        xlsx(SHARED, STRINGS, "hidden"),
        ".xlsx",
        "thai-id",
        f"{SHEET} (ซ่อนอยู่) ช่อง C5",
    ),
    "Excel แผ่นงานซ่อนสนิท": (
        xlsx(NUMBER, state="veryHidden"),
        ".xlsx",
        "thai-id",
        f"{SHEET} (ซ่อนอยู่) ช่อง B7",
    ),
    "Excel ข้อความในช่อง": (xlsx(INLINE), ".xlsx", "thai-id", f"{SHEET} ช่อง A2"),
    "Excel ตัวเลข": (xlsx(NUMBER), ".xlsx", "thai-id", f"{SHEET} ช่อง B7"),
    "Excel ตัวเลขยกกำลัง": (xlsx(POWER), ".xlsx", "thai-id", f"{SHEET} ช่อง A3"),
    "Excel ผลของสูตร": (xlsx(RESULT), ".xlsx", "thai-id", f"{SHEET} ช่อง A4"),
    "Excel ข้อความที่ไม่มีช่องใช้": (
        xlsx("", STRINGS),
        ".xlsx",
        "thai-id",
        "ข้อความที่ไม่ได้แสดงในแผ่นงานใด",
    ),
    "Excel ข้อคิดเห็น": (
        xlsx("", more={"xl/comments1.xml": f"<x {S}><t>{CARD}</t></x>"}),
        ".xlsx",
        "thai-id",
        "ข้อคิดเห็น",
    ),
    "Excel ชื่อที่กำหนด": (
        xlsx(
            "", defined=f'<definedNames><definedName name="x">"{CARD}"</definedName></definedNames>'
        ),
        ".xlsx",
        "thai-id",
        "ข้อมูลแฝงในไฟล์",
    ),
    "Excel คุณสมบัติ": (
        xlsx("", more={"docProps/app.xml": f"<x><Manager>{CARD}</Manager></x>"}),
        ".xlsx",
        "thai-id",
        "คุณสมบัติของไฟล์",
    ),
    "Excel สำเนาของตารางสรุป": (
        xlsx("", more={"xl/pivotCache/pivotCacheRecords1.xml": f'<x><n v="{ID}"/></x>'}),
        ".xlsx",
        "thai-id",
        "ข้อมูลที่เก็บสำรองไว้ในไฟล์",
    ),
    "Excel รูปวาด": (
        xlsx("", more={"xl/drawings/drawing1.xml": shape(CARD)}),
        ".xlsx",
        "thai-id",
        "รูปวาดและกล่องข้อความ",
    ),
    # PowerPoint
    "PowerPoint สไลด์": (pptx(CARD), ".pptx", "thai-id", "สไลด์ 1"),
    "PowerPoint บันทึกย่อ": (
        pptx("", ppt__notesSlides__notesSlide3_x=shape(CARD)),
        ".pptx",
        "thai-id",
        "บันทึกย่อของสไลด์ 3",
    ),
    "PowerPoint ข้อคิดเห็น": (
        pptx("", ppt__comments__comment1_x=f"<x><text>{CARD}</text></x>"),
        ".pptx",
        "thai-id",
        "ข้อคิดเห็น",
    ),
    "PowerPoint ตาราง": (
        package(
            {
                "ppt/presentation.xml": "<x/>",
                "ppt/slides/slide2.xml": f"<x {A}><a:tbl><a:tr><a:tc><a:p><a:r><a:t>{CARD}</a:t>"
                "</a:r></a:p></a:tc></a:tr></a:tbl></x>",
            }
        ),
        ".pptx",
        "thai-id",
        "สไลด์ 2 ตาราง",
    ),
    # PDF
    "PDF หน้าที่สอง": (pdf("nothing to see here", CARD), ".pdf", "thai-id", "หน้า 2"),
    "PDF คุณสมบัติ": (
        pdf("nothing to see here", info={"/Author": CARD}),
        ".pdf",
        "thai-id",
        "คุณสมบัติของไฟล์",
    ),
    "PDF หมายเหตุ": (
        pdf("nothing to see here", note=CARD),
        ".pdf",
        "thai-id",
        "หน้า 1 หมายเหตุ ลิงก์ ช่องกรอก หรือลายประทับ",
    ),
    "PDF ไฟล์แนบข้างใน": (
        pdf("nothing to see here", attached={"a.xlsx": xlsx(NUMBER)}),
        ".pdf",
        "thai-id",
        f"ไฟล์ ‘a.xlsx’ ข้างใน {SHEET} ช่อง B7",
    ),
    "PDF สแกน": (pdf("", picture=True), ".pdf", "unreadable", "หน้า 1 เป็นภาพหรืออ่านข้อความไม่ได้"),
    "PDF มีรหัสผ่าน": (pdf(CARD, password="secret"), ".pdf", "unreadable", "ใส่รหัสผ่านไว้"),
    "PDF ห้ามแก้แต่เปิดได้": (pdf(CARD, password=""), ".pdf", "thai-id", "หน้า 1"),
    "PDF ภาพถ่ายข้างใน": (
        pdf("nothing to see here", photograph=picture("JPEG", exif=exif(gps=True))),
        ".pdf",
        "gps",
        "หน้า 1 ภาพ",
    ),
    "PDF แบบอักษรที่ไม่มีตัวอักษร": (
        pdf("".join(chr(at) for at in range(0xE0, 0xF0))),
        ".pdf",
        "unreadable",
        "หน้า 1 ใช้แบบอักษรที่ไม่บอกว่าเป็นตัวอักษรใด",
    ),
    "PDF เสียหาย": (b"%PDF-1.7\nnothing", ".pdf", "unreadable", "ไฟล์เสียหาย"),
    # pictures
    "JPEG พิกัด": (picture("JPEG", exif=exif(gps=True)), ".jpg", "gps", ""),
    "JPEG พิกัดใน XMP": (picture("JPEG", xmp=GPS_XMP), ".jpg", "gps", ""),
    "PNG พิกัด": (picture("PNG", exif=exif(gps=True)), ".png", "gps", ""),
    "WebP พิกัด": (picture("WEBP", exif=exif(gps=True)), ".webp", "gps", ""),
    "JPEG คำบรรยาย": (
        picture("JPEG", exif=exif(description=CARD)),
        ".JPG",
        "thai-id",
        "ข้อมูลที่ฝังมากับภาพ",
    ),
    "JPEG ข้อคิดเห็นสองไบต์": (
        picture("JPEG", exif=exif(comment=b"UNICODE\0" + CARD.encode("utf-16-le"))),
        ".jpeg",
        "thai-id",
        "ข้อมูลที่ฝังมากับภาพ",
    ),
    "JPEG หมายเหตุ": (
        picture("JPEG", comment=CARD.encode()),
        ".jpg",
        "thai-id",
        "ข้อมูลที่ฝังมากับภาพ",
    ),
    "JPEG XMP": (picture("JPEG", xmp=XMP), ".jpg", "thai-id", "ข้อมูลที่ฝังมากับภาพ"),
    "JPEG ต่อท้ายภาพ": (
        picture("JPEG") + CARD.encode(),
        ".jpg",
        "thai-id",
        "ข้อมูลที่ฝังมากับภาพ",
    ),
    "JPEG ภาพที่สองมีพิกัด": (
        picture("JPEG") + picture("JPEG", exif=exif(gps=True)),
        ".jpg",
        "gps",
        "",
    ),
    "PNG ข้อความ": (
        picture("PNG", pnginfo=png_text("Comment", CARD)),
        ".png",
        "thai-id",
        "ข้อมูลที่ฝังมากับภาพ",
    ),
    "PNG ข้อความบีบอัด": (
        picture("PNG", pnginfo=png_text("Comment", f"ก {CARD}", packed=True)),
        ".png",
        "thai-id",
        "ข้อมูลที่ฝังมากับภาพ",
    ),
    "GIF หมายเหตุ": (picture("GIF", comment=CARD.encode()), ".gif", "thai-id", "ข้อมูลที่ฝังมากับภาพ"),
    "TIFF พิกัด": (picture("TIFF", exif=exif(gps=True)), ".tif", "gps", ""),
    "WebP XMP": (picture("WEBP", xmp=XMP), ".webp", "thai-id", "ข้อมูลที่ฝังมากับภาพ"),
    "ไม่ใช่ภาพ": (b"<svg>", ".png", "unreadable", "ไม่ใช่ภาพที่รู้จัก"),
    # others
    "ชนิดอื่น": (b"\xd0\xcf\x11\xe0", ".doc", "unreadable", "ไม่รู้จักไฟล์ชนิด .doc"),
    "Word ใส่รหัสผ่าน": (
        b"\xd0\xcf\x11\xe0" + b"\0" * 600,
        ".docx",
        "unreadable",
        "ไฟล์เสียหาย หรือใส่รหัสผ่านไว้",
    ),
}
CLEAN = {
    "Word": (docx(runs("ประกาศ", " ณ วันที่ 1") + row("1", "2345", "67890")), ".docx"),
    "Word ตัวเลขหลายช่อง": (docx(row(*CARD.split("-"))), ".docx"),
    "Excel ตัวเลขหลายช่อง": (
        xlsx("<row>" + "".join(f"<c r='A1'><v>{n}</v></c>" for n in CARD.split("-")) + "</row>"),
        ".xlsx",
    ),
    "Excel ทศนิยม": (xlsx(f"<row><c r='A1'><v>0.{ID}</v></c></row>"), ".xlsx"),
    "PowerPoint": (pptx("รายงาน 2568"), ".pptx"),
    "PDF": (pdf("nothing to see here"), ".pdf"),
    "PDF หน้าว่าง": (pdf("nothing to see here", ""), ".pdf"),
    "JPEG": (picture("JPEG"), ".jpg"),
    "PNG": (picture("PNG"), ".png"),
    "WebP": (picture("WEBP"), ".webp"),
    "แบบอักษร": (b"wOF2", ".woff2"),
}


@pytest.mark.parametrize(("content", "suffix", "kind", "where"), FOUND.values(), ids=FOUND)
def test_found_in(content: bytes, suffix: str, kind: str, where: str) -> None:
    found = scan_attachment(content, suffix)
    assert [item for item in found if item.where not in HIDDEN] == [Finding(kind, where=where)]


@pytest.mark.parametrize(("content", "suffix"), CLEAN.values(), ids=CLEAN)
def test_nothing_found_in(content: bytes, suffix: str) -> None:
    assert scan_attachment(content, suffix) == []


def test_equal_numbers_in_one_part_are_one_and_different_ones_are_counted() -> None:
    found = scan_attachment(docx(runs(CARD) + runs(ID) + runs(OTHER)), ".docx")
    assert found == [Finding("thai-id", where="เนื้อหา", count=2)]


def test_name_of_a_sheet_is_told_without_the_number() -> None:
    content = xlsx(NUMBER)
    whole = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(whole, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            body = old.read(name).decode().replace("ข้อมูล", CARD)
            new.writestr(name, body)
    found = scan_attachment(whole.getvalue(), ".xlsx")
    assert [item.kind for item in found] == ["thai-id", "thai-id"]
    assert "‘x-xxxx-xxxxx-xx-x’" in found[0].where
    assert not any(ID[5:10] in item.where for item in found)


def test_pdf_of_thai_text_with_its_vowels_apart() -> None:
    import weasyprint  # tells Pillow to be lenient, so not before it is needed

    face = f"@font-face{{font-family: S; src: url({FONT})}} body{{font-family: S}}"
    html = f"<style>{face}</style><p>เลขประจำตัว {CARD.translate(THAI)}</p><p>เด็กชายจำรัส สมมติ</p>"
    found = scan_attachment(weasyprint.HTML(string=html).write_pdf(), ".pdf")
    assert found == [Finding("thai-id", where="หน้า 1"), Finding("pupil-name", where="หน้า 1")]


def test_long_pdf_is_read_as_far_as_time_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "SECONDS", -1.0)
    assert scan_attachment(pdf(CARD, CARD, CARD), ".pdf") == [
        Finding("thai-id", where="หน้า 1"),
        Finding("unreadable", where="ตั้งแต่หน้า 2 เพราะเอกสารยาวเกินไป"),
    ]


def test_scanned_pages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    content = pdf("", "", "nothing to see here", "", picture=True)
    (found,) = scan_attachment(content, ".pdf")
    assert found.where == "หน้า 1-2, 4 เป็นภาพหรืออ่านข้อความไม่ได้"


def test_part_that_is_broken_does_not_hide_the_others() -> None:
    content = docx(runs(CARD), word__header1_x="<w:hdr", word__footer1_x=f"<w:p {W}>{MAIL}</w:p>")
    assert sorted(scan_attachment(content, ".docx")) == [
        Finding("personal-email", where="ส่วนท้ายกระดาษ"),
        Finding("thai-id", where="เนื้อหา"),
        Finding("unreadable", where="ส่วนหัวกระดาษ: XML ข้างในเสียหาย"),
    ]
