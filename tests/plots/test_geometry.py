"""Strips, parts for pages, and the ink of marks."""

from __future__ import annotations

import pytest

from macros.plots.geometry import Bar, Disc, Label, Lozenge, Mark, Plot, PlotItem, Strip
from macros.plots.ink import baseline, hatching, path
from macros.plots.tokens import SHEET, pixels, tone


@pytest.mark.parametrize(
    ("mark", "data"),
    [
        (Bar(1, 2, 30, 4, "ink"), "M1 2h30v4h-30z"),
        (Lozenge(10, 10, 5, "ink"), "M5 10l5 -5l5 5l-5 5z"),
        (Disc(10, 10, 5, "ink"), "M5 10a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"),
        (
            Disc(10, 10, 5, "ink", 0),
            "M5 10a5 5 0 1 0 10 0a5 5 0 1 0 -10 0zM6.5 10a3.5 3.5 0 1 1 7 0a3.5 3.5 0 1 1 -7 0z",
        ),
    ],
)
def test_marks_are_paths(mark: Mark, data: str) -> None:
    assert path(mark) == data


def test_half_a_disc_is_filled_from_its_left() -> None:
    assert path(Disc(10, 10, 5, "ink", 0.5)).endswith("M10 6.5a3.5 3.5 0 0 0 0 7z")


def test_hatching_stays_within_its_bar() -> None:
    assert hatching(Bar(0, 0, 10, 6, "ink")) == ""
    assert hatching(Bar(0, 0, 10, 6, "ink", hatched=True)) == "M0 6L6 0M6 6L10 2"


def test_a_baseline_is_below_the_middle_of_its_line() -> None:
    assert baseline(Label("ก", 0, 10, 50, 10, 20)) == pytest.approx(23.2)


def test_a_plot_is_cut_between_strips_and_each_part_has_the_head() -> None:
    strips = tuple(Strip(30, (PlotItem((), f"id-{number}"),)) for number in range(5))
    plot = Plot(100, strips, Strip(10, ()))
    assert plot.height == 160
    assert [part.ids for part in plot.parts(75)] == [["id-0", "id-1"], ["id-2", "id-3"], ["id-4"]]
    assert {part.head for part in plot.parts(75)} == {plot.head}
    assert [len(part.strips) for part in plot.parts(20)] == [1] * 5  # none is left out
    assert plot.parts(160) == [plot]


def test_tokens_are_read_from_the_style_sheet() -> None:
    assert pixels("wide") > pixels("narrow") > 0
    assert tone("none").edge.startswith("#")
    with pytest.raises(KeyError):
        tone("nothing")


def luminance(colour: str) -> float:
    """Of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def palettes() -> list[dict[str, str]]:
    """The light one, and the dark one over it."""
    import re

    css = SHEET.read_text(encoding="utf-8")
    light, dark = (
        dict(re.findall(r"--plot-([a-z-]+): (#[0-9a-f]{6});", block))
        for block in re.findall(r"\{([^{}]*--plot-paper: #[^{}]*)\}", css)
    )
    return [light, light | dark]


@pytest.mark.parametrize("palette", palettes(), ids=["light", "dark"])
def test_marks_and_words_stand_out(palette: dict[str, str]) -> None:
    """3 : 1 for marks by their edge or area (WCAG 1.4.11), 4.5 : 1 for words (1.4.3)."""
    paper = palette["paper"]
    for name, colour in palette.items():
        if name.startswith("on-"):
            assert contrast(colour, palette[name.removeprefix("on-")]) >= 4.5, name
        elif name in {"ink", "muted"}:
            assert contrast(colour, paper) >= 4.5, name
        elif name not in {"paper", "track"} and f"{name}-edge" not in palette:
            assert contrast(colour, paper) >= 3, name


def test_both_palettes_name_the_same_colours() -> None:
    css = SHEET.read_text(encoding="utf-8")
    light, dark = palettes()
    assert light.keys() == dark.keys()
    assert all(css.count(f"--plot-{name}: ") == 3 for name in light)  # forced colours, too
