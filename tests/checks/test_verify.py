"""The built site read back: what passes, and what stops it from being published."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.hosts import hosts
from macros.checks.verify import Limits, verify

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
THEME = '<script>__md_scope=new URL("/x/",location)</script>'
HOSTS = {"example.org", "office.example"}


def site(folder: Path, page: str) -> Path:
    pages = {"a/b.html": page, "c.html": '<p id="here">', "404.html": THEME}
    for name, text in pages.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(POLICY + text, encoding="utf-8")
    (folder / "d.png").touch()
    return folder


@pytest.mark.parametrize(
    "page",
    [
        '<a href="../c.html#here">',
        '<a href="#x"></a><p id="x">',
        '<p id="ข้อ-1"><a href="#%E0%B8%82%E0%B9%89%E0%B8%AD-1">',
        '<a rel="external noopener noreferrer" href="https://example.org/x">',
        '<a href="https://office.example/a/x.html">',
        '<a href="mailto:a@example.org">',
        '<img src="../d.png"><img src="data:image/png;base64,AA">',
        '<link rel="canonical" href="https://example.org/a/b.html">',
        '<a href="../d.png">',
        '<script>__md_scope=new URL("../..",location)</script>',
        '<script type="application/json">{"a": "{{ x }}"}</script>',
        "<code>{{ x }}</code><pre><span>{% x %}</span></pre><p>&#123;{ x }} { x } {",
    ],
)
def test_what_is_sound_passes(tmp_path: Path, page: str) -> None:
    assert verify(site(tmp_path, page), HOSTS, address="https://office.example/a/") == ()


WRONG = {
    "ไม่มีปลายทาง": ('\n<a href="../no.html">', 2, "SITE-03"),
    "ไม่พบหัวข้อ": ('<a href="../c.html#there">', 1, "SITE-04"),
    "id ซ้ำ": ('<p id="x"><b id="x">', 1, "SITE-01"),
    "ภาพจากภายนอก": ('<img src="https://example.org/x.png">', 1, "SITE-02"),
    "สคริปต์จากภายนอก": ('<script src="//example.org/x.js"></script>', 1, "SITE-02"),
    "รูปแบบจากภายนอก": ('<link rel="stylesheet" href="https://example.org/x.css">', 1, "SITE-02"),
    "ตัวพิมพ์ไม่ตรง": ('<img src="../C.png">', 1, "SITE-03"),
    "ออกนอกเว็บไซต์": ('<a href="../../../x.html">', 1, "SITE-03"),
    "สคริปต์ในหน้า": ("\n<script>alert(1)</script>", 2, "SITE-05"),
    "สคริปต์คล้ายของธีม": ('<script>__md_scope=new URL("x");alert(1)</script>', 1, "SITE-05"),
    "ตัวรับเหตุการณ์": ('<p><img src="../d.png" onclick="x()">', 1, "SITE-06"),
    "ตัวรับเหตุการณ์ใน SVG": ("<svg onclick=x()></svg>", 1, "SITE-06"),
    "กรอบ": ('<iframe src="x"></iframe>', 1, "SITE-07"),
    "ฐานของลิงก์": ('<base href="../d.png">', 1, "SITE-07"),
    "คำสั่งค้าง": ("<p>ก\n{{ steps() }}</p>", 2, "SITE-08"),
    "คำสั่งค้างในหัวเรื่อง": ("<title>{% raw %}</title>", 1, "SITE-08"),
    "ที่อยู่อ่านไม่ได้": ('<a rel="noopener noreferrer" href="http://[x">', 1, "SITE-03"),
    "ลิงก์เรียกโปรแกรม": ('<a href="JavaScript:alert(1)">', 1, "SITE-10"),
    "ลิงก์ไฟล์ในเครื่อง": ('<a href="file:///C:/x">', 1, "SITE-10"),
    "เว็บที่ไม่มีใครระบุ": ('<a rel="noopener noreferrer" href="https://squid.example/">', 1, "SITE-11"),
    "บอกว่ามาจากหน้าใด": ('\n<a rel=noopener href="https://example.org/">', 2, "SITE-80"),
    "บอกว่ามาจากหน้าใดโดยไม่ระบุวิธี": ('<a href="//example.org/">', 1, "SITE-80"),
}


@pytest.mark.parametrize(("page", "line", "code"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told(tmp_path: Path, page: str, line: int, code: str) -> None:
    codes = [
        (problem.place.path, problem.place.line, problem.code)
        for problem in verify(site(tmp_path, page), HOSTS)
    ]
    assert ("site/a/b.html", line, f"E-{code}") in codes
    assert len(set(codes)) == 1 or code in {"SITE-07"}


def test_a_page_without_a_policy_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>", encoding="utf-8")
    assert [problem.code for problem in verify(tmp_path, HOSTS)] == ["E-SITE-09"]


@pytest.mark.parametrize(
    ("limits", "codes"),
    [
        (Limits(page=(10, 10_000)), ["W-SITE-12"] * 3),
        (Limits(page=(10, 20)), ["E-SITE-12"] * 3),
        (Limits(site=(100, 10_000)), ["W-SITE-13"]),
        (Limits(site=(100, 200)), ["E-SITE-13"]),
    ],
)
def test_pages_and_sites_may_not_grow_without_end(
    tmp_path: Path, limits: Limits, codes: list[str]
) -> None:
    assert [problem.code for problem in verify(site(tmp_path, ""), HOSTS, limits)] == codes


def test_a_gigabyte_is_not_published(tmp_path: Path) -> None:
    with (site(tmp_path, "") / "big.pdf").open("wb") as file:
        file.truncate(1001 * 1000**2)  # sparse: takes no room
    assert [problem.code for problem in verify(tmp_path, HOSTS)] == ["E-SITE-13"]


def test_hosts_are_those_that_texts_name(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(
        "a: https://Example.org/x\nb: 'http://x.go.th:8080?q'\n", encoding="utf-8"
    )
    (tmp_path / "b.md").write_text("[ก](https://b.example) <https://c.example>", encoding="utf-8")
    (tmp_path / "c.md").write_bytes(b"https://d.example \xff")
    found = hosts(tmp_path, ["a.yml", "b.md", "c.md", "d.png"])
    assert found == {"example.org", "x.go.th:8080", "b.example", "c.example"}
    assert hosts(tmp_path, []) == {"example.org"}
