"""What somebody, or something, may type into the form: texts that mean much to some program."""

from __future__ import annotations

import random
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
