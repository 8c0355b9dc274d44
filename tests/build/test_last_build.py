"""A build need not be done again only while nothing that it was made from has changed, nor what it made."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from macros.build.last_build import LastBuild, Outcome
from macros.cache.records import Records
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake

FILES = {
    "mkdocs.yml": "site_name: ก",
    "data/office.yml": "name: ก",
    "docs/index.md": "# ก",
    "docs/sar/2569/ind-01/ภาพ.png": "ภาพ",
    "hooks/site.py": "x = 1",
    "macros/site/pages.py": "x = 1",
    "macros/views/templates/home.html": "<p>",
    "site/index.html": "<h1>",
    "site/downloads/site.zip": "zip",
}
TOLD = (Diagnostic(Location("data/office.yml", 2, 3), mistake("TEXT-01"), warning=True),)
DONE = Outcome(7, 1, TOLD)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose site was just made."""
    project = tmp_path / "project"
    for name, text in FILES.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    program = tmp_path / "dot"
    program.write_text("1")
    monkeypatch.setenv("GRAPHVIZ_DOT", str(program))
    _kept(project, DONE)
    return project


def _kept(root: Path, outcome: Outcome) -> None:
    records = Records(root / ".cache")
    LastBuild(root, whole=True).keep(root / "site", outcome, records)
    records.save()


def _known(root: Path, *, whole: bool = True) -> Outcome | None:
    return LastBuild(root, whole=whole).outcome()


def test_what_is_as_it_was_is_known_with_what_was_told(root: Path) -> None:
    (root / "README.md").write_text("ไม่เกี่ยว")
    (root / "macros/__pycache__").mkdir()
    (root / "macros/__pycache__/x.pyc").write_text("ไม่เกี่ยว")
    for path in root.rglob("*.*"):
        path.touch()
    assert _known(root) == DONE


def _write(name: str) -> Callable[[Path], object]:
    return lambda root: (root / name).write_text("อื่น", encoding="utf-8")


def _of_git(root: Path) -> None:
    """A history in which the cache stands."""
    for command in (["init", "-q"], ["add", "-f", ".cache"]):
        subprocess.run(["git", "-C", str(root), *command], check=True)


CHANGES: dict[str, Callable[[Path], object]] = {
    **{f"เปลี่ยน {name}": _write(name) for name in FILES},
    "เพิ่มไฟล์": _write("docs/sar/2569/ind-01/ใหม่.md"),
    "เพิ่มไฟล์ในเว็บไซต์": _write("site/new.html"),
    "เพิ่มแฟ้มว่าง": lambda root: (root / "docs/ว่าง").mkdir(),
    "เปลี่ยนชื่อ": lambda root: (root / "docs/index.md").rename(root / "docs/home.md"),
    "ลบไฟล์": lambda root: (root / "docs/index.md").unlink(),
    "ลบไฟล์ในเว็บไซต์": lambda root: (root / "site/index.html").unlink(),
    "ลิงก์แทนไฟล์": lambda root: _linked(root / "docs/index.md"),
    "ลิงก์แทนเว็บไซต์": lambda root: _linked(root / "site"),
    "เศษของการสร้างที่ถูกหยุด": lambda root: (root / ".site-new").mkdir(),
    "โปรแกรม Graphviz อื่น": lambda root: (root.parent / "dot").write_text("รุ่นใหม่"),
    "ไม่มี Graphviz": lambda root: (root.parent / "dot").unlink(),
    "แฟ้ม .cache อยู่ในที่เก็บ": _of_git,
}


def _linked(path: Path) -> None:
    aside = path.with_name("aside")
    path.rename(aside)
    path.symlink_to(aside)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_of_what_it_is_made_from_or_became_makes_it_unknown(
    root: Path, change: Callable[[Path], object]
) -> None:
    change(root)
    assert _known(root) is None


def test_other_libraries_another_day_or_other_downloads_make_it_unknown(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _known(root, whole=False) is None
    with monkeypatch.context() as patched:
        patched.setenv("SOURCE_DATE_EPOCH", "86400")
        assert _known(root) is None
    library = root.parent / "libraries/some_library-1.0.dist-info"
    library.mkdir(parents=True)
    with monkeypatch.context() as patched:
        patched.setattr(sys, "path", [*sys.path, str(library.parent)])
        assert _known(root) is None
    with monkeypatch.context() as patched:
        patched.setattr(sys, "version", "4.0")
        assert _known(root) is None
    assert _known(root) == DONE


def test_a_build_that_told_more_is_not_kept(root: Path) -> None:
    _write("docs/index.md")(root)
    _kept(root, replace(DONE, warnings=2))
    assert _known(root) is None


def test_a_build_during_which_somebody_edited_is_not_kept(root: Path) -> None:
    records = Records(root / ".cache")
    _write("docs/index.md")(root)
    begun = LastBuild(root, whole=True)
    _write("docs/new.md")(root)
    begun.keep(root / "site", DONE, records)
    records.save()
    (root / "docs/new.md").unlink()
    assert _known(root) is None
    assert _known(root, whole=False) is None


@pytest.mark.parametrize("value", [None, [], ["x"], ["x", "1", []], ["x", 1, [["a"]]], [1, 1, []]])
def test_what_is_no_record_of_a_build_is_not_believed(root: Path, value: object) -> None:
    last = LastBuild(root, whole=True)
    records = Records(root / ".cache")
    records.put(last._key, value)
    records.save()
    assert _known(root) is None
