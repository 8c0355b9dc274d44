"""Tables of evidence on paper."""

import pytest

from macros.book.print_view import TEMPLATES
from macros.book.tables import MOST_ROWS, fitted, row_counts
from tests.pdf.press import printed


def table(columns: int, word: str = "ข้อความ") -> str:
    cells = "".join(f"<td>{word}</td>" for _ in range(columns))
    return (
        '<p>x</p><div aria-label="ตาราง" class="evidence-scroll" role="group" tabindex="0">'
        f'<table class="evidence-table"><tbody><tr>{cells}</tr></tbody></table></div>'
    )


@pytest.mark.parametrize(
    ("columns", "classes", "size"),
    [(3, "evidence-scroll", 10), (12, "evidence-scroll wide", 10), (60, "wide crowded", 6)],
)
def test_a_table_lies_as_it_needs(columns: int, classes: str, size: float) -> None:
    found = fitted(table(columns), ())
    assert f'{classes}" style="font-size:{size}pt"' in found
    assert found.count("<td>") == columns


def test_a_table_on_its_side_takes_its_heading_along() -> None:
    heading = '<h4 id="a">แผน <b>ก</b></h4>\n'
    for columns, wide in ((3, False), (12, True)):
        found = fitted(f"<h3>ข</h3>\n{heading}{table(columns)[8:]}<p>ค</p>", ())
        assert (f'<div class="wide">{heading}<div class="evidence-scroll wide"' in found) == wide
        assert found.count("<div") == found.count("</div>")
        assert found.startswith("<h3>ข</h3>")
        assert found.endswith("<p>ค</p>")
        assert found.count(heading) == 1


def test_letters_shrink_before_words_are_parted() -> None:
    found = fitted(table(20), ())
    assert 'class="evidence-scroll wide" style="font-size:' in found
    assert 6 <= float(found.split("font-size:")[1].split("pt")[0]) < 10


def test_terms_are_kept_whole() -> None:
    broken, whole = (fitted(table(10, "กลุ่มอำนวย"), terms) for terms in ((), ("กลุ่มอำนวย",)))
    assert "wide" not in broken
    assert "wide" in whole


def test_other_html_stays_as_it_is() -> None:
    assert fitted("<table><tr><td>x</td></tr></table>", ()) == "<table><tr><td>x</td></tr></table>"


def test_a_table_is_no_longer_than_readers_leaf_through() -> None:
    row = "<tr><td>ก</td></tr>"
    html = table(1).replace(row.replace("ก", "ข้อความ"), row * (MOST_ROWS + 5))
    assert row_counts(html) == [MOST_ROWS + 5]
    found = fitted(html, ())
    assert row_counts(found) == [MOST_ROWS]
    assert f"แสดง {MOST_ROWS:,} แถวแรกจากทั้งหมด {MOST_ROWS + 5:,} แถว" in found
    assert "table-rest" not in fitted(table(3), ())


def test_a_row_taller_than_a_page_keeps_its_head() -> None:
    """It may be parted: what may not be parted and does not fit takes the table's head away."""
    body = table(2).replace("<td>ข้อความ</td></tr>", f"<td>{'ดำเนินการตามแผน ' * 400}</td></tr>")
    head = "<thead><tr><th>หัวกิจ</th><th>หัวราย</th></tr></thead><tbody>"
    found = fitted(body.replace("<tbody>", head), ())
    assert found.count('class="tall"') == 1
    css = (TEMPLATES / "book.css").read_text(encoding="utf-8")
    rules = [line for line in css.splitlines() if line.startswith(("table {", "tr", "th, td"))]
    paper = printed(found, "@page { size: A4; margin: 25mm } " + "".join(rules))
    assert len(paper.pages) > 1
    assert all("หัวกิจ" in paper.whole(page) for page in range(len(paper.pages)))
