"""Text as it is compared, however it came."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile(r"[\s\u200b\u00ad\u0000\ufffe\ufeff]+")


def bare(text: str) -> str:
    """A text without blanks, and without what breaks or joins lines."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
