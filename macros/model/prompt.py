"""How a form asks for a value of a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any

ONE_LINE, FILE = "line", "file"
AMOUNT, WHOLE, YEAR = "amount", "whole", "year"


@dataclass(frozen=True)
class Prompt:
    """What stands at a field of a form: its label, what helps to fill it in, what may be chosen (records
    `of` a kind, such as "group", or ONE_LINE of text, a FILE, a number that is an AMOUNT, WHOLE or a
    YEAR), `words` for values of a closed set, and what a list is called that has `nothing` in it, where
    that is another thing than a list of which nothing is known.
    Said of a type or of a field; what a field says goes before.
    """

    label: str = ""
    help: str = ""
    of: str = ""
    words: Mapping[str, str] = field(default_factory=dict, hash=False)
    nothing: str = ""

    def __or__(self, other: Prompt) -> Prompt:
        """What both say; `other` goes before."""
        said = {name: value for name, value in vars(other).items() if value}
        return replace(self, **said)


def prompt_of(metadata: Any) -> Prompt:
    """What the metadata of a type or a field say, the later before the earlier."""
    return reduce(Prompt.__or__, (each for each in metadata if isinstance(each, Prompt)), Prompt())
