"""What the tests share: the office's manual, and a copy of its data that a test may spoil."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.model.load import load
from macros.model.manual import Manual

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Project:
    """A folder with a copy of data/."""

    root: Path

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands exactly once in a file."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        if (count := text.count(old)) != 1:
            raise ValueError(f"{path}: {old!r} stands {count} times, not once")
        self.write(path, text.replace(old, new))

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8", newline="\n")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return Project(tmp_path)


@pytest.fixture(scope="session")
def manual() -> Manual:
    """The repository's own data."""
    loading = load(ROOT)
    assert loading.manual, "\n".join(map(str, loading.problems))
    return loading.manual
