"""Whether what was reviewed still stands as it was reviewed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from macros.evidence.digest import (
    PARTS,
    Part,
    ReviewDigest,
    files_digest,
    read_digest,
    wording_digest,
)
from macros.evidence.item import EvidenceItem
from macros.model.sar import Result
from macros.model.standards import Indicator
from macros.source.mistakes import Mistake, mistake

_SHOWN = 5  # pieces of evidence that are named

Change = Part | Literal["revised"]
CHANGES: dict[Change, str] = {
    "text": PARTS["text"],
    "files": PARTS["files"],
    "wording": PARTS["wording"],
    "revised": "ตัวบ่งชี้ ซึ่งแก้ไขหลังวันที่ตรวจทาน",
}
"""What may have changed since a review, in Thai; "revised" where dates alone tell."""


def since_review(piece: EvidenceItem, indicator: Indicator) -> tuple[Change, ...]:
    """What changed since a piece of evidence of an indicator was reviewed: by the digest of the
    review, or, where it has none, by the date on which the indicator was worded anew.
    """
    front = piece.front
    if not front.reviewed:
        return ()
    if front.reviewed_digest:
        now = ReviewDigest(*piece.digests, wording_digest(indicator))
        return read_digest(front.reviewed_digest).changed(now)
    return ("revised",) if indicator.revised and front.reviewed < indicator.revised else ()


def digest_now(docs: Path, piece: EvidenceItem, indicator: Indicator) -> ReviewDigest:
    """The digest of a piece as it stands; its files are in the folder `docs`."""
    files = files_digest(docs / file.uri for file in piece.attachments)
    return ReviewDigest(piece.digests[0], files, wording_digest(indicator))


def unfounded(
    stated: Result, pieces: Sequence[EvidenceItem], *, there: bool
) -> Iterator[tuple[str, Mistake]]:
    """What is stated of an indicator and does not rest on anything: under which key, and what is
    wrong. `there` is whether any evidence is, its own or of others.
    """
    if stated.status == "reviewed" and not there:
        yield "status", mistake("SAR-43")
    if stated.level and not stated.reason:
        yield "level", mistake("SAR-44")
    if stated.level and not there:
        yield "level", mistake("SAR-45")
    on = stated.review.on if stated.review else None
    later = [piece.front.title for piece in pieces if on and piece.front.date > on]
    if later:
        yield "review", mistake("SAR-46", date=on, names=", ".join(later[:_SHOWN]))
