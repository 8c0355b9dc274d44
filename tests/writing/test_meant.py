"""Which manual a call is of that names none: that of its page, or the only one; never the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.docs_pages import Known, check_docs_pages
from macros.source.diagnostic import DataError
from macros.views.catalogue import MOST_ARGUMENTS
from macros.writing.composing import Callables, compose_page

HEAD = "---\nrender_macros: true\n---\n\n"
OWN = "procedures/a-meeting/5-steps.md"
MANUALS = ["a-meeting", "b-paper"]
MEANT = {
    "หน้าในแฟ้มของคู่มือ": (OWN, MANUALS, "a-meeting"),
    "หน้าอื่นของสำนักงานที่มีคู่มือเดียว": ("index.md", ["a-meeting"], "a-meeting"),
    "หน้าอื่นของสำนักงานที่มีหลายคู่มือ": ("index.md", MANUALS, None),
    "แฟ้มที่ไม่ใช่ของคู่มือใด": ("procedures/c/1-name.md", MANUALS, None),
    "ไม่ทราบคู่มือ": (OWN, [], None),
}


@pytest.mark.parametrize(("page", "manuals", "meant"), MEANT.values(), ids=MEANT)
def test_a_call_without_a_manual_means(page: str, manuals: list[str], meant: str | None) -> None:
    assert Callables(MOST_ARGUMENTS, manuals).meant(page) == meant


def test_a_page_of_the_whole_office_must_say_which() -> None:
    known = Callables(MOST_ARGUMENTS, MANUALS)
    with pytest.raises(DataError, match="PAGE-51"):
        compose_page(f"{HEAD}{{{{ steps() }}}}", "docs/index.md", known, lambda *_: "")
    compose_page(f"{HEAD}{{{{ home() }}}}", "docs/index.md", known, lambda *_: "")
    compose_page(f"{HEAD}{{{{ steps() }}}}", f"docs/{OWN}", known, lambda *_: "")


@pytest.mark.parametrize(("call", "codes"), [("b-paper", ["W-PAGE-52"]), ("a-meeting", [])])
def test_a_copied_page_of_another_manual_is_told(
    tmp_path: Path, call: str, codes: list[str]
) -> None:
    page = tmp_path / "docs" / OWN
    page.parent.mkdir(parents=True)
    page.write_text(f'{HEAD}{{{{ objective("{call}") }}}}\n', encoding="utf-8")
    known = Known(Callables(MOST_ARGUMENTS, MANUALS), [OWN], {OWN}.__contains__)
    found = list(check_docs_pages(tmp_path, [OWN], known))
    assert [each.code for each in found if "52" in str(each)] == codes
