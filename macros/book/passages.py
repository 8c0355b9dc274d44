"""What each file of evidence says in a volume's HTML, so that one can be left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from html import escape
from itertools import count
from urllib.parse import quote, unquote

from macros.html.classes import Class

_PASSAGE = re.compile(r"<!--of ([^<>]*)-->(.*?)<!--end-->", re.DOTALL)
_ID = re.compile(r'\sid="([^"]*)"')
_LEAD = re.compile(r'\shref="#([^"]*)"')
_MOST = 6  # passages looked for one by one, each at the cost of some prints
_INSTEAD = (
    f'<p class="{Class.UNSHOWN}">ข้อความจากไฟล์ <span data-digits="keep">{{}}</span> '
    "แสดงในเล่มไม่ได้ ให้อ่านบนเว็บไซต์</p>"
)


def passage(html: str, path: str) -> str:
    """HTML between the marks of the file `path` that it is made of."""
    return f"<!--of {quote(path)}-->{html}<!--end-->"


def evidence_files(html: str) -> list[str]:
    """The files of the passages of a volume's HTML, in their order."""
    return [unquote(found[1]) for found in _PASSAGE.finditer(html)]


def without_passages(html: str, left_out: Collection[int]) -> str:
    """A volume's HTML with a line in place of each passage left out (by its number in order),
    and no links to what was in it.
    """
    numbers = count()

    def change(found: re.Match[str]) -> str:
        """A passage as it is, or nothing where it is left out."""
        if next(numbers) not in left_out:
            return found[0]
        name = unquote(found[1]).rpartition("/")[2]
        return passage(_INSTEAD.format(escape(name)), unquote(found[1]))

    kept = _PASSAGE.sub(change, html)
    ids = frozenset(_ID.findall(kept))
    return _LEAD.sub(lambda found: found[0] if found[1] in ids else "", kept)


def find_culprits(number: int, prints: Callable[[Collection[int]], bool]) -> frozenset[int]:
    """Which of a `number` of passages are left out for the rest to print, where the whole does
    not; `prints` tries with some left out. Every one, when too many would have to be found.
    """
    everything = frozenset(range(number))
    found: frozenset[int] = frozenset()
    if not prints(everything):
        return everything
    while not (found and prints(found)):
        if len(found) == _MOST:
            return everything
        low, high = 0, number  # the first `low` passages print, the first `high` do not
        while high - low > 1:
            middle = (low + high) // 2
            if prints(found | everything.difference(range(middle))):
                low = middle
            else:
                high = middle
        found |= {high - 1}
    return found
