"""Runs a step as the code host would: its script by bash, its environment and nothing else."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

from .reading import Step

_EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")
_MADE = shutil.ignore_patterns("__pycache__", ".*_cache", ".hypothesis")
_OURS = {".git", ".venv", ".cache", "site", "set-aside"}  # at the top
_GH = '#!/bin/sh\necho "gh $*" >> "$HOME/gh.txt"\n'
"""In the place of the code host's own command: what it was asked."""


@dataclass(frozen=True)
class Ran:
    """What a step printed, its exit code, its outputs and what it wrote for the run's page."""

    code: int
    printed: str
    outputs: str
    summary: str


@dataclass(frozen=True)
class Runner:
    """A machine of the code host: its home and the folder with the checkout."""

    home: Path
    checkout: Path

    def run(self, step: Step, values: Mapping[str, str]) -> Ran:
        """Run a step; `values` are those of the expressions in its environment."""
        outputs, summary = self.home / "output.txt", self.home / "summary.md"
        for file in (outputs, summary):
            file.write_text("", encoding="utf-8")
        script = self.home / "step.sh"
        script.write_text(step.run, encoding="utf-8")
        given = {
            key: _EXPRESSION.sub(lambda found: values[found[1]], text)
            for key, text in step.given.get("env", {}).items()
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", str(script)],
            cwd=self.checkout, capture_output=True, text=True, check=False,
            env=given | self._environment(outputs, summary),
        )  # fmt: skip
        printed = done.stdout + done.stderr
        return Ran(done.returncode, printed, outputs.read_text("utf-8"), summary.read_text("utf-8"))

    def _environment(self, outputs: Path, summary: Path) -> dict[str, str]:
        return {
            "HOME": str(self.home),
            "PATH": f"{self.home / 'bin'}:{os.environ['PATH']}",
            "LANG": "C.UTF-8",
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_REPOSITORY": "Office/Manual",
            "GITHUB_REPOSITORY_OWNER": "Office",
            "GITHUB_REF_NAME": "main",
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_STEP_SUMMARY": str(summary),
            "RUNNER_TEMP": str(self.home),
        }


def machine(folder: Path) -> Runner:
    """A machine with a checkout of this project, which has one commit and a repository to push to."""
    home, checkout = folder / "home", folder / "work"
    (home / "bin").mkdir(parents=True)
    (home / "bin/gh").write_text(_GH, encoding="utf-8")
    (home / "bin/gh").chmod(0o755)
    shutil.copytree(ROOT, checkout, ignore=_left)
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "remote")
    git(checkout, "init", "--quiet", "--initial-branch=main")
    git(checkout, "remote", "add", "origin", str(folder / "remote"))
    commit(checkout)
    git(checkout, "push", "--quiet", "origin", "main")
    return Runner(home, checkout)


def _left(folder: str, names: list[str]) -> set[str]:
    """What no checkout has."""
    return _MADE(folder, names) | (_OURS.intersection(names) if Path(folder) == ROOT else set())


def commit(checkout: Path) -> str:
    """Commit everything; the id of the commit."""
    who = ("-c", "user.name=ก", "-c", "user.email=a@example.org")
    git(checkout, "add", "--all")
    git(checkout, *who, "commit", "--quiet", "--allow-empty", "--message", "data: ก")
    return git(checkout, "rev-parse", "HEAD").strip()


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout
