"""The scripts from which the form of evidence knows the project: they are loaded as scripts, since a page
that is opened from a file may read no other.

`form/data.js` holds what every form needs; `form/<year>/<indicator>.js` the pieces that are there, and
`….text.js` their texts, which only somebody needs who edits one. So the page weighs the same however much
evidence there is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

from macros.assessment.archive import Archive
from macros.assessment.year import Assessment, YearReport
from macros.evidence.front_matter import split
from macros.evidence.item import EvidenceItem
from macros.evidence.summary import written_parts
from macros.model.office import Site
from macros.model.record import Record
from macros.model.standards import Judged
from macros.source.diagnostic import DataError
from macros.source.node import Node
from macros.source.text import decoded, file_bytes
from macros.thai.dates import BuddhistDate
from macros.thai.private import readable
from macros.views.form_data import dialect, form_data, result_fields

FOLDER = "form/"
"""Where the scripts of data stand on the site."""


def form_files(root: Path, archives: Sequence[Archive], site: Site) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each script, for the office's own archive and those of others, whose
    project lies at `root`.
    """
    yield (
        f"{FOLDER}data.js",
        _script("data", form_data(archives, site)) + _script("dialect", dialect()),
    )
    for archive in archives:
        for year in archive.years.values():
            names: dict[str, list[str]] = {}
            for file in archive.files:
                names.setdefault(file.uri.rpartition("/")[0], []).append(file.name)
            for key, standing in year.standings.items():
                place = f"{archive.home}{year.year}/{key}"
                beside = names.get(year.folder(key).removeprefix("docs/"), [])
                yield (
                    f"{FOLDER}{place}.js",
                    _script("listed", place, _listed(year, standing, beside)),
                )
                texts = _texts(root, archive, year, standing)
                yield f"{FOLDER}{place}.text.js", _script("published", place, texts)


def _script(name: str, *values: Any) -> bytes:
    told = ", ".join(
        json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values
    )
    call = (
        f"form.{name} = {told}"
        if len(values) == 1
        else f"(form.{name} ??= {{}})[{told.replace(', ', '] = ', 1)}"
    )
    return f"(() => {{ const form = (globalThis.evidenceForm ??= {{}}); {call}; }})();\n".encode()


def _listed(year: YearReport, standing: Assessment, beside: list[str]) -> dict[str, Any]:
    """What there is of an indicator: of each piece its file, title and day, also of those that support
    it; the files beside them; its criteria and (by id) those of its considerations.
    """
    item = standing.indicator
    return {
        "pieces": [_entry(each) for each in standing.pieces],
        "supporting": [_entry(each) for each in standing.supporting],
        "files": beside,
        "summary": standing.narrative.written,
        "criteria": {
            key: _criteria(year, of)
            for key, of in (("", item), *((each.id, each) for each in item.considerations))
            if of.criteria
        },
    }


def _entry(piece: EvidenceItem) -> list[str]:
    return [_name(piece), piece.front.title, piece.front.date.iso]


def _criteria(year: YearReport, of: Judged) -> list[list[str]]:
    """The criteria that can be ticked, with their words."""
    return [
        [
            each.id,
            f"{year.edition.level_name(each.level)}: {each.text}" if each.level else each.text,
        ]
        for each in of.criteria
        if each.id
    ]


def _name(piece: EvidenceItem) -> str:
    return piece.path.rpartition("/")[2]


def _texts(root: Path, archive: Archive, year: YearReport, standing: Assessment) -> dict[str, Any]:
    return {
        "pieces": {_name(piece): _piece(root, piece) for piece in standing.pieces},
        "summary": _summary(root, standing),
        "result": _result(archive, year, standing),
    }


def _piece(root: Path, piece: EvidenceItem) -> dict[str, Any]:
    """A piece as the form takes it up: its values, its text below them, and whether there are comments."""
    _, body = split(_text(root, piece.path), piece.path)
    return {
        "values": _plain(piece.front),
        "body": body.strip("\n"),
        "comments": _comments(piece.matter),
    }


def _text(root: Path, path: str) -> str:
    """A text that the check has read and accepted."""
    return readable(decoded(file_bytes(root / path), path))


def _comments(yaml: str) -> bool:
    return any(line.lstrip().startswith("#") or " #" in line for line in yaml.split("\n"))


def _summary(root: Path, standing: Assessment) -> dict[str, str]:
    with suppress(DataError):
        if standing.narrative.written:
            return dict(written_parts(_text(root, standing.narrative.path)))
    return {}


def _result(archive: Archive, year: YearReport, standing: Assessment) -> dict[str, Any]:
    """What is stated of an indicator: what the form asks for, what it leaves as it is, and in which
    lines of the file it stands.
    """
    asked = {field.name for field in result_fields()}
    stated = {key: value for key, value in _plain(standing.stated).items() if key != "indicator"}
    file = archive.data(f"data/sar/{year.year}.yml")
    return {
        "values": {key: value for key, value in stated.items() if key in asked},
        "kept": {key: value for key, value in stated.items() if key not in asked},
        "line": _line(archive.nodes.get(f"data/sar/{year.year}.yml"), standing.indicator.id),
        "file": file,
    }


def _line(root: Node | None, indicator: str) -> int:
    """The line in which an indicator's item begins; 0 where there is none."""
    for _, record in root.records("indicators", "*") if root else ():
        if record.text("indicator") == indicator:
            return record.place.line
    return 0


def _plain(value: Any) -> Any:
    """A value of a record as JSON holds it and YAML reads it; of a record what it states."""
    match value:
        case Record():
            fields = type(value).model_fields.items()
            said = {
                name: getattr(value, name)
                for name, of in fields
                if getattr(value, name) != of.default
            }
            return {name: _plain(each) for name, each in said.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case BuddhistDate():
            return value.iso
        case bool():
            return str(value).lower()
        case Decimal():
            return f"{value:f}"
        case int():
            return str(value)
    return value
