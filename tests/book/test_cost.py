"""Long reports are printed in parts, each of a length that is known before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from macros.book.cost import MOST_PAGES, estimated_pages, packed
from macros.book.report import report_volumes
from macros.book.volume import Chapter
from tests.conftest import Project, approved


def chapter(number: int, letters: int) -> Chapter:
    return Chapter(f"c{number}", f"บท {number}", Markup("ก" * letters), f"sar/{number}.md")


@given(st.lists(st.integers(0, 700_000), min_size=1, max_size=30))
def test_parts_hold_every_chapter_in_order_and_no_more_than_fits(lengths: list[int]) -> None:
    chapters = [chapter(*each) for each in enumerate(lengths)]
    parts = packed(chapters)
    assert [each for part in parts for each in part] == chapters
    for part in parts:
        assert len(part) == 1 or sum(estimated_pages(each.html) for each in part) <= MOST_PAGES


def test_short_texts_take_more_room_than_their_letters() -> None:
    """As printed: 1,000 pieces of evidence of 16 short texts and 1,070 letters take 643 pages."""
    piece = "<h3>ก</h3>" + "<p>ก</p>" * 8 + "<ul>" + "<li>ก</li>" * 7 + "</ul>" + "ก" * 1_054
    assert 600 < estimated_pages(piece * 1_000) < 700


def test_a_long_report_says_what_each_part_holds(
    example: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, archive = approved(example.root)
    assert archive
    docs = example.root / "docs"
    whole = {item.publication.name: item for item in report_volumes(archive, docs)}
    monkeypatch.setattr("macros.book.cost.MOST_PAGES", 12)
    parts = [
        item
        for item in report_volumes(archive, docs)
        if item.publication.name.startswith("example-sar-2599-part-")
    ]
    assert len(parts) > 1
    assert [each for part in parts for each in part.chapters] == list(
        whole["example-sar-2599"].chapters
    )
    assert len({part.publication.title for part in parts}) == len(parts)
    for number, part in enumerate(parts, 1):
        assert f"เล่มที่ {number} จาก {len(parts)} (" in part.publication.title
        assert f"เล่มที่ {number} จาก {len(parts)} (" in part.cover
    covers = [page for part in parts for page in part.publication.contains]
    assert len(covers) == len(set(covers))


def test_an_indicator_longer_than_a_volume_goes_on_between_its_pieces() -> None:
    piece = '<section class="piece"><h3 id="piece-{}">ก</h3>' + "ก" * 300_000 + "</section>"
    html = Markup("<p>นำ</p>" + "".join(piece.format(at) for at in range(9)) + "<p>ท้าย</p>")
    whole = Chapter("ind-01", "ตัวบ่งชี้ที่ 1", html, "sar/2569/ind-01.md", prefix="ind-01-")
    parts = packed([whole])
    chapters = [chapter for part in parts for chapter in part]
    assert len(parts) == 3
    assert "".join(chapter.html for chapter in chapters) == html
    assert [chapter.id for chapter in chapters] == ["ind-01", "ind-01-2", "ind-01-3"]
    assert [chapter.heading.endswith("(ต่อ)") for chapter in chapters] == [False, True, True]
    assert [chapter.page for chapter in chapters] == ["sar/2569/ind-01.md", "", ""]
    assert {chapter.prefix for chapter in chapters} == {"ind-01-"}
