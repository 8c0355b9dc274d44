"""The copy of a site as a file: its names, its bytes, what is in it."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from macros.assessment.project import Project
from macros.build import offline
from macros.build.copying import NAME, START, awkward, copied_files, write_copy
from macros.checks.verify import Limits
from macros.site.site import Site
from macros.views.manifest import OFFLINE

FILES = {
    "index.html": "หน้าแรก",
    "404.html": "x",
    "sitemap.xml": "x",
    "downloads.html": f"ก {OFFLINE} ข",
    "sar/2569/ind-01/คำสั่ง ที่ ๑.pdf": "%PDF",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_it_holds_the_site_in_one_folder_with_a_page_to_open(site: Path, tmp_path: Path) -> None:
    write_copy(site, tmp_path / NAME, "คู่มือ <ก>", {"downloads.html": b"changed"})
    with ZipFile(tmp_path / NAME) as archive:
        names = archive.namelist()
        assert len({name.split("/")[0] for name in names}) == 1
        inside = {name.split("/", 2)[2]: name for name in names if name != START}
        assert (
            sorted(inside) == copied_files(site) == sorted(set(FILES) - {"404.html", "sitemap.xml"})
        )
        assert archive.read(inside["downloads.html"]) == b"changed"
        assert archive.read(inside["index.html"]).decode() == FILES["index.html"]
        assert "คู่มือ &lt;ก&gt;" in archive.read(START).decode()
        for entry in archive.infolist():
            assert entry.flag_bits & 0x800, "a Thai name must be marked as UTF-8"
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        pdf = archive.getinfo(inside["sar/2569/ind-01/คำสั่ง ที่ ๑.pdf"])
        assert pdf.compress_type == ZIP_STORED


def test_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    write_copy(site, tmp_path / "1.zip", "คู่มือ", {})
    for number, file in enumerate(sorted(site.rglob("*"), reverse=True)):
        os.utime(file, (number, number))
        file.chmod(0o700)
    write_copy(site, tmp_path / "2.zip", "คู่มือ", {})
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("sar/2569/ind-01/" + "ก" * 62 + "/" + "ข" * 62 + ".pdf", "W-SITE-14"),
        ("groups/con.html", "W-FILE-15"),
        ("a/ก?.pdf", "W-FILE-14"),
        ("a/b./c.html", "W-FILE-16"),
    ],
)
def test_names_that_some_windows_cannot_unpack_are_told(name: str, code: str) -> None:
    assert [problem.code for problem in awkward(["index.html", name])] == [code]


def test_good_names_are_left_alone() -> None:
    assert list(awkward(FILES)) == []


def test_no_copy_is_made_where_the_site_would_be_too_large(
    site: Path, judged: Project,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr(offline, "Limits", lambda: Limits(site=(1, 100)))
    assert offline.add_offline_copy(Site(judged), site) == 1
    assert not (site / "downloads" / NAME).exists()
    assert "ครั้งนี้ไม่มีสำเนา" in (site / "downloads.html").read_text(encoding="utf-8")
    assert "W-SITE-15" in capsys.readouterr().err
