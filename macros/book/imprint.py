"""What is known of a volume once it is printed, kept beside its PDF for all who need it later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from macros.cache.files import Files


@dataclass(frozen=True)
class Imprint:
    """How many pages a volume has, on which of them (0 ...) each of its ids stands first, and the
    files of evidence that print fails on, in whose places lines stand.
    """

    pages: int
    places: Mapping[str, int] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


def keep_imprint(pdf: Path, imprint: Imprint) -> None:
    """Keep what is known of a PDF. Raises OSError."""
    written = json.dumps(asdict(imprint), ensure_ascii=False)
    Files(pdf.parent).keep(_name(pdf), written.encode("utf-8", "surrogatepass"))


def imprint_of(pdf: Path) -> Imprint | None:
    """What is kept of a PDF; None where it is not, or is no such thing."""
    try:
        return _read(json.loads(Files(pdf.parent).read(_name(pdf)) or b""))
    except (LookupError, ValueError, TypeError, AttributeError):
        return None


def _read(value: Any) -> Imprint:
    """Raises LookupError, ValueError, TypeError or AttributeError for what is no imprint."""
    places = {str(name): int(page) for name, page in value["places"].items()}
    left_out = tuple(map(str, value["left_out"]))
    return Imprint(int(value["pages"]), places, left_out)


def _name(pdf: Path) -> str:
    return f"{pdf.stem}.pages"
