"""Texts printed in the faces for paper, and what an engine reads of them."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from itertools import product

import weasyprint

from macros.pdf.faces import FAMILY, Face
from tests.reading.paper import Paper

CONSONANTS = [chr(code) for code in range(0x0E01, 0x0E2F) if chr(code) not in "ฤฦ"]
TONES = "่้๊๋"
RAISED = [vowel + tone for vowel, tone in product("ัิีึื", ["", *TONES])]
LOW = [vowel + tone for vowel, tone in product("ฺุู", ["", *TONES])]
JOINED = ["ำ", *(tone + "ำ" for tone in TONES), *RAISED, "ิ์"]
"""What stands on a consonant as one glyph of ours."""
CLUSTERS = [*JOINED, *LOW, *TONES, "์", "ุ์", "็", "ํ", "๎", "า", "ะ", "ๆ"]
OTHERS = (
    "ฤๅ ฦๅ ฤ ฦ ฯ ๆ ฯลฯ ๏ ๚ ๛ ฿ ๐๑๒๓๔๕๖๗๘๙ ต่าง ๆ เก แก่ โก ใก้ ไก สระ ำ น้ำ อำ ำำ",
    "".join(map(chr, range(0x21, 0x7F))),
    "fi fl ffi difficult “คำ” ‘น้ำ’ «ก» ≥ ≤ ± × ÷ – — … • · § © ® ™ ° € ½ ² → ☐ ☑ ✓ ○ ●",
)
PANGRAM = [*(" ".join(letter + on for on in CLUSTERS) for letter in CONSONANTS), *OTHERS]


def printed(
    paragraphs: list[str],
    face: Face,
    family: str = FAMILY,
    mark: Callable[[str], str] = str,
) -> bytes:
    """A PDF of paragraphs in a face, which may be declared under another name."""
    rule = (
        f'@font-face {{ font-family: "{family}"; src: url("{face.path.resolve().as_uri()}");'
        f" font-weight: {face.weight}; font-style: {face.style} }}"
    )
    style = f"font: {face.style} {face.weight} 11pt/1.7 '{family}'"
    body = mark("".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs))
    html = f'<html lang="th"><style>{rule} body {{ {style} }} .whole {{ white-space: nowrap }}</style><body>{body}</body></html>'
    return bytes(weasyprint.HTML(string=html).write_pdf())


def bare(text: str) -> str:
    """A text without blanks and without what PDFium puts where it joins lines."""
    return "".join(text.replace("\ufffe", "").split())


def read(pdf: bytes) -> str:
    """What PDFium reads of a PDF, which is what Chrome and Edge copy."""
    return "".join(Paper(pdf).texts)
