"""Reads data/ into a Manual, or says everything that is wrong with its form."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.model.assignments import Assignments
from macros.model.calendar import Calendar
from macros.model.errata import Errata
from macros.model.explain import explain
from macros.model.fields import Record
from macros.model.ids import PROCEDURES, known, repeated
from macros.model.manual import Manual
from macros.model.office import Office
from macros.model.procedure import Procedure
from macros.model.references import References
from macros.model.source import SourceText
from macros.model.standards import Standards
from macros.model.terms import Terms
from macros.source.node import Node
from macros.source.problem import DataError, Problem
from macros.source.reader import read
from macros.source.text import read_text

SOURCE = "data/source/manual.txt"
FILES: dict[str, type[Record]] = {
    "data/office.yml": Office,
    "data/standards.yml": Standards,
    "data/assignments.yml": Assignments,
    "data/calendar.yml": Calendar,
    "data/terms.yml": Terms,
    "data/references.yml": References,
    "data/source/errata.yml": Errata,
}


@dataclass(frozen=True)
class Loading:
    """What became of reading data/: `files` maps each path to its root node (None when it
    cannot be read) and `manual` is None as long as there is a problem.
    """

    files: dict[str, Node | None]
    problems: tuple[Problem, ...]
    manual: Manual | None


def load(root: Path) -> Loading:
    """Read every file of `root`/data. Never raises for bad data: see `problems`."""
    problems: list[Problem] = []
    files: dict[str, Node | None] = {}
    for path in paths(root):
        try:
            files[path] = read(root, path)
        except DataError as error:
            problems += error.problems
            files[path] = None
    problems += repeated(files)
    records = {path: _record(path, files, problems) for path in files}
    try:
        lines = tuple(read_text(root, SOURCE).split("\n"))
    except DataError as error:
        problems += error.problems
    whole = None if problems else _manual(records, lines)
    return Loading(files, tuple(problems), whole)


def paths(root: Path) -> list[str]:
    """The data files of an office: one a noun, and one a procedure."""
    found = sorted((root / PROCEDURES).glob("*.yml"))
    return [*FILES, *(PROCEDURES + file.name for file in found)]


def _record(path: str, files: dict[str, Node | None], problems: list[Problem]) -> Any:
    """The record a file holds; None, with its problems added, when it is not one."""
    root, model = files[path], FILES.get(path, Procedure)
    if root is None:
        return None
    try:
        return model.model_validate(root.plain(), context=known(files, path))
    except ValidationError as error:
        problems += explain(error, root, model)
        return None


def _manual(records: dict[str, Any], lines: tuple[str, ...]) -> Manual:
    office: Office = records["data/office.yml"]
    manuals = {path: records[path] for path in records if path.startswith(PROCEDURES)}
    ordered = [f"{PROCEDURES}{name}.yml" for name in office.procedures]
    return Manual(
        office=office,
        standards=records["data/standards.yml"],
        assignments=records["data/assignments.yml"],
        calendar=records["data/calendar.yml"],
        terms=records["data/terms.yml"],
        references=records["data/references.yml"].references,
        source=SourceText(lines, records["data/source/errata.yml"].errata),
        procedures=tuple(manuals[path] for path in ordered if path in manuals),
    )
