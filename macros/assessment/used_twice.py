"""Places on the web that several pieces of evidence of a year name: one of them may be the wrong one."""

from __future__ import annotations

from collections import defaultdict
from urllib.parse import urlsplit

from macros.assessment.year import YearReport
from macros.evidence.item import EvidenceItem


def linked_twice(year: YearReport) -> dict[str, list[EvidenceItem]]:
    """The pieces by the address that they share. That of a whole website proves nothing by itself,
    and is left out.
    """
    found: dict[str, list[EvidenceItem]] = defaultdict(list)
    for piece in year.pieces:
        for address in dict.fromkeys(link.address for link in piece.front.links):
            parts = urlsplit(address)
            if parts.path.strip("/") or parts.query:
                found[address].append(piece)
    return {address: pieces for address, pieces in found.items() if len(pieces) > 1}
