"""Search as people use it: what it costs, says and marks, by keyboard and paste, and from a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ROOT

from .box import Box
from .conftest import Built, go
from .host import a_page, hosted
from .judging import Judge

SCRIPTS = ROOT / "docs/assets/javascripts/search"
SPELLINGS = {
    "เเผนงาน": "แผนงาน",
    "นํ้าหนัก": "น้ำหนัก",
    "กลุ่ม อำนวย การ": "กลุ่มอำนวยการ",
    "ท่ี": "ที่",
    "มาตรฐานที่ ๑๒": "มาตรฐานที่12",
    "Self  Assessment": "self assessment",
    "พ.ศ. ๒๕๔๖": "พ.ศ.2546",
    "ก\u200bข\ufeff": "กข",
    "“SAR”": '"sar"',
    "1 2": "1 2",
    "cafe\u0301 นํ้า": "caféน้ำ",
    "ก\nข": "ก\nข",
}


@pytest.fixture
def desktop(desktop: Page, address: str) -> Page:
    go(desktop, address + "index.html")
    return desktop


@pytest.fixture
def box(desktop: Page, address: str) -> Box:
    """The box of a page that a test may leave, or do anything to."""
    return Box(desktop, address)


@pytest.fixture(scope="module")
def asking(chromium: Browser, address: str) -> Iterator[Box]:
    """A box that is asked, and no more: its page and its index are loaded once."""
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(120_000)
    go(page, address + "index.html")
    yield Box(page, address)
    page.close()


def items(page: Page) -> list[str]:
    return page.locator(".md-search-result__item").all_inner_texts()


def links(page: Page) -> list[str]:
    return page.evaluate(
        "[...document.querySelectorAll('.md-search-result__item a')].map(a => a.href)"
    )


def count(page: Page) -> str:
    return page.locator(".search-count").inner_text()


# ---- what it costs


def test_a_first_view_loads_nothing_for_search_and_not_the_theme_s_script(
    chromium: Browser, address: str
) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    page.on("response", lambda response: asked.append(response.url.removeprefix(address)))
    go(page, address + "index.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search" in url or "bundle" in url]
    assert len(asked) <= 8, asked
    assert sum(url.endswith(".css") for url in asked) == 3, "the theme's two and ours"
    page.close()


def test_the_index_comes_when_somebody_goes_to_search_and_stays(
    built: Built, chromium: Browser
) -> None:
    """The server sees a part of the index once, however many pages search it."""
    from .conftest import Quiet, serve

    asked: list[str] = []
    handler = Quiet.send_head

    def noted(self: Quiet) -> object:
        asked.append(self.path)
        return handler(self)

    Quiet.send_head = noted
    context = chromium.new_context()
    try:
        for address in serve(built):
            page = context.new_page()
            go(page, address + "index.html")
            page.wait_for_load_state("networkidle")
            assert not [path for path in asked if "base-0" in path or "engine" in path]
            for name in ("index.html", "source.html", "downloads.html"):
                go(page, address + name)
                assert Box(page, address).ask("หลักฐาน").pages
    finally:
        Quiet.send_head = handler
        context.close()
    parts = [path for path in asked if path.startswith("/search/") and "-0-" in path]
    assert len(parts) == len(set(parts)) > 1
    assert not [path for path in asked if "lunr" in path or "wordcut" in path or "workers/" in path]


def test_a_question_while_a_part_is_on_its_way_waits_for_the_same(
    desktop: Page, address: str
) -> None:
    first, second = ({"type": 2, "data": "คำ" * times} for times in (1, 2))
    heard = hosted(
        desktop,
        address,
        [a_page("คำคำ", year=year) for year in (2569, 2568, 2567)],
        [[first, second], [first]],
    )
    assert heard["loaded"] == ["manifest.js", "0.js", "1.js", "2.js"]
    assert not [said for said in heard["said"] if said["type"] == "failed"]
    told = [said for said in heard["said"] if said["type"] == "told" and said["done"]]
    assert [(each["query"], each["pages"], each["left"]) for each in told] == [
        ("คำคำ", 3, 0),
        ("คำ", 3, 0),
    ]


def test_the_box_does_not_end_what_the_page_of_search_asks(desktop: Page, address: str) -> None:
    """Somebody types in the box while the page of search still waits for its answer."""
    pages = [a_page("แผนงาน", year=year) for year in (2568, 2567)]
    asked = {"type": "ask", "id": 7, "query": "แผนงาน", "filters": {}}
    said = hosted(desktop, address, pages, [[asked, {"type": 2, "data": "อื่น"}]])["said"]
    assert [message["id"] for message in said if message["type"] == "listed"] == [7]


# ---- letters, names and slips


def test_spellings_that_mean_the_same_are_one(desktop: Page) -> None:
    desktop.evaluate((SCRIPTS / "letters.js").read_text(encoding="utf-8"))
    for typed, folded in SPELLINGS.items():
        assert desktop.evaluate("text => manualSearch.letters.fold(text)", typed) == folded
        at = desktop.evaluate(
            "text => { const at = []; manualSearch.letters.fold(text, at); return at }", typed
        )
        assert len(at) == len(folded) + 1, typed
        assert at == sorted(at), typed
        assert at[-1] == len(typed), typed


def test_a_number_is_not_cut_out_of_another(desktop: Page) -> None:
    for name in ("letters", "scan"):
        desktop.evaluate((SCRIPTS / f"{name}.js").read_text(encoding="utf-8"))
    spans = "([text, word]) => manualSearch.scan.spans(text, [{text: word}], 9).length"
    for text, word, found in [
        ("ที่11", "ที่1", 0), ("ที่1.2", "ที่1", 0), ("1,000", "1", 0), ("78.1", "1", 0),
        ("ที่1.", "ที่1", 1), ("ที่1ที่11ที่1", "ที่1", 2), ("2546", "46", 0), ("พ.ศ.2546", "2546", 1),
    ]:  # fmt: skip
        assert desktop.evaluate(spans, [text, word]) == found, (text, word)


SAME = [
    ("SAR", "Self Assessment Report"),
    ("PMQA", "เกณฑ์คุณภาพการบริหารจัดการภาครัฐ"),
    ("PMQA", "Public Sector Management Quality Award"),
    ("ผอ", "ผู้อำนวยการ"),
    ("กพท.", "คณะกรรมการเขตพื้นที่การศึกษา"),
    ("สพม.", "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา"),
    ("สพป.", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา"),
]


def test_names_of_the_same_thing_find_the_same(asking: Box) -> None:
    for short, full in SAME:
        one, other = asking.ask(short), asking.ask(full)
        assert one.total == other.total > 0, short
        assert one.total > 10 or set(one.pages) == set(other.pages), short


def test_a_result_says_that_it_came_by_another_name(asking: Box) -> None:
    """No page has the abbreviation, so each result is there for the full name, and says so."""
    answer = asking.ask("กพท.")
    assert answer.total
    said = "พบ “คณะกรรมการเขตพื้นที่การศึกษา” ซึ่งมีความหมายเดียวกับ “กพท.”"
    for item in asking.page.locator(".md-search-result__item").all():
        assert said in item.inner_text()


def test_a_slip_is_told_and_what_was_meant_is_marked_there(box: Box, desktop: Page) -> None:
    answer = box.ask("หลักถาน")
    assert (answer.way, answer.meant) == ("slip", "หลักฐาน")
    assert "ไม่พบ “หลักถาน” แสดงผลของ “หลักฐาน”" in count(desktop)
    assert "หลักฐาน" in desktop.locator(".md-search-result__item mark").all_inner_texts()
    desktop.locator(".md-search-result__item a").first.click()
    desktop.locator("mark.search-hit").first.wait_for()
    assert set(desktop.locator("mark.search-hit").all_inner_texts()) <= {"หลักฐาน", "หลัก", "ฐาน"}


def test_marks_run_through_elements_and_other_spellings(desktop: Page, address: str) -> None:
    go(
        desktop,
        f"{address}procedures/standards-work/1-name.html?h={quote('งานมาตรฐานสำนักงานเขตพื้นที่การศึกษา')}",
    )
    desktop.locator("mark.search-hit").first.wait_for()
    text = "".join(desktop.locator("mark.search-hit").all_inner_texts())
    assert "งานมาตรฐานสำนักงานเขตพื้นที่การศึกษา" in text
    go(desktop, f"{address}standards/std-1.html?h={quote('มาตรฐานที่ ๑')}")
    desktop.locator("mark.search-hit").first.wait_for()
    assert "มาตรฐานที่ 1" in "".join(desktop.locator("mark.search-hit").all_inner_texts())


MARKED = [
    ("จัดทำ", "การจัดทํา แผน", "จัดทํา"),
    ("จัดทำ", "การจัดท<b>ํ</b>า แผน", "จัดทํา"),
    ("น้ำ", "แหล่งนํ้าดี", "นํ้า"),
    ("คำแ", "คำ เเผน", "คำ เเ"),
    ("มาตรฐาน", "มาตรฐาน  ที่ 1", "มาตรฐาน"),
    ("มาตรฐาน", "cafe\u0301 e\u0301 มาตรฐานที่ 1", "มาตรฐาน"),
    ("café", "ร้าน cafe<i>\u0301</i> ใหม่", "cafe\u0301"),
]  # what is typed, what a page has, and what is marked there


def test_a_mark_covers_the_letters_as_they_are_written(desktop: Page, address: str) -> None:
    for typed, html, marked in MARKED:
        desktop.evaluate(
            """([typed, html]) => {
              document.querySelector('article.md-content__inner').innerHTML = `<p>${html}</p>`;
              history.replaceState(null, '', `?${new URLSearchParams({h: typed})}`);
            }""",
            [typed, html],
        )
        for name in ("letters", "scan", "mark"):
            desktop.add_script_tag(url=f"{address}assets/javascripts/search/{name}.js")
        found = desktop.locator("mark.search-hit").all_text_contents()
        assert "".join(found) == marked, (typed, html)


def test_words_that_no_page_has_together_are_found_apart_and_named(asking: Box) -> None:
    answer = asking.ask("คณะทำงาน ฮฮฮฮฮฮ")
    assert answer.way == "some"
    assert "แสดงหน้าที่มีบางคำ" in count(asking.page)
    assert "ไม่พบ: ฮฮฮฮฮฮ" in items(asking.page)[0]


def test_what_is_nowhere_leads_on(box: Box, desktop: Page) -> None:
    assert box.ask("ฮฮฮฮฮฮ").pages == ()
    assert "ไม่พบ “ฮฮฮฮฮฮ”" in count(desktop)
    box.input.press(
        "Enter"
    )  # there is no result: the page of search has suggestions and the contents
    desktop.wait_for_url("**/search.html?words=*")
    expect(desktop.get_by_role("main").get_by_role("status")).to_contain_text("ไม่พบ “ฮฮฮฮฮฮ”")
    expect(desktop.get_by_role("main").get_by_role("link", name="งานของกลุ่ม")).to_be_visible()


# ---- where results lead


@pytest.mark.parametrize(
    ("typed", "leads"),
    [
        ("ขับเคลื่อนและรายงานผลตามปฏิทิน", "procedures/standards-work/9-summary.html#step-6"),
        ("E027", "source.html#E027"),
        ("PMOA", "source.html#E009"),
        ("เจ้าภาพรอง", "procedures/standards-work/4-terms.html#term-secondary-host"),
        ("TEXT-04", "mistakes.html#text-04"),
        ("ตารางติดตามโครงการ.xlsx", "example/sar/2599/x-ind-01.html#piece-"),
        ("ปฏิบัติได้ตามระดับ 3 และนิเทศ", "example/sar/2599/x-ind-03.html#criteria"),
        ("ฝ่ายเลขานุการ", "example/sar/2599/x-ind-01.html#piece-คำสั่งแต่งตั้งคณะทำงาน-๑-๒๕๙๙"),
        ("8.1 พระราชบัญญัติ", "procedures/standards-work/8-references.html#ref-"),
    ],
)
def test_what_is_found_stands_at_its_own_anchor(
    asking: Box, window: Page, address: str, typed: str, leads: str
) -> None:
    asking.ask(typed)
    found = {unquote(link).removeprefix(address): link for link in links(asking.page)}
    page, _, anchor = leads.partition("#")
    fit = [link for link in found if link.startswith(page + "?") and f"#{anchor}" in link]
    assert fit, [*found]
    go(window, found[fit[0]])
    window.wait_for_function(
        "() => document.querySelector(':target') && document.querySelector('mark.search-hit')"
    )


def test_the_example_is_marked_and_comes_after_the_office(asking: Box) -> None:
    pages = asking.ask("คำจำกัดความ").pages
    own = pages.index("procedures/standards-work/4-terms.html")
    assert own < pages.index("example/procedures/x-school-visit/4-terms.html")
    asking.ask("เยี่ยมโรงเรียน")
    for item in asking.page.locator(".md-search-result__item").all():
        example = "/example/" in (item.locator("a").first.get_attribute("href") or "")
        assert (item.locator(".search-label", has_text="ตัวอย่าง").count() > 0) == example


def test_evidence_that_is_not_whole_is_marked(asking: Box) -> None:
    asking.ask("รายงานผลความพึงพอใจ")
    assert asking.page.locator(".search-label", has_text="ยังไม่สมบูรณ์").count()


# ---- by hand


def test_what_is_pasted_or_dictated_is_searched(box: Box, desktop: Page) -> None:
    desktop.evaluate(
        """() => { const box = document.querySelector('.md-search__input'); box.value = 'เจ้าภาพหลัก';
        box.dispatchEvent(new InputEvent('input', {inputType: 'insertFromPaste', bubbles: true})); }"""
    )
    desktop.wait_for_function("() => heard.query === 'เจ้าภาพหลัก' && heard.done")
    assert items(desktop)


def test_all_of_it_is_done_by_keyboard(box: Box, desktop: Page) -> None:
    box.ask("เจ้าภาพหลัก")
    desktop.keyboard.press("ArrowDown")
    focused = "document.activeElement.className.split(' ')[0]"
    assert desktop.evaluate(focused) == "md-search-result__link"
    desktop.keyboard.press("ArrowUp")
    assert desktop.evaluate(focused) == "search-all"
    desktop.keyboard.press("ArrowUp")
    assert desktop.evaluate("document.activeElement.name") == "query"
    desktop.keyboard.press("Escape")
    assert not desktop.locator("#__search").is_checked()
    desktop.keyboard.press("/")
    assert desktop.evaluate("document.activeElement.name") == "query"
    desktop.keyboard.press("Tab")
    assert not desktop.locator("#__search").is_checked()  # no trap


def test_enter_opens_the_best_result(box: Box, desktop: Page) -> None:
    best = box.ask("เจ้าภาพหลัก").pages[0]
    desktop.keyboard.press("Enter")
    desktop.wait_for_url(f"**/{best}?h=*")


def test_the_number_of_results_is_announced(asking: Box) -> None:
    answer = asking.ask("หลักฐาน")
    status = asking.page.locator(".md-search [role=status]")
    expect(status).to_contain_text(f"พบ {answer.total} หน้า")
    asking.input.fill("")
    expect(status).to_have_text("พิมพ์คำที่ต้องการค้นหา")


@pytest.mark.parametrize("width", [360, 1440])
def test_the_open_box_fits_and_axe_finds_nothing(
    window: Page, judge: Judge, address: str, width: int
) -> None:
    page = window
    page.set_viewport_size({"width": width, "height": 800})
    go(page, address + "index.html")
    if width < 960:
        page.locator("label.md-header__button[for=__search]").click()
    Box(page, address).ask("มาตราฐานที่ ๑")
    assert page.evaluate("document.querySelector('.md-search__scrollwrap').scrollWidth") <= width
    assert judge.faults(page, ".md-search") == []


def test_names_that_are_hostile_stay_text(chromium: Browser, second_address: str) -> None:
    page = chromium.new_page()
    errors: list[str] = []
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    go(page, second_address + "index.html")
    box = Box(page, second_address)
    for query in (
        "alert",
        "onclick",
        "<script>",
        "&amp;",
        "upper",
        '"',
        "\\",
        "[",
        "(?",
        "%F0",
        "h=1&q=2",
    ):
        box.ask(query)
        assert page.locator(".md-search-result__list :is(script, img, b)").count() == 0
    box.ask("ปีงบประมาณ 2569")  # as the page writes it, in the digits of the office
    assert "๒๕๖๙" in page.locator(".md-search-result__list").inner_text()
    assert errors == []
    page.close()


# ---- from a file


@pytest.fixture
def stick(chromium: Browser, built: Built) -> Iterator[tuple[Page, list[str], Path]]:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    errors: list[str] = []
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "request",
        lambda r: errors.append(r.url) if not r.url.startswith(("file:", "data:")) else None,
    )
    yield page, errors, built.site
    page.close()


def test_search_works_from_a_file(stick: tuple[Page, list[str], Path]) -> None:
    page, errors, site = stick
    go(page, (site / "sar/help.html").as_uri())
    box = Box(page, site.as_uri() + "/")
    assert box.ask("มาตราฐานที่ ๑").pages[0] == "standards/std-1.html"
    box.input.press("Enter")
    page.locator("mark.search-hit").first.wait_for()
    assert page.url.startswith((site / "standards/std-1.html").as_uri())
    assert errors == []


def test_the_page_of_search_works_from_a_file(stick: tuple[Page, list[str], Path]) -> None:
    page, errors, site = stick
    go(page, (site / "search.html").as_uri() + "?words=SAR")
    page.locator(".finder-found li").first.wait_for()
    page.get_by_label("ประเภท").select_option("manual")
    expect(page.locator(".finder-found h2")).to_have_count(1)
    assert errors == []
