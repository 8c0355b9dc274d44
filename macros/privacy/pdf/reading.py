"""What pypdf reads of a page, or of a drawing that stands on none."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from pypdf import PageObject
from pypdf.generic import DictionaryObject

from macros.privacy.pdf.fonts import is_mute
from macros.privacy.pdf.photographs import kept

_GLYPH = re.compile(r"/\w+|[^ \n]")  # a letter, or the name of a glyph where it has none
_SAID = ("/ActualText", "/Alt", "/E", "/T")


@dataclass
class Reading:
    """The text; what is said in place of it; letters of fonts that do not tell which they are;
    pictures within the page's own commands, as files.
    """

    text: str = ""
    said: list[str] = field(default_factory=list)
    mute: Counter[str] = field(default_factory=Counter)
    pictures: list[tuple[bytes, str]] = field(default_factory=list)
    inline: int = 0
    _fonts: dict[int, bool] = field(default_factory=dict)

    def operator(self, name: bytes, operands: Any, *_: Any) -> None:
        """Take down what stands in the commands themselves."""
        if name in {b"BDC", b"DP"} and isinstance(operands[-1], DictionaryObject):
            self.said += [str(operands[-1][key]) for key in _SAID if key in operands[-1]]
        elif name == b"INLINE IMAGE":
            self.inline += 1
            found = kept(operands["settings"], operands["data"])
            self.pictures += [found] if found else []

    def letters(self, text: str, _: Any, __: Any, font: Any, ___: Any) -> None:
        """Take down the letters that a font shows."""
        marks = _GLYPH.findall(text)
        if not marks or not isinstance(font, DictionaryObject):
            return
        if id(font) not in self._fonts:
            self._fonts[id(font)] = is_mute(font)
        if self._fonts[id(font)]:
            self.mute.update(marks)


def read(page: PageObject) -> Reading:
    """A page. Raises whatever pypdf does for one that is broken."""
    reading = Reading()
    reading.text = page.extract_text(
        visitor_operand_before=reading.operator, visitor_text=reading.letters
    )
    return reading


def read_form(page: PageObject, form: Any) -> Reading:
    """A drawing, with any page for the reading of it."""
    reading = Reading()
    reading.text = page.extract_xform_text(
        form, visitor_operand_before=reading.operator, visitor_text=reading.letters
    )
    return reading
