"""Readable ids for headings: Thai stays Thai, with its vowels and tone marks."""

from __future__ import annotations

import re
import unicodedata

_DROP = re.compile(r"[^\w\u0e00-\u0e7f\s-]")
_JOIN = re.compile(r"[\s_-]+")


def slugify(text: str, separator: str = "-") -> str:
    """A heading's text as an id: "5. ขั้นตอน (SAR)" -> "5-ขั้นตอน-sar".

    The signature is the one Python-Markdown's toc extension calls.
    """
    text = unicodedata.normalize("NFC", text).lower()
    return _JOIN.sub(separator, _DROP.sub("", text)).strip(separator)
