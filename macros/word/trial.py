"""Whether an office's own document can be written into: tried on a page of everything we write."""

from __future__ import annotations

from macros.html.classes import Class
from macros.views.publication import Publication
from macros.word.content import Source
from macros.word.document import WordJob, word

_PAGE = f"""
<section class="{Class.COVER}"><p class="{Class.COVER_KIND}">คู่มือ</p></section>
<section class="{Class.FRONT}"><nav class="{Class.CONTENTS}"><h1 id="contents">สารบัญ</h1>
<ul><li><a href="#a">1. ก</a></li></ul></nav></section>
<main class="{Class.TEXT}"><section class="{Class.FRESH}"><h1 id="a">1. ก</h1><p>ข <a href="https://example.go.th/">ค</a>
<span class="{Class.NOTE_BELOW}">ง</span></p><ul><li>จ</li></ul><ol><li>ฉ</li></ol>
<table><caption id="table-1">ตารางที่ 1 ช</caption><thead><tr><th>ซ</th></tr></thead>
<tbody><tr><td>ฌ</td></tr></tbody></table></section>
<section class="{Class.WIDE}"><h1>2. ญ</h1></section></main>
"""


def template_failure(template: bytes) -> str:
    """Why a document is of no use as a template: what failed, by its name; "" when it is of use."""
    try:
        page = Source(f"<html><body>{_PAGE}</body></html>")
        word(WordJob(Publication("manual", "a", "ข", "ค"), page, "ก"), {}, template)
    except Exception as error:  # of python-docx or lxml: of what the document holds
        return type(error).__name__
    return ""
