"""What a Word document consists of, before it is written: paragraphs, tables, charts, pages.

Lengths are points (1/72 inch). Styles are named by their ids in `base/word/styles.xml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from macros.word.figures import Group

Raised = Literal["", "superscript", "subscript"]
Side = Literal["cover", "front", "upright", "wide"]


@dataclass(frozen=True)
class Text:
    """Words in one manner. `style` is a style for letters; `link` is an address, or # and an id."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    raised: Raised = ""
    style: str = ""
    link: str = ""
    kind: str = "text"


@dataclass(frozen=True)
class Break:
    """The end of a line within a paragraph."""

    kind: str = "break"


@dataclass(frozen=True)
class Image:
    """A picture (by its uri in docs/), its alternative text, and its size."""

    uri: str
    alternative: str
    width: float
    height: float
    kind: str = "image"


@dataclass(frozen=True)
class Note:
    """A footnote at this place; one that is cited more than once has an id."""

    items: tuple[Inline, ...]
    id: str = ""
    kind: str = "note"


@dataclass(frozen=True)
class Drawn:
    """A drawing that stands in a line."""

    group: Group
    kind: str = "drawn"


@dataclass(frozen=True)
class Number:
    """The number of a caption, which Word counts by its label."""

    label: str
    text: str
    kind: str = "number"


Inline: TypeAlias = "Text | Break | Image | Note | Drawn | Number"


@dataclass(frozen=True)
class Listed:
    """An item of a list: which list (0 is the bulleted one), how deep (0 ...), and whether its
    sign stands before this paragraph. A list without signs has no number.
    """

    number: int | None
    level: int
    first: bool


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: `ids` are what links to it say; it is `fresh` on a page, `tight` and small, or `leads` on."""

    items: tuple[Inline, ...]
    style: str = "BodyText"
    ids: tuple[str, ...] = ()
    listed: Listed | None = None
    fresh: bool = False
    tight: bool = False
    leads: bool = False
    align: str = ""
    kind: str = "paragraph"


@dataclass(frozen=True)
class Cell:
    """A cell, over `span` columns; that of a `step` shows the flow, with its alternative text."""

    blocks: tuple[Block, ...]
    head: bool = False
    span: int = 1
    step: str = ""
    alternative: str = ""


@dataclass(frozen=True)
class Row:
    """A row of a table; those of its `head` are repeated on every page."""

    cells: tuple[Cell, ...]
    head: bool = False
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table with the widths of its columns and the size of its letters (0: the style's).

    `ruled` tables have lines; rows of a `box` may go on on the next page; in a `middle` one words
    stand in the middle of a row's height, a `centred` one in that of the page. The rows of `held` stay
    with what follows them.
    """

    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    size: float = 0
    ruled: bool = True
    box: bool = False
    middle: bool = False
    centred: bool = False
    held: range = range(0)
    kind: str = "table"


@dataclass(frozen=True)
class Turn:
    """The end of pages of one kind; what follows begins a page."""

    side: Side
    kind: str = "turn"


Block: TypeAlias = "Paragraph | Table | Turn"


@dataclass(frozen=True)
class Entry:
    """A line of a list of contents: its words, the id it leads to, and its level (1 ...)."""

    id: str
    words: str
    level: int = 1


@dataclass(frozen=True)
class Contents:
    """A list of contents; `field` is what Word makes it anew with, `style` that of its lines,
    which their level follows if it says "TOC".
    """

    entries: tuple[Entry, ...]
    field: str
    style: str
    kind: str = "contents"


Part: TypeAlias = "Block | Contents"


@dataclass(frozen=True)
class Content:
    """A whole document: its parts in order, which side the last of them lies on, and the first
    numbers of its lists.
    """

    parts: tuple[Part, ...]
    side: Side = "upright"
    starts: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Around:
    """Where blocks are read: the style of plain paragraphs, the list that they are items of, which
    side the page lies on, and whether headings are `tight`.
    """

    style: str = "BodyText"
    listed: Listed | None = None
    side: str = "upright"
    tight: bool = False
