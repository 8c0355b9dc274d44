"""Reads data/ into a Manual, or says everything that is wrong with its form.

The example's office stands in data/example/, where it has files of its own; what it lacks is the
office's. Files are known by the path they have in data/, wherever they were read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.model.assignments import AssignmentHistory
from macros.model.calendar import Calendar
from macros.model.evidence import EvidenceRules
from macros.model.explain import explain
from macros.model.former import told_once
from macros.model.ids import CALENDARS, PROCEDURES, YEARS, referring, repeated
from macros.model.manual import Manual
from macros.model.office import ExampleOffice, Office
from macros.model.privacy import Privacy
from macros.model.procedure import Procedure
from macros.model.record import Record
from macros.model.references import References
from macros.model.sar import SarYear
from macros.model.search import Wording
from macros.model.source import OF_SOURCE, SOURCE, beside_source, has_source, source_text
from macros.model.sourceless import SOURCELESS
from macros.model.standards import Standards
from macros.model.terms import Terms
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.node import Node
from macros.source.reader import read_yaml
from macros.source.text import read_text

PRIVACY, WORDING = "data/privacy.yml", "data/search.yml"
HOME, EXAMPLE = "data/", "data/example/"
FILES: dict[str, type[Record]] = {
    "data/office.yml": Office,
    "data/standards.yml": Standards,
    "data/assignments.yml": AssignmentHistory,
    "data/terms.yml": Terms,
    "data/references.yml": References,
    "data/evidence.yml": EvidenceRules,
    PRIVACY: Privacy,
}
OPTIONAL: dict[str, type[Record]] = {WORDING: Wording}
FOLDERS: dict[str, type[Record]] = {PROCEDURES: Procedure, YEARS: SarYear, CALENDARS: Calendar}
EXAMPLE_FILES: dict[str, type[Record]] = {
    "data/office.yml": ExampleOffice,
    "data/standards.yml": Standards,
    "data/assignments.yml": AssignmentHistory,
}

Nodes = dict[str, Node | None]
Models = Mapping[str, type[Record]]


@dataclass(frozen=True)
class LoadResult:
    """What became of reading data/: `files` maps each path to its root node (None when it
    cannot be read) and `manual` is None as long as there is a problem. `known_ids` is the manual as
    far as its files are `sound` (their paths): what would come of any other is None.
    """

    files: Nodes
    problems: tuple[Diagnostic, ...]
    manual: Manual | None
    known: Manual
    sound: frozenset[str]


def load_data(root: Path) -> LoadResult:
    """Read every file of `root`/data. Never raises for bad data: see `problems`."""
    given = {path: model for path, model in OPTIONAL.items() if (root / path).exists()}
    models = {**FILES, **given, **beside_source(root), **_found(root, HOME, FOLDERS)}
    problems: list[Diagnostic] = []
    files = _nodes(root, HOME, models, problems)
    unclear = {problem.place.path for problem in problems}  # of ids that stand twice, too
    records = _records(files, files, models, problems)
    sound = {path for path, record in records.items() if record and path not in unclear}
    lines: tuple[str, ...] = ()
    try:
        if has_source(root):
            lines = tuple(read_text(root, SOURCE).split("\n"))
            sound.add(SOURCE)
    except DataError as error:
        problems += error.problems
    manual = _manual(records, lines)
    problems = told_once(root, problems, own=True)
    return LoadResult(
        files, tuple(problems), None if problems else manual, manual, frozenset(sound)
    )


def load_example(root: Path, office: LoadResult) -> LoadResult | None:
    """The example's manual: its own files, and the rest of the office's. None without one."""
    if not (root / EXAMPLE).is_dir():
        return None
    models = {**EXAMPLE_FILES, **_found(root, EXAMPLE, FOLDERS)}
    problems: list[Diagnostic] = []
    own = _nodes(root, EXAMPLE, models, problems)
    inherited = {
        path: node for path, node in office.files.items() if not path.startswith(tuple(FOLDERS))
    }
    files = {**inherited, **own}
    records = _records(own, files, models, problems)
    if not _in(PROCEDURES, records):
        problems.append(Diagnostic(Location(EXAMPLE), mistake("REL-23")))
    player = records["data/office.yml"]
    whole = replace(
        office.known,
        office=office.known.office and player and office.known.office.played_by(player),
        standards=records["data/standards.yml"],
        history=records["data/assignments.yml"],
        procedures=_in(PROCEDURES, records),
        years=_in(YEARS, records),
        calendars=_in(CALENDARS, records),
        example=True,
    )
    broken = frozenset(["data/office.yml"] * (whole.office is None))  # it is played on the own one
    sound = frozenset(path for path, record in records.items() if record) - broken
    problems = told_once(root, problems, own=False)
    manual = whole if office.manual and not problems else None
    return LoadResult(files, tuple(problems), manual, whole, sound)


def _found(root: Path, home: str, folders: Models) -> dict[str, type[Record]]:
    """The files of a home that exist once per datum, by their paths in data/."""
    return {
        folder + file.name: model
        for folder, model in folders.items()
        for file in sorted((root / _place(folder, home)).glob("*.yml"))
    }


def _place(path: str, home: str) -> str:
    """Where a file of data/ stands in a home."""
    return home + path.removeprefix(HOME)


def _nodes(root: Path, home: str, paths: Models, problems: list[Diagnostic]) -> Nodes:
    files: Nodes = {}
    for path in paths:
        try:
            files[path] = read_yaml(root, _place(path, home))
        except DataError as error:
            problems += error.problems
            files[path] = None
    problems += repeated(files)
    return files


def _records(
    own: Nodes, files: Nodes, models: Models, problems: list[Diagnostic]
) -> dict[str, Any]:
    """The records that files hold, None (with its problems added) for one that is none."""
    return {path: _record(path, files, models[path], problems) for path in own}


def _record(path: str, files: Nodes, model: type[Record], problems: list[Diagnostic]) -> Any:
    root = files[path]
    if root is None:
        return None
    try:
        context = {**referring(files, path), SOURCELESS: not files.keys() & OF_SOURCE}
        return model.model_validate(root.plain(), context=context)
    except ValidationError as error:
        problems += explain(error, root, model)
        return None


def _in(folder: str, records: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(record for path, record in records.items() if path.startswith(folder) and record)


def _manual(records: dict[str, Any], lines: tuple[str, ...]) -> Manual:
    """The manual that records make; None for what comes of one that is missing."""
    office: Office | None = records["data/office.yml"]
    references = records["data/references.yml"]
    listed = [f"{PROCEDURES}{name}.yml" for name in office.procedures] if office else [*records]
    ordered = [path for path in listed if path.startswith(PROCEDURES)]
    return Manual(
        office=records["data/office.yml"],
        standards=records["data/standards.yml"],
        history=records["data/assignments.yml"],
        terms=records["data/terms.yml"],
        references=references and references.references,
        source=source_text(records, lines),
        procedures=tuple(records[path] for path in ordered if records.get(path)),
        evidence=records["data/evidence.yml"],
        years=_in(YEARS, records),
        calendars=_in(CALENDARS, records),
        wording=records.get(WORDING) or Wording(names=()),
    )
