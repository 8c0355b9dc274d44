"""What is said where volumes cannot be printed: one line, and no volume."""

from pathlib import Path

import pytest

from macros.commands import volumes
from macros.publishing.examination import examine
from macros.volumes.printer import Printer
from tests.conftest import copy_project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("project"))


def no_faces(_: Path) -> Printer:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("lacking", ["pango", "faces"])
def test_without_what_printing_needs_there_is_one_line(
    lacking: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if lacking == "pango":
        monkeypatch.setattr(volumes, "missing", lambda: "เพราะไม่พบไลบรารี Pango")
    else:
        monkeypatch.setattr(Printer, "of", no_faces)
    report = examine(project)
    capsys.readouterr()
    offer = volumes.volumes(project, report)
    said = capsys.readouterr().out.splitlines()
    assert offer.downloads == ()
    assert len(said) == 1
    assert said[0].startswith("คำเตือน: ไม่ได้สร้างเล่ม PDF ในครั้งนี้")
    assert offer.reason in said[0]
