"""The office's archive and the example's, as a build reads them."""

from pathlib import Path

import pytest

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from tests.conftest import copy_project, sound


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("export"))


@pytest.fixture(scope="session")
def judged(root: Path) -> Project:
    return sound(root)


@pytest.fixture(scope="session")
def archives(judged: Project) -> tuple[Archive, Archive]:
    office, example = judged.archives
    return office, example
