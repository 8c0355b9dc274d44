"""Views of the nine sections of a work manual."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from macros.model.ways import ways
from macros.thai.collation import sort_key
from macros.views import addresses
from macros.views.charts import flowchart, summary_table
from macros.views.time_plot import step_times
from macros.views.view import View, in_line


def cover(view: View) -> Markup:
    """The cover: how long the work takes, the nine sections; title, author, group, office."""
    owner = view.manual.positions[view.procedure.owner]
    return view.render("cover.html", owner=owner, ways=ways(view.procedure))


def name(view: View) -> Markup:
    """Section 1, the name of the work, as text for a line of Markdown."""
    return in_line(view.procedure.name)


def objective(view: View) -> Markup:
    """Section 2."""
    return view.render("objective.html")


def scope(view: View) -> Markup:
    """Section 3, with the standards."""
    return view.render("scope.html")


def terms(view: View) -> Markup:
    """Section 4: definitions in the order of the source, and an index in Thai order."""
    found = view.manual.terms_of(view.procedure)
    return view.render("terms.html", index=sorted(found, key=lambda term: sort_key(term.term)))


def steps(view: View) -> Markup:
    """Section 5: the steps as it words them, each beside its row of the summary table."""
    return view.render("steps.html", ways=ways(view.procedure), times=step_times(view))


def forms(view: View) -> Markup:
    """Section 7."""
    return view.render("forms.html")


def references(view: View) -> Markup:
    """Section 8."""
    return view.render("references.html")


def page(view: View, number: int) -> Markup:
    """A whole section (1-9; 0 is the cover) as the Markdown of a page of its own."""
    title = addresses.section_titles(view.procedure)[number] if number else view.procedure.name
    parts = [part(view) for part in _PARTS[number]]
    return view.render("section.md", number=number, title=title, parts=parts)


_PARTS: dict[int, tuple[Callable[[View], Markup], ...]] = {
    0: (cover,),
    1: (name,),
    2: (objective,),
    3: (scope,),
    4: (terms,),
    5: (steps,),
    6: (flowchart,),
    7: (forms,),
    8: (references,),
    9: (summary_table,),
}
