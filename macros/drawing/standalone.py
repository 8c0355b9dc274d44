"""A chart as a file that stands alone: its heading, its legend, its notes and its font inside."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.drawing.flowchart import Caption
from macros.drawing.geometry import Chart
from macros.drawing.paths import arrow_path, baselines, edge_path, symbol_path
from macros.drawing.style import Style
from macros.drawing.wrap import even_lines
from macros.templating import environment
from macros.thai.words import pieces

_TEMPLATES = Path(__file__).parent / "templates"
_MARGIN, _SIGN, _LEAST = 24.0, 42.0, 380.0


@dataclass(frozen=True)
class Line:
    """A line of text: the start of its baseline, and the size of its letters, in px."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True)
class StandaloneChart:
    """What is drawn: a chart under its caption's title; `legend` are outlines in 84 x 66 px with
    their meanings, `notes` paragraphs below.
    """

    chart: Chart
    caption: Caption
    style: Style
    publisher: str
    legend: Sequence[tuple[str, str]]
    notes: Sequence[str]

    @property
    def width(self) -> float:
        """The whole width, in px."""
        return max(self.chart.width, _LEAST) + 2 * _MARGIN

    @property
    def chart_at(self) -> tuple[float, float]:
        """Where the chart's upper left corner lies."""
        return (self.width - self.chart.width) / 2, self._heading[-1].y + _MARGIN

    @property
    def signs(self) -> list[tuple[str, float, Line]]:
        """Each symbol of the legend: its outline, the y of its middle, and its meaning."""
        first = self.chart_at[1] + self.chart.height + _MARGIN + self.style.line / 2
        return [
            (path, y, Line(text, _MARGIN + _SIGN, y + self.style.size * 0.32, self.style.size))
            for number, (path, text) in enumerate(self.legend)
            for y in [first + number * self.style.line * 1.2]
        ]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The text around the chart."""
        return (*self._heading, *(sign[2] for sign in self.signs), *self._footing)

    @property
    def height(self) -> float:
        """The whole height, in px."""
        return self.lines[-1].y + _MARGIN

    @property
    def letters(self) -> str:
        """Every letter that is written, once, in order."""
        written = [line.text for line in self.lines]
        written += [text for shape in self.chart.shapes for text in shape.lines]
        written += [label.text for way in self.chart.ways for label in way.label]
        written += [title.text for lane in self.chart.lanes for title in lane.title]
        return "".join(sorted(set("".join(written))))

    @cached_property
    def _heading(self) -> list[Line]:
        size = self.style.size
        title = self._set([self.caption.title], size * 1.25, _MARGIN + size * 1.25)
        return [*title, *self._set([self.publisher], size * 0.9, title[-1].y + self.style.line)]

    @cached_property
    def _footing(self) -> list[Line]:
        last = self.signs[-1][2].y if self.signs else self.chart_at[1] + self.chart.height
        return self._set(self.notes, self.style.size * 0.85, last + self.style.line * 1.4)

    def _set(self, paragraphs: Sequence[str], size: float, y: float) -> list[Line]:
        """Paragraphs in lines from a first baseline on."""
        style = Style(size, self.width - 2 * _MARGIN, self.style.terms)
        texts = (text for text in paragraphs for text in _wrapped(text, style))
        return [
            Line(text, _MARGIN, round(y + number * style.line, 1), size)
            for number, text in enumerate(texts)
        ]


def standalone_svg(drawn: StandaloneChart, font: Callable[[str], bytes]) -> str:
    """A sheet as an SVG file. `font` makes a WOFF2 file of Sarabun that holds the letters given."""
    template = environment(_TEMPLATES).get_template("sheet.svg")
    return template.render(
        sheet=drawn, chart=drawn.chart, caption=drawn.caption, style=drawn.style, links={},
        font=b64encode(font(drawn.letters)).decode(), outline=symbol_path, baselines=baselines,
        line=edge_path, arrow=arrow_path,
    )  # fmt: skip


def _wrapped(text: str, style: Style) -> Iterator[str]:
    parts = pieces(" ".join(text.split()), style.terms)
    yield from even_lines(parts, style.widest, style.measure)
