"""The built pages: ids, titles, edit links, order, search, and another office. That links lead
somewhere, ids are unique, and nothing comes from outside, of a template or out of data is what the
build asks before it publishes (tests/checks/test_verify.py); both sites were published.
"""

import json
import re
from itertools import pairwise

import pytest

from macros.html.stretches import PageReader

from .conftest import Built

DESIGN = "design-system.html"
"""The page for engineers, which no reader is led to."""
GENERATED = [
    *(f"standards/std-{number}.html" for number in range(1, 6)),
    *(
        f"groups/{group}.html"
        for group in [
            "admin",
            "personnel",
            "policy",
            "promotion",
            "supervision",
            "finance",
            "audit",
            "private",
        ]
    ),
]


def test_every_page_of_the_manual_is_there(built: Built) -> None:
    pages = built.pages()
    assert set(GENERATED) <= set(pages)
    assert sum(page.startswith("procedures/standards-work/") for page in pages) == 11
    assert {"index.html", "assignments.html", "downloads.html", "source.html"} <= set(pages)


@pytest.mark.parametrize("which", ["built", "second"])
def test_ids_are_readable(which: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(which)
    ids = {page: re.findall(r'\sid="([^"]*)"', site.html(page)) for page in site.pages()}
    assert sum(map(len, ids.values())) > 1000
    assert [
        (page, each) for page in ids for each in ids[page] if re.fullmatch(r"_\d+|", each)
    ] == []


def test_no_error_of_a_macro_is_left(built: Built) -> None:
    for page in built.pages():
        assert not re.search(r"Macro \w+ Error|Traceback", built.html(page)), page


def test_generated_pages_have_titles_order_and_edit_links(built: Built) -> None:
    for page in GENERATED:
        html = built.page(page)
        assert html.all("title")[0].text.endswith("คู่มืองานมาตรฐานสำนักงานเขตพื้นที่การศึกษา")
        assert len(html.all("h1")) == 1
        edits = [a.attributes["href"] for a in html.all("a", "md-content__button")]
        assert re.fullmatch(r"https://github.com/example/.*/edit/main/data/\w+\.yml", edits[0])
    for before, after in pairwise([page for page in GENERATED if page.startswith("groups")]):
        following = built.page(before).all("a", "md-footer__link--next")[0]
        assert following.attributes["href"] == after.removeprefix("groups/")


def test_a_wrong_address_is_told_in_thai(built: Built) -> None:
    assert "ไม่พบหน้านี้" in built.page("404.html").article
    assert "Not found" not in built.html("404.html")


def test_every_page_begins_with_a_link_to_its_content(built: Built) -> None:
    for page in built.pages():
        html = built.page(page)
        first = next(x for x in html.elements if x.tag in {"a", "input", "button"})
        assert first.attributes["href"] == "#__content", page
        (content,) = html.all("article")
        assert content.attributes["id"] == "__content", page


def test_written_pages_are_edited_where_they_are_written(built: Built) -> None:
    edits = built.page("procedures/standards-work/5-steps.html").all("a", "md-content__button")
    assert (
        edits[0].attributes["href"].endswith("/edit/main/docs/procedures/standards-work/5-steps.md")
    )


def test_all_pages_are_searchable(built: Built) -> None:
    found = {address.partition("#")[0] for address in built.found()}
    assert found == set(built.pages()) - {"404.html", "search.html", DESIGN}


def test_what_material_asks_for_on_every_page_is_empty(built: Built) -> None:
    index = json.loads((built.site / "search/search_index.json").read_text(encoding="utf-8"))
    assert index["docs"] == []


def test_the_form_s_scripts_are_of_its_page_alone(built: Built) -> None:
    assert [page for page in built.pages() if "javascripts/form/" in built.html(page)] == [
        "add.html"
    ]


def test_every_page_is_read_by_stretches(built: Built) -> None:
    """One that is read whole costs ten times as much, in each of the passes over it."""
    read = PageReader(lambda html, found, state: (html, state), 0)
    assert [page for page in built.pages() if len(read(built.html(page))) == 1] == []


def test_no_page_lists_every_page(built: Built) -> None:
    """A page links to what is near it, so that its size does not grow with the site."""
    for page in built.pages():
        linked = {
            element.attributes["href"].partition("#")[0]
            for element in built.page(page).all("a")
            if "href" in element.attributes
        }
        assert len({link for link in linked if link.endswith(".html")}) < len(built.pages()) - 5, (
            page
        )


def test_the_flow_is_drawn_with_labels_and_exits(built: Built) -> None:
    page = built.page("procedures/standards-work/6-flowchart.html")
    labels = [element.text for element in page.all("text", "chart-exit")]
    assert sorted(labels) == ["เห็นชอบ", "ไม่เห็นชอบ"]
    assert len(page.all("path", "chart-decision")) == 1
    assert len(page.all("path", "chart-terminal")) == 2
    assert len(page.all("path", "chart-activity")) == 8
    links = [a.attributes["href"] for a in page.all("a") if "svg" in a.inside]
    assert links == [f"9-summary.html#step-{number}" for number in range(1, 10)]


def test_unknown_times_make_the_total_incomplete(built: Built) -> None:
    text = built.page("procedures/standards-work/5-steps.html").article
    assert "2 เดือน 6 สัปดาห์ 2 วัน" in text
    assert "ไม่รวม 2 ขั้นตอนที่ยังไม่ระบุเวลา (ลำดับที่ 6, 9)" in text


def test_completeness_lists_o10_and_gaps(built: Built) -> None:
    page = built.page("completeness.html")
    assert [item.text for item in page.all("span", "result")] == ["ครบ", "ครบ", "ไม่ครบ", "ครบ"]
    assert "7 จาก 9 ขั้น" in page.article
    assert "ตัวบ่งชี้ที่ 10, ตัวบ่งชี้ที่ 11" in page.article


def test_what_the_editors_added_is_marked(built: Built) -> None:
    for page in ("6-flowchart", "9-summary"):
        html = built.page(f"procedures/standards-work/{page}.html")
        assert html.all("span", "mark-editorial")


def test_another_office_needs_only_data(second: Built) -> None:
    home = second.page("index.html")
    assert "สำนักงานตัวอย่าง <ทดสอบ> เขต ๙" in home.article
    title = "คู่มือ <script>alert(1)</script> & *ทดสอบ* [ก](x)"
    assert home.all("title")[0].text == title
    assert home.all("h1")[0].text.rstrip("¶") == title
    assert "เพชรบูรณ์" not in home.article
    edits = second.page("groups/audit.html").all("a", "md-content__button")
    assert edits[0].attributes["href"].startswith("https://git.example.org/a/b/edit/main/data/")
    assert "https://office.example.org/manual/" in second.html("index.html")


def test_what_is_filled_in_is_shown_and_its_gap_is_gone(second: Built) -> None:
    group = second.page("groups/audit.html")
    assert "ชื่อสมมติ | <b> _ก_" in group.article
    assert "งานของหน่วยตรวจสอบ *ภายใน* <b onclick=alert(1)> {{ x }}" in group.article
    assert "ประชุมสมมติ" in group.article
    assert "๑ ตุลาคม ๒๕๖๘ ถึง ๗ ตุลาคม ๒๕๖๘" in group.article
    matrix = second.page("assignments.html")
    assert len(matrix.all("span", "dot")) == 2 * (5 + 11)
    assert "แบบสมมติ ๑" in second.page("procedures/standards-work/7-forms.html").article
    gaps = second.page("completeness.html").article
    assert "ชื่อตัวบ่งชี้" not in gaps
    assert "๘ จาก ๙ ขั้น" in gaps


def test_a_second_manual_needs_one_file(second: Built) -> None:
    pages = [page for page in second.pages() if page.startswith("procedures/a-meeting/")]
    assert len(pages) == 10
    steps = second.page("procedures/a-meeting/5-steps.html")
    assert steps.all("h1")[0].text.startswith("๕. ขั้นตอนการปฏิบัติงาน")
    edits = steps.all("a", "md-content__button")
    assert edits[0].attributes["href"].endswith("/edit/main/data/procedures/a-meeting.yml")
    assert "งานประชุมสมมติ" in second.page("index.html").article
    assert "งานประชุมสมมติ" in second.page("groups/admin.html").article


def test_data_never_become_html_where_the_scripts_are_the_theme_s_own(second: Built) -> None:
    """What stands in this page is no stranger in any other to the build."""
    page = second.page("404.html")
    assert not [item for item in page.all("script") if "alert" in item.text]
    assert not [item for item in page.elements if "onclick" in item.attributes]


def test_thai_digits_stay_out_of_codes_addresses_and_the_source(second: Built) -> None:
    page = second.page("completeness.html")
    assert "E008" not in page.article  # its gap is filled
    assert "E080" not in second.page("procedures/standards-work/9-summary.html").article
    assert "O10" in page.article
    assert "E121" in page.article
    assert (
        second.page("procedures/standards-work/1-name.html")
        .all("h1")[0]
        .text.startswith("๑. ชื่องาน")
    )
    verbatim = [item.text for item in second.page("source.html").all("div", "source-text")]
    assert "3.1 บริหารจัดการ" in verbatim[22]
    for element in page.elements:
        assert not re.search("[๐-๙]", element.attributes.get("href", ""))


def test_the_command_reports_pages_warnings_and_time(built: Built) -> None:
    assert re.search(r"เสร็จแล้ว \d+ หน้า คำเตือน 10 แห่ง ใช้เวลา \d+\.\d วินาที", built.output)
