"""A volume before it is put together: its cover, its preface and its chapters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.book.figures import Figure
from macros.book.photographs import Photograph
from macros.book.plot_plates import PlotPlate
from macros.book.print_view import PrintView
from macros.views.cells import Cell
from macros.views.publication import Publication


@dataclass(frozen=True)
class Chapter:
    """A chapter: its id and heading (plain text), its HTML, and the page of the site (its .md in
    docs/) that it is in print. All ids in it begin with `prefix`. A `wide` one lies on its side;
    one that is not `fresh` goes on where the chapter before it ends; `over` stands above its
    heading, `short` at the head of its pages (the heading, when it is ""). `flows` are the pictures
    of a summary table's rows, by step.
    """

    id: str
    heading: str
    html: Markup
    page: str = ""
    prefix: str = ""
    wide: bool = False
    fresh: bool = True
    over: str = ""
    short: str = ""
    flows: Mapping[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True)
class Volume:
    """A volume with chapters: what is published in it, the headings its contents list (down to level
    `depth`), whether its figures and tables are `listed`, the `work` that its pages name at their head beside the office ("" where none must be told
    from others), and the `pictures` that can be shown, by their uri in docs/.
    """

    publication: Publication
    view: PrintView
    cover: Markup
    chapters: tuple[Chapter, ...]
    preface: Markup | None = None
    depth: int = 1
    listed: bool = True
    work: str = ""
    pictures: Mapping[str, Photograph] = field(default_factory=dict)


@dataclass(frozen=True)
class ShortDocument:
    """A paper of few pages without chapters, as a whole document of HTML."""

    publication: Publication
    view: PrintView
    html: Markup


@dataclass(frozen=True)
class ComposedVolume:
    """A volume or paper put together: one HTML document in the office's digits, in which nothing says
    where lines may break, with all that it shows: the files of its pictures by their uri in docs/, the
    drawings that its elements name by their keys (`data-drawing`), the pictures of a summary table's
    rows by step. `unshown` are the pictures in whose places lines stand; one that is not `headed` says
    at the head of its pages no title; `work` as in a `Volume`.
    """

    publication: Publication
    archive: Archive
    html: str
    pictures: Mapping[str, Path]
    drawings: Mapping[str, Figure | PlotPlate]
    flows: Mapping[str, Cell]
    unshown: tuple[str, ...] = ()
    headed: bool = True
    work: str = ""
