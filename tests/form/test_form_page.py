"""The form's page as people use it, without a site around it: lists, what is said of them, what is shown."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from macros.assessment.project import Project as Loaded
from macros.source.reader import parse_yaml
from tests.conftest import ROOT
from tests.form.filled import form_page

OFFICE = "office=example&year=2599"
_OLD = """const Whole = RegExp;
globalThis.RegExp = new Proxy(Whole, {construct(of, [source, flags]) {
  if (/\\(\\?<[=!]/.test(source)) throw new SyntaxError("invalid group specifier name");
  return new of(source, flags);
}});"""


def stated(page: Page) -> dict[str, Any]:
    """What the form writes of the indicator, once what was typed last is judged."""
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    text = page.locator("[data-text]").text_content() or ""
    (item,) = parse_yaml(f"indicators:\n{text}", "x.yml").plain()["indicators"]
    return dict(item)


def field(page: Page, name: str) -> Locator:
    return page.locator(f"[data-form=result] [data-field={name}]")


def ready(page: Page) -> None:
    page.locator("[data-ready]").wait_for()


def test_none_is_told_from_not_stated(chromium: Browser, judged: Loaded) -> None:
    """Rows taken away leave nothing stated; that none is met is said by a tick, which a reload keeps."""
    query = f"form=result&{OFFICE}&indicator=x-ind-01"
    with form_page(chromium, judged, query=query) as page:
        ready(page)
        met = field(page, "criteria_met")
        none = met.get_by_label("ไม่ผ่านเกณฑ์ใด")
        assert len(stated(page)["criteria_met"]) == 4
        expect(none).to_be_hidden()
        for _ in range(4):
            met.get_by_role("button", name="ลบ").first.click()
        assert "criteria_met" not in stated(page)
        none.check()
        assert stated(page)["criteria_met"] == []
        page.reload()
        ready(page)
        expect(none).to_be_checked()
        assert stated(page)["criteria_met"] == []
        met.get_by_role("button", name="เพิ่มเกณฑ์ที่ผ่าน").click()
        expect(none).to_be_hidden()
        met.locator("[data-part=criterion] select").select_option("x-cri-01-2")
        met.get_by_label("ตารางติดตาม").check()
        assert stated(page)["criteria_met"] == [
            {"criterion": "x-cri-01-2", "evidence": ["ตารางติดตามโครงการรายเดือน.md"]}
        ]


def test_what_is_wrong_in_a_row_is_told_with_the_way_to_it(
    chromium: Browser, judged: Loaded
) -> None:
    query = f"form=result&{OFFICE}&indicator=x-ind-02"
    with form_page(chromium, judged, query=query) as page:
        ready(page)
        rows = field(page, "considerations")
        assert [len(rows.locator("summary").all()), rows.locator("details[open]").count()] == [3, 0]
        rows.get_by_role("button", name="เพิ่มผลรายประเด็น").click()
        expect(rows.locator("summary").last).to_have_text("รายการใหม่")
        last = rows.locator("details").last
        last.get_by_label("ประเด็นการพิจารณา").select_option("x-con-02-1")
        expect(rows.locator("summary").last).not_to_have_text("รายการใหม่")
        last.locator("summary").click()
        field(page, "plan").get_by_role("button", name="เพิ่มแผนพัฒนา").click()
        field(page, "plan").get_by_label("สิ่งที่จะทำ").fill("ติดตาม\nทุกเดือน")
        for label, words in (("วัน", "๑"), ("เดือน", "ก.ย."), ("ปี พ.ศ.", "๒๕๙๘")):
            field(page, "plan").get_by_label(label, exact=True).fill(words)
        page.get_by_role("button", name="คัดลอกข้อความ").click()
        told = page.locator("[data-summary] a")
        expect(told).to_have_text(
            [re.compile("^รายการที่ 4: 'x-con-02-1' มีซ้ำ"), re.compile("กำหนดแล้วเสร็จ")]
        )
        told.first.click()
        assert page.evaluate("document.activeElement.closest('[data-part]').dataset.part") == (
            "consideration"
        )
        expect(last).to_have_attribute("open", "")
        expect(rows.locator("[aria-invalid]")).to_have_count(1)
        expect(field(page, "plan").locator("[aria-invalid]")).to_have_count(3)


def test_criteria_are_those_of_the_consideration_of_their_row(
    chromium: Browser, judged: Loaded
) -> None:
    query = f"form=result&{OFFICE}&indicator=x-ind-02"
    with form_page(chromium, judged, query=query) as page:
        ready(page)
        names = page.evaluate(
            """() => {
              const { Place } = evidenceForm.place, place = new Place({ office: "example", year: "2599", indicator: "x-ind-02" });
              place.known = { pieces: [], supporting: [], criteria: { "": [["c", ""]], "x-con-02-1": [["c-1", ""]] } };
              return [{}, { consideration: "x-con-02-1" }, { consideration: "x-con-02-2" }, { consideration: "" }]
                .map((within) => place.choices("criterion", within).map(([id]) => id));
            }"""
        )
        assert names == [["c"], ["c-1"], [], []]


def test_a_summary_is_shown_as_its_page_will_show_it(chromium: Browser, judged: Loaded) -> None:
    query = f"form=summary&{OFFICE}&indicator=x-ind-06"
    with form_page(chromium, judged, query=query) as page:
        ready(page)
        preview = page.locator("[data-form=summary] [data-preview]")
        expect(preview).to_be_hidden()
        page.locator("#summary-results").fill("ประชุม **สามครั้ง**\n\n- ครั้งที่ ๑")
        expect(preview.locator("strong")).to_have_text("สามครั้ง")
        parts = page.evaluate("Object.values(evidenceForm.data.forms.summary)")
        expect(preview.locator("h3")).to_have_text(parts)
        expect(preview.locator("p.aside")).to_have_text(["ยังไม่ได้เขียน"] * (len(parts) - 1))


def test_a_browser_that_cannot_look_behind_still_has_the_form(
    chromium: Browser, judged: Loaded
) -> None:
    """Safari before 16.4: the patterns of personal data cannot be read, all else works."""
    query = f"form=result&{OFFICE}&indicator=x-ind-05"
    with form_page(chromium, judged, query=query, first=_OLD) as page:
        ready(page)
        expect(page.locator("[data-note]")).to_contain_text("ข้อมูลส่วนบุคคล")
        field(page, "target").locator("textarea").fill("เป้าหมาย")
        assert stated(page)["target"] == "เป้าหมาย"
    with form_page(chromium, judged, query=query) as page:
        ready(page)
        expect(page.locator("[data-note]")).not_to_contain_text("ข้อมูลส่วนบุคคล")


def test_no_script_of_the_form_looks_behind() -> None:
    scripts = (ROOT / "docs/assets/javascripts/form").rglob("*.js")
    assert [each.name for each in scripts if re.search(r"\(\?<[=!]", each.read_text("utf-8"))] == []
