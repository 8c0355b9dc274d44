"""The pages that people write, judged before anything is built: head, macros, HTML and links."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname

from macros.evidence.hazards import hazards
from macros.evidence.places import places
from macros.evidence.runs import unclosed
from macros.publishing.composing import Callables, judged
from macros.publishing.head import head
from macros.publishing.leads import leads
from macros.source.mistakes import Mistake, mistake
from macros.source.problem import DataError, Place, Problem
from macros.source.text import read_text

_CODE = re.compile(
    r"^(`{3,}+|~{3,}+).*?^\1[ \t]*$|(?<!`)(`+)(?!`).+?(?<!`)\2(?!`)", re.DOTALL | re.M
)
_LINES, _OPEN = 10_000, 20
_TAGS = re.compile("<(?=[A-Za-z/!?])|>")
_TICKS = re.compile("`+")  # measured: runs of 990 lengths, all of them open, take Markdown 21 s
_BLANK = re.compile(r"\n[ \t]*\n")
_CALL = re.compile(r"\{\{\s*(\w+)")
_FOREIGN = re.compile(
    r"<\s*(script|style|iframe|frame|object|embed|form|base|meta|link|svg|math|template)\b"
    r"|<[a-z](?:[^<>]|<(?![a-z]))*?\s(on[a-z]+|style)\s*=|\]\(\s*(?:<\s*)?((?:javascript|vbscript|data|file):)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Known:
    """What pages may name: what they call, files of docs/ by their uris, and whether any uri
    exists, of files or of pages made from data (None when that is not known).
    """

    callables: Callables
    files: Collection[str]
    exists: Callable[[str], bool] | None


def written(root: Path, uris: Collection[str], known: Known) -> Iterator[Problem]:
    """Problems of the pages `uris` in the docs/ of the project at `root`."""
    for uri in uris:
        path = f"docs/{uri}"
        try:
            text = read_text(root, path)
            yield from _page(text, path, known)
        except DataError as error:
            yield from error.problems


def _page(text: str, path: str, known: Known) -> Iterator[Problem]:
    front, begins = head(text, path)
    heavy = _heavy(text)
    if heavy:
        yield Problem(Place(path), heavy)
        return
    blanked = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    body = re.sub(r"[^\n]", " ", blanked[:begins]) + blanked[begins:]
    where = places(body, Place(path))
    if front.render_macros:
        called = judged(text, begins, where, known.callables)
        yield from (each for each in called if isinstance(each, Problem))
    else:
        for call in _CALL.finditer(body):
            if call[1] in known.callables.macros:
                yield Problem(where(call.start()), mistake("PAGE-03", name=call[1]))
    for found in _FOREIGN.finditer(body):
        what = next(filter(None, found.groups())).lower()
        yield Problem(where(found.start()), mistake("PAGE-04", text=what))
    yield from leads(body, where, dirname(path.removeprefix("docs/")), known.files, known.exists)
    yield from _crowded(body, where)


def _heavy(text: str) -> Mistake | None:
    """What makes a page too heavy to look into at all, or for Markdown to read."""
    if text.count("\n") > _LINES:
        return mistake("MARK-12", limit=_LINES)
    opened = deepest = 0
    for sign in _TAGS.findall(text):
        opened = opened + 1 if sign == "<" else 0
        deepest = max(deepest, opened)
    ticks = {len(run) for run in _TICKS.findall(text)}
    return mistake("PAGE-16", limit=_OPEN) if max(deepest, len(ticks)) > _OPEN else None


def _crowded(body: str, where: Callable[[int], Place]) -> Iterator[Problem]:
    """What Markdown would take too long for, or would give up on."""
    yield from hazards(body, where(0))
    start = 0
    for block in _BLANK.split(body):
        reason = unclosed(block)
        if reason:
            yield Problem(where(body.find(block, start)), reason)
        start += len(block)
