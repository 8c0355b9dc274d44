"""Word files are kept, made anew when anything of them changes, and fail alone."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from macros.book.volume_set import VolumeSet
from macros.build.documents import documents
from macros.checks.office_template import template_warnings
from macros.word import docx_builder
from macros.word.document import WordJob
from macros.word.docx_builder import DocxBuilder
from tests.conftest import checked, sound

from .test_template import letterhead


@pytest.fixture
def order(shelf: dict[str, WordJob]) -> WordJob:
    return shelf["order"]


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_one_that_is_kept_is_not_written_again(
    tmp_path: Path, order: WordJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first,) = DocxBuilder(tmp_path).build([order], {})
    monkeypatch.setattr(docx_builder, "word", None)
    (again,) = DocxBuilder(tmp_path).build([order], {})
    assert first.file == again.file
    assert not again.reason


def test_what_changes_a_file_changes_its_name(tmp_path: Path, order: WordJob) -> None:
    source = order.source
    others = [
        order,
        replace(order, publication=replace(order.publication, title="อื่น")),
        replace(order, source=replace(source, html=source.html.replace("ร่าง", "ร่างที่ 2"))),
        replace(order, thai=True),
    ]
    found = {DocxBuilder(tmp_path).build([book], {})[0].file for book in others}
    found.add(DocxBuilder(tmp_path, letterhead()).build([order], {})[0].file)
    assert len(found) == 5
    assert names(tmp_path) == {file.name for file in found}


def test_one_that_fails_costs_no_other(tmp_path: Path, order: WordJob) -> None:
    broken = replace(
        order,
        source=replace(
            order.source, html='<main class="text"><section><dl><dt>x</dt></dl></section></main>'
        ),
    )
    made = DocxBuilder(tmp_path).build([broken, order], {})
    assert [bool(item.reason) for item in made] == [True, False]
    assert "โปรแกรมสร้างไฟล์ Word หยุดทำงาน" in made[0].reason
    assert names(tmp_path) == {made[1].file.name}


def test_a_template_of_no_use_costs_no_file(tmp_path: Path, order: WordJob) -> None:
    (plain,) = DocxBuilder(tmp_path / "plain").build([order], {})
    (made,) = DocxBuilder(tmp_path / "own", b"no document").build([order], {})
    assert (made.reason, made.untaken) == ("", "BadZipFile")
    assert made.file.read_bytes() == plain.file.read_bytes()


def test_the_check_and_the_build_tell_of_it(
    filled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for room in ("checks.office_template", "build.documents"):
        monkeypatch.setattr(f"macros.{room}.office_template", lambda _: b"no document")
    assert [problem.code for problem in template_warnings(filled)] == ["W-VOL-03"]
    report = checked(filled)
    offer = documents(VolumeSet(report.project), [])
    assert len(offer.downloads) > 5
    assert (
        "data/template.docx:1:1: คำเตือน: ใช้ต้นแบบ Word นี้ไม่ได้ (BadZipFile)" in capsys.readouterr().err
    )


def test_without_the_library_one_line_says_so(
    filled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "macros.word.docx_builder", None)
    offer = documents(VolumeSet(sound(filled)), [])
    assert offer.downloads == ()
    assert capsys.readouterr().out.count("\n") == 1
    assert "python-docx" in offer.reason


def test_files_are_offered_beside_their_volumes(filled: Path) -> None:
    offer = documents(VolumeSet(sound(filled)), [])
    by_name = {item.name: item for item in offer.downloads}
    assert {"manual.docx", "sar-2569.docx", "order.docx", "example-order.docx"} <= set(by_name)
    assert {item.kind for item in offer.downloads} == {"Word"}
    assert by_name["order.docx"].publication.category == "order"
    assert all(Path(item.path).stat().st_size == item.size for item in offer.downloads)
    assert by_name["manual.docx"].publication.contains


def test_a_picture_that_is_gone_costs_no_file(tmp_path: Path, order: WordJob) -> None:
    source = replace(order.source, pictures={"gone.png": tmp_path / "gone.png"})
    (made,) = DocxBuilder(tmp_path / "cache").build([replace(order, source=source)], {})
    assert not made.reason
    assert made.file.exists()


def test_a_cache_that_cannot_be_made_is_told(tmp_path: Path, order: WordJob) -> None:
    (tmp_path / ".cache").write_text("x", encoding="utf-8")
    with pytest.raises(OSError, match="cache"):
        DocxBuilder(tmp_path / ".cache/word").build([order], {})
    assert names(tmp_path) == {".cache"}


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_one_that_is_cut_off_leaves_nothing(
    tmp_path: Path, order: WordJob, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    write = Path.write_bytes

    def half(path: Path, data: bytes) -> None:
        write(path, data[: len(data) // 2])
        raise error

    monkeypatch.setattr(Path, "write_bytes", half)
    with suppress(KeyboardInterrupt):
        (made,) = DocxBuilder(tmp_path).build([order], {})
        assert "OSError" in made.reason
    assert names(tmp_path) == set()
