"""axe's judgement of a page. Contrast, which costs most, it judges once for each look of text: the same
letters on the same ground are as easy to read on every page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .conftest import style

PALETTES = ("default", "slate")
_BY_COLOUR = ["color-contrast", "link-in-text-block"]
_TOLD = {"resultTypes": ["violations", "incomplete"]}
_STRUCTURE = {**_TOLD, "rules": {rule: {"enabled": False} for rule in _BY_COLOUR}}
_LETTERS = {**_TOLD, "runOnly": _BY_COLOUR}
_NEW = """([known, within]) => {
  const seen = new Set(known), clear = 'rgba(0, 0, 0, 0)';
  const ground = e => {
    if (!e) return '';
    const {backgroundColor, backgroundImage, opacity} = getComputedStyle(e);
    const plain = backgroundColor === clear && backgroundImage === 'none' && opacity === '1';
    return (plain ? '' : [backgroundColor, backgroundImage, opacity]) + ground(e.parentElement);
  };
  for (const e of document.querySelectorAll('[data-look]')) delete e.dataset.look;
  for (const e of document.querySelectorAll(`${within} *`)) {
    const text = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!text || !e.checkVisibility()) continue;
    const {color, fill, fontSize, fontWeight, textShadow} = getComputedStyle(e);
    const look = [color, fill, fontSize, fontWeight, textShadow, ground(e)].join();
    if (!seen.has(look)) e.dataset.look = '';
    seen.add(look);
  }
  return [...seen];
}"""


@dataclass
class Judge:
    """Judges pages one after another; `looks` are the looks of text that it has seen."""

    looks: list[str] = field(default_factory=list)
    answers: int = 0

    def faults(self, page: Page, within: str = "html") -> list[tuple[str, str]]:
        """What is wrong with the open page, or a part of it, in either palette: rule and HTML."""
        style(page, "* { transition: none !important; animation: none !important }")
        found = self._told(_judged(page, within, _STRUCTURE))
        for palette in PALETTES:
            page.evaluate(f"document.body.setAttribute('data-md-color-scheme', '{palette}')")
            known, self.looks = self.looks, page.evaluate(_NEW, [self.looks, within])
            if len(self.looks) > len(known):
                found += self._told(_judged(page, "[data-look]", _LETTERS))
        return found

    def _told(self, answer: dict[str, Any]) -> list[tuple[str, str]]:
        self.answers += 1
        told = [(item["id"], item["nodes"][0]["html"][:200]) for item in answer["violations"]]
        unsure = [node["html"] for item in answer["incomplete"] for node in item["nodes"]]
        return told + [("too faint for axe to see", each) for each in unsure if "md-button" in each]


def _judged(page: Page, within: str, options: dict[str, Any]) -> Any:
    """axe's answer; it comes into a page once."""
    axe = Axe("0") if page.evaluate("'axe' in window") else Axe()
    return axe.run(page, within, options).response
