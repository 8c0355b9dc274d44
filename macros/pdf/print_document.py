"""What the press is given: a volume as HTML in whole, and what belongs to its PDF file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.book.flat_links import flatten_links
from macros.book.volume import ComposedVolume
from macros.pdf.glyph_coverage import drawable
from macros.thai.breaks import with_breaks
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


def print_document(composed: ComposedVolume) -> PrintDocument:
    """A volume as the press takes it."""
    broken = with_breaks(composed.html, composed.archive.manual.short_terms)
    html, strange = drawable(flatten_links(broken))
    return PrintDocument(
        publication=composed.publication,
        html=html,
        pictures=composed.pictures,
        strange="".join(sorted(strange)),
        unshown=composed.unshown,
    )
