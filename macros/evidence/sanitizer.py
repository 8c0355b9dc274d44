"""The second wall: HTML passes only with elements and attributes that evidence needs."""

from __future__ import annotations

from html import escape

import nh3

from macros.html.classes import Class

ADMONITIONS = {"note", "tip", "warning", "example"}
CLASSES: dict[str, set[str]] = {
    "div": {Class.ADMONITION, Class.FOOTNOTE, Class.EVIDENCE_SCROLL, *ADMONITIONS},
    "p": {Class.ADMONITION_TITLE},
    "a": {Class.FOOTNOTE_REF, Class.FOOTNOTE_BACKREF},
    "figure": {Class.EVIDENCE_PICTURE},
    "table": {Class.EVIDENCE_TABLE},
    "th": {Class.RIGHT, Class.CENTER},
    "td": {Class.RIGHT, Class.CENTER},
    "ul": {Class.TASKS},
    "ol": {Class.TASKS},
    "li": {Class.TASK},
    "bdi": {Class.TASK_SIGN},
}
ATTRIBUTES = {
    "*": {"id"},
    "a": {"href", "title", "rel", "aria-label"},
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "ol": {"start"},
    "th": {"scope"},
    "div": {"tabindex", "role", "aria-label"},
    "bdi": {"role", "aria-label"},
}
TAGS = {
    "a", "bdi", "blockquote", "br", "code", "del", "div", "em", "figcaption", "figure", "h3", "h4", "h5", "h6",
    "hr", "img", "li", "ol", "p", "pre", "strong", "sup", "table", "tbody", "td", "th", "thead",
    "tr", "ul",
}  # fmt: skip
SCHEMES = {"http", "https", "mailto"}
_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    allowed_classes=CLASSES,
    url_schemes=SCHEMES,
    link_rel=None,
)


def passes(address: str) -> bool:
    """Whether an address of the web passes; one that no browser could open does not."""
    return "href" in sanitized(f'<a href="{escape(address)}">')


def sanitized(html: str) -> str:
    """HTML with nothing in it but the above, every element closed."""
    return str(_CLEANER.clean(html))
