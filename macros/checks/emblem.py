"""The office's emblem, which stands on covers: a picture of its own, large enough for print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from macros.checks.assets import ASSETS
from macros.checks.context import Context, needing
from macros.evidence.attachments import inspect
from macros.source.diagnostic import DataError, Diagnostic

_OFFICE = "data/office.yml"
_AT = ("emblem",)
_KINDS = {".png", ".jpg", ".jpeg"}
_DOTS = 350  # 3 cm at 300 dots an inch: what a printing house asks of a picture
_NARROW = 4  # times: a strip wider than that is a heading, no emblem


@needing(_OFFICE)
def emblem(context: Context) -> Iterator[Diagnostic]:
    """It is there, is a picture that print takes, and is neither coarse nor a strip. What else may be
    wrong with the file is told of the file itself.
    """
    path, root = context.known.office.emblem, context.files.get(_OFFICE)
    if not (path and root):
        return
    if not path.startswith(ASSETS) or PurePosixPath(path).suffix.lower() not in _KINDS:
        yield root.problem(_AT, "VOL-30", path=path)
    elif path not in context.there.files:
        yield root.problem(_AT, "VOL-31", path=path)
    elif size := _size(context, path):
        if max(size) > _NARROW * min(size):
            yield root.problem(_AT, "VOL-32", width=size[0], height=size[1])
        elif size[1] < _DOTS:
            yield root.warning(_AT, "VOL-33", width=size[0], height=size[1], least=_DOTS)


def _size(context: Context, path: str) -> tuple[int, int] | None:
    """The dots across and down of a picture; None of one that is broken."""
    try:
        found = inspect(context.root / "docs", path.removeprefix("docs/"), context.project.largest)
    except DataError:
        return None
    return found.pixels
