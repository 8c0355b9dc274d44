"""What digests of reviews have in common: their form, and how texts become the same everywhere.

A part of a digest is the first 12 hexadecimal digits of a SHA-256 over bytes of UTF-8, with the
letters a to p written for 0 to f; parts are joined by "-".
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import Annotated, Any
from unicodedata import normalize

from pydantic import AfterValidator

from macros.model.record import mistake_error
from macros.source.mistakes import mistake

RESULT_PARTS = 4
_LENGTH = 12
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
_PART = re.compile(rf"[a-p]{{{_LENGTH}}}")


def short(text: str) -> str:
    """A part of a digest, of a text."""
    return sha256(text.encode()).hexdigest()[:_LENGTH].translate(_LETTERS)


def as_json(value: Any) -> str:
    """JSON as JavaScript's JSON.stringify writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def plain(text: str) -> str:
    """A text in Unicode NFC, its blanks one space each, none at its ends."""
    return " ".join(normalize("NFC", text).split())


def is_digest(written: str, parts: int) -> bool:
    """Whether a text is a digest of so many parts."""
    found = written.split("-")
    return len(found) == parts and all(map(_PART.fullmatch, found))


def _of_result(written: str) -> str:
    if not is_digest(written, RESULT_PARTS):
        raise mistake_error(mistake("SAR-62"))
    return written


ResultDigested = Annotated[str, AfterValidator(_of_result)]
"""A digest of an indicator's result, as the command `review` writes it."""
