"""Pages that people write: what is over a limit of ours is told before the builder runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.docs_pages import Known, check_docs_pages
from macros.writing.composing import Callables

CALLABLES = Callables({"steps": 1}, ["standards-work"])
KNOWN = Known(CALLABLES, ["a.md"], {"a.md"}.__contains__)
MACROS = "---\nrender_macros: true\n---\n\n"
TOLD = {
    "วงเล็บไม่ปิด": ("# ก\n\nข " + "[" * 21, "3:1: มีวงเล็บ [ หรือ ( ที่ซ้อนกันหรือไม่ได้ปิดเกิน 20"),
    "ซ้อนลึก": ("# ก\n\n" + "> " * 13 + "ก", "3:1: ซ้อนรายการ กล่อง หรือ > เกิน 12 ชั้น"),
    "ปีกกาซ้อนปีกกา": (f"{MACROS}{'{{ ' * 3}", "5:1: คำสั่งใน {{ }} เขียนไม่ครบ"),
    "ยกกำลัง": (f"{MACROS}ก\n{{{{ 2**2 }}}}", "6:5: คำนวณใน {{ }} ไม่ได้"),
    "ป้ายไม่ปิด": ("ก\n\n" + "<div" * 21, "1:1: มีป้าย HTML ที่ไม่ได้ปิดเกิน 20"),
    "บรรทัดเกิน": ("ก\n\n" * 5_001, "1:1: มีบรรทัดเกิน 10,000"),
    "คูณ": (f"{MACROS}{{{{ 'ก' * 2 }}}}", "5:8: คำนวณใน {{ }} ไม่ได้"),
    "ป้ายซ้อน": ("<b>" * 21 + "ก" + "</b>" * 21, "1:1: มีป้าย HTML ที่ไม่ได้ปิด"),
    "วนซ้ำ": (f"{MACROS}{{% for a in 'ก' %}}", "5:1: ใช้ {% for %} ในหน้าเว็บไม่ได้"),
}
FINE = {
    "วงเล็บในโค้ด": "```\n" + "[" * 30 + "\n```\n",
    "ปีกกาโดยไม่ขอใช้คำสั่ง": "{{ 2**2 }}",
    "คำสั่ง": f"{MACROS}{{{{ steps('standards-work') }}}}",
    "ป้ายที่ปิดแล้ว": "ก<br>ข\n" * 200,
    "เว้นวรรคหลัง ](": "](" + " " * 30,
    "` ไม่ปิด": "ก".join("`" * many for many in range(1, 9)),
    "ขีดหลังล้วน": "`" * 30,
    "วงเล็บที่ปิดแล้ว": "(ก) [ข](a.md) " * 200,
}


def told(root: Path, text: str) -> list[str]:
    (root / "docs").mkdir()
    (root / "docs/a.md").write_text(text, encoding="utf-8")
    found = check_docs_pages(root, ["a.md"], KNOWN)
    return [str(problem).removeprefix("docs/a.md:") for problem in found]


@pytest.mark.parametrize(("text", "message"), TOLD.values(), ids=TOLD)
def test_a_page_over_a_limit_is_told_of(tmp_path: Path, text: str, message: str) -> None:
    (found,) = set(told(tmp_path, text))
    assert found.startswith(message)


@pytest.mark.parametrize("text", FINE.values(), ids=FINE)
def test_a_page_within_the_limits_is_not(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == []
