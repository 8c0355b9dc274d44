"""The data of a new office: answers → the text of each file of data/. Nothing is made up: names,
dates and scores that nobody has given are null.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.scaffold.answers import Answers
from macros.scaffold.defaults import PARENT
from macros.scaffold.scalar import quoted, scalar
from macros.templating import environment

_TEMPLATES = Path(__file__).with_name("templates")
_ONCE = (
    "office", "standards", "assignments", "terms", "references", "evidence", "privacy", "search",
)  # fmt: skip
_UNNAMED = "ยังไม่ระบุชื่อ"


@dataclass(frozen=True)
class NewStandard:
    """A standard of which its number is known, and its title if that was given."""

    id: str
    no: int
    title: str


@dataclass(frozen=True)
class NewIndicator:
    """An indicator; of which standard, and so its code, is None where that was not said."""

    id: str
    standard: str | None
    code: str | None


def data_files(answers: Answers, made_from: Sequence[str] = ()) -> dict[str, str]:
    """Every file of data/, by path; `made_from` are words of the office that this project comes from."""
    year = answers.current_year
    places = {
        **{f"data/{noun}.yml": noun for noun in _ONCE},
        f"data/calendar/{year}.yml": "calendar",
        f"data/sar/{year}.yml": "sar",
        f"data/procedures/{answers.manual.id}.yml": "procedure",
    }
    words: dict[str, Any] = {
        "answers": answers,
        "made_from": made_from,
        "parent": PARENT,
        "year": year,
        "groups": [group.id for group in answers.all_groups],
        "standards": standards_of(answers),
        "indicators": indicators_of(answers),
        "text": scalar,
        "quoted": quoted,
    }
    written = environment(_TEMPLATES)
    return {
        path: written.get_template(f"data/{noun}.yml").render(words).rstrip("\n") + "\n"
        for path, noun in places.items()
    }


def standards_of(answers: Answers) -> list[NewStandard]:
    """The standards that were asked for, numbered from 1."""
    titles = answers.titles or [_UNNAMED] * answers.standards
    return [NewStandard(f"std-{no}", no, title) for no, title in enumerate(titles, 1)]


def indicators_of(answers: Answers) -> list[NewIndicator]:
    """The indicators that were asked for: numbered within their standards where it is said how many
    each has, else only counted.
    """
    if answers.divided:
        places = [
            (f"std-{standard}", f"{standard}.{number}")
            for standard, count in enumerate(answers.indicators, 1)
            for number in range(1, count + 1)
        ]
    else:
        places = [("", "")] * sum(answers.indicators)
    width = max(2, len(str(len(places))))
    return [
        NewIndicator(f"ind-{number:0{width}}", standard or None, code or None)
        for number, (standard, code) in enumerate(places, 1)
    ]
