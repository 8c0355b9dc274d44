"""The words among bytes of a form that no reader knows: runs of letters, in the usual encodings."""

from __future__ import annotations

import re

_WORDS = re.compile("[\t -~\u00a0\u0e01-\u0e5b\u2010-\u2015]{6,}")


def strings(content: bytes) -> str:
    """Runs of six letters and more, in UTF-8, Windows-874 and UTF-16, each a paragraph."""
    texts = [content.decode("utf-8", "replace"), content.decode("cp874", "replace")]
    texts += [content[start:].decode("utf-16-le", "replace") for start in (0, 1)]
    found = dict.fromkeys(run for text in texts for run in _WORDS.findall(text))
    return "\n\n".join(found)
