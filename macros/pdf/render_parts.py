"""A long volume printed in parts, and these bound, each in a process that prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.book.imprint import Imprint
from macros.cache.files import Files
from macros.pdf.division import Division
from macros.pdf.page_labels import label_pages
from macros.pdf.part import Part, keep_part, part_of
from macros.pdf.render_pdf import Job, only_our_faces, places, rendered

_SCALE = 0.75  # points of a px
_OUTSIDE = {"pdf_variant": "pdf/ua-1", "pdf_version": "1.7", "pdf_tags": True}


@dataclass(frozen=True)
class BindingJob:
    """What to bind: the parts of a volume, which are printed; the files that its front matter may use;
    and where the PDF goes.
    """

    division: Division
    parts: Sequence[Path]
    files: Mapping[str, Path]
    target: Path


def press_part(job: Job) -> None:
    """Print a part, and keep what is told of it. Raises PressError."""
    with (
        Files(job.target.parent).making(job.target.name) as fresh,
        rendered(job.html, job.files) as document,
    ):
        pdf = _drawn(document)
        only_our_faces(pdf)
        with fresh.open("wb") as file:
            pdf.write(file, b"1.7", identifier=False, compress=False)
    keep_part(job.target, _told(document))


def bind(job: BindingJob) -> Imprint:
    """Bind a volume; what is known of it then. Raises PressError, ValueError and OSError."""
    from macros.pdf.binding import Binding

    parts = [_kept(each) for each in job.parts]
    pages = [page for part in parts for page in part.pages]
    with (
        Files(job.target.parent).making(job.target.name) as fresh,
        rendered(job.division.binder([part.pages for part in parts]), job.files) as document,
    ):
        pdf = _drawn(document)
        front = len(document.pages) - len(pages) - 1
        awaiting = _without_specimen(document, pdf)[front:]
        _feet_alone(pdf, awaiting)
        fonts = _all_fonts(document, pdf, parts)
        only_our_faces(pdf)
        _outline(document, pdf, parts, front)
        label_pages(document, pdf)
        binding = Binding(pdf, awaiting, fonts)
        for each in job.parts:
            binding.add(each.read_bytes())
        with fresh.open("wb") as file:
            binding.write(file)
    stood = {name: front + at for at, (_, ids) in reversed(list(enumerate(pages))) for name in ids}
    return Imprint(front + len(pages), stood | places(document))


def _kept(pdf: Path) -> Part:
    found = part_of(pdf)
    if not found:
        raise ValueError("a part that is not kept")
    return found


def _drawn(document: Any) -> Any:
    """The pydyf.PDF of a document, before it is written."""
    from weasyprint import DEFAULT_OPTIONS
    from weasyprint.pdf import generate_pdf

    return generate_pdf(document, None, 1, **{**DEFAULT_OPTIONS, **_OUTSIDE})


def _told(document: Any) -> Part:
    stood = places(document)
    return Part(
        [
            (page._page_box.page_type.name, [name for name in page.anchors if stood[name] == at])
            for at, page in enumerate(document.pages)
        ],
        document.make_bookmark_tree(_SCALE, transform_pages=True),
        {
            font.hash: [(glyph, width, font.to_unicode.get(glyph)) for glyph, width in font.widths.items()]
            for font in document.fonts.values()
        },
    )  # fmt: skip


def _without_specimen(document: Any, pdf: Any) -> list[Any]:
    """The pages of a binder's PDF but for its last, which is taken out, with what it says."""
    pages = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
    document.pages.pop()
    pdf.pages["Kids"][-3:] = []
    pdf.pages["Count"] -= 1
    return pages[:-1]


def _feet_alone(pdf: Any, pages: Sequence[Any]) -> None:
    """What pages say at their feet is no text of the volume."""
    for page in pages:
        stream = pdf.objects[int(page["Contents"].split()[0])].stream
        while b"BDC" in stream:
            at = stream.index(b"BDC")
            stream[at - 2 : at + 1] = ["/Artifact", b"BMC"]


def _all_fonts(document: Any, pdf: Any, parts: Sequence[Part]) -> int:
    """The number of the fonts of a binder and its parts, cut to the letters of all of them."""
    from weasyprint import DEFAULT_OPTIONS
    from weasyprint.pdf.fonts import build_fonts_dictionary

    for font in document.fonts.values():
        for glyph, width, text in (
            each for part in parts for each in part.fonts.get(font.hash, ())
        ):
            font.widths.setdefault(glyph, width)
            if text is not None:
                font.to_unicode.setdefault(glyph, text)
    options = {**DEFAULT_OPTIONS, **_OUTSIDE}
    fonts = build_fonts_dictionary(pdf, document.fonts, True, True, options)
    pdf.add_object(fonts)
    resources = next(each for each in pdf.objects if isinstance(each, dict) and "ExtGState" in each)
    resources["Font"] = fonts.reference
    return int(fonts.number)


def _outline(document: Any, pdf: Any, parts: Sequence[Part], front: int) -> None:
    """The bookmarks of all, in the place of those of the front matter."""
    from weasyprint.pdf.anchors import add_outlines

    found, first = list(document.make_bookmark_tree(_SCALE, transform_pages=True)), front
    for part in parts:
        found.extend(_moved(part.bookmarks, first))
        first += len(part.pages)
    add_outlines(pdf, found)


def _moved(bookmarks: Sequence[Any], by: int) -> Iterator[Any]:
    """Bookmarks of pages further on."""
    for title, (page, left, top), inner, state in bookmarks:
        yield title, (page + by, left, top), list(_moved(inner, by)), state
