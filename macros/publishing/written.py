"""The pages that people write, judged before anything is built: head, macros, HTML and links."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from posixpath import dirname
from typing import Literal

from jinja2 import Environment, TemplateSyntaxError, nodes
from pydantic import Field, ValidationError

from macros.evidence.hazards import hazards
from macros.evidence.marks import places
from macros.evidence.runs import unclosed
from macros.model.explain import explain
from macros.model.fields import Flag, Record, Text
from macros.publishing.leads import leads
from macros.source.mistakes import Mistake, mistake
from macros.source.problem import DataError, Place, Problem
from macros.source.reader import parse
from macros.source.spelling import unknown
from macros.source.text import read_text

_HEAD = re.compile(r"---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
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


class Head(Record):
    """The front matter of a page: what MkDocs and mkdocs-macros may be told there."""

    title: Text | None = Field(None, description="ชื่อหน้าในเมนู")
    description: Text | None = Field(None, description="คำอธิบายหน้า")
    render_macros: Flag = Field(False, description="true = หน้านี้ใช้คำสั่งใน {{ }}")
    hide: tuple[Literal["navigation", "toc", "footer", "path", "tags", "feedback"], ...] = Field(
        (), description="ส่วนที่ไม่แสดง"
    )


@dataclass(frozen=True)
class Known:
    """What pages may name: macros, procedures, files of docs/ by their uris, and whether any uri
    exists, of files or of pages made from data (None when that is not known).
    """

    macros: Collection[str]
    procedures: Collection[str]
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
    head, begins = _head(text, path)
    heavy = _heavy(text)
    if heavy:
        yield Problem(Place(path), heavy)
        return
    blanked = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    body = re.sub(r"[^\n]", " ", blanked[:begins]) + blanked[begins:]
    where = places(body, Place(path))
    if head.render_macros:
        yield from _macros(text[begins:], text[:begins].count("\n"), path, known)
    else:
        for call in _CALL.finditer(body):
            if call[1] in known.macros:
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


def _head(text: str, path: str) -> tuple[Head, int]:
    """The front matter, and where the body begins. Raises DataError."""
    if not text.startswith("---"):
        return Head(), 0
    whole = _HEAD.match(text)
    if not whole:
        raise DataError([Problem(Place(path), mistake("PAGE-01"))])
    root = parse("\n" + (whole[1] or ""), path)
    if root.value is None:
        return Head(), whole.end()
    if not isinstance(root.value, dict):
        raise DataError([Problem(Place(path, 2), mistake("FRONT-06"))])
    try:
        return Head.model_validate(root.plain()), whole.end()
    except ValidationError as error:
        raise DataError(explain(error, root, Head)) from None


def _macros(body: str, above: int, path: str, known: Known) -> Iterator[Problem]:
    """Calls of macros that do not exist, or of procedures; `above` is how many lines come before."""
    try:
        tree = Environment().parse(body)
    except TemplateSyntaxError as error:
        yield Problem(Place(path, above + error.lineno), mistake("PAGE-02"))
        return
    except RecursionError:  # of braces within braces
        yield Problem(Place(path, above + 1), mistake("PAGE-02"))
        return
    for sum_or_loop in tree.find_all((nodes.For, nodes.Mul, nodes.Pow)):
        yield Problem(Place(path, above + sum_or_loop.lineno), mistake("PAGE-15"))
    lines, stranger = body.split("\n"), cache(partial(unknown, options=known.macros))
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            column = lines[call.lineno - 1].find(call.node.name) + 1
            place = Place(path, above + call.lineno, max(column, 1))
            if call.node.name not in known.macros:
                yield Problem(place, stranger(call.node.name))
            yield from _call(call, place, known)


def _call(call: nodes.Call, place: Place, known: Known) -> Iterator[Problem]:
    first = call.args[0] if call.args else None
    if isinstance(first, nodes.Const) and first.value not in known.procedures:
        names = ", ".join(known.procedures)
        yield Problem(place, mistake("PAGE-05", name=first.value, names=names))
