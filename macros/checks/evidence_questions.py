"""Questions that a colleague would ask of evidence: warnings, for nothing in it is wrong."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from macros.checks.context import Context
from macros.evidence.front_matter import UNTITLED
from macros.evidence.item import EvidenceItem
from macros.source.diagnostic import Diagnostic
from macros.source.mistakes import mistake
from macros.thai.normal import normalized

_LEADING = re.compile(r"<a\b[^>]*>.*?</a>", re.DOTALL)
_WORDS = re.compile(r"<img\b[^>]*\balt=\"[^\"]|>[^<]*[^<\s]")
_ALIKE = 3  # pieces of one title in an indicator; two may be two parts
_SHOWN = 5


def evidence_questions(context: Context) -> Iterator[Diagnostic]:
    """What is asked of each piece of evidence, and of those of one title in an indicator."""
    for year in context.years:
        for standing in year.standings.values():
            for piece in standing.pieces:
                yield from _of(piece)
            yield from _of_one_title(standing.pieces)


def _of(piece: EvidenceItem) -> Iterator[Diagnostic]:
    front = piece.front
    empty = not (piece.attachments or front.links or piece.html)
    if front.title == UNTITLED:
        yield piece.node.warning(("title",), "SAR-11")
    if front.reviewed and empty:
        yield piece.node.warning(("reviewed",), "SAR-13")
    if front.reviewed and front.reviewed < front.date:
        yield piece.node.warning(("reviewed",), "SAR-14", reviewed=front.reviewed, date=front.date)
    if front.supports:
        yield from _of_supports(piece)
    silent = any(not file.pixels for file in piece.attachments)  # a page shows pictures
    if silent and not front.links and not _says(piece.html):
        yield piece.node.warning(("title",), "SAR-19")


def _of_supports(piece: EvidenceItem) -> Iterator[Diagnostic]:
    """Indicators that a piece says to serve besides its own, which say nothing new."""
    written = piece.node.get("supports")
    if not written:
        return
    entries = written.value if isinstance(written.value, list) else [written]
    names = dict.fromkeys(str(entry.value) for entry in entries)
    meant = dict(zip(names, piece.front.supports, strict=False))  # the same text counts once
    seen: set[str | None] = set()
    for entry in entries:
        name = str(entry.value)
        code = "SAR-61" if meant.get(name) in seen else "SAR-60"
        if code == "SAR-61" or meant.get(name) == piece.indicator:
            yield Diagnostic(entry.place, mistake(code, name=name), warning=True)
        seen.add(meant.get(name))


def _says(html: str) -> bool:
    """Whether HTML says anything besides links: words, or a picture with its caption."""
    return bool(_WORDS.search(f">{_LEADING.sub('', html)}"))


def _of_one_title(pieces: Sequence[EvidenceItem]) -> Iterator[Diagnostic]:
    titled: defaultdict[str, dict[str, EvidenceItem]] = defaultdict(dict)
    for piece in pieces:  # names that differ in case alone are told already, as one address
        if piece.front.title != UNTITLED:
            titled[normalized(piece.front.title).casefold()].setdefault(piece.anchor, piece)
    for alike in titled.values():
        same = list(alike.values())
        days = {piece.front.date for piece in same}
        if len(same) >= _ALIKE or len(days) < len(same):
            names = ", ".join(piece.path.rpartition("/")[2] for piece in same[:_SHOWN])
            yield same[-1].node.warning(("title",), "SAR-15", count=len(same), names=names)
