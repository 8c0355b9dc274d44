"""What the built site offers to take away, and its copy opened from a folder in Chromium."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, Page, expect

from macros.build.copying import NAME, START
from macros.cache.records import Records
from macros.checks.file_list import list_files
from macros.checks.filenames import check_names
from macros.checks.hosts import hosts
from macros.checks.verify import verify
from macros.source.diagnostic import Diagnostic
from macros.views.manifest import OFFLINE

from .box import Box
from .conftest import Built, go
from .test_browser import MANUAL
from .test_evidence_form import INVENTED, to

PAGES = [
    "index.html",
    MANUAL + "6-flowchart.html",
    MANUAL + "9-summary.html",
    "source.html",
    "downloads.html",
    "search.html",
    "example/sar/2599/x-ind-01.html",
    "example/sar/2599/register.html",
]
"""Those that bring something of their own, or much of it; of all, the links are looked at."""

LEFT = "net::ERR_ABORTED"  # of a request that was under way when the next page was opened
LONGEST = 200 - len(r"C:\Users\somchai.jaidee\Downloads\site" + "\\")


@pytest.fixture(scope="session")
def unpacked(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy of the site, unpacked in a folder with a Thai name and blanks."""
    folder = tmp_path_factory.mktemp("stick") / "แฟลชไดรฟ์ ของฉัน"
    with ZipFile(built.site / "downloads" / NAME) as archive:
        archive.extractall(folder)
    return folder


def verified(built: Built, site: Path) -> tuple[Diagnostic, ...]:
    """What is wrong with a site; pages that are as the build left them are known from it."""
    known = hosts(built.project, list_files(built.project).files)
    records = Records(built.project / ".cache")
    return verify(
        site, known, records=records, address="https://example.github.io/standards-manual"
    )


def test_the_page_offers_every_file_and_nothing_else(built: Built) -> None:
    links = {
        unquote(link.attributes["href"]): link
        for link in built.page("downloads.html").all("a")
        if link.attributes.get("href", "").startswith("downloads/")
    }
    files = {
        file.relative_to(built.site).as_posix()
        for file in (built.site / "downloads").rglob("*")
        if file.is_file()
    }
    assert set(links) == files
    assert all("download" in link.attributes for link in links.values())
    article = built.page("downloads.html").article
    for words in ("อ่านหรือพิมพ์", "ใช้ข้อมูลต่อ", "พกเว็บไซต์ไปใช้", "ตัวอย่าง (ข้อมูลสมมติ)"):
        assert words in article
    assert OFFLINE not in built.html("downloads.html")


def test_the_size_of_the_copy_is_true(built: Built) -> None:
    size = (built.site / "downloads" / NAME).stat().st_size
    assert f"{size / 1024 / 1024:.1f} เมกะไบต์" in built.page("downloads.html").article


def test_the_site_with_its_copy_is_as_sound_as_without(built: Built) -> None:
    assert [str(item) for item in verified(built, built.site) if not item.warning] == []


def test_the_data_on_the_site_are_what_their_schema_says(built: Built) -> None:
    folder = built.site / "downloads"
    schema, data = (
        json.loads((folder / name).read_text(encoding="utf-8"))
        for name in ("data.schema.json", "data.json")
    )
    Draft202012Validator(schema).validate(data)
    for report in data["example"]["reports"]:
        for piece in report["evidence"]:
            page, _, anchor = unquote(piece["page"]).partition("#")
            assert f'id="{anchor}"' in built.html(page)
            assert all((built.site / unquote(file["address"])).is_file() for file in piece["files"])


def test_the_copy_has_names_that_every_system_takes(built: Built) -> None:
    with ZipFile(built.site / "downloads" / NAME) as archive:
        names = archive.namelist()
    assert list(check_names(names)) == []
    assert max(map(len, names)) <= LONGEST
    assert not [name for name in names if name.endswith(NAME)]
    assert not [name for name in names if re.search(r"[\x00-\x1f]", name)]


def test_the_copy_leads_nowhere_by_an_absolute_path(built: Built, unpacked: Path) -> None:
    top = (unpacked / START).parent
    for file in (top / "site").rglob("*.html"):
        name = file.relative_to(top / "site").as_posix()
        text = file.read_text(encoding="utf-8")
        for link in re.findall(r'\s(?:href|src|action|poster)="([^"]*)"', text):
            parts = urlsplit(link)
            assert parts.scheme in {"", "http", "https", "mailto", "tel", "data"}, (name, link)
            assert parts.scheme or not link.startswith("/"), (name, link)
    astray = {"E-SITE-02", "E-SITE-03", "E-SITE-04", "E-SITE-11"}
    found = verified(built, top / "site")
    assert [str(item) for item in found if item.code in astray] == []


def test_the_copy_works_from_a_folder(chromium: Browser, unpacked: Path, figure: list[str]) -> None:
    """Nothing fails, nothing complains, nothing leaves the folder."""
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    wrong: list[str] = []
    asked: list[str] = []
    page.on("console", lambda m: wrong.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda x: wrong.append(x.url) if x.failure != LEFT else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto((unpacked / START).as_uri())
    page.wait_for_url("**/site/index.html")
    home = page.url.removesuffix("index.html")
    for name in PAGES:
        go(page, home + name)
        expect(page.locator("article h1").first).to_be_visible()
        assert page.evaluate("document.fonts.check('16px Sarabun', 'ก')"), name
    assert "ท่านกำลังใช้สำเนานี้อยู่" in page.goto(home + "downloads.html").text()  # type: ignore[union-attr]
    used(page, home)
    page.close()
    assert wrong == []
    strange = [url for url in asked if not url.startswith((unpacked.as_uri(), "data:", "blob:"))]
    assert strange == []
    figure.append(f"สำเนาเว็บไซต์: เปิด {len(PAGES)} หน้าจากแฟ้ม {len(asked)} คำขอ ล้มเหลว 0")


def used(page: Page, home: str) -> None:
    """Menu, search, plots and the form of the copy, in a folder with a Thai name and blanks."""
    go(page, f"{home}{MANUAL}6-flowchart.html")
    page.locator(".md-footer__link--next").click()
    page.wait_for_url("**/7-forms.html")
    box = Box(page, home)
    assert box.ask("มาตราฐานที่ ๑").pages[0] == "standards/std-1.html"
    go(page, f"{home}example/sar/2599/index.html")
    fill = page.locator(".plot-whole").first.evaluate("mark => getComputedStyle(mark).fill")
    assert fill not in {"rgb(0, 0, 0)", "none"}, "plots have their style sheet"
    to(page, home, INVENTED)
    page.locator("#evidence-title").fill("คำสั่งแต่งตั้ง")
    expect(page.locator("[data-text]")).to_contain_text("คำสั่งแต่งตั้ง")


def test_what_the_copy_offers_is_in_it(chromium: Browser, unpacked: Path) -> None:
    page = chromium.new_page()
    go(page, (unpacked / START).parent.joinpath("site/downloads.html").as_uri())
    page.locator("details summary").click()
    with page.expect_download() as started:
        page.get_by_role("link", name="ทะเบียนหลักฐาน (Excel)").last.click()
    assert started.value.suggested_filename == "example-register.xlsx"
    page.close()
