"""axe's judgement of a page. Contrast and links in text, which cost most, it judges once for each look of
text: the same letters on the same ground are as easy to read, and to tell apart, on every page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PALETTES = ("default", "slate")
_LOOKED_AT = {"color-contrast": "[data-look]", "link-in-text-block": "a[href][data-look]"}
"""Rules that cost most, and say the same wherever letters look the same."""
_ALL = {"resultTypes": ["violations", "incomplete"]}
_LETTERS = {**_ALL, "runOnly": [*_LOOKED_AT]}
_SCRIPT, _AXE = Axe().axe_script, Axe("0")
_ONCE = """rules => axe.configure({
  rules: Object.entries(rules).map(([id, selector]) => ({id, selector})),
})"""
_NEW = """([known, within]) => {
  const seen = new Set(known), clear = 'rgba(0, 0, 0, 0)';
  const ground = (e, hidden) => {
    if (!e) return '';
    const {backgroundColor: color, backgroundImage: picture, opacity} = getComputedStyle(e);
    const above = ground(e.parentElement, hidden || (color.startsWith('rgb(') && picture === 'none'));
    const told = [...hidden || (color === clear && picture === 'none') ? [] : [color, picture], ...opacity === '1' ? [] : [opacity]];
    return told.join() + above;
  };
  const letters = (e, lines) => {
    const {color, fill, fontSize, fontWeight, textShadow, textDecorationLine, borderBottomStyle} = getComputedStyle(e);
    const bold = fontWeight >= 700, large = parseFloat(fontSize) >= (bold ? 18.66 : 24);
    return [color, e instanceof SVGElement && fill, large, bold, textShadow, lines && textDecorationLine, lines && borderBottomStyle].join();
  };
  for (const e of document.querySelectorAll('[data-look]')) delete e.dataset.look;
  for (const e of document.querySelectorAll(`${within} *`)) {
    const link = e.matches('a[href]') && e.textContent.trim() !== '';
    const text = link || [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!text || !e.checkVisibility()) continue;
    let around = e.parentElement;
    while (link && getComputedStyle(around).display === 'inline') around = around.parentElement;
    const look = [letters(e, link), link ? letters(around, link) : '', ground(e)].join();
    if (!seen.has(look)) e.dataset.look = '';
    seen.add(look);
  }
  return [...seen];
}"""


def style(page: Page, css: str) -> None:
    """Add style rules to a page, whose policy allows no element of style."""
    page.evaluate(
        "(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets.push(sheet); }",
        css,
    )


@dataclass
class Judge:
    """Judges pages one after another; `looks` are the looks of text that it has seen."""

    looks: list[str] = field(default_factory=list)
    answers: int = 0

    def faults(self, page: Page, within: str = "html") -> list[tuple[str, str]]:
        """What is wrong with the open page, or a part of it, in either palette: rule and HTML."""
        style(page, "* { transition: none !important; animation: none !important }")
        found = []
        for palette in PALETTES:
            page.evaluate(f"document.body.setAttribute('data-md-color-scheme', '{palette}')")
            known, self.looks = self.looks, page.evaluate(_NEW, [self.looks, within])
            if palette == PALETTES[0]:
                found += self._told(_judged(page, within, _ALL))
            elif len(self.looks) > len(known):
                found += self._told(_judged(page, "[data-look]", _LETTERS))
        return found

    def _told(self, answer: dict[str, Any]) -> list[tuple[str, str]]:
        self.answers += 1
        told = [(item["id"], item["nodes"][0]["html"][:200]) for item in answer["violations"]]
        unsure = [node["html"] for item in answer["incomplete"] for node in item["nodes"]]
        return told + [("too faint for axe to see", each) for each in unsure if "md-button" in each]


def _judged(page: Page, within: str, options: dict[str, Any]) -> Any:
    """axe's answer; it comes into a page once."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_SCRIPT)
        page.evaluate(_ONCE, _LOOKED_AT)
    return _AXE.run(page, within, options).response
