"""Whether Material still speaks with its search worker as ours expects.

Material's box, list and keys are kept and only its worker is replaced, so a new version of Material
may leave search silent. What ours relies on is looked for in the built site, in the theme's script
as it is published: names that a minifier cannot change. `tests/built/test_search.py` drives the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake

_BUNDLES = "assets/javascripts/bundle.*.js"
_FIRST = "index.html"
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
        r'id="__config"[^>]*>.*?assets/javascripts/search/box\.js.*?assets/javascripts/bundle\.'
    ),
}


def changed(site: Path) -> Iterator[Diagnostic]:
    """What in the built site at `site` is not as our search expects it of Material."""
    bundles = sorted(site.glob(_BUNDLES))
    yield from _lacking(bundles[-1] if bundles else site / "assets/javascripts", site, _SCRIPT)
    yield from _lacking(site / _FIRST, site, _PAGE)


def _lacking(file: Path, site: Path, marks: dict[str, str]) -> Iterator[Diagnostic]:
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    place = Location(f"site/{file.relative_to(site).as_posix()}")
    for what, pattern in marks.items():
        if not re.search(pattern, text, re.DOTALL):
            yield Diagnostic(place, mistake("SITE-20", what=what))
