"""Labels inside their symbols: real words of the source, drawn by a real browser in Sarabun."""

import base64
import random
import re
import unicodedata
from functools import cache
from typing import get_args

import fontpkg
import pytest
from markupsafe import escape
from playwright.sync_api import Browser

from macros.drawing.geometry import Shape
from macros.drawing.label import Label
from macros.drawing.paths import baselines, symbol_path
from macros.drawing.style import Style
from macros.drawing.symbol import symbol
from macros.model.manual import Manual
from macros.model.procedure import SymbolKind
from macros.thai.words import pieces
from tests.conftest import LONG, SEED

KINDS = get_args(SymbolKind)
TERMS = ("ตัวบ่งชี้", "ผู้อำนวยการ", "สำนักงานเขตพื้นที่การศึกษา")
MANY = 200 if LONG else 30
STYLES = (Style(terms=TERMS), Style(13, 104, TERMS))
HARD = [
    "ปั๊มน้ำที่ตั้งอยู่ ณ ฝั่งโน้น",
    "ก๊วยเตี๋ยว เป๊ปซี่ จ๊ะจ๋า ปี่พาทย์",
    "ฎีกา ฏุ ญู ฐู ฤๅษี ฦๅ",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "ปีงบประมาณ พ.ศ. ๒๕๖๘ ครั้งที่ ๑/๒๕๖๘ ข้อ ๓.๒",
    "ครบ & ถูกต้อง < หรือไม่ > \"ใช่\" 'หรือ' {{ 7 }}",
    "งานต่าง ๆ (ที่เกี่ยวข้อง) และอื่น ๆ",
    "ก",
    "ใช่ไหม?",
    "WWWWWWWWWWWWWWWWWWWWWWWWW MMMMMMMMMMMMMMM",
]


@cache
def labels() -> tuple[str, ...]:
    """Labels: runs of the source's words, some with Latin, Thai digits and stacked marks."""
    text = (SEED / "data/source/manual.txt").read_text(encoding="utf-8")
    words = [part.strip() for part in pieces(" ".join(text.split()), TERMS) if part.strip()]
    chance = random.Random(5)
    found = list(HARD)
    while len(found) < MANY:
        at, count = chance.randrange(len(words) - 14), chance.randint(1, 14)
        run = words[at : at + count]
        if chance.random() < 0.3:
            run.insert(chance.randrange(len(run) + 1), chance.choice(HARD))
        found.append(chance.choice(["", "", " "]).join(run)[:150])
    return tuple(found)


OUTSIDE = """
() => {
  const pen = document.createElement('canvas').getContext('2d');
  return [...document.querySelectorAll('g')].flatMap(symbol => {
    const shape = symbol.querySelector('path');
    return [...symbol.querySelectorAll('text')].flatMap(text => {
      pen.font = text.getAttribute('font-size') + 'px Sarabun';
      const ink = pen.measureText(text.textContent);
      const x = +text.getAttribute('x') - text.getComputedTextLength() / 2;
      const y = +text.getAttribute('y');
      const out = [-ink.actualBoundingBoxLeft, ink.actualBoundingBoxRight].flatMap(dx =>
        [-ink.actualBoundingBoxAscent, ink.actualBoundingBoxDescent].map(dy => new DOMPoint(x + dx, y + dy)))
        .filter(point => !shape.isPointInFill(point));
      return out.length ? [text.textContent] : [];
    });
  });
}
"""


def drawing(shape: Shape, style: Style) -> str:
    lines = "".join(
        f'<text x="{shape.x}" y="{y}" font-size="{style.size}">{escape(line)}</text>'
        for y, line in baselines(shape, style)
    )
    return f'<svg width="9" height="9"><g><path d="{symbol_path(shape)}"/>{lines}</g></svg>'


def sheet(drawings: list[str]) -> str:
    font = base64.b64encode(fontpkg.path("Sarabun", weight=400).read_bytes()).decode()
    return (
        f"<style>@font-face {{ font-family: Sarabun; src: url(data:font/ttf;base64,{font}) }}"
        " text { font-family: Sarabun; text-anchor: middle }</style>" + "".join(drawings)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_no_ink_of_a_label_leaves_its_symbol(chromium: Browser, kind: str) -> None:
    page = chromium.new_page()
    drawings = [
        drawing(symbol("x", kind, Label(label), style), style)
        for style in STYLES
        for label in labels()
    ]
    page.set_content(sheet(drawings))
    page.evaluate("document.fonts.load('16px Sarabun', 'กA')")
    assert page.evaluate("document.fonts.check('16px Sarabun', 'กA') && document.fonts.size") == 1
    assert page.evaluate("document.querySelectorAll('g').length") == 2 * MANY
    assert page.evaluate(OUTSIDE) == []
    page.evaluate("document.querySelectorAll('text').forEach(t => t.setAttribute('x', 60))")
    assert len(page.evaluate(OUTSIDE)) > MANY  # the measure sees what lies outside
    page.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_label_loses_no_letter_and_breaks_no_word(kind: str) -> None:
    for label in labels():
        shape = symbol("x", kind, Label(label), STYLES[0])
        assert "".join(shape.lines).replace(" ", "") == re.sub(r"\s", "", label)
        for line in shape.lines[1:]:
            assert unicodedata.category(line[0]) not in {"Mn", "Mc"}, shape.lines
            assert line[0] not in "ๆฯ)ะาำ", shape.lines


def test_a_term_stays_whole_in_every_symbol() -> None:
    for kind in KINDS:
        shape = symbol("x", kind, Label("กำหนดเกณฑ์ของตัวบ่งชี้แต่ละตัวบ่งชี้ให้ครบถ้วน"), STYLES[0])
        assert sum(line.count("ตัวบ่งชี้") for line in shape.lines) == 2, kind


def test_symbols_of_the_procedure_are_no_wider_than_a_phone(manual: Manual) -> None:
    style = Style(terms=manual.unbreakable)
    for step in manual.procedures[0].steps:
        for kind in KINDS:
            assert symbol("x", kind, Label(step.symbol.label), style).width <= 250


@pytest.mark.parametrize("kind", KINDS)
def test_sides_lie_on_the_outline_that_is_drawn(kind: str) -> None:
    from tests.drawing.judge import distance, polygon

    shape = symbol("x", kind, Label("ตรวจสอบความถูกต้องของเอกสาร"), STYLES[0]).moved(90, 70)
    edge = polygon(symbol_path(shape))
    for direction in (-1, 1):
        for off in (-0.3 * shape.height, -6, 0, 6, 0.25 * shape.height):
            assert distance((shape.side(direction, off), shape.y + off), edge) < 0.5
    assert distance((shape.x, shape.foot), edge) < 0.5
    assert distance((shape.x, shape.top), edge) < 0.5


def test_terminal_is_a_circle_around_its_label() -> None:
    shape = symbol("x", "terminal", Label("เริ่มต้น"), STYLES[0])
    assert shape.width == shape.height > STYLES[0].measure("เริ่มต้น")
