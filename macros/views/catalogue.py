"""The public macros: the names a page in docs/ may call, each with its view."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from macros.model.ids import YEARS
from macros.views import (
    charts,
    design_system,
    directory,
    field_reference,
    guide,
    home,
    quality,
    sar,
    search_page,
    sections,
    source_lines,
)
from macros.views.view import View

OF_PROCEDURE: dict[str, Callable[[View], Markup]] = {
    view.__name__: view
    for view in (
        sections.cover, sections.name, sections.objective, sections.scope, sections.terms,
        sections.steps, charts.flowchart, charts.lanes, charts.legend, sections.forms, sections.references,
        charts.summary_table,
    )
}  # fmt: skip
"""Macros that take the id of a procedure; without one they take that of their page."""

OF_OFFICE: dict[str, Callable[[View], Markup]] = {
    view.__name__: view
    for view in (
        home.title, home.home, home.downloads, home.contact, directory.standards, directory.indicators,
        directory.assignments, directory.groups, source_lines.errata, quality.disclosure,
        quality.doubts, quality.editorial, quality.gaps, quality.gaps_title, quality.questions,
        quality.source_checks, sar.reports, search_page.finder, guide.evidence_fields,
        guide.evidence_kinds, guide.evidence_sample, guide.evidence_template, guide.mistakes, field_reference.fields,
        design_system.design_system,
    )
}  # fmt: skip
"""Macros that take nothing."""

MACROS = OF_OFFICE | OF_PROCEDURE
MOST_ARGUMENTS = {**dict.fromkeys(OF_OFFICE, 0), **dict.fromkeys(OF_PROCEDURE, 1)}
"""How many arguments each macro takes at most."""

OF_DATA = {
    "cover", "objective", "scope", "terms", "steps", "flowchart", "lanes", "legend", "forms",
    "references", "summary_table", "standards", "errata", "editorial", "fields",
}  # fmt: skip
"""Macros that show the data alone: neither evidence nor what there is to download."""

DATA = {
    **dict.fromkeys(("title", "home", "groups", "contact"), "data/office.yml"),
    **dict.fromkeys(("standards", "indicators"), "data/standards.yml"),
    **dict.fromkeys(
        ("errata", "editorial", "questions", "source_checks"), "data/source/errata.yml"
    ),
    **dict.fromkeys(("evidence_kinds", "evidence_template"), "data/evidence.yml"),
    "assignments": "data/assignments.yml",
    "finder": "data/search.yml",
    "references": "data/references.yml",
    "reports": YEARS,
    "terms": "data/terms.yml",
}
"""The file whose data a macro shows, where it is one, and not that of a procedure; of years the folder."""

IN_LINE = {"title", "name", "gaps_title"}
"""Macros that show words of a line; all others show boxes and tables."""
