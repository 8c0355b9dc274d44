"""The binder of a volume: its front matter and feet, printed once for as long as its pages stay as they are."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from macros.cache.files import Files
from macros.cache.keys import cache_key
from macros.pdf.drawn import drawn, told_of
from macros.pdf.page_labels import label_pages
from macros.pdf.part import Part
from macros.pdf.render_pdf import rendered


@dataclass(frozen=True)
class Binder:
    """`pdf` (a pydyf.PDF that is not written yet) has `front` pages of its own, then one for each page of
    the parts, which it awaits; `told` is what is told of all of them.
    """

    pdf: Any
    told: Part
    front: int

    @property
    def awaiting(self) -> list[Any]:
        """The pages that await the text of parts."""
        pages = [self.pdf.objects[number] for number in self.pdf.pages["Kids"][::3]]
        return pages[self.front :]


def binder_of(
    html: str, files: Mapping[str, Path], kept: Files, made_by: str, awaited: int
) -> Binder:
    """The binder that HTML makes (`Division.binder`), of which the last pages are `awaited`, from where it
    is `kept` by who makes it and by all that it is made of. Raises PressError and OSError.
    """
    name = f"{cache_key(made_by, html, *(each.read_bytes() for each in files.values()))}.binder"
    found = _read(kept.read(name))
    if found:
        return found
    from macros.pdf.frozen import frozen

    with rendered(html, files) as document:
        pdf = drawn(document)
        front = len(document.pages) - awaited
        label_pages(document, pdf)
        made = Binder(pdf, told_of(document), front)
        _feet_alone(pdf, made.awaiting)
    written = json.dumps({"pdf": frozen(pdf), "told": asdict(made.told), "front": front}).encode()
    with suppress(OSError):
        kept.keep(name, written)
    again = _read(written)
    assert again
    return again


def _read(content: bytes | None) -> Binder | None:
    """What was kept; None for what is no such thing."""
    from macros.pdf.frozen import thawed

    try:
        value = json.loads(content or b"")
        told = Part(**value["told"])
        return Binder(thawed(value["pdf"]), told, int(value["front"]))
    except (LookupError, ValueError, TypeError):
        return None


def _feet_alone(pdf: Any, pages: Sequence[Any]) -> None:
    """What pages say at their feet is no text of the volume."""
    for page in pages:
        stream = pdf.objects[int(page["Contents"].split()[0])].stream
        while b"BDC" in stream:
            at = stream.index(b"BDC")
            stream[at - 2 : at + 1] = ["/Artifact", b"BMC"]
