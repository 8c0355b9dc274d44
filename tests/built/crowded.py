"""An office with much evidence, some of it hostile: a hundred pieces of one indicator; and of another
every payload of the evidence tests that is text, with hostile titles, links and names of files.
"""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import copy_project
from tests.evidence.payloads import PAYLOADS, Payload

PIECE = """---
title: {title}
date: 2568-11-05
kind: คำสั่ง
group: audit
personal_data: ไม่มี
---

{body}
"""
"""A piece of evidence."""

LITERAL = [item for item in PAYLOADS if item.expected == "literal"]
TITLES = [
    "<b onclick=alert(1)>",
    '"><script>alert(1)</script>',
    "' onclick='alert(1)",
    "{{ 7*7 }} {% raw %} {# x #}",
    "</title></h3><script>alert(1)</script>",
    "<!--fragment-0-->",
    "&lt;b onclick=alert(1)&gt; &#60;b&#62;",
    "[ก](javascript:alert(1)) **หนา** `code` | ตาราง",
    "\\u003cb\\u003e ${7}",
]
UNFINISHED = "<b onclick=alert(1)> *ก* {{ 7*7 }} </div></td># ข"
HOSTILE, MANY = "docs/sar/2569/ind-01", "docs/sar/2569/ind-02"
HUNDRED = [f"รายงานผลการดำเนินงาน {number}" for number in range(100)]
_LONG = "คณะทำงานประชุมติดตามผลการดำเนินงาน ครบทุกกลุ่ม[^1]\n- ก\n- ข\n\n" * 4 + "[^1]: คำสั่ง"
_PICTURE = "ภาพ' onclick='alert(1) &amp; [x](y) {{ z }}.jpg"
_TITLED = """---
title: {title}
date: 2568-11-05
kind: order
group: audit
personal_data: ไม่มี
files: [{picture}]
links:
  - {{title: {title}, address: "https://example.org/?a=1&b='c"}}
---

ก
"""


def crowded(target: Path) -> Path:
    """The project with its example and all that."""
    project = copy_project(target)
    hostile, many = project / HOSTILE, project / MANY
    hostile.mkdir(parents=True)
    many.mkdir()
    example = project / "docs/example/sar/2599/x-ind-01"
    for name in (_PICTURE, "ภาพ.jpg"):
        (hostile / name).write_bytes(next(example.glob("*.jpg")).read_bytes())
    (hostile / "คำสั่ง.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    for payload in LITERAL:
        (hostile / f"{payload.id}.md").write_text(written(payload), encoding="utf-8")
    for number, title in enumerate(TITLES):
        text = _TITLED.format(title=json.dumps(title), picture=json.dumps(_PICTURE))
        (hostile / f"title-{number}.md").write_text(text, encoding="utf-8")
    for title in HUNDRED:
        text = PIECE.format(title=title, body=_LONG)
        (many / f"{title}.md").write_text(text, encoding="utf-8")
    bare = PIECE.format(title=json.dumps(UNFINISHED), body="").replace("audit", "x-planning")
    bare = bare.replace("2568-11-05", "2598-11-05")
    (example / "bare.md").write_text(bare, encoding="utf-8")
    return project


def written(payload: Payload) -> str:
    """A payload as a piece of evidence; its first line is the file's eighth."""
    text = PIECE.format(title=json.dumps(payload.id), body=payload.markdown)
    return text.replace("---\n\n", "---\n", 1)
