"""Finds personal data in text: numbers of identity cards, telephones and accounts, names, e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.privacy.finding import FINDING_KINDS
from macros.privacy.identity import identities

_DASH = r"\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_TIE = rf"[ \t\u00a0]?[{_DASH}.]?[ \t\u00a0]?"
_TIGHT = rf"[{_DASH}.]?"
MOBILE = re.compile(
    rf"""(?=[+(0])(?<![\d/+])(?<!\d[{_DASH}.])
    (?:(?:\+|00)66{_TIE}(?:\(0\)|0)?{_TIE}|\(?0)
    (?:[689]\d\)?{_TIE}\d{{3}}{_TIE}\d{{4}} | [689]\d{_TIE}\d{{4}}{_TIE}\d{{3}}
      | [689]\)?{_TIE}\d{{4}}{_TIE}\d{{4}} | [689](?:{_TIGHT}\d){{8}})
    (?![\dA-Za-z])(?![{_DASH}.]\d)""",
    re.VERBOSE,
)
_ACCOUNT = r"""(?=[เหบงอกพpa])(?:(?:เลขที่|เลข|หมายเลข)\s?บัญชี | บัญชี\w{0,20}\s?(?:เลขที่|หมายเลข) | บัญชีธน[าำ]ค[าำ]ร | เงินฝาก
    | ออมทรัพย์ | กระแสรายวัน | พร้อมเพย์ | prompt\s?pay | account\s?(?:no|number) | a/c)"""
MONEY = re.compile(_ACCOUNT, re.VERBOSE | re.IGNORECASE)
BANK = re.compile(
    rf"(?:{_ACCOUNT})(?:(?!\n\n)\D){{0,40}}?(?<!\d)(?P<number>\d(?:{_TIE}\d){{9,14}})(?!\d)",
    re.VERBOSE | re.IGNORECASE,
)
_CELL = r"(?:(?<=\| )|(?<=\n))"  # where a cell begins; it ends in " |"
BOOK = re.compile(
    rf"(?=\d)(?:(?<![\d{_DASH}])\d{{3}}[{_DASH}]\d[{_DASH}]\d{{5}}[{_DASH}]\d(?![\d{_DASH}])"
    rf"|{_CELL}\d{{10,12}}(?= \|))"
)
CALL = re.compile(r"โทร|มือถือ|เบอร์|phone|mobile", re.IGNORECASE)
SHORTENED = re.compile(rf"(?=[689]){_CELL}[689]\d{{8}}(?= \|)")  # a sheet drops the 0 of a number
_NO_TITLE = "ชื่อ|นาม|สกุล|และ|หรือ|หมายถึง|คือ|ย่อ|จำนวน|ด\\."
_NO_NAME = (
    "และ|หรือ|ที่|ทุก|จำนวน|อายุ|ใน|กับ|ของ|คน(?!ึ)|ได้|มี(?:จำนวน|อายุ|ความ|ผล|ส่วน|สิทธิ|การ)|รวม|เป็น|ให้|ต้อง|จาก|"
    "หมายถึง|คือ|แรก|พิการ|เด็ก|นักเรียน|ไทย(?![ก-๙])|ซึ่ง|เข้า|ร่วม|ไม่|แต่ละ|ทั้ง|ชั้น|ระดับ|ตาม|เหล่า|นี้|นั้น|ดีเด่น|เร่ร่อน|ยากจน|"
    "กำพร้า|ตั้งแต่|ด้อย|ปกติ|หญิง|ชาย(?![ก-๙])|ปฐมวัย|เพื่อ|โดย|ส่วน|ก่อน|หลัง|กลุ่ม|วัย|ห้อง|ใด|บาง|หลาย|อีก|เพศ|ครบ"
)
_LETTERS = "[ก-ฮเ-ไ][ก-ฺเ-๎]+"
# [าำ]: many Thai PDF give one for the other
PUPIL = re.compile(
    rf"""(?<![ก-๙])(?:
      ด\.?\ ?[ชญ]\.[\ |]{{0,3}}(?!{_NO_TITLE}){_LETTERS}
    | เด็ก(?:ช[าำ]ย|หญิง)[\ |]{{0,3}}(?!{_NO_NAME}){_LETTERS}[\ |]{{1,3}}(?!{_NO_NAME}){_LETTERS}
    )""",
    re.VERBOSE,
)
MAIL = re.compile(
    r"""(?=[\w.+-])(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|windowslive|msn|yahoo
    |ymail|rocketmail|icloud|me|mac|aol|proton|protonmail|thaimail)\.(?:com|net|org|me|co\.th|co\.uk)(?![\w-])""",
    re.VERBOSE | re.IGNORECASE,
)
_GRAVITY = {kind: rank for rank, kind in enumerate(FINDING_KINDS)}


@dataclass(frozen=True)
class Hit:
    """A kind of finding from `start` up to `end`; `value` tells equal ones and is never shown."""

    kind: str
    start: int
    end: int
    value: str = field(repr=False)


def find(text: str) -> list[Hit]:
    """Every hit in a text whose digits are 0-9 and in which nothing is invisible, in order.

    Cells of a table are divided by |, paragraphs by an empty line. What is one thing is not
    another: where hits meet, the gravest stays.
    """
    kept: list[Hit] = []
    for hit in sorted(_hits(text), key=lambda hit: (hit.start, _GRAVITY[hit.kind])):
        if not kept or kept[-1].end <= hit.start:
            kept.append(hit)
        elif _GRAVITY[hit.kind] < _GRAVITY[kept[-1].kind]:
            kept[-1] = hit
    return kept


def _hits(text: str) -> Iterator[Hit]:
    for start, end in identities(text):
        yield _hit("thai-id", text, start, end)
    if MONEY.search(text):
        for found in BANK.finditer(text):
            if not MOBILE.fullmatch(found["number"]):
                yield _hit("bank-account", text, *found.span("number"))
        for found in BOOK.finditer(text):
            if not MOBILE.fullmatch(found[0]):
                yield _hit("bank-account", text, *found.span())
    if CALL.search(text):
        for found in SHORTENED.finditer(text):
            yield _hit("mobile", text, *found.span())
    patterns = {"mobile": MOBILE, "pupil-name": PUPIL}
    if "@" in text:
        patterns["personal-email"] = MAIL
    for kind, pattern in patterns.items():
        for found in pattern.finditer(text):
            yield _hit(kind, text, *found.span())


def _hit(kind: str, text: str, start: int, end: int) -> Hit:
    value = "".join(letter for letter in text[start:end] if letter.isalnum() or letter == "@")
    return Hit(kind, start, end, value)
