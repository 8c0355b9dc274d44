"""What the tests share: the office's manual, and a copy of its data that a test may spoil."""

from __future__ import annotations

import dataclasses
import functools
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from macros.assessment.archive import Archive
from macros.assessment.project import Project as Judged
from macros.assessment.project import load_project
from macros.cache.records import Records
from macros.checks import published
from macros.checks.check import CheckResult, check
from macros.checks.context import Context
from macros.checks.file_list import FileList
from macros.checks.published import check_published
from macros.commands.setup import browser as find_browser
from macros.model.load import load_data
from macros.model.manual import Manual
from macros.source.diagnostic import Diagnostic
from tests.properties.holding import tried

ROOT = Path(__file__).parents[1]
SEED = ROOT / "tests/seed"
"""The data as the source gives them. The office fills in data/; what the tests know stays here."""
_KEPT = ROOT / "tests"
EXAMPLE = next(top for top in (ROOT, _KEPT) if (top / "data/example").is_dir())
"""Where the invented office lies: a project that shows none keeps it for its tests (`macros new`)."""
_FIGURES: list[str] = []

_EVERY_TEXT = {"deadline": None, "suppress_health_check": list(HealthCheck)}
settings.register_profile("quick", max_examples=30, derandomize=True, **_EVERY_TEXT)
settings.register_profile("long", max_examples=1600, database=None, **_EVERY_TEXT)
settings.load_profile(os.environ.get("PROPERTIES", "quick"))
LONG = os.environ.get("PROPERTIES") == "long"
"""Whether time is no matter, as in make audit."""


def replace(file: Path, *pairs: tuple[str, str]) -> None:
    """Edit a file; each old text must stand in it."""
    text = file.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, f"{file.name}: {old!r}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def approved(root: Path) -> tuple[Archive, Archive | None]:
    """The archives of a project without errors: the office's, and the example's if it is shown."""
    own, *others = sound(root).archives
    return own, next(iter(others), None)


def sound(root: Path) -> Judged:
    """A project without errors."""
    report = checked(root)
    assert report.project, "\n".join(map(str, report.errors))
    return report.project


class _Memory(Records):
    """What a process has read before, in whichever project; no file is ever written."""

    def save(self) -> None:
        pass


@functools.cache
def memory() -> _Memory:
    return _Memory(Path("in-memory-alone"))


def checked(root: Path) -> CheckResult:
    """What the check finds in the project at `root`; what was read before is known, as in a preview
    (tests/built/test_kept.py holds that it never shows).
    """
    return check(load_project(root, memory()))


def wholly_checked(root: Path) -> CheckResult:
    """The same with the pages that people write."""
    with patch.object(published, "Records", lambda _: memory()):
        return check_published(root)


def judged_in(root: Path, *files: str) -> Context:
    """What a rule is given of the project at `root`: all of its files, or those named alone."""
    found = Context.of(load_project(root, memory()))
    return dataclasses.replace(found, there=FileList(files)) if files else found


def sentence(problem: Diagnostic) -> str:
    """A problem as it is printed, without its code."""
    return str(problem).removesuffix(f" ({problem.code})")


def copy_project(target: Path) -> Path:
    """What a clone of the project holds for a build, with the seed for data and without the
    office's own evidence; the example is as it is published.
    """
    for name in ("docs", "macros", "hooks"):
        shutil.copytree(ROOT / name, target / name, ignore=_own)
    shutil.copytree(SEED, target, dirs_exist_ok=True)
    copy_example(target)
    shutil.copy(ROOT / "mkdocs.yml", target)
    if (ROOT / ".cache").exists():
        shutil.copytree(ROOT / ".cache", target / ".cache")
    return target


def _own(folder: str, names: list[str]) -> set[str]:
    """What of docs/ is this office's own: its manuals, its evidence, and the example."""
    place = Path(folder)
    if place == ROOT / "docs":
        return {"example"}
    if place == ROOT / "docs/procedures":
        return {name for name in names if (place / name).is_dir()}
    return {name for name in names if place == ROOT / "docs/sar" and name.isdigit()}


def copy_example(target: Path) -> None:
    """Put the invented office into a project, and show it."""
    for name in ("data/example", "docs/example"):
        shutil.copytree(EXAMPLE / name, target / name)
    replace(target / "data/office.yml", ("example: false", "example: true"))


@dataclass(frozen=True)
class Project:
    """A folder with a copy of data/."""

    root: Path

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands exactly once in a file."""
        before, after = self._around(path, old)
        self.write(path, before + new + after)

    def place(self, path: str, text: str) -> str:
        """Where a text stands that stands exactly once in a file: path:line:column."""
        before, _ = self._around(path, text)
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return f"{path}:{line}:{column}"

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8", newline="\n")

    def _around(self, path: str, text: str) -> tuple[str, str]:
        parts = (self.root / path).read_text(encoding="utf-8").split(text)
        if len(parts) != 2:
            raise ValueError(f"{path}: {text!r} stands {len(parts) - 1} times, not once")
        return parts[0], parts[1]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(SEED / "data", tmp_path / "data")
    return Project(tmp_path)


@pytest.fixture
def example(project: Project) -> Project:
    """A project with the example's data and evidence."""
    copy_example(project.root)
    return project


@pytest.fixture(scope="session")
def manual() -> Manual:
    """The seed."""
    loading = load_data(SEED)
    assert loading.manual, "\n".join(map(str, loading.problems))
    return loading.manual


@pytest.fixture(scope="session")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """The project with its example, read and judged."""
    return sound(copy_project(tmp_path_factory.mktemp("judged")))


@pytest.fixture(scope="session")
def invented(judged: Judged) -> Archive:
    """The example's archive."""
    return judged.archives[1]


_ALONE = [
    "--no-sandbox",
    "--disable-background-networking",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # no test asks another host
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium: one a process, since Playwright allows no second."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=find_browser(),
            args=_ALONE,
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def figure() -> list[str]:
    """Lines to print at the end of the run: figures that the tests measured."""
    return _FIGURES


_FIRST = (
    "built/test_browser.py",  # makes the whole site, as much that follows needs it
    "built/test_kept.py",  # needs none, and neither do those after it
    "properties/test_gates.py",
    "book/test_passages.py",
    "book/test_summary.py",
    "built/test_commands.py",  # makes sites of its own
    "built/test_charts.py",
    "built/test_printed.py",
)
"""The first files of the workers in turn: none waits for a site that another is making."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take long come first, so that both workers have something to do until the end."""
    first = {ROOT / "tests" / name: place for place, name in enumerate(_FIRST)}
    built = ROOT / "tests/built"
    items.sort(key=lambda item: (first.get(item.path, len(first)), built not in item.path.parents))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker hands on what it measured."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["measured"] = (_FIGURES, tried)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """What a worker measured belongs to the whole run."""
    figures, examples = getattr(node, "workeroutput", {}).get("measured", ([], []))
    _FIGURES.extend(figures)
    tried.extend(examples)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in sorted(_FIGURES):
        terminalreporter.write_line(line)
    if tried:
        failed = len(terminalreporter.stats.get("failed", ()))
        terminalreporter.write_line(
            f"คุณสมบัติ {len({*tried})} ข้อ ลอง {len(tried):,} ตัวอย่าง พบผิด {failed}"
        )
