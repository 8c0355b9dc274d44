"""A PDF of pydyf's that is not written yet, as plain JSON, and again as an object."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pydyf


def frozen(pdf: pydyf.PDF) -> Any:
    """A PDF as JSON: its objects by their numbers, which of them is what, and what it says of itself."""
    return {
        "objects": [_plain(each) for each in pdf.objects[1:]],
        "catalog": pdf.catalog.number,
        "pages": pdf.pages.number,
        "info": _plain(pdf.info),
    }


def thawed(value: Any) -> pydyf.PDF:
    """The PDF that was made JSON. Raises LookupError and TypeError for what is no such thing."""
    pdf = pydyf.PDF()
    del pdf.objects[1:]
    for each in value["objects"]:
        pdf.add_object(_object(each))
    pdf.catalog, pdf.pages = pdf.objects[value["catalog"]], pdf.objects[value["pages"]]
    pdf.info = _object(value["info"])
    return pdf


def _plain(item: Any) -> Any:
    """A value as JSON: an object with one key says what it is; text and numbers stay as they are."""
    if isinstance(item, bytes):
        return {"bytes": item.decode("latin-1")}
    if isinstance(item, pydyf.String):
        return {"string": _plain(item.string)}
    if isinstance(item, pydyf.Stream):
        content = item.data.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
        extra = {**item.extra, **({"Filter": "/FlateDecode"} if item.compress else {})}
        return {"stream": [_plain(extra), content.decode("latin-1")]}
    if isinstance(item, Mapping):
        return {"dictionary": {str(key): _plain(each) for key, each in item.items()}}
    if isinstance(item, list | tuple):
        return {"array": list(map(_plain, item))}
    return item


def _object(value: Any) -> Any:
    """What a value was."""
    if not isinstance(value, dict):
        return value
    ((kind, told),) = value.items()
    return _MADE[kind](told)


_MADE = {
    "bytes": lambda told: told.encode("latin-1"),
    "string": lambda told: pydyf.String(_object(told)),
    "stream": lambda told: pydyf.Stream([told[1].encode("latin-1")], _object(told[0])),
    "dictionary": lambda told: pydyf.Dictionary({key: _object(each) for key, each in told.items()}),
    "array": lambda told: pydyf.Array(map(_object, told)),
}
