"""python -m macros review: what waits to be reviewed; with names, that it was reviewed.

    review ไฟล์หลักฐาน --by ตำแหน่ง [--date ปี-เดือน-วัน]
    review 2569/ind-01 --by ตำแหน่ง [--date ปี-เดือน-วัน]

writes who reviewed a piece of evidence (into its file) or the result of an indicator (into the data of
the year), when, and by which digest a later change will be seen.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from macros.assessment.project import Project, load_project
from macros.assessment.result_review import RESULT_CHANGES
from macros.assessment.review import CHANGES
from macros.assessment.reviewable import Reviewable, ReviewableResult, results, reviewables
from macros.cache.folder import CACHE
from macros.cache.records import Records
from macros.commands.refused import RefusedError
from macros.commands.reviewing import record
from macros.model.manual import Manual
from macros.source.mistakes import mistake
from macros.source.spelling import unknown_word
from macros.thai.dates import ERA, BuddhistDate, DateError
from macros.thai.digits import to_arabic
from macros.thai.writings import read_day

_USE = (
    "วิธีใช้: python -m macros review ไฟล์หลักฐาน --by ตำแหน่ง (วันอื่นที่ไม่ใช่วันนี้ใส่ --date 2569-06-30)\n"
    "ตรวจผลของตัวบ่งชี้: python -m macros review 2569/ind-01 --by ตำแหน่ง"
)
_BANGKOK = timedelta(hours=7)


def run(root: Path, arguments: Sequence[str]) -> int:
    """Tell what waits in the project at `root`, or write that files were reviewed; 1 when that
    could not be, and nothing was; 2 for words that are not known.
    """
    options, files = _parted(arguments)
    if options is None or (options and not files):
        print(f"คำสั่ง review อ่านไม่เข้าใจ\n{_USE}", file=sys.stderr)
        return 2
    records = Records(root / CACHE)
    project = load_project(root, records)
    if not project.archives:
        print("ข้อมูลใน data/ ยังมีข้อผิดพลาด ให้ใช้คำสั่ง check แล้วแก้ก่อน", file=sys.stderr)
        return 1
    if not files:
        _list(project)
        return 0
    try:
        position = _position(project, files, options.get("--by", ""))
        record(project, files, position, _day(options.get("--date", "")))
    except RefusedError as refused:
        print(f"{refused}\nยังไม่ได้แก้ไฟล์ใด", file=sys.stderr)
        return 1
    finally:
        records.save()
    return 0


def _parted(arguments: Sequence[str]) -> tuple[dict[str, str] | None, list[str]]:
    """The options by their names and the files; None for options that are none."""
    options: dict[str, str] = {}
    files: list[str] = []
    words = iter(arguments)
    for word in words:
        name, sign, value = word.partition("=")
        if not word.startswith("-"):
            files.append(word)
        elif name in {"--by", "--date"} and name not in options:
            options[name] = value if sign else next(words, "")
        else:
            return None, []
    return options, files


def _position(project: Project, files: Sequence[str], written: str) -> str:
    """The id of the position that reviewed, by its id or title."""
    manual = project.at(files[0].replace("\\", "/").removeprefix("docs/")).manual
    known = {each.title: each.id for each in manual.office.positions}
    ids = set(known.values())
    if written in ids:
        return written
    if written in known:
        return known[written]
    if not written:
        raise RefusedError(f"ต้องระบุตำแหน่งผู้ตรวจทานด้วย --by {_positions(manual)}")
    raise RefusedError(f"--by {unknown_word(written, ids | known.keys())}")


def _positions(manual: Manual) -> str:
    names = ", ".join(f"{each.id} = {each.title}" for each in manual.office.positions)
    return f"({names})" if names else "(ยังไม่มีตำแหน่งใน data/office.yml ให้เพิ่ม positions ก่อน)"


def _day(written: str) -> BuddhistDate:
    if not written:
        now = datetime.now(UTC) + _BANGKOK
        return BuddhistDate(now.year + ERA, now.month, now.day)
    try:
        return read_day(to_arabic(written.strip()))
    except DateError as error:
        raise RefusedError(f"--date {mistake(error.code, **error.words)}") from None


def _list(project: Project) -> None:
    """Print what waits in the current year of every office, and how a review is written down."""
    for archive in project.archives:
        year = archive.current
        found = [each for each in reviewables(year) if each.waits] if year else []
        whose = f"{archive.manual.office.name} ปีงบประมาณ {archive.manual.office.current_year}"
        print(f"{whose}: รอตรวจทาน {len(found)} ชิ้น")
        for each in found:
            print(f"  {each.piece.path}: {_why(each)}")
        stated = [each for each in results(archive).values() if each.year is year and each.waits]
        print(f"{whose}: รอตรวจผล {len(stated)} ตัวบ่งชี้")
        for result in stated:
            print(f"  {result.name}: {_awaits(result)}")
    print(f"อ่านหลักฐานและเกณฑ์ของตัวบ่งชี้แล้ว ให้บันทึกว่าตรวจแล้ว\n{_USE}")
    print(f"ตำแหน่ง {_positions(project.own.manual)}")


def _awaits(found: ReviewableResult) -> str:
    standing = found.standing
    if standing.changed and standing.stated.review:
        named = ", ".join(RESULT_CHANGES[part] for part in standing.changed)
        return f"ตรวจผลเมื่อ {standing.stated.review.on} แล้ว สิ่งที่เปลี่ยนหลังจากนั้นคือ {named}"
    if standing.stated.status == "reviewed":
        return "ระบุว่าตรวจแล้ว แต่ยังไม่บันทึกผู้ตรวจและวันที่"
    return "รอตรวจ"


def _why(found: Reviewable) -> str:
    if found.changed:
        named = ", ".join(CHANGES[part] for part in found.changed)
        return f"ตรวจทานเมื่อ {found.piece.front.reviewed} แล้ว สิ่งที่เปลี่ยนหลังจากนั้นคือ {named}"
    return found.piece.unfinished or "ยังไม่ได้ตรวจทาน"
