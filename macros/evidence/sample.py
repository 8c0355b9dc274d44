"""The sample of the help page: a text as evidence may be written."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_SAMPLE = Path(__file__).with_name("sample.md")
SAMPLE_NAME = _SAMPLE.name
_SHORTEST, _COPIED = 12, 3  # letters of a line that nobody else would write; lines that show a copy


@cache
def sample() -> str:
    """The sample's source."""
    return _SAMPLE.read_text(encoding="utf-8")


def sample_line(text: str) -> int | None:
    """The line (from 1) at which a text goes on as the sample; None for a text of its own."""
    own = {line.strip() for line in sample().split("\n") if len(line.strip()) >= _SHORTEST}
    found = [number for number, line in enumerate(text.split("\n"), 1) if line.strip() in own]
    return found[0] if len(found) >= _COPIED else None
