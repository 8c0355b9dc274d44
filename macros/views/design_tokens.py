"""Tokens of the design, read from the style sheets that declare them: colours with their contrast in both
palettes, sizes, faces of letters; and the sizes that all sheets use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from macros.material import FIRST_COLOUR, LETTER_COLOURS
from macros.plots.tokens import SHEET as PLOTS
from macros.views.contrast import contrast, over

SHEETS = Path(__file__).parents[2] / "docs/assets/stylesheets"
"""Where the sources of the site's style stand, one for each component."""
TOKENS = SHEETS / "tokens.css"
LETTERS, MARKS = 4.5, 3.0
"""The least contrast of words (WCAG 1.4.3), and of marks that say something (1.4.11)."""
_GROUND = "--plot-paper"
_FIRST, _ON_FIRST = FIRST_COLOUR
_WORDS = {"--ink", "--muted", "--plot-ink", "--plot-muted", *LETTER_COLOURS}
_UNDER = {_GROUND, "--line", "--soft"}  # grounds and rules, which say nothing by themselves
_BLOCK = re.compile(r"([^{}]*)\{([^{}]*)\}")
_TOKEN = re.compile(r"(--[\w-]+):\s*([^;]+);")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FACE = re.compile(r"@font-face \{([^}]*)\}")
_DESCRIPTOR = re.compile(r"([\w-]+):\s*((?:[^;(]|\([^)]*\))+);")
_COLOUR = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{8})")
_DARK, _FORCED = '="slate"', "forced-colors"
_SCALES = {
    "font-size": "ขนาดตัวอักษร (font-size)",
    "gap": "ช่องว่าง (gap)",
    "border-radius": "มุมโค้ง (border-radius)",
}
_WIDTH = re.compile(r"@(?:media|container)[^{]*?\((m(?:ax|in)-width): ([^)]+)\)")


@dataclass(frozen=True)
class Shade:
    """A colour in one palette: as it is written, on which ground, what stands on it, their contrast."""

    value: str
    ground: str
    letters: str
    contrast: float


@dataclass(frozen=True)
class Colour:
    """A token of a colour: its name, what it is seen with, in both palettes, and the least contrast that
    it must have (0: none).
    """

    name: str
    beside: str
    least: float
    light: Shade
    dark: Shade


@dataclass(frozen=True)
class Scale:
    """The values of a property, each with the sheets that use it."""

    title: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


def tokens(*, dark: bool = False) -> dict[str, str]:
    """Every token by its name, as the light palette has it, or the dark one over it. Raises OSError when
    a style sheet cannot be read.
    """
    found: dict[str, str] = {}
    for sheet in (TOKENS, PLOTS):
        plain = _COMMENT.sub("", sheet.read_text(encoding="utf-8")).partition(f"({_FORCED}")[0]
        for selector, block in _BLOCK.findall(plain):
            if dark or _DARK not in selector:
                found |= dict(_TOKEN.findall(block))
    return found


def colours() -> list[Colour]:
    """The tokens that are colours, in the order in which they are declared."""
    light, dark = tokens(), tokens(dark=True)
    return [
        Colour(name, beside, least, _shade(name, beside, light), _shade(name, beside, dark))
        for name, value in light.items()
        if _COLOUR.fullmatch(value)
        for beside, least in [_seen(name, light)]
    ]


def others() -> dict[str, str]:
    """The tokens that are no colours: sizes and faces."""
    return {name: value for name, value in tokens().items() if not _COLOUR.fullmatch(value)}


def faces() -> list[dict[str, str]]:
    """The faces of letters, as they are declared."""
    text = TOKENS.read_text(encoding="utf-8")
    return [dict(_DESCRIPTOR.findall(face)) for face in _FACE.findall(text)]


def sheets() -> list[Path]:
    """The style sheets of the components, by their names."""
    return sorted((*SHEETS.glob("*.css"), PLOTS), key=lambda sheet: sheet.name)


def scales() -> list[Scale]:
    """The sizes, spaces and corners in use, and the widths at which sheets change."""
    texts = {x.stem: _COMMENT.sub("", x.read_text(encoding="utf-8")) for x in sheets()}
    found = []
    for name, title in _SCALES.items():
        value = re.compile(rf"(?<![\w-]){name}:\s*([^;}}]+)")
        found.append(Scale(title, _used({key: value.findall(text) for key, text in texts.items()})))
    widths = {key: [": ".join(x) for x in _WIDTH.findall(text)] for key, text in texts.items()}
    return [*found, Scale("ความกว้างจอที่เปลี่ยนรูป (breakpoints)", _used(widths))]


def _used(values: dict[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    by_value: dict[str, dict[str, None]] = {}
    for sheet, found in values.items():
        for value in found:
            by_value.setdefault(value.strip(), {})[sheet] = None
    often = sorted(by_value.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple((value, tuple(where)) for value, where in often)


def _seen(name: str, palette: dict[str, str]) -> tuple[str, float]:
    """With which token a colour is seen ("": with the page's ground), and how it must stand out."""
    ground = name.replace("--plot-on-", "--plot-") if "-on-" in name else name.removesuffix("-ink")
    if ground != name and ground in palette:
        return ground, LETTERS
    if name.startswith(_FIRST):
        return _ON_FIRST, LETTERS
    if name in _UNDER or f"{name}-ink" in palette or f"{name}-edge" in palette:
        return "", 0
    return "", LETTERS if name in _WORDS else MARKS


def _shade(name: str, beside: str, palette: dict[str, str]) -> Shade:
    ground, own = palette[_GROUND], palette[name]
    under = over(palette.get(beside, ground), ground)
    if beside == _ON_FIRST:
        return Shade(own, own, beside, contrast(own, beside))
    return Shade(own, under, over(own, under), contrast(over(own, under), under))
