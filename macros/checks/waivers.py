"""The waivers of data/privacy.yml, read from nodes: a slip in one does not undo the others."""

from __future__ import annotations

from macros.privacy.finding import KINDS
from macros.privacy.waiver import Waiver
from macros.source.node import Node
from macros.thai.digits import to_arabic


def waivers(root: Node | None) -> list[Waiver]:
    """What the file waives, as far as it can be read."""
    found = []
    for _, record in root.records("waivers", "*") if root else ():
        file, kind = record.text("file"), record.text("finding")
        count = to_arabic(record.text("count") or "")
        if file and kind in KINDS and count.isascii() and count.isdigit():
            found.append(Waiver(file, kind, int(count[:9]), record.place))
    return found
