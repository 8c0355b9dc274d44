"""Texts in RTF: what is shown, what is hidden or deleted, notes and headers; pictures told apart.

After the Rich Text Format Specification 1.9.1. Every word is read, also those that Word ignores.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.privacy.finding import Finding, Found, Nested, Passage
from macros.privacy.office.columns import Columns
from macros.privacy.office.stream import HIDDEN, NEW, OLD, PARAGRAPH, Stream
from macros.source.file_type import detect_type

_TOKEN = re.compile(
    r"\\'(?P<byte>[0-9A-Fa-f]{2})|\\u(?P<letter>-?\d{1,6})[ ]?"
    r"|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\(?P<sign>[^A-Za-z0-9])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n\\]",
    re.DOTALL,
)
_SIGNS = {"~": "\u00a0", "_": "-", "\n": "\n", "\r": "\n", "{": "{", "}": "}", "\\": "\\"}
_WORDS = {
    **dict.fromkeys(("par", "sect", "page", "row", "nestrow"), PARAGRAPH),
    **dict.fromkeys(("cell", "nestcell"), " | "),
    "line": "\n",
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "enspace": " ",
    "emspace": " ",
}
_LAYERS = {"deleted": OLD, "revised": NEW, "v": HIDDEN}
_ASIDE = re.compile(
    r"(?:header|footer)[lrf]?|footnote|annotation|info|title|author|operator|subject|keywords|doccomm"
    r"|manager|company|fldinst|pict|objdata|datafield|fonttbl|colortbl|stylesheet|listtext|propname|staticval|linkval|shptxt"
)
_OBJECTS = {"objdata", "bin"}
_NO_HEX = re.compile("[^0-9A-Fa-f]")


@dataclass(frozen=True)
class _Group:
    """What holds within braces."""

    stream: Stream
    layers: int = 0
    skipped: int = 1  # letters after one given by its number, for old programs
    packed: list[str] | None = None  # where digits of a picture or an object go


def rtf_passages(content: bytes, nested: Nested) -> Found:
    """The texts and pictures of an RTF file."""
    reader = _Reader()
    reader.read(content.decode("latin-1"))
    for stream in reader.streams:
        yield from stream.passages("")
    yield Passage("", PARAGRAPH.join(reader.columns.close()), echo=True)
    for body in reader.pictures:
        found = detect_type(body)
        yield from nested(body, found.suffix if found and found.suffix else ".emf")
    if reader.objects:
        yield Finding("unreadable", where="มีวัตถุของโปรแกรมอื่นฝังอยู่")


class _Reader:
    def __init__(self) -> None:
        self.streams = [Stream("")]
        self.objects = False
        self._groups = [_Group(self.streams[0])]
        self._packed: list[list[str]] = []
        self._skip = self._at = self._mark = 0
        self.columns = Columns()

    @property
    def pictures(self) -> Iterator[bytes]:
        """The files of the pictures, of which an odd last digit is left out."""
        for pieces in self._packed:
            digits = _NO_HEX.sub("", "".join(pieces))
            yield bytes.fromhex(digits[: len(digits) // 2 * 2])

    def read(self, text: str) -> None:
        """Read a whole file."""
        at = 0
        while found := _TOKEN.match(text, at):
            at = found.end()
            if found["word"]:
                number = int(found["number"]) if found["number"] else None
                at += max(0, number or 0) if found["word"] == "bin" else 0
                self._word(found["word"], number)
            elif found["byte"]:
                self._letters(bytes.fromhex(found["byte"]).decode("cp874", "replace"))
            elif found["letter"]:
                self._put(chr(int(found["letter"]) % 0x10000))
                self._skip = self._groups[-1].skipped
            elif found["sign"] == "*":
                self._aside("")
            elif found["sign"]:
                self._put(_SIGNS.get(found["sign"], ""))
            elif found["brace"]:
                self._brace(opens=found["brace"] == "{")
            elif found["text"]:
                self._letters(found["text"])

    def _letters(self, text: str) -> None:
        kept = text[self._skip :]
        self._skip = max(0, self._skip - len(text))
        packed = self._groups[-1].packed
        if packed is None:
            self._put(kept)
        else:
            packed.append(kept)

    def _put(self, text: str) -> None:
        group = self._groups[-1]
        group.stream.put(text, group.layers)

    def _brace(self, *, opens: bool) -> None:
        self._skip = 0
        group = self._groups[-1]
        if opens:
            inside = group if group.packed is None else replace(group, packed=[])
            self._groups.append(inside)
        elif len(self._groups) > 1:
            self._groups.pop()
            if group.stream is not self._groups[-1].stream:
                group.stream.part()

    def _word(self, word: str, number: int | None) -> None:
        self._skip = 0
        group = self._groups[-1]
        if word in _WORDS:
            self._cell(word)
            self._put(_WORDS[word])
            self._mark = self.streams[0].mark()
        elif word in _LAYERS:
            layers = group.layers & ~_LAYERS[word] | (_LAYERS[word] if number != 0 else 0)
            self._groups[-1] = replace(group, layers=layers)
        elif word == "plain":
            self._groups[-1] = replace(group, layers=0)
        elif word == "uc":
            self._groups[-1] = replace(group, skipped=number or 0)
        elif _ASIDE.fullmatch(word):
            self._aside(word)
        self.objects = self.objects or word in _OBJECTS

    def _aside(self, word: str) -> None:
        """The text of the group stands elsewhere than the text around it."""
        self.streams.append(Stream(""))
        packed: list[str] | None = [] if word in {"pict", *_OBJECTS} else None
        if not word:
            packed = self._groups[-1].packed
        if word == "pict" and packed is not None:
            self._packed.append(packed)
        self._groups[-1] = replace(self._groups[-1], stream=self.streams[-1], packed=packed)

    def _cell(self, word: str) -> None:
        """Keep count of the cells of a row, for numbers that run down a column."""
        if self._groups[-1].stream is not self.streams[0]:
            return
        if word.endswith("cell"):
            text = self.streams[0].since(self._mark)
            self.columns.cell(self._at, text.rpartition(PARAGRAPH)[2])
            self._at += 1
        elif word.endswith("row"):
            self.columns.row()
            self._at = 0
