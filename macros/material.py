"""Material, the theme: all that Python knows of it, so that another theme is another such module.

Its templates are changed by blocks of `site/overrides`. Its search keeps box, list and keys, and only
its worker is replaced, so a new version of Material may leave search silent: what ours relies on is
looked for in the built site, in the theme's script as it is published, by names that a minifier
cannot change. `tests/built/test_search.py` drives the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake

SETTINGS: Mapping[tuple[str, ...], str] = {
    ("theme", "name"): "material",
    ("theme", "language"): "th",
    ("theme", "font"): "false",
    ("theme", "custom_dir"): "macros/site/overrides",
}
"""What mkdocs.yml must say of it."""
MODULE = Path(__file__).name
"""This one, as others name it in what they keep."""
LIBRARIES = "mkdocs", "mkdocs-material", "mkdocs-macros-plugin"
"""By whose versions its pages may differ, besides Jinja's."""
SILENT = "NO_MKDOCS_2_WARNING"
"""The environment variable with which it leaves out the notice of its end at each build."""
HEAD_START = '<meta charset="utf-8">'
"""How the head of each of its pages begins."""
ABSENT = re.compile(
    r"\[dir=rtl\]|\.(?:arithmatex|critic|emojione|filename|gemoji|giscus|grid(?![\w-])|highlight|katex-|key-|keys"
    r"|linenodiv|linenos|md-annotation|md-author|md-code(?![\w-])|md-draft|md-feedback|md-meta|md-pagination"
    r"|md-pin|md-post|md-profile|md-progress|md-select|md-status|md-tag|md-version|mermaid|tabbed-|task-list-"
    r"|twemoji)"
)
"""In its style sheets, parts of pages that need another script, plugin or extension of Markdown, which
mkdocs.yml may not have (`checks.settings`), or a feature of theirs.
"""
UNUSED = re.compile(r"assets/javascripts/(?:lunr|workers)/|.*\.map$")
"""The files of it that no page asks for: its own search, in whose place ours stands, and source maps."""
_MAP = re.compile(r"\n//# sourceMappingURL=\S+\s*$")
COSTLY = re.compile(r"table:not\(\[class\]\)|\[data-md-color-switching\]")
"""Selectors by which its script makes a browser reckon every element's style anew: of tables that no page
has (`repaired`), and of fades that stop while colours are switched.
"""
COLOURS = re.compile(r"\[data-md-color-(?:scheme|primary|accent)=\"?([\w-]+)")
"""The names of palettes and colours that a selector of them asks for."""
FIRST_COLOUR = "--md-primary-fg-color", "#ffffff"
"""What the names of its first colour's tokens begin with, and the colour of letters on it."""
LETTER_COLOURS = (
    "--md-accent-fg-color",
    "--md-typeset-a-color",
    "--md-default-fg-color--light",
)
"""Its tokens for colours of letters on the page's ground."""
Hidden = Literal["navigation", "toc", "footer", "path", "tags", "feedback"]
"""Parts of a page that its front matter may hide."""
STUB = "search/search_index.js", b'var __index = {"config": {"separator": "\\\\s"}, "docs": []};\n'
"""(address, content) of the index that its script asks for when a page is opened from a file."""
_SLIPS = {  # a dialog without a name, English, invalid attributes; switches of menu and search are keys' too
    'data-md-component="search" role="dialog"': (
        'data-md-component="search" role="dialog" aria-label="ค้นหา"'
    ),
    'id="__drawer" autocomplete="off"': 'id="__drawer" aria-label="เมนู"',
    'id="__search" autocomplete="off"': 'id="__search" aria-label="ค้นหา"',
    ' tabindex=""': "",
    '<article class="md-content__inner md-typeset">': (
        '<article class="md-content__inner md-typeset" id="__content">'
    ),
}
_START = re.compile(
    r'(?P<switches><input class="md-toggle" data-md-toggle="drawer".*?)'
    r'<div data-md-component="skip">.*?</div>',
    re.DOTALL,
)
_SKIP = '<a href="#__content" class="md-skip">ข้ามไปยังเนื้อหา</a>'
"""The first thing on every page, which the theme has only where there is a table of contents."""
_AHEAD = re.compile(r'<link rel="(?:prev|next)" href="[^"]*">\n?')
"""What makes Firefox ask for the next page before the reader does, which the policy of pages forbids."""
_UNNAMED = re.compile(
    r'aria-labelledby="(?P<nav>__nav_[0-9_]+)_label"(?P<between>[^>]*>\s*'
    r'<label class="md-nav__title" for="(?P=nav)")'
)  # a section with a page of its own is labelled by an icon without words
_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_WIDE = (
    r'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">'
    r'<table class="md-plain">\1</table></div></div>'
)
"""A table of Markdown that may be wider than a screen, as its script would make it after the fact of one
without a class."""
_BUNDLES = "assets/javascripts/bundle.*.js"
_HOME = "index.html"
_SCRIPT = {
    "เริ่มตัวค้นหาด้วย new Worker": r"=new Worker\(\w+\)",
    "อ่านที่อยู่ตัวค้นหาจาก __config": r'"#__config".*?\(\w+\.search,',
    "ขอดัชนี search_index.json": r'"search/search_index\.json"',
    "ขอดัชนี search_index.js เมื่อเปิดจากไฟล์": r'"search/search_index\.js".{0,80}__index\b',
    "ข้อความ 0 (เริ่ม)": r"type:0,data:\{config:\w+,docs:\w+",
    "ข้อความ 1 (พร้อม)": r"\.type===1\b",
    "ข้อความ 2 (คำค้น)": r"type:2,data:\w+",
    "ข้อความ 3 (ผล)": r"\.type===3\b",
    "รายการผล items": r"\{items:\w+\}",
    "ที่อยู่ คะแนน และคำของผล": r"\.location,.*?\.score\.toFixed\(2\)",
    "คำที่ไม่พบ terms": r"Object\.keys\(\w+\.terms\)",
    "แป้นพิมพ์ keyup": r'\(\w+,"keyup"\)',
    "ลูกคนแรกของรายการ": r'":scope > :first-child"',
    "ลูกคนสุดท้ายของรายการ": r'":scope > :last-child"',
}
"""What the script must do, as the office's engineer is told it, and how that is known."""
_PAGE = {
    "ช่องค้นหา": r'<input[^>]*data-md-component="search-query"',
    "แบบฟอร์ม search": r'<form[^>]*name="search"',
    "รายการผล": r'data-md-component="search-result"',
    "ตัวค้นหาของเราก่อนโปรแกรมของธีม": (
        r'id="__config"[^>]*>.*?assets/javascripts/site\.js.*?assets/javascripts/bundle\.'
    ),
}


def front_matter(title: str, hidden: Sequence[Hidden]) -> str:
    """The head of a page's Markdown: its title, already written as HTML, and what is not shown."""
    return (
        f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\nhide: [{', '.join(hidden)}]\n---\n\n"
    )


def mapless(script: str) -> str:
    """A script of the theme that does not name its source map, which is not published."""
    return _MAP.sub("\n", script)


def repaired(html: str) -> str:
    """A page of the theme without its slips, whose tables need no script to be wide."""
    for slip, right in _SLIPS.items():
        html = html.replace(slip, right)
    if 'id="__toc"' not in html:  # of the first page of a section
        html = html.replace(' for="__toc"', "")
    html = _TABLE.sub(_WIDE, _AHEAD.sub("", html))
    html = _START.sub(rf'<div data-md-component="skip">{_SKIP}</div>\g<switches>', html, count=1)
    return _UNNAMED.sub(
        lambda found: (
            f'aria-labelledby="{found["nav"]}_title"{found["between"]} id="{found["nav"]}_title"'
        ),
        html,
    )


def protocol_changes(site: Path) -> Iterator[Diagnostic]:
    """What in the built site at `site` is not as our search expects it of Material."""
    bundles = sorted(site.glob(_BUNDLES))
    yield from _lacking(bundles[-1] if bundles else site / "assets/javascripts", site, _SCRIPT)
    yield from _lacking(site / _HOME, site, _PAGE)


def _lacking(file: Path, site: Path, marks: dict[str, str]) -> Iterator[Diagnostic]:
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    place = Location(f"site/{file.relative_to(site).as_posix()}")
    for what, pattern in marks.items():
        if not re.search(pattern, text, re.DOTALL):
            yield Diagnostic(place, mistake("SITE-20", what=what))
