"""Names that work everywhere: what is suggested is never told of again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.checks.filenames import check_names
from macros.evidence.file_name import folded, safe_name
from macros.evidence.folders import is_junk

NAMES = {
    "คำสั่ง.pdf": "คำสั่ง.pdf",
    "คําสั่ง.pdf": "คำสั่ง.pdf",
    "IMG_0001.JPG": "IMG_0001.jpg",
    "รายงาน ปี 2568 (ฉบับแก้).docx": "รายงาน-ปี-2568-(ฉบับแก้).docx",
    "รายงาน - สรุป.docx": "รายงาน-สรุป.docx",
    "คำสั่งที่ 1/2568.pdf": "คำสั่งที่-1-2568.pdf",
    "ก#ข?ค%.pdf": "ก-ข-ค.pdf",
    'a"b<c>d*e|f\\g:h.png': "a-b-c-d-e-f-g-h.png",
    "???.pdf": "file.pdf",
    ".pdf": "file.pdf",
    "": "file",
    "con.png": "file-con.png",
    "LPT1": "file-LPT1",
    "con.tar.png": "file-con.tar.png",
    "~$รายงาน.docx": "รายงาน.docx",
    ".hidden.png": "hidden.png",
    "thumbs.db": "file-thumbs.db",
    "a.bak": "file-a",
    "a.": "a",
    " a .png ": "a.png",
    "a...png": "a.png",
    "a\u00a0b\u200bc\td.png": "a-bc-d.png",
    "รายงาน\u202egnp.pdf": "รายงานgnp.pdf",
    "v1.10 รุ่นใหม่": "v1.10-รุ่นใหม่",
    "ก" * 70 + ".pdf": "ก" * 63 + ".pdf",
    "กี่" * 30 + ".pdf": "กี่" * 21 + ".pdf",
}


@pytest.mark.parametrize(("name", "safe"), NAMES.items())
def test_name_becomes_one_that_works(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_twin_gets_a_number() -> None:
    taken = ["Image.JPG", "image-2.jpg", "คำสั่ง.pdf"]
    assert safe_name("image.jpg", taken) == "image-3.jpg"
    assert safe_name("คําสั่ง.pdf", taken) == "คำสั่ง-2.pdf"


@given(st.text(max_size=90), st.sampled_from(["", ".pdf", ".JPG", ".bak", ". ", "."]), st.data())
def test_what_is_suggested_is_good(stem: str, suffix: str, data: st.DataObject) -> None:
    safe = safe_name(stem + suffix)
    taken = data.draw(st.lists(st.sampled_from([safe, safe.upper(), "ก"]), max_size=3))
    other = safe_name(stem + suffix, taken)
    assert folded(other) not in {folded(name) for name in taken}
    assert list(check_names([f"docs/{safe}", f"other/{other}"])) == []
    assert safe_name(safe) == safe
    assert not is_junk(safe)
    assert safe.isprintable()
