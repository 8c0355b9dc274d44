"""How scores are shown: with the values, weights and the rule, or with what is missing."""

from __future__ import annotations

import re

import pytest

from macros.assessment.archive import Archive
from macros.assessment.project import Project as Judged
from macros.views import addresses, sar
from macros.views.view import View
from tests.conftest import Project, sound

STANDARDS, YEAR = "data/example/standards.yml", "data/example/sar/2599.yml"


def page(archive: Archive, year: int, indicator: str = "") -> str:
    """The words of an indicator's page, or of a year's overview."""
    report = archive.years[year]
    here = archive.home + addresses.report(year, indicator or "index")
    view = View(archive, here, archive.manual.procedures[0], as_of=report.manual)
    sections = (
        sar.indicator(view, report, report.standings[indicator])[0]
        if indicator
        else sar.overview(view, report)
    )
    html = "".join(f"<h2>{section.heading}</h2>{section.html}" for section in sections)
    return re.sub(r"\s+", " ", re.sub(r"<[^<>]*>", " ", html))


def archive_of(project: Project) -> Archive:
    return sound(project.root).archives[1]


SAID = {
    "x-ind-01": [
        "คะแนน 4.00 ระดับ 4",
        "สิ่งที่ใช้คิด คะแนน ค่าน้ำหนัก เกณฑ์ที่ผ่าน 4 จาก 5 ข้อ 4.00 25",
        "ตั้งแต่ 4 ข้อ ขึ้นไปได้ ระดับ 4 (4 คะแนน)",
        "ร้อยละ 71.4 (5 จาก 7) ผลของ ปีงบประมาณ 2598",
        "ค่า ร้อยละ 87.5 (7 จาก 8)",
        "หัวหน้างานเยี่ยมโรงเรียน (ตัวอย่าง) เมื่อ 12 ตุลาคม 2599",
        "ติดตามโครงการที่ล่าช้าทุกสองสัปดาห์ (สมมติ) กลุ่มแผนงานและข้อมูล (ตัวอย่าง) 31 มีนาคม 2600",
        "โครงการแล้วเสร็จไม่น้อยกว่าร้อยละ 90 ยังไม่ผ่าน",
    ],
    "x-ind-02": [
        "คะแนน 3.15 ระดับ 3",
        "(4.45 + 3.00 + 2.00) ÷ 3 = 3.15 ซึ่งตั้งแต่ 2.51 คะแนนขึ้นไปเป็น ระดับ 3",
        "จึงได้ 89.0625 ÷ 100 × 5 = ประมาณ 4.4531 เมื่อปัดครึ่งขึ้นเป็นทศนิยม 2 ตำแหน่งได้ 4.45",
        "ค่า ประมาณ ร้อยละ 89.06 (57 จาก 64)",
    ],
    "x-ind-03": ["คะแนนต่ำสุดคือ 4", "ร้อยละ 90.625 (58 จาก 64) ตั้งแต่ ร้อยละ 90 ขึ้นไปได้ ระดับ 4"],
    "x-ind-04": [
        "ร้อยละ 95 (38 จาก 40) ตั้งแต่ ร้อยละ 95 ขึ้นไปได้ ระดับ 5",
        "ผลงานที่ประสบผลสำเร็จ อบรมการใช้ข้อมูลด้วยโจทย์จริงของโรงเรียน (สมมติ)",
    ],
    "x-ind-05": ["ยังประเมินไม่ได้", "คิดคะแนนได้เมื่อมีข้อมูลต่อไปนี้ครบ ผลที่ได้เป็นตัวเลข แก้ไขข้อมูล"],
    "x-ind-06": ["คิดคะแนนได้เมื่อมีข้อมูลต่อไปนี้ครบ ระดับคุณภาพที่ได้"],
    "": [
        "คะแนนรวม ยังประเมินไม่ได้",
        "มาตรฐานที่ 1 การบริหารจัดการ (สมมติ) 3.68 40 ระดับ 4",
        "(4.00 × 25 + 3.15 × 15) ÷ 40 = ประมาณ 3.6813 เมื่อปัดครึ่งขึ้นเป็นทศนิยม 2 ตำแหน่งได้ 3.68",
        "มาตรฐานที่ 3 ยังไม่มีคะแนนของตัวบ่งชี้ที่ 3.1, ยังไม่มีคะแนนของตัวบ่งชี้ที่ 3.2",
        "คะแนนรวม ยังไม่มีคะแนนของมาตรฐานที่ 3",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("key", "texts"), SAID.items(), ids=list(SAID))
def test_every_formula_says_how_its_score_came_about(
    invented: Archive, key: str, texts: list[str]
) -> None:
    shown = squeezed(page(invented, 2599, key))
    assert [text for text in texts if squeezed(text) not in shown] == []


def squeezed(text: str) -> str:
    """Without blanks, which marks leave at every place."""
    return re.sub(r"\s", "", text)


def test_a_whole_year_has_a_total(invented: Archive) -> None:
    shown = squeezed(page(invented, 2598))
    assert squeezed("คะแนนรวม 3.17 ระดับ 3") in shown
    assert squeezed("(2.67 × 40 + 3.50 × 35 + 3.50 × 25) ÷ 100 = 3.168") in shown
    assert "ยังประเมินไม่ได้" not in shown


def test_an_edition_without_formulas_shows_nothing_of_scores(
    judged: Judged,
) -> None:
    (year,) = judged.own.years
    for key in ("", "ind-01"):
        shown = page(judged.own, year, key)
        assert "ค่าน้ำหนัก" not in shown
        assert "คะแนนราย" not in shown
        assert "ที่มา" not in shown
        assert "ยังประเมินไม่ได้" not in shown


def test_a_stated_level_stands_with_what_the_formula_gives_beside_it(example: Project) -> None:
    example.edit(YEAR, "    level: x-level-5\n", "    level: x-level-4\n")
    archive = archive_of(example)
    shown = squeezed(page(archive, 2599, "x-ind-04"))
    assert squeezed("คะแนน 4.00 ระดับ 4") in shown
    told = "สูตรได้ ระดับ 5 (5.00 คะแนน) แต่สำนักงานระบุ ระดับ 4 จึงใช้คะแนนของระดับที่สำนักงานระบุ"
    assert squeezed(told) in shown
    assert squeezed("ระดับ 4 (สูตรได้ ระดับ 5)") in squeezed(page(archive, 2599))


def test_a_level_by_the_formula_alone_says_so(example: Project) -> None:
    example.edit(YEAR, "    level: x-level-5\n    reason: ผลสูง", "    reason: ผลสูง")
    archive = archive_of(example)
    standing = archive.years[2599].standings["x-ind-04"]
    assert (standing.stated.level, standing.level) == (None, "x-level-5")
    assert not [lack for lack in standing.lacks if "ระดับ" in lack.text]
    assert squeezed("ระดับ 5 (ตามสูตร)") in squeezed(page(archive, 2599, "x-ind-04"))


def test_what_a_consideration_lacks_is_told_with_its_name(example: Project) -> None:
    example.edit(YEAR, "        result_measure: {numerator: 57, denominator: 64}\n", "")
    archive = archive_of(example)
    standing = archive.years[2599].standings["x-ind-02"]
    told = "ผลที่ได้เป็นตัวเลข (ประเด็นที่ 1)"
    assert f"ยังไม่ระบุ{told}" in [lack.text for lack in standing.lacks]
    assert squeezed(told) in squeezed(page(archive, 2599, "x-ind-02"))
    assert standing.level == "x-level-3"  # as the office states it, without a score
