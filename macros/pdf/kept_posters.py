"""Posters, set once for as long as the data and who draws charts stay the same."""

from __future__ import annotations

from functools import partial

from macros.assessment.data_version import data_version
from macros.assessment.project import Project
from macros.book.print_view import PrintView
from macros.cache.keys import cache_key, code_version
from macros.cache.memo import recalled
from macros.drawing import engine
from macros.drawing.engine import EngineError
from macros.material import MODULE as THEME
from macros.pdf.posters import poster
from macros.pdf.typesetting import FORM, Typeset, drawn

_ROOMS = (
    "assessment", "book", "drawing", "evidence", "html", "model", "pdf", "plots", "source", "templating.py",
    "thai", "views", THEME,
)  # fmt: skip
_LIBRARIES = (
    "brotli", "fontpkg", "fontpkg-sarabun", "fonttools", "graphviz", "icu4py", "jinja2", "markdown-it-py",
    "markupsafe", "mdit-py-plugins", "newmm-tokenizer", "nh3", "pillow", "pydantic", "pydantic-core", "pyuca", "pyyaml",
)  # fmt: skip
_NONE = Typeset("", "")


class KeptPosters:
    """The posters of a project."""

    def __init__(self, project: Project) -> None:
        self._records = project.records
        made_by = code_version(_ROOMS, _LIBRARIES) + "poster"
        self._made_by = cache_key(made_by, str(engine.find()), data_version(project))

    def of(self, view: PrintView, kind: str, paper: str) -> Typeset:
        """A poster (see `poster`) for the press; no HTML where there is none."""
        name = cache_key(self._made_by, view.here, kind, paper)
        try:
            return recalled(self._records, name, partial(_made, view, kind, paper), FORM)
        except EngineError:
            return _NONE


def _made(view: PrintView, kind: str, paper: str) -> Typeset:
    html = poster(view, kind, paper)
    return drawn(html) if html else _NONE
