"""The words in an office's name that say where it is."""

from __future__ import annotations

import re

from macros.scaffold.defaults import KINDS

_AREA = re.compile(r"\s*เขต(?:พื้นที่)?\s*[0-9๐-๙]*\s*$")
_SHORTEST = 3  # letters; fewer stand in any text


def place_of(name: str) -> tuple[str, ...]:
    """The place in the full name of an office, without its kind and the number of its area; for an
    office of several provinces one each. Nothing where the name is of another form.
    """
    for kind in KINDS.values():
        if name.startswith(kind):
            rest = _AREA.sub("", name.removeprefix(kind))
            return tuple(word for word in rest.split() if len(word) >= _SHORTEST)
    return ()
