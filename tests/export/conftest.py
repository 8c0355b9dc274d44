"""The office's archive and the example's, as a build reads them."""

import pytest

from macros.assessment.archive import Archive
from macros.assessment.project import Project


@pytest.fixture(scope="session")
def archives(judged: Project) -> tuple[Archive, Archive]:
    office, example = judged.archives
    return office, example
