"""Writes into files of evidence that they were reviewed: all of them or none, and every other byte
as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from macros.assessment.project import Project, load_project
from macros.assessment.reviewable import Reviewable, by_path
from macros.checks.check import check
from macros.thai.dates import BuddhistDate
from macros.thai.normal import normalized
from macros.upgrade.applying import apply
from macros.upgrade.front_text import with_front
from macros.upgrade.steps import Change

_KEPT = ".cache/before-review"
_FORM = "ส่วนหัวเขียนในรูปแบบที่คำสั่งนี้แก้ไม่ได้ ให้เขียนส่วนหัวบรรทัดละหนึ่งรายการ"
_MOST = 5  # mistakes that are told of one file


class RefusedError(Exception):
    """Why a review is not written down, in Thai."""


def record(project: Project, files: Sequence[str], by: str, on: BuddhistDate) -> None:
    """Write that files were reviewed by a position (an id) on a day, and say so. Raises RefusedError."""
    pieces = _pieces(project)
    paths = dict.fromkeys(_path(project.root, file) for file in files)
    found = [_reviewable(pieces, path, on) for path in paths]
    _refuse_mistakes(project, found)
    changes = [_change(project.root, each, by, on) for each in found]
    kept = f"{_KEPT}/{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    try:
        apply(project.root, changes, project.root / kept)
    except OSError as error:
        reason = f"เขียนไฟล์ไม่ได้ ({error.strerror}) ให้ตรวจสิทธิ์ของไฟล์และพื้นที่ว่าง"
        raise RefusedError(reason) from None
    _read_again(project.root, changes, project.root / kept, on)
    for change in changes:
        print(f"{change.path}: {change.done}")
    print(f"บันทึกแล้ว {len(changes)} ไฟล์ ไฟล์เดิมเก็บไว้ใน {kept}/")


def _pieces(project: Project) -> dict[str, Reviewable]:
    """Every piece of evidence, by its path in one spelling."""
    every = (each for archive in project.archives for each in by_path(archive).items())
    return {normalized(path): found for path, found in every}


def _path(root: Path, written: str) -> str:
    """The path in the project of a file as it was written on the command line. Raises RefusedError."""
    file = Path(written.replace("\\", "/"))
    try:
        return (root / file).resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        raise RefusedError(f"{written} อยู่นอกโครงการนี้") from None


def _reviewable(pieces: dict[str, Reviewable], path: str, on: BuddhistDate) -> Reviewable:
    """The evidence at a path, if somebody can review it. Raises RefusedError."""
    found = pieces.get(normalized(path))
    if not found:
        advice = "ให้ระบุไฟล์ .md ในแฟ้มของตัวบ่งชี้ หากมีไฟล์นี้อยู่แล้ว ให้ใช้คำสั่ง check แล้วแก้ที่ผิดก่อน"
        raise RefusedError(f"{path} ไม่ใช่หลักฐานที่อ่านได้ {advice}")
    piece = found.piece
    if piece.unfinished:
        raise RefusedError(f"{path}: {piece.unfinished} จึงยังตรวจทานไม่ได้")
    if on < piece.front.date:
        advice = "ให้แก้ date ของหลักฐาน หรือใส่ --date ให้ถูกต้อง"
        words = f"วันที่ตรวจทาน ({on}) มาก่อนวันที่ของหลักฐาน ({piece.front.date})"
        raise RefusedError(f"{path}: {words} {advice}")
    return found


def _refuse_mistakes(project: Project, found: Sequence[Reviewable]) -> None:
    """Nothing is reviewed that has a mistake, itself or in a file beside it. Raises RefusedError."""
    paths = {each.piece.path for each in found}
    paths |= {f"docs/{file.uri}" for each in found for file in each.piece.attachments}
    wrong = [each for each in check(project).errors if each.place.path in paths]
    if wrong:
        raise RefusedError("\n".join(map(str, wrong[:_MOST])))


def _change(root: Path, found: Reviewable, by: str, on: BuddhistDate) -> Change:
    path = found.piece.path
    values = {
        "reviewed": on.iso,
        "reviewed_by": by,
        "reviewed_digest": found.digest(root / "docs"),
    }
    try:
        text = with_front((root / path).read_bytes().decode(), values)
    except ValueError:
        raise RefusedError(f"{path}: {_FORM}") from None
    return Change(path, path, text.encode(), f"ตรวจทานแล้ว {on} โดย {by}")


def _read_again(root: Path, changes: Sequence[Change], kept: Path, on: BuddhistDate) -> None:
    """Put the files back where what was written does not say what was meant. Raises RefusedError."""
    pieces = _pieces(load_project(root))
    for change in changes:
        found = pieces.get(normalized(change.path))
        if not found or found.waits or found.piece.front.reviewed != on:
            for each in changes:
                (root / each.path).write_bytes((kept / each.path).read_bytes())
            raise RefusedError(f"{change.path}: {_FORM}")
