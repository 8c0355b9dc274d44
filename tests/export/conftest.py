"""The office's archive and the example's, as a build reads them."""

from pathlib import Path

import pytest

from macros.evidence.archive import Archive
from tests.conftest import approved, copy_project


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("export"))


@pytest.fixture(scope="session")
def archives(root: Path) -> tuple[Archive, Archive]:
    office, example = approved(root)
    assert example
    return office, example
