"""What a site builder is given: plain values, so that any engine can be the next one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from html import escape
from typing import Any

from macros.assessment.project import Project
from macros.material import STUB
from macros.model.manual import Manual
from macros.site.assets import assets
from macros.site.bundles import Bundles
from macros.site.description import describe
from macros.site.finishing import Finishing
from macros.site.foot import Foot
from macros.site.made import MadePages
from macros.site.navigation import menu
from macros.site.page_foot import page_foot
from macros.site.pages import pages
from macros.site.renditions import Rendition, renditions
from macros.site.responsive import lighter
from macros.site.search_documents import BuiltPage, search_files
from macros.site.whose import titled, whose
from macros.source.text import read_text
from macros.templating import literal
from macros.thai.ids import slugify
from macros.views import addresses
from macros.views.calm import calm
from macros.views.catalogue import MOST_ARGUMENTS
from macros.views.manifest import NO_DOWNLOADS, OFFLINE, DownloadManifest
from macros.views.page import Page
from macros.views.view import View
from macros.writing.composing import Callables, ComposedPage, compose_page
from macros.writing.draft import ids
from macros.writing.kept import Engine, kept_engine


@dataclass(frozen=True, repr=False)  # mkdocs-macros writes down all that it is given
class Site:
    """The site of a project in which no mistake is known. `offer` is what there is to download;
    `judged` the uris of the files in docs/, evidence aside, that rules have read and accepted;
    `preview` whether it is shown by a server that adds a script of its own.
    """

    project: Project
    offer: DownloadManifest = NO_DOWNLOADS
    judged: tuple[str, ...] = ()
    preview: bool = False

    @property
    def manual(self) -> Manual:
        """The office's manual."""
        return self.project.own.manual

    @property
    def name(self) -> str:
        """The site's title, escaped: themes print it as it is."""
        return escape(self.manual.office.site.title)

    @property
    def address(self) -> str:
        """Where the site is published, with a slash at the end."""
        return self.manual.office.site.address + "/"

    @property
    def edit_template(self) -> str:
        """The code host's page for editing a file: {path} is the file in the project."""
        return self.manual.office.site.code.edit("{path}")

    @cached_property
    def written(self) -> tuple[str, ...]:
        """The pages that people wrote, as uris in docs/."""
        return tuple(sorted(uri for uri in self.judged if uri.endswith(".md")))

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages made from data."""
        return pages(self.project, self.written, self._made)

    @cached_property
    def _made(self) -> MadePages:
        return MadePages(self.project)

    @property
    def files(self) -> tuple[str, ...]:
        """The uris in docs/ of the attachments to publish; nothing else of evidence is."""
        return tuple(file.uri for archive in self.project.archives for file in archive.files)

    @cached_property
    def published(self) -> frozenset[str]:
        """The uris of the files in docs/ that go into the site: whatever else lies there does not."""
        return frozenset((*self.judged, *self.files))

    @property
    def callables(self) -> Callables:
        """What the pages that people write may call."""
        return Callables(MOST_ARGUMENTS, list(self.manual.procedure))

    def composed(self, uri: str) -> ComposedPage | None:
        """The page that people wrote at a uri in docs/, with what its calls show; None for a page
        made from data. Raises DataError when the page cannot be read or calls what it may not.
        """
        if uri in self.written and uri not in self._composed:
            path, show = f"docs/{uri}", partial(self.show, uri)
            text = read_text(self.project.root, path)
            self._composed[uri] = compose_page(text, path, self.callables, show)
        return self._composed.get(uri)

    @cached_property
    def _composed(self) -> dict[str, ComposedPage]:
        """What was composed of pages, by their uris."""
        return {}

    def show(self, uri: str, macro: str, procedure: str | None) -> str:
        """What a macro shows on a page."""
        return self._made.shown(uri, macro, procedure, self.view)

    def anchors(self, uri: str) -> frozenset[str] | None:
        """The ids of a page made from data; None when there is no such page."""
        page = self._by_uri.get(uri)
        return frozenset(ids(page.fill(self._engine.rendered(page.markdown)))) if page else None

    literal, slugify = staticmethod(literal), staticmethod(slugify)
    describe = staticmethod(describe)

    @property
    def bundles(self) -> Bundles:
        """What every page loads of style and script."""
        return Bundles(self.project.root, self.project.records)

    def fill(self, html: str, uri: str) -> str:
        """A page's content, as Markdown gave it, with evidence in its place, and whose it is."""
        page, archive, written = self._by_uri.get(uri), self.project.at(uri), self.composed(uri)
        view, own = self.view(uri), page or written
        told = calm(view, own.fill(html) if own else literal(html))
        foot = page_foot(view, archive, page, written)
        return lighter(whose(archive, uri) + told + foot, uri, self._copies)

    def titled(self, title: str, uri: str) -> str:
        """A page's title (as HTML), and which manual it is of, where there are several."""
        return titled(self.project.at(uri), uri, title)

    @cached_property
    def foot(self) -> Foot:
        """The foot of every page."""
        return Foot(self.view(addresses.HOME), self.finishing.written(self.offer.day))

    @cached_property
    def assets(self) -> tuple[tuple[str, bytes], ...]:
        """(address, content) of the files that no page is."""
        return tuple(
            assets(self.project.root, self.project.archives, self.offer, self._copies.values())
        )

    @cached_property
    def _copies(self) -> dict[str, tuple[Rendition, ...]]:
        """The smaller copies of the pictures of evidence, by the uris of these."""
        files = [file for archive in self.project.archives for file in archive.files]
        root = self.project.root
        return renditions(root / "docs", files, root / ".cache" / "pictures")

    def search(self, pages: Iterable[tuple[str, str, str, str]]) -> Iterator[tuple[str, bytes]]:
        """Files (address, content) for search, by each page's (uri in docs/, address, title, HTML)."""
        foreseen = self.view(addresses.DOWNLOADS).render("offline.html", state="foreseen")
        finished = (BuiltPage(*page[:3], page[3].replace(OFFLINE, foreseen)) for page in pages)
        finished = (page._replace(html=self.finishing.written(page.html)) for page in finished)
        yield from search_files(self.project, finished)
        yield STUB

    def view(self, uri: str, procedure: str | None = None) -> View:
        """A view for a page (its .md) of a procedure (an id; without one, of the page's own, or of
        the first, which a page of the whole office does not show).

        Raises KeyError when there is no such procedure.
        """
        meant = procedure or self.callables.meant(uri)
        chosen = self.manual.procedure[meant] if meant else self.manual.procedures[0]
        return View(self.project.own, uri, chosen, offer=self.offer)

    def nav(self, written: Sequence[Any]) -> list[Any]:
        """The navigation as mkdocs.yml writes it, with the pages of the data."""
        listed = (page.uri for page in self.pages if page.listed)
        return menu(written, [*self.written, *listed], self.project.archives)

    @cached_property
    def _engine(self) -> Engine:
        return kept_engine(self.project.records)

    @cached_property
    def _by_uri(self) -> dict[str, Page]:
        return {page.uri: page for page in self.pages}

    @cached_property
    def finishing(self) -> Finishing:
        """How its pages are finished."""
        site = self.manual.office.site
        return Finishing(self.preview, site.digits, tuple(self.manual.short_terms), self.address)
