"""Charts on paper: whole, inside their box, with words that can be read and copied."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from macros.book.arrangement import alone
from macros.book.figures import POINT, Box, Figure, figures, variants
from macros.book.print_view import TEMPLATES
from macros.book.viewport import Viewport
from macros.drawing.geometry import Chart, Point, Shape
from macros.drawing.label import Label
from macros.drawing.paths import baselines, symbol_path
from macros.drawing.style import Style
from macros.drawing.symbol import symbol
from macros.views.drawn import Drawing
from macros.views.view import View
from tests.drawing.judge import inside, polygon
from tests.pdf.press import SCALE, Printed, printed
from tests.reading.text import bare

PORTRAIT, LANDSCAPE = Box(160, 225), Box(247, 150)
MARGIN = 20.0  # pt around the box on the test's page
PIXEL = 2 / SCALE  # a picture of a page has whole pixels


def on_paper(found: list[Figure], box: Box) -> Printed:
    """A page for each plate: the box within a margin, the caption far below it."""
    across, down = box.width * POINT, box.height * POINT
    css = (
        f"@page {{ margin: {MARGIN}pt; size: {across + 2 * MARGIN}pt {down + 2 * MARGIN}pt }}"
        ".plate { break-after: page } figcaption { display: none }"
    )
    return printed("".join(map(figure, found)), css)


def figure(plate: Figure) -> str:
    """A plate as volumes have it."""
    return replace(plate.picture.view, folders=(TEMPLATES,)).render("plate.html", plate=plate)


def on_plates(view: View, box: Box) -> list[Figure]:
    """All charts of a view, in a box."""
    return [plate for same in variants(view) for plate in figures(same, box)]


def place(plate: Figure, box: Box) -> tuple[float, float]:
    """Where the upper left corner of a plate lies on its page, in pt."""
    return MARGIN + (box.width * POINT - plate.board.paper[0]) / 2, MARGIN


def symbols(plate: Figure) -> Iterator[tuple[Shape, Viewport, Point]]:
    """Each symbol with its window, and how far that has moved it."""
    for (x, y), window in plate.board.windows:
        for shape in window.shapes:
            yield shape, window, (x - window.across[0], y + window.chart.head - window.down[0])


@pytest.fixture(
    scope="module", params=[(x, y) for x in ("office", "long", "example") for y in (0, 1)]
)
def pressed(
    request: pytest.FixtureRequest, views: dict[str, View]
) -> tuple[list[Figure], Box, Printed]:
    """The plates of a view in a box on its end or on its side, and what is printed of them."""
    name, side = request.param
    box = (PORTRAIT, LANDSCAPE)[side]
    found = on_plates(views[name], box)
    return found, box, on_paper(found, box)


def test_charts_fit_their_box_in_letters_that_can_be_read(
    pressed: tuple[list[Figure], Box, Printed],
) -> None:
    found, box, paper = pressed
    assert len(paper.pages) == len(found)
    for number, plate in enumerate(found):
        assert 7.99 < plate.board.letters[0] < 11.01
        left, top, right, bottom = paper.ink(number)
        assert left >= MARGIN - PIXEL
        assert top >= MARGIN - PIXEL
        assert right <= MARGIN + box.width * POINT + PIXEL
        assert bottom <= MARGIN + box.height * POINT + PIXEL


def test_every_symbol_and_label_stands_on_one_plate(
    pressed: tuple[list[Figure], Box, Printed],
) -> None:
    for kind in ("flowchart", "flowchart-lanes"):
        found = [plate for plate in pressed[0] if plate.kind == kind]
        if found:
            chart = found[0].picture.chart
            shown = [shape.id for plate in found for shape, *_ in symbols(plate)]
            assert sorted(shown) == sorted(shape.id for shape in chart.shapes)
            words = [kind for plate in found for kind, _ in plate.board.words]
            assert words.count("exit") == sum(bool(way.label) for way in chart.ways)
            assert [plate.number for plate in found] == list(range(1, len(found) + 1))
            assert {plate.title.endswith(" (ต่อ)") for plate in found[1:]} <= {True}


def test_words_are_text_inside_their_symbols(pressed: tuple[list[Figure], Box, Printed]) -> None:
    found, box, paper = pressed
    for number, plate in enumerate(found):
        x, y = place(plate, box)
        labels = [words for kind, words in plate.board.words if kind == "label"]
        for (shape, window, moved), words in zip(symbols(plate), labels, strict=True):
            wide = max(map(window.style.measure, shape.lines)) * plate.board.zoom
            middle = x + words.left + words.width / 2
            high = len(shape.lines) * plate.board.letters[1]
            area = (
                middle - wide / 2 - 1,
                y + words.top,
                middle + wide / 2 + 1,
                y + words.top + high,
            )
            letters = list(paper.letters(number, area))
            assert len(letters) >= len(bare("".join(shape.lines))) * 0.6, shape
            edge = polygon(symbol_path(shape))
            lines = [
                y + (at + moved[1]) * plate.board.zoom for at, _ in baselines(shape, window.style)
            ]
            feet = [box[3] for letter, box in letters if letter in "กคตนบมยรวสหอ"]
            assert all(min(abs(foot - at) for at in lines) < 0.5 for foot in feet), shape
            for letter, corners in letters:
                for across, down in product(corners[::2], corners[1::2]):
                    point = (
                        (across - x) / plate.board.zoom - moved[0],
                        (down - y) / plate.board.zoom - moved[1],
                    )
                    assert inside(point, edge), (letter, shape.lines)


def test_words_can_be_copied(pressed: tuple[list[Figure], Box, Printed]) -> None:
    """All of them and nothing else; lines of one height PDFium copies from left to right."""
    found, _, paper = pressed
    for number, plate in enumerate(found):
        lines = [bare(line) for _, words in plate.board.words for line in words.lines]
        copied = paper.whole(number)
        assert all(line in copied for line in lines)
        assert sorted(copied) == sorted("".join(lines))


def test_lines_run_on_at_the_same_place_of_the_next_plate(
    pressed: tuple[list[Figure], Box, Printed],
) -> None:
    found, box, paper = pressed
    for (page, one), (after, other) in product(enumerate(found), repeat=2):
        (_, upper), (_, lower) = one.board.windows[-1], other.board.windows[0]
        if upper.chart is lower.chart and (upper.across, upper.down[1]) == (
            lower.across,
            lower.down[0],
        ):
            assert upper.exits
            assert upper.exits == lower.entries
            for x in upper.exits:
                if upper.across[0] < x < upper.across[1]:
                    off = (x - upper.across[0]) * one.board.zoom
                    left, top = place(one, box)
                    assert paper.dark(page, left + off, top + one.board.paper[1] - 1.5)
                    left, top = place(other, box)
                    below = (lower.chart.head + 2) * other.board.zoom
                    assert paper.dark(after, left + off, top + below)


def test_each_plate_is_a_figure_with_its_steps_in_words(
    pressed: tuple[list[Figure], Box, Printed],
) -> None:
    found, _, paper = pressed
    assert paper.figures == [plate.alternative for plate in found]
    for plate in found:
        steps = [x.id for x in plate.picture.view.procedure.steps]
        for shape, *_ in symbols(plate):
            if shape.id in steps:
                assert f"{steps.index(shape.id) + 1}. " in plate.alternative


def test_lanes_too_wide_for_a_page_are_cut_between_lanes(views: dict[str, View]) -> None:
    box = Box(100, 150)
    found = [plate for plate in on_plates(views["example"], box) if plate.kind == "flowchart-lanes"]
    paper = on_paper(found, box)
    chart = found[0].picture.chart
    assert len(found) > 2
    assert all(plate.board.letters[0] >= 8 for plate in found)
    borders = {lane.left for lane in chart.lanes} | {lane.right for lane in chart.lanes}
    assert {window.across[0] for x in found for _, window in x.board.windows} - {0} <= borders
    shown = [shape.id for plate in found for shape, *_ in symbols(plate)]
    assert sorted(shown) == sorted(shape.id for shape in chart.shapes)
    for number in range(len(found)):
        assert paper.ink(number)[2] <= MARGIN + box.width * POINT + 0.5


def test_tone_marks_stand_above_vowels(views: dict[str, View]) -> None:
    """By the ink of two symbols that differ in a tone mark alone."""
    style = Style()
    tops = []
    for label in ("ที", "ที่", "สือ", "สื่อ"):
        shape = symbol("x", "activity", Label(label), style)
        chart = Chart(100, 60, (shape.moved(50, 30),), ())
        picture = Drawing(views["office"], "flowchart", label, chart, style, {}, {})
        window = alone(Viewport(chart, style, (0, 100), (0, 60))).within(400, 400, 40)
        paper = on_paper([Figure(picture, 1, 1, window)], Box(100, 60))
        zoom, left = window.zoom, (100 * POINT - window.paper[0]) / 2 + MARGIN
        box = [left + 34 * zoom, MARGIN + 12 * zoom, left + 66 * zoom, MARGIN + 48 * zoom]
        label_ink = paper.pictures[0].crop(tuple(round(side * SCALE) for side in box))
        rows = [
            y
            for y in range(label_ink.height)
            if min(label_ink.crop((0, y, label_ink.width, y + 1)).tobytes()) < 100
        ]
        tops.append(rows[0] / SCALE / window.letters[0])
    for without, marked in (tops[:2], tops[2:]):
        assert without - marked > 0.12, "em by which a mark stands above a vowel"


def test_without_an_engine_there_are_no_plates(
    views: dict[str, View], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHVIZ_DOT", "/nowhere/dot")
    assert variants(views["long"]) == []
