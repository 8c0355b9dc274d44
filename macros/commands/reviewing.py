"""Writes that evidence and results were reviewed: all of them or none, and every other byte as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from macros.assessment.project import Project, load_project
from macros.assessment.reviewable import Reviewable, ReviewableResult, by_path, results
from macros.checks.check import check
from macros.commands.refused import RefusedError
from macros.commands.result_reviews import is_written, refuse_unready, result_changes
from macros.source.refusal import why
from macros.thai.dates import BuddhistDate
from macros.thai.normal import normalized
from macros.upgrade.applying import apply
from macros.upgrade.change import Change
from macros.upgrade.front_text import with_front

_KEPT = ".cache/before-review"
_FORM = "ส่วนหัวเขียนในรูปแบบที่คำสั่งนี้แก้ไม่ได้ ให้เขียนส่วนหัวบรรทัดละหนึ่งรายการ"
_SHORT = "docs/sar/"  # may be left out before a year and an indicator
_MOST = 5  # mistakes that are told of one file


@dataclass(frozen=True)
class _Chosen:
    """What is to be reviewed."""

    pieces: list[Reviewable]
    results: list[ReviewableResult]


def record(project: Project, files: Sequence[str], by: str, on: BuddhistDate) -> None:
    """Write that pieces of evidence (their files) and results (the folders of their indicators) were
    reviewed by a position (an id) on a day, and say so. Raises RefusedError.
    """
    chosen = _chosen(project, files, on)
    _refuse_mistakes(project, chosen)
    changes = [_change(project.root, each, by, on) for each in chosen.pieces]
    changes += result_changes(project.root, chosen.results, by, on)
    kept = f"{_KEPT}/{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    try:
        apply(project.root, changes, project.root / kept)
    except OSError as error:
        reason = f"เขียนไฟล์ไม่ได้ ({why(error)}) ให้ตรวจสิทธิ์ของไฟล์และพื้นที่ว่าง"
        raise RefusedError(reason) from None
    if not _read_again(project, chosen, by, on):
        for each in changes:
            (project.root / each.path).write_bytes((project.root / kept / each.path).read_bytes())
        raise RefusedError(f"{', '.join(each.path for each in changes)}: {_FORM}")
    for change in changes:
        print(f"{change.path}: {change.done}")
    print(f"บันทึกแล้ว {len(changes)} ไฟล์ ไฟล์เดิมเก็บไว้ใน {kept}/")


def _chosen(project: Project, files: Sequence[str], on: BuddhistDate) -> _Chosen:
    pieces, stated = _pieces(project), _results(project)
    chosen = _Chosen([], [])
    for path in dict.fromkeys(_path(project.root, file) for file in files):
        result = stated.get(path) or stated.get(f"{_SHORT}{path}")
        if result:
            refuse_unready(result, on)
            chosen.results.append(result)
        else:
            chosen.pieces.append(_reviewable(pieces, path, on))
    return chosen


def _results(project: Project) -> dict[str, ReviewableResult]:
    return {name: found for archive in project.archives for name, found in results(archive).items()}


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
        advice = (
            "ให้ระบุไฟล์ .md ในแฟ้มของตัวบ่งชี้ หรือแฟ้มของตัวบ่งชี้เพื่อบันทึกการตรวจผล"
            " หากมีไฟล์นี้อยู่แล้ว ให้ใช้คำสั่ง check แล้วแก้ที่ผิดก่อน"
        )
        raise RefusedError(f"{path} ไม่ใช่หลักฐานที่อ่านได้ {advice}")
    piece = found.piece
    if piece.unfinished:
        raise RefusedError(f"{path}: {piece.unfinished} จึงยังตรวจทานไม่ได้")
    if on < piece.front.date:
        advice = "ให้แก้ date ของหลักฐาน หรือใส่ --date ให้ถูกต้อง"
        words = f"วันที่ตรวจทาน ({on}) มาก่อนวันที่ของหลักฐาน ({piece.front.date})"
        raise RefusedError(f"{path}: {words} {advice}")
    return found


def _refuse_mistakes(project: Project, chosen: _Chosen) -> None:
    """Nothing is reviewed that has a mistake, itself or in a file beside it. Raises RefusedError."""
    pieces = [each.piece for each in chosen.pieces]
    pieces += [piece for each in chosen.results for piece in each.standing.pieces]
    paths = {piece.path for piece in pieces} | {each.path for each in chosen.results}
    paths |= {f"docs/{file.uri}" for piece in pieces for file in piece.attachments}
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


def _read_again(before: Project, chosen: _Chosen, by: str, on: BuddhistDate) -> bool:
    """Whether what was written says what was meant."""
    project = load_project(before.root, before.records)
    pieces, stated = _pieces(project), _results(project)
    return all(
        (found := pieces.get(normalized(each.piece.path)))
        and found.piece.front.reviewed == on
        and not found.waits
        for each in chosen.pieces
    ) and all(is_written(stated.get(each.name), by, on) for each in chosen.results)
