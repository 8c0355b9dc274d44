"""The source document, if the office has one, line by line, and what its errata make of it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import Field

from macros.model.errata import Errata, Erratum
from macros.model.fields import Text
from macros.model.record import Record
from macros.thai.digits import to_arabic


class SourceDocument(Record):
    """data/source/about.yml: whose the source document is."""

    office: Text = Field(description="ชื่อเต็มของสำนักงานเจ้าของต้นฉบับ ตรงกับ name ใน data/office.yml")


SOURCE, ABOUT, ERRATA = (
    f"data/source/{name}" for name in ("manual.txt", "about.yml", "errata.yml")
)
_BLANKS = re.compile(r"[\s\u00a0]+")
OF_SOURCE: dict[str, type[Record]] = {ABOUT: SourceDocument, ERRATA: Errata}
"""What stands beside the document."""


def has_source(root: Path) -> bool:
    """Whether the project at `root` has a source document: where it lies, whatever lies there."""
    return os.path.lexists(root / SOURCE)


def plain_name(name: str) -> str:
    """A name without what people write in two ways: digits and blanks."""
    return _BLANKS.sub("", to_arabic(name))


def beside_source(root: Path) -> dict[str, type[Record]]:
    """The files beside the source document of the project at `root`, if it has one. That one of
    them says whose it is, `checks.origin` asks.
    """
    wanted = (path for path in OF_SOURCE if path == ERRATA or (root / path).exists())
    return {path: OF_SOURCE[path] for path in wanted} if has_source(root) else {}


@dataclass(frozen=True)
class SourceText:
    """data/source/: the document verbatim (line 1 first) with its errata; and the name of the
    office whose it is.
    """

    lines: tuple[str, ...]
    errata: tuple[Erratum, ...]
    office: str = ""

    def errata_on(self, line: int) -> tuple[Erratum, ...]:
        """The errata of a line (from 1), in the order their text stands on it."""
        return self._by_line.get(line, ())

    def corrected(self, line: int) -> str:
        """A line (from 1) with its applied errata and no others."""
        text = self.lines[line - 1]
        for erratum in self.errata_on(line):
            if erratum.applied and erratum.correction is not None:
                text = text.replace(erratum.source, erratum.correction, 1)
        return text

    @property
    def applied(self) -> tuple[Erratum, ...]:
        """The errata that changed the published text."""
        return tuple(erratum for erratum in self.errata if erratum.applied)

    @property
    def questions(self) -> tuple[Erratum, ...]:
        """The errata that only the office can settle."""
        return tuple(item for item in self.errata if not item.applied and item.question)

    @cached_property
    def _by_line(self) -> dict[int, tuple[Erratum, ...]]:
        lines: dict[int, list[Erratum]] = {}
        for erratum in self.errata:
            lines.setdefault(erratum.line, []).append(erratum)
        return {number: tuple(self._ordered(number, found)) for number, found in lines.items()}

    def _ordered(self, line: int, errata: list[Erratum]) -> list[Erratum]:
        text = self.lines[line - 1]
        return sorted(errata, key=lambda erratum: (text.find(erratum.source), erratum.id))


def source_text(records: Mapping[str, Any], lines: tuple[str, ...]) -> SourceText | None:
    """The document of these lines with what stands beside it, as far as these records of files can
    be read; None where there are no such files.
    """
    if not records.keys() & OF_SOURCE:
        return None
    about: SourceDocument | None = records.get(ABOUT)
    errata: Errata | None = records.get(ERRATA)
    return SourceText(lines, errata.errata if errata else (), about.office if about else "")
