"""The catalogue of mistakes: each has a code for good, says what is wrong and how to mend it.

The sentences stand in mistakes.yml, so that they can be read, and mended, in one place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

HELP = "mistakes.html"
"""The page of the site on which every mistake stands, by its code in small letters."""
_WORD = re.compile(r"(?<!\{)\{\w+[^{}]*\}(?!\})")


@dataclass(frozen=True)
class Rule:
    """A kind of mistake: its code (YAML-03), templates of what is wrong and how to mend it, in
    Thai, and what the help page adds ("" for nothing).
    """

    code: str
    what: str
    mend: str
    help: str = ""

    @property
    def shown(self) -> tuple[str, str]:
        """What and mend as the help page shows them: … where words will stand."""
        what, mend = (_WORD.sub("…", text) for text in (self.what, self.mend))
        return _braces(what), _braces(mend)


@dataclass(frozen=True, order=True)
class Mistake:
    """A kind of mistake with its words filled in."""

    code: str
    what: str
    mend: str

    @property
    def address(self) -> str:
        """Where the site explains it, from its first page."""
        return f"{HELP}#{self.code.lower()}"

    def __str__(self) -> str:
        return f"{self.what} - {self.mend}"


def _braces(text: str) -> str:
    return text.replace("{{", "{").replace("}}", "}")


@cache
def catalogue() -> dict[str, Rule]:
    """Every kind of mistake by its code, in the order of the file."""
    text = Path(__file__).with_name("mistakes.yml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # a tenth of the time
    return {item["code"]: Rule(**item) for item in yaml.load(text, loader)}


def mistake(code: str, **words: object) -> Mistake:
    """The mistake of a code, its templates filled with words. Raises KeyError for a code or a
    word that the catalogue does not know.
    """
    entry = catalogue()[code]
    what, mend = (" ".join(text.format(**words).split()) for text in (entry.what, entry.mend))
    return Mistake(code, what, mend)
