"""Texts of evidence and of a manual, made of the words of the source, the same for whoever shows them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

YEARS = (2565, 2566, 2567, 2568, 2569)
CHAPTERS, SECTIONS = 5, 8
_SEED = Path(__file__).parents[1] / "seed/data"


@dataclass(frozen=True)
class Piece:
    """A piece of evidence of about 2 kB: what it says of the `indicator` (from 0) of a year."""

    number: int
    year: int
    indicator: int
    level: int
    title: str
    text: str
    points: tuple[str, ...]
    page: int

    @property
    def links(self) -> tuple[str, str]:
        """Where more of it stands."""
        return (
            f"https://example.go.th/doc/{self.number}",
            f"https://example.go.th/file/{self.number}.pdf",
        )


@dataclass(frozen=True)
class Standard:
    """A standard's title, and its indicators as number, name and who answers for it."""

    title: str
    indicators: tuple[tuple[str, str, str], ...]


class Texts:
    """The same words in the same order each time; `indicators` are 11."""

    def __init__(self) -> None:
        self._chance = random.Random(2569)
        source = (_SEED / "source/manual.txt").read_text(encoding="utf-8")
        lines = [line for line in re.split(r"[\n\t]+", source) if len(line.strip()) > 25]
        self._words = [word for line in lines for word in line.split() if 3 <= len(word) <= 60]
        data = yaml.safe_load((_SEED / "standards.yml").read_text(encoding="utf-8"))
        titles = [each["title"] for each in data["editions"][0]["standards"]]
        self.standards = tuple(
            Standard(title, tuple(self._indicators(number)))
            for number, title in enumerate(titles, 1)
        )
        self.indicators = tuple(each for item in self.standards for each in item.indicators)

    def _indicators(self, standard: int) -> Iterator[tuple[str, str, str]]:
        for number in range(1, 4 if standard == 1 else 3):
            yield f"{standard}.{number}", self.words(160), self._word()

    def _word(self) -> str:
        return self._chance.choice(self._words)

    def words(self, size: int) -> str:
        """Words of about so many bytes."""
        found: list[str] = []
        while size > 0:
            found.append(self._word())
            size -= len(found[-1].encode()) + 1
        return " ".join(found)

    def pieces(self, count: int, years: tuple[int, ...] = YEARS) -> Iterator[Piece]:
        """So many pieces, spread over all indicators and years."""
        for number in range(count):
            indicator, turn = number % len(self.indicators), number // len(self.indicators)
            yield Piece(
                number,
                years[turn % len(years)],
                indicator,
                self._chance.randint(1, 5),
                f"{self._word()} {number + 1}",
                self.words(700),
                tuple(self.words(110) for _ in range(4)),
                self._chance.randint(1, SECTIONS),
            )

    def manual(self) -> Iterator[tuple[str, int, str]]:
        """Pages of a manual: path, the number of the standard that its table shows, and its text."""
        for page in range(1, CHAPTERS * SECTIONS + 1):
            parts = "\n".join(self._section(page, number) for number in range(1, 6))
            yield f"manual/c{(page - 1) // SECTIONS + 1}/p{page:02}.md", (page - 1) % 5, parts

    def _section(self, page: int, number: int) -> str:
        rows = "\n".join(f"| {row} | {self.words(60)} | {self._word()} |" for row in range(1, 6))
        return (
            f"## {page}.{number} {self._word()}\n\n{self.words(700)}\n\n"
            f'!!! note "หมายเหตุ"\n\n    {self.words(150)}\n\n'
            f"| ลำดับ | รายการ | ผู้รับผิดชอบ |\n|---|---|---|\n{rows}\n"
        )


def chapters() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The chapters of the manual's menu, and the pages of each."""
    for chapter in range(1, CHAPTERS + 1):
        pages = range((chapter - 1) * SECTIONS + 1, chapter * SECTIONS + 1)
        yield f"หมวด {chapter}", tuple(f"manual/c{chapter}/p{page:02}.md" for page in pages)
