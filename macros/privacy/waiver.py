"""Findings as problems, but for those that the office has looked at and answers for."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.privacy.finding import FINDING_KINDS, Finding
from macros.privacy.masking import masked
from macros.privacy.remainder import BROKEN, HIDDEN
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import Mistake, mistake
from macros.source.spelling import nearest_file

UNREAD = {"PII-07", "PII-14", "PII-15"}
"""The mistakes of a file that nobody could look into."""


@dataclass(frozen=True)
class Waiver:
    """So many findings of a kind in a file may stand; `place` is where that is written."""

    file: str
    kind: str
    count: int
    place: Location


def judged(
    found: Mapping[str, Sequence[Finding]], waivers: Sequence[Waiver], files: Collection[str]
) -> Iterator[Diagnostic]:
    """What is to be told of the findings of each file and of waivers that do not fit `files`.

    A waiver counts as long as no more is found than it says: which of them is the new one,
    nobody knows without writing numbers down.
    """
    allowed: Counter[tuple[str, str]] = Counter()
    for waiver in waivers:
        allowed[_plain(waiver.file), waiver.kind] += waiver.count
    counts = Counter[tuple[str, str]]()
    for path, findings in found.items():
        for item in findings:
            counts[_plain(path), item.kind] += item.count
    for path, findings in found.items():
        for item in findings:
            if counts[_plain(path), item.kind] > allowed[_plain(path), item.kind]:
                yield told(path, item)
    names = {_plain(path): path for path in files}
    for waiver in waivers:
        yield from _unfit(waiver, counts, allowed, names)


def told(path: str, item: Finding) -> Diagnostic:
    """A finding as a problem that shows neither number nor name."""
    place = Location(_shown(path), item.line, item.column)
    return Diagnostic(place, _mistake(item), warning=not _grave(item))


def named(path: str, kind: str) -> Diagnostic:
    """What a file's own name gives away; no waiver can name such a file."""
    warning = not _grave(Finding(kind))
    return Diagnostic(Location(_shown(path)), mistake("PII-08", kind=FINDING_KINDS[kind]), warning)


def _grave(item: Finding) -> bool:
    """Whether it stops a build. A place within an Office file cannot be taken out for people."""
    return item.kind == "thai-id" or (item.kind == "gps" and not item.where)


def _mistake(item: Finding) -> Mistake:
    if item.kind == "unreadable":
        return _unread(item.where)
    amount = f" รวม {item.count} แห่ง" if item.count > 1 else ""
    where = f" ใน{item.where}{amount}" if item.where else amount
    if item.kind == "gps":
        return mistake("PII-11", where=where) if item.where else mistake("PII-06")
    codes = {
        "thai-id": "PII-01",
        "mobile": "PII-02",
        "bank-account": "PII-03",
        "pupil-name": "PII-04",
        "personal-email": "PII-05",
    }
    return mistake(codes[item.kind], where=where)


def _unread(why: str) -> Mistake:
    if why == BROKEN:
        return mistake("PII-15")
    return mistake("PII-14" if why in HIDDEN else "PII-07", why=why)


def _unfit(
    waiver: Waiver,
    counts: Mapping[tuple[str, str], int],
    allowed: Mapping[tuple[str, str], int],
    names: Mapping[str, str],
) -> Iterator[Diagnostic]:
    key = (_plain(waiver.file), waiver.kind)
    if key[0] not in names:
        near = nearest_file(key[0], names)
        advice = f"หมายถึง {names[near]!r} หรือไม่" if near else "ให้แก้ชื่อไฟล์ หรือลบรายการยกเว้นนี้"
        words = mistake("PII-10", file=waiver.file, advice=advice)
        yield Diagnostic(waiver.place, words, warning=True)
    elif counts[key] != allowed[key]:
        words = mistake(
            "PII-09", kind=FINDING_KINDS[waiver.kind], waived=allowed[key], found=counts[key]
        )
        yield Diagnostic(waiver.place, words, warning=True)


def _shown(path: str) -> str:
    """A path that can be printed: no number, no letter that no screen shows."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in masked(path))


def _plain(path: str) -> str:
    return unicodedata.normalize("NFC", path)
