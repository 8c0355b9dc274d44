"""A volume put together: one HTML document with its front matter, links, captions and Thai."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from markupsafe import Markup

from macros.book.outline import headings, numbered
from macros.book.places import ids_of, prefixed, settled
from macros.book.shown import named, shown
from macros.book.volume import Chapter, Composed, Leaf, Volume
from macros.thai.pages import with_thai_digits


def compose(volume: Volume | Leaf) -> Composed:
    """A volume put together, for all who write it."""
    whole = str(_document(volume) if isinstance(volume, Volume) else volume.html)
    held = shown(whole, volume.pictures)
    thai = volume.view.manual.office.site.digits == "thai"
    unshown = dict.fromkeys(uri for uri in named(whole) if uri not in volume.pictures)
    return Composed(volume, with_thai_digits(held) if thai else held, tuple(unshown))


def pictures(volume: Volume | Leaf, html: str) -> dict[str, Path]:
    """The files of the pictures that a volume's document shows, by their uris."""
    return {uri: volume.pictures[uri].path for uri in named(html)}


def _document(volume: Volume) -> Markup:
    view = volume.view
    raw = Markup("").join(_chapter(chapter, volume) for chapter in volume.chapters)
    settle = partial(settled, chapters=volume.chapters, ids=ids_of(raw), address=view.address)
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
        figures=figures,
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
