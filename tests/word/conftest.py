"""The Word files of the seed and of the example, and the books that they are made of."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.book.volume_set import VolumeSet
from macros.word.document import WordJob, word
from macros.word.jobs import word_jobs
from tests.conftest import SEED, Project, copy_example, sound

from .docx import Docx

NAMES = ("manual", "sar-2569", "order", "example-manual", "example-sar-2599", "example-order")


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("word")
    shutil.copytree(SEED, root, dirs_exist_ok=True)
    copy_example(root)
    return root


@pytest.fixture(scope="session")
def shelf(filled: Path) -> dict[str, WordJob]:
    """Every book by its name."""
    return {book.publication.name: book for book in word_jobs(VolumeSet(sound(filled)))}


def made(book: WordJob, template: bytes | None = None, **pages: str) -> Docx:
    return Docx(word(book, pages, template))


@pytest.fixture(scope="session")
def files(shelf: dict[str, WordJob]) -> dict[str, Docx]:
    return {name: made(shelf[name]) for name in NAMES}


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def file(files: dict[str, Docx], name: str) -> Docx:
    return files[name]


@pytest.fixture
def book(shelf: dict[str, WordJob], name: str) -> WordJob:
    return shelf[name]


@pytest.fixture
def project_of_members(project: Project) -> Project:
    """A project whose working group and director have names."""
    project.edit(
        "data/assignments.yml",
        "members: {state: blank, erratum: E015}\n  source: 41",
        "members: [admin, policy]\n  source: 41",
    )
    project.edit(
        "data/office.yml", "group: null\n    person: null", "group: null\n    person: นายทดสอบ"
    )
    return project
