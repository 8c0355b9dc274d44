"""Rules for the years of the SAR: what a year states fits its name and its edition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from macros.checks.context import Context
from macros.model.ids import CALENDARS, YEARS
from macros.source.diagnostic import Diagnostic
from macros.source.node import Node
from macros.thai.digits import to_arabic

_YEAR = re.compile(r"2[4-9]\d\d")  # any other is told of as no year in พ.ศ.


def years(context: Context) -> Iterator[Diagnostic]:
    """Problems in data/sar/ and in the names of data/calendar/, read from nodes."""
    files = context.office.loading.files
    standards = files["data/standards.yml"]
    editions = [node for _, node in standards.records("editions", "*")] if standards else []
    yield from _current(context)
    for path, root in files.items():
        if root and path.startswith((YEARS, CALENDARS)):
            yield from _named_by_year(root, PurePosixPath(path).stem)
        if root and path.startswith(YEARS):
            yield from _once_each(root)
            yield from _of_edition(root, editions, "indicators", "indicator", "ตัวบ่งชี้")
            yield from _of_edition(root, editions, "levels", "level", "ระดับคุณภาพ")


def _current(context: Context) -> Iterator[Diagnostic]:
    """The current year has a report, where any year has."""
    files = context.office.loading.files
    root = files["data/office.yml"]
    stems = [PurePosixPath(path).stem for path in files if path.startswith(YEARS)]
    written = to_arabic((root and root.text("current_year")) or "")
    if root and stems and _YEAR.fullmatch(written) and written not in stems:
        words = {"year": written, "path": f"{YEARS}{written}.yml", "years": ", ".join(stems)}
        yield root.problem(("current_year",), "REL-90", **words)


def _named_by_year(root: Node, stem: str) -> Iterator[Diagnostic]:
    written = root.text("fiscal_year")
    if written and _YEAR.fullmatch(to_arabic(written)) and to_arabic(written) != stem:
        yield root.problem(("fiscal_year",), "SAR-01", stem=stem)


def _once_each(root: Node) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for place, record in root.records("indicators", "*"):
        name = record.text("indicator")
        if name in seen:
            yield root.problem((*place, "indicator"), "SAR-02", name=name)
        seen.add(name or "")


def _of_edition(
    root: Node, editions: Sequence[Node], plural: str, key: str, noun: str
) -> Iterator[Diagnostic]:
    """What a year names, when any edition has it, must be of the one that the year is judged by."""
    chosen = root.text("edition") or ""
    ids = {item.text("id"): _ids(item, plural) for item in editions}
    own, anywhere = ids.get(chosen, []), [name for found in ids.values() for name in found]
    for place, record in root.records("indicators", "*"):
        name = record.text(key)
        if chosen in ids and name in anywhere and name not in own:
            yield root.problem((*place, key), "SAR-03", noun=noun, name=name, edition=chosen)


def _ids(edition: Node, plural: str) -> list[str]:
    return [record.text("id") or "" for _, record in edition.records(plural, "*")]
