"""Which files there are: what is judged, what is left out, and that the latter is told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.file_list import list_files
from macros.checks.unlisted import left_out
from tests.conftest import judged_in

LEFT = [
    "docs/a.bak",
    "docs/b.TMP",
    "docs/c.md~",
    "docs/sar/2569/ind-01/Thumbs.db",
    "docs/assets/DESKTOP.INI",
    "docs/~$คำสั่ง.docx",
    "docs/.secret",
    "docs/.hidden/page.md",
    "docs/old.tmp/deep/page.md",
    "docs/รุ่นก่อน~/page.md",
    "data/office.yml.bak",
    "data/.old/office.yml",
    "docs/_ร่าง.md",
    "docs/_drafts/plan.md",
    "docs/private/list.md",
    "docs/ส่วนตัว/note.md",
    "docs/sar/2569/ind-01/_ยังไม่เสร็จ.md",
    "docs/sar/2569/ind-02/ร่าง/a.md",
    "docs/sar/2569/Drafts/a.md",
]


def put(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("ก", encoding="utf-8")


def test_what_others_left_is_no_file_of_ours_and_is_told_once(tmp_path: Path) -> None:
    put(tmp_path, "docs/index.md", "data/office.yml", "docs/.gitkeep", "data/.gitignore", *LEFT)
    found = list_files(tmp_path)
    assert found.files == ("data/office.yml", "docs/index.md")
    assert set(found.strays) >= {"docs/a.bak", "docs/.hidden/", "docs/old.tmp/", "docs/รุ่นก่อน~/"}
    assert len(found.strays) == len(LEFT)
    (told,) = left_out(judged_in(tmp_path))
    assert told.warning
    assert str(told.place) == "data/.old/:1:1"
    assert f"{len(LEFT)} รายการ" in told.message
    assert f"และอีก {len(LEFT) - 10} รายการ" in told.message


@pytest.mark.parametrize("path", ["docs/.gitkeep", "docs/a/.gitattributes", "data/.gitignore"])
def test_of_gits_own_files_nothing_is_said(tmp_path: Path, path: str) -> None:
    put(tmp_path, path)
    assert list_files(tmp_path).files == ()
    assert not list(left_out(judged_in(tmp_path)))


@pytest.mark.parametrize("top", ["data", "docs"])
def test_a_folder_of_the_project_that_leads_elsewhere_is_told_and_not_followed(
    tmp_path: Path, top: str
) -> None:
    put(tmp_path, "elsewhere/a.md")
    (tmp_path / top).symlink_to("elsewhere")
    found = list_files(tmp_path)
    assert found.files == ()
    assert [str(each) for each in found.problems] == [
        f"{top}:1:1: เป็นทางลัด (symlink) ไปที่อื่น เผยแพร่ไม่ได้ - ให้ลบแล้วใช้ไฟล์จริงแทน (E-FILE-12)"
    ]
