"""Writes into the data of years that the results of indicators were reviewed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from macros.assessment.reviewable import ReviewableResult
from macros.commands.refused import RefusedError
from macros.source.text import read_bytes
from macros.thai.dates import BuddhistDate
from macros.upgrade.change import Change
from macros.upgrade.yaml_place import Place, is_record, put_at

_FORM = "ผลของตัวบ่งชี้นี้เขียนในรูปแบบที่คำสั่งนี้แก้ไม่ได้ ให้เขียนเหมือนตัวอย่างใน CONTRIBUTING.md"


def refuse_unready(found: ReviewableResult, on: BuddhistDate) -> None:
    """Nothing is reviewed that does not state a result, rests on nothing, or is later. Raises RefusedError."""
    stated, pieces = found.standing.stated, found.standing.pieces
    if not (stated.result or stated.result_measure or stated.criteria_met or stated.level):
        raise RefusedError(f"{found.path}: {found.name} ยังไม่ระบุผลที่ได้ จึงยังตรวจผลไม่ได้")
    if not (pieces or found.standing.supporting):
        raise RefusedError(f"{found.path}: {found.name} ยังไม่มีหลักฐาน จึงยังตรวจผลไม่ได้")
    first = BuddhistDate(found.year.year - 1, 10, 1)
    later = [piece.path for piece in pieces if on < piece.front.date]
    if on < first or later:
        before = f"วันที่ของหลักฐาน {later[0]}" if later else f"วันเริ่มปีงบประมาณ ({first})"
        advice = "ให้ใส่ --date ให้ถูกต้อง หรือแก้วันที่ของหลักฐาน"
        raise RefusedError(f"{found.name}: วันที่ตรวจผล ({on}) มาก่อน{before} {advice}")


def result_changes(
    root: Path, found: Iterable[ReviewableResult], by: str, on: BuddhistDate
) -> list[Change]:
    """The files of data with the reviews of some results written into them. Raises RefusedError."""
    texts: dict[str, str] = {}
    done: dict[str, list[str]] = {}
    for each in found:
        path = each.path
        before = texts.get(path) or read_bytes(root, path).decode()
        try:
            texts[path] = _reviewed(before, each, by, on, each.digest(root / "docs"))
        except LookupError:
            raise RefusedError(f"{path}: {each.name} {_FORM}") from None
        done.setdefault(path, []).append(each.standing.indicator.id)
    return [
        Change(path, path, text.encode(), f"ตรวจผลแล้ว {on} โดย {by} ({', '.join(done[path])})")
        for path, text in texts.items()
    ]


def _reviewed(text: str, found: ReviewableResult, by: str, on: BuddhistDate, digest: str) -> str:
    place: Place = ("indicators", ("indicator", found.standing.indicator.id))
    text = put_at(text, place, "status", "reviewed")
    review = {"by": by, "on": on.iso, "digest": digest}
    if not is_record(text, (*place, "review")):
        pairs = ", ".join(f"{key}: {value}" for key, value in review.items())
        return put_at(text, place, "review", f"{{{pairs}}}")
    for key, value in review.items():
        text = put_at(text, (*place, "review"), key, value)
    return text


def is_written(found: ReviewableResult | None, by: str, on: BuddhistDate) -> bool:
    """Whether the data, read again, say of a result what was meant."""
    review = found.standing.stated.review if found else None
    return bool(found and review and (review.by, review.on) == (by, on) and not found.waits)
