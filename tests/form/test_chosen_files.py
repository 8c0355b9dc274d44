"""Files as somebody chooses them: what is taken, under which name, and what is said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from macros.privacy.files import in_name
from macros.views.file_rules import file_rules
from macros.views.form_data import dialect
from tests.evidence.files import PDF, office, ole, picture
from tests.evidence.test_attachments import REFUSED
from tests.form.scripts import ADDRESS, scripted
from tests.form.test_pictures import SCRIPTS, photo
from tests.privacy.hiding import ID
from tests.privacy.making import exif

ALL = (
    *SCRIPTS, "attachments.js", "kept-files.js", "chosen-files.js", "texts.js", "thai.js", "mistakes.js",
    "personal.js",
)  # fmt: skip
BOX = """<form><div class="box"><label>ไฟล์แนบ <input type="file" multiple></label>
<ul data-rows></ul></div><textarea></textarea></form>"""
BEGIN = """({ dialect, ...rules }) => {
  evidenceForm.dialect = dialect;
  evidenceForm.fileRules.use(rules);
  globalThis.files = new evidenceForm.chosenFiles.Files(document.querySelector(".box"));
}"""
STATE = """async () => {
  await files.working;
  return { names: files.value, chosen: [...files.chosen.keys()], notes: Object.fromEntries(
    [...files.chosen.values()].map(({ name, notes }) => [name, notes])) };
}"""


@pytest.fixture(scope="module")
def rules() -> dict[str, Any]:
    return file_rules() | {"largest": 1024 * 1024, "dialect": dialect()}


@pytest.fixture
def page(chromium: Browser, rules: dict[str, Any]) -> Iterator[Page]:
    with scripted(chromium, *ALL, html=BOX) as opened:
        opened.evaluate(BEGIN, rules)
        yield opened


def choose(page: Page, files: dict[str, bytes]) -> dict[str, Any]:
    """Files, by name, chosen in order; what the form then has."""
    payloads: list[FilePayload] = [
        {"name": name, "mimeType": "", "buffer": content} for name, content in files.items()
    ]
    page.locator("input").set_input_files(payloads)
    page.wait_for_function("files.input.value === ''")
    found: dict[str, Any] = page.evaluate(STATE)
    return found


def refused(page: Page) -> list[str]:
    return page.locator(".form-refused li").all_inner_texts()


def test_files_get_the_names_of_what_they_are(page: Page) -> None:
    found = choose(
        page,
        {
            "คําสั่ง ที่ 1.PDF": PDF,
            "IMG 1.JPG": photo(160, 80, exif=exif(gps=True)),
            "ภาพ.jpg": photo(80, 40, "PNG"),
            "img-1.png": photo(90, 40),
            "แผน": office("docx"),
            "สถิติ.xls": office("xlsx"),
            "ลับ.docx": ole("EncryptedPackage"),
            "con.pdf": PDF + b"\n",
        },
    )
    assert found["names"] == found["chosen"] == [
        "คำสั่ง-ที่-1.pdf", "IMG-1.jpg", "ภาพ.png", "img-1-2.jpg", "แผน.docx", "สถิติ.xlsx", "ลับ.docx", "file-con.pdf",
    ]  # fmt: skip
    assert found["notes"]["IMG-1.jpg"][-1] == "นำตำแหน่งที่ถ่ายออกแล้ว"
    assert "ตรวจหาข้อมูลส่วนบุคคล" in found["notes"]["แผน.docx"][0]
    assert found["notes"]["ลับ.docx"][0].startswith("ไฟล์มีรหัสผ่าน")
    assert refused(page) == []
    expect(page.locator("[role=status]")).to_contain_text("8 ไฟล์ รวม ")
    row = page.locator("[data-rows] li").first
    expect(row).to_contain_text("เดิมชื่อ คําสั่ง ที่ 1.PDF")


UNKNOWN_TO_BROWSERS = {
    "PNG ชื่อ JPG",
    "JPG ชื่อ PNG",
    "Excel ชื่อ docx",
    "ภาพใหญ่เกิน",
    "GIF",
    "ใหญ่เกิน",
    "สำรอง",
}
"""What the form mends by itself, or judges otherwise; by tests of their own."""
OTHERWISE = {
    "XML รุ่น 2003 ชื่อ xlsx": "นามสกุลเป็น .xlsx แต่เนื้อในเป็น XML - ให้เปิดด้วยโปรแกรมของไฟล์นั้น",
    "HEIC ชื่อ jpg": "เบราว์เซอร์นี้เปิดภาพ HEIC ของ iPhone ไม่ได้",
    "ไม่ใช่ภาพใน .jpeg": "เปิดภาพนี้ไม่ได้",
}
UNPACKED = {"ZIP รุ่นที่ไม่มี", "ODF ชื่อ docx", "Word มีมาโคร"}


def test_what_may_not_be_published_is_told_in_the_words_of_the_check(page: Page) -> None:
    asked = {
        name: row for name, row in REFUSED.items() if name not in UNKNOWN_TO_BROWSERS | UNPACKED
    }
    for name, (file, content, sentence) in asked.items():
        found = choose(page, {file: content})
        assert found["names"] == [], name
        (said,) = refused(page)
        assert said.startswith(f"{file}: "), name
        told = said.removeprefix(f"{file}: ")
        assert told.startswith(OTHERWISE.get(name, sentence)), name


def test_file_over_the_limit_is_refused_unless_it_can_be_made_smaller(page: Page) -> None:
    found = choose(page, {"a.pdf": PDF + b" " * 1_048_576, "b.png": photo(1200, 800, "PNG")})
    assert found["names"] == ["b.png"] or found["names"] == ["b.jpg"]
    assert refused(page) == [
        "a.pdf: ไฟล์ใหญ่เกิน 1 เมกะไบต์ - ให้ย่อขนาดหรือแบ่งไฟล์ (กำหนดใน data/evidence.yml)"
    ]


def test_same_file_is_taken_once_and_no_more_than_the_host_takes(page: Page) -> None:
    same = photo(160, 80)
    found = choose(page, {"a.jpg": same, "b.jpg": same, "c.pdf": PDF})
    assert found["names"] == ["a.jpg", "c.pdf"]
    assert "ซ้ำ" in found["notes"]["a.jpg"][-1]
    page.evaluate("evidenceForm.fileRules.use({ most: 4 })")
    more = choose(page, {f"{number}.pdf": PDF + b"%d" % number for number in range(4)})
    assert more["names"] == ["a.jpg", "c.pdf", "0.pdf", "1.pdf"]
    assert len(refused(page)) == 2
    assert "ครบ 4 ไฟล์" in refused(page)[0]


def test_file_is_taken_away_by_keyboard(page: Page) -> None:
    choose(page, {"a.pdf": PDF, "b.pdf": PDF + b"b", "c.pdf": PDF + b"c"})
    page.get_by_role("button", name="ลบ b.pdf").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(STATE)["names"] == ["a.pdf", "c.pdf"]
    expect(page.get_by_role("button", name="ลบ c.pdf")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("input")).to_be_focused()


def test_files_are_there_when_the_page_is_opened_again(page: Page, rules: dict[str, Any]) -> None:
    choose(page, {"ภาพ.jpg": photo(160, 80, exif=exif(gps=True)), "a.pdf": PDF})
    page.goto(ADDRESS)
    page.evaluate(BEGIN, rules)
    page.evaluate("files.value = ['ภาพ.jpg', 'a.pdf', 'อื่น.pdf']")
    expect(page.locator("canvas")).to_have_count(1)
    assert page.evaluate(STATE)["chosen"] == ["ภาพ.jpg", "a.pdf"]
    expect(page.locator("[data-rows] li").last).to_contain_text("ให้เลือกไฟล์อีกครั้ง")
    found = choose(page, {"อื่น.pdf": PDF + b"z"})
    assert found["names"] == found["chosen"] == ["ภาพ.jpg", "a.pdf", "อื่น.pdf"]
    page.evaluate("files.value = []")
    page.wait_for_timeout(50)
    page.evaluate("files.value = ['ภาพ.jpg']")
    page.wait_for_timeout(50)
    assert page.evaluate(STATE)["chosen"] == []


def test_name_that_tells_of_somebody_is_another(page: Page) -> None:
    files = {f"{ID}.jpg": photo(160, 80), f"บัตร_{ID}_ก.pdf": PDF, "081-234-5678.png": photo(90, 80)}
    found = choose(page, files)
    assert found["names"] == ["ภาพ.jpg", "ไฟล์.pdf", "ภาพ-2.jpg"]
    assert "เปลี่ยนชื่อให้" in found["notes"]["ไฟล์.pdf"][0]
    assert not any(kind for name in found["names"] for kind in in_name(name))
    expect(page.locator("[data-rows]")).not_to_contain_text(ID)


def test_files_are_not_kept_longer_than_a_month(page: Page, rules: dict[str, Any]) -> None:
    choose(page, {"a.pdf": PDF})
    page.goto(ADDRESS)
    page.evaluate("() => { const now = Date.now(); Date.now = () => now + 31 * 86_400_000; }")
    page.evaluate(BEGIN, rules)
    page.evaluate("files.working")
    page.evaluate("files.value = ['a.pdf']")
    page.wait_for_timeout(100)
    assert page.evaluate(STATE)["chosen"] == []


def test_picture_is_pasted_and_dropped(page: Page) -> None:
    page.evaluate(
        """async () => {
          const canvas = document.createElement("canvas");
          const blob = await new Promise((done) => canvas.toBlob(done));
          for (const [type, Kind, key, name] of [["paste", ClipboardEvent, "clipboardData", "image.png"], ["drop", DragEvent, "dataTransfer", "b.png"]]) {
            const data = new DataTransfer();
            data.items.add(new File([blob, type === "drop" ? "\\0" : ""], name));
            const target = type === "paste" ? "textarea" : "[data-rows]";
            document.querySelector(target).dispatchEvent(new Kind(type, { [key]: data, bubbles: true, cancelable: true }));
          }
        }"""
    )
    assert page.evaluate(STATE)["names"] == ["image.png"]


def test_browser_that_keeps_nothing_still_takes_files(
    chromium: Browser, rules: dict[str, Any]
) -> None:
    with scripted(chromium, *ALL, html=BOX) as page:
        page.evaluate("() => { delete evidenceForm.personal; }")
        page.evaluate("() => { indexedDB.open = () => { throw new Error('none'); }; }")
        page.evaluate(BEGIN, rules)
        assert choose(page, {"a.png": picture("PNG")})["names"] == ["a.png"]
