"""What an office that has just begun still has to write: texts that `macros new` put where a text
must stand, and that say so themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.context import Context
from macros.model.load import WORDING
from macros.model.missing import is_placeholder
from macros.source.diagnostic import Diagnostic
from macros.source.mistakes import mistake
from macros.source.node import Node


def still_open(context: Context) -> Iterator[Diagnostic]:
    """One warning a file of data with such texts, at the first of them."""
    for path, root in context.files.items():
        found = [] if path == WORDING else list(_open(root))
        if found:
            yield Diagnostic(found[0].place, mistake("REL-60", count=len(found)), warning=True)


def _open(node: Node) -> Iterator[Node]:
    if isinstance(node.value, dict):
        for child in node.value.values():
            yield from _open(child)
    elif isinstance(node.value, list):
        for child in node.value:
            yield from _open(child)
    elif node.value and is_placeholder(node.value):
        yield node
