"""What the calls of macros in a preface show on paper, and what of it paper does not show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.book.places import prefixed
from macros.book.print_view import PrintView
from macros.evidence.dialect import without_code
from macros.source.diagnostic import Diagnostic, Location
from macros.source.lines import locator
from macros.source.mistakes import mistake
from macros.source.text import read_text
from macros.views import belonging, directory, home, sections
from macros.views.view import View
from macros.writing.calls import Call, calls
from macros.writing.head import read_head

PRINTED: dict[str, Callable[[View], Markup]] = {
    view.__name__: view
    for view in (
        home.title, sections.name, sections.objective, sections.scope, sections.terms,
        sections.steps, sections.forms, sections.references, directory.standards,
        directory.indicators,
    )
}  # fmt: skip
"""The macros that a preface may show: charts and wide tables need sheets of their own, and the
others lead to what only a screen has.
"""
_PREFIX = "preface-"
_PICTURE = re.compile(r"!\[[^\]\n]*\]\(|<img\b", re.IGNORECASE)


def show_on_paper(archive: Archive, uri: str, macro: str, procedure: str | None) -> Markup | None:
    """What a macro shows for a procedure (an id; the preface's own without one) in the preface
    `uri`: text of a line as Markdown, all else as HTML whose ids are its own; None where paper has
    nothing.
    """
    own = belonging.manual_of(uri.removeprefix(archive.home))
    chosen = archive.manual.procedure.get(procedure or own)
    if chosen is None or macro not in PRINTED:
        return None
    html = PRINTED[macro](PrintView(archive, uri, chosen))
    return Markup(prefixed(html, _PREFIX))


def preface_warnings(root: Path, uri: str) -> Iterator[Diagnostic]:
    """Warnings of the preface `uri`: what the site shows of it and the volume does not. Raises
    DataError when it cannot be read.
    """
    path = f"docs/{uri}"
    if not (root / path).is_file():
        return
    text = read_text(root, path)
    front, begins = read_head(text, path)
    place = locator(text, Location(path))
    for call in calls(text, begins) if front.render_macros else ():
        if isinstance(call, Call) and call.name not in PRINTED:
            yield Diagnostic(place(call.start), mistake("VOL-61", name=call.name), warning=True)
    for picture in _PICTURE.finditer(without_code(text)):
        yield Diagnostic(place(picture.start()), mistake("VOL-62"), warning=True)
