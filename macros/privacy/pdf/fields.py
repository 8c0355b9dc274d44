"""The fields of a form in their order, so that a number in boxes of a digit each is one number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from macros.privacy.pdf.values import at, members

_MOST = 20_000
_DEEPEST = 30
_BOXES = 13


def field_texts(reader: PdfReader) -> Iterator[str]:
    """The values of the fields as cells of one table, names before the first of each kind; and
    thirteen neighbouring values of one digit as one number. Nothing of a form that is broken.
    """
    try:
        found = list(_fields(reader))
    except Exception:  # whatever pypdf makes of it
        return
    cells: list[str] = []
    for name, group in groupby(found, key=lambda field: _plain(field[0])):
        cells += [name, *(value for _, value in group)]
    yield " | ".join(cells)
    for single, group in groupby(found, key=lambda field: len(field[1]) == 1):
        digits = "".join(value for _, value in group)
        if single and len(digits) == _BOXES:
            yield digits


def _plain(name: str) -> str:
    return re.sub(r"[\d\s_.\[\]()-]+", " ", name).strip()


def _fields(reader: PdfReader) -> Iterator[tuple[str, str]]:
    top = members(at(reader.root_object, "/AcroForm"), "/Fields")
    waiting = [(item, "", "", 0) for item in reversed(top)]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST:
        item, names, value, depth = waiting.pop()
        field = item.get_object()
        number = getattr(item, "idnum", -len(seen) - 1)
        if number in seen or not isinstance(field, DictionaryObject):
            continue
        seen.add(number)
        names = " ".join(filter(None, [names, *(_text(field, key) for key in ("/T", "/TU"))]))
        value = _text(field, "/V") or value
        below = [kid for kid in members(field, "/Kids") if _is_field(kid)]
        if below and depth < _DEEPEST:
            waiting += [(kid, names, value, depth + 1) for kid in reversed(below)]
        elif value:
            yield names, value


def _is_field(kid: Any) -> bool:
    values = kid.get_object()
    return isinstance(values, DictionaryObject) and ("/T" in values or "/Kids" in values)


def _text(field: DictionaryObject, key: str) -> str:
    value = at(field, key)
    return str(value).lstrip("/") if isinstance(value, str) else ""
