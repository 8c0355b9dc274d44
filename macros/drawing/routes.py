"""Which way each link takes between symbols that stand in rows, one a row, and in columns.

Down: straight from a symbol to the next of its column. Over: out of a side, and down into the top
of a symbol of another column. Around: out of a side, along a gutter beside the column of its end,
and into a side. Level stretches run beside a symbol, in its own row; upright ones in gutters or
where a column has no symbol. So no line can run through one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from macros.drawing.flow import Flow, Link
from macros.drawing.ports import MIDDLE, Port

RIGHT, LEFT, TOP = 1, -1, 0


@dataclass(frozen=True)
class Channel:
    """The way of a link that does not lead straight down.

    `exit` is the side at which it leaves its start, `side` the one at which it enters its end (TOP
    when it goes over), at the ports `leaves` and `arrives`. `x` is how far from the axis of its
    end's column it runs, `rank` counts the channels between it and the column.
    """

    link: Link
    exit: int
    side: int
    leaves: Port = field(default=MIDDLE)
    arrives: Port = field(default=MIDDLE)
    rank: int = 0
    x: float = 0

    @property
    def rows(self) -> range:
        """The rows it runs along, those of its ends among them."""
        first, last = sorted((self.link.start, self.link.end))
        return range(first, last + 1)


def downward(flow: Flow, columns: Sequence[int]) -> tuple[Link, ...]:
    """The links that lead straight down. `columns` has each shape's column, from the left."""
    return tuple(link for link in flow.links if _is_down(link, columns))


def channels(flow: Flow, columns: Sequence[int]) -> tuple[Channel, ...]:
    """The channels of the other links, without ports and places yet."""
    over = set(_over(flow, columns))
    return tuple(
        _channel(link, columns, link in over) for link in flow.links if not _is_down(link, columns)
    )


def _is_down(link: Link, columns: Sequence[int]) -> bool:
    return columns[link.start] == columns[link.end] and _free(link, columns)


def _free(link: Link, columns: Sequence[int]) -> bool:
    """Whether it leads downwards, past no symbol of its end's column."""
    between = columns[link.start + 1 : link.end]
    return link.end > link.start and columns[link.end] not in between


def _over(flow: Flow, columns: Sequence[int]) -> Iterator[Link]:
    """For each symbol that no link enters straight from above, the nearest that may."""
    for shape in range(len(columns)):
        free = [link for link in flow.links if link.end == shape and _free(link, columns)]
        if free and not any(_is_down(link, columns) for link in free):
            yield max(free, key=lambda link: link.start)


def _channel(link: Link, columns: Sequence[int], over: bool) -> Channel:
    here, there = columns[link.start], columns[link.end]
    if here == there:
        side = RIGHT if link.back else LEFT
        return Channel(link, side, side)
    towards = RIGHT if there > here else LEFT
    return Channel(link, towards, TOP if over else -towards)
