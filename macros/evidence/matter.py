"""Slips in front matter of which YAML says nothing, or something else at another line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import Mistake, mistake

CALLED = {
    **dict.fromkeys(["ชื่อ", "ชื่อเรื่อง", "เรื่อง", "ชื่อหลักฐาน", "หัวข้อ", "name"], "title"),
    **dict.fromkeys(["วันที่", "วันเดือนปี", "ลงวันที่", "day"], "date"),
    **dict.fromkeys(
        ["ประเภท", "ประเภทหลักฐาน", "ประเภทเอกสาร", "ชนิด", "หมวด", "type", "category"], "kind"
    ),
    **dict.fromkeys(
        ["กลุ่ม", "กลุ่มงาน", "หน่วยงาน", "ฝ่าย", "เจ้าของ", "ผู้รับผิดชอบ", "owner", "department"], "group"
    ),
    **dict.fromkeys(["ไฟล์", "ไฟล์แนบ", "แนบ", "เอกสารแนบ", "attachment", "attachments"], "files"),
    **dict.fromkeys(["ลิงก์", "ลิงค์", "ที่อยู่เว็บ", "url", "website"], "links"),
    **dict.fromkeys(["ประเด็น", "ประเด็นการพิจารณา", "consideration"], "considerations"),
    **dict.fromkeys(["ตัวบ่งชี้", "ตัวบ่งชี้อื่น", "indicator", "indicators"], "supports"),
    **dict.fromkeys(["ตรวจทาน", "วันที่ตรวจทาน", "checked"], "reviewed"),
    **dict.fromkeys(["ผู้ตรวจทาน", "ผู้ตรวจ", "reviewer"], "reviewed_by"),
    **dict.fromkeys(["ข้อมูลส่วนบุคคล", "pdpa", "personal"], "personal_data"),
}
"""What people call keys of front matter (in small letters), and the keys."""

_LINE = re.compile(r"(?P<key>[A-Za-z_]+)(?P<sign>[ \t]*[:：;=]?)(?P<after>.*)")
_QUOTED = re.compile(r"""(?:'(?:[^']|'')*+'|"(?:[^"\\]|\\.)*+")[ \t]*[^\s#,\]]""")
_BRACKETS = re.compile(r"\[[^\[\]]*\][ \t]*[^\s#,\]]|\[[^\[\]'\"]*\[")
_COMMENT = re.compile(r"[ \t]#.*")
_LONGEST = 500  # letters of a line that is written anew
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<after>.*)")


def slips(yaml: str, path: str, keys: Collection[str]) -> Iterator[Diagnostic]:
    """Problems of the lines of a front matter (with its opening line) that may hold these keys."""
    for number, line in enumerate(yaml.split("\n"), 1):
        found, item = _LINE.fullmatch(line), _ITEM.fullmatch(line)
        known = bool(found and found["key"].lower() in keys)
        wrong, column = None, 1
        if found and known:
            wrong = _pair(found)
            unmarked = wrong is not None and wrong.code == "FRONT-16"
            column = found.end("key" if unmarked else "sign") + 1
        elif item:
            wrong, column = _quotes(item["after"], ""), item.start("after") + 1
        if wrong:
            yield Diagnostic(Location(path, number, column), wrong)


def _pair(found: re.Match[str]) -> Mistake | None:
    """What is wrong with a line of a key and its value."""
    key, value = found["key"].lower(), found["after"].strip()
    apart = not found["after"] or found["after"][0] in " \t"
    if not (found["sign"].strip() == ":" and apart):
        return mistake("FRONT-16", key=key, value=_COMMENT.sub("", f" {value}").strip() or "…")
    return _quotes(value, key)


def _quotes(value: str, key: str) -> Mistake | None:
    """Whether a value begins with a bracket or quote that is a part of it."""
    plain = _COMMENT.sub("", f" {value}").strip()
    if len(plain) > _LONGEST or not (_BRACKETS.match(plain) or _QUOTED.match(plain)):
        return None
    if key in {"title", ""}:
        whole = plain.replace("'", "''")
        return mistake("FRONT-21", value=f"{key}: '{whole}'".removeprefix(": "))
    if key == "files":
        names = plain[1:-1] if plain.endswith("]") and plain.count("[") > 1 else plain
        shown = ", ".join(f"'{name.strip()}'" for name in names.split(","))
        return mistake("FRONT-17", value=f"files: [{shown}]")
    return None
