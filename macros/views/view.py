"""A view: one template, the manual, and the page on which the result stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup, escape

from macros.assessment.archive import Archive
from macros.assessment.open_items import REMEDIES
from macros.assessment.planned import current_schedule
from macros.model.errata import CONFIDENCE, ERRATUM_KINDS
from macros.model.fields import EDITORIAL, OFFICE
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.procedure import Procedure
from macros.model.record import Record
from macros.model.schedule import Schedule
from macros.templating import environment
from macros.thai.digits import to_thai
from macros.views import addresses
from macros.views.linking import relative, relative_link, resolve_links
from macros.views.manifest import NO_DOWNLOADS, DownloadManifest

TEMPLATES = Path(__file__).parent / "templates"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|])")
_BLANK_LINES = re.compile(r"\n\s*\n+")


@dataclass(frozen=True)
class View:
    """What a template may use: an archive with its manual, links from the page `here` (its .md),
    and what the site offers to download. Templates are looked for in `folders` before those of
    the site. The manual is that of the archive, or as it is in another year or edition (`as_of`).
    """

    archive: Archive
    here: str
    procedure: Procedure
    folders: tuple[Path, ...] = ()
    offer: DownloadManifest = NO_DOWNLOADS
    as_of: Manual | None = None

    @property
    def manual(self) -> Manual:
        """The manual that the page is about."""
        return self.as_of or self.archive.manual

    @property
    def chart_cache(self) -> Path | None:
        """The folder in which answers of Graphviz are kept, if there is one."""
        return self.archive.cache / "charts" if self.archive.cache else None

    def render(self, template: str, **values: Any) -> Markup:
        """A template with these values and the helpers below.

        Blank lines are dropped: in Markdown they would end a block of HTML.
        """
        found = environment(*self.folders, TEMPLATES).get_template(template)
        text = found.render(**self._helpers, **values)
        kept = _BLANK_LINES.sub("\n", text) if template.endswith(".html") else text
        return Markup(kept.strip() + "\n")  # the environment has escaped every value

    def link(self, target: Record | str, procedure: Procedure | None = None) -> str:
        """The address of a record (of a procedure; the view's without one) or page, from here."""
        return relative(self.target(target, procedure), self.here)

    def target(self, target: Record | str, procedure: Procedure | None = None) -> str:
        """The page (its .md in docs/) of a record or page, with an anchor or without."""
        if isinstance(target, Record):
            target = addresses.address(target, (procedure or self.procedure).id)
        edition = self.manual.standards.current
        if edition != self.archive.manual.standards.current:
            target = addresses.in_edition(target, edition)
        return self.archive.home + target if addresses.is_own(target) else target

    def in_use(self, page: str) -> str:
        """The address of a page of the edition in use, also from one of another edition."""
        return relative(self.archive.home + page, self.here)

    def edit(self, path: str) -> str:
        """The code host's page for editing a file of the project."""
        return self.manual.office.site.code.edit(quote(path))

    def at_line(self, path: str, number: int) -> str:
        """The code host's page that shows a line of a file of the project."""
        return self.manual.office.site.code.line(quote(path), number)

    def placed(self, html: str, path: str = "") -> Markup:
        """Safe HTML of evidence (of the file `path`), with its links as they are from here."""
        return Markup(resolve_links(html, self.here))

    def file(self, uri: str) -> str:
        """The address of a file of the site (its uri in docs/), from here."""
        return relative_link(quote(uri), self.here)

    def picture(self, uri: str) -> str:
        """The address of a picture of the site (its uri in docs/), from here."""
        return self.file(uri)

    def digits(self, text: str) -> str:
        """Text in the digits the office chose: in a drawing, which must know its width, or an attribute."""
        return to_thai(text) if self.manual.office.site.digits == "thai" else text

    @cached_property
    def schedule(self) -> Schedule | None:
        """What is due for the current year; None where it has no calendar."""
        return current_schedule(self.manual)

    @cached_property
    def _helpers(self) -> dict[str, Any]:
        helpers: dict[str, Any] = {
            "manual": self.manual,
            "procedure": self.procedure,
            "archive": self.archive,
            "schedule": self.schedule,
            "addresses": addresses,
            "editorial": EDITORIAL,
            "by_office": OFFICE,
            "erratum_kinds": ERRATUM_KINDS,
            "confidence": CONFIDENCE,
            "remedies": REMEDIES,
            "tab": Markup("&#9;"),  # Python-Markdown turns a bare tab into spaces
        }
        functions: tuple[Callable[..., Any], ...] = (
            self.link,
            self.in_use,
            self.edit,
            self.at_line,
            self.placed,
            self.file,
            self.picture,
            self.digits,
            is_missing,
        )
        return helpers | {function.__name__: function for function in functions}


def in_line(text: str) -> Markup:
    """Plain text as it must be written in a line of Markdown to be shown as it is."""
    escaped = _MARKDOWN.sub(r"\\\1", str(escape(text)))
    return Markup(escaped.replace("~", "&#126;"))  # which no backslash can escape


def is_missing(value: object) -> bool:
    """Whether the source does not give a value."""
    return isinstance(value, Missing)
