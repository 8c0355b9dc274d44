"""An office of three manuals in the browser: the list of all, and a phone that says which a page is of."""

from playwright.sync_api import Browser, Page, expect

from tests.conftest import LONG

from .conftest import LOOKED_AT, Built, go
from .judging import Judge

CATALOGUE, STEPS = "procedures/index.html", "procedures/a-meeting/5-steps.html"
NAME = "งานประชุมสมมติ"


def shown(page: Page) -> list[str]:
    return page.locator("#manuals tbody tr:visible th").all_inner_texts()


def test_the_list_of_manuals_is_filtered_and_whole_without_scripts(
    desktop: Page, chromium: Browser, second_address: str
) -> None:
    go(desktop, second_address + CATALOGUE)
    assert len(shown(desktop)) == 3
    desktop.get_by_label("ค้นชื่องาน").fill("ประชุม")
    assert shown(desktop) == [NAME]
    desktop.get_by_role("button", name="ล้างตัวกรอง").click()
    desktop.get_by_label("รายการ O10", exact=True).select_option("met")
    assert NAME not in shown(desktop)
    go(desktop, f"{second_address}{CATALOGUE}?group=audit")
    assert desktop.get_by_label("กลุ่ม", exact=True).input_value() == ""  # a group without manuals
    plain = chromium.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(second_address + CATALOGUE)
    assert len(shown(page)) == 3
    expect(page.locator(".register-filter")).to_be_hidden()
    plain.close()


def test_a_phone_says_which_manual_a_page_is_of(chromium: Browser, second_address: str) -> None:
    phone = chromium.new_page(viewport={"width": 360, "height": 640})
    for name in (STEPS, CATALOGUE, "index.html"):
        go(phone, second_address + name)
        assert phone.evaluate("document.documentElement.scrollWidth") == 360, name
    go(phone, second_address + STEPS)
    trail = phone.locator(".trail a").last
    assert trail.inner_text().replace("\n", "") == NAME
    box = trail.bounding_box()
    assert box
    assert box["y"] + box["height"] < 640  # seen before anything is scrolled
    phone.close()


def test_tabs_and_search_name_the_manual(second: Built) -> None:
    titles = {page: second.page(page).all("title")[0].text for page in second.pages()}
    own = [page for page in titles if page.startswith("procedures/a-meeting/")]
    assert len(own) == 10
    assert all(NAME in titles[page] for page in own)
    parts = [path.read_text("utf-8") for path in second.site.glob("search/base-*.js")]
    assert any(f"๕. ขั้นตอนการปฏิบัติงาน ({NAME})" in part for part in parts)


def test_axe_finds_nothing_where_manuals_are_listed(
    window: Page, judge: Judge, second_address: str
) -> None:
    for at, name in enumerate((CATALOGUE, "index.html", "groups/admin.html", STEPS)):
        go(window, second_address + name)
        for width in LOOKED_AT if LONG or name == CATALOGUE else [LOOKED_AT[at % 2]]:
            window.set_viewport_size({"width": width, "height": 900})
            assert judge.faults(window) == [], (name, width)
