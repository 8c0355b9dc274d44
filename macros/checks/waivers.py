"""Personal data in the files of a project, but what data/privacy.yml waives."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import Context
from macros.checks.file_list import within
from macros.model.load import PRIVACY
from macros.privacy.finding import FINDING_KINDS
from macros.privacy.scan import scan
from macros.privacy.waiver import Waiver
from macros.source.diagnostic import Diagnostic
from macros.source.node import Node
from macros.thai.digits import to_arabic


def personal_data(context: Context) -> Iterator[Diagnostic]:
    """Personal data in files, those that other programs left behind among them. Files too large to
    be published have been told of.
    """
    root, largest = context.root, context.project.largest

    def read(path: str) -> bool:
        """Whether a file is small enough to be read."""
        return (root / path).stat().st_size <= largest

    strays = list(filter(read, within(root, context.there.strays)))
    stated = _waivers(context.office.loading.files[PRIVACY])
    yield from scan(
        root, list(filter(read, context.there.files)), stated, context.project.records, strays
    )


def _waivers(root: Node | None) -> list[Waiver]:
    """What the file waives, read from nodes: a slip in one does not undo the others."""
    found = []
    for _, record in root.records("waivers", "*") if root else ():
        file, kind = record.text("file"), record.text("finding")
        count = to_arabic(record.text("count") or "")
        if file and kind in FINDING_KINDS and count.isascii() and count.isdigit():
            found.append(Waiver(file, kind, int(count[:9]), record.place))
    return found
