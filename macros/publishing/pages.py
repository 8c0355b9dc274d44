"""The pages that exist once per datum."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import escape

from macros.model.fields import Record
from macros.model.ids import PROCEDURES
from macros.model.manual import Manual
from macros.publishing import addresses, directory, sections
from macros.publishing.view import View


@dataclass(frozen=True)
class Page:
    """A page made from data: where it stands, its title, its Markdown, and the data file an
    editor of the page must change.
    """

    uri: str
    title: str
    markdown: str
    data: str

    @property
    def content(self) -> str:
        """The Markdown with its title in front matter, escaped: themes print titles as they are."""
        return f"---\ntitle: {json.dumps(escape(self.title), ensure_ascii=False)}\n---\n\n{self.markdown}"


def pages(manual: Manual, written: Collection[str]) -> tuple[Page, ...]:
    """Every generated page, in the order of the navigation.

    A procedure whose sections nobody wrote in docs/ (`written`: the uris there) gets them here.
    """
    found = (*_procedures(manual), *_standards(manual), *_groups(manual))
    return tuple(page for page in found if page.uri not in written)


def _procedures(manual: Manual) -> Iterator[Page]:
    for item in manual.procedures:
        data = f"{PROCEDURES}{item.id}.yml"
        cover = View(manual, addresses.address(item, item.id), item)
        yield Page(cover.here, item.name, sections.page(cover, 0), data)
        for number, (_, title) in addresses.SECTIONS.items():
            view = View(manual, addresses.section(item.id, number), item)
            yield Page(view.here, f"{number}. {title}", sections.page(view, number), data)


def _standards(manual: Manual) -> Iterator[Page]:
    for item in manual.edition.standards:
        view = _view(manual, item)
        text = directory.standard(view, item)
        yield Page(view.here, f"มาตรฐานที่ {item.no}", text, "data/standards.yml")


def _groups(manual: Manual) -> Iterator[Page]:
    for item in manual.office.groups:
        view = _view(manual, item)
        yield Page(view.here, item.name, directory.group(view, item), "data/assignments.yml")


def _view(manual: Manual, item: Record) -> View:
    procedure = manual.procedures[0]
    return View(manual, addresses.address(item, procedure.id), procedure)
