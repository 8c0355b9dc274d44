"""What the press is given: a volume as HTML in whole, and what belongs to its PDF file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.book.volume import ComposedVolume
from macros.cache.records import Records
from macros.pdf.typesetting import kept_typesetting
from macros.views.publication import Publication


@dataclass(frozen=True)
class PrintDocument:
    """A volume or a poster for the press.

    `html` names pictures by the keys of `pictures`, and faces as `volumes.faces` does; `unshown` are
    those in whose places lines stand, `strange` letters for which U+FFFD stands.
    """

    publication: Publication
    html: str
    pictures: Mapping[str, Path] = field(default_factory=dict)
    strange: str = ""
    unshown: tuple[str, ...] = ()


def print_document(composed: ComposedVolume, records: Records) -> PrintDocument:
    """A volume as the press takes it; what `records` know of it is not made again."""
    made = kept_typesetting(records, composed.archive.manual.short_terms)(composed.html)
    return PrintDocument(
        publication=composed.publication,
        html=made.html,
        pictures=composed.pictures,
        strange=made.strange,
        unshown=composed.unshown,
    )
