"""Thai and Arabic digits, and the setting that shows one or the other."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_ARABIC, _THAI = "0123456789", "๐๑๒๓๔๕๖๗๘๙"
_TO_THAI = str.maketrans(_ARABIC, _THAI)
_TO_ARABIC = str.maketrans(_THAI, _ARABIC)
_TOKEN = re.compile(r"\S+")
_LATIN = re.compile(r"[A-Za-z_@\\]|//")
_KEEP = {"script", "style", "code", "pre", "kbd", "samp", "textarea"}
_VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
}


def to_arabic(text: str) -> str:
    """Text with ๐-๙ written 0-9: the form in which numbers are read."""
    return text.translate(_TO_ARABIC)


def to_thai(text: str) -> str:
    """Running text with 0-9 written ๐-๙, but for words that hold Latin letters, addresses,
    and numbers that follow a Latin word ("E027", "PM2.5", "Windows 11", "a.go.th/2568").
    """
    kept, result, end = False, [], 0
    for token in _TOKEN.finditer(text):
        latin = bool(_LATIN.search(token[0]))
        keep = latin or (kept and token.start() == end + 1 and token[0].isascii())
        result += [text[end : token.start()], token[0] if keep else token[0].translate(_TO_THAI)]
        kept, end = latin and token[0][-1].isascii() and token[0][-1].isalnum(), token.end()
    return "".join([*result, text[end:]])


def html_to_thai(html: str) -> str:
    """A whole HTML page with the digits of its visible text in Thai.

    Attributes (addresses, ids), scripts, styles, code and every element marked
    `data-digits="keep"` stay as they are, byte for byte.
    """
    rewriter = _Rewriter()
    rewriter.feed(html)
    rewriter.close()
    return "".join(rewriter.parts)


class _Rewriter(HTMLParser):
    """Copies HTML, changing only text outside the kept elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def _copy(self, text: str) -> None:
        self.parts.append(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._copy(self.get_starttag_text() or "")
        if tag not in _VOID:
            keep = tag in _KEEP or ("data-digits", "keep") in attrs
            self._open.append((tag, keep or self._keeping()))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._copy(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._copy(f"</{tag}>")
        names = [name for name, _ in self._open]
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self._copy(data if self._keeping() else to_thai(data))

    def handle_entityref(self, name: str) -> None:
        self._copy(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._copy(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._copy(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._copy(f"<!{decl}>")

    def _keeping(self) -> bool:
        return bool(self._open) and self._open[-1][1]
