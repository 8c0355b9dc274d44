"""Pieces of evidence in the parts that pages of the site can hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros.evidence.item import EvidenceItem
from macros.views import addresses
from macros.views.paging import ROOM
from macros.views.parting import parted
from macros.views.view import View

_ID = re.compile(r'\sid="([^"]*)"')
_LEAD = re.compile(r'\shref="#([^"]*)"')
_FEW = 2  # pieces that are read through
_SHORT, _PICTURE = (
    6_000,
    1_500,
)  # letters of HTML, some two screens of a phone; those that a picture is as high as


@dataclass(frozen=True)
class Share:
    """A part of a piece of evidence: the whole of most, one of several of long ones."""

    piece: EvidenceItem
    html: str
    number: int = 1
    last: bool = True

    @property
    def first(self) -> bool:
        """Whether the piece begins with it."""
        return self.number == 1


def shares(pieces: Iterable[EvidenceItem], *, whole: bool) -> list[Share]:
    """Pieces in the parts that pages can hold."""
    found = []
    for piece in pieces:
        parts = [piece.html] if whole else parted(piece.html, ROOM)
        found += [
            Share(piece, html, number, number == len(parts)) for number, html in enumerate(parts, 1)
        ]
    return found


def is_long(pieces: Sequence[EvidenceItem]) -> bool:
    """Whether pieces are more than one reads through: a page then folds each."""
    shown = sum(len(piece.html) + _PICTURE * len(piece.gallery) for piece in pieces)
    return len(pieces) > _FEW or shown > _SHORT


def mention(piece: EvidenceItem) -> str:
    """About as much as the first page says of a piece that stands on a later one."""
    return f"{piece.front.title}{piece.anchor * 2}{piece.front.date}" + " " * 60


def linked(view: View, page: str, blocks: Sequence[Markup], cut: Sequence[range]) -> list[Markup]:
    """Blocks of the page that begins as `page` (its .md), whose links to what stands in a later part, or in an earlier one, lead to its page."""
    on = {at: number for number, range_ in enumerate(cut, 1) for at in range_}
    homes = {id_: on[at] for at, block in enumerate(blocks) for id_ in _ID.findall(block)}

    def settled(block: Markup, number: int) -> Markup:
        """A block whose links lead to where their targets are shown."""

        def lead(found: re.Match[str]) -> str:
            """A link as it shall be."""
            home = homes.get(found[1], number)
            there = "" if home == number else view.link(addresses.continued(page, home))
            return f' href="{there}#{found[1]}"'

        return Markup(_LEAD.sub(lead, block))

    return (
        [settled(block, on[at]) for at, block in enumerate(blocks)] if len(cut) > 1 else [*blocks]
    )
