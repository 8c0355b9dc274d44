"""Where a picture's file can hide a place or a number; what the tests put there is made up."""

from __future__ import annotations

import base64
import io
import struct
import zlib
from collections.abc import Iterator

from PIL import Image

from tests.privacy.making import chunk, exif, picture, png_text

ID = "1101200254896"
THAI = "๑-๑๐๑๒-๐๐๒๕๔-๘๙-๖"
WIDE = "".join(chr(ord(digit) + 0xFEE0) for digit in ID)
PLACE = b"GPS 16.43280, 103.50600"
XMP = b'<x:xmpmeta><rdf:Description exif:GPSLatitude="16,25.9N"/></x:xmpmeta>'
APP_XMP, APP_MORE = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
EXIF = exif(gps=True)
TIFF = EXIF.removeprefix(b"Exif\0\0")
JPEG, PNG, WEBP = picture("JPEG"), picture("PNG"), picture("WEBP")
LOCATED = picture("JPEG", exif=EXIF)
NOISE = zlib.compress(bytes(at * at * 7 % 256 for at in range(999)))[2:]


def segment(mark: int, body: bytes) -> bytes:
    """A segment of a JPEG file."""
    return b"\xff" + bytes([mark]) + struct.pack(">H", len(body) + 2) + body


def jpeg(*segments: bytes) -> bytes:
    """A JPEG file with further segments."""
    return JPEG[:2] + b"".join(segments) + JPEG[2:]


def png(*chunks: bytes, end: bool = False) -> bytes:
    """A PNG file with further chunks, after its head or before its end."""
    at = PNG.rindex(b"IEND") - 4 if end else 33
    return PNG[:at] + b"".join(chunks) + PNG[at:]


def webp(name: bytes, body: bytes) -> bytes:
    """A WebP file with one more chunk."""
    whole = WEBP[8:] + name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
    return b"RIFF" + struct.pack("<I", len(whole)) + whole


def box(name: bytes, body: bytes = b"") -> bytes:
    """A box of an MP4 file."""
    return struct.pack(">I", len(body) + 8) + name + body


def film(*boxes: bytes) -> bytes:
    """A video as phones hang it behind a picture."""
    return box(b"ftyp", b"mp42\0\0\0\0isom") + box(b"moov", box(b"udta", b"".join(boxes)))


def comment(order: str, charset: bytes, words: bytes) -> bytes:
    """EXIF with a UserComment, in a byte order ("II" or "MM")."""
    sign = "<" if order == "II" else ">"
    head = order.encode() + struct.pack(sign + "HI", 42, 8)
    first = struct.pack(sign + "HHHIII", 1, 0x8769, 4, 1, 26, 0)
    value = charset.ljust(8, b"\0") + words
    tag = struct.pack(sign + "HHHIII", 1, 0x9286, 7, len(value), 44, 0)
    return segment(0xE1, b"Exif\0\0" + head + first + tag + value)


def spelt(name: bytes, body: bytes, kind: bytes) -> bytes:
    """A profile written in letters, as ImageMagick and GIMP put it into a PNG file."""
    words = b"\n%b\n%8d\n%b\n" % (name, len(body), body.hex().encode())
    packed = b"\0" + zlib.compress(words) if kind == b"zTXt" else words
    return png(chunk(kind, b"Raw profile type " + name + b"\0" + packed))


def extended() -> bytes:
    """XMP that is cut within the word that gives the place away."""
    cut = XMP.index(b"GPSLat") + 5
    parts = ((0, XMP[:cut]), (cut, XMP[cut:]))
    heads = (APP_MORE + b"A" * 32 + struct.pack(">II", len(XMP), start) for start, _ in parts)
    return jpeg(*(segment(0xE1, head + part) for head, (_, part) in zip(heads, parts, strict=True)))


def moving() -> bytes:
    """A PNG file of two frames with EXIF."""
    made = io.BytesIO()
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    frames[0].save(made, "PNG", save_all=True, append_images=frames[1:], exif=EXIF)
    return made.getvalue()


def photoshop(kind: int, body: bytes) -> bytes:
    """A resource of Photoshop."""
    return b"8BIM" + struct.pack(">HHI", kind, 0, len(body)) + body


def _places() -> Iterator[tuple[str, str, bytes]]:
    yield from _places_in_jpeg()
    yield from _places_behind_jpeg()
    yield from _places_in_png()
    yield from _places_in_webp()


def _places_in_jpeg() -> Iterator[tuple[str, str, bytes]]:
    app13 = b"Photoshop 3.0\0"
    yield "XMP", ".jpg", jpeg(segment(0xE1, APP_XMP + XMP))
    yield "XMP ของโดรน", ".jpg", jpeg(segment(0xE1, APP_XMP + b'<d a:GpsLongtitude="1"/>'))
    yield "XMP ต่อสองส่วน", ".jpg", extended()
    yield "EXIF ก้อนที่สอง", ".jpg", jpeg(comment("II", b"ASCII", b"x"), segment(0xE1, EXIF))
    yield "ภาพย่อใน EXIF", ".jpg", jpeg(segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0\0\0" + LOCATED))
    yield "EXIF ใน Photoshop", ".jpg", jpeg(segment(0xED, app13 + photoshop(0x422, TIFF)))
    yield (
        "ภาพย่อใน Photoshop",
        ".jpg",
        jpeg(segment(0xED, app13 + photoshop(0x40C, b"\0" * 28 + LOCATED))),
    )
    yield "MakerNote", ".jpg", jpeg(comment("MM", b"", b"MAKER\0\0" + TIFF))
    yield "ภาพใน base64", ".jpg", jpeg(segment(0xE1, APP_XMP + b"<a>" + base64.b64encode(LOCATED)))
    yield "ส่วนของผู้ผลิต", ".jpg", jpeg(segment(0xE4, b"VENDOR\0" + XMP))
    yield "GoPro", ".jpg", jpeg(segment(0xE6, b"GoPro\0DEVC\0\1\0\x20STRM\0\1\0\x18GPS5l\x14\0\1"))
    yield "หมายเหตุ", ".jpg", jpeg(segment(0xFE, PLACE))
    yield "หมายเหตุเป็นองศา", ".jpg", jpeg(segment(0xFE, "16°25'58.1\"N 103°30'21\"E".encode()))
    yield "หมายเหตุเป็นลิงก์แผนที่", ".jpg", jpeg(segment(0xFE, b"https://maps.app.goo.gl/x"))
    yield "หมายเหตุภาษาไทย", ".jpg", jpeg(segment(0xFE, "พิกัด: 16.43 , 103.5".encode()))


def _places_behind_jpeg() -> Iterator[tuple[str, str, bytes]]:
    yield "วิดีโอ ©xyz", ".jpg", JPEG + film(box(b"\xa9xyz", b"\0\x12\x15\xc7+16.4328+103.5060/"))
    yield "วิดีโอของ Apple", ".jpg", JPEG + film(b"com.apple.quicktime.location.ISO6709")
    yield "วิดีโอ loci", ".jpg", JPEG + film(box(b"loci", b"\0\0\0\0\x15\xc7x\0\0" + b"\1" * 12))
    yield "ภาพที่สาม", ".jpg", JPEG + bytes(9) + JPEG + bytes(99) + LOCATED
    yield "PNG ต่อท้าย JPEG", ".jpg", JPEG + png(chunk(b"eXIf", TIFF))
    yield "EXIF ต่อท้าย", ".jpg", JPEG + TIFF


def _places_in_png() -> Iterator[tuple[str, str, bytes]]:
    yield "eXIf", ".png", png(chunk(b"eXIf", TIFF))
    yield "eXIf หลังภาพ", ".png", png(chunk(b"eXIf", TIFF), end=True)
    yield (
        "XMP บีบอัด",
        ".png",
        picture("PNG", pnginfo=png_text("XML:com.adobe.xmp", XMP.decode(), packed=True)),
    )
    for name, body in ((b"exif", EXIF), (b"APP1", EXIF), (b"xmp", XMP)):
        for kind in (b"zTXt", b"tEXt"):
            yield f"{name.decode()} เขียนเป็นตัวอักษร {kind.decode()}", ".png", spelt(name, body, kind)
    yield "ส่วนที่ไม่รู้จัก", ".png", png(chunk(b"prVt", TIFF))
    yield "ส่วนที่ไม่รู้จักบีบอัด", ".png", png(chunk(b"prVt", zlib.compress(XMP)))
    yield "ภาพต่อท้าย", ".png", PNG + LOCATED
    yield "ข้อความต่อท้าย", ".png", PNG + PLACE
    yield "ภาพเคลื่อนไหว", ".png", moving()


def _places_in_webp() -> Iterator[tuple[str, str, bytes]]:
    yield "EXIF", ".webp", picture("WEBP", exif=EXIF)
    yield "XMP", ".webp", picture("WEBP", xmp=XMP)
    yield "ส่วนที่ไม่รู้จัก", ".webp", webp(b"GEOT", XMP)
    yield "ภาพต่อท้าย", ".webp", WEBP + LOCATED
    yield "วิดีโอต่อท้าย", ".webp", WEBP + film(box(b"\xa9xyz", b"+16.4328+103.5060/"))


def _numbers() -> Iterator[tuple[str, str, bytes]]:
    yield from _numbers_in_comments()
    yield from _numbers_in_jpeg()
    yield from _numbers_in_others()


def _numbers_in_comments() -> Iterator[tuple[str, str, bytes]]:
    plain, wide = ID.encode(), ID.encode("utf-16-be")
    yield "UserComment", ".jpg", jpeg(comment("II", b"ASCII", plain))
    yield "UserComment BE", ".jpg", jpeg(comment("MM", b"UNICODE", wide))
    yield "UserComment BE ใน II", ".jpg", jpeg(comment("II", b"UNICODE", wide))
    yield "UserComment LE ใน MM", ".jpg", jpeg(comment("MM", b"UNICODE", ID.encode("utf-16-le")))
    yield "UserComment ไทย BE", ".jpg", jpeg(comment("MM", b"UNICODE", THAI.encode("utf-16-be")))
    yield "UserComment JIS", ".jpg", jpeg(comment("II", b"JIS", WIDE.encode("iso2022_jp")))
    yield "Windows-874", ".jpg", jpeg(comment("II", b"", THAI.encode("cp874")))


def _numbers_in_jpeg() -> Iterator[tuple[str, str, bytes]]:
    plain, head = ID.encode(), b"Photoshop 3.0\0"
    iptc = b"\x1c\x02\x78\0\x0d" + plain
    cut = (photoshop(0x404, iptc)[:-9], iptc[-9:])
    codes = b"".join(b"&#%d;" % letter for letter in plain)
    yield "IPTC", ".jpg", jpeg(segment(0xED, head + photoshop(0x404, iptc)))
    yield "IPTC สองส่วน", ".jpg", jpeg(*(segment(0xED, head + part) for part in cut))
    yield "หมายเหตุ", ".jpg", jpeg(segment(0xFE, plain))
    yield "หมายเหตุ UTF-16", ".jpg", jpeg(segment(0xFE, ID.encode("utf-16-be")))
    yield "XMP เป็นรหัส", ".jpg", jpeg(segment(0xE1, APP_XMP + codes))
    yield "ส่วนของผู้ผลิต", ".jpg", jpeg(segment(0xEC, b"[picture info] " + plain))
    yield "JFXX", ".jpg", jpeg(segment(0xE0, b"JFXX\0\x13" + plain))
    yield "ต่อท้าย", ".jpg", JPEG + plain


def _numbers_in_others() -> Iterator[tuple[str, str, bytes]]:
    plain = ID.encode()
    for packed in (False, True):
        words = png_text("Comment", THAI, packed=packed)
        yield f"iTXt {packed}", ".png", picture("PNG", pnginfo=words)
    yield "ชื่อของข้อความ", ".png", png(chunk(b"zTXt", plain + b"\0\0" + zlib.compress(b"x")))
    yield "ส่วนที่ไม่รู้จัก", ".png", png(chunk(b"noTe", plain))
    yield "ต่อท้าย", ".webp", WEBP + plain
    yield "ส่วนที่ไม่รู้จัก", ".webp", webp(b"NOTE", THAI.encode())


PLACES = {f"{suffix} {name}": (content, suffix) for name, suffix, content in _places()}
NUMBERS = {f"{suffix} {name}": (content, suffix) for name, suffix, content in _numbers()}
UNREADABLE = {
    "วิดีโอไม่มีสถานที่": (JPEG + film(), ".jpg"),
    "ภาพซ่อนต่อท้าย": (JPEG + JPEG, ".jpg"),
    "ข้อมูลต่อท้าย": (JPEG + NOISE, ".jpg"),
    "ส่วนของผู้ผลิต": (jpeg(segment(0xE9, NOISE)), ".jpg"),
    "PNG ส่วนที่ไม่รู้จัก": (png(chunk(b"prVt", NOISE)), ".png"),
    "PNG ต่อท้าย": (PNG + NOISE, ".png"),
    "WebP ส่วนที่ไม่รู้จัก": (webp(b"ABCD", NOISE), ".webp"),
}
STAYS = {  # what belongs to the picture: told, and no program can take it out
    "ชื่อโปรไฟล์สี JPEG": (picture("JPEG", icc_profile=bytes(128) + ID.encode()), ".jpg"),
    "ชื่อโปรไฟล์สี PNG": (picture("PNG", icc_profile=bytes(128) + ID.encode()), ".png"),
    "ท้ายข้อมูลภาพ": (png(chunk(b"IDAT", b"    " + ID.encode()), end=True), ".png"),
}
OTHERS = {
    ".gif": picture("GIF", comment=b"x" * 249 + ID.encode()),
    ".bmp": picture("BMP") + ID.encode(),
    ".tif": picture("TIFF", description=ID),
}


def samsung(data: bytes) -> bytes:
    """What Samsung's phones write behind each photograph."""
    name = b"\0\0\1\x0a" + struct.pack("<I", 14) + b"Image_UTC_Data1688888888888" + data
    head = b"SEFH" + struct.pack("<IIIII", 106, 1, 0x0A010000, len(name), len(name))
    return name + head + struct.pack("<I", len(head)) + b"SEFT"


CLEAN = {
    "ของ Samsung": (JPEG + samsung(NOISE), ".jpg"),
    "ภาพหน้าจอของ Mac": (png(chunk(b"iDOT", bytes(28))), ".png"),
    "MakerNote": (jpeg(comment("II", b"", NOISE)), ".jpg"),
    "หลายภาพที่บอกไว้": (jpeg(segment(0xE2, b"MPF\0MM\0*")) + JPEG, ".jpg"),
    "Photoshop": (jpeg(segment(0xED, b"Photoshop 3.0\0" + photoshop(0x3ED, NOISE))), ".jpg"),
    "เวลาและโปรแกรม": (
        picture("PNG", pnginfo=png_text("date:create", "2026-11-05T10:11:12+07:00")),
        ".png",
    ),
    "ศูนย์ต่อท้าย": (JPEG + bytes(4096), ".jpg"),
    "คำบรรยายธรรมดา": (jpeg(segment(0xFE, "ขนาด 16.4 x 103.5 ซม. lat pulldown".encode())), ".jpg"),
}
