"""What the tests of evidence share: rendering a passage, and reading HTML as a browser would."""

from __future__ import annotations

import re
from urllib.parse import unquote

from macros.evidence.links import LinkTargets
from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.markup import Rendered, Renderer
from macros.source.diagnostic import Location
from tests.conftest import sentence
from tests.reading.html import Html

ANCHOR = "piece-01"
FILE = "docs/sar/2569/ind-01/01.md"
HERE = "sar/2569/ind-01"
ATTACHMENTS = {f"{HERE}/{name}" for name in ("คำสั่ง.pdf", "ภาพ.jpg", "แผน (2).docx", "a.pdf")}
ALLOWED = {
    "a": {"href", "title", "rel", "aria-label", "class"},
    "bdi": {"class", "role", "aria-label"},
    "blockquote": set(),
    "br": set(),
    "code": set(),
    "del": set(),
    "div": {"class", "tabindex", "role", "aria-label"},
    "em": set(),
    "figcaption": set(),
    "figure": {"class"},
    "h3": set(),
    "h4": set(),
    "h5": set(),
    "h6": set(),
    "hr": set(),
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "li": {"class"},
    "ol": {"start", "class"},
    "p": {"class"},
    "pre": set(),
    "strong": set(),
    "sup": set(),
    "table": {"class"},
    "tbody": set(),
    "td": {"class"},
    "th": {"class", "scope"},
    "thead": set(),
    "tr": set(),
    "ul": {"class"},
}
CLASSES = {
    *("admonition", "admonition-title", "note", "tip", "warning", "example"),
    *("footnote", "footnote-ref", "footnote-backref", "tasks", "task", "task-sign"),
    *("evidence-scroll", "evidence-table", "evidence-picture", "left", "right", "center"),
}
_ADDRESS = re.compile(r"https?://[^/@\\]|mailto:[^@]+@|/[^/\\]|#")


def library() -> LinkTargets:
    """A folder with a few files, another piece of evidence, and two written pages."""
    return LinkTargets(
        HERE,
        frozenset(ATTACHMENTS | {"sar/2569/ind-02/อื่น.pdf"}),
        {
            f"{HERE}/01.md": f"{HERE}.md#{ANCHOR}",
            f"{HERE}/02-แผน.md": f"{HERE}.md#piece-02-แผน",
            "sar/2569/ind-02/01.md": "sar/2569/ind-02.md#piece-01",
        },
        frozenset({"index.md", "standards/index.md"}),
        pixels={f"{HERE}/ภาพ.jpg": (800, 600)},
    )


def render(text: str, anchor: str = ANCHOR, *, line: int = 1, level: int = 4) -> Rendered:
    """A text rendered by a renderer of its own."""
    return Renderer().render(MarkdownSource(text, Location(FILE, line), anchor, level), library())


def told(rendered: Rendered) -> list[str]:
    """line:column message of each problem, a warning as one."""
    return [sentence(problem).removeprefix(f"{FILE}:") for problem in rendered.problems]


def errors(rendered: Rendered) -> list[tuple[int, int]]:
    """(line, column) of each mistake, in order."""
    found = [problem.place for problem in rendered.problems if not problem.warning]
    return [(place.line, place.column) for place in found]


def foreign(html: str, anchor: str = ANCHOR) -> list[str]:
    """Everything in evidence's HTML that may not be there: elements, attributes, addresses, ids."""
    parsed = Html(html)
    found = list(parsed.foreign)
    for tag in parsed.elements:
        allowed = ALLOWED.get(tag.tag)
        if allowed is None and (tag.tag != "span" or tag.attributes):
            found.append(f"<{tag.tag}>")  # a bare span is what is left of a link
        for name, value in tag.attributes.items():
            if name not in {"id", *(allowed or ())}:
                found.append(f"{tag.tag} {name}={value}")
            if name in {"href", "src"} and not _sound(value, anchor, picture=name == "src"):
                found.append(f"{tag.tag} {name}={value}")
            if name == "class" and not set(value.split()) <= CLASSES:
                found.append(f"{tag.tag} {name}={value}")
    found += [f"id {name}" for name in parsed.ids if not name.startswith(f"{anchor}--")]
    found += [f"id {name} twice" for name in {*parsed.ids} if parsed.ids.count(name) > 1]
    found += [f"{sign!r}" for sign in "\x00\x02\x03\x1b\u202e\ue000\ue001" if sign in html]
    return found


def _sound(address: str, anchor: str, *, picture: bool) -> bool:
    """Whether an address is of the web, of mail, of this passage, or of a file of the project."""
    path = unquote(address)
    if picture:
        return path.removeprefix("/") in ATTACHMENTS
    if address.startswith("#"):
        return address.startswith(f"#{anchor}--")
    return bool(_ADDRESS.match(address)) and not (address.startswith("/") and ".." in path)
