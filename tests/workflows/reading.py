"""The workflows as data: jobs, steps and what each may do. Every value is a text, as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.source.reader import parse_yaml
from tests.conftest import ROOT

FOLDER = ROOT / ".github/workflows"
ACTIONS = ROOT / ".github/actions"
FILES = sorted(FOLDER.glob("*.yml"))


def read(path: Path) -> dict[str, Any]:
    """A file of the code host."""
    plain = parse_yaml(path.read_text(encoding="utf-8"), path.name).plain()
    assert isinstance(plain, dict)
    return plain


@dataclass(frozen=True)
class Step:
    """A step, with the name of its file and the job that it belongs to."""

    file: str
    job: dict[str, Any]
    given: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.given.get("name") or self.given.get("run") or self.given.get("uses"))

    @property
    def run(self) -> str:
        return str(self.given.get("run", ""))

    @property
    def uses(self) -> str:
        return str(self.given.get("uses", ""))


def steps() -> Iterator[Step]:
    """Every step of every workflow, and of the actions of the repository."""
    for path in FILES:
        for job in read(path)["jobs"].values():
            for given in job.get("steps", ()):
                yield Step(path.name, job, given)
    for path in sorted(ACTIONS.glob("*/action.yml")):
        for given in read(path)["runs"]["steps"]:
            yield Step(path.parent.name, {}, given)


def step(file: str, name: str) -> Step:
    """The one step of a workflow with a name."""
    (found,) = [each for each in steps() if each.file == file and each.name == name]
    return found
