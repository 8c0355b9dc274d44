"""Pages as they are read: what is folded, and what is told of marks in one line."""

from dataclasses import replace

from markupsafe import Markup

from macros.views.calm import calm
from macros.views.source_lines import errata
from macros.views.view import View
from tests.conftest import SEED, approved
from tests.reading.html import Html

ARCHIVE = approved(SEED)[0]
VIEW = View(ARCHIVE, "source.md", ARCHIVE.manual.procedures[0])
MARKS = (
    '<h1 id="a">ก</h1><p>ข <a class="mark mark-fixed" href="#x">แก้ไข 3 แห่ง</a>'
    '<a class="mark mark-fixed" href="#x">แก้ไข 1 แห่ง</a> <span class="gap gap-blank">ไม่ระบุ</span>'
    '<span class="gap gap-lost">ขาด</span><span class="gap gap-blank">ไม่ระบุ</span></p>'
)


def test_marks_are_counted_in_one_line_below_the_title() -> None:
    found = calm(VIEW, MARKS)
    head, title, rest = found.partition("</h1>")
    assert head + title == '<h1 id="a">ก</h1>'
    page = Html(rest)
    (line,) = page.all("p", "marks-line")
    assert "แก้ไขจากต้นฉบับ 2 จุด" in line.text
    assert "ยังไม่ระบุ 3 จุด" in line.text
    assert "รอสำนักงานยืนยัน" not in line.text
    (switch,) = page.all("input", "marks-switch")
    assert switch.attributes["type"] == "checkbox"
    assert MARKS.partition("</h1>")[2] in found  # nothing of the page is taken away


def test_the_line_goes_first_where_the_theme_writes_the_title() -> None:
    found = calm(VIEW, "<p class='x'><span class=\"gap gap-blank\">ไม่ระบุ</span></p>")
    assert found.startswith('<p class="marks-line')


def test_marks_of_examples_are_not_counted() -> None:
    assert calm(replace(VIEW, here="design-system.md"), MARKS) == MARKS


def test_a_page_without_marks_is_as_it_was() -> None:
    plain = '<h1>ก</h1>\n<h2 id="b">ข</h2><p>mark gap fold</p>'
    assert calm(VIEW, plain) == plain


def test_a_section_is_folded_up_to_the_next_and_keeps_its_id() -> None:
    found = calm(
        VIEW,
        '<h1>ก</h1><h2 class="fold" id="b">ข<a class="headerlink" href="#b">¶</a></h2><p>ค</p><h2 id="d">ง</h2><p>จ</p>',
    )
    page = Html(found)
    (fold,) = page.all("details", "fold")
    assert fold.text.split() == ["ข", "ค"]
    assert "open" not in fold.attributes
    assert [each.attributes["id"] for each in page.all("h2")] == ["b", "d"]


def test_the_source_is_in_parts_that_begin_where_its_headings_do() -> None:
    """A list within a section has numbers, too, and the next of them may be the next section's."""
    shown = Html(str(Markup(errata(VIEW))))
    parts = shown.all("details", "fold")
    titles = [part.text.split()[0] for part in parts]
    assert titles == ["ส่วนต้นของเอกสาร", *(f"{number}." for number in range(1, 10))]
    source = VIEW.manual.source
    assert source
    lines = [each.attributes["id"] for each in shown.all("div", "source-line")]
    assert lines == [f"line-{number}" for number in range(1, len(source.lines) + 1)]
