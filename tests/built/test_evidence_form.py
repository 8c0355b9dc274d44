"""The form of evidence as people use it: on a phone and at a desk, by touch and by keyboard, kept and handed on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from macros.evidence.front_matter import FrontMatter, read_front, split
from tests.conftest import LONG, approved

from .conftest import LOOKED_AT, WIDTHS, Built
from .judging import Judge

HOST = "https://github.com/"
OWN = {"year": "2569", "indicator": "ind-01"}
INVENTED = {"office": "example", "year": "2599", "indicator": "x-ind-01"}
TITLE = 'คำสั่งแต่งตั้ง "คณะทำงาน" {{ x }} <b>'
BODY = "มีการประชุม **สามครั้ง**\n\n- ครั้งที่ ๑"
BROKEN = "addEventListener('securitypolicyviolation', (event) => console.error('policy', event.violatedDirective))"


@contextmanager
def opened(
    chromium: Browser, width: int, **more: Any
) -> Iterator[tuple[BrowserContext, list[str]]]:
    """A context whose every request is known, and what was asked of the code host; nothing but this
    machine is reached. Nothing is routed, since a context that routes keeps no file between pages.
    """
    context = chromium.new_context(viewport={"width": width, "height": 800}, **more)
    asked: list[str] = []
    faults: list[str] = []
    context.add_init_script(BROKEN)
    context.on(
        "console",
        lambda said: faults.append(said.text) if said.type in {"error", "warning"} else None,
    )
    context.on("weberror", lambda error: faults.append(str(error.error)))

    def known(request: Request) -> None:
        if request.url.startswith(HOST):
            asked.append(request.url)
        if not request.url.startswith(("http://127.0.0.1", "file:", HOST, "data:", "blob:")):
            faults.append(request.url)

    context.on("request", known)
    yield context, asked
    context.close()
    assert faults == []


def to(page: Page, address: str, asked: dict[str, str] | None = None) -> None:
    query = f"?{urlencode(asked)}" if asked else ""
    page.goto(f"{address}add.html{query}")
    page.locator("[data-ready]").wait_for()


def read(text: str) -> tuple[FrontMatter, str]:
    """What the check reads in a text."""
    yaml, body = split(text, "x.md")
    return read_front(yaml, "x.md", {}), body.strip("\n")


def text_of(page: Page) -> str:
    return page.locator("[data-text]").text_content() or ""


def settled(page: Page) -> None:
    """Until what was typed is judged and kept."""
    expect(page.locator("[data-draft]")).not_to_have_text("")


def handed(asked: list[str]) -> tuple[str, FrontMatter, str]:
    (address,) = asked
    parts = urlsplit(address)
    given = parse_qs(parts.query, strict_parsing=True)
    assert parts.path.endswith("/new/main")
    return (given["filename"][0], *read(given["value"][0]))


def assert_whole(asked: list[str]) -> None:
    file, front, body = handed(asked)
    assert file == "docs/sar/2569/ind-01/evidence-01.md"
    assert (front.title, front.date.iso, front.kind, front.group) == (
        TITLE,
        "2569-01-15",
        "order",
        "admin",
    )
    assert (front.personal_data, body) == ("ไม่มี", BODY)


@pytest.mark.parametrize("width", [360, 1440])
def test_three_clicks_lead_from_an_indicator_to_the_filled_page_of_the_host(
    chromium: Browser, address: str, width: int
) -> None:
    """By touch on a phone, with a mouse at a desk; all else is typed."""
    touch = width == 360
    with opened(chromium, width, has_touch=touch) as (context, asked):
        page = context.new_page()
        page.goto(f"{address}sar/2569/ind-01.html")
        press = (lambda it: it.tap()) if touch else (lambda it: it.click())
        press(page.locator("article").get_by_role("link", name="เพิ่มหลักฐาน", exact=True).first)
        page.locator("[data-ready]").wait_for()
        page.locator("#evidence-title").fill(TITLE)
        for part, typed in (("", "๑๕"), ("-month", "ม.ค.")):
            page.locator(f"#evidence-date{part}").fill(typed)
        page.locator("#evidence-body").fill(BODY)
        expect(page.locator("#evidence-date-year")).to_have_value("2569")
        press(page.get_by_label("ไม่มี", exact=True))
        with context.expect_page() as host:
            press(page.locator("[data-open]"))
        host.value.wait_for_load_state()
        assert_whole(asked)


@pytest.mark.parametrize("form", ["evidence", "summary", "result"])
def test_who_comes_from_home_chooses_an_indicator_and_goes_on(
    chromium: Browser, address: str, form: str
) -> None:
    with opened(chromium, 360) as (context, asked):
        page = context.new_page()
        to(page, address, {"form": form} if form != "evidence" else None)
        expect(page.locator("[data-end]")).to_be_visible()
        page.locator("#place-indicator").select_option("ind-01")
        if form != "evidence":
            expect(page.locator(".form-end code").first).to_contain_text("2569")
            return
        filled(page)
        with context.expect_page() as host:
            page.locator("[data-open]").click()
        host.value.wait_for_load_state()
        assert_whole(asked)


@pytest.mark.parametrize("width", [360, 1440])
def test_the_whole_form_is_filled_in_by_keyboard_alone(
    chromium: Browser, address: str, width: int
) -> None:
    with opened(chromium, width) as (context, asked):
        page = context.new_page()
        to(page, address, OWN)
        page.locator("#place-year").focus()
        tab_to(page, "data-open")
        page.keyboard.press(
            "Enter"
        )  # nothing is filled in: all is told at once, and the ways lead there
        assert page.evaluate("document.activeElement.dataset.summary") == ""
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "evidence-title"
        assert page.locator("#evidence-title").get_attribute("aria-invalid") == "true"
        page.keyboard.type(TITLE)
        for typed in ("๑๕", "ม.ค.", "๒๕๖๙"):
            page.keyboard.press("Tab")
            page.keyboard.type(typed)
        tab_to(page, "evidence-personal_data")
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
        for number, line in enumerate(BODY.split("\n")):
            page.keyboard.press("Enter") if number else None
            page.keyboard.type(line)
        tab_to(page, "data-open")
        with context.expect_page() as host:
            page.keyboard.press("Enter")
        host.value.wait_for_load_state()
        assert_whole(asked)


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is named, by an id or an attribute, has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(
            "(name) => document.activeElement.id === name || document.activeElement.hasAttribute(name)",
            name,
        ):
            return
    raise AssertionError(f"{name} is not reached by Tab")


def test_drafts_outlive_a_reload_and_a_closed_tab_and_do_not_mix(
    chromium: Browser, address: str
) -> None:
    with opened(chromium, 360) as (context, _):
        other = {**OWN, "indicator": "ind-02"}
        for asked, title in ((OWN, "เรื่องที่หนึ่ง"), (other, "เรื่องที่สอง")):
            page = context.new_page()
            to(page, address, asked)
            page.locator("#evidence-title").fill(title)
            page.get_by_label("ปกปิดแล้ว").check()
            page.reload()
            page.locator("[data-ready]").wait_for()
            assert page.locator("#evidence-title").input_value() == title
            page.close()
        page = context.new_page()
        for asked, title in ((other, "เรื่องที่สอง"), (OWN, "เรื่องที่หนึ่ง")):
            to(page, address, asked)
            assert page.locator("#evidence-title").input_value() == title
            assert page.get_by_label("ปกปิดแล้ว").is_checked()
            assert "นำร่าง" in page.locator("[data-note]").inner_text()
        page.get_by_role("button", name="ลบร่าง").click()
        assert page.locator("#evidence-title").input_value() == ""
        page.reload()
        page.locator("[data-ready]").wait_for()
        assert page.locator("#evidence-title").input_value() == ""
        to(page, address, other)
        assert page.locator("#evidence-title").input_value() == "เรื่องที่สอง"


def test_it_works_from_a_file(chromium: Browser, built: Built) -> None:
    with opened(chromium, 1440) as (context, _):
        page = context.new_page()
        to(page, f"{built.site.as_uri()}/", INVENTED)
        filled(page)
        expect(page.locator("[data-text]")).to_contain_text("personal_data")
        front, body = read(text_of(page))
        assert (front.title, front.group, body) == (TITLE, "x-planning", BODY)
        assert "ตัวอย่าง" in page.locator("[data-example]").inner_text()


def filled(page: Page) -> None:
    page.locator("#evidence-title").fill(TITLE)
    page.locator("#evidence-date").fill("15")
    page.locator("#evidence-date-month").fill("มกราคม")
    page.locator("#evidence-body").fill(BODY)
    page.get_by_label("ไม่มี", exact=True).check()
    settled(page)


def test_the_example_ends_in_copy_and_download(chromium: Browser, address: str) -> None:
    with opened(chromium, 360, permissions=["clipboard-read"]) as (context, asked):
        page = context.new_page()
        to(page, address, INVENTED)
        filled(page)
        expect(page.locator("[data-open]")).to_be_hidden()
        page.get_by_role("button", name="คัดลอกข้อความ").click()
        assert page.evaluate("navigator.clipboard.readText()") == text_of(page)
        with page.expect_download() as download:
            page.get_by_role("button", name="ดาวน์โหลดไฟล์").click()
        assert download.value.path().read_text(encoding="utf-8") == text_of(page)
        assert not asked


def test_a_long_text_goes_by_the_clipboard(chromium: Browser, address: str) -> None:
    with opened(chromium, 1440, permissions=["clipboard-read"]) as (context, asked):
        page = context.new_page()
        to(page, address, OWN)
        filled(page)
        page.locator("#evidence-body").fill("ก" * 900)
        expect(page.locator("[data-open]")).to_have_attribute("data-way", "long")
        with context.expect_page() as host:
            page.locator("[data-open]").click()
        host.value.wait_for_load_state()
        (address_of_host,) = asked
        assert set(parse_qs(urlsplit(address_of_host).query)) == {"filename"}
        page.bring_to_front()
        assert page.evaluate("navigator.clipboard.readText()") == text_of(page)
        assert "ก" * 900 in text_of(page)


def test_every_piece_is_edited_without_loss(chromium: Browser, address: str, built: Built) -> None:
    """The form writes each piece of the example as it was (of every ninth, where time matters), and no
    review stays on what was changed.
    """
    invented = approved(built.project)[1]
    assert invented
    with opened(chromium, 1440) as (context, _):
        page = context.new_page()
        for piece in invented.reading.pieces[:: 1 if LONG else 9]:
            to(page, address, {"piece": piece.path})
            front, body = read(text_of(page))
            left = {"reviewed_digest"} if not piece.front.reviewed_digest else set()
            assert front.model_dump(exclude=left) == piece.front.model_dump(exclude=left), (
                piece.path
            )
            _, written = split((built.project / piece.path).read_text(encoding="utf-8"), piece.path)
            assert body == written.strip("\n"), piece.path
        reviewed = next(piece for piece in invented.reading.pieces if piece.front.reviewed)
        to(page, address, {"piece": reviewed.path})
        assert "ตรวจทาน" in page.locator("[data-note]").inner_text()
        page.locator("#evidence-title").fill("ชื่อใหม่")
        settled(page)
        front, _ = read(text_of(page))
        assert (front.title, front.reviewed, front.reviewed_by, front.reviewed_digest) == (
            "ชื่อใหม่",
            None,
            None,
            None,
        )
        page.reload()
        page.locator("[data-ready]").wait_for()
        assert page.locator("#evidence-title").input_value() == "ชื่อใหม่"
        page.get_by_role("button", name="ลบร่าง").click()
        front, _ = read(text_of(page))
        assert (front.title, front.reviewed) == (reviewed.front.title, reviewed.front.reviewed)


def test_a_text_of_another_indicator_is_another_draft(chromium: Browser, address: str) -> None:
    with opened(chromium, 360) as (context, _):
        page = context.new_page()
        to(page, address, {**OWN, "form": "summary"})
        page.locator("#summary-results").fill("ผลของตัวบ่งชี้แรก")
        page.locator("#place-indicator").select_option("ind-02")
        page.wait_for_url("**indicator=ind-02**")
        page.locator("[data-ready]").wait_for()
        assert page.locator("#summary-results").input_value() == ""
        to(page, address, {**OWN, "form": "summary"})
        assert page.locator("#summary-results").input_value() == "ผลของตัวบ่งชี้แรก"


@pytest.mark.parametrize(
    "asked",
    [OWN, {**INVENTED, "form": "summary"}, {**INVENTED, "form": "result"}],
    ids=["piece", "summary", "result"],
)
def test_it_fits_and_axe_finds_nothing(
    chromium: Browser, judge: Judge, address: str, asked: dict[str, str]
) -> None:
    """Empty, and with everything that can be wrong told."""
    with opened(chromium, 360) as (context, _):
        page = context.new_page()
        to(page, address, asked)
        assert judge.faults(page) == []
        if asked is OWN:
            page.locator("#evidence-body").fill("<b> โทร 081-234-5678")
            page.locator("#evidence-links").click()
            page.locator("[data-field=links] [data-part=address]").fill("x")
            page.set_input_files(
                "#evidence-files",
                [{"name": "ก.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n"}],
            )
            page.locator("[data-field=files] li button").first.wait_for()
            page.locator("[data-open]").click()
            assert page.locator("[data-summary] li").count() > 4
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert width not in LOOKED_AT or judge.faults(page) == [], width


def test_without_javascript_it_says_what_is_needed_and_leads_to_the_host(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}add.html")
    links = page.locator("noscript a").all()
    assert len(links) == 11
    _, front, _ = handed([str(links[0].get_attribute("href"))])
    assert front.group == "admin"
    for label in ("ชื่อหลักฐาน", "ประเภทหลักฐาน", "กลุ่มเจ้าของหลักฐาน"):
        expect(page.get_by_label(label)).to_be_visible()
    context.close()
