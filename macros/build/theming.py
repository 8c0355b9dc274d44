"""MkDocs need not make a page again whose content, menus, theme and settings are what they were."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path
from typing import Any

from macros.material import LIBRARIES
from macros.site.finished import FinishedPages

_LIBRARIES = (*LIBRARIES, "jinja2", "markupsafe", "pyyaml")
_KEPT = "kept.html"  # the template, in site/overrides, of a page that is finished already


class Theming:
    """The pages of a build of a Site: `config` and `nav` are those of MkDocs (plain attributes of
    them are read, so that nothing of it is imported).
    """

    def __init__(self, site: Any, config: Any, nav: Any) -> None:
        self._site = site
        self._pages = FinishedPages(
            site.project.records,
            _shell(site, config, nav),
            _LIBRARIES,
        )
        self._facts: dict[str, Any] = {}
        self._known: dict[str, str] = {}

    def begin(self, page: Any) -> None:
        """Let a page whose content is done pass the theme, if it is known what becomes of it."""
        facts = self._facts[page.url] = _page(page)
        known = self._pages.find(facts)
        if known is not None:
            self._known[page.url] = known
            page.meta["template"] = _KEPT

    def finish(self, page: Any, output: str) -> str:
        """A page as it is published; `output` is what the theme made of it."""
        html = self._known.get(page.url)
        if html is None:
            html = str(self._site.finishing.finish(output))
            self._pages.keep(self._facts[page.url], html)
        return str(self._site.foot.placed(html, page.url))


def _shell(site: Any, config: Any, nav: Any) -> Any:
    """What all pages are made of: settings, menus, hooks, and how the site finishes them."""
    return [
        settings(config),
        [config.site_name, config.site_url, config.copyright],
        _menu(nav.items),
        astuple(site.finishing),
    ]


def settings(config: Any) -> Any:
    """What MkDocs is told by mkdocs.yml and by hooks."""
    file = Path(config.config_file_path)
    told = (file, *sorted(file.parent.glob("hooks/*.py")))
    return [each.read_text(encoding="utf-8") for each in told]


def _menu(items: Iterable[Any]) -> Any:
    return [
        [
            item.title,
            getattr(item, "url", None),
            getattr(item, "meta", None),
            _menu(item.children or ()),
        ]
        for item in items
    ]


def _page(page: Any) -> Any:
    """What one page is made of."""
    return [
        [page.url, page.canonical_url, page.edit_url, page.title, page.update_date],
        dict(page.meta),
        contents(page.toc),
        page.content,
    ]


def contents(anchors: Iterable[Any]) -> Any:
    """A table of contents: of each entry title, id, level, and the entries below it."""
    return [[each.title, each.id, each.level, contents(each.children)] for each in anchors]
