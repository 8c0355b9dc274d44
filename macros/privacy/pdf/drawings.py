"""The drawings, pictures and patterns that pages are made of, one within another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pypdf.generic import DictionaryObject, StreamObject

from macros.privacy.pdf.memory import drawings
from macros.privacy.pdf.values import at, members

_DRAWS = re.compile(rb"/([^\s/<>()\[\]]+)\s+Do(?![A-Za-z])")
_MOST = 2000  # drawings within drawings of a page, as often as they are drawn
_DEEPEST = 50  # of them, one within another


def drawn(page: DictionaryObject) -> Iterator[tuple[int, Any]]:
    """(number of the object, the object) of the pictures, drawings and patterns that a page has at
    hand, those within others too.
    """
    seen: set[int] = set()
    waiting = [page]
    while waiting:
        resources = at(waiting.pop(), "/Resources")
        for key in ("/XObject", "/Pattern"):
            values = at(resources, key)
            for item in values.values() if isinstance(values, DictionaryObject) else ():
                number = getattr(item, "idnum", 0)
                found = item.get_object()
                if number not in seen and isinstance(found, DictionaryObject):
                    seen.add(number)
                    waiting.append(found)
                    yield number, found


def has_painted_pictures(page: DictionaryObject) -> bool:
    """Whether a page has a pattern at hand that is made of pictures."""
    patterns = at(at(page, "/Resources"), "/Pattern")
    found = [item.get_object() for item in patterns.values()] if patterns else []
    return any(item.get("/Subtype") == "/Image" for tile in found for _, item in drawn(tile))


def is_endless(page: DictionaryObject) -> bool:
    """Whether a page, or a note on it, draws what draws itself, or far too much: PDFium doubles
    its work with each step of that, and pypdf leaves it out without a word.
    """
    costs: dict[int, int] = {}

    def cost(holder: Any, data: bytes, above: frozenset[int]) -> int:
        """How many drawings one draws in all."""
        total = 1
        for form in _forms(holder, data):
            if id(form) in above or len(above) > _DEEPEST:
                return _MOST + 1
            if id(form) not in costs:
                costs[id(form)] = cost(form, form.get_data(), above | {id(form)})
            total = min(total + costs[id(form)], _MOST + 1)
        return total

    faces = [(face, face.get_data()) for face in _faces(page)]
    whole = [(page, b"\n".join(drawings(page))), *faces]
    return sum(cost(holder, data, frozenset({id(holder)})) for holder, data in whole) > _MOST


def _forms(holder: DictionaryObject, data: bytes) -> Iterator[StreamObject]:
    """The drawings that commands draw, each as often as they do."""
    names = at(at(holder, "/Resources"), "/XObject")
    for found in _DRAWS.findall(data) if isinstance(names, DictionaryObject) else ():
        form = at(names, f"/{found.decode('latin-1')}")
        if isinstance(form, StreamObject) and form.get("/Subtype") == "/Form":
            yield form


def _faces(page: DictionaryObject) -> Iterator[StreamObject]:
    """What notes and fields of a page look like."""
    for note in members(page, "/Annots"):
        face = at(at(note.get_object(), "/AP"), "/N")
        if isinstance(face, StreamObject):
            yield face
        elif isinstance(face, DictionaryObject):
            states = [state.get_object() for state in face.values()]
            yield from (state for state in states if isinstance(state, StreamObject))
