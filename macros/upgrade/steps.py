"""What has changed of the form of data, oldest first: each step says what it would change."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from macros.model.former import CALENDAR
from macros.model.ids import CALENDARS, PROCEDURES, YEARS
from macros.model.source import ABOUT, SOURCE, has_source, plain_name
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.reader import read_yaml
from macros.source.text import read_bytes, read_text
from macros.thai.digits import to_arabic
from macros.upgrade.change import Change
from macros.upgrade.mkdocs_settings import settings
from macros.upgrade.yaml_text import YamlText

_OFFICES = {"data/office.yml": YEARS, "data/example/office.yml": "data/example/sar/"}
_CURRENT = "current_year"
_WHOSE = "ต้นฉบับในแฟ้มนี้เป็นของสำนักงานใด ต้องตรงกับ name ใน data/office.yml"
_SECTION_9 = "สรุปมาตรฐานของสำนักงานเขตพื้นที่การศึกษา"
_SUMMARY = re.compile(
    r"^summary:[ ]*(?:#[^\r\n]*)?(?P<newline>\r?\n)(?P<indent>[ ]+)", re.MULTILINE
)
_SHOWN = "ปีงบประมาณปัจจุบัน หน้าแรก หน้ากลุ่ม และหน้ามาตรฐานแสดงปีนี้ แม้เตรียมไฟล์ของปีหน้าไว้แล้ว"


def changes(root: Path, year: int | None = None) -> tuple[Change, ...]:
    """All that must change of the data at `root`; nothing of data that have the form of today. `year`
    is the current year, where the data do not tell. Raises DataError where they cannot be read, or
    where only a person can say what is meant.
    """
    return tuple(change for step in STEPS for change in step(root, year))


def current_year(root: Path, year: int | None) -> Iterator[Change]:
    """office.yml says which year is the current one; it was the latest that has a report."""
    for path, reports in _OFFICES.items():
        if not (root / path).exists():
            continue
        text = _text(root, path)
        if text.has(_CURRENT):
            continue
        known = _latest(root, reports)
        found = known or year
        if found is None or not text.has("parent"):
            raise DataError([Diagnostic(Location(path), mistake("DATA-91"))])
        told = "ปีล่าสุดที่มีรายงาน" if known else "ตามที่ระบุ"
        yield Change(
            path,
            path,
            text.add(_CURRENT, str(found), "parent", _SHOWN).text.encode(),
            f"เพิ่ม {_CURRENT}: {found} ({told})",
            f"โปรดตรวจว่าปีงบประมาณปัจจุบันคือ {found} หากไม่ใช่ให้แก้ {_CURRENT}" if known else "",
        )


def calendar_by_year(root: Path, year: int | None) -> Iterator[Change]:
    """The calendar stands in a file of its year."""
    if not (root / CALENDAR).exists():
        return
    text = _text(root, CALENDAR)
    stated = to_arabic(text.scalar("fiscal_year") or "")
    known = stated if stated.isascii() and stated.isdigit() else ""
    chosen = known or _chosen(root, year)
    path = f"{CALENDARS}{chosen}.yml"
    if (root / path).exists():
        raise DataError([Diagnostic(Location(CALENDAR), mistake("DATA-92", path=path))])
    if not known:
        text = text.put("fiscal_year", chosen) if text.has("fiscal_year") else _dated(text, chosen)
    moved = text.text.replace("$schema=schema/", "$schema=../schema/", 1)
    asks = "ปฏิทินเดิมไม่ระบุปี จึงใช้ปีปัจจุบัน หากเป็นของปีอื่น ให้เปลี่ยนชื่อไฟล์และ fiscal_year" if not known else ""
    done = f"ย้ายไปไว้ที่ {path}" + ("" if known else f" และระบุ fiscal_year: {chosen}")
    yield Change(CALENDAR, path, moved.encode(), done, asks)


def source_of_office(root: Path, _: int | None) -> Iterator[Change]:
    """A source document says whose it is, where it names the office itself; the check asks of any
    other (REL-71).
    """
    if not has_source(root) or (root / ABOUT).exists():
        return
    name = _text(root, "data/office.yml").scalar("name") or ""
    if name and plain_name(name) in plain_name(read_text(root, SOURCE)):
        head = "# yaml-language-server: $schema=../schema/about.json"
        content = f"{head}\n# {_WHOSE}\n\noffice: {json.dumps(name, ensure_ascii=False)}\n"
        done = f"เพิ่มไฟล์ ระบุว่าต้นฉบับเป็นของ{name}"
        yield Change(ABOUT, ABOUT, content.encode(), done, fresh=True)


def title_of_section_9(root: Path, _: int | None) -> Iterator[Change]:
    """A manual of the source document says what its section 9 is called, as every manual's was."""
    if not has_source(root) or _SECTION_9 not in read_text(root, SOURCE):
        return
    for file in sorted((root / PROCEDURES).glob("*.yml")):
        path = f"{PROCEDURES}{file.name}"
        read, text = read_yaml(root, path), read_bytes(root, path).decode()
        summary = read.get("summary")
        if summary and not summary.get("title") and (read.text("source") or "").isdigit():
            titled = _SUMMARY.sub(rf"\g<0>title: {_SECTION_9}\g<newline>\g<indent>", text, count=1)
            if titled != text:
                yield Change(path, path, titled.encode(), f"ระบุชื่อหมวด 9 ({_SECTION_9})")


def _dated(text: YamlText, year: str) -> YamlText:
    first = "procedure" if text.has("procedure") else "activities"
    return text.add("fiscal_year", year, first)


def _chosen(root: Path, year: int | None) -> str:
    """The current year, as office.yml says it or will say it."""
    stated = to_arabic(_text(root, "data/office.yml").scalar(_CURRENT) or "")
    found = stated or _latest(root, YEARS) or year
    if not found:
        raise DataError([Diagnostic(Location("data/office.yml"), mistake("DATA-91"))])
    return str(found)


def _latest(root: Path, reports: str) -> str:
    """The latest year that has a report in a folder; "" for none."""
    stems = (file.stem for file in (root / reports).glob("*.yml"))
    return max((stem for stem in stems if stem.isascii() and stem.isdigit()), default="")


def _text(root: Path, path: str) -> YamlText:
    """A file as it is written, if it can be read as YAML. Raises DataError."""
    read_yaml(root, path)
    return YamlText(read_bytes(root, path).decode())


STEPS: tuple[Callable[[Path, int | None], Iterator[Change]], ...] = (
    current_year,
    calendar_by_year,
    source_of_office,
    title_of_section_9,
    settings,
)
