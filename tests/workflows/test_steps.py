"""Every script of a workflow is run, as the code host would. What `make` does has tests of its own;
`make audit` runs that, too, on a machine that knows nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from macros.model.load import load_data
from macros.scaffold.form import FIELDS
from tests.conftest import ROOT

from .reading import read, step, steps
from .running import Runner, commit, git, machine

HERE = {
    ("check.yml", "บอกวิธีเปิดตัวอย่าง"),
    ("publish.yml", "ดูว่าโปรแกรมเปลี่ยนหรือไม่"),
    ("publish.yml", "บอกที่อยู่ของเว็บไซต์"),
    ("publish.yml", "บอกวิธีแก้เมื่อเผยแพร่ไม่ได้"),
    ("start.yml", "เขียนข้อมูลเริ่มต้น"),
    ("start.yml", "บันทึกและเผยแพร่"),
    ("libraries.yml", "เสนอรุ่นใหม่"),
}
COMMANDS = {"make setup", "make site", "make lint", "make test", "make lock"} | {
    f".venv/bin/python -m macros {words}" for words in ("build --pages", "links")
}
"""Scripts that are one command: `tests/built` and the tests of the commands run them."""
PAGE = "https://github.com/Office/Manual"
VALUES = {
    "github.server_url": "https://github.com",
    "github.repository": "Office/Manual",
    "github.token": "secret",
    "github.ref_name": "main",
}


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    made = machine(tmp_path_factory.mktemp("machine"))
    (made.checkout / ".venv").symlink_to(sys.prefix)
    return made


def test_every_script_is_run_by_a_test() -> None:
    scripts = [each for each in steps() if each.run]
    others = [each for each in scripts if (each.file, each.name) not in HERE]
    assert {each.run.strip() for each in others} <= COMMANDS
    assert len(scripts) - len(others) == len(HERE)


def test_commands_that_workflows_give_are_known() -> None:
    for words in sorted(COMMANDS):
        done = subprocess.run(
            ["make", "--dry-run", *words.split()[1:]] if words.startswith("make") else
            [sys.executable, "-m", "macros", words.split()[3], "--help"],
            cwd=ROOT, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, words


def test_a_preview_is_told_with_how_to_open_it(runner: Runner) -> None:
    address = f"{PAGE}/actions/runs/1/artifacts/2"
    told = step("check.yml", "บอกวิธีเปิดตัวอย่าง")
    done = runner.run(told, {"steps.preview.outputs.artifact-url": address})
    assert done.code == 0
    assert f"(site.zip)]({address})" in done.summary
    assert "เปิดที่นี่" in done.summary


@pytest.mark.parametrize(
    ("path", "changed"),
    [("data/office.yml", ""), ("docs/index.md", ""), ("README.md", ""), (None, "")]
    + [(path, "changed") for path in ("macros/__main__.py", "requirements.txt", "mkdocs.yml")],
)
def test_tests_are_run_before_a_changed_program_is_published(
    runner: Runner, path: str | None, changed: str
) -> None:
    before = git(runner.checkout, "rev-parse", "HEAD").strip()
    if path:
        with (runner.checkout / path).open("a", encoding="utf-8") as file:
            file.write("\n")
    commit(runner.checkout)
    asked = step("publish.yml", "ดูว่าโปรแกรมเปลี่ยนหรือไม่")
    done = runner.run(asked, {"github.event.before": before})
    git(runner.checkout, "reset", "--quiet", "--hard", before)
    assert done.code == 0
    assert done.outputs == (f"program={changed}\n" if changed else "")


@pytest.mark.parametrize(("before", "changed"), [("", False), ("0" * 40, True), ("f" * 40, True)])
def test_where_it_is_not_known_what_changed_tests_are_run_unless_one_was_asked_to_publish(
    runner: Runner, before: str, changed: bool
) -> None:
    asked = step("publish.yml", "ดูว่าโปรแกรมเปลี่ยนหรือไม่")
    done = runner.run(asked, {"github.event.before": before})
    assert (done.code, bool(done.outputs)) == (0, changed)


def test_it_is_told_where_the_site_is_and_how_to_turn_pages_on(runner: Runner) -> None:
    site = "https://office.github.io/Manual/"
    there = runner.run(
        step("publish.yml", "บอกที่อยู่ของเว็บไซต์"),
        {"steps.deployment.outputs.page_url": site},
    )
    assert (there.code, there.summary) == (0, f"### เผยแพร่แล้วที่ <{site}>\n")
    failed = runner.run(step("publish.yml", "บอกวิธีแก้เมื่อเผยแพร่ไม่ได้"), VALUES)
    assert failed.code == 0
    assert f"{PAGE}/settings/pages" in failed.summary
    assert failed.printed.startswith("::error title=")


ANSWERS = dict.fromkeys(FIELDS, "") | {
    "kind": FIELDS["kind"].options[1],
    "name": "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาตัวอย่างบุรี",
    "current_year": "๒๕๖๙",
    "groups": "1 3",
    "edition": FIELDS["edition"].options[0],
}


def test_an_office_begins_in_the_browser_and_is_published(runner: Runner, tmp_path: Path) -> None:
    write, save = (step("start.yml", name) for name in ("เขียนข้อมูลเริ่มต้น", "บันทึกและเผยแพร่"))
    before = git(runner.checkout, "rev-parse", "HEAD").strip()
    wrong = ANSWERS | {"name": "สพม. ตัวอย่างบุรี", "current_year": "2026"}
    refused = runner.run(write, {"toJSON(inputs)": json.dumps(wrong, ensure_ascii=False)})
    assert refused.code == 1
    assert "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา" in refused.summary
    assert FIELDS["current_year"].label in refused.summary
    assert git(runner.checkout, "status", "--porcelain") == ""

    done = runner.run(write, {"toJSON(inputs)": json.dumps(ANSWERS)})
    assert done.code == 0, done.printed
    done = runner.run(save, VALUES)
    assert done.code == 0, done.printed
    assert f"{PAGE}/settings/pages" in done.summary
    said = (runner.home / "gh.txt").read_text(encoding="utf-8").splitlines()
    assert said == ["gh auth setup-git", "gh workflow run publish.yml --ref main"]
    git(tmp_path, "clone", "--quiet", str(runner.checkout.parent / "remote"), "clone")
    manual = load_data(tmp_path / "clone").manual
    assert manual
    site = manual.office.site
    assert (manual.office.name, manual.office.current_year) == (ANSWERS["name"], 2569)
    assert [group.id for group in manual.office.groups] == ["admin", "policy"]
    assert (site.address, site.repository) == ("https://office.github.io/Manual", PAGE)
    assert "secret" not in git(tmp_path / "clone", "log", "--all", "--patch", "--", ".git")
    assert not (tmp_path / "clone/set-aside").exists()
    git(runner.checkout, "reset", "--quiet", "--hard", before)


def test_newer_libraries_become_a_branch_that_a_person_opens(runner: Runner) -> None:
    propose = step("libraries.yml", "เสนอรุ่นใหม่")
    none = runner.run(propose, VALUES)
    assert (none.code, none.summary) == (0, "### ไลบรารีทั้งหมดเป็นรุ่นล่าสุดแล้ว\n")
    with (runner.checkout / "requirements.txt").open("a", encoding="utf-8") as file:
        file.write("# newer\n")
    done = runner.run(propose, VALUES)
    git(runner.checkout, "switch", "--quiet", "main")
    assert done.code == 0, done.printed
    assert f"{PAGE}/compare/main...libraries?expand=1" in done.summary
    remote = runner.checkout.parent / "remote"
    assert git(remote, "show", "libraries:requirements.txt").endswith("# newer\n")
    assert git(remote, "diff", "--name-only", "libraries~1", "libraries") == "requirements.txt\n"


def test_gitlab_gives_the_same_commands() -> None:
    jobs = read(ROOT / ".gitlab-ci.yml")
    known = COMMANDS | {"mv site public"}
    for name in ("check", "pages", "links"):
        assert set(jobs[name]["script"]) <= known
    assert jobs["pages"]["artifacts"]["paths"] == ["public"]
    assert jobs["check"]["artifacts"]["expose_as"].isascii()
