"""What is drawn of a WeasyPrint document, before it is written."""

from __future__ import annotations

from typing import Any

from macros.pdf.part import Part
from macros.pdf.render_pdf import places

SCALE = 0.75
"""Points of a px."""
OUTSIDE = {"pdf_variant": "pdf/ua-1", "pdf_version": "1.7", "pdf_tags": True}
"""What WeasyPrint is asked for."""


def drawn(document: Any) -> Any:
    """The pydyf.PDF of a document."""
    from weasyprint import DEFAULT_OPTIONS
    from weasyprint.pdf import generate_pdf

    return generate_pdf(document, None, 1, **{**DEFAULT_OPTIONS, **OUTSIDE})


def told_of(document: Any) -> Part:
    """What is told of a document that is drawn."""
    stood = places(document)
    return Part(
        [
            (page._page_box.page_type.name, [name for name in page.anchors if stood[name] == at])
            for at, page in enumerate(document.pages)
        ],
        document.make_bookmark_tree(SCALE, transform_pages=True),
        {
            font.hash: [(glyph, width, font.to_unicode.get(glyph)) for glyph, width in font.widths.items()]
            for font in document.fonts.values()
        },
    )  # fmt: skip
