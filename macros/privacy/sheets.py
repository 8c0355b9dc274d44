"""The sheets of an Excel file: every cell by its name, hidden sheets too, numbers as stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from posixpath import join, normpath

from macros.privacy.finding import Passage, UnreadableError
from macros.privacy.markup import parse, telling

WORKBOOK, STRINGS = "xl/workbook.xml", "xl/sharedStrings.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
_MOST = 6_000_000  # letters of all cells; one long text may stand in every cell
_CELL, _ROW = " | ", "\n\n"


def sheet_passages(parts: Mapping[str, bytes]) -> Iterator[Passage]:
    """The sheets of a workbook, by its XML parts. Raises UnreadableError where it cannot go on."""
    strings = _strings(parts.get(STRINGS, b""))
    used: set[int] = set()
    room = _MOST
    for name, part in _sheets(parts):
        if part in parts:
            grid = _Grid(strings, used, room)
            parse(parts[part], grid.start, grid.end, grid.text)
            room -= grid.length
            yield Passage(name, "".join(grid.pieces), tuple(grid.cells))
            yield Passage(name, _ROW.join(grid.loose))
    rest = [text for at, text in enumerate(strings) if at not in used]
    yield Passage("ข้อความที่ไม่ได้แสดงในแผ่นงานใด", _ROW.join(rest))


def sheet_parts(parts: Mapping[str, bytes]) -> set[str]:
    """The parts that `sheet_passages` reads."""
    return {part for _, part in _sheets(parts)} | {STRINGS}


def _sheets(parts: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """(name in Thai words, part) of each sheet."""
    targets: dict[str, str] = {}
    sheets: list[tuple[str, str]] = []

    def link(name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship":
            target = attributes.get("Target", "")
            targets[attributes.get("Id", "")] = normpath(join("/xl", target)).lstrip("/")

    def sheet(name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            hidden = " (ซ่อนอยู่)" if attributes.get("state", "visible") != "visible" else ""
            key = next((value for at, value in attributes.items() if at.endswith(" id")), "")
            title = f"แผ่นงาน ‘{attributes.get('name', '')}’{hidden}"
            sheets.append((title, targets.get(key, "")))

    parse(parts.get(_LINKS, b"<x/>"), link, _ignore, _ignore)
    parse(parts[WORKBOOK], sheet, _ignore, _ignore)
    return sheets


def _strings(xml: bytes) -> list[str]:
    """The texts that cells share, in their order."""
    found: list[str] = []
    path: list[str] = []

    def start(name: str, _: Mapping[str, str]) -> None:
        path.append(name)
        if name == "si":
            found.append("")

    def text(text: str) -> None:
        if path[-1] == "t" and "rPh" not in path and found:
            found[-1] += text

    def end(_: str) -> None:
        path.pop()

    parse(xml or b"<x/>", start, end, text)
    return found


class _Grid:
    """Gathers a sheet's cells; what stands outside of them is `loose`."""

    def __init__(self, strings: list[str], used: set[int], room: int) -> None:
        self.pieces: list[str] = []
        self.cells: list[tuple[int, str]] = []
        self.loose: list[str] = []
        self.length = 0
        self._strings, self._used, self._room = strings, used, room
        self._path: list[str] = []
        self._type = ""
        self._value = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._path.append(name)
        if name == "c":
            self._type, self._value = attributes.get("t", "n"), ""
            self.cells.append((self.length, attributes.get("r", "")))
        elif name != "row":
            self.loose += telling(attributes)

    def end(self, name: str) -> None:
        self._path.pop()
        if name == "c":
            self._put(self._shown() + _CELL)
        elif name == "row":
            self._put(_ROW)

    def text(self, text: str) -> None:
        inside = self._path[-1] if self._path else ""
        if "c" in self._path and inside in {"v", "t"}:
            self._value += text
        elif text.strip():
            self.loose.append(text)

    def _put(self, text: str) -> None:
        self.length += len(text)
        if self.length > self._room:
            raise UnreadableError("แผ่นงานมีข้อความมากเกินไป")
        self.pieces.append(text)

    def _shown(self) -> str:
        """A cell's text: a shared one by its number, a number in digits, a fraction not at all."""
        if self._type == "s":
            index = int(self._value) if self._value.strip().isdigit() else -1
            self._used.add(index)
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        return _number(self._value) if self._type == "n" else self._value


def _number(stored: str) -> str:
    try:
        number = float(stored)
    except ValueError:
        return stored
    return f"{number:.0f}" if number.is_integer() and abs(number) < 1e15 else ""


def _ignore(*_: object) -> None:
    return None
