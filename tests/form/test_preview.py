"""The live preview is made of the elements that the site shows, and nothing typed ever runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.evidence.payloads import PAYLOADS
from tests.evidence.rendering import HERE
from tests.form.markdown import SCRIPTS, known, told
from tests.form.scripts import ADDRESS, scripted
from tests.form.test_markdown import TEXTS

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:"
BODY = (
    f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    '<textarea></textarea><div id="box" style="max-height: 5rem; overflow: auto"></div>'
)
DIFFERENCES = """async ([texts, options]) => {
  const { markdown, preview } = evidenceForm, plain = (root) => {
    root.normalize();
    for (const each of root.querySelectorAll("*")) {
      for (const name of ["href", "src", "target", "rel", "data-astray"]) each.removeAttribute(name);
    }
    return root;
  };
  const found = [];
  for (const text of texts) {
    const box = document.createElement("div"), wanted = document.createElement("template");
    preview.show(box, [{ text }], options);
    await new Promise((done) => setTimeout(done));
    wanted.innerHTML = markdown.render(text, options).html;
    const site = document.createElement("div");
    site.append(wanted.content);
    if (box.querySelector("p.aside")) box.replaceChildren();
    if (plain(box).innerHTML.trim() !== "" || site.innerHTML !== "") {
      if (!plain(box).isEqualNode(plain(site))) found.push([text, box.innerHTML, site.innerHTML]);
    }
  }
  return found;
}"""
SHOW = "([all, context]) => evidenceForm.preview.show(document.querySelector('#box'), all, context)"
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """A page with the preview's scripts, a place to type and a box to show it, under a policy as strict as the site's."""
    with scripted(chromium, *SCRIPTS, "preview.js", html=BODY) as opened:
        told(opened)
        yield opened


def show(page: Page, text: str, head: Any = None, **context: Any) -> None:
    page.evaluate(SHOW, [[{"text": text, "head": head}], {"folder": HERE, **context}])


def test_it_is_made_of_what_the_site_shows(page: Page) -> None:
    texts = [*TEXTS["known"](), *TEXTS["generated"](), *(each.markdown for each in PAYLOADS)]
    assert page.evaluate(DIFFERENCES, [texts, known()]) == []


def test_nothing_typed_runs_or_is_asked_for(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for payload in PAYLOADS:
        show(page, payload.markdown)
    page.evaluate("new Promise((done) => setTimeout(done, 300))")
    assert asked == []
    assert (
        page.evaluate(
            "document.querySelectorAll('#box :is(script, iframe, style, object, svg)').length"
        )
        == 0
    )


def test_links_lead_to_the_site_and_leave_what_is_typed(page: Page) -> None:
    show(
        page,
        "[ก](a.pdf) [ข](../../../index.md#x) [ค](https://x.example) ง[^1]\n\n[^1]: จ",
        files=["a.pdf"],
    )
    links = page.locator("#box a")
    expect(links).to_have_count(5)
    found = links.evaluate_all(
        "(all) => all.map((each) => [each.getAttribute('href'), each.target, each.rel])"
    )
    assert found == [
        [f"{ADDRESS}{HERE}/a.pdf", "_blank", ""],
        [f"{ADDRESS}index.html#x", "_blank", ""],
        ["https://x.example", "_blank", "external noopener noreferrer nofollow"],
        ["#piece-x--fn-1", "", ""],
        ["#piece-x--fnref-1", "", ""],
    ]


def test_a_picture_is_seen_before_it_is_published(page: Page) -> None:
    script = f"""() => {{
      const bytes = Uint8Array.from(atob("{PIXEL}"), (sign) => sign.charCodeAt());
      const blobs = new Map([["ใหม่.png", new Blob([bytes], {{ type: "image/png" }})]]);
      evidenceForm.preview.show(document.querySelector("#box"), [{{ text: "![ก](ใหม่.png)\\n\\n[ข](ใหม่.png)" }}],
        {{ folder: "{HERE}", chosen: ["ใหม่.png"], blobs }});
    }}"""
    page.evaluate(script)
    picture = page.locator("#box figure.evidence-picture img")
    expect(picture).to_have_attribute("src", re.compile(r"^blob:"))
    page.wait_for_function("document.querySelector('#box img').naturalWidth === 1")
    expect(page.locator("#box figcaption")).to_have_text("ก")
    assert page.locator("#box p a").get_attribute("href") is None


def test_the_line_that_is_wrong_is_marked(page: Page) -> None:
    show(page, "ก\n\n- ข\n- ค [ง](ไม่มี.pdf)\n  <b>\n\n|ก|\n|-|\n|<i>|", line=1)
    marked = page.locator("#box [data-astray]")
    expect(marked).to_have_count(2)
    found = marked.evaluate_all("(all) => all.map((each) => [each.localName, each.dataset.astray])")
    assert found == [["li", "บรรทัด 4, 5"], ["tr", "บรรทัด 9"]]


def test_what_must_not_be_shown_says_so(page: Page) -> None:
    show(page, "ก\u202eข")
    expect(page.locator("#box")).to_have_text("ตัวอย่างจะแสดงเมื่อแก้ข้อความตามที่แจ้งไว้แล้ว")
    show(page, "")
    expect(page.locator("#box")).to_have_text("")


def test_each_passage_has_its_head_and_ids_of_its_own(page: Page) -> None:
    parts = [
        {"head": {"title": "ผล"}, "anchor": "results", "text": "ก[^1]\n\n[^1]: ข"},
        {"head": {"title": "จุดเด่น"}, "anchor": "strengths", "text": "ค[^1]\n\n[^1]: ง"},
        {"head": {"title": "แนวทาง"}, "anchor": "plans", "text": "", "none": "ยังไม่ได้เขียน"},
    ]
    page.evaluate(SHOW, [parts, {"folder": HERE}])
    box = page.locator("#box")
    expect(box.locator("h3")).to_have_text(["ผล", "จุดเด่น", "แนวทาง"])
    assert box.locator("p.aside").all_inner_texts() == ["ยังไม่ได้เขียน"]
    ids = box.locator("[id]").evaluate_all("(all) => all.map((each) => each.id)")
    assert len(ids) == len(set(ids)) == 4


def test_what_stays_the_same_is_left_where_it_is(page: Page) -> None:
    text = "\n\n".join(f"ย่อหน้า {number}" for number in range(60))
    show(page, text, head={"title": "คำสั่ง", "facts": ["3 พ.ย. 2568"]})
    box = page.locator("#box")
    expect(box.locator("p")).to_have_count(61)
    expect(box.locator("h3")).to_have_text("คำสั่ง")
    box.evaluate("(each) => { each.scrollTop = 400; each.children[5].own = true; }")
    page.locator("textarea").focus()
    show(
        page,
        text.replace("ย่อหน้า 40", "**แก้แล้ว**"),
        head={"title": "คำสั่ง", "facts": ["3 พ.ย. 2568"]},
    )
    expect(box.locator("strong")).to_have_text("แก้แล้ว")
    assert box.evaluate("(each) => each.children[5].own")
    assert box.evaluate("(each) => each.scrollTop") == 400
    assert page.evaluate("document.activeElement.localName") == "textarea"
    assert page.locator("[aria-live], [role=status], [role=alert]").count() == 0


def test_typing_waits_for_no_preview(page: Page) -> None:
    """Of many changes in a row the last is shown."""
    for number in range(30):
        show(page, f"ครั้งที่ {number}")
    expect(page.locator("#box")).to_have_text("ครั้งที่ 29")
