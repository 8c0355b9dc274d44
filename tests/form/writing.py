"""What somebody, or something, may type into the form: texts that mean much to some program."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from tests.properties.strategies import HIDING, HTML, JINJA, ODD, THAI, WORDS

YAML = [
    *("'", '"', "\\", ": ", " #", "- ", "? ", "| ", "> ", "&a ", "*a", "!!str ", "%YAML", "---", "...", "{a: b}", "[a]", "[ร่าง]"),
    *("null", "~", "no", "1.10", "0x1F", "12:30", "2568-02-30", "\t", "\\n", "\\u202e", "=", "<<: ", "@", "`"),
]  # fmt: skip
MARKDOWN = [
    *("\n", "\n\n", "**", "_", "~~", "`", "```\n", "# ", "## ", "- ", "1. ", "๑. ", "> ", "| ก | ข |\n|---|---|\n", "[^1]", "[^1]: "),
    *("[ก](ข.pdf)", "![ก](ภาพ.png)", "https://example.org/ก", "!!! note\n    ", "- [x] ", "\\", "&", "<", "\r\n", "\r", "    "),
    "<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "{: .x }", "--8<-- ",
]  # fmt: skip
ADDRESSES = [
    "https://example.org/", "https://example.org/ก?ข=ค#ง", "http://a.go.th/x'y", "https://[x", "javascript:alert(1)", "example.org",
    "https://a b", "  https://example.org/ก า  ", "https://example.org\\x", "https://", "https://exa<b>.org", "HTTPS://EXAMPLE.ORG",
]  # fmt: skip
FILES = ["แผน.pdf", "ภาพ 'ก' [1].pdf", "a, b - ค.pdf"]
_PLAIN = [*THAI, *WORDS, *WORDS, *"abcXYZ0123456789 .,/()-:;'\""]
_ANY = [*_PLAIN, *HIDING, *ODD, *JINJA, *HTML, *YAML]


def _text(chance: random.Random, most: int, *more: str) -> str:
    wild = chance.random() < 0.25  # else most texts are refused, and few are read
    letters = [*(_ANY if wild else [*_PLAIN, *YAML, *JINJA, *ODD]), *more]
    return "".join(chance.choices(letters, k=chance.randint(0, most)))


def typed(chance: random.Random, choices: dict[str, list[str]]) -> dict[str, Any]:
    """The values of one form, as its fields give them."""
    day, month, year = chance.choice(
        [("1", "10", "2568"), ("๑๕", "ม.ค.", "๒๕๖๙"), ("30", "กันยายน", "69"), ("29", "2", "2567")]
    )
    links = [
        {
            "title": chance.choice(["", _text(chance, 5)]),
            "address": chance.choice(ADDRESSES[: chance.choice([3, 3, 99])]),
        }
        for _ in range(chance.choice([0, 0, 1, 3]))
    ]
    return {
        "title": _text(chance, 12) or "ก",
        "date": {"day": day, "month": month, "year": year},
        "kind": chance.choice(choices["kind"]),
        "group": chance.choice(choices["group"]),
        "personal_data": chance.choice(["ไม่มี", "ปกปิดแล้ว"]),
        "files": chance.sample(FILES, chance.choice([0, 0, 1, 3])),
        "links": links,
        "supports": chance.sample(choices["indicator"], chance.choice([0, 0, 1, 2])),
        "considerations": [],
        "body": _text(chance, 16, *MARKDOWN[: chance.choice([18, 18, 99])]),
    }


NUMBERS = ["", "", "7", "๘๙.๑", "1,000", " 7 ", "−3", ".5", "0"]
_WRONG = ["สาม", "1,00", "0.123456789012345678901", "1234567890", "๗/๘", "--1", "-", "1 2"]
DAYS = [
    {"day": "", "month": "", "year": "", "iso": ""},
    {"day": "๑", "month": "ต.ค.", "year": "๒๕๙๘", "iso": "2598-10-01"},
    {"day": "31", "month": "3", "year": "2600", "iso": "2600-03-31"},
]
_EARLY = {"day": "30", "month": "กันยายน", "year": "98", "iso": "2598-09-30"}


@dataclass
class _Answers:
    """What somebody types into the form of a result; who is `wild` types what is wrong now and then."""

    chance: random.Random
    choices: dict[str, list[str]]
    wild: bool

    def maybe(self, *wrong: Any) -> list[Any]:
        """What is wrong, now and then, where something may be."""
        return list(wrong) if self.wild and self.chance.random() < 0.25 else []

    def words(self) -> str:
        if self.wild:
            return _text(self.chance, 8, "\n", "\u200b")
        return "".join(self.chance.choices(_PLAIN, k=6))

    def measure(self, *more: str) -> dict[str, Any]:
        chance = self.chance
        value = {"value": chance.choice(NUMBERS), "unit": chance.choice(["", self.words()])}
        counted = chance.choice(
            [("", ""), ("57", "64"), *self.maybe(("57", ""), ("7", "0"), ("-1", "2"))]
        )
        value |= dict(zip(("numerator", "denominator"), counted, strict=True))
        if not (value["value"] or counted[0] or self.maybe(1)):
            value["unit"] = ""
        value["value"] = chance.choice(self.maybe(*_WRONG) or [value["value"]])
        years = ["", "๒๕๖๘"] if value["value"] or counted[0] else [""]
        return value | {name: chance.choice(self.maybe("68", "๒๕๖๘.๕") or years) for name in more}

    def pieces(self) -> list[str]:
        if self.chance.random() < 0.5:
            return self.chance.sample([*self.choices["piece"], *self.maybe("ไม่มี.md")], 1)
        return []

    def met(self) -> Any:
        ids = self.chance.sample(["c-1", "c-2"], self.chance.choice([1, 2]))
        ids += self.maybe("c-1", "")
        rows = [{"criterion": each, "evidence": self.pieces()} for each in ids]
        return self.chance.choice([None, [], rows, rows])

    def level(self) -> str:
        return self.chance.choice(["", *self.choices["level"]])

    def outcome(self) -> dict[str, Any]:
        return {
            "target": self.words(),
            "target_measure": self.measure(),
            "target_level": self.level(),
            "baseline": self.measure("fiscal_year"),
            "result": self.words(),
            "result_measure": self.measure(),
            "criteria_met": self.met(),
            "level": self.level(),
            "reason": self.words(),
        }

    def action(self) -> dict[str, Any]:
        return {
            "action": self.chance.choice([f"ก{self.words()}", *self.maybe("")]),
            "by": self.chance.choice(["", *self.choices["party"]]),
            "until": self.chance.choice([*DAYS, *self.maybe(_EARLY)]),
        }


def stated(chance: random.Random, choices: dict[str, list[str]], key: str) -> dict[str, Any]:
    """The values of the form of an indicator's result; about half of them hold something wrong."""
    by = _Answers(chance, choices, wild=chance.random() < 0.5)
    parts = [f"{key}-{each}" for each in chance.sample("ab", chance.choice([0, 1, 2]))]
    return {
        **by.outcome(),
        "status": chance.choice(["not-started", "collecting", "waiting", "reviewed"]),
        "considerations": [
            {"consideration": each, **by.outcome()} for each in parts + by.maybe(f"{key}-a")
        ],
        "wanted": chance.sample(choices["kind"], chance.choice([0, 1, 3])),
        "plan": [by.action() for _ in range(chance.choice([0, 0, 1, 3]))],
        "good_practices": [
            {"title": f"ข{by.words()}", "evidence": by.pieces()}
            for _ in range(chance.choice([0, 0, 1]))
        ],
    }
