"""A volume put together: one HTML document with its front matter, links, captions and Thai."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from macros.thai.breaks import with_breaks
from macros.thai.pages import with_thai_digits
from macros.volumes.letters import drawable
from macros.volumes.outline import headings, numbered
from macros.volumes.places import ids_of, prefixed, settled
from macros.volumes.volume import Chapter, Leaf, Manuscript, Volume


def manuscript(volume: Volume | Leaf) -> Manuscript:
    """A volume as the press takes it."""
    html, strange = drawable(with_breaks(document(volume), volume.view.manual.short_terms))
    return Manuscript(
        shelf=volume.shelf,
        name=volume.name,
        title=volume.title,
        purpose=volume.purpose,
        html=html,
        covers=volume.covers,
        pictures=volume.pictures,
        example=volume.view.manual.example,
        strange="".join(sorted(strange)),
    )


def document(volume: Volume | Leaf) -> str:
    """A volume as one HTML document, in the office's digits; nothing says where lines may break."""
    html = str(_document(volume) if isinstance(volume, Volume) else volume.html)
    thai = volume.view.manual.office.site.digits == "thai"
    return with_thai_digits(html) if thai else html


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
