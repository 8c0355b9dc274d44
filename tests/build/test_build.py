"""What a build refuses before it begins."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from macros.commands.build import run
from tests.conftest import SEED


@pytest.mark.parametrize("make", [lambda _: None, Path.mkdir], ids=["ไม่มี", "เป็นแฟ้ม"])
def test_a_project_without_mkdocs_yml_is_told_before_anything_is_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], make: Callable[[Path], object]
) -> None:
    copytree(SEED / "data", tmp_path / "data")
    (tmp_path / "docs").mkdir()
    make(tmp_path / "mkdocs.yml")
    assert run(tmp_path, ["--pages"]) == 1
    said = capsys.readouterr()
    assert "mkdocs.yml:1:1: ไม่พบไฟล์ mkdocs.yml ซึ่งกำหนดการสร้างเว็บไซต์" in said.err
    assert "เว็บไซต์เดิมยังอยู่ครบ" in said.out
    assert not (tmp_path / ".site-new").exists()
