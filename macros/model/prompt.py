"""How a form asks for a value of a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any

ONE_LINE, FILE = "line", "file"


@dataclass(frozen=True)
class Prompt:
    """What stands at a field of a form: its label, what helps to fill it in, what may be chosen (records
    `of` a kind, such as "group", or ONE_LINE of text, or a FILE), and `words` for values of a closed set.
    Said of a type or of a field; what a field says goes before.
    """

    label: str = ""
    help: str = ""
    of: str = ""
    words: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __or__(self, other: Prompt) -> Prompt:
        """What both say; `other` goes before."""
        said = {name: value for name, value in vars(other).items() if value}
        return replace(self, **said)


def prompt_of(metadata: Any) -> Prompt:
    """What the metadata of a type or a field say, the later before the earlier."""
    return reduce(Prompt.__or__, (each for each in metadata if isinstance(each, Prompt)), Prompt())
