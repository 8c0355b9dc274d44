"""What of an open page cannot be tapped, read or reached: targets that are too small, what sticks out at
the side, marks that are cut off, numbers parted from their nouns, and stops of Tab that nobody sees.

Each function gives what is wrong in words, so that a test asserts that there is nothing.
"""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageChops
from playwright.sync_api import Page

SMALLEST = 24
"""Pixels that a target has at least (WCAG 2.2, 2.5.8)."""
TALL = "ปี้ฎุ"
"""A letter with two marks above it, as ที่ has, and one with a mark below its own foot, as ญู and ฐู have;
short, so that nothing is cut off at the side.
"""
FAINT = 40
"""Up to so much of 255 a pixel may differ: the edge of a corner that is drawn anew."""
_NAME = """e => { const own = x => x.tagName.toLowerCase() + (x.id && !/\\d/.test(x.id) ? '#' + x.id : '')
  + [...x.classList].map(c => '.' + c).join('');
  return [e.parentElement, e].filter(x => x).map(own).join(' > ') + ' ' + (e.textContent || '').trim().slice(0, 30); }"""
_SMALL = """([name, smallest]) => {
  name = eval(name);
  const found = [];
  const targets = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], label.md-icon, label.md-nav__link';
  for (const e of document.querySelectorAll(targets)) {
    if (!e.checkVisibility({visibilityProperty: true, opacityProperty: true}) || e.matches('.md-toggle, .md-option')) continue;
    if (getComputedStyle(e).pointerEvents === 'none') continue;
    const boxes = [...e.getClientRects()];
    const wide = Math.max(...boxes.map(r => r.width)), high = Math.max(...boxes.map(r => r.height));
    if (boxes.length && Math.min(wide, high) < smallest - .01) found.push(`${name(e)}: ${wide.toFixed(1)} x ${high.toFixed(1)}`);
  }
  return found;
}"""
_WIDE = """name => {
  name = eval(name);
  const root = document.documentElement, width = root.clientWidth;
  if (root.scrollWidth <= width) return [];
  const clipped = e => { for (let p = e; p !== document.body; p = p.parentElement) {
    const style = getComputedStyle(p);
    if (style.position === 'fixed' || (p !== e && style.overflowX !== 'visible')) return true;
  } return false; };
  const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1 && e.checkVisibility() && !clipped(e));
  return [`${root.scrollWidth} > ${width}`, ...out.filter(e => !out.some(o => o !== e && e.contains(o))).slice(0, 5).map(name)];
}"""
_TALL_LETTERS = """tall => {
  const style = getComputedStyle, seen = e => {
    const box = e.getBoundingClientRect();
    return box.width > 2 && box.height > 2 && e.checkVisibility({visibilityProperty: true, opacityProperty: true});
  };
  const cuts = e => ['overflowX', 'overflowY'].some(rule => style(e)[rule] !== 'visible') || style(e).clipPath !== 'none';
  const all = [...document.querySelectorAll('body *')].filter(e => !e.closest('svg') && !e.matches('.hidden, iframe, img, input, textarea, select') && e.textContent.trim() && cuts(e) && seen(e));
  for (const e of document.querySelectorAll('.md-typeset > *')) if (!all.some(cut => e.contains(cut) || cut.contains(e))) e.remove();
  const blocks = new Set();
  for (const e of all) {
    const walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      let block = walk.currentNode.parentElement;
      while (style(block).display === 'inline') block = block.parentElement;
      if (walk.currentNode.data.trim() && walk.currentNode.data !== tall) walk.currentNode.data = blocks.has(block) ? '' : tall;
      if (walk.currentNode.data === tall) blocks.add(block);
    }
  }
  const most = e => ['auto', 'scroll'].includes(style(e).overflowY) ? 1 : parseFloat(style(e).fontSize);
  const scrolls = e => e.matches('.md-sidebar__scrollwrap, .md-sidebar .md-nav__list')
    || e.scrollHeight - e.clientHeight > most(e) || e.scrollWidth - e.clientWidth > 1; // or too narrow for the letters
  window.cutting = all.filter(e => !scrolls(e));
  for (const e of document.querySelectorAll('.md-sidebar__scrollwrap')) e.style.overflow = 'clip'; // a picture's taking would scroll it
}"""
_SHOWN = """() => { for (const e of cutting) {
  const {display} = getComputedStyle(e);
  if (display === 'block') e.style.display = 'flow-root';
  for (const rule of ['overflow', 'clip-path']) e.style.setProperty(rule, rule === 'overflow' ? 'visible' : 'none', 'important');
} }"""
_AT = """([x, y, name]) => { const e = document.elementFromPoint(x, y - scrollY); return e ? eval(name)(e) : '?'; }"""
_PARTED = """() => {
  const months = '(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|[มกพสตธ]\\\\.[คพย]\\\\.|มี\\\\.ค|เม\\\\.ย|มิ\\\\.ย)';
  const nouns = '(?:ชิ้น|เรื่อง|ข้อ|รายการ|ตัวบ่งชี้|ครั้ง|วัน|สัปดาห์|เดือน|นาที|คน|แห่ง|ไฟล์|โครงการ|คะแนน|เล่ม)';
  const pattern = new RegExp(`(?<!(?:ที่|ข้อ|หมวด|หน้า|บรรทัด|เขต)\\\\s*[0-9๐-๙.]*)[0-9๐-๙]\\\\s+(?=${months}|${nouns})|[0-9๐-๙]\\\\s+(?=${months})`, 'g');
  const blocks = new Map(), found = [];
  const walk = document.createTreeWalker(document.querySelector('.md-content'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    let e = walk.currentNode.parentElement;
    if (!e.checkVisibility() || e.closest('script, style, svg, .hidden, textarea, option, pre, code')) continue;
    while (['inline', 'contents'].includes(getComputedStyle(e).display)) e = e.parentElement;
    blocks.set(e, [...blocks.get(e) ?? [], walk.currentNode]);
  }
  for (const nodes of blocks.values()) {
    const starts = []; let text = '';
    for (const node of nodes) { starts.push(text.length); text += node.data; }
    const box = at => {
      const k = starts.findLastIndex(start => start <= at), range = document.createRange();
      range.setStart(nodes[k], at - starts[k]); range.setEnd(nodes[k], at - starts[k] + 1);
      return range.getBoundingClientRect();
    };
    for (const match of text.matchAll(pattern)) {
      const [one, next] = [box(match.index), box(match.index + match[0].length)];
      if (one.width && next.width && next.top > one.top + one.height / 2) found.push(text.slice(Math.max(0, match.index - 10), match.index + 14));
    }
  }
  return found;
}"""
_STOP = """name => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const sign = e.matches('.md-option') ? e.nextElementSibling : e.matches('.md-toggle') ? [...e.labels].find(x => x.closest('.md-header') && x.matches('.md-icon')) : e;
  const box = sign.getClientRects()[0] ?? sign.getBoundingClientRect();
  const hit = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2);
  const opened = [...document.querySelectorAll('.md-toggle[id="__drawer"], .md-toggle[id="__search"]')].some(x => x.checked);
  return [eval(name)(e), !hit || !(sign.contains(hit) || hit.contains(sign) && hit.closest('svg')), opened];
}"""


def small_targets(page: Page) -> list[str]:
    """Links, buttons and fields of less than 24 pixels either way, those in sentences too."""
    found: list[str] = page.evaluate(_SMALL, [_NAME, SMALLEST])
    return found


def unfold(page: Page) -> None:
    """Open all that is folded."""
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")


def enlarged(page: Page, times: float) -> None:
    """Show a page with letters so many times as large."""
    page.evaluate(
        f"document.documentElement.style.fontSize = '{125 * times}%'"
    )  # the theme's is 125


def sideways(page: Page) -> list[str]:
    """What makes a page scroll sideways; what scrolls in a box of its own does not."""
    found: list[str] = page.evaluate(_WIDE, _NAME)
    return found


def parted(page: Page) -> list[str]:
    """Numbers at the end of a line whose noun or month begins the next."""
    found: list[str] = page.evaluate(_PARTED)
    return found


def cut_off(page: Page) -> list[str]:
    """Where pixels of letters are missing, of what lies in anything that cuts off what is outside of
    it: each text becomes tall letters, which are drawn as they are and with nothing cut off. The page
    is of no use afterwards.
    """
    page.evaluate(_TALL_LETTERS, TALL)
    before = _picture(page)
    page.evaluate(_SHOWN)
    after = _picture(page)
    differs = ImageChops.difference(before, after.crop((0, 0, *before.size))).convert("L")
    box = differs.point(lambda value: value > FAINT and 255).getbbox()
    if not box:
        return []
    return [f"{page.evaluate(_AT, [box[0] + 2, box[1] + 1, _NAME])} {box}"]


def unseen_stops(page: Page, most: int = 400) -> list[str]:
    """Stops of Tab from the page's beginning of which nothing is seen, or at which something opens;
    the first must be the link to the content.
    """
    found, first = [], True
    for _ in range(most):
        page.keyboard.press("Tab")
        stop: Any = page.evaluate(_STOP, _NAME)
        if stop is None:
            break
        name, hidden, opened = stop
        if hidden or opened or (first and "md-skip" not in name):
            found.append(name)
        first = False
    return found


def _picture(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot(full_page=True, animations="disabled"))).convert(
        "RGB"
    )
