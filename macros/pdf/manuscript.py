"""What the press is given: a volume as HTML in whole, and what belongs to its PDF file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.book.leading import lead
from macros.book.volume import Composed
from macros.pdf.letters import drawable
from macros.thai.breaks import with_breaks
from macros.views.publication import Publication


@dataclass(frozen=True)
class Manuscript:
    """A volume or a poster for the press.

    `html` names pictures by the keys of `pictures`, and faces as `volumes.faces` does; `unshown` are
    those in whose places lines stand, `strange` letters for which U+FFFD stands.
    """

    publication: Publication
    html: str
    pictures: Mapping[str, Path] = field(default_factory=dict)
    strange: str = ""
    unshown: tuple[str, ...] = ()


def manuscript(composed: Composed) -> Manuscript:
    """A volume as the press takes it."""
    broken = with_breaks(composed.html, composed.archive.manual.short_terms)
    html, strange = drawable(lead(broken))
    return Manuscript(
        publication=composed.publication,
        html=html,
        pictures=composed.pictures,
        strange="".join(sorted(strange)),
        unshown=composed.unshown,
    )
