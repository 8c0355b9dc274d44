"""Mistakes in data and evidence hide no mistake of a page, and make none."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import copy_project, replace, wholly_checked

Change = Callable[[Path], None]
PAGE = """# ก

[ก](no.md) [ข](groups/index.md) [ค](#no) [ง](procedures/standards-work/9-summary.md#step-1)

![จ](no.png) [ฉ](groups/no.md) [ช](sar/2569/ind-01.md) [ซ](sar/2569/ind-01/a.pdf) [ฌ](sar/2569/x.md)
"""
EVIDENCE = """---
title: ก
date: 2568-11-05
kind: รายงานผล
group: กลุ่มอำนวยการ
personal_data: ไม่มี
{more}---
ก
"""


def data(path: str, old: str, new: str) -> Change:
    return lambda root: replace(root / path, (old, new))


def piece(more: str) -> Change:
    def change(root: Path) -> None:
        folder = root / "docs/sar/2569/ind-01"
        folder.mkdir(parents=True)
        (folder / "x.md").write_text(EVIDENCE.format(more=more), encoding="utf-8")

    return change


WRONG: dict[str, tuple[Change, str, set[str]]] = {  # and where; links that are judged besides
    "form": (
        data("data/calendar/2569.yml", "fiscal_year: 2569", "fiscal_year: 25"),
        "data/",
        set(),
    ),
    "unread": (data("data/office.yml", "name:", "\tname:"), "data/office.yml", set()),
    "reference": (data("data/standards.yml", "current: ", "current: x"), "data/", set()),
    "relation": (data("data/source/errata.yml", "line: 3\n", "line: 4\n"), "data/", set()),
    "evidence": (piece("files: [no.pdf]\n"), "docs/sar/2569", {"groups/no.md", "sar/2569/x.md"}),
    "key": (piece("extra: 1\n"), "docs/sar/2569", {"groups/no.md", "sar/2569/x.md"}),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_project(tmp_path_factory.mktemp("sound"))
    replace(root / "data/office.yml", ("example: true", "example: false"))
    shutil.rmtree(root / "docs/example")
    return root


@pytest.mark.parametrize("name", WRONG)
def test_no_page_is_told_of_what_is_wrong_elsewhere(sound: Path, tmp_path: Path, name: str) -> None:
    change, where, more = WRONG[name]
    root = shutil.copytree(sound, tmp_path / "project")
    change(root)
    (root / "docs/sar/2569/ind-01").mkdir(parents=True, exist_ok=True)
    (root / "docs/sar/2569/ind-01/a.pdf").write_bytes(b"%PDF-1.7\n")
    (root / "docs/a.md").write_text(PAGE, encoding="utf-8")
    errors = wholly_checked(root).errors
    assert any(error.place.path.startswith(where) for error in errors)
    told = [error for error in errors if not error.place.path.startswith((where, "docs/sar/"))]
    assert {error.place.path for error in told} == {"docs/a.md"}
    codes = {error.mistake.code for error in told}
    assert codes - {"PAGE-07"} == {"PAGE-06", "PAGE-08", "PAGE-10"}
    words = " ".join(str(error) for error in told)
    for link in ("no.md", "#no", "no.png", *more):
        assert f"'{link}'" in words
    assert len(told) == 4 + len(more)


def test_a_lost_page_and_a_wrong_menu_are_told_beside_a_mistake_in_data(
    sound: Path, tmp_path: Path
) -> None:
    root = shutil.copytree(sound, tmp_path / "project")
    WRONG["unread"][0](root)
    (root / "docs/sar/help.md").unlink()
    replace(
        root / "mkdocs.yml", ("  - ดาวน์โหลด:", "  - ก: b.md\n  - ข: groups/b.md\n  - ดาวน์โหลด:")
    )
    errors = wholly_checked(root).errors
    told = [str(each) for each in errors if not each.place.path.startswith("data/")]
    assert len(told) == 2
    assert told[0].startswith("docs/sar/help.md:1:1: ไม่มีหน้านี้")
    assert "'b.md'" in told[1]
