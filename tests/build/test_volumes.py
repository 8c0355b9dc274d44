"""What is said where volumes cannot be printed: one line, and no volume."""

import shutil
from pathlib import Path

import pytest

from macros.book.volume_set import VolumeSet
from macros.build import volumes
from macros.build.documents import documents
from macros.pdf.pdf_builder import PdfBuilder
from tests.conftest import copy_project, wholly_checked


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("project"))


def no_faces(_: Path) -> PdfBuilder:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("lacking", ["pango", "faces"])
def test_without_what_printing_needs_there_is_one_line(
    lacking: str,
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.rmtree(project / ".cache/volumes", ignore_errors=True)  # what is kept needs no printing
    if lacking == "pango":
        (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library pango')")
        monkeypatch.syspath_prepend(tmp_path)  # which processes that print are given
    else:
        monkeypatch.setattr(PdfBuilder, "of", no_faces)
    report = wholly_checked(project)
    capsys.readouterr()
    offer = volumes.volumes(VolumeSet(report.project))
    said = capsys.readouterr().out.splitlines()
    assert offer.downloads == ()
    (told,) = (line for line in said if line.startswith("คำเตือน"))
    assert told == said[-1]
    assert told.startswith("คำเตือน: ไม่ได้สร้างเล่ม PDF ในครั้งนี้")
    assert offer.reason in told
    assert lacking != "pango" or "apt install" in told


@pytest.mark.parametrize("blocked", [".cache", ".cache/volumes"])
def test_a_cache_that_cannot_be_written_costs_the_files_alone(
    blocked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = copy_project(tmp_path)
    shutil.rmtree(project / blocked, ignore_errors=True)
    (project / blocked).parent.mkdir(exist_ok=True)
    (project / blocked).write_text("", encoding="utf-8")
    report = wholly_checked(project)
    offer = volumes.volumes(VolumeSet(report.project))
    assert offer.downloads == ()
    assert str(project) not in offer.reason
    assert "แฟ้ม .cache" in offer.reason
    if blocked == ".cache":
        assert "แฟ้ม .cache" in documents(VolumeSet(report.project), ()).reason
