"""A volume put together: one HTML document with its front matter, links, captions and Thai."""

from __future__ import annotations

from markupsafe import Markup

from macros.thai.breaks import with_breaks
from macros.thai.pages import with_thai_digits
from macros.volumes.letters import drawable
from macros.volumes.outline import headings, numbered
from macros.volumes.places import prefixed, settled
from macros.volumes.volume import Chapter, Manuscript, Volume


def manuscript(volume: Volume) -> Manuscript:
    """A volume as the press takes it."""
    html, strange = drawable(finished(str(_document(volume)), volume))
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


def finished(html: str, volume: Volume) -> str:
    """A document in the office's digits, with the places marked where its lines may break."""
    manual = volume.view.manual
    if manual.office.site.digits == "thai":
        html = with_thai_digits(html)
    return with_breaks(html, manual.short_terms)


def _document(volume: Volume) -> Markup:
    view = volume.view
    raw = Markup("").join(_chapter(chapter, volume) for chapter in volume.chapters)
    body, tables, figures = numbered(settled(raw, volume.chapters, view.address))
    preface = volume.preface
    return view.render(
        "book.html",
        volume=volume,
        preface=Markup(settled(preface, volume.chapters, view.address)) if preface else None,
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
