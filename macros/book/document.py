"""A volume put together: one HTML document with its front matter, links, captions and Thai."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from markupsafe import Markup

from macros.book.photographs import Photograph
from macros.book.pictures import named, with_pictures
from macros.book.places import ids_of, prefixed, resolve_anchors
from macros.book.toc import headings, numbered
from macros.book.volume import Chapter, ComposedVolume, ShortDocument, Volume
from macros.html.classes import Class
from macros.thai.pages import with_thai_digits

_DRAWN = re.compile(rf'class="{Class.PLATE_CHART}" data-drawing="([^"]*)"')


def compose(
    volume: Volume | ShortDocument, emblem: Mapping[str, Photograph] = MappingProxyType({})
) -> ComposedVolume:
    """A volume or paper put together, for all who write it. `emblem` is the picture that covers
    show, by its uri in docs/, where the office has one.
    """
    chapters = volume.chapters if isinstance(volume, Volume) else ()
    photographs = {**emblem, **volume.pictures} if isinstance(volume, Volume) else {}
    whole = str(_document(volume) if isinstance(volume, Volume) else volume.html)
    held = with_pictures(whole, photographs)
    archive = volume.view.archive
    thai = archive.manual.office.site.digits == "thai"
    return ComposedVolume(
        publication=volume.publication,
        archive=archive,
        html=with_thai_digits(held) if thai else held,
        pictures={uri: photographs[uri].path for uri in named(held)},
        drawings={key: volume.view.drawings[key] for key in _DRAWN.findall(held)},
        flows={step: cell for each in chapters for step, cell in each.flows.items()},
        unshown=tuple(dict.fromkeys(uri for uri in named(whole) if uri not in photographs)),
        headed=isinstance(volume, Volume),
        work=volume.view.digits(volume.work) if isinstance(volume, Volume) else "",
    )


def _document(volume: Volume) -> Markup:
    view = volume.view
    raw = Markup("").join(_chapter(chapter, volume) for chapter in volume.chapters)
    settle = partial(
        resolve_anchors, chapters=volume.chapters, ids=ids_of(raw), address=view.address
    )
    body, tables, figures = numbered(settle(raw))
    preface = volume.preface
    return view.render(
        "book.html",
        volume=volume,
        cover=Markup(settle(volume.cover)),
        preface=Markup(settle(preface)) if preface else None,
        body=Markup(body),
        contents=headings(body, volume.depth),
        tables=tables,
        listed=figures,
        numerals="thai" if view.manual.office.site.digits == "thai" else "decimal",
    )


def _chapter(chapter: Chapter, volume: Volume) -> Markup:
    html = Markup(prefixed(chapter.html, chapter.prefix))
    return volume.view.render(
        "chapter.html",
        chapter=chapter,
        content=html,
        running=volume.view.digits(chapter.short or chapter.heading),
        last=chapter is volume.chapters[-1],
    )
