"""What evidence may call things: a kind, a group, a position or an indicator by its id, its name or
number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo

from macros.model.ids import YEARS, known_ids
from macros.model.prompt import Prompt
from macros.model.record import mistake_error
from macros.source.mistakes import mistake
from macros.source.node import Node
from macros.source.spelling import unknown_word
from macros.thai.digits import to_arabic

Spellings = dict[str, dict[str, str | None]]
"""kind of thing -> how it may be written -> its id; None when more than one is written so."""

STANDARDS = "data/standards.yml"
_RECORDS = {
    "evidence kind": ("data/evidence.yml", ("kinds", "*")),
    "group": ("data/office.yml", ("groups", "*")),
    "position": ("data/office.yml", ("positions", "*")),
    "indicator": (STANDARDS, ("editions", "*", "indicators", "*")),
    "consideration": (STANDARDS, ("editions", "*", "indicators", "*", "considerations", "*")),
}


_OF_EDITIONS = {kind: steps for kind, (path, steps) in _RECORDS.items() if path == STANDARDS}


def spellings_by_year(files: Mapping[str, Node | None]) -> dict[int, Spellings]:
    """What may be written in the evidence of each year of data/: an indicator must be of the
    edition that the year is judged by.
    """
    everywhere, standards = spellings(files), files.get(STANDARDS)
    found = {}
    for path, root in files.items():
        name = path.removeprefix(YEARS).removesuffix(".yml")
        if path.startswith(YEARS) and name.isascii() and name.isdigit():
            own = _of_edition(standards, root.text("edition") if root else None)
            judged = {kind: spelt for kind, spelt in own.items() if kind in everywhere}
            found[int(name)] = everywhere | judged
    return found


def _of_edition(standards: Node | None, edition: str | None) -> Spellings:
    """How what an edition has may be written; nothing when there is no such edition."""
    for _, record in standards.records("editions", "*") if standards else ():
        if record.text("id") == edition:
            return {kind: _within(record, steps[2:]) for kind, steps in _OF_EDITIONS.items()}
    return {}


def _within(edition: Node, steps: tuple[str, ...]) -> dict[str, str | None]:
    own = [item for _, item in edition.records(*steps)]
    return _of(edition, steps, {item.text("id") or "": 0 for item in own})


def spellings(files: Mapping[str, Node | None]) -> Spellings:
    """What may be written, read from the nodes of data/; a kind that cannot be read is left out,
    and so is not judged.
    """
    ids = known_ids(files, "")
    return {
        kind: _of(files[path], steps, ids[kind])
        for kind, (path, steps) in _RECORDS.items()
        if kind in ids
    }


def _of(
    root: Node | None, steps: tuple[str, ...], ids: Mapping[str, object]
) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for _, record in root.records(*steps) if root else ():
        for text in _written(record):
            found[text] = None if text in found else record.text("id")
    return found | {key: key for key in ids}


def _written(record: Node) -> Iterator[str]:
    for field in ("name", "title", "code"):
        text = record.text(field)
        if text:
            yield to_arabic(text)


def _named(kind: str) -> AfterValidator:
    """Turns an id, name or number of a kind of thing into its id."""

    def validate(value: str, info: ValidationInfo) -> str:
        """The id of a name as the data spell it."""
        spelt = (info.context or {}).get(kind)
        written = to_arabic(value.strip())
        if spelt is None:
            return written
        if written not in spelt:
            raise mistake_error(unknown_word(value, spelt))
        if spelt[written] is None:
            raise mistake_error(mistake("DATA-22", text=value))
        return str(spelt[written])

    return AfterValidator(validate)


KindNamed = Annotated[str, Prompt(of="kind"), _named("evidence kind")]
GroupNamed = Annotated[str, Prompt(of="group"), _named("group")]
PositionNamed = Annotated[str, Prompt(of="position"), _named("position")]
IndicatorNamed = Annotated[str, Prompt(of="indicator"), _named("indicator")]
ConsiderationNamed = Annotated[str, Prompt(of="consideration"), _named("consideration")]
