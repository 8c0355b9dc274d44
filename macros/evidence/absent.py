"""Why a file that front matter names is no attachment: it is not there, or the list is written so
that it names another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from macros.evidence.links import LinkError, LinkTargets, resolve
from macros.source.mistakes import Mistake, mistake

_NAMES = re.compile(r"[^\s,;].*?\.[A-Za-z]{3,4}(?=[\s,;]|$)")
_ADDRESS = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)
_PARTS = 5  # of a name between its commas


def absent(names: Sequence[str], index: int, library: LinkTargets) -> Mistake | None:
    """What is wrong with one of the files' names, which is no attachment of the folder; None when
    it was told with the name before it.
    """
    name = names[index]
    if _ADDRESS.match(name):
        return mistake("FILE-60", name=name)
    several = _NAMES.findall(name)
    if len(several) > 1:
        return mistake("FRONT-18", names=", ".join(several))
    for start in range(max(0, index - _PARTS + 1), index + 1):
        for end in range(max(index, start + 1) + 1, min(start + _PARTS, len(names)) + 1):
            whole = ", ".join(names[start:end])
            if library.named(f"{library.folder}/{whole}") in library.attachments:
                return mistake("FRONT-23", name=whole) if start == index else None
    try:
        resolve(name, library)
    except LinkError as error:
        return error.mistake
    return mistake("FRONT-09", name=name)
