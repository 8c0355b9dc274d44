"""Lists that name records: each is known, and named once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node
from macros.source.spelling import unknown_word


def named_once(
    names: Sequence[str],
    known: Collection[str],
    root: Node,
    at: Callable[[int], KeyPath],
    code: str,
) -> Iterator[Diagnostic]:
    """Problems of names in the file of `root`, each `at` its place by its number: those that are not
    known, and (`code`) those that stood before.
    """
    for index, name in enumerate(names):
        if name not in known:
            yield Diagnostic(root.at(at(index)).place, unknown_word(name, known))
        elif name in names[:index]:
            yield root.problem(at(index), code, name=name)
