"""Files over the limits of what is read, and broken ones: each is told of, and nothing raises.

The limits are set low, so that no file here would harm any other program.
"""

from __future__ import annotations

import inspect
import random
import signal
import subprocess
import sys
import warnings
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from pypdf import apply_configuration
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from macros.privacy.files import scan_attachment
from macros.privacy.finding import Finding
from macros.privacy.pdf.drawings import is_endless
from macros.privacy.worker import LATE, Worker
from tests.conftest import ROOT
from tests.privacy.making import docx, exif, package, pdf, picture, pptx, runs, xlsx
from tests.privacy.pdfs import CONTENTS, Part, changed, shows
from tests.privacy.pdfs import pdf as made
from tests.privacy.spelling import nobody

ID = nobody(random.Random(5))


def nested(depth: int) -> bytes:
    """A Word file in a Word file in …, with a number in the innermost."""
    content = docx(runs(ID))
    for _ in range(depth):
        content = docx(**{"word__embeddings__a.docx": content})
    return content


def drawing(*forms: Part) -> bytes:
    """A PDF whose page draws the first of these forms."""
    content = b"/F Do"
    return made(*forms, resources=b"/XObject<</F 6 0 R>>", content=content)


TWICE = drawing(
    (b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</G 7 0 R>>>>", b"/G Do /G Do"),
    (b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]", b"0 0 9 9 re f"),
)
NO_LIMITS: dict[str, int] = {}
OVER = {
    "ขยายแล้วใหญ่": (
        docx(runs("ก" * 1_000)),
        ".docx",
        {"office._MOST_BYTES": 1_000},
    ),
    "ชิ้นส่วนมาก": (docx(word__a_x="<x/>", word__b_x="<x/>"), ".docx", {"office._MOST_PARTS": 3}),
    "ประกาศเอนทิตี": (
        docx(word__header1_x='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
        ".docx",
        NO_LIMITS,
    ),
    "ประกาศชนิดเอกสาร": (docx(word__header1_x="<!DOCTYPE x><x/>"), ".docx", NO_LIMITS),
    "ฝังซ้อนกันลึก": (nested(2), ".docx", NO_LIMITS),
    "ข้อความเดียวในทุกช่อง": (
        xlsx("<row>" + "<c t='s'><v>0</v></c>" * 4 + "</row>", ("x" * 300,)),
        ".xlsx",
        {"office.sheets._MOST": 1_000},
    ),
    "PDF ไม่มีหน้า": (
        made(page=b"/Parent 9 0 R").replace(b"/Kids[3 0 R]", b"/Kids[9 0 R]"),
        ".pdf",
        NO_LIMITS,
    ),
    "PDF วาดมาก": (TWICE, ".pdf", {"pdf.drawings._MOST": 3}),
    "PDF วาดซ้อนกันลึก": (TWICE, ".pdf", {"pdf.drawings._DEEPEST": 1}),
    "ซิปเสีย": (docx(runs(ID))[:-30], ".docx", NO_LIMITS),
    "ซิปใส่รหัส": (
        docx(runs(ID)).replace(b"PK\x01\x02\x14\x03\x14\0\0", b"PK\x01\x02\x14\x03\x14\0\1"),
        ".docx",
        NO_LIMITS,
    ),
    "ไม่มีสมุดงาน": (package({"xl/sharedStrings.xml": "<x"}), ".xlsx", NO_LIMITS),
}


@pytest.mark.parametrize(("content", "suffix", "limits"), OVER.values(), ids=OVER)
def test_what_is_over_a_limit_is_unreadable(
    monkeypatch: pytest.MonkeyPatch, content: bytes, suffix: str, limits: Mapping[str, int]
) -> None:
    for name, most in limits.items():
        monkeypatch.setattr(f"macros.privacy.{name}", most)
    assert "unreadable" in {item.kind for item in scan_attachment(content, suffix)}


@pytest.mark.parametrize("limits", [entry[2] for entry in OVER.values() if entry[2]], ids=str)
def test_what_is_within_the_limits_is_read(limits: Mapping[str, int]) -> None:
    ((content, suffix, _),) = (entry for entry in OVER.values() if entry[2] is limits)
    assert scan_attachment(content, suffix) == []


def test_pdf_that_pypdf_does_not_unpack_is_unreadable() -> None:
    """pypdf ends what grows too large; how large that is, it lets one say."""
    page = zlib.compress(shows("x" * 2_000))
    content = changed(made(), (CONTENTS, (b"/Filter/FlateDecode", page)))
    with apply_configuration(zlib_maximum_output_length=1_000):
        found = scan_attachment(content, ".pdf")
    assert "unreadable" in {item.kind for item in found}


def test_drawing_that_draws_itself_is_endless() -> None:
    """Judged on objects alone: such a file is given to no reader."""
    form, page = StreamObject(), DictionaryObject()
    form.set_data(b"/F Do")
    form[NameObject("/Subtype")] = NameObject("/Form")
    names = DictionaryObject({NameObject("/F"): form})
    drawn = DictionaryObject({NameObject("/XObject"): names})
    form[NameObject("/Resources")] = page[NameObject("/Resources")] = drawn
    page[NameObject("/Contents")] = StreamObject()
    assert not is_endless(page)
    page[NameObject("/Contents")] = form
    assert is_endless(page)


def test_nested_xml_is_read_without_recursion() -> None:
    body = "<w:smartTag>" * 120 + runs(ID) + "</w:smartTag>" * 120
    content = docx(body)
    scan_attachment(docx(), ".docx")  # what is imported, is imported
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(len(inspect.stack(0)) + 100)
        assert scan_attachment(content, ".docx") == [Finding("thai-id", where="เนื้อหา")]
    finally:
        sys.setrecursionlimit(limit)


def test_embedded_file_is_read_one_level_deep() -> None:
    (found,) = scan_attachment(nested(1), ".docx")
    assert (found.kind, found.where) == ("thai-id", "ไฟล์ ‘a.docx’ ข้างใน เนื้อหา")
    (found,) = scan_attachment(nested(2), ".docx")
    assert (found.kind, found.where.endswith("ฝังอยู่ลึกเกินไป")) == ("unreadable", True)


def test_process_that_takes_too_long_is_ended_and_the_next_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(docx(runs(ID)))
    hurried, patient = Worker(seconds=0), Worker()
    try:
        assert hurried.findings(file) == [LATE], "Python itself takes longer to start"
        assert hurried.findings(file) == [LATE], "a new process is started, and ended"
        assert patient.findings(file) == [Finding("thai-id", where="เนื้อหา")]
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
            told |= {item.kind for item in scan_attachment(bytes(content), suffix)}
    assert told


def test_packed_again_and_again() -> None:
    """A ZIP within a ZIP within a ZIP is no kind of file that is looked into."""
    content = b"x" * 1000
    for _ in range(3):
        content = package({"a.zip": content})
    (found,) = scan_attachment(docx(**{"word__embeddings__a.zip": content}), ".docx")
    assert found.kind == "unreadable"
