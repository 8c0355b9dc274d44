"""Views of the front of the site: the home page and the downloads."""

from __future__ import annotations

from markupsafe import Markup

from macros.checks.disclosure import o10
from macros.checks.gaps import open_questions
from macros.publishing.downloads import SHELVES
from macros.publishing.quality import lacks
from macros.publishing.tally import tally
from macros.publishing.view import View, in_line


def home(view: View) -> Markup:
    """What this is, where my work is, what is missing, what is next, where the PDF is."""
    manual = view.manual
    items = o10(manual, view.procedure)
    return view.render(
        "home.html",
        assignments=manual.assignments,
        met=sum(item.met for item in items),
        items=items,
        lacks=lacks(view),
        calendar_procedure=manual.procedure[manual.calendar.procedure],
        edition=manual.edition,
        questions=open_questions(manual),
        report=view.archive.latest,
        tally=tally(view.archive.latest) if view.archive.latest else None,
    )


def title(view: View) -> Markup:
    """The site's title, as text for a line of Markdown."""
    return in_line(view.manual.office.site.title)


def downloads(view: View) -> Markup:
    """The volumes and files the site offers."""
    own = [item for item in view.offer.downloads if not item.example]
    groups = [(title, [x for x in own if x.shelf == key]) for key, title in SHELVES.items()]
    groups.append(("ตัวอย่าง (ข้อมูลสมมติ)", [x for x in view.offer.downloads if x.example]))
    return view.render("downloads.html", offer=view.offer, groups=groups)
