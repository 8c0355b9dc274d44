"""Whether the result of an indicator still stands as it was reviewed.

The digest of its review has four parts, each as `model.digest` makes them:

1. what is stated: the JSON of what data/sar/ says of the indicator under the keys of _STATED, as it was
   read: nothing of what is not stated, keys in the order of letters, numbers as they are written, blanks
   in texts one space each;
2. the narrative: summary.md with lines ended by LF, without a byte order mark, in Unicode NFC, without blanks
   and tabs at the ends of lines and empty lines at its end; nothing where there is none;
3. the evidence, its own and that of others which supports it: for each piece a line of its first and second
   part (`evidence.digest`) and its path below the year's folder ("<text>-<files>  <path>", LF), in the order of
   code points. That a piece is reviewed is no change of it;
4. the wording of the indicator, as for evidence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal
from unicodedata import normalize

from macros.assessment.review import digest_now
from macros.evidence.digest import wording_digest
from macros.evidence.item import EvidenceItem, IndicatorSummary
from macros.model.digest import as_json, plain, short
from macros.model.sar import Result
from macros.model.standards import Indicator

ResultPart = Literal["stated", "narrative", "evidence", "wording"]
ResultChange = ResultPart | Literal["revised"]
RESULT_CHANGES: dict[ResultChange, str] = {
    "stated": "ผลหรือระดับที่ระบุไว้",
    "narrative": "คำบรรยายใน summary.md",
    "evidence": "หลักฐาน",
    "wording": "ถ้อยคำหรือเกณฑ์ของตัวบ่งชี้",
    "revised": "ตัวบ่งชี้ ซึ่งแก้ไขหลังวันที่ตรวจ",
}
"""What may have changed since a result was reviewed, in Thai; "revised" where dates alone tell."""

_STATED = {
    "target", "target_measure", "target_level", "baseline", "result", "result_measure",
    "criteria_met", "level", "reason", "considerations",
}  # fmt: skip


@dataclass(frozen=True)
class ResultDigest:
    """The four parts of a digest; as text it is what stands in data/sar/."""

    stated: str
    narrative: str
    evidence: str
    wording: str

    def __str__(self) -> str:
        return "-".join(getattr(self, part.name) for part in fields(self))


def result_digest(
    stated: Result,
    narrative: IndicatorSummary,
    pieces: Iterable[EvidenceItem],
    indicator: Indicator,
    docs: Path | None = None,
) -> ResultDigest:
    """The digest of a result as it stands, with all `pieces` that it rests on. Their files are read in
    the folder `docs`; without it, as the pieces have them.
    """
    lines = sorted(_line(piece, indicator, docs) for piece in pieces)
    return ResultDigest(
        short(as_json(_said(stated.model_dump(include=_STATED, exclude_defaults=True)))),
        narrative.digest or short(""),
        short("".join(lines)),
        wording_digest(indicator),
    )


def since_result_review(
    stated: Result,
    narrative: IndicatorSummary,
    pieces: Iterable[EvidenceItem],
    indicator: Indicator,
) -> tuple[ResultChange, ...]:
    """What changed since a result was reviewed: by the digest of the review, or, where it has none, by
    the date on which the indicator was worded anew.
    """
    review = stated.review
    if review is None:
        return ()
    if review.digest:
        then = ResultDigest(*review.digest.split("-"))
        now = result_digest(stated, narrative, pieces, indicator)
        return tuple(
            part
            for part in RESULT_CHANGES
            if part != "revised" and getattr(then, part) != getattr(now, part)
        )
    return ("revised",) if indicator.revised and review.on < indicator.revised else ()


def _line(piece: EvidenceItem, indicator: Indicator, docs: Path | None) -> str:
    text, files = piece.digests
    if docs:
        files = digest_now(docs, piece, indicator).files
    path = "/".join(normalize("NFC", piece.path).split("/")[-2:])
    return f"{text}-{files}  {path}\n"


def _said(value: Any) -> Any:
    """A value of data as JSON has it."""
    match value:
        case dict():
            return {key: _said(value[key]) for key in sorted(value)}
        case list() | tuple():
            return [_said(each) for each in value]
        case str():
            return plain(value)
        case Decimal() | int():
            return str(value)
    return value
