"""Evidence that is not where evidence is read: under another name, or in another folder."""

from __future__ import annotations

import re
from pathlib import Path

from macros.source.mistakes import Mistake, mistake
from macros.source.text import LIMIT, file_bytes, is_text

_TEXT = re.compile(
    r"(?P<stem>.+?)(?:\.md)?(?P<suffix>\.(?:md|txt|markdown|mdown|mkd|mdx))", re.IGNORECASE
)
_KEYS = re.compile(r"^(?:date|kind|group|personal_data)\s*:", re.MULTILINE)
_MOST = 3  # keys of front matter by which evidence is known; a page has none of them
_BEGINNING = 4_000  # bytes of a file


def is_evidence_file(file: Path) -> bool:
    """Whether a file begins with the front matter of a piece of evidence."""
    try:
        text = _beginning(file).decode("utf-8-sig", "replace")
    except OSError:
        return False
    head = text.replace("\r", "").partition("\n---")[0]
    return text.startswith("---") and len({*_KEYS.findall(head)}) >= _MOST


def _beginning(file: Path) -> bytes:
    """Its first bytes; a file of text is read whole, since others read it, too."""
    if is_text(file.name) and file.stat().st_size <= LIMIT:
        return file_bytes(file)[:_BEGINNING]
    with file.open("rb") as stream:
        return stream.read(_BEGINNING)


def miswritten(file: Path) -> Mistake | None:
    """The mistake of a file whose name shows, or whose content, that a piece of evidence was meant:
    คำสั่ง.MD, คำสั่ง.md.txt; None for any other.
    """
    found = _TEXT.fullmatch(file.name)
    if not found or file.name.endswith(".md"):
        return None
    plain = found["suffix"].lower() == ".txt" and ".md." not in file.name.lower()
    if plain and not is_evidence_file(file):
        return None
    ending = file.name[len(found["stem"]) :]
    return mistake("FRONT-15", suffix=ending, name=f"{found['stem']}.md")
