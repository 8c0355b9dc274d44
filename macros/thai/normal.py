"""Thai as it should be typed: one letter where keyboards and PDF files leave two, nothing unseen."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad]")
_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")  # nikhahit and sara aa, typed for sara am
_AE = re.compile("เเ")  # sara e twice, typed for sara ae


def normalized(text: str) -> str:
    """The text in Unicode NFC, with ำ for ํา, แ for เเ, and without zero-width spaces and soft
    hyphens. The same text when nothing is to be mended.
    """
    plain = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    return _AE.sub("แ", _AM.sub("\\1\u0e33", plain))
