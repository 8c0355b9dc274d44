"""The upgrade, tried on the data of an office that began with the first form of them (219820d)."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import pytest

from macros.commands.upgrade import run
from macros.model.load import load_data, load_example
from macros.upgrade import applying
from macros.upgrade.steps import changes
from macros.upgrade.yaml_text import YamlText
from tests.conftest import SEED, Project, checked

BEFORE = Path(__file__).parent / "before"
OFFICE, OLD, NEW = "data/office.yml", "data/calendar.yml", "data/calendar/2569.yml"
ABOUT, PROCEDURE = "data/source/about.yml", "data/procedures/standards-work.yml"
FILLED = "activities: [{id: a, title: ก, step: step-1, start: 2568-10-01, end: 2568-10-02, groups: [admin]}]"


@pytest.fixture
def old(tmp_path: Path) -> Project:
    """The data as they were, with the source document, which has not changed since but for the
    file that says whose it is.
    """
    shutil.copytree(BEFORE / "data", tmp_path / "data")
    shutil.copytree(SEED / "data/source", tmp_path / "data/source")
    (tmp_path / ABOUT).unlink()
    return Project(tmp_path)


def content(project: Project) -> dict[str, bytes]:
    root = project.root
    files = (path for path in sorted(root.glob("data/**/*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_the_check_tells_in_one_line_to_upgrade(old: Project) -> None:
    (problem,) = checked(old.root).errors
    assert str(problem.place) == f"{OLD}:1:1"
    assert "python -m macros upgrade" in problem.message


def test_what_is_upgraded_is_sound_and_says_the_same(
    old: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(old)
    assert run(old.root, []) == 0
    said = capsys.readouterr().out
    assert f"{OFFICE}: เพิ่ม current_year: 2569 (ปีล่าสุดที่มีรายงาน)" in said
    assert f"{OLD}: ย้ายไปไว้ที่ {NEW} และระบุ fiscal_year: 2569" in said
    assert "สิ่งที่ต้องตัดสินใจเอง" in said
    own = load_data(old.root)
    example = load_example(old.root, own)
    assert example
    assert (own.problems, example.problems) == ((), ())
    assert example.manual
    assert example.manual.office.current_year == 2599
    after = content(old)
    assert set(before) - set(after) == {OLD}
    assert set(after) - set(before) == {NEW, ABOUT}
    changed = {path for path in before if path in after and before[path] != after[path]}
    assert changed == {OFFICE, "data/example/office.yml", PROCEDURE}
    assert own.manual
    assert own.manual.source
    assert own.manual.source.office == own.manual.office.name
    assert _differing(before[PROCEDURE], after[PROCEDURE]) == [
        "+  title: สรุปมาตรฐานของสำนักงานเขตพื้นที่การศึกษา"
    ]
    assert _differing(before[OLD], after[NEW]) == [
        "-# yaml-language-server: $schema=schema/calendar.json",
        "+# yaml-language-server: $schema=../schema/calendar.json",
        "-fiscal_year: null",
        "+fiscal_year: 2569",
    ]
    assert all(line.startswith("+") for line in _differing(before[OFFICE], after[OFFICE]))
    (kept,) = (old.root / ".cache/before-upgrade").iterdir()
    assert (kept / OLD).read_bytes() == before[OLD]


def _differing(before: bytes, after: bytes) -> list[str]:
    lines = (text.decode().splitlines() for text in (before, after))
    found = difflib.unified_diff(*lines, n=0, lineterm="")
    return [line for line in found if not line.startswith(("---", "+++", "@@"))]


def test_a_second_time_changes_nothing(old: Project, capsys: pytest.CaptureFixture[str]) -> None:
    run(old.root, [])
    before = content(old)
    assert changes(old.root) == ()
    assert run(old.root, []) == 0
    assert "รูปแบบของโปรแกรมรุ่นนี้แล้ว" in capsys.readouterr().out
    assert content(old) == before


def test_a_dry_run_says_the_same_and_does_nothing(
    old: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(old)
    assert run(old.root, ["--dry-run"]) == 0
    said = capsys.readouterr().out
    assert f"ย้ายไปไว้ที่ {NEW}" in said
    assert "ยังไม่ได้แก้ไฟล์ใด" in said
    assert content(old) == before
    assert not (old.root / ".cache").exists()


def test_the_year_of_a_calendar_that_has_one_stays(old: Project) -> None:
    old.edit(OLD, "fiscal_year: null", "fiscal_year: ๒๕๖๘ # ปีนี้")
    run(old.root, [])
    text = (old.root / "data/calendar/2568.yml").read_text(encoding="utf-8")
    assert "fiscal_year: ๒๕๖๘ # ปีนี้" in text


def test_a_source_of_another_office_is_not_taken_for_its_own(old: Project) -> None:
    text = (old.root / OFFICE).read_text(encoding="utf-8")
    old.write(OFFICE, text.replace("เพชรบูรณ์ เขต ๑", "ตัวอย่างบุรี เขต ๑", 1))
    run(old.root, [])
    assert not (old.root / ABOUT).exists()


def test_windows_line_ends_and_long_texts_stay(old: Project) -> None:
    old.edit(OFFICE, "parent: สำนักงาน", "parent: >-\n  สำนักงาน\n  ")
    path = old.root / OFFICE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    run(old.root, [])
    after = path.read_bytes()
    assert after.count(b"\n") == after.count(b"\r\n") == before.count(b"\n") + 2
    assert all(line.startswith("+") for line in _differing(before, after))
    assert not load_data(old.root).problems


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        (OFFICE, "name: [\n", "E-YAML"),
        (NEW, "fiscal_year: 2569\nactivities: []\n", "E-DATA-92"),
    ],
    ids=["อ่านไม่ได้", "มีทั้งสองไฟล์"],
)
def test_what_only_a_person_can_mend_stops_all(
    old: Project, path: str, text: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (old.root / path).parent.mkdir(exist_ok=True)
    old.write(path, text)
    before = content(old)
    assert run(old.root, []) == 1
    said = capsys.readouterr().err
    assert code in said
    assert "ยังไม่ได้แก้ไฟล์ใด" in said
    assert content(old) == before


def test_a_year_that_the_data_do_not_tell_is_asked_for(
    old: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (old.root / "data/sar/2569.yml").unlink()
    assert run(old.root, []) == 1
    assert "upgrade --year 2569" in capsys.readouterr().err
    assert run(old.root, ["--year", "2570"]) == 0
    assert "current_year: 2570" in (old.root / OFFICE).read_text(encoding="utf-8")
    assert (old.root / "data/calendar/2570.yml").exists()
    assert run(old.root, ["--yaer", "2570"]) == 2


def test_a_disk_that_fails_midway_leaves_all_as_it_was(
    old: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(old)
    swap = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.name == "2569.yml":
            raise OSError(28, "No space left on device")
        return swap(self, target)

    monkeypatch.setattr(applying.Path, "replace", failing)
    assert run(old.root, []) == 1
    assert content(old) == before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: null # x\nc: 2\n", "a: 1\nb: 7 # x\nc: 2\n"),
        ("a: 1\nb:\nc: 2\n", "a: 1\nb: 7\nc: 2\n"),
        ("a: 1\nb: ~", "a: 1\nb: 7"),
        ("{a: 1, b: null}\n", "{a: 1, b: 7}\n"),
    ],
)
def test_a_value_is_put_in_its_place(text: str, expected: str) -> None:
    assert YamlText(text).put("b", "7").text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1 # x\n\n# of c\nc: 2\n", "a: 1 # x\nb: 7\n\n# of c\nc: 2\n"),
        ("a: 1", "a: 1\nb: 7\n"),
        ("a:\n  - x\n  - y\nc: 2\n", "a:\n  - x\n  - y\nb: 7\nc: 2\n"),
        ("a: |\n  x\n  y\n\nc: 2\n", "a: |\n  x\n  y\n\nb: 7\nc: 2\n"),
    ],
)
def test_a_key_is_added_below_the_whole_of_another(text: str, expected: str) -> None:
    assert YamlText(text).add("b", "7", "a").text == expected
