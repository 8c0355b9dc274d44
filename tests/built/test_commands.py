"""The commands as people type them: what they print, return and leave behind."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from .conftest import Built, build, copied, replace, run


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_check_names_file_line_and_column_and_fails(project: Path) -> None:
    replace(
        project / "data/procedures/standards-work.yml",
        ("\n      kind: decision", "\n      kind: decison"),
    )
    done = run(project, "check")
    assert done.returncode == 1
    assert "หมายถึง 'decision' หรือไม่" in done.stderr
    assert "ต้องแก้ไข 1 แห่ง" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


BAD_PIECE = """---
title: ก
date: 2569-01-05
kind: คำสั่ง
group: admin
personal_data: ไม่มี
---

ก <script>alert(1)</script>
"""


def test_mistakes_of_data_and_evidence_leave_the_old_site_untouched(published: Built) -> None:
    project = published.project
    before = contents(published.site)
    replace(project / "data/office.yml", ("digits: arabic", "digits: arabik"))
    piece = "docs/sar/2569/ind-01/เสีย.md"
    (project / piece).parent.mkdir(parents=True)
    (project / piece).write_text(BAD_PIECE, encoding="utf-8")
    done = run(project, "build", "--pages")
    assert done.returncode == 1
    told = r"data/office\.yml:\d+:11: ไม่รู้จัก 'arabik' - หมายถึง 'arabic' หรือไม่"
    assert re.search(told, done.stderr)
    assert f"{piece}:9:3: ใช้ HTML (<script)" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert contents(published.site) == before
    assert not list(project.glob(".site-new"))


IN_A_PAGE = {
    "[ก](no.md)": "5: ลิงก์ 'no.md' ไม่มีปลายทาง",
    "[ก](index.md#no)": "5: ลิงก์ 'index.md#no' ไม่พบหัวข้อ",
    "{{ stepz() }}": "4: ไม่รู้จัก 'stepz' - หมายถึง 'steps' หรือไม่",
    "{{ steps('x') }}": "4: ไม่รู้จักคู่มือ 'x' - ให้ใช้ standards-work",
    "{% if %}": "1: ใช้ {% if %} ในหน้าเว็บไม่ได้",
    "{{ title.x }}": "9: ใช้ '.' (ส่วนย่อยของค่า) ใน {{ }} ไม่ได้",
    "<script>x</script>": "1: ใช้ script ในหน้าเว็บไม่ได้",
}
BEYOND = "---\ntitle: ก\nrender_macros: true\n---\n\n# {{ title() | upper }}\n\n`{{ page }}`\n"


def test_mistakes_in_pages_are_told_in_thai_in_one_run(project: Path) -> None:
    """Of a page nothing but calls is read; evidence one folder too high is no page, and neither
    is one that the menu does not lead to.
    """
    docs = project / "docs"
    with (docs / "downloads.md").open("a", encoding="utf-8") as file:
        file.writelines(f"\n\n{addition}" for addition in IN_A_PAGE)
    (docs / "stray.md").write_text("# ใหม่\n", encoding="utf-8")
    for name in ("sar/evidence-01.md", "groups/index.md"):
        (docs / name).write_text(BEYOND, encoding="utf-8")
    done = run(project, "build", "--pages")
    assert done.returncode == 1
    for line, told in enumerate(IN_A_PAGE.values()):
        assert f"docs/downloads.md:{11 + 2 * line}:{told}" in done.stderr
    assert "หน้า stray.md ยังไม่อยู่ในเมนู" in done.stderr
    assert "docs/sar/evidence-01.md:" in done.stderr
    assert "docs/groups/index.md:6:14: ใช้ '|' (ตัวกรอง)" in done.stderr
    assert "docs/groups/index.md:8:5: 'page'" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (project / "site").exists()


def test_a_broken_link_in_html_is_found_before_publishing(project: Path) -> None:
    template = project / "macros/views/templates/downloads.html"
    replace(template, ("<kbd>Ctrl</kbd>", '<a href="nowhere.html"><kbd>Ctrl</kbd></a>'))
    done = run(project, "build", "--pages")
    assert done.returncode == 1
    assert "ลิงก์ 'nowhere.html' ไม่มีปลายทาง" in done.stderr
    assert not (project / "site").exists()


def test_what_has_not_changed_is_not_made_again(published: Built) -> None:
    """Neither here nor in a copy, which has other times of files; its warnings are told again."""
    project, page = published.project, published.site / "downloads.html"
    before, made = contents(published.site), page.stat().st_mtime_ns
    again = run(project, "build", "--pages")
    assert again.returncode == 0
    assert "จึงไม่ต้องสร้างใหม่" in again.stdout
    warned = [line for line in published.output.splitlines() if "(W-" in line]
    assert [line for line in again.stderr.splitlines() if "(W-" in line] == warned != []
    assert page.stat().st_mtime_ns == made
    page.write_text("ใครแก้หน้าเว็บ", encoding="utf-8")
    mended = run(project, "build", "--pages")
    assert "จึงไม่ต้องสร้างใหม่" not in mended.stdout
    assert contents(published.site) == before


ELSEWHERE = {
    "LC_ALL": "th_TH.UTF-8", "LANG": "C", "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "2",
    "SOURCE_DATE_EPOCH": "946684799",
}  # fmt: skip


@pytest.mark.slow
def test_builds_are_the_same_wherever_and_whenever(
    crowded: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In another folder with nothing cached, with files for nobody else."""
    folder = copied(crowded.project, tmp_path / "ที่ อื่น", "site", ".cache")
    for key, value in ELSEWHERE.items():
        monkeypatch.setenv(key, value)
    mask = os.umask(0o077)
    try:
        after = contents(build(folder).site)
    finally:
        os.umask(mask)
    before = contents(crowded.site)
    assert [path for path in before.keys() | after if before.get(path) != after.get(path)] == []


def test_an_unknown_verb_or_a_missing_library_is_told(project: Path) -> None:
    assert run(project, "bild").returncode == 2
    bare = [sys.executable, "-S", "-m", "macros", "check"]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        bare, cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "ยังไม่ได้ติดตั้งไลบรารี" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mistake_of_ours_is_not_shown_as_a_traceback(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(project))
    replace(project / "macros/site/pages.py", ("def pages(", "def pages(broken, "))
    done = run(project, "build", "--pages")
    assert done.returncode == 1
    assert "โปรแกรมผิดพลาด (TypeError)" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    (report,) = project.glob("standards-manual-error-*.txt")
    assert "Traceback" in report.read_text(encoding="utf-8")
    assert report.stat().st_mode & 0o077 == 0, "for nobody else"
    assert not (project / "site").exists()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def shown(address: str, text: str) -> bool:
    """Whether a page comes to hold a text; on a busy machine that may take its time."""
    for _ in range(400):
        try:
            with urllib.request.urlopen(address) as answer:
                if text in answer.read().decode():
                    return True
        except OSError:
            pass
        time.sleep(0.3)
    return False


def test_preview_sees_edits_of_data_pages_templates_and_core(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(project))
    host = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "macros", "serve", host]
    with subprocess.Popen(command, cwd=project, stderr=subprocess.DEVNULL) as server:
        try:
            page = f"http://{host}/downloads.html"
            assert shown(page, "ไม่ได้สร้างไฟล์ให้ดาวน์โหลด")
            docs, macros = project / "docs", project / "macros"
            replace(docs / "downloads.md", ("# ดาวน์โหลด", "# หน้าที่แก้แล้ว"))
            assert shown(page, "หน้าที่แก้แล้ว")
            replace(
                macros / "views/templates/downloads.html",
                ("ไม่ได้สร้างไฟล์ให้ดาวน์โหลด", "แม่แบบใหม่"),
            )
            assert shown(page, "แม่แบบใหม่")
            replace(project / "data/office.yml", ("title: คู่มืองาน", "title: ข้อมูลใหม่"))
            assert shown(page, "ข้อมูลใหม่")
            front = macros / "views/home.py"
            replace(
                front,
                ("    found = view.offer", '    return Markup("แก่นใหม่")\n    found = view.offer'),
            )
            assert shown(page, "แก่นใหม่")
            replace(project / "data/office.yml", ("digits: arabic", "digits: arabik"))
            time.sleep(3)
            replace(project / "data/office.yml", ("digits: arabik", "digits: arabic"))
            replace(front, ("แก่นใหม่", "หายแล้ว"))
            assert shown(page, "หายแล้ว"), "a mistake must not end the preview"
        finally:
            server.terminate()  # a preview started in the background ignores SIGINT
