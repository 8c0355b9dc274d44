"""From the camera to the project: pictures chosen in the form of the real site, on a phone and at a desk."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.conftest import copy_project, wholly_checked
from tests.form.test_pictures import photo
from tests.privacy import hiding
from tests.privacy.making import exif, pdf

INDICATOR = "docs/sar/2569/ind-01"
PLACE = exif(gps=True, turn=6)
CHOSEN = {
    "IMG 0001.JPG": photo(2400, 1600, exif=PLACE),
    "ภาพหน้าจอ.png": photo(320, 160, "PNG", exif=PLACE),
    "line.webp": photo(240, 160, "WEBP", exif=PLACE),
    "MVIMG.jpg": photo(160, 160, exif=PLACE)
    + hiding.film(hiding.box(b"\xa9xyz", b"+16.4328+103.5060/")),
    "คำสั่ง ที่ 1.pdf": pdf("Order"),
}


def payloads() -> list[FilePayload]:
    return [{"name": name, "mimeType": "", "buffer": content} for name, content in CHOSEN.items()]


def filled(page: Page, address: str) -> None:
    """The form with everything that must be said, and the files."""
    page.goto(f"{address}add.html?year=2569&indicator=ind-01")
    page.locator("[data-evidence-form][data-ready]").wait_for()
    page.locator("#evidence-title").fill("ภาพกิจกรรมการประชุมคณะทำงาน")
    page.locator("#evidence-body").fill("ภาพการประชุมคณะทำงานเพื่อวางแผนการดำเนินงาน")
    page.locator("#evidence-date").fill("๓")
    page.locator("#evidence-date-month").fill("พ.ย.")
    page.locator("#evidence-date-year").fill("๒๕๖๘")
    page.locator("#evidence-kind").select_option("photo")
    page.locator("#evidence-group").select_option("admin")
    page.get_by_label("ไม่มี", exact=True).check()
    page.locator("#evidence-files").set_input_files(payloads())
    expect(page.locator("[data-field=files] [data-rows] li")).to_have_count(len(CHOSEN))
    expect(page.locator(".form-refused")).to_be_hidden()


@pytest.fixture
def phone(chromium: Browser) -> Page:
    context = chromium.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    return context.new_page()


def test_what_the_form_packs_passes_the_check(
    chromium: Browser, address: str, tmp_path: Path
) -> None:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    filled(page, address)
    expect(page.locator("[data-open]")).to_have_attribute(
        "href", r"https://github.com/example/standards-manual/upload/main"
    )
    with page.expect_download() as downloaded:
        page.locator("[data-zip]").click()
    project = copy_project(tmp_path)
    with ZipFile(io.BytesIO(Path(downloaded.value.path()).read_bytes())) as packed:
        names = packed.namelist()
        packed.extractall(project)
    page.close()
    assert {Path(name).parent.as_posix() for name in names} == {INDICATOR}
    assert len(names) == len(CHOSEN) + 1
    report = wholly_checked(project)
    told = [problem for problem in report.problems if INDICATOR in problem.place.path]
    assert list(map(str, told)) == []
    shutil.rmtree(project)


def test_phone_sends_files_one_by_one_and_finds_them_again(phone: Page, address: str) -> None:
    filled(phone, address)
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
    expect(phone.locator("[data-open]")).to_have_attribute(
        "href", f"https://github.com/example/standards-manual/upload/main/{INDICATOR}"
    )
    listed = phone.locator("[data-steps] li li")
    expect(listed).to_have_count(len(CHOSEN) + 1)
    with phone.expect_download() as downloaded:
        phone.get_by_role("button", name="ดาวน์โหลด IMG-0001.jpg").tap()
    content = Path(downloaded.value.path()).read_bytes()
    assert downloaded.value.suggested_filename == "IMG-0001.jpg"
    assert b"Exif" not in content
    phone.wait_for_timeout(400)  # the draft is kept
    phone.reload()
    expect(phone.locator("[data-field=files] canvas")).to_have_count(len(CHOSEN) - 1)
    phone.locator("[data-forget]").tap()
    expect(phone.locator("[data-field=files] [data-rows] li")).to_have_count(0)
    phone.context.close()
