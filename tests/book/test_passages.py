"""What a volume fails on is found and left out; the rest is printed."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.book.imprint import Imprint
from macros.book.passages import evidence_files, find_culprits, passage, without_passages
from macros.book.volume_set import VolumeSet
from macros.build import volumes
from macros.pdf.printed_file import PrintedFile
from tests.conftest import ROOT, Project, checked
from tests.pdf.test_render_pdf import manuscript, printed

NAMES = ["docs/sar/2569/ind-01/ก.md", "docs/a-->b.md", "docs/เสีย & ดี.md"]


@given(
    st.integers(1, 40).flatmap(
        lambda number: st.tuples(st.just(number), st.sets(st.integers(0, number - 1), max_size=5))
    )
)
def test_exactly_what_fails_is_left_out(case: tuple[int, set[int]]) -> None:
    number, bad = case

    def prints(left_out: Collection[int]) -> bool:
        return bad <= set(left_out)

    found = find_culprits(number, prints)
    assert prints(found)
    if bad:
        assert found == bad


@given(st.integers(2, 30), st.data())
def test_two_that_fail_together_cost_one(number: int, data: st.DataObject) -> None:
    pair = data.draw(st.sets(st.integers(0, number - 1), min_size=2, max_size=2))
    found = find_culprits(number, lambda left_out: bool(pair & set(left_out)))
    assert len(found) == 1
    assert found <= pair


def test_what_fails_without_any_is_not_looked_for() -> None:
    tries: list[int] = []
    assert find_culprits(9, lambda left_out: bool(tries.append(len(left_out)))) == set(range(9))
    assert tries == [9]


def test_marks_name_their_files_and_links_into_them_go() -> None:
    html = "".join(passage(f'<p id="{at}">{at}</p>', name) for at, name in enumerate(NAMES))
    html += '<a class="x" href="#1">ไป</a><a href="#2">มา</a>'
    assert evidence_files(html) == NAMES
    rest = without_passages(html, {1})
    assert evidence_files(rest) == NAMES
    assert '<p id="1">' not in rest
    assert '<a class="x">ไป</a><a href="#2">มา</a>' in rest
    assert "a--&gt;b.md" in rest


def test_a_passage_that_cannot_be_printed_costs_no_other(tmp_path: Path) -> None:
    """It is told of, also when the volume is kept."""
    bad = passage('<p><img src="picture:none" alt="x">เสีย</p>', "docs/bad.md")
    item = manuscript("a", passage("<p>ดี</p>", "docs/good.md") + bad + '<a href="#no">ไป</a>')
    for _ in range(2):
        (made,) = printed(tmp_path, item)
        assert (made.imprint.pages, made.reason, made.imprint.left_out) == (1, "", ("docs/bad.md",))


@pytest.mark.slow
def test_a_volume_that_ends_its_process_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a process does that the system ends for its memory."""
    (tmp_path / "sitecustomize.py").write_text(
        "import os, macros.pdf.render_pdf as press\n"
        "whole = press.rendered\n"
        "press.rendered = lambda html, files: os._exit(9) if 'ล้ม' in html else whole(html, files)\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{ROOT}")
    falls, good = printed(
        tmp_path / "cache", manuscript("a", passage("<p>ล้ม</p>", "docs/a.md")), manuscript("b")
    )
    assert (falls.imprint.pages, falls.imprint.left_out) == (1, ("docs/a.md",))
    assert (good.imprint.pages, good.reason) == (1, "")


def test_the_build_names_the_file(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def made(_: object, items: list[object], tell: object) -> list[PrintedFile]:
        (project.root / "x.pdf").write_bytes(b"x")
        item = replace(manuscript("sar-2569"))
        return [PrintedFile(item, project.root / "x.pdf", Imprint(3, left_out=("docs/bad.md",)))]

    monkeypatch.setattr(volumes, "print_documents", lambda *_: ())
    monkeypatch.setattr("macros.pdf.pdf_builder.PdfBuilder.printed", made)
    report = checked(project.root)
    offer = volumes.volumes(VolumeSet(report.project))
    assert len(offer.downloads) == 1
    assert "docs/bad.md:1:1: คำเตือน: " in capsys.readouterr().err
