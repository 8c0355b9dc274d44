"""A page as it is read on a screen: long sections folded, and in one line how much of it is marked."""

from __future__ import annotations

import re

from macros.html.classes import Class
from macros.views.addresses import DESIGN
from macros.views.view import View

_SECTION = re.compile(r"(?=<h2\b)")
_FOLDED = re.compile(rf'<h2\b[^>]*\bclass="{Class.FOLD}"')
_MARKED = re.compile(rf'class="(?:{Class.MARK} {Class.MARK}-([a-z]+)|({Class.GAP}) [a-z -]+)"')
_TO_ITSELF = re.compile(rf'<a class="{Class.HEADERLINK}"[^<]*</a>')
_TITLE_END = "</h1>"
_TOLD = {
    "fixed": "แก้ไขจากต้นฉบับ",
    "question": "รอสำนักงานยืนยัน",
    "editorial": "ผู้เรียบเรียงเพิ่ม",
    Class.GAP.value: "ยังไม่ระบุ",
}


def calm(view: View, html: str) -> str:
    """A page's content with what `{: .fold }` marks folded and, where anything is marked, a line that
    says how much, with the switch that shows the marks.

    Style sheets keep marks quiet where that line stands, and only on a screen: without it they show.
    """
    folded = "".join(map(_folded, _SECTION.split(html)))
    kinds = [mark or gap for mark, gap in _MARKED.findall(html)]
    told = [(words, kinds.count(kind)) for kind, words in _TOLD.items() if kind in kinds]
    if not told or view.here == DESIGN:  # whose marks are examples
        return folded
    line = view.render("marks.html", told=told)
    head, title, rest = folded.partition(_TITLE_END)
    if not title:  # the theme writes it
        return f"{line}{folded}"
    return f"{head}{title}\n{line}{rest}"


def _folded(section: str) -> str:
    """A section from its heading on, closed if that says so; no link may stand in what opens it."""
    if not _FOLDED.match(section):
        return section
    heading, end, rest = section.partition("</h2>")
    summary = f"<summary>{_TO_ITSELF.sub('', heading)}{end}</summary>"
    return f'<details class="{Class.FOLD}">{summary}\n{rest}</details>\n'
