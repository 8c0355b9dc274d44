"""A judge of charts that knows nothing of how they are made: it reads outlines, lines and labels.

Each fault is a sentence; a sound chart has none.
"""

import math
import re
from collections.abc import Iterator
from itertools import combinations, pairwise, product

from macros.drawing.geometry import Chart, Edge, Point, TextLine
from macros.drawing.paths import symbol_path

Polygon = list[Point]
Box = tuple[float, float, float, float]
Segment = tuple[Point, Point]
CURVE = 12  # straight pieces that stand for a curve
NEAR = 6.0  # px: parallel lines nearer than this are one line to the eye
HEADS = 8.4  # px: nearer than this, two arrow heads lie on one another


def polygon(path: str) -> Polygon:
    """The closed outline of path data with M, L, C and Z, as a polygon."""
    points: Polygon = []
    for letter, numbers in re.findall(r"([MLCZ])([^MLCZ]*)", path):
        values = [float(number) for number in numbers.split()]
        given = list(zip(values[::2], values[1::2], strict=True))
        if letter == "Z":
            return points
        if letter == "C":
            start = points[-1]
            points += [_bezier([start, *given], step / CURVE) for step in range(1, CURVE + 1)]
        else:
            points += given
    raise AssertionError("the outline is not closed")


def _bezier(points: list[Point], t: float) -> Point:
    while len(points) > 1:
        points = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(points)]
    return points[0]


def inside(point: Point, edge: Polygon) -> bool:
    x, y = point
    hit = False
    for (x0, y0), (x1, y1) in pairwise([*edge, edge[0]]):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            hit = not hit
    return hit


def distance(point: Point, edge: Polygon) -> float:
    """From a point to an outline."""
    return min(_to_segment(point, side) for side in pairwise([*edge, edge[0]]))


def _to_segment(point: Point, segment: Segment) -> float:
    (x0, y0), (x1, y1) = segment
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    share = ((point[0] - x0) * (x1 - x0) + (point[1] - y0) * (y1 - y0)) / length if length else 0
    share = min(1, max(0, share))
    return math.dist(point, (x0 + share * (x1 - x0), y0 + share * (y1 - y0)))


def box(written: TextLine, size: float) -> Box:
    """Where the ink of a line of Thai may lie, stacked marks included."""
    return (
        written.x,
        written.y - 1.1 * size,
        written.x + written.width,
        written.y + 0.4 * size,
    )


def overlap(one: Box, other: Box, least: float = 0.01) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > least
        and min(one[3], other[3]) - max(one[1], other[1]) > least
    )


def around(points: Polygon) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def grown(found: Box, by: float) -> Box:
    return found[0] - by, found[1] - by, found[2] + by, found[3] + by


def crosses(area: Box, segment: Segment) -> bool:
    """Whether an upright or level line runs through a box."""
    return overlap(area, grown(around(list(segment)), 0.05), 0.1)


class Judge:
    """One chart, its outlines as polygons and its labels as boxes."""

    def __init__(self, chart: Chart, size: float):
        self.chart = chart
        self.edges = {shape.id: polygon(symbol_path(shape)) for shape in chart.shapes}
        self.labels = [(way, [box(line, size) for line in way.label]) for way in chart.ways]
        self.heads = [box(line, size) for lane in chart.lanes for line in lane.title]

    def faults(self) -> list[str]:
        return [
            *self.through_symbols(),
            *self.off_outlines(),
            *self.over_each_other(),
            *self.labels_on_something(),
            *self.apart(),
            *self.inside_the_chart(),
            *self.lanes(),
        ]

    def through_symbols(self) -> Iterator[str]:
        for way, (name, edge) in product(self.chart.ways, self.edges.items()):
            area = around(edge)
            for segment in pairwise(way.points):
                if overlap(area, grown(around(list(segment)), 0.05), 0.1):
                    deep = [p for p in _along(segment) if inside(p, edge)]
                    if any(distance(p, edge) > 1 for p in deep):
                        yield f"{_name(way)} runs through {name}"

    def off_outlines(self) -> Iterator[str]:
        for way in self.chart.ways:
            for name, point in ((way.start, way.points[0]), (way.end, way.points[-1])):
                off = distance(point, self.edges[name])
                if off > 0.6:
                    yield f"{_name(way)} ends {off:.1f} px off {name}"
            for (x0, y0), (x1, y1) in pairwise(way.points):
                if x0 != x1 and y0 != y1:
                    yield f"{_name(way)} leans"
            (x0, y0), (x1, y1) = way.points[-2:]
            if math.dist((x0, y0), (x1, y1)) < 10:
                yield f"{_name(way)} has no room for its arrow"

    def over_each_other(self) -> Iterator[str]:
        for one, other in combinations(self.chart.ways, 2):
            if any(_shared(a, b) for a in pairwise(one.points) for b in pairwise(other.points)):
                yield f"{_name(one)} lies on {_name(other)}"
            if math.dist(one.points[-1], other.points[-1]) < HEADS:
                yield f"the heads of {_name(one)} and {_name(other)} lie on one another"

    def labels_on_something(self) -> Iterator[str]:
        told = [(_name(way), area) for way, areas in self.labels for area in areas]
        told += [("head of a lane", area) for area in self.heads]
        for (one, a), (other, b) in combinations(told, 2):
            if overlap(a, b) and one != other:
                yield f"the labels of {one} and {other} overlap"
        for name, area in told:
            for way in self.chart.ways:
                if any(crosses(area, segment) for segment in pairwise(way.points)):
                    yield f"the label of {name} lies on {_name(way)}"
            for shape, edge in self.edges.items():
                if overlap(area, around(edge)) and _touch(area, edge):
                    yield f"the label of {name} lies on {shape}"
        for way, areas in self.labels:
            if areas and not any(_near(area, way.points[0]) for area in areas):
                yield f"the label of {_name(way)} is far from its tail"

    def apart(self) -> Iterator[str]:
        areas = {name: around(edge) for name, edge in self.edges.items()}
        for (one, a), (other, b) in combinations(areas.items(), 2):
            if overlap(grown(a, 6), b):
                yield f"{one} is too near to {other}"

    def inside_the_chart(self) -> Iterator[str]:
        whole = (0.0, 0.0, self.chart.width, self.chart.height)
        found = [around(edge) for edge in self.edges.values()]
        found += [around(list(way.points)) for way in self.chart.ways]
        found += [area for _, areas in self.labels for area in areas] + self.heads
        for x0, y0, x1, y1 in found:
            if x0 < whole[0] or y0 < whole[1] or x1 > whole[2] or y1 > whole[3]:
                yield f"({x0:g}, {y0:g}, {x1:g}, {y1:g}) leaves the chart {whole}"

    def lanes(self) -> Iterator[str]:
        """Symbols and labels within one lane, below its head; lanes side by side."""
        borders = sorted({x for lane in self.chart.lanes for x in (lane.left, lane.right)})
        if len(borders) != len(self.chart.lanes) + bool(self.chart.lanes):
            yield "the lanes do not stand side by side"
        found = [around(edge) for edge in self.edges.values()]
        found += [area for _, areas in self.labels for area in areas] + self.heads
        for area in found:
            if any(area[0] < x < area[2] for x in borders):
                yield f"{area} lies on the border of a lane"
        for way in self.chart.ways:
            for (x0, y0), (x1, y1) in pairwise(way.points):
                if x0 == x1 and y0 != y1 and any(abs(x0 - x) < 4 for x in borders):
                    yield f"{_name(way)} runs along the border of a lane"
        drawn = [around(edge)[1] for edge in self.edges.values()]
        drawn += [y for way in self.chart.ways for _, y in way.points]
        if self.chart.lanes and min(drawn) < self.chart.head + 4:
            yield "something stands in the heads of the lanes"

    def crossings(self) -> list[tuple[Edge, Edge, int]]:
        """The pairs of ways that cross, and how often each does."""
        found = []
        for one, other in combinations(self.chart.ways, 2):
            pieces = product(pairwise(one.points), pairwise(other.points))
            count = sum(_cross(a, b) for a, b in pieces)
            if count:
                found.append((one, other, count))
        return found


def _name(way: Edge) -> str:
    return f"{way.start}->{way.end}"


def _along(segment: Segment) -> Iterator[Point]:
    (x0, y0), (x1, y1) = segment
    steps = max(1, int(math.dist(*segment) / 2))
    for step in range(steps + 1):
        yield x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps


def _shared(one: Segment, other: Segment) -> bool:
    """Whether two upright or two level lines run so near each other that they look like one."""
    for across, along in ((0, 1), (1, 0)):
        lines = [sorted((a[along], b[along])) for a, b in (one, other)]
        straight = all(a[across] == b[across] for a, b in (one, other))
        both = min(lines[0][1], lines[1][1]) - max(lines[0][0], lines[1][0])
        if straight and abs(one[0][across] - other[0][across]) < NEAR and both > 0.5:
            return True
    return False


def _cross(one: Segment, other: Segment) -> bool:
    for level, upright in ((one, other), (other, one)):
        if level[0][1] == level[1][1] and upright[0][0] == upright[1][0]:
            x0, x1 = sorted((level[0][0], level[1][0]))
            y0, y1 = sorted((upright[0][1], upright[1][1]))
            if x0 < upright[0][0] < x1 and y0 < level[0][1] < y1:
                return True
    return False


def _touch(area: Box, edge: Polygon) -> bool:
    """Whether a box and an outline share any inside."""
    x0, y0, x1, y1 = area
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    rim = [point for side in pairwise([*corners, corners[0]]) for point in _along(side)]
    if any(inside(point, edge) for point in rim):
        return True
    return any(x0 < x < x1 and y0 < y < y1 for x, y in edge)


def _near(area: Box, tail: Point) -> bool:
    dx = max(area[0] - tail[0], 0, tail[0] - area[2])
    dy = max(area[1] - tail[1], 0, tail[1] - area[3])
    return math.hypot(dx, dy) < 60
