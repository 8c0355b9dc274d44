"""Everywhere in a PDF where a number or a place can stand; and what no reader can read, told."""

from __future__ import annotations

import random
import zlib

import fontpkg
import pytest

from macros.privacy.files import scan_attachment
from macros.privacy.pdf import memory
from macros.privacy.pdf.letters import mended
from tests.privacy.making import exif, picture
from tests.privacy.pdfs import CONTENTS, changed, encrypted, form, image, packed, pdf, shows
from tests.privacy.spelling import nobody, parted

ID = nobody(random.Random(9))
CARD = parted(ID, "-")
C = CARD.encode()
WORDS = b"(" + C + b")"
GPS = picture("JPEG", exif=exif(gps=True))
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>%s</a></x:xmpmeta>"
LOCATED = XMP % b"<exif:GPSLatitude>16,25.0N</exif:GPSLatitude>"
FACE = fontpkg.path("Sarabun")
DRAWN = b"q 100 0 0 50 72 300 cm /I Do Q"
FILE = (b"<</Type/Filespec/F(a.txt)/EF<</F 7 0 R>>>>", (b"/Type/EmbeddedFile", C))


def noted(values: bytes, *further: bytes | tuple[bytes, bytes]) -> bytes:
    """A file with an annotation."""
    note = b"<</Type/Annot/Rect[10 10 310 40]%s>>" % values
    return pdf(note, *further, page=b"/Annots[6 0 R]")


def field(values: bytes, *further: bytes | tuple[bytes, bytes]) -> bytes:
    """A file with a form of a field that stands on no page."""
    return pdf(b"<</FT/Tx/T(a)%s>>" % values, *further, catalog=b"/AcroForm<</Fields[6 0 R]>>")


def structured(values: bytes) -> bytes:
    return pdf(
        b"<</Type/StructElem/S/Figure/P 1 0 R%s>>" % values, catalog=b"/StructTreeRoot<</K 6 0 R>>"
    )


def pictured(data: bytes, filters: bytes, values: bytes = b"", *further: bytes) -> bytes:
    """A file whose page shows a picture."""
    parts = (image(data, filters, values), *further)
    return pdf(*parts, resources=b"/XObject<</I 6 0 R>>", content=DRAWN)


def boxes() -> bytes:
    """A form with a field for each digit."""
    fields = [b"<</FT/Tx/T(d%d)/V(%c)>>" % (at, ord(digit)) for at, digit in enumerate(ID)]
    return pdf(
        *fields,
        catalog=b"/AcroForm<</Fields[%s]>>" % b" ".join(b"%d 0 R" % n for n in range(6, 19)),
    )


def tiled(data: bytes, *further: bytes | tuple[bytes, bytes]) -> bytes:
    """A file whose page is painted with a pattern."""
    values = (
        b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 300 20]/XStep 300/YStep 20"
        b"/Resources<</Font<</F1 5 0 R>>/XObject<</I 7 0 R>>>>"
    )
    painted = b"/Pattern cs /P scn 72 300 300 20 re f"
    return pdf((values, data), *further, resources=b"/Pattern<</P 6 0 R>>", content=painted)


def jpx() -> bytes:
    """A JPEG 2000 file with XMP that tells a place."""
    body = bytes.fromhex("be7acfcb97a942e89c71999491e3afac") + LOCATED
    return (8 + len(body)).to_bytes(4, "big") + b"uuid" + body


FOUND = {
    "ชั้นที่ปิดไว้": pdf(
        b"<</Type/OCG/Name(x)>>",
        catalog=b"/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>",
        resources=b"/Properties<</O 6 0 R>>",
        content=b"/OC /O BDC " + shows(CARD) + b" EMC",
    ),
    "สีขาว": pdf(content=b"1 g " + shows(CARD)),
    "ไม่ลงหมึก": pdf(content=b"3 Tr " + shows(CARD)),
    "ตัดออกจนไม่เห็น": pdf(content=b"0 0 1 1 re W n " + shows(CARD)),
    "นอกหน้า": pdf(content=b"1 0 0 1 900 900 cm " + shows(CARD)),
    "นอกขอบที่แสดง": pdf(page=b"/CropBox[0 500 595 842]", content=shows(CARD)),
    "เขียนซ้อนสองครั้ง": pdf(content=shows(CARD) + b" 1 0 0 1 0.3 0 cm " + shows(CARD)),
    "ใช้ตัวอื่นแทนในหน้า": pdf(content=b"/Span <</ActualText %s>> BDC %s EMC" % (WORDS, shows("x"))),
    "คำอธิบายในหน้า": pdf(content=b"/Figure <</Alt %s>> BDC 0 0 9 9 re f EMC" % WORDS),
    "ภาพวาดในภาพวาด": pdf(
        (b"/Subtype/Form/BBox[0 0 300 20]/Resources<</XObject<</X 7 0 R>>>>", b"/X Do"),
        form(CARD),
        resources=b"/XObject<</X 6 0 R>>",
        content=b"/X Do",
    ),
    "ภาพวาดที่ไม่ได้ใช้": pdf(form(CARD)),
    "ลวดลาย": tiled(shows(CARD)),
    "หน้ากากโปร่งแสง": pdf(
        form(CARD, b"/Group<</S/Transparency>>"),
        resources=b"/ExtGState<</G<</SMask<</S/Luminosity/G 6 0 R>>>>>>",
        content=b"/G gs 0 0 9 9 re f",
    ),
    "ฟอร์ม ค่า": field(b"/V" + WORDS),
    "ฟอร์ม ค่าในช่องแม่": pdf(
        b"<</FT/Tx/T(a)/V%s/Kids[7 0 R]>>" % WORDS,
        b"<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/Parent 6 0 R>>",
        catalog=b"/AcroForm<</Fields[6 0 R]>>",
        page=b"/Annots[7 0 R]",
    ),
    "ฟอร์ม ค่าเริ่มต้น": field(b"/V()/DV" + WORDS),
    "ฟอร์ม ตัวเลือก": field(b"/Opt[[(1)%s]]" % WORDS),
    "ฟอร์ม ข้อความมีรูปแบบ": field(b"/RV(<p>%s<b>%s</b></p>)" % (C[:4], C[4:])),
    "ฟอร์ม ค่าเป็นสตรีม": field(b"/V 7 0 R", (b"", C)),
    "ฟอร์ม ชื่อตัวเลือก": field(b"/V/" + ID.encode()),
    "ฟอร์ม คำอธิบายช่อง": field(b"/TU" + WORDS),
    "ฟอร์ม ช่องละหลัก": boxes(),
    "ฟอร์ม XFA": pdf(
        (b"", b"<xfa:data><id>%s</id></xfa:data>" % C),
        catalog=b"/AcroForm<</Fields[]/XFA[(datasets) 6 0 R]>>",
    ),
    "หมายเหตุ": noted(b"/Subtype/Text/Contents" + WORDS),
    "หมายเหตุ มีรูปแบบ": noted(b"/Subtype/FreeText/RC(<p>%s<i>%s</i></p>)" % (C[:4], C[4:])),
    "หมายเหตุ หัวเรื่อง": noted(b"/Subtype/Text/Subj" + WORDS),
    "หมายเหตุ ผู้เขียน": noted(b"/Subtype/Text/T" + WORDS),
    "หมายเหตุ คำตอบ": pdf(
        b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(x)>>",
        b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/IRT 6 0 R/Contents%s>>" % WORDS,
        page=b"/Annots[6 0 R 7 0 R]",
    ),
    "ลิงก์เข้ารหัส": noted(
        b"/Subtype/Link/A<</S/URI/URI(https://a.example/%s)>>" % b"".join(b"%%%02x" % x for x in C)
    ),
    "ลิงก์เปิดไฟล์": noted(b"/Subtype/Link/A<</S/Launch/F(c:/%s.docx)>>" % C),
    "ลิงก์ส่งแบบฟอร์ม": noted(
        b"/Subtype/Link/A<</S/SubmitForm/F<</FS/URL/F(https://a.example/%s)>>>>" % C
    ),
    "จาวาสคริปต์": pdf(
        (b"", b"app.alert('%s')" % C), catalog=b"/OpenAction<</S/JavaScript/JS 6 0 R>>"
    ),
    "ลายประทับ": noted(b"/Subtype/Stamp/AP<</N 7 0 R>>", form(CARD)),
    "ลายประทับที่ซ่อน": noted(b"/Subtype/Stamp/F 2/AP<</N 7 0 R>>", form(CARD)),
    "ลายประทับเมื่อชี้": noted(b"/Subtype/Stamp/AP<</N 8 0 R/R 7 0 R>>", form(CARD), form("x")),
    "ไฟล์แนบ": pdf(*FILE, catalog=b"/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>"),
    "ไฟล์แนบ ไม่บอกชนิด": pdf(
        b"<</F(a.txt)/EF<</F 7 0 R>>>>",
        (b"", C),
        catalog=b"/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>",
    ),
    "ไฟล์แนบ หมายเหตุ": pdf(
        *FILE,
        b"<</Type/Annot/Subtype/FileAttachment/FS 6 0 R/Rect[0 0 9 9]>>",
        page=b"/Annots[8 0 R]",
    ),
    "ไฟล์แนบ ของเอกสาร": pdf(*FILE, catalog=b"/AF[6 0 R]"),
    "ไฟล์แนบ ของหน้า": pdf(*FILE, page=b"/AF[6 0 R]"),
    "ไฟล์แนบ ของโครงสร้าง": pdf(*FILE, catalog=b"/StructTreeRoot<</K<</S/Figure/AF[6 0 R]>>>>"),
    "ไฟล์แนบ ที่ไม่มีใครอ้าง": pdf((b"/Type/EmbeddedFile", C)),
    "ไฟล์แนบ PDF": pdf((b"/Type/EmbeddedFile", pdf(content=shows(CARD)))),
    "โครงสร้าง คำแทนภาพ": structured(b"/Alt" + WORDS),
    "โครงสร้าง ข้อความจริง": structured(b"/ActualText" + WORDS),
    "โครงสร้าง คำเต็ม": structured(b"/E" + WORDS),
    "โครงสร้าง ชื่อ": structured(b"/T" + WORDS),
    "โครงสร้าง สรุปตาราง": structured(b"/A<</O/Table/Summary%s>>" % WORDS),
    "XMP ของเอกสาร": pdf((b"/Type/Metadata/Subtype/XML", XMP % C), catalog=b"/Metadata 6 0 R"),
    "XMP ของหน้า": pdf((b"/Type/Metadata/Subtype/XML", XMP % C), page=b"/Metadata 6 0 R"),
    "XMP ของภาพวาด": pdf(form("x", b"/Metadata 7 0 R"), (b"/Type/Metadata/Subtype/XML", XMP % C)),
    "XMP มีพิกัด": pdf((b"/Type/Metadata/Subtype/XML", LOCATED), catalog=b"/Metadata 6 0 R"),
    "คุณสมบัติ": pdf(b"<</Manager%s>>" % WORDS, trailer=b"/Info 6 0 R"),
    "ที่คั่นหน้า": pdf(
        b"<</Title%s/Parent 1 0 R>>" % WORDS, catalog=b"/Outlines<</First 6 0 R/Last 6 0 R>>"
    ),
    "ชื่อปลายทาง": pdf(catalog=b"/Names<</Dests<</Names[%s[3 0 R/Fit]]>>>>" % WORDS),
    "ชื่อปลายทางแบบเก่า": pdf(catalog=b"/Dests<</%s[3 0 R/Fit]>>" % ID.encode()),
    "เลขหน้า": pdf(catalog=b"/PageLabels<</Nums[0<</P%s>>]>>" % WORDS),
    "ชื่อชั้น": pdf(b"<</Type/OCG/Name%s>>" % WORDS, catalog=b"/OCProperties<</OCGs[6 0 R]>>"),
    "ข้อมูลของโปรแกรม": pdf(page=b"/PieceInfo<</A<</Private<</X%s>>>>>>" % WORDS),
    "ลายมือชื่อ": field(
        b"/V<</Type/Sig/ByteRange[0 1 2 3]/Contents<3082%s8090>>>" % ID.encode().hex().encode()
    ),
    "ฉบับก่อน หน้า": changed(pdf(content=shows(CARD)), (CONTENTS, (b"", shows("clean now")))),
    "ฉบับก่อน คุณสมบัติ": changed(
        pdf(b"<</Title%s>>" % WORDS, trailer=b"/Info 6 0 R"), (6, b"<</Title(x)>>")
    ),
    "ฉบับก่อน ในสตรีมออบเจกต์": packed(pdf(), 30, b"<</Alt%s>>" % WORDS),
    "ฉบับก่อน ไฟล์แนบ": changed(pdf(*FILE, catalog=b"/AF[6 0 R]"), (7, (b"/Type/EmbeddedFile", b"x"))),
    "หน้าที่ลบแล้ว": pdf(
        b"<</Type/Page/MediaBox[0 0 9 9]/Contents 7 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        (b"", shows(CARD)),
    ),
    "หมายเหตุในไฟล์": pdf().replace(b"%PDF-1.7\n", b"%PDF-1.7\n%" + C + b"\n"),
    "ต่อท้ายไฟล์": pdf() + b"\n" + C,
    "ภาพต่อท้ายไฟล์": pdf() + GPS,
    "ท้ายสารบัญ": pdf(trailer=b"/Info<</Title%s>>" % WORDS),
    "JPEG": pictured(GPS, b"/DCTDecode"),
    "JPEG สองชั้น": pictured(zlib.compress(GPS), b"[/FlateDecode/DCTDecode]"),
    "JPEG สามชั้น": pictured(
        zlib.compress(GPS.hex().encode() + b">"), b"[/FlateDecode/ASCIIHexDecode/DCTDecode]"
    ),
    "JPEG ในภาพวาด": pdf(
        (b"/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</I 7 0 R>>>>", DRAWN),
        image(GPS, b"/DCTDecode"),
        resources=b"/XObject<</X 6 0 R>>",
        content=b"/X Do",
    ),
    "JPEG ในลวดลาย": tiled(DRAWN, image(GPS, b"/DCTDecode")),
    "JPEG หน้ากาก": pictured(b"\0" * 384, b"[]", b"/SMask 7 0 R", image(GPS, b"/DCTDecode")),
    "JPEG ภาพย่อ": pdf((b"/Width 16/Height 8/Filter/DCTDecode", GPS), page=b"/Thumb 6 0 R"),
    "JPEG ในคำสั่งของหน้า": pdf(
        content=b"q 9 0 0 9 0 0 cm BI /W 16 /H 8 /CS /RGB /BPC 8 /F [/AHx /DCT] ID "
        + GPS.hex().encode()
        + b"> EI Q"
    ),
    "JPEG 2000": pictured(jpx(), b"/JPXDecode"),
    "XMP ของภาพ": pictured(b"\0" * 384, b"[]", b"/Metadata 7 0 R", (b"/Type/Metadata", LOCATED)),
    "AES 128": encrypted(pdf(content=shows(CARD)), "AES-128"),
    "AES 256": encrypted(structured(b"/Alt" + WORDS), "AES-256"),
    "RC4": encrypted(pdf(*FILE, catalog=b"/AF[6 0 R]"), "RC4-128"),
}


@pytest.mark.parametrize("content", FOUND.values(), ids=FOUND)
def test_found(content: bytes) -> None:
    kinds = {item.kind for item in scan_attachment(content, ".pdf")}
    assert kinds & {"thai-id", "gps"}, kinds


def test_letters_that_are_said_again_are_one() -> None:
    """As matplotlib writes Thai: drawn once, copied twice and more."""
    assert mended("ที่ที่ที่ประชุชุม") == "ที่ประชุม"


def test_same_number_is_counted_once_however_often_a_page_says_it() -> None:
    content = noted(b"/Subtype/Stamp/Contents%s/AP<</N 7 0 R>>" % WORDS, form(CARD))
    (found,) = scan_attachment(content, ".pdf")
    assert (found.kind, found.count, found.where) == ("thai-id", 1, "หน้า 1")


def test_pages_that_only_one_reader_had_time_for_are_judged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(memory, "SECONDS", -1.0)
    assert "thai-id" in {item.kind for item in scan_attachment(pdf(content=shows(CARD)), ".pdf")}
