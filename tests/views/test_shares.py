"""A long piece of evidence goes on on further pages of its indicator; every link still leads."""

from __future__ import annotations

import re

from macros.site.reports import report_pages
from macros.views.paging import WEIGHT
from tests.conftest import Project, approved

HEAD = """---
title: รายงานยาว
date: 2569-01-15
kind: รายงานผล
group: กลุ่มอำนวยการ
personal_data: ไม่มี
---

"""


def test_a_long_piece_goes_on_on_further_pages(project: Project) -> None:
    folder = project.root / "docs/sar/2569/ind-01"
    folder.mkdir(parents=True)
    text = "## ต้น\n\n[ไปท้าย](#ท้าย) มีเชิงอรรถ[^1]\n\n"
    text += f"{'ดำเนินการตามแผนและรายงานผล ' * 20}\n\n" * 150
    rows = "".join(f"| {number} | โรงเรียน |\n" for number in range(900))
    text += f"| ที่ | ชื่อ |\n|---|---|\n{rows}\n## ท้าย\n\n[กลับต้น](#ต้น)\n\n[^1]: ที่มา\n"
    (folder / "a.md").write_text(HEAD + text, encoding="utf-8")
    office, _ = approved(project.root)
    pages = {
        page.uri.removeprefix("sar/2569/").replace(".md", ".html"): "".join(page.fragments)
        for page in report_pages(office)
        if page.uri.startswith("sar/2569/ind-01.")
    }
    assert len(pages) > 3
    assert max(len(html.encode()) for html in pages.values()) < WEIGHT + 10_000
    whole = "".join(pages.values())
    assert whole.count("<td>โรงเรียน</td>") == 900
    ids = {name: set(re.findall(r'\sid="([^"]*)"', html)) for name, html in pages.items()}
    assert "piece-a" in ids["ind-01.html"]
    leads = [
        (name, *found.partition("#")[::2])
        for name, html in pages.items()
        for found in re.findall(r'\shref="([^":]*#piece-a[^"]*)"', html)
    ]
    assert {page for _, page, _ in leads} - {""}, "some lead to other pages"
    for name, page, anchor in leads:
        assert anchor in ids[(page or name).rpartition("/")[2]], (name, page, anchor)
