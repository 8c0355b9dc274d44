"""Pango asks for its dictionary once a process, so each question here has a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from macros.model.manual import Manual
from macros.pdf.dictionary import environment
from macros.thai.breaks import with_breaks
from tests.conftest import ROOT

BREAKS = """
import json, sys
from weasyprint.text.line_break import get_log_attrs
text = sys.stdin.read()
attributes = get_log_attrs(text, "th")
print(json.dumps([at for at in range(1, len(text)) if attributes[at].is_line_break]))
"""
LINES = """
import json, sys
import weasyprint
from weasyprint.formatting_structure import boxes
found = []
for page in weasyprint.HTML(string=sys.stdin.read()).render().pages:
    for box in page._page_box.descendants():
        if isinstance(box, boxes.LineBox):
            texts = [each for each in box.descendants() if isinstance(each, boxes.TextBox)]
            right = max((each.position_x + each.width for each in texts), default=0)
            line = "".join(each.text for each in texts)
            found.append([line.replace("\\u200b", ""), right - box.position_x - box.width])
print(json.dumps(found))
"""
WIDTHS = (20, 30, 40, 55, 70, 110, 150)  # millimetres
TEXT = (
    "<p>สำนักงานเขตพื้นที่การศึกษาให้ความช่วยเหลือเจ้าหน้าที่และผู้รับผิดชอบด้านต่าง ๆ ตาม พ.ศ. 2546"
    " (ฉบับที่ <b>2)</b>และ “ คู่มือ ” ของ<a href='#'>องค์กรปกครองส่วนท้องถิ่น</a>ในข้อ <i>3.1</i> มาตรา ๕๒ "
    "ร้อยละ 80 ฯลฯ ป.๒/๑ ดูที่ https://www.example.go.th/ระเบียบ?year=2568&amp;page=2</p>"
)


def asked(code: str, text: str, environ: dict[str, str]) -> list[object]:
    done = subprocess.run(
        [sys.executable, "-c", code], input=text, env=os.environ | environ, cwd=ROOT,
        capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return list(json.loads(done.stdout))


def test_pango_breaks_thai_only_where_the_text_says(tmp_path: Path) -> None:
    text = "สำนักงาน\u200bเขตพื้นที่การศึกษา\u200bมัธยมศึกษา ประชุม"
    assert asked(BREAKS, text, environment(tmp_path)) == [9, 28, 39]


def test_the_dictionary_is_written_once_and_mended(tmp_path: Path) -> None:
    file = tmp_path / "thbrk.tri"
    assert environment(tmp_path) == {"LIBTHAI_DICTDIR": str(tmp_path)}
    whole = file.read_bytes()
    file.write_bytes(whole[:5])
    environment(tmp_path)
    assert file.read_bytes() == whole
    assert len(whole) < 100


def test_lines_on_paper_break_as_they_should(tmp_path: Path, manual: Manual) -> None:
    """In narrow cells too, nothing runs out of its column, and no mark begins a line."""
    marked = with_breaks(f"<table><tr><td>{TEXT}</td></tr></table>", manual.unbreakable)
    style = ".whole { white-space: nowrap } table { width: 100%; table-layout: fixed }"
    for width in WIDTHS:
        page = f"@page {{ size: {width + 20}mm 900mm; margin: 10mm }} body {{ margin: 0; font-size: 8pt }}"
        html = f"<html lang='th'><style>{page} {style}</style><body>{marked}</body></html>"
        lines = asked(LINES, html, environment(tmp_path))
        texts = [str(line[0]) for line in lines if isinstance(line, list)]
        assert not [text for text in texts if text[0] in "ๆฯ”)?/" or text[-1] in "“("], texts
        joined = "\n".join(text.strip() for text in texts)
        for phrase in ("ต่าง ๆ", "พ.ศ. 2546", "ข้อ 3.1", "มาตรา ๕๒", "ร้อยละ 80", "ป.๒/๑", "เจ้าหน้าที่"):
            assert phrase in joined, (width, joined)
        if width > 20:
            assert [line for line in lines if isinstance(line, list) and line[1] > 1] == []
