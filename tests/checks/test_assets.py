"""Files of docs/assets/: the program's own pass, and nothing that would run on the site does."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.kinds import kinds
from macros.checks.vector import running
from tests.conftest import ROOT, judged_in
from tests.evidence.files import picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">%s</svg>'
DRAWS = {
    "เส้น": '<g fill="url(#a)"><path d="M0 0"/><use href="#b" xlink:href="#b"/></g>',
    "รูปแบบ": "<style>.a { fill: red; filter: url( '#x') }</style><rect style='fill:url(#a)'/>",
    "บันทึกของโปรแกรม": '<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:pageopacity="0"/>',
    "ข้อความ": "<title>ชื่อ</title><text>@ ก <tspan>ข</tspan></text>",
}
RUNS = {
    "script": ("<script>x</script>", "script"),
    "ชื่อมีคำนำหน้า": ('<x:script xmlns:x="http://www.w3.org/2000/svg"/>', "script"),
    "foreignObject": ("<foreignObject/>", "foreignObject"),
    "เหตุการณ์": ('<rect onclick="x"/>', "onclick"),
    "ลิงก์": ('<a href="https://example.org/"/>', "a"),
    "ภาพจากที่อื่น": ('<image href="x.png"/>', "image"),
    "use จากที่อื่น": ('<use href="x.svg#a"/>', "href"),
    "use แบบ data": ('<use xlink:href="data:image/svg+xml,x"/>', "href"),
    "ชื่อของ HTML": ('<x:p xmlns:x="http://www.w3.org/1999/xhtml"/>', "p"),
    "คำนำหน้าของโปรแกรมวาด": ('<inkscape:a xmlns:inkscape="http://www.w3.org/2000/svg"/>', "a"),
    "เคลื่อนไหว": ('<rect><set attributeName="fill"/></rect>', "set"),
    "สไตล์เรียกไฟล์": ("<style>@import 'x.css';</style>", "style"),
    "สไตล์เรียกภาพ": ("<style>.a{fill:url(x.svg#a)}</style>", "style"),
    "สไตล์เขียนเป็นรหัส": (r"<style>.a{fill:ur\6c(x.svg#a)}</style>", "style"),
    "สไตล์มีหมายเหตุ": ("<style>/* ก */ @import 'x.css';</style>", "style"),
    "คุณลักษณะเรียกภาพ": ('<rect fill="url(https://example.org/x)"/>', "fill"),
    "คำสั่งของโปรแกรม": ("<?xml-stylesheet href='x'?>", "?xml-stylesheet"),
}


@pytest.mark.parametrize("inside", DRAWS.values(), ids=DRAWS)
def test_what_only_draws_passes(inside: str) -> None:
    assert running((SVG % inside).encode()) == ""


@pytest.mark.parametrize(("inside", "what"), RUNS.values(), ids=RUNS)
def test_what_runs_is_named(inside: str, what: str) -> None:
    assert running((SVG % inside).encode()) == what


@pytest.mark.parametrize("text", ["<!DOCTYPE svg><svg/>", "<html/>", "<svg>", "ก", ""])
def test_what_is_no_svg(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        running(text.encode())


FILES = {
    "docs/assets/a.svg": (SVG % "<script/>").encode(),
    "docs/assets/b.SVG": b"<!DOCTYPE svg><svg/>",
    "docs/assets/c.js": b"x",
    "docs/assets/javascripts/d.css": b"x",
    "docs/assets/e.woff2": b"<script>",
    "docs/assets/f.ico": b"<svg>",
    "docs/assets/g.png": picture("JPEG"),
    "docs/assets/h.html": b"x",
    "docs/i.html": b"x",
    "docs/j.svg": (SVG % "").encode(),
    "docs/k.js": b"x",
    "docs/l.php": b"x",
    "docs/m.exe": b"x",
    "docs/n.markdown": b"# x",
    "docs/o.HTM": b"x",
}
SOUND = {
    "docs/assets/a.svg": (SVG % DRAWS["เส้น"]).encode(),
    "docs/assets/b.png": picture("PNG"),
    "docs/assets/c.txt": b"x",
    "docs/d.jpg": picture("JPEG"),
}


def codes(root: Path, files: dict[str, bytes]) -> dict[str, str]:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return {item.place.path: item.mistake.code for item in kinds(judged_in(root))}


def test_each_file_is_judged_by_its_content_and_its_folder(tmp_path: Path) -> None:
    assert list(codes(tmp_path, FILES).values()) == [
        *("FILE-37", "FILE-38", "FILE-36", "FILE-04", "FILE-04", "FILE-30", "FILE-01"),
        *("FILE-36", *["FILE-01"] * 7),
    ]


def test_sound_files_and_the_programs_own_pass(tmp_path: Path) -> None:
    assert codes(tmp_path, SOUND) == {}
    assert not list(kinds(judged_in(ROOT)))
