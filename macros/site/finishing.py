"""The last word on a page: its Thai typeset, the theme's slips mended, its links to other sites marked,
its title for paper, and its policy.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from macros.html.rewriting import TextChange, rewriting
from macros.material import repaired
from macros.site.outward import outward
from macros.site.policy import secured
from macros.site.running_title import with_running_title
from macros.thai.pages import DIGITS, whole_words

_BLANK = re.compile(r"\n\s+")


def _squeezed(html: str) -> str:
    """A page without the blank lines and the indents of the theme's templates; those of its article,
    which may be somebody's verses, stay.
    """
    start, end = html.find("<article"), html.rfind("</article>")
    if start < 0 or end < 0:
        return html
    return _BLANK.sub("\n", html[:start]) + html[start:end] + _BLANK.sub("\n", html[end:])


@dataclass(frozen=True)
class Finishing:
    """How the pages of a site are finished. `digits` is as data/office.yml says ("thai" or not);
    `terms` stay unbroken; a preview has no policy, as its server adds a script of its own; links
    that do not begin with the site's `address` lead to other sites.
    """

    preview: bool
    digits: str
    terms: tuple[str, ...]
    address: str

    def finish(self, html: str) -> str:
        """A finished page, from what the theme made."""
        html = with_running_title(self._finished(_squeezed(repaired(html))))
        return html if self.preview else secured(html)

    @cached_property
    def typeset(self) -> Callable[[str], str]:
        """Gives HTML with its terms unbroken and the office's digits."""
        return rewriting(self._texts)

    @cached_property
    def written(self) -> Callable[[str], str]:
        """Gives HTML with the office's digits."""
        return rewriting(self._digits) if self._digits else str

    @cached_property
    def _finished(self) -> Callable[[str], str]:
        return rewriting(self._texts, outward(self.address))

    @property
    def _texts(self) -> Sequence[TextChange]:
        return [*self._digits, whole_words(self.terms)]

    @property
    def _digits(self) -> Sequence[TextChange]:
        return [DIGITS] if self.digits == "thai" else []
