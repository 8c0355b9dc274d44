"""The pages of a PDF as pypdf has them, after PDFium; and which of them nobody can read.

Each reader spoils what the other has right: pypdf the Thai of LibreOffice and typst, PDFium that of
matplotlib. pypdf takes ten times as long: where there is no time for it, PDFium's text alone counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pypdf import PageObject

from macros.privacy.finding import Finding, Found, Nested, Passage
from macros.privacy.pdf.drawings import has_painted_pictures
from macros.privacy.pdf.fonts import fonts_of, is_mute
from macros.privacy.pdf.letters import mended, ranges
from macros.privacy.pdf.look import FEW
from macros.privacy.pdf.memory import Memory
from macros.privacy.pdf.pages import Sight
from macros.privacy.pdf.reading import Reading, read
from macros.privacy.pdf.scans import BROKEN, FONTS, MANY, reasons

_LATE = "เพราะเอกสารยาวเกินไป"


def again_passages(sights: Sequence[Sight], memory: Memory, nested: Nested) -> Found:
    """What pypdf reads of the pages, and why pages cannot be read."""
    unread: dict[tuple[str, str], list[int]] = {}
    for sight in sights:
        late = memory.is_late() and sight.number > 1
        reading = None if late else _read(sight.page)
        if reading:
            parts = [mended(part) for part in (reading.text, *reading.said)]
            yield Passage(sight.where, "\n\n".join(parts), echo=bool(sight.text))
            for data, suffix in reading.pictures:
                for found in nested(data, suffix):
                    yield replace(found, where=f"{sight.where} ภาพ")
        for reason in _late(sight) if late else _reasons(sight, reading):
            unread.setdefault((sight.prefix, reason), []).append(sight.number)
    for (prefix, reason), numbers in unread.items():
        yield Finding("unreadable", where=f"{prefix}หน้า {ranges(numbers)} {reason}")


def _read(page: PageObject | None) -> Reading | None:
    try:
        return read(page) if page is not None else None
    except Exception:  # whatever pypdf makes of a broken page
        return None


def _reasons(sight: Sight, reading: Reading | None) -> list[str]:
    if not reading or not sight.look:
        return [BROKEN]
    texts = [mended(sight.text), mended(reading.text)]
    if sight.page is not None and not sight.look.pictures and sight.look.shown < FEW:
        sight.look.pictures = MANY * has_painted_pictures(sight.page)
    return reasons(sight.look, [reading.mute, Counter(sight.guessed)], texts)


def _late(sight: Sight) -> list[str]:
    """Why a page cannot be read for which there was no time."""
    if not sight.look or sight.page is None:
        return [_LATE]
    text = mended(sight.text)
    found = reasons(sight.look, [Counter(sight.guessed)], [text])
    try:
        mute = any(is_mute(font) for font in fonts_of(sight.page))
    except Exception:
        return [*found, BROKEN]
    return [*found, FONTS] if mute and FONTS not in found else found
