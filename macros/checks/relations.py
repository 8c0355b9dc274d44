"""Rules between records: what must agree once every file has been read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from macros.model.ids import PROCEDURES
from macros.model.load import SOURCE
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.source.node import Node
from macros.source.problem import Problem

_ERRATA, _CALENDAR = "data/source/errata.yml", "data/calendar.yml"
_ASSIGNMENTS = "data/assignments.yml"
_OFFICE = "data/office.yml"
Files = Mapping[str, Node]


def relations(manual: Manual, files: Files) -> Iterator[Problem]:
    """Problems and warnings that only the whole of the data shows."""
    yield from _errata_stand_in_source(manual, files)
    yield from _origins_exist(manual, files)
    yield from _duties_complete(manual, files)
    yield from _calendar_runs_forward(manual, files)
    yield from _file_names_match(files)
    yield from _procedures_listed(manual, files)
    yield from _addresses_are_real(manual, files)


def _errata_stand_in_source(manual: Manual, files: Files) -> Iterator[Problem]:
    lines = manual.source.lines
    for index, erratum in enumerate(manual.source.errata):
        if erratum.line > len(lines) or erratum.source not in lines[erratum.line - 1]:
            message = f"{erratum.id}: ไม่พบข้อความนี้ในบรรทัดที่ {erratum.line} ของ {SOURCE}"
            yield files[_ERRATA].problem(("errata", index, "source"), message)


def _origins_exist(manual: Manual, files: Files) -> Iterator[Problem]:
    """Every `source:` number must be a line of the source document."""
    last = len(manual.source.lines)
    for root in (node for path, node in files.items() if path != _ERRATA):
        for origin in _values_of(root, "source"):
            number = origin.value
            if isinstance(number, str) and number.isdigit() and not 1 <= int(number) <= last:
                yield Problem(origin.place, f"ต้นฉบับมี {last} บรรทัด ไม่มีบรรทัดที่ {number}")


def _values_of(node: Node, key: str) -> Iterator[Node]:
    if isinstance(node.value, dict):
        yield from filter(None, [node.get(key)])
        for child in node.value.values():
            yield from _values_of(child, key)
    elif isinstance(node.value, list):
        for child in node.value:
            yield from _values_of(child, key)


def _duties_complete(manual: Manual, files: Files) -> Iterator[Problem]:
    """Every standard and indicator of the edition in use has one line in assignments."""
    root, assignments = files[_ASSIGNMENTS], manual.assignments
    listed = [duty.standard for duty in assignments.standards]
    wanted = [standard.id for standard in manual.edition.standards]
    yield from _one_each(root, "standards", "standard", listed, wanted)
    listed = [duty.indicator for duty in assignments.indicators]
    wanted = [indicator.id for indicator in manual.edition.indicators]
    yield from _one_each(root, "indicators", "indicator", listed, wanted)


def _one_each(
    root: Node, plural: str, noun: str, listed: list[str], wanted: list[str]
) -> Iterator[Problem]:
    for index, name in enumerate(listed):
        if name in listed[:index]:
            yield root.problem((plural, index, noun), f"{name!r} มอบหมายซ้ำ ให้เหลือรายการเดียว")
    absent = [name for name in wanted if name not in listed]
    if absent:
        message = f"ยังไม่มีผู้รับผิดชอบของ {', '.join(absent)} ให้เพิ่มรายการ"
        yield Problem(root.key((plural,)), message)


def _calendar_runs_forward(manual: Manual, files: Files) -> Iterator[Problem]:
    activities = manual.calendar.activities
    for index, activity in enumerate(() if isinstance(activities, Missing) else activities):
        if activity.end < activity.start:
            message = f"วันสิ้นสุด ({activity.end}) มาก่อนวันเริ่ม ({activity.start})"
            yield files[_CALENDAR].problem(("activities", index, "end"), message)


def _file_names_match(files: Files) -> Iterator[Problem]:
    for path, root in files.items():
        stem = PurePosixPath(path).stem
        if path.startswith(PROCEDURES) and root.text("id") != stem:
            message = f"id ต้องตรงกับชื่อไฟล์ ให้ใช้ {stem!r} หรือเปลี่ยนชื่อไฟล์"
            yield root.problem(("id",), message)


def _procedures_listed(manual: Manual, files: Files) -> Iterator[Problem]:
    for name in (root.text("id") for path, root in files.items() if path.startswith(PROCEDURES)):
        if name not in manual.office.procedures:
            message = f"คู่มือ {name!r} ยังไม่อยู่ในรายการ procedures ให้เพิ่มตามลำดับที่ต้องการแสดง"
            yield Problem(files[_OFFICE].key(("procedures",)), message)
    for index, name in enumerate(manual.office.procedures):
        if name in manual.office.procedures[:index]:
            message = f"{name!r} อยู่ในรายการซ้ำ ให้เหลือรายการเดียว"
            yield files[_OFFICE].problem(("procedures", index), message)


def _addresses_are_real(manual: Manual, files: Files) -> Iterator[Problem]:
    site = manual.office.site
    for key, value in (("address", site.address), ("repository", site.repository)):
        if "//example." in value or "/example/" in value:
            message = "ยังเป็นที่อยู่ตัวอย่าง ให้เปลี่ยนเป็นที่อยู่จริงของสำนักงานก่อนเผยแพร่"
            yield files[_OFFICE].problem(("site", key), message, warning=True)
