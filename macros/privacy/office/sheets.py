"""The sheets of an Excel file: every cell by its name, hidden sheets too, numbers as stored."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from posixpath import dirname, join

from macros.privacy.finding import CELL, Passage, UnreadableError
from macros.privacy.office.columns import Columns
from macros.privacy.office.elements import number, parse, spelt_out, telling, unquoted
from macros.privacy.office.formats import formats, rendered
from macros.source.package import Package, relationships, relationships_part

_MOST = 6_000_000  # letters of all cells; one long text may stand in every cell
_CELL, _ROW = " | ", "\n\n"
_CODE = re.compile(
    r'&(?:"[^"]*"|[A-Z]|\d{1,3}(?=\D))'
)  # of fonts and sides, in a sheet's head and foot


def sheet_passages(parts: Mapping[str, bytes], package: Package) -> Iterator[Passage]:
    """The sheets of a workbook, by its XML parts. Raises UnreadableError where it cannot go on."""
    shared = parts.get(_target(parts, package, "sharedStrings"), b"<x/>")
    strings, readings = _strings(shared)
    codes = formats(parts.get(_target(parts, package, "styles"), b"<x/>"))
    used: set[int] = set()
    room = _MOST
    for name, part in _sheets(parts, package):
        grid = _Grid(strings, used, codes, room)
        parse(parts[part], grid.start, grid.end, grid.text, grid.loose.append)
        room -= grid.length
        yield from grid.passages(name)
    rest = [text for at, text in enumerate(strings) if at not in used]
    yield Passage("ข้อความที่ไม่ได้แสดงในแผ่นงานใด", _ROW.join(rest))
    yield Passage("คำอ่านของข้อความในช่อง", _ROW.join(readings))


def sheet_parts(parts: Mapping[str, bytes], package: Package) -> set[str]:
    """The parts that `sheet_passages` reads."""
    return {part for _, part in _sheets(parts, package)} | {
        _target(parts, package, "sharedStrings")
    }


def _target(parts: Mapping[str, bytes], package: Package, wanted: str) -> str:
    """The part of a kind that the workbook has one of."""
    linked = _linked(parts, package).values()
    found = [target for kind, target in linked if kind == wanted and target in parts]
    return next(iter(found), join(dirname(package.main), f"{wanted}.xml"))


def _linked(parts: Mapping[str, bytes], package: Package) -> dict[str, tuple[str, str]]:
    """The relations of the workbook, with targets as the parts are named."""
    names = {name.lower(): name for name in parts}
    xml = parts.get(names.get(relationships_part(package.main).lower(), ""), b"<x/>")
    found = relationships(xml, package.main)
    return {key: (kind, names.get(part.lower(), part)) for key, (kind, part) in found.items()}


def _sheets(parts: Mapping[str, bytes], package: Package) -> list[tuple[str, str]]:
    """(name in Thai words, part) of each sheet; of those that no workbook lists, too."""
    targets = _linked(parts, package)
    sheets: dict[str, str] = {}

    def sheet(name: str, attributes: Mapping[str, str]) -> None:
        """Note a sheet and whether it is hidden."""
        if name == "sheet":
            hidden = " (ซ่อนอยู่)" if attributes.get("state", "visible") != "visible" else ""
            key = next((value for at, value in attributes.items() if at.endswith(" id")), "")
            part = targets.get(key, ("", ""))[1]
            if part in parts:
                sheets[part] = f"แผ่นงาน ‘{attributes.get('name', '')}’{hidden}"

    parse(parts[package.main], sheet, _ignore, _ignore)
    for part in parts:
        if package.type_of(part).endswith(".worksheet+xml"):
            sheets.setdefault(part, "แผ่นงานที่ไม่อยู่ในสมุดงาน")
    return [(name, part) for part, name in sheets.items()]


def _strings(xml: bytes) -> tuple[list[str], list[str]]:
    """The texts that cells share, in their order; and how such are read aloud."""
    found: list[str] = []
    aloud: list[str] = []
    path: list[str] = []

    def start(name: str, _: Mapping[str, str]) -> None:
        """Note an element that begins."""
        path.append(name)
        if name in {"si", "rPh"}:
            (found if name == "si" else aloud).append("")

    def text(text: str) -> None:
        """Take a text to where it belongs."""
        into = aloud if "rPh" in path else found
        if path[-1] == "t" and into:
            into[-1] += text

    def end(_: str) -> None:
        """Note that the innermost element ends."""
        path.pop()

    parse(xml, start, end, text)
    return found, aloud


class _Grid:
    """Gathers a sheet's cells; what stands outside of them is `loose`."""

    def __init__(
        self, strings: list[str], used: set[int], codes: Mapping[str, str], room: int
    ) -> None:
        self.loose: list[str] = []
        self.length = 0
        self._pieces: list[str] = []
        self._places: list[tuple[int, str]] = []
        self._columns = Columns()
        self._strings, self._used, self._codes, self._room = strings, used, codes, room
        self._formatted: list[str] = []
        self._code = ""
        self._path: list[str] = []
        self._type = self._value = ""
        self._at = 0

    def passages(self, name: str) -> Iterator[Passage]:
        """The sheet of this name, row by row, column by column, and what belongs to it."""
        yield Passage(name, "".join(self._pieces), tuple(self._places))
        yield Passage(name, _ROW.join(map(spelt_out, self.loose)))
        coded = [_CODE.sub("", text) for text in self.loose if "&" in text]
        again = [*self._columns.close(), *self._formatted, *coded, *unquoted(self.loose)]
        yield Passage(name, _ROW.join(again), echo=True)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._path.append(name)
        if name == "c":
            self._type, self._value = attributes.get("t", "n"), ""
            self._code = self._codes.get(attributes.get("s", "0"), "")
            self._locate(attributes.get("r", ""))
        elif name == "row":
            self._at = 0
            self._columns.row()
        elif attributes:
            self.loose += telling(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        self._path.pop()
        if name == "c":
            shown = self._shown()
            self._columns.cell(self._at, shown)
            if self._code:
                self._formatted.append(rendered(self._code, shown))
            self._put(shown + _CELL)
        elif name == "row":
            self._put(_ROW)

    def text(self, text: str) -> None:
        """Text of the element that is open."""
        inside = self._path[-1] if self._path else ""
        if inside in {"v", "t"} and "c" in self._path and "rPh" not in self._path:
            self._value += text
        elif text.strip():
            self.loose.append(text)

    def _locate(self, name: str) -> None:
        """A cell of this name begins; one without stands beside the last."""
        self._at = _column(name.rstrip("0123456789")) if name else self._at + 1
        if name:
            self._places.append((self.length, CELL + name))

    def _put(self, text: str) -> None:
        self.length += len(text)
        if self.length > self._room:
            raise UnreadableError("แผ่นงานมีข้อความมากเกินไป")
        self._pieces.append(text)

    def _shown(self) -> str:
        """A cell's text: a shared one by its number, a number in digits, a fraction not at all."""
        if self._type == "s":
            index = int(self._value) if self._value.strip().isdigit() else -1
            self._used.add(index)
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        return number(self._value) if self._type == "n" else self._value


def _ignore(*_: object) -> None:
    return None


@cache
def _column(letters: str) -> int:
    """The number of a column by its letters."""
    number = 0
    for letter in letters[:3]:
        number = number * 26 + ord(letter) - 64
    return number
