"""The page on which evidence is written: one form a kind of text, its fields as the models say.

Its scripts stand in docs/assets/javascripts/form/. Without them the page says what is needed and leads to
the code host.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from markupsafe import Markup

from macros.evidence.item import PARTS
from macros.views import addresses
from macros.views.file_rules import SCRIPTS as OF_FILES
from macros.views.form_data import evidence_fields, result_fields
from macros.views.new_file_links import new_evidence
from macros.views.view import View

FORM_DATA = "data/evidence.yml"
"""The file of data in which a reader of the page may want to change something."""
DIALECT = (
    "letters", "texts", "thai", "paths", "mistakes", "spelling", "vendor/markdown-it.min", "vendor/markdown-it-footnote.min",
    *(
        f"markdown/{name}"
        for name in (
            "rules", "reading", "code", "tables", "boxes", "names", "addresses", "foreign", "limits", "differences",
            "parser", "places", "remarks", "elements", "notes", "builder", "links", "tree", "writer",
        )
    ),
    "markdown",
)  # fmt: skip
"""The scripts that read Markdown as the build does, below docs/assets/javascripts/form/, in order of need."""
SCRIPTS = (
    *DIALECT, "preview", "file-names", "days", "yaml", "writing", "personal", "values", "alike", "checks", "controls", "records", "fields",
    "drafts", "handing", "place", "likely", "taking", "telling", "ending", "buttons", "heads", "products", "samples", "page",
)  # fmt: skip
"""The form's own scripts below docs/assets/javascripts/form/, in order of need."""
_SCRIPTS = "assets/javascripts/form/"


def form_link(view: View, form: str = "", **known: object) -> str:
    """The address of the form (of "evidence" without a name) with what is known filled in."""
    office = view.archive.home.rstrip("/")
    asked = {"form": form, "office": office, **known}
    given = {key: value for key, value in asked.items() if value}
    query = urlencode(given, quote_via=quote, safe="")
    return f"{view.link(addresses.ADD)}?{query}" if query else view.link(addresses.ADD)


def evidence_form(view: View) -> Markup:
    """The forms, and what is to be done where no script runs."""
    year = view.archive.current
    standings = year.standings.values() if year else ()
    return view.render(
        "evidence_form.html",
        evidence=evidence_fields(),
        result=result_fields(),
        part_names=PARTS,
        offered=lambda of: _offered(view, of),
        year=year,
        without=[(each, new_evidence(year, each)) for each in standings] if year else [],
        scripts=[view.file(f"{_SCRIPTS}{name}.js") for name in (*OF_FILES, *SCRIPTS)],
        data=view.file("form/data.js"),
    )


def _offered(view: View, of: str) -> list[tuple[str, str]]:
    """The records that may be chosen whatever the indicator is; scripts fill in the others."""
    manual = view.manual
    if of == "kind":
        return [(kind.id, kind.name) for kind in manual.evidence.kinds]
    return [(group.id, group.name) for group in manual.office.groups if of == "group"]
