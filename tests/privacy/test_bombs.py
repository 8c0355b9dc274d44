"""Files made to hang, swell or break a reader: each is told of as unreadable, and nothing raises."""

from __future__ import annotations

import io
import random
import signal
import subprocess
import sys
import warnings
import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from macros.privacy.files import in_attachment
from macros.privacy.finding import Finding
from macros.privacy.worker import LATE, Worker
from tests.conftest import ROOT
from tests.privacy.making import docx, exif, package, pdf, picture, pptx, runs, xlsx
from tests.privacy.spelling import nobody

ID = nobody(random.Random(5))
LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
ENTITIES = f'<!DOCTYPE x [<!ENTITY a0 "x">{LAUGHS}]><x>&a9;</x>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'


def nested(depth: int) -> bytes:
    """A Word file in a Word file in …, with a number in the innermost."""
    content = docx(runs(ID))
    for _ in range(depth):
        content = docx(**{"word__embeddings__a.docx": content})
    return content


def looping() -> bytes:
    """A PDF whose pages lead back to themselves."""
    return _pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>",
    )


def _pdf(*objects: bytes) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    size = b"trailer << /Size %d /Root 1 0 R >>" % (len(objects) + 1)
    return out + size + b"\nstartxref\n%d\n%%%%EOF" % start


def drawing_itself() -> bytes:
    """A PDF whose page draws a form that draws itself."""
    return _pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length 5 >> stream\n/F Do\nendstream",
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 6 0 R /Length 11 >> "
        b"stream\n/F Do /F Do\nendstream",
        b"<< /XObject << /F 5 0 R >> >>",
    )


def swelling() -> bytes:
    """A PDF whose page is packed a thousandfold, eight times over."""
    packed = zlib.compress(b"(x) Tj " * 11_500_000, 1)
    stream = b"<< /Length %d /Filter /FlateDecode >> stream\n%s\nendstream" % (len(packed), packed)
    return _pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
        stream,
    )


def many_parts() -> bytes:
    return package({f"word/a{number}.xml": "<x/>" for number in range(4001)})


BOMBS = {
    "ซิปที่ขยายได้ไม่สิ้นสุด": (package({"word/document.xml": b"\0" * 68_000_000}), ".docx"),
    "ชิ้นส่วนมากเกิน": (many_parts(), ".docx"),
    "เอนทิตีซ้อนกัน": (docx(word__header1_x=ENTITIES), ".docx"),
    "เอนทิตีจากภายนอก": (docx(word__header1_x=OUTSIDE), ".docx"),
    "ฝังซ้อนกันลึก": (nested(3), ".docx"),
    "ข้อความเดียวในทุกช่อง": (
        xlsx("<row>" + "<c t='s'><v>0</v></c>" * 300 + "</row>", ("x" * 32_000,)),
        ".xlsx",
    ),
    "PDF วนหน้า": (looping(), ".pdf"),
    "PDF วาดตัวเอง": (drawing_itself(), ".pdf"),
    "PDF ที่ขยายได้มาก": (swelling(), ".pdf"),
    "ซิปเสีย": (docx(runs(ID))[:-30], ".docx"),
    "ซิปใส่รหัส": (
        docx(runs(ID)).replace(b"PK\x01\x02\x14\x03\x14\0\0", b"PK\x01\x02\x14\x03\x14\0\1"),
        ".docx",
    ),
    "ไม่มีสมุดงาน": (package({"xl/sharedStrings.xml": "<x"}), ".xlsx"),
}


@pytest.mark.parametrize(("content", "suffix"), BOMBS.values(), ids=BOMBS)
def test_bomb_is_unreadable(tmp_path: Path, content: bytes, suffix: str) -> None:
    file = tmp_path / f"a{suffix}"
    file.write_bytes(content)
    worker = Worker()
    try:
        found = worker.findings(file)
    finally:
        worker.close()
    assert "unreadable" in {item.kind for item in found}
    assert LATE not in found, "its own limits end it, before time runs out"


def test_deeply_nested_xml_is_read() -> None:
    body = "<w:smartTag>" * 50_000 + runs(ID) + "</w:smartTag>" * 50_000
    assert in_attachment(docx(body), ".docx") == [Finding("thai-id", where="เนื้อหา")]


def test_embedded_file_is_read_one_level_deep() -> None:
    (found,) = in_attachment(nested(1), ".docx")
    assert (found.kind, found.where) == ("thai-id", "ไฟล์ ‘a.docx’ ข้างใน เนื้อหา")
    (found,) = in_attachment(nested(2), ".docx")
    assert (found.kind, found.where.endswith("ฝังอยู่ลึกเกินไป")) == ("unreadable", True)


def test_process_that_takes_too_long_is_ended_and_the_next_file_is_read(tmp_path: Path) -> None:
    slow, sound = tmp_path / "slow.xlsx", tmp_path / "sound.docx"
    slow.write_bytes(xlsx("<row>" + f"<c><v>{ID}</v></c>" * 400_000 + "</row>"))
    sound.write_bytes(docx(runs(ID)))
    hurried, patient = Worker(seconds=0.01), Worker()
    try:
        assert hurried.findings(slow) == [LATE]
        assert hurried.findings(slow) == [LATE], "a new process is started, and ended"
        assert patient.findings(sound) == [Finding("thai-id", where="เนื้อหา")]
    finally:
        hurried.close()
        patient.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends nothing by processor time")
def test_processor_time_is_what_ends_a_file() -> None:
    code = (
        "from macros.privacy import worker; worker.SECONDS = 0; worker._limit()\nwhile True: pass"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGXCPU


def test_file_that_vanishes_is_unreadable(tmp_path: Path) -> None:
    worker = Worker()
    try:
        (found,) = worker.findings(tmp_path / "a.pdf")
        assert found.kind == "unreadable"
        assert found.where.startswith("เปิดไฟล์ไม่ได้")
    finally:
        worker.close()


SOUND = {
    ".docx": docx(runs(ID)),
    ".xlsx": xlsx(f"<row><c r='A1'><v>{ID}</v></c></row>"),
    ".pptx": pptx(ID),
    ".pdf": pdf(ID, note="note", info={"/Author": "x"}),
    ".jpg": picture("JPEG", exif=exif(gps=True, description=ID)),
    ".png": picture("PNG", exif=exif(gps=True)),
    ".webp": picture("WEBP", exif=exif(gps=True)),
}


@pytest.mark.parametrize("suffix", SOUND)
def test_damaged_file_never_raises_and_never_warns(suffix: str) -> None:
    chance = random.Random(suffix)
    told = set()
    for _ in range(120):
        content = bytearray(SOUND[suffix])
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        if chance.random() < 0.3:
            del content[chance.randrange(len(content)) :]
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            told |= {item.kind for item in in_attachment(bytes(content), suffix)}
    assert told


def test_packed_again_and_again(tmp_path: Path) -> None:
    """A ZIP within a ZIP within a ZIP is no kind of file that is looked into."""
    content = b"x" * 1000
    for _ in range(20):
        made = io.BytesIO()
        with ZipFile(made, "w", ZIP_DEFLATED) as archive:
            archive.writestr("a.zip", content)
        content = made.getvalue()
    (found,) = in_attachment(docx(**{"word__embeddings__a.zip": content}), ".docx")
    assert found.kind == "unreadable"
