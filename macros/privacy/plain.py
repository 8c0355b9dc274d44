"""Text as a reader sees it, without what would hide a number, and the way back to its source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise
from urllib.parse import unquote

_ZEROS = "\u0660\u06f0\u0966\u0e50\u0ed0\u1040\u17e0\uff10\U0001d7ce\U0001d7d8\U0001d7e2\U0001d7ec\U0001d7f6"
_DIGITS = {ord(zero) + value: str(value) for zero in _ZEROS for value in range(10)}
_INVISIBLE = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
UNSEEN = re.compile(f"[{_INVISIBLE}]+")
_HEX = "[0-9A-Fa-f]"
_NEXT = f"%[89ABab]{_HEX}"
_CODE = rf"""(?P<address>%(?:[0-7]{_HEX} | [CDcd]{_HEX}{_NEXT} | [Ee]{_HEX}(?:{_NEXT}){{2}}))
    | (?P<code>\\(?-i:x{_HEX}{{2}} | u{_HEX}{{4}} | U{_HEX}{{8}} | u\{{{_HEX}{{1,6}}\}})
    | %u{_HEX}{{4}} | _x{_HEX}{{4}}_)"""
_CODED = re.compile(_CODE, re.VERBOSE)
_BARE = re.compile(
    rf"(?=[{_INVISIBLE}\\%_])(?:(?P<unseen>[{_INVISIBLE}]+ | \\\n[ \t]*) | {_CODE})", re.VERBOSE
)
_TIMES = 3  # that a text is encoded, one over the other
_BLOCKS = "td|th|tr|li|p|div|h[1-6]|hr|table|ul|ol|dd|dt|blockquote|section|article"
_MARKUP = re.compile(
    rf"""(?=[{_INVISIBLE}<{{\\&%_\[\]*`~\ >])(?:  # what any of them begins with: most letters are none
      (?P<unseen>[{_INVISIBLE}]+ | <!--(?:[^-<]|-(?!->)|<(?!!--)){{0,2000}}--> | \{{[:\#][^{{}}\n]{{0,200}}\}})
    | (?P<line><br\b[^<>]{{0,200}}> | \\(?=\n) )
    | (?P<block></?(?:{_BLOCKS})\b[^<>]{{0,1000}}>)
    | (?P<tag></?[A-Za-z][^<>]{{0,1000}}>)
    | (?P<entity>&(?:\#[0-9]{{1,7}};? | \#x{_HEX}{{1,6}};? | \w{{1,31}};))
    | {_CODE}
    | (?P<escape>\\(?=[!-/:-@\[-`{{-~]))
    | (?P<link>\]\([^()\n]{{0,1000}}\) | \]\[[^\]\n]{{0,200}}\] | \[\^[^\]\n]{{1,200}}\])
    | (?P<quote>(?<=\n)[ ]{{0,3}}(?:>[ ]?)+)
    | (?P<sign>[*`\[\]]+ | ~~ | (?<![^\W_])_+ | _+(?![^\W_]))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_CELLS = re.compile(
    r'(?P<comma>"?[ ]*[,;\t][ ]*"?)|(?P<quote>")|(?P<power>\b[0-9]\.[0-9]{6,14}[Ee]\+?[0-9]{1,2}\b)'
)
_LETTERS = 0x110000  # of Unicode
_INSTEAD = {"line": "\n", "block": "\n\n"}
_MARKS = r"[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
_CLUSTER = rf"(?:[เ-ไ]?[ก-ฮ]{_MARKS}*[ะาำ]?|[ะาำเ-ๆฯ]|{_MARKS}+|[0-9A-Za-z.\-/:()])"
_SPACED = re.compile(rf"(?<![^\s|]){_CLUSTER}(?:[ ]{_CLUSTER}){{5,}}(?![^\s|])")
_LETTER, _FEWEST = re.compile("[ก-ฮA-Za-z]"), 4  # with fewer, it is a row of numbers
_BLANK = re.compile(" ")


@dataclass(frozen=True)
class View:
    """Text with 0-9 for every digit; `steps` are (offset here, offset in the source) wherever
    the two part. The source is another view's text where it is `under` this one.
    """

    text: str
    steps: tuple[tuple[int, int], ...]
    under: View | None = None

    def source(self, offset: int) -> int:
        """Where a letter of the view stands in the source."""
        here, there = self.steps[bisect_right(self.steps, offset, key=_here) - 1]
        found = there + offset - here
        return self.under.source(found) if self.under else found


def _here(step: tuple[int, int]) -> int:
    return step[0]


def bare(text: str) -> View:
    """The text without letters that nobody sees, and with those that are written in codes: those of
    addresses, also where they were encoded twice, of quoted YAML, of JSON, and of Excel
    (ECMA-376, ST_Xstring).
    """
    view = _view(text, _BARE, _instead)
    for _ in range(_TIMES - 1):
        if not _CODED.search(view.text):
            break
        view = replace(_view(view.text, _CODED, _instead), under=view)
    return view


def peeled(text: str) -> View:
    """The text without Markdown's and HTML's marks, and with what references and codes stand for."""
    return _view(text, _MARKUP, _instead)


def celled(text: str) -> View:
    """The text of a table whose cells are parted by commas or the like, as other tables are read."""
    return _view(text, _CELLS, _instead_of_cells)


def joined(view: View) -> View | None:
    """A view without the blanks that part single letters, as they stand in the hidden text of
    searchable scans (tesseract's tessdata for Thai: langdata_lstm #42); None where there are none.
    """
    runs = [run for run in _SPACED.finditer(view.text) if len(_LETTER.findall(run[0])) >= _FEWEST]
    if not runs:
        return None
    gaps = [gap.end() for run in runs for gap in _BLANK.finditer(view.text, *run.span())]
    pieces = [view.text[start : end - 1] for start, end in pairwise([0, *gaps])]
    steps = [(0, 0), *((end - count, end) for count, end in enumerate(gaps, 1))]
    return View("".join([*pieces, view.text[gaps[-1] :]]), tuple(steps), view)


def seen(text: str) -> str:
    """`bare`, where no way back is needed."""
    return bare(text).text


def _instead_of_cells(found: re.Match[str]) -> str:
    if found.lastgroup == "power":
        return f"{float(found[0]):.0f}"
    return " | " if found.lastgroup == "comma" else ""


def _instead(found: re.Match[str]) -> str:
    kind = found.lastgroup or ""
    if kind == "entity":
        return UNSEEN.sub("", unescape(found[0]))
    if kind == "address":
        return unquote(found[0])
    if kind == "code":
        number = int(found[0].strip("\\%_xuU{}"), 16)
        return chr(number) if number < _LETTERS else ""
    return _INSTEAD.get(kind, "")


def _view(text: str, pattern: re.Pattern[str], instead: Callable[[re.Match[str]], str]) -> View:
    parts: list[str] = []
    steps = [(0, 0)]
    length = end = 0
    for found in pattern.finditer(text):
        put = instead(found)
        parts += [text[end : found.start()], put]
        length += found.start() - end + len(put)
        end = found.end()
        steps.append((length, end))
    return View("".join([*parts, text[end:]]).translate(_DIGITS), tuple(steps))
