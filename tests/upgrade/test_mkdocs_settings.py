"""The mkdocs.yml of an office that took a newer program: what is the program's is brought along."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.checks.settings import settings as problems
from macros.commands.upgrade import run
from macros.source.diagnostic import DataError
from macros.source.reader import read_yaml
from macros.upgrade.mkdocs_settings import CONFIG, settings
from macros.upgrade.settings_edits import MADE, this_version
from tests.conftest import ROOT

EARLIER = sorted((Path(__file__).parent / "before/mkdocs").glob("*.yml"))
OFFICE = (EARLIER[0].parent / "219820d.yml").read_text(encoding="utf-8")
PROGRAM = yaml.safe_load(this_version())


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A project with this version's pages and files, and no mkdocs.yml yet."""
    for name in ("docs", "hooks"):
        (tmp_path / name).symlink_to(ROOT / name, target_is_directory=True)
    return tmp_path


def upgraded(office: Path, text: str) -> str:
    """What becomes of a text; a second time nothing does, and the check has nothing to say."""
    file = office / CONFIG
    file.write_text(text, encoding="utf-8", newline="")
    for change in settings(office, None):
        file.write_bytes(change.content)
    assert list(settings(office, None)) == []
    after = file.read_bytes().decode()
    assert list(problems(office, read_yaml(office, CONFIG))) == []
    return after


def leaves(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    else:
        for child in nav.values() if isinstance(nav, dict) else nav:
            yield from leaves(child)


def gone(before: str, after: str) -> Iterator[str]:
    for line in difflib.ndiff(before.splitlines(), after.splitlines()):
        if line.startswith("- "):
            yield line[2:].strip()


@pytest.mark.parametrize("earlier", EARLIER, ids=[path.stem for path in EARLIER])
def test_that_of_an_earlier_version_says_what_this_one_s_does(office: Path, earlier: Path) -> None:
    after = yaml.safe_load(upgraded(office, earlier.read_text(encoding="utf-8")))
    assert after == PROGRAM


def test_the_project_s_own_is_what_is_brought_along() -> None:
    """After a change of mkdocs.yml: `cp mkdocs.yml macros/upgrade/`. The menu may be an office's own."""
    own, program = (
        yaml.safe_load(text) for text in ((ROOT / CONFIG).read_text("utf-8"), this_version())
    )
    menus = [set(leaves(each.pop("nav"))) for each in (own, program)]
    assert {page for page in menus[0] if page.endswith("/*")} <= menus[1]
    assert own.pop("site_name")
    assert program.pop("site_name")
    assert own == program
    made = {
        page for page in menus[1] if not page.endswith("/*") and not (ROOT / "docs" / page).exists()
    }
    assert made == MADE


def test_what_is_the_office_s_own_stays(office: Path) -> None:
    before = (
        OFFICE.replace("site_name: manual", 'site_name: "คู่มือ สพป."  # ชื่อของเรา\ncopyright: สพป.')
        .replace("primary: custom", "primary: indigo")
        .replace("    - navigation.top\n", "    - navigation.top\n    - navigation.instant # ลองใช้\n")
        .replace("  - assets/stylesheets/search.css\n", "  - assets/stylesheets/search.css\n  # ของเรา\n  - assets/fonts.css\n")
        .replace("  - หน้าแรก: index.md\n", "  - หน้าแรก: index.md\n  # ประกาศ\n  - ประกาศ: https://www.example.go.th/\n")
        .replace("  - ตรวจสอบ:\n", "  - ตรวจทาน: # เดิมชื่อตรวจสอบ\n")
    )  # fmt: skip
    own = office / "docs"
    own.unlink()
    own.mkdir()
    for each in (ROOT / "docs").iterdir():
        if each.name != "assets":
            (own / each.name).symlink_to(each)
    (own / "assets").mkdir()
    for each in (ROOT / "docs/assets").iterdir():
        (own / "assets" / each.name).symlink_to(each)
    (own / "assets/fonts.css").write_text("")
    after = upgraded(office, before)
    found = yaml.safe_load(after)
    assert found["copyright"] == "สพป."
    assert [each["primary"] for each in found["theme"]["palette"]] == ["indigo"] * 3
    assert found["theme"]["features"] == [*PROGRAM["theme"]["features"][:5], "navigation.instant", *PROGRAM["theme"]["features"][5:]]  # fmt: skip
    assert found["extra_css"] == [*PROGRAM["extra_css"], "assets/fonts.css"]
    assert "  # ของเรา\n  - assets/fonts.css\n" in after
    assert "  # ประกาศ\n  - ประกาศ: https://www.example.go.th/\n" in after
    assert "  - ตรวจทาน: # เดิมชื่อตรวจสอบ\n      - completeness.md\n      - mistakes.md\n      - personal-data.md\n" in after  # fmt: skip
    lost = " ".join(gone(before, after))
    assert "#" not in lost.replace("custom_dir: macros/publishing/overrides # one block, which names our search worker", "")  # fmt: skip


def test_what_notepad_writes_stays(office: Path) -> None:
    after = upgraded(office, "\ufeff" + OFFICE.rstrip("\n").replace("\n", "\r\n"))
    assert after.startswith("\ufeff#")
    assert after.count("\n") == after.count("\r\n")
    assert yaml.safe_load(after) == PROGRAM


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("extra_css:\n  - assets/stylesheets/base.css\n", "extra_css: # แบบ\n- assets/stylesheets/base.css\n"),
        ("not_in_nav: /search.md", "not_in_nav: /search.md # หน้าค้นหา"),
        ("not_in_nav: /search.md", "not_in_nav:"),
        ("validation:\n", "plugin:\nvalidation:\n"),
        ("extra:\n  generator: false\n", ""),
        ("strict: true\n", ""),
    ],
)  # fmt: skip
def test_other_ways_to_write_it_are_understood(office: Path, old: str, new: str) -> None:
    assert old in OFFICE
    before = OFFICE.replace(old, new).replace("plugin:\n", "")
    if new.startswith("extra_css"):
        before = before.replace("  - assets/stylesheets/", "- assets/stylesheets/")
    found = yaml.safe_load(upgraded(office, before))
    assert {key: found[key] for key in PROGRAM} == PROGRAM


def test_lists_in_brackets_are_written_in_lines(office: Path) -> None:
    listed = "extra_css: [assets/stylesheets/base.css, assets/stylesheets/report.css] # ชุดเดิม\n"
    start, end = OFFICE.index("extra_css:"), OFFICE.index("\nplugins:")
    after = upgraded(office, OFFICE[:start] + listed + OFFICE[end:])
    assert yaml.safe_load(after) == PROGRAM
    assert "# ชุดเดิม" in after


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (OFFICE.replace("extra_css:\n", "extra_css:\n  a: 1\n").replace("  - assets/stylesheets", "  # -"), "E-CONF-70", 37),
        (OFFICE.replace(OFFICE[OFFICE.index("\nnav:") :], "\nnav: {หน้าแรก: index.md}\n"), "E-CONF-70", 83),
        (OFFICE.replace(OFFICE[OFFICE.index("theme:") : OFFICE.index("extra:")], "theme: material\n\n"), "E-CONF-70", 9),
        ("", "E-CONF-70", 1),
        ("- a\n", "E-CONF-70", 1),
        ("site_name: [\n", "E-YAML", 2),
    ],
    ids=["list", "menu", "theme", "empty", "a list", "unreadable"],
)  # fmt: skip
def test_what_cannot_be_understood_is_told_and_nothing_is_changed(
    office: Path, text: str, code: str, line: int, capsys: pytest.CaptureFixture[str]
) -> None:
    file = office / CONFIG
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        list(settings(office, None))
    (problem,) = caught.value.problems
    assert code in str(problem)
    assert problem.place.line == line
    assert run(office, []) == 1
    assert "ยังไม่ได้แก้ไฟล์ใด" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == text


def test_it_says_what_was_done(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / CONFIG).write_text(OFFICE, encoding="utf-8")
    assert run(office, []) == 0
    said = capsys.readouterr().out
    assert "theme.custom_dir เป็น macros/site/overrides" in said
    assert "nav เพิ่ม calendar/*, add.md, personal-data.md, fields.md, accessibility.md" in said
    assert "markdown_extensions ตัด admonition, footnotes, tables" in said
    assert "theme.palette ใช้พื้นสว่างหรือมืดตามเครื่องของผู้อ่าน สีของสำนักงานคงเดิม" in said
