"""The questions of a start as a form in a browser, which .github/workflows/start.yml shows.

The code host gives what was filled in as JSON: a text for each field, empty where nothing was.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic import ValidationError

from macros.model.explain import explain
from macros.scaffold.answers import Answers
from macros.scaffold.defaults import GROUPS, KINDS, SHORT, Kind, groups_of
from macros.scaffold.interview import (
    EDITIONS,
    chosen_groups,
    counted,
    known_edition,
    published,
    written,
)
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import Mistake, mistake
from macros.source.reader import parse_yaml
from macros.thai.digits import to_arabic


@dataclass(frozen=True)
class Field:
    """What is asked: its words, what may be chosen (nothing: a text), and whether it must be filled."""

    label: str
    options: tuple[str, ...] = ()
    required: bool = False


_NAMED = "form"
_OWN = EDITIONS[-1]
_KINDS: dict[str, Kind] = {f"{KINDS[kind]} ({SHORT[kind]})": kind for kind in KINDS}
_NUMBERED = " ".join(f"{number} {name}" for number, name in enumerate(GROUPS.values(), 1))
FIELDS = {
    "kind": Field("ประเภทของสำนักงาน", tuple(_KINDS), required=True),
    "name": Field("ชื่อเต็มของสำนักงาน (ไม่ใช้คำย่อ)", required=True),
    "current_year": Field("ปีงบประมาณปัจจุบัน (พ.ศ.) เช่น 2569", required=True),
    "groups": Field(
        f"เลขของกลุ่มที่มี เช่น 1 2 5 (เว้นว่าง = ทุกกลุ่ม) {_NUMBERED} (สพม. ไม่มีกลุ่มที่ {len(GROUPS)})"
    ),
    "edition": Field("มาตรฐานและตัวบ่งชี้", EDITIONS, required=True),
    "standards": Field(f"จำนวนมาตรฐาน (เฉพาะเมื่อเลือก “{_OWN}”)"),
    "indicators": Field(
        f"จำนวนตัวบ่งชี้ทั้งหมด เช่น 20 หรือของแต่ละมาตรฐาน เช่น 10 6 4 (เฉพาะเมื่อเลือก “{_OWN}”)"
    ),
    "address": Field("ที่อยู่ของเว็บไซต์ (เว้นว่าง = ที่อยู่ที่ GitHub Pages ให้)"),
}
"""The fields by their names, in their order: what the questions of a start ask, too."""


def read_form(text: str, repository: str, branch: str) -> Answers:
    """The answers in a form (`text`, JSON) that was filled in beside a repository (its address) and
    a branch. Raises DataError with everything wrong, the places being the labels of fields.
    """
    filled = {key: " ".join(str(value).split()) for key, value in json.loads(text).items()}
    kind = _KINDS[filled["kind"]]
    odd = dict(_odd(filled, kind))
    given = {
        "kind": kind,
        "name": KINDS[kind] if "name" in odd else filled["name"],
        "current_year": filled["current_year"],
        "groups": chosen_groups("" if "groups" in odd else to_arabic(filled["groups"]), kind) or "",
        "repository": repository,
        "branch": branch,
        "address": filled["address"] or published(repository),
        **_edition(filled),
    }
    told = [Diagnostic(Location(FIELDS[key].label), found) for key, found in odd.items()]
    node = parse_yaml(written(given), _NAMED)
    try:
        answers = Answers.model_validate(node.plain())
    except ValidationError as error:
        found = explain(error, node, Answers)
        raise DataError([*told, *_at_fields(found, [*given])]) from None
    if told:
        raise DataError(told)
    return answers


def _at_fields(problems: Iterable[Diagnostic], keys: Sequence[str]) -> Iterator[Diagnostic]:
    """What is wrong with answers that stand in the order of `keys`, at the labels of fields."""
    for problem in problems:
        key = keys[problem.place.line - 1]
        yield replace(problem, place=Location(FIELDS[key].label if key in FIELDS else key))


def _edition(filled: Mapping[str, str]) -> dict[str, str]:
    """How many standards and indicators there are."""
    if filled["edition"] != _OWN:
        return known_edition(filled["edition"])
    counts = counted(to_arabic(filled["indicators"]))
    return {"standards": filled["standards"], "indicators": counts or "0"}


def _odd(filled: Mapping[str, str], kind: Kind) -> Iterator[tuple[str, Mistake]]:
    """What is wrong with what was typed, before it is an answer."""
    if not filled["name"].startswith(KINDS[kind]):
        yield "name", mistake("SITE-70", begins=KINDS[kind])
    if chosen_groups(to_arabic(filled["groups"]), kind) is None:
        yield "groups", mistake("SITE-71", limit=len(groups_of(kind)))
    if filled["edition"] == _OWN and counted(to_arabic(filled["indicators"])) is None:
        yield "indicators", mistake("SITE-72")
