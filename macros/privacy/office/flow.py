"""The texts of one part of an Office file: paragraphs whole, however they are cut into runs, and
what is no paragraph's. Names of elements are those of ECMA-376 without their namespaces, so that
transitional and strict files read alike.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping

from macros.privacy.office.columns import Table
from macros.privacy.office.elements import is_on, symbol, telling
from macros.privacy.office.stream import HIDDEN, NEW, OLD, PARAGRAPH, Stream

_SIGNS = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_REGIONS = {
    "txbxContent": " กล่องข้อความ",
    "rt": " คำอ่าน",  # of Word, above the words
    "rPh": " คำอ่าน",  # of Excel
    "Fallback": " ส่วนสำหรับโปรแกรมรุ่นเก่า",
}
_CODES = " รหัสของฟิลด์"
_CHANGES = {"del": OLD, "moveFrom": OLD, "ins": NEW, "moveTo": NEW}
_TEXTS = {"t": 0, "delText": OLD}
_HTML = {"font", "span", "b", "i", "u", "s", "a", "sub", "sup", "em", "strong"}
_BEFORE = 12  # pieces of text that a table may be named in


class Flow:
    """Gathers texts of a part while it is parsed: `streams` of paragraphs by region, `loose` text
    that is no paragraph's, `columns` of tables that may hold a number. `unseen` are the ids of styles
    whose text is hidden.
    """

    def __init__(self, unseen: Container[str] = ()) -> None:
        self._unseen = unseen
        self.streams: dict[tuple[str, bool], Stream] = {}
        self.loose: list[str] = []
        self.columns: list[str] = []
        self._open = [self._stream("")]
        self._tables: list[Table] = []
        self._path: list[str] = []
        self._changes: list[int] = []
        self._runs = self.hidden = self._broken = 0
        self._glued = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins; what its attributes tell is loose text."""
        self._path.append(name)
        self.loose += telling(attributes)
        self._glued = self._glued and name in _HTML
        if name in _SIGNS:
            self._put(_SIGNS[name])
        elif name in _REGIONS:
            stream = self._stream(_REGIONS[name], echo=name == "Fallback" or self._here.echo)
            self._open.append(stream)
        elif name in _CHANGES:
            self._changed(_CHANGES[name])
        elif name in _STARTS:
            _STARTS[name](self, attributes)

    def end(self, name: str) -> None:
        """An element ends, and with it what it holds together."""
        self._path.pop()
        self._glued = self._glued and name in _HTML
        if name in _ENDS:
            _ENDS[name](self)
        elif name in _CHANGES:
            self._changes.pop()
        elif not (self._here.paragraphs or self._runs):
            self._here.part()
        if name in _REGIONS:
            self._open.pop().part()

    def text(self, text: str) -> None:
        """Text of the innermost element: of a paragraph, a field, or loose."""
        inside = self._path[-1] if self._path else ""
        if inside in _TEXTS:
            self._put(text, _TEXTS[inside])
        elif inside in {"instrText", "delInstrText"}:
            self._stream(_CODES).put(text)
        elif text.strip():
            if self._glued:
                text = self.loose.pop() + text
            self.loose.append(text)
            self._glued = True

    def aside(self, text: str) -> None:
        """Words of a comment or of an instruction to programs, which are of no element."""
        self.loose.append(text)

    @property
    def _here(self) -> Stream:
        return self._open[-1]

    def _stream(self, region: str, *, echo: bool = False) -> Stream:
        return self.streams.setdefault((region, echo), Stream(region, echo=echo))

    def _put(self, text: str, layers: int = 0) -> None:
        changed = self._changes[-1] if self._changes else 0
        self._here.put(text, layers | changed | self.hidden | self._here.hidden)

    def _changed(self, layer: int) -> None:
        self._changes.append(layer | (self._changes[-1] if self._changes else 0))
        if self._path[-3:-1] == ["pPr", "rPr"]:  # the end of the paragraph itself
            self._broken = layer

    def _start_paragraph(self, _: Mapping[str, str]) -> None:
        self._here.paragraphs += 1
        self._here.hidden = 0
        self._broken = 0

    def _end_paragraph(self) -> None:
        self._here.paragraphs -= 1
        self._here.put(PARAGRAPH, self._broken)
        self._broken = 0

    def _start_run(self, _: Mapping[str, str]) -> None:
        self._runs += 1

    def _end_run(self) -> None:
        self._runs -= 1
        self.hidden = 0

    def _end_text(self) -> None:
        if not self._here.paragraphs and not self._runs:
            self._here.part()

    def _vanish(self, attributes: Mapping[str, str]) -> None:
        self.hidden = HIDDEN if is_on(attributes) and self._runs else 0

    def _style(self, attributes: Mapping[str, str]) -> None:
        if any(value in self._unseen for value in attributes.values()):
            (self if self._runs else self._here).hidden = HIDDEN

    def _field(self, _: Mapping[str, str]) -> None:
        self._stream(_CODES).part()

    def _symbol(self, attributes: Mapping[str, str]) -> None:
        self._put(symbol(attributes))

    def _start_table(self, _: Mapping[str, str]) -> None:
        if not self._tables:
            self._here.place(" ตาราง")
        self._tables.append(Table(self._here.since(-_BEFORE)))

    def _end_table(self) -> None:
        self.columns += self._tables.pop().close()
        if not self._tables:
            self._here.place("")

    def _start_row(self, _: Mapping[str, str]) -> None:
        if self._tables:
            self._tables[-1].row()

    def _end_row(self) -> None:
        self._here.put(PARAGRAPH)

    def _start_cell(self, _: Mapping[str, str]) -> None:
        if self._tables:
            self._tables[-1].begin(self._here.mark())

    def _span(self, attributes: Mapping[str, str]) -> None:
        value = next(iter(attributes.values()), "")
        if self._tables and value.isdigit():
            self._tables[-1].span = min(int(value), 60)

    def _end_cell(self) -> None:
        if self._tables:
            self._tables[-1].end(self._here.since(self._tables[-1].mark))
        self._here.box()

    def _end_box(self) -> None:
        if self._path[-1:] != ["tc"]:  # a cell's own
            self._here.box()
            self._here.put(PARAGRAPH)


_STARTS: dict[str, Callable[[Flow, Mapping[str, str]], None]] = {
    "p": Flow._start_paragraph,
    "r": Flow._start_run,
    "vanish": Flow._vanish,
    "rStyle": Flow._style,
    "pStyle": Flow._style,
    "fldChar": Flow._field,
    "sym": Flow._symbol,
    "tbl": Flow._start_table,
    "tr": Flow._start_row,
    "tc": Flow._start_cell,
    "gridSpan": Flow._span,
}
_ENDS: dict[str, Callable[[Flow], None]] = {
    "p": Flow._end_paragraph,
    "r": Flow._end_run,
    "t": Flow._end_text,
    "tbl": Flow._end_table,
    "tr": Flow._end_row,
    "tc": Flow._end_cell,
    "txBody": Flow._end_box,
    "txbxContent": Flow._end_box,
}
