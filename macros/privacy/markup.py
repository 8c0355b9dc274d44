"""The XML of Office files, as text: paragraphs whole, however Word has cut them into runs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from xml.parsers import expat

from macros.privacy.finding import Passage, UnreadableError

_INLINE = {"t", "instrText"}
_SIGNS = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_REGIONS = {"tbl": " ตาราง", "txbxContent": " กล่องข้อความ"}
_REMOVED = " ข้อความที่ลบแต่ยังติดตามไว้"
_PARAGRAPH, _CELL = "\n\n", " | "
_SHORT = 8  # letters of an attribute that can hold nothing of interest

Start = Callable[[str, Mapping[str, str]], None]


def parse(
    xml: bytes, start: Start, end: Callable[[str], None], text: Callable[[str], None]
) -> None:
    """Call back for each element (its name without namespace) and each run of text.

    Raises UnreadableError for what is no XML, or declares entities: these can grow without end.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(_local(name), attributes)
    parser.EndElementHandler = lambda name: end(_local(name))
    parser.CharacterDataHandler = text
    parser.CommentHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(xml, True)
    except expat.ExpatError:
        raise UnreadableError("XML ข้างในเสียหาย") from None


def passages(xml: bytes, label: str) -> Iterator[Passage]:
    """The texts of one part of an Office file, named by its label and region."""
    flow = _Flow()
    parse(xml, flow.start, flow.end, flow.text)
    for region, pieces in flow.regions.items():
        yield Passage(label + region, "".join(pieces))
    if flow.loose:
        yield Passage(label, _PARAGRAPH.join(flow.loose))


def telling(attributes: Mapping[str, str]) -> list[str]:
    """The attributes long enough to hold a number or a name: alternative texts, links, authors."""
    return [value for value in attributes.values() if len(value) > _SHORT]


class _Flow:
    """Gathers the text of regions; text that is no paragraph's is `loose`."""

    def __init__(self) -> None:
        self.regions: dict[str, list[str]] = defaultdict(list)
        self.loose: list[str] = []
        self._names = [""]
        self._path: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._path.append(name)
        self.loose += telling(attributes)
        if name in _REGIONS:
            self._names.append(_REGIONS[name])
        elif name in _SIGNS:
            self._here.append(_SIGNS[name])

    def end(self, name: str) -> None:
        self._path.pop()
        if name in {"p", "tr"}:
            self._here.append(_PARAGRAPH)
        elif name == "tc":
            while self._here and self._here[-1] == _PARAGRAPH:
                self._here.pop()
            self._here.append(_CELL)
        elif name in _REGIONS:
            self._here.append(_PARAGRAPH)
            self._names.pop()

    def text(self, text: str) -> None:
        inside = self._path[-1] if self._path else ""
        if inside in _INLINE:
            self._here.append(text)
        elif inside == "delText":
            self.regions[_REMOVED].append(text)
        elif text.strip():
            self.loose.append(text)

    @property
    def _here(self) -> list[str]:
        return self.regions[self._names[-1]]


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse(*_: object) -> None:
    raise UnreadableError("XML ข้างในประกาศเอนทิตี ซึ่งไฟล์ Office ทั่วไปไม่มี")
