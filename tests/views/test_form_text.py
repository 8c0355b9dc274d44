"""The text of an indicator for forms: everything written, nothing that means something only here."""

from __future__ import annotations

import re

import pytest

from macros.assessment.year import Assessment, YearReport
from macros.views import addresses
from macros.views.form_text import form_text
from macros.views.view import View
from tests.conftest import Project, approved


@pytest.fixture
def blocks(example: Project) -> dict[str, str]:
    found = approved(example.root)[1]
    assert found
    year = found.current
    assert year

    def block(year: YearReport, standing: Assessment) -> str:
        here = found.home + addresses.report(year.year, standing.indicator.id)
        return str(form_text(View(found, here, found.manual.procedures[0]), year, standing))

    return {key: block(year, standing) for key, standing in year.standings.items()}


def inner(block: str) -> str:
    return block.partition('class="copy-text"')[2]


def test_nothing_in_it_belongs_to_the_site_alone(blocks: dict[str, str]) -> None:
    for block in blocks.values():
        assert not re.search(r"\s(id|class)=", inner(block).partition(">")[2])
        assert "<img" not in block
        assert "footnote" not in block
        for address in re.findall(r'href="([^"]*)"', block):
            assert address.startswith(("https://", "http://", "mailto:")), address


def test_what_is_written_stands_there(blocks: dict[str, str]) -> None:
    block = blocks["x-ind-01"]
    assert "<strong>ตัวบ่งชี้ที่ 1.1 การวางแผนและการติดตามงาน (สมมติ)</strong>" in block
    for words in ("เป้าหมาย", "ผลที่ได้", "จุดเด่น", "ติดตามผลครบ 12 เดือน ทำให้ปรับแผนได้ทัน", "(เชิงอรรถ 1)"):
        assert words in block
    assert block.count("<li>") >= 7
    assert (
        "https://example.github.io/standards-manual/example/sar/2599/x-ind-01.html#piece-" in block
    )


def test_what_nobody_wrote_is_left_out(blocks: dict[str, str]) -> None:
    block = blocks["x-ind-06"]
    assert "ยังไม่" not in inner(block)
    assert "หลักฐาน" not in inner(block)


def test_unfinished_evidence_is_not_handed_in(example: Project) -> None:
    found = approved(example.root)[1]
    assert found
    pieces = [piece for year in found.years.values() for piece in year.pieces if piece.unfinished]
    assert pieces, "the example has a piece that is not finished"
    for piece in pieces:
        year = found.years[piece.year]
        here = found.home + addresses.report(piece.year, piece.indicator)
        view = View(found, here, found.manual.procedures[0])
        block = str(form_text(view, year, year.standings[piece.indicator]))
        assert piece.front.title not in inner(block)
