"""Where the ink of marks lies, as path data that SVG understands."""

from __future__ import annotations

from collections.abc import Iterator

from macros.plots.geometry import Bar, Disc, Label, Lozenge, Mark

RING = 1.5  # px: the line around a disc that is not filled
_STEP = 6.0  # px between the lines of a hatched bar, along its edges
BASELINE = 0.32  # em: how far below the middle of its line a text's baseline is


def path(mark: Mark) -> str:
    """The edge of a mark."""
    if isinstance(mark, Bar):
        return f"M{mark.x:g} {mark.y:g}h{mark.width:g}v{mark.height:g}h{-mark.width:g}z"
    if isinstance(mark, Lozenge):
        r = mark.radius
        return f"M{mark.x - r:g} {mark.y:g}l{r:g} {-r:g}l{r:g} {r:g}l{-r:g} {r:g}z"
    return _disc(mark)


def _disc(disc: Disc) -> str:
    data = _circle(disc.x, disc.y, disc.radius, 0)
    if disc.share == 1:
        return data
    hole = disc.radius - RING
    data += _circle(disc.x, disc.y, hole, 1)
    if disc.share:
        data += f"M{disc.x:g} {disc.y - hole:g}a{hole:g} {hole:g} 0 0 0 0 {2 * hole:g}z"
    return data


def _circle(x: float, y: float, radius: float, sweep: int) -> str:
    arc = f"a{radius:g} {radius:g} 0 1 {sweep}"
    return f"M{x - radius:g} {y:g}{arc} {2 * radius:g} 0{arc} {-2 * radius:g} 0z"


def hatching(bar: Bar) -> str:
    """Slanting lines within a bar; "" for one that is not hatched."""
    return "".join(_slants(bar)) if bar.hatched else ""


def _slants(bar: Bar) -> Iterator[str]:
    """Each line rises to the right: from the lower or left edge to the upper or right one."""
    reach, count = bar.width + bar.height, 1
    while count * _STEP < reach:
        far = count * _STEP
        x1, y1 = max(0.0, far - bar.height), min(far, bar.height)
        x2, y2 = min(far, bar.width), max(0.0, far - bar.width)
        yield f"M{bar.x + x1:g} {bar.y + y1:g}L{bar.x + x2:g} {bar.y + y2:g}"
        count += 1


def baseline(label: Label) -> float:
    """The y of a label's baseline."""
    return label.y + label.line / 2 + label.size * BASELINE
