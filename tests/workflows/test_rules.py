"""What no workflow may do; zizmor and actionlint say more in `make audit`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.commands.setup import PACKAGES
from macros.scaffold.form import FIELDS
from tests.conftest import ROOT

from .reading import ACTIONS, FILES, FOLDER, Step, read, step, steps

PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}|\$/\.github/[\w./-]+")
MAY_WRITE = {
    ("publish.yml", "deploy"): {"pages", "id-token"},
    ("start.yml", "start"): {"contents", "actions"},
    ("libraries.yml", "lock"): {"contents"},
}
"""Who may change anything, and what."""
MOST_INPUTS = 25  # of a form, since December 2025
EVERY = [*FILES, *sorted(ACTIONS.glob("*/action.yml"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_may_be_written_but_where_that_is_the_purpose(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]["group"]
    assert "pull_request_target" not in workflow["on"]
    for name, job in workflow["jobs"].items():
        written = {right for right, value in job["permissions"].items() if value == "write"}
        assert written == MAY_WRITE.get((path.name, name), set())
        if "uses" not in job:
            assert int(job["timeout-minutes"]) <= 30
            assert job["runs-on"] == "ubuntu-24.04"


@pytest.mark.parametrize("each", [*steps()], ids=lambda each: f"{each.file}: {each.name}")
def test_a_step_is_pinned_and_takes_no_text_for_code(each: Step) -> None:
    assert bool(each.run) != bool(each.uses)
    assert "${{" not in each.run  # what others wrote comes by the environment alone
    if each.uses:
        assert PINNED.fullmatch(each.uses)
    if each.uses.startswith("actions/checkout@"):
        assert each.given["with"]["persist-credentials"] == "false"


def test_an_action_has_one_version_everywhere_and_says_which() -> None:
    seen: dict[str, str] = {}
    for path in EVERY:
        for line in path.read_text(encoding="utf-8").splitlines():
            if "uses:" in line and "$/" not in line:
                found = re.search(r"uses: ([\w-]+/[\w-]+)(?:/\w+)?@(\w{40} # v[0-9.]+)$", line)
                assert found, line
                assert seen.setdefault(found[1], found[2]) == found[2], line


def test_what_runs_on_a_pull_request_keeps_nothing_and_knows_no_secret() -> None:
    for name in ("check.yml", "test.yml"):
        text = (FOLDER / name).read_text(encoding="utf-8")
        assert "secrets." not in text
        assert "cache/save" not in text
        assert "github.token" not in text
    prepare = (ACTIONS / "prepare/action.yml").read_text(encoding="utf-8")
    assert "actions/cache/restore@" in prepare
    assert "actions/cache@" not in prepare


def test_packages_of_the_system_are_named_in_one_place() -> None:
    """`make setup` brings them, here and there alike."""
    for path in [*EVERY, ROOT / ".gitlab-ci.yml", ROOT / "Makefile", ROOT / ".ci/run"]:
        text = path.read_text(encoding="utf-8")
        assert "apt" not in re.findall(r"[a-z]+", text), path
        assert not [name for name in PACKAGES if name in text], path


def test_the_form_asks_what_the_program_reads() -> None:
    asked = read(FOLDER / "start.yml")["on"]["workflow_dispatch"]["inputs"]
    assert len(asked) <= MOST_INPUTS
    assert list(asked) == list(FIELDS)
    for name, field in FIELDS.items():
        assert asked[name]["description"] == field.label
        assert tuple(asked[name].get("options", ())) == field.options
        assert (asked[name].get("required") == "true") == field.required


def test_what_changes_the_program_is_tested_before_it_is_published() -> None:
    publish = read(FOLDER / "publish.yml")["jobs"]
    assert publish["test"]["uses"] == "$/.github/workflows/test.yml"
    assert set(publish["deploy"]["needs"]) == {"build", "test"}
    tops = re.search(r"program=\((.*)\)", step("publish.yml", "ดูว่าโปรแกรมเปลี่ยนหรือไม่").run)
    assert tops
    for top in tops[1].split():
        assert (ROOT / top).exists(), top


def test_updates_look_at_every_workflow_and_action() -> None:
    (update,) = read(ROOT / ".github/dependabot.yml")["updates"]
    assert update["package-ecosystem"] == "github-actions"
    assert update["directories"] == ["/", "/.github/actions/*"]
    assert int(update["cooldown"]["default-days"]) >= 7
