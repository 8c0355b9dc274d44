"""The press: nothing of the outside in a PDF, the same bytes anywhere, and no wrong volume."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.book.print_view import TEMPLATES
from macros.pdf import pdf_builder
from macros.pdf.faces import FAMILY
from macros.pdf.pdf_builder import PdfBuilder
from macros.pdf.print_document import PrintDocument
from macros.pdf.printed_file import PrintedFile
from macros.pdf.render_pdf import Job, PressError, missing_libraries, press
from macros.views.publication import Publication
from tests.conftest import ROOT
from tests.pdf.press import known_faces
from tests.reading.paper import Paper

SHEET = (TEMPLATES / "faces.css").read_text(encoding="utf-8")
SECRET = "ความลับ-0123"
REACHING = [
    '<img src="{file}" alt="x">',
    '<img src="picture:../../secret.txt" alt="x">',
    '<img src="http://127.0.0.1:9/x.png" alt="x">',
    '<object data="{file}">x</object>',
    '<embed src="{file}">',
    '<link rel="stylesheet" href="{file}">',
    "<style>@import url({file});</style>",
    '<p style="background:url({file})">x</p>',
    "<style>@font-face {{ font-family: x; src: url({file}) }} p {{ font-family: x }}</style><p>x</p>",
    '<svg width="9" height="9"><title>x</title><image href="{file}" width="9" height="9"/></svg>',
    '<svg width="9" height="9"><title>x</title><use href="{file}#a"/></svg>',
    '<a rel="attachment" href="{file}">x</a>',
    '<link rel="attachment" href="{file}">',
    '<base href="{file}"><img src="x" alt="x">',
    '<iframe src="{file}"></iframe>',
    '<img src="ftp://127.0.0.1:9/x" alt="x">',
    '<img src="FILE://{path}" alt="x">',
]


def document(body: str) -> str:
    return (
        f'<!doctype html><html lang="th"><head><title>ทดสอบ</title><style>{SHEET}'
        f'html {{ font: 11pt "{FAMILY}" }}</style></head><body><p>ที่</p>{body}</body></html>'
    )


@pytest.mark.parametrize("body", REACHING)
def test_nothing_but_the_given_files_is_reached(body: str, tmp_path: Path) -> None:
    """Either the volume is refused, or it is made without what it asked for."""
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    target = tmp_path / "volume.pdf"
    html = document(body.format(file=secret.as_uri(), path=secret))
    try:
        press(Job(html, known_faces(), target))
    except PressError:
        assert list(tmp_path.iterdir()) == [secret]
    else:
        pdf = target.read_bytes()
        assert b"/EmbeddedFile" not in pdf
        assert b"/Filespec" not in pdf
        assert SECRET.encode() not in pdf


def test_another_face_is_refused(tmp_path: Path) -> None:
    """Whether the system has a face for the letter or none."""
    html = document("<p>漢 ⇒</p>")
    with pytest.raises(PressError):
        press(Job(html, known_faces(), tmp_path / "volume.pdf"))
    assert list(tmp_path.iterdir()) == []


def test_a_missing_face_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PressError):
        press(Job(document(""), {}, tmp_path / "volume.pdf"))
    assert list(tmp_path.iterdir()) == []


def test_a_link_to_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PressError, match="nowhere"):
        press(Job(document('<a href="#nowhere">x</a>'), known_faces(), tmp_path / "volume.pdf"))


def manuscript(name: str, body: str = "") -> PrintDocument:
    return PrintDocument(Publication("manual", name, name, "ทดสอบ"), document(body))


def printed(cache: Path, *items: PrintDocument) -> list[PrintedFile]:
    """Printed into a cache of their own, which has the faces: to make them takes longest."""
    (cache / "fonts").mkdir(parents=True, exist_ok=True)
    for face in known_faces().values():
        shutil.copy(face, cache / "fonts")
    return PdfBuilder.of(cache).printed(items, lambda _: None)


def test_what_is_kept_is_not_printed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = printed(tmp_path, manuscript("a"), manuscript("b", "<p>ข</p>"))
    assert [item.imprint.pages for item in first] == [1, 1]
    with monkeypatch.context() as nothing:
        nothing.setattr(pdf_builder, "processes", None)
        again = printed(tmp_path, manuscript("a"), manuscript("b", "<p>ข</p>"))
    assert [item.file for item in again] == [item.file for item in first]
    changed = printed(tmp_path, manuscript("a", "<p>ก</p>"))
    assert changed[0].file != first[0].file
    suffixes = sorted(path.suffix for path in (tmp_path / "volumes").iterdir())
    assert suffixes == [".pages"] * 3 + [".pdf"] * 3


def test_one_bad_volume_leaves_the_others(tmp_path: Path) -> None:
    """A link to nowhere, of which the press complains, costs not even its own volume."""
    bad, good = printed(tmp_path, manuscript("bad", '<a href="#no">x</a>'), manuscript("good"))
    assert (bad.reason, bad.imprint.pages) == ("", 1)
    assert good.imprint.pages == 1


def test_a_cut_file_of_the_cache_is_printed_again(tmp_path: Path) -> None:
    (item,) = printed(tmp_path, manuscript("a"))
    whole = item.file.read_bytes()
    item.file.with_suffix(".pages").unlink()
    item.file.write_bytes(whole[:99])
    (again,) = printed(tmp_path, manuscript("a"))
    assert again.file.read_bytes() == whole


def test_the_same_bytes_in_another_folder_locale_and_zone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "<h1>บทที่ 1 น้ำ</h1><p><b>สำนักงาน</b> <i>ที่ตั้ง</i></p>"
    (first,) = printed(tmp_path / "one", manuscript("a", body))
    for name, value in {"TZ": "Asia/Bangkok", "LC_ALL": "th_TH.UTF-8", "HOME": "/nowhere"}.items():
        monkeypatch.setenv(name, value)
    (second,) = printed(tmp_path / "สอง", manuscript("b", body))
    assert first.file.read_bytes() == second.file.read_bytes()


def test_what_the_system_lacks_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing_libraries() == ""
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library pango')")
    monkeypatch.delitem(sys.modules, "weasyprint")
    monkeypatch.syspath_prepend(tmp_path)
    assert "apt install" in missing_libraries()


def test_printing_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, macros.commands.build; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_without_harfbuzz_subset_every_letter_is_still_exact(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system lacks it, fontTools cuts the faces."""
    monkeypatch.setattr("weasyprint.pdf.fonts.harfbuzz_subset", None)
    words = "สำนักงาน น้ำ ที่ตั้ง กี๊ ปั๊ม"
    target = tmp_path / "volume.pdf"
    assert (
        press(Job(document(f"<p>{words}</p><p><b>{words}</b></p>"), known_faces(), target)).pages
        == 1
    )
    page = Paper(target).texts[0]
    assert page.count(words) == 2


def test_a_system_without_it_is_not_one_without_pango(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warning = "import warnings; warnings.warn('old', DeprecationWarning)"
    (tmp_path / "weasyprint.py").write_text(warning)
    monkeypatch.delitem(sys.modules, "weasyprint")
    monkeypatch.syspath_prepend(tmp_path)
    assert missing_libraries() == ""
