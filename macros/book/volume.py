"""A volume before it is put together: its cover, its preface and its chapters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from macros.book.photographs import Photograph
from macros.book.plates import Plate
from macros.book.printview import PrintView
from macros.views.cells import Cell
from macros.views.downloads import Shelf


@dataclass(frozen=True)
class Chapter:
    """A chapter: its id and heading (plain text), its HTML, and the page of the site (its .md in
    docs/) that it is in print. All ids in it begin with `prefix`. A `wide` one lies on its side;
    one that is not `fresh` goes on where the chapter before it ends; `over` stands above its
    heading, `short` at the head of its pages (the heading, when it is "").
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


@dataclass(frozen=True)
class Volume:
    """A volume: the shelf of the downloads it stands on, the name of its file without ending, its title, what it is for, the headings its
    contents list (down to level `depth`), and the pages and folders of the site (`covers`) that it
    holds. `pictures` are those that can be shown, by their uri in docs/; `drawings` those
    that its elements name by their keys (`data-drawing`), `flows` those in its table's rows, by step.
    """

    shelf: Shelf
    name: str
    title: str
    purpose: str
    view: PrintView
    cover: Markup
    chapters: tuple[Chapter, ...]
    covers: tuple[str, ...]
    preface: Markup | None = None
    depth: int = 1
    pictures: Mapping[str, Photograph] = field(default_factory=dict)
    drawings: Mapping[str, Plate] = field(default_factory=dict)
    flows: Mapping[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True)
class Leaf:
    """A paper of few pages without chapters, as a whole document of HTML; else as a `Volume`."""

    shelf: Shelf
    name: str
    title: str
    purpose: str
    view: PrintView
    html: Markup
    covers: tuple[str, ...] = ()
    pictures: Mapping[str, Photograph] = field(default_factory=dict)
    drawings: Mapping[str, Plate] = field(default_factory=dict)
    flows: Mapping[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True)
class Composed:
    """A volume put together: one HTML document in the office's digits, in which nothing says where
    lines may break; `unshown` are the pictures in whose places lines stand.
    """

    volume: Volume | Leaf
    html: str
    unshown: tuple[str, ...] = ()
