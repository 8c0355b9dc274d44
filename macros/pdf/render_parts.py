"""A long volume printed in parts, and these bound, each in a process that prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.book.imprint import Imprint
from macros.cache.files import Files
from macros.pdf.binder import Binder, binder_of
from macros.pdf.division import Division
from macros.pdf.drawn import OUTSIDE, drawn, told_of
from macros.pdf.part import Part, keep_part, part_of
from macros.pdf.render_pdf import Job, only_our_faces, rendered


@dataclass(frozen=True)
class BindingJob:
    """What to bind: the parts of a volume, which are printed; the files that its front matter may use;
    where the PDF goes; a document that uses each face; and who makes it (a `keys.code_version`).
    """

    division: Division
    parts: Sequence[Path]
    files: Mapping[str, Path]
    target: Path
    specimen: str
    made_by: str


def press_part(job: Job) -> None:
    """Print a part, and keep what is told of it. Raises PressError."""
    with (
        Files(job.target.parent).making(job.target.name) as fresh,
        rendered(job.html, job.files) as document,
    ):
        pdf = drawn(document)
        only_our_faces(pdf)
        with fresh.open("wb") as file:
            pdf.write(file, b"1.7", identifier=False, compress=False)
    keep_part(job.target, told_of(document))


def bind(job: BindingJob) -> Imprint:
    """Bind a volume; what is known of it then. Raises PressError, ValueError and OSError."""
    from macros.pdf.binding import Binding

    parts = [_kept(each) for each in job.parts]
    pages = [page for part in parts for page in part.pages]
    kept, html = Files(job.target.parent), job.division.binder([part.pages for part in parts])
    binder = binder_of(html, job.files, kept, job.made_by, len(pages))
    pdf, front = binder.pdf, binder.front
    with (
        kept.making(job.target.name) as fresh,
        rendered(job.specimen, job.files) as document,
    ):
        drawn(document)
        fonts = _all_fonts(document, pdf, [binder.told, *parts])
        only_our_faces(pdf)
        _outline(binder, parts)
        binding = Binding(pdf, binder.awaiting, fonts)
        for each in job.parts:
            binding.add(each.read_bytes())
        with fresh.open("wb") as file:
            binding.write(file)
    return Imprint(front + len(pages), _stood(pages, front) | _stood(binder.told.pages, 0))


def _stood(pages: Sequence[tuple[str, Sequence[str]]], first: int) -> dict[str, int]:
    """The page on which each id stands first, of pages from one on."""
    return {name: first + at for at, (_, ids) in reversed(list(enumerate(pages))) for name in ids}


def _kept(pdf: Path) -> Part:
    found = part_of(pdf)
    if not found:
        raise ValueError("a part that is not kept")
    return found


def _all_fonts(document: Any, pdf: Any, parts: Sequence[Part]) -> int:
    """The number of the fonts of all parts, put into a PDF and cut to the letters of all of them;
    `document` has used each.
    """
    from weasyprint import DEFAULT_OPTIONS
    from weasyprint.pdf.fonts import build_fonts_dictionary

    for font in document.fonts.values():
        for glyph, width, text in (
            each for part in parts for each in part.fonts.get(font.hash, ())
        ):
            font.widths.setdefault(glyph, width)
            if text is not None:
                font.to_unicode.setdefault(glyph, text)
    options = {**DEFAULT_OPTIONS, **OUTSIDE}
    fonts = build_fonts_dictionary(pdf, document.fonts, True, True, options)
    pdf.add_object(fonts)
    resources = next(each for each in pdf.objects if isinstance(each, dict) and "ExtGState" in each)
    resources["Font"] = fonts.reference
    return int(fonts.number)


def _outline(binder: Binder, parts: Sequence[Part]) -> None:
    """The bookmarks of all, in the place of those of the front matter."""
    from weasyprint.pdf.anchors import add_outlines

    found, first = list(binder.told.bookmarks), binder.front
    for part in parts:
        found.extend(_moved(part.bookmarks, first))
        first += len(part.pages)
    add_outlines(binder.pdf, found)


def _moved(bookmarks: Sequence[Any], by: int) -> Iterator[Any]:
    """Bookmarks of pages further on."""
    for title, (page, left, top), inner, state in bookmarks:
        yield title, (page + by, left, top), list(_moved(inner, by)), state
