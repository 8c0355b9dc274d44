"""A printed part of a volume: its PDF, and what is told of it beside that for the one who binds it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from macros.cache.files import Files


@dataclass(frozen=True)
class Part:
    """`pages`: what each is called by `@page`, and the ids that stand first on it. `bookmarks` are as
    WeasyPrint gives them; `fonts`: the width and the letters of each glyph that is used, by the hash of
    its font.
    """

    pages: Sequence[tuple[str, Sequence[str]]]
    bookmarks: Sequence[Any]
    fonts: Mapping[str, Sequence[tuple[int, float, str | None]]]


def keep_part(pdf: Path, part: Part) -> None:
    """Keep what is told of a PDF. Raises OSError."""
    Files(pdf.parent).keep(_name(pdf), json.dumps(asdict(part)).encode())


def part_of(pdf: Path) -> Part | None:
    """What is kept of a PDF that is kept itself; None where either is not, or is no such thing."""
    files = Files(pdf.parent)
    try:
        value = json.loads(files.read(_name(pdf)) or b"")
        part = Part(value["pages"], value["bookmarks"], value["fonts"])
    except (LookupError, ValueError, TypeError):
        return None
    return part if files.find(pdf.name) else None


def _name(pdf: Path) -> str:
    return f"{pdf.stem}.part"
