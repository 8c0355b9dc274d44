"""The digest of a review: what tells later whether what was reviewed still stands as it was.

It has three parts, joined by "-", each the first 12 hexadecimal digits of a SHA-256, with the letters
a to p written for 0 to f (`model.digest`): no program that reads YAML takes it for a number, and no search for
numbers of people finds one in it. They are reckoned over bytes of UTF-8, which another program can make
alike:

1. the text: the file of the piece with lines ended by LF, without a byte order mark, in Unicode NFC,
   without the lines of REVIEW_KEYS in its front matter (and those below them that begin with a
   blank), without blanks and tabs at the ends of lines, and without lines at its end that are empty;
2. the files that it names, links to or shows: what `sha256sum` prints of them, by their names alone in
   NFC ("<64 digits>  <name>", LF), the lines sorted by their code points;
3. the wording of its indicator: the JSON of [name, criteria, considerations] without blanks between
   its parts, letters as they are; name is null where nobody has given one, criteria are a list of [level,
   text], considerations a list of [name, criteria]; blanks in texts are one space, none at the ends,
   and letters in NFC.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import file_digest
from pathlib import Path
from typing import Annotated, Literal
from unicodedata import normalize

from pydantic import AfterValidator

from macros.model.digest import as_json, is_digest, plain, short
from macros.model.missing import Missing
from macros.model.record import mistake_error
from macros.model.standards import Criterion, Indicator
from macros.source.mistakes import mistake

REVIEW_KEYS = ("reviewed", "reviewed_by", "reviewed_digest")
"""The keys of front matter that say of a review; no part of what is reviewed."""

Part = Literal["text", "files", "wording"]
PARTS: dict[Part, str] = {
    "text": "ข้อความของหลักฐาน",
    "files": "ไฟล์แนบ",
    "wording": "ถ้อยคำหรือเกณฑ์ของตัวบ่งชี้",
}
"""What a digest is of, in its order."""

_REVIEW = re.compile(
    rf"^[\"']?(?:{'|'.join(REVIEW_KEYS)})[\"']?[ \t]*:.*\n(?:[ \t]+.*\n)*", re.MULTILINE
)
_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)
_FILES = 20_000  # that are remembered


@dataclass(frozen=True)
class ReviewDigest:
    """The three parts of a digest; as text it is what stands in front matter."""

    text: str
    files: str
    wording: str

    def __str__(self) -> str:
        return "-".join((self.text, self.files, self.wording))

    def changed(self, now: ReviewDigest) -> tuple[Part, ...]:
        """What is not `now` what it was."""
        return tuple(part for part in PARTS if getattr(self, part) != getattr(now, part))


def read_digest(written: str) -> ReviewDigest:
    """A digest as it is written. Raises ValueError (`mistake_error`) for what is none."""
    if not is_digest(written, len(PARTS)):
        raise mistake_error(mistake("SAR-40"))
    return ReviewDigest(*written.split("-"))


Digested = Annotated[str, AfterValidator(lambda text: str(read_digest(text)))]
"""A digest in front matter or data."""


def text_digest(matter: str, body: str) -> str:
    """Of a piece's text: its front matter, with its opening line, and what follows the closing one."""
    return written_digest(f"{_REVIEW.sub('', matter)}---\n{body}")


def written_digest(text: str) -> str:
    """Of a text as people wrote it, but for the ends of its lines and empty lines at its end."""
    return short(_ENDS.sub("", normalize("NFC", text)).rstrip("\n"))


def files_digest(files: Iterable[Path]) -> str:
    """Of a piece's files. One that cannot be read is like no other."""
    lines = sorted(f"{_content(file)}  {normalize('NFC', file.name)}\n" for file in files)
    return short("".join(lines))


def wording_digest(indicator: Indicator) -> str:
    """Of what an indicator asks for."""
    name = None if isinstance(indicator.name, Missing) else plain(indicator.name)
    parts = [[plain(each.name), _criteria(each.criteria)] for each in indicator.considerations]
    return short(as_json([name, _criteria(indicator.criteria), parts]))


def _criteria(criteria: Iterable[Criterion]) -> list[list[str | None]]:
    return [[each.level, plain(each.text)] for each in criteria]


def _content(file: Path) -> str:
    try:
        about = file.stat()
        return _hash(file, about.st_mtime_ns, about.st_size, about.st_ino)
    except OSError:
        return ""


@lru_cache(maxsize=_FILES)
def _hash(file: Path, *_: int) -> str:
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()
