"""What a written page becomes is judged on its tree, and told where it stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.checks.docs_pages import Known, check_docs_pages
from macros.writing.composing import Callables
from macros.writing.markdown_engine import BUILT_IN, EXTENSIONS
from tests.conftest import ROOT

PAGES = {"a.md", "b.md", "assets/x.png"}
KNOWN = Known(
    Callables({"steps": 1, "title": 0}, ["standards-work"]),
    PAGES,
    PAGES.__contains__,
    show=lambda uri: lambda name, procedure: "ชื่อ" if name == "title" else '<b id="step-1">ก</b>',
    anchors=lambda uri: None,
    hosts=lambda: {"example.org"},
)
MACROS = "---\nrender_macros: true\n---\n"
STRANGE = {
    "script": ("ก <script>x</script>", "1:3 PAGE-04 ใช้ script"),
    "a mark of ours": ("ก\n\n<!--fragment-0-->", "3:1 PAGE-04 ใช้ <!--fragment-"),
    "style": ("<style>x</style>", "1:1 PAGE-04 ใช้ style"),
    "style of an element": ('ก\n\n<div style="x">ก</div>', "3:1 PAGE-04 ใช้ style"),
    "handler": ('<p onclick="x">ก</p>', "1:1 PAGE-04 ใช้ onclick"),
    "handler in a list": ('ก\n\n# ข { onclick="x" }', "3:5 PAGE-04 ใช้ onclick"),
    "style in a list": ('**ก**{: style="x" }', "1:6 PAGE-04 ใช้ style"),
    "class of the theme": ('<div class="md-overlay">ก</div>', '1:1 PAGE-04 ใช้ class="md-overlay"'),
    "class in a list": ("ก\n{: .md-overlay }", '2:1 PAGE-04 ใช้ class="md-overlay"'),
    "form": ('<form action="x">ก</form>', "1:1 PAGE-04 ใช้ form"),
    "field": ("ก <input>", "1:3 PAGE-04 ใช้ input"),
    "frame": ("<iframe></iframe>", "1:1 PAGE-04 ใช้ iframe"),
    "drawing": ("ก <svg></svg>", "1:3 PAGE-04 ใช้ svg"),
    "formula": ("ก <math></math>", "1:3 PAGE-04 ใช้ math"),
    "video": ("<video></video>", "1:1 PAGE-04 ใช้ video"),
    "button": ("ก <button>ข</button>", "1:3 PAGE-04 ใช้ button"),
    "title": ("ก\n\n<title>ข</title>", "3:1 PAGE-04 ใช้ title"),
    "element of one's own": ("ก <x-y>ข</x-y>", "1:3 PAGE-04 ใช้ x-y"),
    "id of the theme": ("# ก {: #__search }", "1:5 PAGE-29 รหัส '__search'"),
    "open box": ("ก\n\n<div>\nข", "3:1 PAGE-27 ป้าย HTML <div>"),
    "open letter": ("ก <b>ข", "1:3 PAGE-27 ป้าย HTML <b>"),
    "closed too late": ("ก <b>ข\n\nค</b>", "1:3 PAGE-27 ป้าย HTML <b>"),
    "crossed": ("ก <b><i>ข</b></i>", "1:6 PAGE-27 ป้าย HTML <i>"),
    "closed alone": ("ก\n\nข</div>", "3:2 PAGE-27 ป้าย HTML </div>"),
    "out of the page": ("ก\n\n</div></article>", "3:1 PAGE-27 ป้าย HTML </div>"),
    "closed by itself": ("<div/>\nก", "1:1 PAGE-27 ป้าย HTML <div>"),
    "body": ("<body>ก</body>", "1:1 PAGE-27"),
    "same id twice": ("# ก {: #a }\n\n## ข {: #a }", "3:6 PAGE-28 รหัส 'a'"),
    "id of a macro": (MACROS + "# ก {: #step-1 }\n\n{{ steps() }}", "4:5 PAGE-28 รหัส 'step-1'"),
    "macro in a line": (MACROS + "ก {{ steps() }}", "4:6 PAGE-26 คำสั่ง steps"),
    "macro in a heading": (MACROS + "# {{ steps() }}", "4:6 PAGE-26"),
    "macro in a list": (MACROS + "- ก\n\n    {{ steps() }}", "6:8 PAGE-26"),
    "macro in code": (MACROS + "```\n{{ steps() }}\n```", "5:4 PAGE-26"),
    "macro in a quote": (MACROS + "> {{ steps() }}", "4:6 PAGE-26"),
    "macro in a table": (MACROS + "| ก |\n|---|\n| {{ steps() }} |", "6:6 PAGE-26"),
    "heading elsewhere": ("[ก](b.md#x)", "1:5 PAGE-08 ลิงก์ 'b.md#x'"),
    "heading here": ("# ก\n\n[ก](#x)", "3:5 PAGE-08"),
    "address of a page": ("[ก](b.html)", "1:5 PAGE-07"),
    "from the root": ("[ก](/b.md)", "1:5 PAGE-09"),
    "folder": ("[ก](.)", "1:5 PAGE-06"),
    "page in HTML": ('<a href="b.md">ก</a>', "1:10 PAGE-37 ลิงก์ 'b.md'"),
    "nowhere in HTML": ('ก <a href="c.html">ก</a>', "1:12 PAGE-06"),
    "picture from the web": ("![ก](https://example.org/x.png)", "1:6 PAGE-34"),
    "other scheme": ("[ก](ftp://example.org/x)", "1:5 PAGE-35"),
    "script as a link": ("[ก](javascript:x)", "1:5 PAGE-35"),
    "file as a link": ("[ก](file:///x)", "1:5 PAGE-35"),
    "half an address": ("[ก](//elsewhere.example/x)", "1:5 PAGE-36"),
    "reference": ("[ก][1]\n\n[1]: no/where.md", "3:6 PAGE-06 ลิงก์ 'no/where.md'"),
    "address that nothing asks for": (
        "ก\n\n[หมายเหตุ]: ข",
        "3:1 MARK-40 ไม่มีข้อความใดเรียกลิงก์ [หมายเหตุ]",
    ),
    "note that nothing cites": ("ก\n\n[^1]: ข", "3:1 MARK-24 ไม่มีข้อความใดอ้างถึง"),
    "call beside a ` of another paragraph": ("ก `\n\n{{ steps() }}\n\nข `", "3:1 PAGE-03"),
    "mark of ours": ('<b data-at="1">ก</b>', "1:4 PAGE-04 ใช้ data-at"),
}
FINE = {
    "all of Markdown": (
        "# ก {: #a }\n\nข[^1] **ค** `<script>` [ง](b.md) <https://example.org/x> <a@example.org>\n\n"
        '| ก | ข |\n|---|:-:|\n| 1 | 2 |\n\n!!! note "ก"\n    ข\n\n```html\n<div onclick="x">\n```\n\n'
        "[^1]: ข\n\n1. ก\n2. ข\n\n![ก](assets/x.png){: width=300 }\n\n[ก](#a) [ก](#ข) [ก](b.md?x=1)\n\n## ข\n"
    ),
    "HTML that is text": (
        "<details open>\n<summary>ก</summary>\n<p>ข<br>ค</p>\n</details>\n\nH<sub>2</sub>O "
        '<a href="b.html" title="ข">ก</a> <abbr title="ก">ข</abbr>\n\n<table><tr><td>ก</td></tr></table>'
    ),
    "tasks": "- [ ] ก\n- [x] ข\n\n1. [X] ค",
    "table of contents": "# ก\n\n[TOC]\n\n## ข",
    "addresses under names": '[ก] [ข][] [ค][ข]\n\n[ก]: b.md\n[ข]: <b.md> "ง"\n\n[//]: # (ก)',
    "box in Thai": ("!!! หมายเหตุ\n    ก"),
    "box of a kind that is not known": "!!! md-overlay\n    ก",
    "less than": "ก < ข และ <b ค & ง &amp; &copy; &#3585;",
    "comment": "ก <!-- ข --> ค",
    "braces": "ก { ข } {{ ค }} {% ง %}",
    "calls in code": "`{{ steps() }}`\n\n~~~~\n~~~\n{{ steps() }}\n~~~~\n\nก\n\n    {{ steps() }}",
    "macros": MACROS
    + "# {{ title() }}\n\n{{ steps() }}\n\n[ก](#step-1)\n\n<div>\n\n{{ steps() }}\n\n</div>",
}


def told(root: Path, text: str) -> list[str]:
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/a.md").write_text(text, encoding="utf-8")
    (root / "docs/b.md").write_text("# ก", encoding="utf-8")
    found = check_docs_pages(root, ["a.md", "b.md"], KNOWN)
    return [
        f"{each.place.line}:{each.place.column} {each.mistake.code} {each.mistake.what}"
        for each in found
    ]


@pytest.mark.parametrize(("text", "expected"), STRANGE.values(), ids=STRANGE)
def test_what_may_not_stand_in_a_page_is_told_where_it_stands(
    tmp_path: Path, text: str, expected: str
) -> None:
    found = told(tmp_path, text)
    assert any(each.startswith(expected) for each in found), found


@pytest.mark.parametrize("text", FINE.values(), ids=FINE)
def test_what_pages_need_passes(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == []


def test_what_is_wrong_twice_is_told_at_each_place(tmp_path: Path) -> None:
    found = told(
        tmp_path, "[ก](no/w.md)\n\n<b onclick=x>ก</b>\n\n[ข](no/w.md)\n\n<i onclick=x>ข</i>"
    )
    assert [each.split(" ใช้")[0].split(" ลิงก์")[0] for each in sorted(found)] == [
        *("1:5 PAGE-06", "3:1 PAGE-04", "5:5 PAGE-06", "7:1 PAGE-04"),
    ]


def test_pages_are_read_as_the_engine_reads_them() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    named = yaml.safe_load(text)["markdown_extensions"]
    told: dict[str, dict[str, object]] = {}
    for item in named:
        told |= item if isinstance(item, dict) else {item: {}}
    assert told == {name: dict(words) for name, words in EXTENSIONS.items()}
    assert set(BUILT_IN) == {"toc", "tables", "fenced_code"}  # mkdocs.config.defaults
