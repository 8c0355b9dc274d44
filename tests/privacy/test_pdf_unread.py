"""What no reader of PDF can read is told, with the reason; what anyone can read is not."""

from __future__ import annotations

import io
import random

import fontpkg
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from macros.privacy.files import scan_attachment
from tests.privacy.pdfs import CONTENTS, FIRST, changed, encrypted, image, pdf, shows
from tests.privacy.spelling import nobody, parted

CARD = parted(nobody(random.Random(9)), "-")
FACE = fontpkg.path("Sarabun")


def page_of(
    picture: Image.Image, text: bytes = b"", box: str = "595 0 0 842 0 0", first: bytes = b""
) -> bytes:
    """A page with a picture, words over it, and others that it covers."""
    made = io.BytesIO()
    picture.convert("RGB").save(made, "JPEG", quality=60)
    size = b"/Subtype/Image/Width %d/Height %d" % picture.size
    values = size + b"/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode"
    content = first + b" q %s cm /I Do Q " % box.encode() + text
    parts = (values, made.getvalue())
    return pdf(parts, resources=b"/XObject<</I 6 0 R>>", base=b"", content=content)


def paper(lines: int = 24) -> Image.Image:
    """A picture of a sheet with lines of writing."""
    sheet = Image.new("L", (620, 877), 245)
    pen, face = ImageDraw.Draw(sheet), ImageFont.truetype(FACE, 18)
    for at in range(lines):
        pen.text((60, 50 + 32 * at), f"รายงานการประชุมครั้งที่ {at} ของคณะทำงาน", font=face, fill=20)
    return sheet


def typed(*lines: str, top: int = 800, mode: int = 0) -> bytes:
    """Lines of text on a page."""
    shown = b" ".join(b"(%s) Tj 0 -16 Td" % line.encode() for line in lines)
    return b"BT %d Tr /F1 12 Tf 60 %d Td %s ET" % (mode, top, shown)


def font(values: bytes, *further: bytes | tuple[bytes, bytes], codes: bytes) -> bytes:
    """A file that shows glyphs of a font, by their codes."""
    shown = b"BT /F2 12 Tf 72 600 Td <%s> Tj ET" % codes.hex().encode()
    return pdf(b"<</Type/Font%s>>" % values, *further, fonts=b"/F2 6 0 R", content=shown)


def outlines(text: str, height: float = 14) -> bytes:
    """Commands that draw letters as shapes."""
    face = TTFont(FACE)
    glyphs, names = face.getGlyphSet(), face.getBestCmap()
    scale, at, out = height / face["head"].unitsPerEm, 72.0, []
    for letter in text:
        pen = DecomposingRecordingPen(glyphs)
        glyphs[names[ord(letter)]].draw(pen)
        for name, points in pen.value:
            spots = " ".join(
                f"{at + x * scale:.2f} {600 + y * scale:.2f}" for x, y in filter(None, points)
            )
            last = spots.split()
            if name == "moveTo":
                out.append(f"{spots} m")
            elif name == "lineTo":
                out.append(f"{spots} l")
            elif last:
                out.append(f"{' '.join((last * 3)[:4])} {last[-2]} {last[-1]} c")
        at += glyphs[names[ord(letter)]].width * scale
    return ("\n".join(out) + " f").encode()


DIGITS = bytes(range(1, 14))
NAMES = b"".join(b"/g%d" % at for at in range(1, 14))
CID = b"<</Type/Font/Subtype/CIDFontType2/CIDSystemInfo<</Ordering(Identity)>>/DW 500>>"
SET = b"/Subtype/Type0/Encoding/Identity-H/DescendantFonts[7 0 R]"
WIDE = b"".join(b"\1" + bytes([code]) for code in range(40, 60))
SHAPE = (b"", b"500 0 0 0 500 700 d1 0 0 400 700 re f")
FONTLESS = "ใช้แบบอักษรที่ไม่บอกว่าเป็นตัวอักษรใด"
PICTURE = "เป็นภาพหรืออ่านข้อความไม่ได้"
SEARCHABLE = "เป็นภาพสแกนที่โปรแกรมอ่านภาพใส่ข้อความซ่อนไว้"
SHAPES = "วาดตัวอักษรเป็นลายเส้น"
STAMP = ("Received 1234 on 15 November", "at 10.30 by the office")
SPOKEN = [f"line {at} of a letter that was received" for at in range(30)]
TOLD = {
    "สแกน": (page_of(paper()), PICTURE),
    "สแกน เลขหน้า": (page_of(paper(), typed("- 12 -")), PICTURE),
    "สแกน บรรทัดที่พิมพ์": (page_of(paper(), typed("Scanned by a program")), PICTURE),
    "สแกน ตรารับหนังสือ": (page_of(paper(), typed(*STAMP)), PICTURE),
    "สแกน ตราหลายดวง": (page_of(paper(), typed(*STAMP * 4)), PICTURE),
    "สแกน ขอบขาว": (page_of(paper(), typed(*STAMP), "480 0 0 680 60 60"), PICTURE),
    "สแกน ข้อความซ่อน": (page_of(paper(), typed(*SPOKEN, mode=3)), SEARCHABLE),
    "สแกน ข้อความใต้ภาพ": (page_of(paper(), first=typed(*SPOKEN)), SEARCHABLE),
    "สแกน ข้อความใส": (
        pdf(
            image(b"\0" * 384, b"[]"),
            resources=b"/XObject<</I 6 0 R>>/ExtGState<</G<</ca 0>>>>",
            base=b"q 595 0 0 842 0 0 cm /I Do Q /G gs " + typed(*SPOKEN),
        ),
        SEARCHABLE,
    ),
    "สำเนาบัตร": (page_of(paper(12), typed("Certified true copy"), "250 0 0 160 170 500"), PICTURE),
    "แถบภาพในคำสั่งของหน้า": (
        pdf(
            base=b" ".join(
                b"q 595 0 0 90 0 %d cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q" % (at * 84)
                for at in range(10)
            )
        ),
        PICTURE,
    ),
    "ภาพในลวดลาย": (
        pdf(
            (
                b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 595 842]/XStep 595/YStep 842"
                b"/Resources<</XObject<</I 7 0 R>>>>",
                b"595 0 0 842 0 0 cm /I Do",
            ),
            image(b"\0" * 384, b"[]"),
            resources=b"/Pattern<</P 6 0 R>>",
            base=b"/Pattern cs /P scn 0 0 595 842 re f " + typed("- 12 -", "Received 1234"),
        ),
        PICTURE,
    ),
    "ภาพในฉบับก่อน": (
        changed(page_of(paper(), typed(*SPOKEN)), (FIRST, image(b"\0" * 384, b"[]"))),
        "ส่วนที่ถูกแก้หรือลบแล้วแต่ยังอยู่ในไฟล์ เป็นภาพ",
    ),
    "ลายเส้น": (pdf(base=outlines(CARD)), SHAPES),
    "ลายเส้นข้างข้อความ": (pdf(content=outlines(CARD)), SHAPES),
    "ลายเส้นตัวใหญ่": (pdf(base=outlines(CARD + " 2568", 60)), SHAPES),
    "แบบอักษร ไม่มีตาราง": (font(SET, CID, codes=WIDE), FONTLESS),
    "แบบอักษร ตารางว่าง": (
        font(SET + b"/ToUnicode 8 0 R", CID, (b"", b"begincmap endcmap"), codes=WIDE),
        FONTLESS,
    ),
    "แบบอักษร ชื่อรูปของตัวเอง": (
        font(b"/Subtype/Type1/BaseFont/X/Encoding<</Differences[1%s]>>" % NAMES, codes=DIGITS),
        FONTLESS,
    ),
    "แบบอักษร รหัสของตัวเอง": (
        font(
            b"/Subtype/TrueType/BaseFont/X/FontDescriptor 7 0 R",
            b"<</Type/FontDescriptor/Flags 4/FontFile2 8 0 R>>",
            (b"/Length1 1", b"x"),
            codes=DIGITS,
        ),
        FONTLESS,
    ),
    "แบบอักษร วาดเอง": (
        font(
            b"/Subtype/Type3/FontBBox[0 0 500 700]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 1/LastChar 13"
            b"/Widths[%s]/CharProcs<<%s>>/Encoding<</Differences[1%s]>>/Resources<<>>"
            % (b"500 " * 13, b"".join(b"/g%d 7 0 R" % at for at in range(1, 14)), NAMES),
            SHAPE,
            codes=DIGITS,
        ),
        FONTLESS,
    ),
    "ข้อมูลที่ไม่รู้จัก": (
        pdf((b"", bytes(range(256)) * 4), page=b"/PieceInfo<</A<</Private 6 0 R>>>>"),
        "ข้อมูลแฝงในไฟล์ มีข้อมูลที่ไม่รู้จักชนิด",
    ),
    "ข้อความที่ไม่อยู่ในหน้าใด": (pdf((b"", shows("123"))), "ข้อมูลแฝงในไฟล์ มีข้อความที่ไม่อยู่ในหน้าใด"),
    "ไฟล์แนบที่ไม่รู้จัก": (
        pdf(b"<</F(a.zip)/EF<</F 7 0 R>>>>", (b"/Type/EmbeddedFile", b"PK\3\4")),
        "ไฟล์ ‘a.zip’ ข้างใน ",
    ),
    "รหัสผ่านของผู้อ่าน": (encrypted(pdf(), "AES-256", "secret"), "ใส่รหัสผ่านไว้"),
    "ขาดครึ่ง": (pdf(content=shows(CARD))[:-120], "ไฟล์เสียหาย"),
}


@pytest.mark.parametrize(("content", "why"), TOLD.values(), ids=TOLD)
def test_told(content: bytes, why: str) -> None:
    told = [item.where for item in scan_attachment(content, ".pdf") if item.kind == "unreadable"]
    assert any(where.startswith(why) or where == f"หน้า 1 {why}" for where in told), told


def letterhead() -> Image.Image:
    sheet = Image.new("RGB", (620, 877), (250, 250, 244))
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, 0, 620, 80), fill=(30, 60, 120))
    pen.ellipse((30, 10, 90, 70), fill=(240, 200, 80))
    return sheet


CLEAN = {
    "ลายน้ำโปร่งแสงทับข้อความ": pdf(
        image(b"\xff" * 384, b"[]", b"/SMask 7 0 R"),
        (
            b"/Subtype/Image/Width 16/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8",
            b"\x20" * 128,
        ),
        resources=b"/XObject<</I 6 0 R>>",
        base=typed(*SPOKEN) + b" q 595 0 0 842 0 0 cm /I Do Q",
    ),
    "หัวกระดาษเต็มหน้า": page_of(letterhead(), typed(*SPOKEN[:8], top=700)),
    "ภาพถ่ายและคำบรรยาย": page_of(
        Image.effect_noise((300, 200), 80), typed(*SPOKEN[:3]), "500 0 0 600 40 40"
    ),
    "แผนภูมิในข้อความ": page_of(paper(), typed(*SPOKEN[:8]), "300 0 0 300 100 100"),
    "สัญลักษณ์นำข้อ": font(
        b"/Subtype/Type1/BaseFont/X/Encoding<</Differences[1/g1/g2/g3/g4/g5]>>",
        codes=b"\1\2\3" * 12,
    ),
    "แถวของวงกลม": pdf(
        base=b" ".join(
            b"%d 300 m %d 306 %d 306 %d 300 c %d 294 %d 294 %d 300 c f"
            % ((x,) * 3 + (x + 6,) * 3 + (x,))
            for x in range(50, 500, 12)
        )
    ),
    "แก้ไขหลายครั้ง": changed(
        changed(pdf(), (CONTENTS, (b"", shows("new")))), (CONTENTS, (b"", shows("newer")))
    ),
    "AES": encrypted(pdf(), "AES-256"),
    "ฟอร์มที่ไม่มีเลขบัตร": pdf(
        b"<</FT/Tx/T(a)/V(2568)/Opt[(a)(b)]>>", catalog=b"/AcroForm<</Fields[6 0 R]>>"
    ),
}


@pytest.mark.parametrize("content", CLEAN.values(), ids=CLEAN)
def test_nothing_is_told_of(content: bytes) -> None:
    assert scan_attachment(content, ".pdf") == []
