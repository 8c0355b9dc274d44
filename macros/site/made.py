"""Pages made from data, and what macros show of them, kept by all that they are made from: data,
evidence, and who draws charts. Where a chart could not be drawn, nothing is kept: the next time it may.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import astuple
from typing import Any

from macros.assessment.archive import Archive
from macros.assessment.data_version import data_version
from macros.assessment.project import Project
from macros.cache.keys import cache_key, code_version
from macros.cache.memo import as_text
from macros.drawing import engine
from macros.material import MODULE as THEME
from macros.views.catalogue import MACROS, OF_DATA
from macros.views.charts import INSTEAD
from macros.views.page import Page
from macros.views.view import View

_ROOMS = (
    "assessment", "drawing", "evidence", "html", "model", "plots", "privacy", "site", "source", "templating.py",
    "thai", "views", THEME,
)  # fmt: skip
_LIBRARIES = (
    "fonttools", "fontpkg", "fontpkg-sarabun", "brotli", "graphviz", "icu4py", "jinja2", "markdown-it-py",
    "markupsafe", "mdit-py-plugins", "newmm-tokenizer", "nh3", "pillow", "pydantic", "pydantic-core",
    "pyuca", "pyyaml",
)  # fmt: skip


class MadePages:
    """The pages of a project, and what others show of its data."""

    def __init__(self, project: Project) -> None:
        self._records = project.records
        made_by = code_version(_ROOMS, _LIBRARIES)
        self._made_by = cache_key(made_by, str(engine.find()), data_version(project))

    def of(
        self,
        archive: Archive,
        part: str,
        make: Callable[[], Iterable[Page]],
        years: Collection[int] | None = None,
    ) -> Iterator[Page]:
        """The pages of a part of an archive (a name), which `make` makes where they are not known.
        `years` are those whose evidence they may show; without them they may show any.
        """
        name = cache_key(self._made_by, archive.home, part, *_evidence(archive, years))
        pages = _read(self._records.get(name))
        if pages is None:
            pages = list(make())
            if not any(INSTEAD in page.markdown for page in pages):
                self._records.put(name, [list(astuple(page)) for page in pages])
        yield from pages

    def shown(
        self, uri: str, macro: str, procedure: str | None, view: Callable[[str, str | None], View]
    ) -> str:
        """What a macro shows on a page, of a procedure (None: that of the page); it is asked of a view
        where it is not known.
        """
        name = cache_key(self._made_by, uri, macro, procedure or "")
        text = as_text(self._records.get(name)) if macro in OF_DATA else None
        if text is None:
            text = str(MACROS[macro](view(uri, procedure)))
            if macro in OF_DATA and INSTEAD not in text:
                self._records.put(name, text)
        return text


def _evidence(archive: Archive, years: Collection[int] | None) -> Iterator[str]:
    """All that pages may show of an archive's evidence of some years, or of all."""
    reading = archive.reading
    for piece in reading.pieces:
        if years is None or piece.year in years:
            told = (piece.path, piece.matter, piece.html, piece.attachments, piece.digests)
            yield repr(told)
    for year, indicator, narrative in reading.narratives:
        if years is None or year in years:
            yield repr((year, indicator, narrative))


def _read(rows: Any) -> list[Page] | None:
    """Pages as they were kept; None for what is no list of pages."""
    try:
        pages = [
            Page(uri, title, text, data, tuple(fragments), bool(listed), bool(wide))
            for uri, title, text, data, fragments, listed, wide in rows
        ]
    except (TypeError, ValueError):
        return None
    texts = (text for page in pages for text in (page.uri, page.title, page.markdown, page.data))
    return pages if all(isinstance(text, str) for text in texts) else None
