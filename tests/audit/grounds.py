"""How letters stand out from what is really painted below them, where axe cannot know: stripes, pictures, plots.

A page is painted without its letters; the colours that are left where letters stood are their ground.
At a phone's width, all folds open, in both palettes; AUDIT_PAGES="sar/*" names pages to look at alone.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from macros.views.contrast import contrast, over
from tests.built.conftest import go, moved, style
from tests.built.fitting import unfold
from tests.built.judging import PALETTES

from .site import built_site, opened, wanted

WIDTH = 360
_SHARE = 0.08
"""Of what lies below a text a colour has at least so much, or it is an edge or a line."""
_HIGHEST = 16_000
"""Pixels of a page that Chromium paints at once."""
_HEIGHT = "document.documentElement.scrollHeight"
_STILL = "* { transition: none !important; animation: none !important }"
_NO_LETTERS = """html * { -webkit-text-fill-color: transparent !important; text-shadow: none !important;
  text-decoration-color: transparent !important }
html svg :is(text, tspan) { fill: transparent !important }"""
_DRESSED = "palette => { document.body.dataset.mdColorScheme = palette }"
_LETTERS = """palette => {
  document.body.dataset.mdColorScheme = palette;
  const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const hex = (colour, opacity) => {
    paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data;
    return '#' + [r, g, b, a * opacity].map(x => Math.round(x).toString(16).padStart(2, '0')).join('');
  };
  const shown = (box, e) => {
    for (let p = e; p && p !== document.body; p = p.parentElement) {
      const style = getComputedStyle(p), own = p.getBoundingClientRect();
      if (p !== e && style.overflow !== 'visible' && !(box.left >= own.left - 1 && box.right <= own.right + 1
        && box.top >= own.top - 1 && box.bottom <= own.bottom + 1)) return false;
    }
    return box.width > 2 && box.height > 2 && box.left >= 0 && box.top + scrollY >= 0;
  };
  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement, words = walk.currentNode.data.trim();
    if (!words || e.closest('.hidden, script, style, noscript, option, textarea, :disabled, [aria-disabled=true]')
      || !e.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    const range = document.createRange(); range.selectNodeContents(walk.currentNode);
    const box = [...range.getClientRects()].find(r => r.width > 2);
    if (!box || !shown(box, e)) continue;
    const style = getComputedStyle(e);
    let opacity = 1;
    for (let p = e; p; p = p.parentElement) opacity *= getComputedStyle(p).opacity;
    const size = parseFloat(style.fontSize), big = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
    const colour = e.closest('svg') ? style.fill : style.color;
    found.push([words.slice(0, 30), e.className.baseVal ?? e.className, hex(colour, opacity), big ? 3 : 4.5,
      [box.left + scrollX, box.top + scrollY + box.height * .2, box.right + scrollX, box.bottom + scrollY - box.height * .15].map(Math.round)]);
  }
  return found;
}"""


def run(folder: Path) -> int:
    """Judge the site; 1 when something is found."""
    return judged(built_site(folder))


def judged(site: Path) -> int:
    """What is found on the pages of a site, printed; 1 when it is anything."""
    found, high, names = 0, 0, wanted(site)
    with opened(site) as (browser, address):
        page = browser.new_page(viewport={"width": WIDTH, "height": 900})
        for name in names:
            go(page, address + name)
            moved(page)
            unfold(page)
            if page.evaluate(_HEIGHT) > _HIGHEST:
                high += 1
                print(f"{name}: สูงเกินกว่าจะวาดได้ในครั้งเดียว ยังไม่ได้ดู", flush=True)
                continue
            for said in faint(page):
                found += 1
                print(f"{name}: {said}", flush=True)
    print(f"ดู {len(names) - high} หน้า กว้าง {WIDTH} พื้น {PALETTES} ตัวอักษรที่จาง {found} แห่ง")
    return int(found > 0)


def faint(page: Page) -> list[str]:
    """Texts of the open page that stand out too little in either palette (WCAG 2, 1.4.3), with their
    colours. The page has no letters afterwards.
    """
    style(page, _STILL)
    texts = {palette: page.evaluate(_LETTERS, palette) for palette in PALETTES}
    style(page, _NO_LETTERS)
    found = {}
    for palette in PALETTES:
        page.evaluate(_DRESSED, palette)
        picture = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
        for words, name, colour, least, box in texts[palette]:
            for ground in _grounds(picture, box):
                stands = contrast(over(colour, ground), ground)
                if stands < least - 0.05:
                    found[name, colour, ground] = f"{words} .{name} {colour} {ground} {stands:.2f}"
    return list(found.values())


def _grounds(picture: Image.Image, box: tuple[int, int, int, int]) -> list[str]:
    """The colours that take up enough of a box (left, top, right, bottom) of a picture."""
    wide, high = box[2] - box[0], box[3] - box[1]
    if min(wide, high) <= 0 or box[2] > picture.width or box[3] > picture.height:
        return []
    counted = picture.crop(box).getcolors(wide * high) or []
    least = _SHARE * wide * high
    return ["#" + bytes(each).hex() for number, each in counted if number >= least]
