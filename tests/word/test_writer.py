"""Word files are kept, made anew when anything of them changes, and fail alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.checks.check import check
from macros.commands.documents import documents
from macros.word import writer
from macros.word.library import Book
from macros.word.writer import Writer

from .test_template import letterhead


@pytest.fixture
def order(shelf: dict[str, Book]) -> Book:
    return shelf["order"]


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_one_that_is_kept_is_not_written_again(
    tmp_path: Path, order: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first,) = Writer(tmp_path).written([order], {})
    monkeypatch.setattr(writer, "word", None)
    (again,) = Writer(tmp_path).written([order], {})
    assert first.file == again.file
    assert not again.reason


def test_what_changes_a_file_changes_its_name(tmp_path: Path, order: Book) -> None:
    source = order.source
    others = [
        order,
        replace(order, title="อื่น"),
        replace(order, source=replace(source, html=source.html.replace("ร่าง", "ร่างที่ 2"))),
        replace(order, thai=True),
    ]
    found = {Writer(tmp_path).written([book], {})[0].file for book in others}
    found.add(Writer(tmp_path, letterhead()).written([order], {})[0].file)
    assert len(found) == 5
    assert len(names(tmp_path)) == 1, "what nobody needs any more is gone"


def test_one_that_fails_costs_no_other(tmp_path: Path, order: Book) -> None:
    broken = replace(
        order,
        name="broken",
        source=replace(
            order.source, html='<main class="text"><section><dl><dt>x</dt></dl></section></main>'
        ),
    )
    made = Writer(tmp_path).written([broken, order], {})
    assert [bool(item.reason) for item in made] == [True, False]
    assert "โปรแกรมสร้างไฟล์ Word หยุดทำงาน" in made[0].reason
    assert names(tmp_path) == {made[1].file.name}


def test_without_the_library_one_line_says_so(
    filled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "macros.word.writer", None)
    offer = documents(filled, check(filled), [])
    assert offer.downloads == ()
    assert capsys.readouterr().out.count("\n") == 1
    assert "python-docx" in offer.reason


def test_files_are_offered_beside_their_volumes(filled: Path) -> None:
    offer = documents(filled, check(filled), [])
    by_name = {item.name: item for item in offer.downloads}
    assert {"manual.docx", "sar-2569.docx", "order.docx", "example-order.docx"} <= set(by_name)
    assert {item.kind for item in offer.downloads} == {"Word"}
    assert by_name["order.docx"].shelf == "order"
    assert all(Path(item.path).stat().st_size == item.size for item in offer.downloads)
    assert by_name["manual.docx"].covers
