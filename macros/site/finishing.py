"""The last word on a page: its Thai typeset, the theme's slips mended, its links to other sites marked,
its title for paper, and its policy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from macros.material import repaired
from macros.site.outward import outward
from macros.site.policy import secured
from macros.site.running_title import with_running_title
from macros.thai.pages import thai_digits, whole_words


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
        html = with_running_title(self._marked(self.typeset(repaired(html))))
        return html if self.preview else secured(html)

    @cached_property
    def typeset(self) -> Callable[[str], str]:
        """Gives HTML with its terms unbroken and the office's digits."""
        whole, written = whole_words(self.terms), self.written
        return lambda html: whole(written(html))

    @cached_property
    def written(self) -> Callable[[str], str]:
        """Gives HTML with the office's digits."""
        return thai_digits() if self.digits == "thai" else str

    @cached_property
    def _marked(self) -> Callable[[str], str]:
        return outward(self.address)
