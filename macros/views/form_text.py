"""An indicator's report in words alone, to be pasted into the forms that the office hands in.

Such forms are Word files, or fields of a web page: they take paragraphs, lists, tables and whole
addresses; pictures, footnotes and links within a page mean nothing there.
"""

from __future__ import annotations

import re

import nh3
from markupsafe import Markup

from macros.assessment.year import Assessment, YearReport
from macros.evidence.item import PARTS, EvidenceItem
from macros.html.classes import Class
from macros.views import addresses
from macros.views.linking import rewrite_links, whole_address
from macros.views.scores import number_helpers
from macros.views.view import View

_FEW = 20  # pieces whose own addresses fit on a page; of more that of the page is told
_PICTURE = re.compile(r'<img\b[^<>]*?\balt="([^"]*)"[^<>]*>')
_CAPTION = re.compile(r"<figcaption>.*?</figcaption>", re.DOTALL)
_HEADING = re.compile(r"<h[3-6]\b[^<>]*>(.*?)</h[3-6]>", re.DOTALL)
_RETURN = re.compile(
    rf'(?:&nbsp;|\xa0)?<a\b[^<>]*class="{Class.FOOTNOTE_BACKREF}"[^<>]*>.*?</a>', re.DOTALL
)
_NOTES = re.compile(rf'<div class="{Class.FOOTNOTE}">\s*<hr>')
_CALL = re.compile(rf'<sup\b[^<>]*><a class="{Class.FOOTNOTE_REF}"[^<>]*>(.*?)</a></sup>')
_TAGS = {
    "blockquote", "br", "del", "em", "hr", "li", "ol", "p", "strong", "table", "tbody", "td", "th",
    "thead", "tr", "ul",
}  # fmt: skip
_CLEANER = nh3.Cleaner(
    tags={"a", *_TAGS},
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)
_TEXT = nh3.Cleaner(tags=_TAGS, attributes={"ol": {"start"}}, link_rel=None)


def form_text(view: View, year: YearReport, standing: Assessment) -> Markup:
    """The block of an indicator's page that is copied whole."""
    written = {
        name: _plain(view, standing.narrative.parts.get(key, "")) for key, name in PARTS.items()
    }
    return view.render(
        "sar_copy.html",
        year=year,
        edition=year.edition,
        standing=standing,
        written={name: html for name, html in written.items() if html},
        address=lambda piece: _address(view, year, piece),
        page=whole_address(
            view.manual.office.site, view.target(addresses.report(year.year, standing.indicator.id))
        ),
        few=len(standing.pieces) <= _FEW,
        **number_helpers(year),
    )


def _plain(view: View, html: str) -> Markup:
    """Safe HTML of evidence as forms take it: nothing in it has an id or a class."""
    html = rewrite_links(html, lambda _, target: whole_address(view.manual.office.site, target))
    return Markup(_CLEANER.clean(_simple(html)))


def extract(html: str) -> Markup:
    """Safe HTML of evidence as it is told again elsewhere: without links, ids and classes."""
    return Markup(_TEXT.clean(_simple(html)))


def _simple(html: str) -> str:
    html = _CAPTION.sub("", _RETURN.sub("", html))
    html = _CALL.sub(r" (เชิงอรรถ \1)", html)
    html = _NOTES.sub("<div><p>เชิงอรรถ</p>", html)
    html = _PICTURE.sub(r"<p>[ภาพ: \1]</p>", html)
    return _HEADING.sub(r"<p><strong>\1</strong></p>", html)


def _address(view: View, year: YearReport, piece: EvidenceItem) -> str:
    """Where a piece of evidence stands on the published site, as people read it."""
    page = addresses.report(year.year, piece.indicator)
    return whole_address(view.manual.office.site, f"{view.target(page)}#{piece.anchor}")
