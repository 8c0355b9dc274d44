"""Vector pictures (SVG): a browser runs what is in one, so only what draws may be."""

from __future__ import annotations

import re
from collections.abc import Mapping

from macros.source.xml import feed, xml_parser

_DRAWING = {
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "textPath", "title", "desc", "defs", "metadata", "linearGradient", "radialGradient",
    "stop", "clipPath", "mask", "pattern", "marker", "symbol", "use", "view", "style", "filter",
    "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feDropShadow", "feFlood",
    "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode",
    "feMorphology", "feOffset", "feTile", "feTurbulence",
}  # fmt: skip
_SVG = "http://www.w3.org/2000/svg"
_NOTES = (  # what drawing programs note for themselves; no browser reads it
    "http://www.inkscape.org/",
    "http://sodipodi.sourceforge.net/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/",
    "http://creativecommons.org/ns#",
    "http://ns.adobe.com/",
)
_ELSEWHERE = re.compile(r"@import|url\((?!\s*['\"]?\s*#)|expression\s*\(|-moz-binding", re.I)


def running(svg: bytes) -> str:
    """What in a vector picture would run or be fetched: the name of an element or an attribute,
    "" when there is nothing. Raises ValueError for what is no SVG or declares entities.
    """
    seen, parser = _Seen(), xml_parser()
    parser.StartElementHandler = seen.start
    parser.CharacterDataHandler = seen.words
    parser.ProcessingInstructionHandler = seen.instruction
    feed(parser, svg)
    if seen.root != f"{_SVG} svg":
        raise ValueError("its root is no svg")
    if _ELSEWHERE.search(_read("".join(seen.said))):
        return seen.found or "style"
    return seen.found


class _Seen:
    """The first thing that runs, as elements come by."""

    def __init__(self) -> None:
        self.root, self.found = "", ""
        self.said: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        space, _, bare = name.rpartition(" ")
        self.root = self.root or name
        foreign = bare not in _DRAWING if space == _SVG else not space.startswith(_NOTES)
        named = (key.split()[-1] for key, value in attributes.items() if _runs(key, value))
        self.found = self.found or (bare if foreign else next(named, ""))

    def words(self, text: str) -> None:
        """Text, a style sheet's too."""
        self.said.append(text)

    def instruction(self, target: str, data: str) -> None:
        """What a program should do with the file: fetch a style sheet, say."""
        self.found = self.found or f"?{target}"


def _runs(key: str, value: str) -> bool:
    name = key.rpartition(" ")[2].lower()
    fetched = name in {"href", "src"} and not value.strip().startswith("#")
    return name.startswith("on") or fetched or bool(_ELSEWHERE.search(_read(value)))


def _read(style: str) -> str:
    """A style as a browser reads it: without notes and escapes."""
    bare = re.sub(r"/\*.*?(?:\*/|\Z)", "", style, flags=re.DOTALL)
    return re.sub(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", _letter, bare, flags=re.DOTALL)


def _letter(escape: re.Match[str]) -> str:
    number = int(escape[1] or "0", 16)
    return escape[2] or (chr(number) if 0 < number < 0x110000 else "�")
