"""What evidence may be made of besides paragraphs, in Word: tasks, struck words, alerts, line ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.html import fragment_fromstring

from macros.word.blocks import Around, Block, Break, Listed, Paragraph, Table, Text
from macros.word.inline import plain_text
from macros.word.reading import Reader
from macros.word.tables import Tables
from tests.evidence.rendering import render


def blocks(markdown: str) -> list[Block]:
    """What Word is given of a piece of evidence."""
    tree = fragment_fromstring(render(markdown).html, create_parent="div")
    return list(Reader(tree, {}, {}, Tables({}, ())).blocks(tree, Around()))


def paragraphs(found: Sequence[Block]) -> Iterator[Paragraph]:
    for block in found:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)


def test_tasks_are_told_by_their_boxes_alone() -> None:
    done, open_one, plain = paragraphs(blocks("- [x] ทำแล้ว\n- [ ] ยังไม่ทำ\n- ก"))
    assert [plain_text(each.items) for each in (done, open_one, plain)] == [
        "☑ ทำแล้ว",
        "☐ ยังไม่ทำ",
        "ก",
    ]
    assert [each.listed for each in (done, open_one, plain)] == [
        *[Listed(0, 0, first=False)] * 2,
        Listed(0, 0, first=True),
    ]


def test_struck_words_are_struck() -> None:
    (paragraph,) = paragraphs(blocks("ก ~~ข **ค**~~ ง"))
    struck = [item for item in paragraph.items if isinstance(item, Text) and item.struck]
    assert [(item.text, item.bold) for item in struck] == [("ข ", False), ("ค", True)]


def test_an_alert_is_a_box_with_its_title() -> None:
    (box,) = blocks("> [!WARNING]\n> ก\n>\n> - ข")
    assert isinstance(box, Table)
    assert box.box
    assert [plain_text(each.items) for each in paragraphs([box])] == ["ข้อควรระวัง", "ก", "ข"]


def test_line_ends_are_kept() -> None:
    (paragraph,) = paragraphs(blocks("ก\\\nข  \nค"))
    assert [item.kind for item in paragraph.items if isinstance(item, Break)] == ["break"] * 2
