"""The HTML of a page that people write: which elements and attributes may stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from macros.html.classes import Class
from macros.source.mistakes import Mistake, mistake
from macros.writing.markdown_engine import OF_MARKDOWN

MARK = "data-at"
"""An attribute that says where in the source an element stands (`places_of`); no page has it."""

CALL = "data-call"
"""An attribute of what stands in the place of a call, with its number."""

_TAGS = {
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup",
    "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt",
    "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table",
    "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
}  # fmt: skip
_OF_ALL = {"id", "title", "lang", "dir", "class", MARK, CALL, OF_MARKDOWN}
_OF = {
    "a": {"href", "target", "rel"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
    "time": {"datetime"},
    "bdi": {"role", "aria-label"},  # the sign of a task
}
_ALIGNED = re.compile(r"text-align: (?:left|right|center);")  # as the tables of Markdown say it
_KINDS = {  # of boxes, those that the theme draws
    "note", "abstract", "info", "tip", "success", "question", "warning", "failure", "danger", "bug",
    "example", "quote",
}  # fmt: skip
_CLASSES: set[str] = {
    *(Class.ADMONITION, Class.ADMONITION_TITLE, Class.FOLD, Class.HEADERLINK, Class.TOC),
    *(Class.FOOTNOTE, Class.FOOTNOTE_REF, Class.FOOTNOTE_BACKREF),
    *(Class.TASKS, Class.TASK, Class.TASK_SIGN, *_KINDS),
}
_FOREIGN = re.compile(r"\{.*\}")  # the namespace of SVG and MathML


def forbidden_elements(root: Element) -> Iterator[tuple[Mistake, Element]]:
    """What may not stand below the root of a page's tree, each with its element."""
    for element in root.iter():
        if element is not root and isinstance(element.tag, str):  # else a comment
            for text in _of(element):
                yield mistake("PAGE-04", text=text), element
            if element.get("id", "").startswith("__"):
                yield mistake("PAGE-29", id=element.get("id")), element


def _of(element: Element) -> Iterator[str]:
    """What is strange about one element."""
    tag = _FOREIGN.sub("", element.tag)
    if element.tag not in _TAGS:
        yield tag
        return
    for name, value in element.items():
        if name == "class":
            yield from (f'class="{each}"' for each in value.split() if _themed(each))
        elif name not in _OF_ALL | _OF.get(tag, set()):
            yield _FOREIGN.sub("", name)
        elif name == "style" and not _ALIGNED.fullmatch(value):
            yield name


def _themed(name: str) -> bool:
    """Whether a class may change how, or where, a theme draws an element."""
    return name.isascii() and name not in _CLASSES and not name.startswith("language-")
