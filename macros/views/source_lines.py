"""The source document beside its errata, line by line, in parts that fold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from macros.model.errata import Erratum
from macros.model.source import SourceText
from macros.thai.digits import to_arabic
from macros.views.view import View

_HEADING = re.compile(r"\s*(\d+)\.\s*\S")
_BEGINNING = "ส่วนต้นของเอกสาร"


@dataclass(frozen=True)
class Run:
    """A stretch of a source line: its text, and whether errata concern it."""

    text: str
    fixed: bool
    asked: bool


@dataclass(frozen=True)
class SourceLine:
    """A line of the source: its number, its stretches, the errata that concern it."""

    number: int
    runs: tuple[Run, ...]
    errata: tuple[Erratum, ...]


@dataclass(frozen=True)
class SourcePart:
    """Lines from a heading up to the next."""

    title: str
    lines: tuple[SourceLine, ...]

    @property
    def told(self) -> str:
        """Which lines they are, and what was found in them."""
        errata = [erratum for line in self.lines for erratum in line.errata]
        applied = sum(erratum.applied for erratum in errata)
        asked = sum(bool(erratum.question) and not erratum.applied for erratum in errata)
        counts = (f"แก้แล้ว {applied} ข้อ" if applied else "", f"รอยืนยัน {asked} ข้อ" if asked else "")
        found = " ".join(filter(None, counts)) or "ไม่มีข้อสังเกต"
        return f"บรรทัดที่ {self.lines[0].number}-{self.lines[-1].number} {found}"


def errata(view: View) -> Markup:
    """The source document verbatim, line by line, with every erratum beside its line."""
    text = view.manual.source
    if text is None:
        return Markup()
    return view.render("errata.html", parts_of_source=list(_parts(text)), source=text)


def runs(line: str, found: tuple[Erratum, ...]) -> Iterator[Run]:
    """A line cut where errata begin and end; joined, the texts are the line."""
    spans = []
    for erratum in found:
        start = line.find(erratum.source)
        spans.append((start, start + len(erratum.source), erratum.applied))
    edges = sorted({0, len(line), *(edge for start, end, _ in spans for edge in (start, end))})
    for start, end in pairwise(edges):
        over = [applied for a, b, applied in spans if a <= start and end <= b]
        yield Run(line[start:end], True in over, False in over)


def _parts(text: SourceText) -> Iterator[SourcePart]:
    """The document in parts: one begins with each heading that has the next number, below a blank line."""
    title, lines, wanted, above = _BEGINNING, list[SourceLine](), 1, ""
    for number, line in enumerate(text.lines, 1):
        heading = _HEADING.match(to_arabic(line))
        if heading and int(heading[1]) == wanted and not above.strip():
            if lines:
                yield SourcePart(title, tuple(lines))
            title, lines, wanted = line.strip(), [], wanted + 1
        above, found = line, text.errata_on(number)
        lines.append(SourceLine(number, tuple(runs(line, found)), found))
    if lines:
        yield SourcePart(title, tuple(lines))
