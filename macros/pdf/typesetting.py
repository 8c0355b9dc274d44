"""HTML made ready for the press: lines that break between words, letters that the family draws."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from macros.book.flat_links import flatten_links
from macros.cache.keys import cache_key, code_version
from macros.cache.memo import Serialization, remembering
from macros.cache.records import Records
from macros.pdf.glyph_coverage import drawable
from macros.thai.breaks import with_breaks

_ROOMS = ("book/flat_links.py", "html", "pdf", "thai")
_LIBRARIES = ("brotli", "fontpkg", "fontpkg-sarabun", "fonttools", "icu4py", "newmm-tokenizer")


class Typeset(NamedTuple):
    """HTML that the family draws, and the letters for which U+FFFD now stands, sorted."""

    html: str
    strange: str


def typeset(html: str, terms: Sequence[str]) -> Typeset:
    """The HTML of a volume, parted between words but not inside `terms`."""
    return drawn(flatten_links(with_breaks(html, terms)))


def drawn(html: str) -> Typeset:
    """HTML as it is, but for letters that the family lacks."""
    shown, strange = drawable(html)
    return Typeset(shown, "".join(sorted(strange)))


def kept_typesetting(records: Records, terms: Sequence[str]) -> Callable[[str], Typeset]:
    """`typeset` with these terms, taken from `records` where it is known, and kept there."""
    made_by = cache_key(code_version(_ROOMS, _LIBRARIES), *terms)
    return remembering(records, made_by, partial(typeset, terms=terms), FORM)


def _read(value: Any) -> Typeset | None:
    """What was kept; None for what is no such thing."""
    if not isinstance(value, list) or [type(each) for each in value] != [str, str]:
        return None
    return Typeset(*value)


FORM = Serialization[Typeset](list, _read)
