"""The questions of a start without a file: each is asked again until its answer will do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from pydantic import ValidationError

from macros.model.explain import explain
from macros.scaffold.answers import Answers
from macros.scaffold.defaults import (
    ANNOUNCED,
    ANNOUNCED_INDICATORS,
    GROUPS,
    KINDS,
    SHORT,
    Kind,
    groups_of,
)
from macros.scaffold.scalar import quoted
from macros.source.diagnostic import DataError
from macros.source.reader import parse_yaml
from macros.thai.digits import to_arabic

Ask = Callable[[str], str]
Tell = Callable[[str], None]
_NAMED = "คำตอบ"
_HOST = re.compile(r"https://github\.com/([^/]+)/([^/]+?)/?")
_NUMBERS = re.compile(r"[0-9]+")
_LISTS = {"groups", "indicators", "titles"}
_OWN = 3  # of the editions, from 1
EDITIONS = (
    "ยังไม่ทราบ (เริ่มจากว่าง เติมภายหลัง)",
    f"{len(ANNOUNCED)} มาตรฐาน {ANNOUNCED_INDICATORS} ตัวบ่งชี้ (ตัวบ่งชี้ยังไม่มีชื่อ)",
    "กำหนดจำนวนเอง",
)
"""How many standards and indicators there are: not known, as announced, or numbers of one's own."""


def interview(ask: Ask, tell: Tell) -> Answers:
    """The answers of a person: `ask` shows a question and gives what was typed, `tell` shows a hint."""
    asking = _Asking(ask, tell)
    kind = list(KINDS)[asking.choice("ประเภทของสำนักงาน", _kinds()) - 1]
    asking.given["kind"] = kind
    asking.text("name", f"ชื่อเต็มของสำนักงาน (ขึ้นต้นด้วย {KINDS[kind]})", begins=KINDS[kind])
    asking.groups(kind)
    repository = "ที่อยู่ของที่เก็บไฟล์ เช่น https://github.com/ชื่อ/ที่เก็บ"
    asking.text("repository", f"{repository} (หากยังไม่มี ให้พิมพ์ที่อยู่ที่จะใช้ แก้ภายหลังได้)")
    asking.text("address", "ที่อยู่ของเว็บไซต์", published(asking.given["repository"]))
    asking.text("current_year", "ปีงบประมาณปัจจุบัน (พ.ศ.)")
    asking.edition()
    return asking.answers()


def _kinds() -> list[str]:
    return [f"{KINDS[kind]} ({SHORT[kind]})" for kind in KINDS]


def published(repository: str) -> str:
    """Where the code host publishes the pages of a repository; "" for one of another host."""
    found = _HOST.fullmatch(repository)
    if not found:
        return ""
    host = f"{found[1].lower()}.github.io"
    return f"https://{host}/" + (f"{found[2]}/" if found[2].lower() != host else "")


def chosen_groups(text: str, kind: Kind) -> str | None:
    """The list of groups, as YAML has it, that numbers choose; all where nothing is said, and None
    for what are no numbers of groups.
    """
    known = groups_of(kind)
    chosen = [int(number) for number in _NUMBERS.findall(text)] or [*range(1, len(known) + 1)]
    if _NUMBERS.sub("", text).strip(" ,") or not all(1 <= each <= len(known) for each in chosen):
        return None
    return f"[{', '.join(dict.fromkeys(known[each - 1] for each in sorted(chosen)))}]"


def counted(text: str) -> str | None:
    """The list of how many indicators there are, as YAML has it; None for what is none."""
    numbers = _NUMBERS.findall(text)
    odd = not numbers or _NUMBERS.sub("", text).strip(" ,")
    return None if odd else f"[{', '.join(numbers)}]"


def known_edition(option: str) -> dict[str, str]:
    """What need not be asked: of an edition that nobody knows, or of the one that was announced."""
    if option == EDITIONS[0]:
        return {"standards": "0", "indicators": "0"}
    titles = f"[{', '.join(map(quoted, ANNOUNCED))}]"
    indicators = str(ANNOUNCED_INDICATORS)
    return {"standards": str(len(ANNOUNCED)), "indicators": indicators, "titles": titles}


class _Asking:
    """What was answered so far, as texts that YAML takes after a key."""

    def __init__(self, ask: Ask, tell: Tell) -> None:
        self.given: dict[str, str] = {}
        self._ask, self._tell = ask, tell

    def text(self, key: str, question: str, default: str = "", begins: str = "") -> None:
        """Answer a key by a line of text, judged as a file of answers would be."""
        shown = f"{question} [{default}]" if default else question
        while True:
            text = self._ask(f"\n{shown}: ").strip() or default
            self.given[key] = text
            hints = list(self._wrong(key)) if text else ["ต้องตอบข้อนี้"]
            if text and not text.startswith(begins):
                hints.insert(0, f"ให้พิมพ์ชื่อเต็ม ขึ้นต้นด้วย {begins}")
            if not hints:
                return
            self._tell(hints[0])

    def choice(self, question: str, options: list[str]) -> int:
        """The number of an option, from 1."""
        listed = "".join(f"\n  {number} = {text}" for number, text in enumerate(options, 1))
        while True:
            text = to_arabic(self._ask(f"\n{question}{listed}\nพิมพ์เลข: ").strip())
            if text.isascii() and text.isdigit() and 1 <= int(text) <= len(options):
                return int(text)
            self._tell(f"ให้พิมพ์เลข 1 ถึง {len(options)}")

    def groups(self, kind: Kind) -> None:
        """Which of the known groups the office has; all of its kind, where nothing is said."""
        known = groups_of(kind)
        listed = "".join(f"\n  {number} = {GROUPS[key]}" for number, key in enumerate(known, 1))
        while True:
            text = to_arabic(
                self._ask(f"\nกลุ่มของสำนักงาน{listed}\nพิมพ์เลขของกลุ่มที่มี เช่น 1 2 5 (กด Enter = ทุกกลุ่ม): ")
            )
            ids = chosen_groups(text, kind)
            if ids is not None:
                self.given["groups"] = ids
                return
            self._tell(
                f"ให้พิมพ์เลข 1 ถึง {len(known)} คั่นด้วยเว้นวรรค กลุ่มอื่นเพิ่มภายหลังได้ใน data/office.yml"
            )

    def edition(self) -> None:
        """How many standards and indicators there are, or that it is not known."""
        chosen = self.choice("มาตรฐานและตัวบ่งชี้", list(EDITIONS))
        if chosen == _OWN:
            self.text("standards", "จำนวนมาตรฐาน")
            self._counts()
        else:
            self.given |= known_edition(EDITIONS[chosen - 1])

    def _counts(self) -> None:
        while True:
            text = to_arabic(
                self._ask("\nจำนวนตัวบ่งชี้ทั้งหมด เช่น 20 หรือของแต่ละมาตรฐาน เช่น 10 6 4: ").strip()
            )
            counts = counted(text)
            self.given["indicators"] = counts or "[]"
            hints = list(self._wrong("indicators")) if counts else ["ให้พิมพ์ตัวเลข"]
            if not hints:
                return
            self._tell(hints[0])

    def answers(self) -> Answers:
        """The whole of them; every one was judged when it was given."""
        return Answers.model_validate(parse_yaml(written(self.given), _NAMED).plain())

    def _wrong(self, key: str) -> Iterator[str]:
        """What would be told of the answer of a key."""
        line = list(self.given).index(key) + 1
        try:
            node = parse_yaml(written(self.given), _NAMED)
            Answers.model_validate(node.plain())
        except DataError as error:
            yield from (each.message for each in error.problems)
        except ValidationError as error:
            found = explain(error, node, Answers)
            yield from (
                each.message for each in found if each.place.line == line and each.place.column > 1
            )


def written(given: Mapping[str, str]) -> str:
    """Answers as a file would have them; lists are written as such already."""
    lines = (f"{key}: {text if key in _LISTS else quoted(text)}" for key, text in given.items())
    return "".join(f"{line}\n" for line in lines)
