"""The front matter of a piece of evidence: a closed set of typed keys between two lines of ---."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError

from macros.cache.records import Records
from macros.evidence.digest import Digested
from macros.evidence.kept import name_of
from macros.evidence.matter import CALLED, slips
from macros.evidence.names import (
    ConsiderationNamed,
    GroupNamed,
    IndicatorNamed,
    KindNamed,
    PositionNamed,
    Spellings,
)
from macros.evidence.starter import Starter
from macros.evidence.web_link import Line, WebLink, as_link
from macros.model.explain import explain
from macros.model.fields import Day, as_list
from macros.model.prompt import FILE, Prompt
from macros.model.record import Record, mistake_error
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.node import Node
from macros.source.reader import parse_yaml

UNTITLED = "พิมพ์ชื่อหลักฐานที่นี่"
"""The title that the template of a new file holds until somebody writes a better one."""

LONGEST_TITLE = 200
"""Letters of a title; more does not fit a table."""

_FENCE = "---"
_MATTER = re.compile(r"[A-Za-z_]+\s*:|\s|#|---\s*$|- ")


def _short(title: str) -> str:
    if len(title) > LONGEST_TITLE:
        raise mistake_error(mistake("FRONT-07", count=len(title), limit=LONGEST_TITLE))
    return title


def _list(value: Any) -> Any:
    """What may be one, several or left blank, as a list; the same text only once."""
    found = [] if value is None else as_list(value)
    plain = isinstance(found, list) and all(isinstance(item, str) for item in found)
    return list(dict.fromkeys(found)) if plain else found


class FrontMatter(Record):
    """What a piece of evidence says of itself. A new file holds every field, as its `Starter` says;
    the guide shows its description and examples.
    """

    title: Annotated[
        Line,
        AfterValidator(_short),
        Prompt("ชื่อหลักฐาน", "บอกว่าเป็นเรื่องใด ครั้งใด เช่น รายงานการประชุม ครั้งที่ 1/2569"),
    ] = Field(description="ชื่อหลักฐาน ยาวไม่เกิน 200 ตัวอักษร", examples=["รายงานการประชุม ครั้งที่ 1/2569"])
    date: Annotated[Day, Prompt("วันที่ของหลักฐาน", "พิมพ์เดือนเป็นเลขหรือชื่อก็ได้ งานหลายวันใส่วันแรก")] = Field(
        description="วันที่ของหลักฐาน ปี พ.ศ.-เดือน-วัน", examples=["2568-11-03"]
    )
    kind: Annotated[KindNamed, Prompt("ประเภทหลักฐาน")] = Field(description="ประเภทหลักฐาน")
    group: Annotated[GroupNamed, Prompt("กลุ่มเจ้าของหลักฐาน")] = Field(
        description="กลุ่มเจ้าของหลักฐาน (id หรือชื่อของกลุ่ม)"
    )
    personal_data: Annotated[
        Literal["ไม่มี", "ปกปิดแล้ว"],
        Starter("ไม่มี", "ไม่มี หรือ ปกปิดแล้ว"),
        Prompt("ข้อมูลส่วนบุคคลในหลักฐานและไฟล์แนบ", "เช่น เลขประจำตัวประชาชน ชื่อหรือภาพนักเรียน ลายมือชื่อ"),
    ] = Field(description="ข้อมูลส่วนบุคคลในหลักฐาน ไม่มี หรือ ปกปิดแล้ว", examples=["ไม่มี", "ปกปิดแล้ว"])
    files: Annotated[
        tuple[Annotated[Line, Prompt(of=FILE)], ...],
        BeforeValidator(_list),
        Starter("[]", "ชื่อไฟล์แนบ เช่น [แผน.pdf]"),
        Prompt("ไฟล์แนบ", "เลือกได้หลายไฟล์ ไฟล์จะอยู่ในเครื่องนี้จนกว่าท่านจะส่งเอง"),
    ] = Field(
        (),
        description="ชื่อไฟล์แนบที่อยู่ในแฟ้มเดียวกัน หลายไฟล์คั่นด้วยจุลภาค",
        examples=["[คำสั่ง.pdf, ภาพที่ 1.jpg]"],
    )
    links: Annotated[
        tuple[Annotated[WebLink, BeforeValidator(as_link)], ...],
        BeforeValidator(lambda value: [value] if isinstance(value, dict) else _list(value)),
        Starter("[]", "เช่น [https://example.org/]"),
        Prompt("ลิงก์ที่เกี่ยวข้อง", "ที่อยู่เว็บขึ้นต้นด้วย https://"),
    ] = Field(
        (),
        description="ที่อยู่เว็บที่เกี่ยวข้อง ใส่ชื่อของลิงก์ด้วยก็ได้",
        examples=["[https://example.org/]", "[{title: ประกาศ, address: https://example.org/}]"],
    )
    supports: Annotated[
        tuple[IndicatorNamed, ...],
        BeforeValidator(_list),
        Starter("[]", "ตัวบ่งชี้อื่นที่ใช้ได้ด้วย"),
        Prompt("ตัวบ่งชี้อื่นที่ใช้หลักฐานนี้ได้ด้วย"),
    ] = Field((), description="ตัวบ่งชี้อื่นที่หลักฐานนี้ใช้ได้ด้วย")
    considerations: Annotated[
        tuple[ConsiderationNamed, ...],
        BeforeValidator(_list),
        Starter("[]", "ประเด็นการพิจารณาที่หลักฐานนี้แสดง"),
        Prompt("ประเด็นการพิจารณาที่หลักฐานนี้แสดง"),
    ] = Field((), description="ประเด็นการพิจารณาของตัวบ่งชี้ที่หลักฐานนี้แสดง (เฉพาะตัวบ่งชี้ที่มีประเด็น)")
    reviewed: Annotated[Day | None, Starter(hint="วันที่ตรวจทานแล้ว")] = Field(
        None, description="วันที่ตรวจทานแล้ว เว้นว่างไว้หากยังไม่ตรวจ", examples=["2568-11-10"]
    )
    reviewed_by: PositionNamed | None = Field(None, description="ตำแหน่งผู้ตรวจทาน")
    reviewed_digest: Digested | None = Field(
        None, description="คำสั่ง review เขียนให้ ใช้บอกว่าหลักฐานเปลี่ยนหลังตรวจทานหรือไม่ ไม่ต้องกรอก"
    )


def split(text: str, path: str) -> tuple[str, str]:
    """The front matter's YAML (with its opening line, so that lines keep their numbers) and the
    body of a file. Raises DataError when there is no front matter.
    """
    lines = text.split("\n")
    if not text.strip():
        raise _error(path, 1, "FRONT-01")
    if lines[0].rstrip() != _FENCE:
        raise _error(path, 1, "FRONT-02")
    closing = next((at for at, line in enumerate(lines) if at and line.rstrip() == _FENCE), None)
    prose = _prose(lines)
    if closing is None or (prose is not None and prose < closing):
        bare = (at for at, line in enumerate(lines) if line.strip() and not _MATTER.match(line))
        missing = prose or next(bare, len(text.rstrip().split("\n")))
        raise _error(path, missing + 1, "FRONT-03")
    return "\n".join(lines[:closing]) + "\n", "\n".join(lines[closing + 1 :])


def _prose(lines: list[str]) -> int | None:
    """The index of the first line that is blank and followed by no front matter: there a closing
    line is missing, even when a ruler (---) stands somewhere below.
    """
    for at, line in enumerate(lines):
        if at and not line.strip():
            following = next((text for text in lines[at:] if text.strip()), _FENCE)
            if not _MATTER.match(following):
                return at
    return None


def read_front(
    yaml: str, path: str, spelt: Spellings, records: Records | None = None
) -> FrontMatter:
    """The front matter. Raises DataError with every mistake in it. What YAML makes of it is kept
    in `records`.
    """
    name = name_of("front", yaml) if records else ""
    plain = records.get(name) if records else None
    if isinstance(plain, dict):
        with suppress(ValidationError):  # which is told of below, at its place
            return FrontMatter.model_validate(plain, context=spelt)
    wrong = list(slips(yaml, path, FrontMatter.model_fields))
    if wrong:
        raise DataError(wrong)
    root = parse_yaml(yaml, path)
    if root.value is None:
        raise _error(path, 1, "FRONT-04")
    if not isinstance(root.value, dict):
        raise _error(path, 2, "FRONT-05" if isinstance(root.value, list) else "FRONT-06")
    try:
        front = FrontMatter.model_validate(root.plain(), context=spelt)
    except ValidationError as error:
        raise DataError(explain(error, root, FrontMatter, CALLED)) from None
    if records:
        records.put(name, root.plain())
    return front


def named(yaml: str, path: str) -> tuple[tuple[str, ...], Node | None]:
    """The files that front matter names, whatever else is wrong with it, and its node for places;
    None when it cannot be read at all.
    """
    try:
        root = parse_yaml(yaml, path)
    except DataError:
        return (), None
    found = root.get("files")
    listed = found.value if found and isinstance(found.value, list) else [found]
    names = [item.value for item in listed if item and isinstance(item.value, str)]
    whole = found is not None and len(names) == len(listed) and all(names)
    return (tuple(names), root) if whole else ((), None)


def _error(path: str, line: int, code: str) -> DataError:
    return DataError([Diagnostic(Location(path, line), mistake(code))])
