"""The foot of every page: whose site it is, how the office is reached, when its data changed last, and
where to say what is wrong.

One text for all pages, as the theme has it; of which page and day it is, is put in at the end, so that
another day makes no page anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from html import escape
from urllib.parse import quote, urlsplit

from macros.html.classes import Class
from macros.views.addresses import ACCESSIBILITY
from macros.views.view import View

_DAY, _PAGE, _TOP = "<!--data-day-->", "--this-page--", "--top--"
_NOWHERE = "404.html"
"""The page that a server shows at any address, so that its links begin at the top of the site."""


@dataclass(frozen=True, repr=False)  # mkdocs-macros writes down all that it is given
class Foot:
    """What a view has for the foot of all pages; `day` is that of the data in words, as the site
    writes it, "" when nobody knows it.
    """

    view: View
    day: str

    @cached_property
    def html(self) -> str:
        """The foot with the places of the day and of the page's address in it."""
        site = self.view.manual.office.site
        subject = f"ข้อเสนอแนะต่อ{site.title} หน้า {_PAGE}"
        issue, mail = site.code.issue(subject), quote(subject)
        return str(
            self.view.render(
                "foot.html",
                day=_DAY,
                mail=mail,
                issue=issue,
                open=_TOP + ACCESSIBILITY.replace(".md", ".html"),
            )
        )

    def placed(self, html: str, url: str) -> str:
        """A finished page (its address on the site) with what its foot says of it alone."""
        day = f'<p>ข้อมูล ณ วันที่ <span class="{Class.WHOLE}">{escape(self.day)}</span></p>'
        top = urlsplit(self.view.manual.office.site.address).path + "/"
        html = html.replace(_TOP, top if url == _NOWHERE else "../" * url.count("/"))
        return html.replace(_DAY, day if self.day else "").replace(_PAGE, url)
