"""Rules for kinds of files: what may be published beside evidence, and what data/ is made of."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.assets import ASSETS, assets
from macros.checks.context import Context
from macros.checks.file_list import FileList
from macros.checks.template import TEMPLATE
from macros.evidence.attachments import inspect
from macros.model.former import CALENDAR
from macros.model.load import EXAMPLE, EXAMPLE_FILES, FILES, FOLDERS, HOME, OPTIONAL
from macros.model.source import OF_SOURCE, SOURCE
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import Mistake, mistake
from macros.source.spelling import nearest_file

_SCHEMAS = "data/schema/"
_KNOWN = {
    *FILES,
    *OPTIONAL,
    *OF_SOURCE,
    SOURCE,
    TEMPLATE,
    CALENDAR,  # of which the reading tells
    *(EXAMPLE + path.removeprefix(HOME) for path in EXAMPLE_FILES),
}
_FOLDERS = {*FOLDERS, *(EXAMPLE + path.removeprefix(HOME) for path in FOLDERS)}


def kinds(context: Context) -> Iterator[Diagnostic]:
    """Problems of files that are neither pages nor evidence."""
    root, found, largest = context.root, context.there, context.project.largest
    for path in found.pages:
        if path.startswith(ASSETS):
            yield from assets(root, path, largest)
        elif not path.endswith(".md"):
            try:
                inspect(root / "docs", path.removeprefix("docs/"), largest)
            except DataError as error:
                yield from error.problems
    yield from _of_data(found)


def _of_data(found: FileList) -> Iterator[Diagnostic]:
    """Files of data/ that nothing reads: a name misspelt there would go unnoticed."""
    for path in found.files:
        if path.startswith(HOME) and path not in _KNOWN and not path.startswith(_SCHEMAS):
            among = path.rpartition("/")[0] + "/" in _FOLDERS
            if not (among and path.endswith(".yml")):
                yield Diagnostic(Location(path), _unread(path, among=among))


def _unread(path: str, *, among: bool) -> Mistake:
    near = nearest_file(path, _KNOWN)
    if among:
        return mistake("FILE-22")
    return mistake("FILE-23", near=near) if near else mistake("FILE-24")
