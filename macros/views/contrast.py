"""How colours stand out from each other, as WCAG 2 reckons it. They are written #rrggbb, or #rrggbbaa."""

from __future__ import annotations

from collections.abc import Iterator


def contrast(one: str, other: str) -> float:
    """How two opaque colours (#rrggbb) stand out from each other, 1 to 21, as WCAG 2 reckons it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def over(colour: str, ground: str) -> str:
    """A colour on an opaque ground, itself opaque."""
    share = int(colour[7:] or "ff", 16) / 255
    mixed = (
        share * a + (1 - share) * b for a, b in zip(_parts(colour), _parts(ground), strict=True)
    )
    return "#" + "".join(f"{round(part):02x}" for part in mixed)


def _parts(colour: str) -> Iterator[int]:
    return (int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    parts = (part / 255 for part in _parts(colour))
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
