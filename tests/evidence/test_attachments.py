"""Attachments: each kind that may be published, and everything that may not."""

from __future__ import annotations

import random
import warnings
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from macros.evidence.attachments import Attachment, inspect
from macros.source.diagnostic import DataError
from tests.evidence.files import PDF, SOUND, archive, odf, office, ole, package, picture, sized

LARGEST = 64 * 1024
KINDS = {
    "คำสั่ง ที่ 1.pdf": ("PDF", None),
    "แผน.docx": ("Word", None),
    "สถิติ.xlsx": ("Excel", None),
    "นำเสนอ.pptx": ("PowerPoint", None),
    "ภาพ.jpg": ("ภาพ", (8, 6)),
    "ภาพ.jpeg": ("ภาพ", (8, 6)),
    "ภาพ.PNG": ("ภาพ", (8, 6)),
    "ภาพ.webp": ("ภาพ", (8, 6)),
}
REFUSED = {
    "ว่าง": ("a.pdf", b"", "ไฟล์ว่างเปล่า - ให้แนบไฟล์ใหม่"),
    "ใหญ่เกิน": ("a.pdf", PDF + b" " * LARGEST, "ไฟล์ใหญ่เกิน"),
    "SVG": (
        "a.svg",
        b"<svg onclick=x>",
        "เผยแพร่ไฟล์ชนิด .svg ไม่ได้ - ให้เปิดในโปรแกรมวาดภาพ แล้วส่งออก (Export) เป็น .png",
    ),
    "HTML": ("a.html", b"<script>", "เผยแพร่ไฟล์ชนิด .html ไม่ได้"),
    "JavaScript": ("a.js", b"alert(1)", "เผยแพร่ไฟล์ชนิด .js ไม่ได้"),
    "โปรแกรม": ("a.exe", b"MZ", "เผยแพร่ไฟล์ชนิด .exe ไม่ได้"),
    "โปรแกรมซ่อนนามสกุล": ("คำสั่ง.pdf.exe", b"MZ", "เผยแพร่ไฟล์ชนิด .exe ไม่ได้"),
    "ไม่มีนามสกุล": ("README", b"x", "เผยแพร่ไฟล์ชนิด ไม่มีนามสกุล ไม่ได้"),
    "สำรอง": ("a.pdf.bak", PDF, "เผยแพร่ไฟล์ชนิด .bak ไม่ได้"),
    "ZIP": ("a.zip", archive("a"), "เผยแพร่ไฟล์ชนิด .zip ไม่ได้"),
    "Word เก่า": (
        "a.doc",
        b"\xd0\xcf\x11\xe0",
        "เผยแพร่ไฟล์ชนิด .doc ไม่ได้ - ให้เปิดใน Word แล้วบันทึกเป็น .docx",
    ),
    "Word มีมาโคร": ("a.docm", office("docx"), "เผยแพร่ไฟล์ชนิด .docm ไม่ได้"),
    "ภาพของ iPhone": ("a.heic", b"x", "เผยแพร่ไฟล์ชนิด .heic ไม่ได้ - ให้เปิดภาพในแอป Photos"),
    "GIF": ("a.gif", b"GIF89a", "เผยแพร่ไฟล์ชนิด .gif ไม่ได้ - ให้แปลงภาพเป็น .png"),
    "Markdown ตัวใหญ่": ("A.MD", b"---", "เผยแพร่ไฟล์ชนิด .md ไม่ได้"),
    "HTML ชื่อ PDF": (
        "a.pdf",
        b"<html><script>alert(1)</script>",
        "นามสกุลเป็น .pdf แต่เนื้อในเป็น หน้าเว็บ (HTML) - ให้เปิดด้วยโปรแกรมของไฟล์นั้น แล้วบันทึก",
    ),
    "HTML ชื่อภาพ": ("a.jpg", b"<script>alert(1)</script>", "นามสกุลเป็น .jpg แต่เนื้อในเป็น XML"),
    "PNG ชื่อ JPG": (
        "a.jpg",
        picture("PNG"),
        "นามสกุลเป็น .jpg แต่เนื้อในเป็น ภาพ PNG - ให้เปลี่ยนนามสกุลเป็น .png หรือแนบไฟล์ที่ถูกต้อง",
    ),
    "JPG ชื่อ PNG": ("a.png", picture("JPEG"), "นามสกุลเป็น .png แต่เนื้อในเป็น ภาพ JPEG"),
    "SVG ชื่อ PNG": (
        "a.png",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "นามสกุลเป็น .png แต่เนื้อในเป็น ภาพวาด SVG - ให้เปิดในโปรแกรมวาดภาพ แล้วส่งออก (Export) เป็น .png",
    ),
    "ไม่ใช่ภาพใน .jpeg": ("a.jpeg", b"\xff\xd8\xff\xd9", "เนื้อในไฟล์ไม่ใช่ ภาพ"),
    "ภาพขาดท้าย": ("a.png", picture("PNG")[:40], "ภาพไม่ครบ ส่วนท้ายของไฟล์ขาดหาย"),
    "ภาพใหญ่เกิน": ("a.png", sized(10_000, 5_001), "ภาพใหญ่เกิน 50 ล้านจุด"),
    "ZIP ชื่อ docx": (
        "a.docx",
        archive("a.exe"),
        "นามสกุลเป็น .docx แต่เนื้อในเป็น ไฟล์บีบอัด ZIP - ให้แตกไฟล์บีบอัด แล้วแนบไฟล์ข้างในทีละไฟล์",
    ),
    "Excel ชื่อ docx": (
        "a.docx",
        office("xlsx"),
        "นามสกุลเป็น .docx แต่เนื้อในเป็น Excel - ให้เปลี่ยนนามสกุลเป็น .xlsx",
    ),
    "Word เก่าชื่อ docx": (
        "a.docx",
        ole("WordDocument"),
        "นามสกุลเป็น .docx แต่เนื้อในเป็น Word รุ่นเก่า - ให้เปิดใน Word แล้วบันทึกเป็น .docx",
    ),
    "Excel เก่าชื่อ xlsx": ("a.xlsx", ole("Workbook"), "นามสกุลเป็น .xlsx แต่เนื้อในเป็น Excel รุ่นเก่า"),
    "ODF ชื่อ docx": (
        "a.docx",
        odf(),
        "นามสกุลเป็น .docx แต่เนื้อในเป็น เอกสาร OpenDocument - ให้เปิดใน Word หรือ LibreOffice",
    ),
    "Pages ชื่อ docx": (
        "a.docx",
        archive("Index/Document.iwa"),
        "นามสกุลเป็น .docx แต่เนื้อในเป็น เอกสารของ Pages, Numbers หรือ Keynote - ให้ส่งออก",
    ),
    "CSV ชื่อ xlsx": (
        "a.xlsx",
        "ลำดับ,ชื่อ\n1,ก\n".encode("cp874"),
        "นามสกุลเป็น .xlsx แต่เนื้อในเป็น ตารางแบบข้อความ (CSV) - ให้เปิดใน Excel",
    ),
    "HTML ชื่อ xlsx": (
        "a.xlsx",
        b"<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table><tr>",
        "นามสกุลเป็น .xlsx แต่เนื้อในเป็น หน้าเว็บ (HTML)",
    ),
    "XML รุ่น 2003 ชื่อ xlsx": (
        "a.xlsx",
        b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>',
        "นามสกุลเป็น .xlsx แต่เนื้อในเป็น XML ของ Office รุ่น 2003",
    ),
    "HEIC ชื่อ jpg": (
        "a.jpg",
        b"\0\0\0\x18ftypheic\0\0\0\0",
        "นามสกุลเป็น .jpg แต่เนื้อในเป็น ภาพ HEIC - ให้เปิดภาพในแอป Photos",
    ),
    "ไม่ใช่ ZIP": ("a.xlsx", b"PK\x03\x04" + b"x" * 100, "ไฟล์ Excel เสียหาย จึงเปิดไม่ได้"),
    "ไม่รู้ว่าอะไร": ("a.xlsx", b"\0\1\2\3" * 100, "ไฟล์ Excel เสียหาย จึงเปิดไม่ได้"),
    "ZIP รุ่นที่ไม่มี": (
        "a.pptx",
        office("pptx").replace(b"PK\x01\x02\x14\x03\x14\x00", b"PK\x01\x02\x14\x03\xff\x00"),
        "ไฟล์ PowerPoint เสียหาย จึงเปิดไม่ได้",
    ),
    "มาโครใน docx": (
        "a.docx",
        office("docx", "word/vbaProject.bin"),
        "ไฟล์ Word มีมาโครอยู่ข้างใน",
    ),
    "มาโครใน xlsx ตัวใหญ่": (
        "a.xlsx",
        office("xlsx", "XL/VBAPROJECT.BIN"),
        "ไฟล์ Excel มีมาโครอยู่ข้างใน",
    ),
}


def attach(docs: Path, name: str, content: bytes) -> Attachment:
    (docs / name).write_bytes(content)
    return inspect(docs, name, LARGEST)


def told(docs: Path, name: str, content: bytes) -> str:
    with pytest.raises(DataError) as caught:
        attach(docs, name, content)
    (problem,) = caught.value.problems
    return str(problem).removeprefix(f"docs/{name}:1:1: ")


def test_every_kind_is_tried() -> None:
    assert set(KINDS) == set(SOUND)


@pytest.mark.parametrize(("name", "kind"), KINDS.items(), ids=KINDS)
def test_sound_file(tmp_path: Path, name: str, kind: tuple[str, tuple[int, int] | None]) -> None:
    found = attach(tmp_path, name, SOUND[name])
    assert found == Attachment(name, kind[0], len(SOUND[name]), kind[1])
    assert found.name == name


@pytest.mark.parametrize(("name", "content", "message"), REFUSED.values(), ids=REFUSED)
def test_refused_file(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    found = told(tmp_path, name, content)
    assert found.startswith(message)
    assert "  " not in found


def test_file_that_a_password_locks_is_left_to_the_look_for_personal_data(tmp_path: Path) -> None:
    assert attach(tmp_path, "a.xlsx", ole("EncryptedPackage")).kind == "Excel"


MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = f'<Types><Override PartName="/word/document2.xml" ContentType="{MAIN}"/></Types>'
ROOT = '<Relationships><Relationship Type="{}/officeDocument" Target="{}"/></Relationships>'
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
GOOD = {
    "Word Online": {"[Content_Types].xml": TYPES, "word/document2.xml": "<x/>"},
    "ทับกลับในชื่อ": {"[Content_Types].xml": TYPES, "word\\document2.xml": "<x/>"},
    "ตามความสัมพันธ์": {
        "[Content_Types].xml": f'<Types><Default Extension="xml" ContentType="{MAIN}"/></Types>',
        "_rels\\.rels": ROOT.format(STRICT, "/w/main.xml"),
        "w\\main.xml": "<x/>",
    },
    "ทับกลับทุกชื่อ": {
        "[Content_Types].xml": TYPES,
        "_rels\\.rels": ROOT.format(STRICT, "word/document2.xml"),
        "word\\document2.xml": "<x/>",
    },
}


@pytest.mark.parametrize("parts", GOOD.values(), ids=GOOD)
def test_main_part_is_found_by_what_the_package_says(tmp_path: Path, parts: dict[str, str]) -> None:
    assert attach(tmp_path, "a.docx", package(parts)).kind == "Word"
    assert "เนื้อในเป็น Word" in told(tmp_path, "a.xlsx", package(parts))


def test_picture_whose_metadata_are_broken_is_a_picture(tmp_path: Path) -> None:
    """Pillow warns of them, in English; nobody can mend them, and nothing shows them."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = attach(tmp_path, "a.jpg", picture("JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0\0\0"))
    assert found.pixels == (8, 6)


def test_picture_that_pillow_finds_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 8)
    assert told(tmp_path, "a.png", picture("PNG")).startswith("ภาพใหญ่เกิน 50 ล้านจุด")


def test_picture_with_a_broken_inside(tmp_path: Path) -> None:
    content = bytearray(picture("PNG"))
    content[content.index(b"IDAT") + 6] ^= 0xFF
    assert told(tmp_path, "a.png", bytes(content)).startswith("เนื้อในไฟล์ไม่ใช่ ภาพ")


def test_picture_without_a_picture_where_pillow_is_told_to_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    content = picture("PNG").replace(b"IDAT", b"idat")
    assert told(tmp_path, "a.png", content).startswith("เนื้อในไฟล์ไม่ใช่ ภาพ")


def test_limit_is_named_in_megabytes(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF + b" " * 1024 * 1024)
    with pytest.raises(DataError, match="ไฟล์ใหญ่เกิน 1 เมกะไบต์ - ให้ย่อขนาดหรือแบ่งไฟล์"):
        inspect(tmp_path, "a.pdf", 1024 * 1024)


def test_file_as_large_as_allowed(tmp_path: Path) -> None:
    assert attach(tmp_path, "a.pdf", PDF.ljust(LARGEST)).size == LARGEST


def test_unreadable_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF)
    monkeypatch.setattr(Path, "open", _denied)
    with pytest.raises(DataError, match=r"เปิดไฟล์ไม่ได้ .* ให้ตรวจสิทธิ์ของไฟล์"):
        inspect(tmp_path, "a.pdf", LARGEST)


def _denied(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 กิโลไบต์"),
        (340 * 1024, "340 กิโลไบต์"),
        (1024 * 1024, "1.0 เมกะไบต์"),
        (5_500_000, "5.2 เมกะไบต์"),
    ],
)
def test_amount_in_words(size: int, words: str) -> None:
    assert Attachment("a.pdf", "PDF", size).amount == words


@pytest.mark.parametrize(
    ("name", "form", "size"),
    [("a.jpg", "JPEG", (6, 8)), ("a.png", "PNG", (6, 8)), ("a.webp", "WEBP", (8, 6))],
)
def test_size_of_a_picture_is_the_one_that_browsers_show(
    tmp_path: Path, name: str, form: str, size: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert attach(tmp_path, name, picture(form, exif=exif.tobytes())).pixels == size


@pytest.mark.parametrize("name", SOUND)
def test_damaged_file_is_sound_or_told(tmp_path: Path, name: str) -> None:
    """Whatever is wrong within a file: no exception of a library, and no warning."""
    chance = random.Random(name)
    found = [_tried(tmp_path, name, _damaged(SOUND[name], chance)) for _ in range(150)]
    assert set(found) <= {"", "เนื้อในไฟล์ไม่ใช่", "นามสกุลเป็น", "ไฟล์", "ภาพไม่ครบ", "ภาพใหญ่เกิน"}
    assert set(found) != {""}


def _tried(docs: Path, name: str, content: bytes) -> str:
    """The first word of what is told of a file; "" for one that is sound."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            attach(docs, name, content)
        except DataError as error:
            return error.problems[0].message.split()[0]
    return ""


def _damaged(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)
