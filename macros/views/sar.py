"""Views of the Self Assessment Report: overview, an indicator, the register, what is missing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from macros.assessment.baseline import consideration_start
from macros.assessment.continuity import compare, discontinued, introduced, year_before
from macros.assessment.coverage import CoverageSummary, summarize_coverage
from macros.assessment.result_review import RESULT_CHANGES
from macros.assessment.review import CHANGES, since_review
from macros.assessment.reviewable import reviewables
from macros.assessment.year import COVERAGE, Assessment, YearReport
from macros.evidence.item import PARTS
from macros.model.missing import Missing
from macros.model.procedure import Procedure
from macros.model.sar import STATUSES
from macros.model.step import Step
from macros.thai.collation import ranks
from macros.views import addresses
from macros.views.form_text import form_text
from macros.views.page import Section
from macros.views.paging import paged
from macros.views.remedies import add, mend_piece, remedy, state, write
from macros.views.scores import number_helpers, score_section, score_table
from macros.views.shares import Share, is_long, linked, mention, shares
from macros.views.telling import told
from macros.views.view import View
from macros.views.year_plots import year_plots


def overview(view: View, year: YearReport) -> list[Section]:
    """Coverage of indicators by evidence, per standard and whole."""
    before = year_before(view.archive.years, year)
    other = before is not None and before.edition.id != year.edition.id
    tallies = [
        CoverageSummary(year, item, year.of_standard(item))
        for item in (*year.edition.standards, None)
    ]
    html = render_part(
        view,
        year,
        "sar_overview.html",
        tallies=[each for each in tallies if each.standings or each.standard],
        whole=summarize_coverage(year),
        plots=year_plots(view, year),
        scores=score_table(view, year),
        before=before,
        other=other,
        fresh=introduced(before, year) if before and other else (),
        gone=discontinued(before, year) if before and other else (),
    )
    return [Section("", "", html), told(view, year)]


def indicator(
    view: View, year: YearReport, standing: Assessment, *, whole: bool = False
) -> list[list[Section]]:
    """An indicator's report, page by page: evidence that does not fit the first goes on, unless
    it is to stay `whole`.
    """
    close = not whole and is_long(standing.pieces)
    lead = _lead(view, year, standing)
    score = score_section(view, year, standing)
    criteria, narrative, *parts = _parts(view, year, standing)
    before = [replace(each, fold=close) for each in (criteria, *score, narrative)]
    first = [Section("", "", lead), *before]
    if not whole:
        text = form_text(view, year, standing)
        parts.append(Section("copy", "ข้อความสำหรับวางในแบบฟอร์ม", text, fold=True))
    written = shares(standing.pieces, whole=whole)
    blocks = [_share(view, year, standing, share, close=close) for share in written]
    around = (*(section.html for section in (*first, *parts)), *map(mention, standing.pieces))
    used = sum(len(text.encode()) for text in around)
    cut = [range(len(blocks))] if whole else paged(blocks, used)
    blocks = linked(view, addresses.report(year.year, standing.indicator.id), blocks, cut)
    found = []
    for number, range_ in enumerate(cut, 1):
        shown = [blocks[index] for index in range_]
        place = {"shares": written, "number": number, "cut": cut}
        evidence = render_part(
            view, year, "sar_evidence.html", standing=standing, blocks=shown, **place
        )
        own = [Section("evidence", "หลักฐาน", evidence)]
        found.append([*first, *own, *parts] if number == 1 else own)
    return found


def _share(
    view: View, year: YearReport, standing: Assessment, share: Share, *, close: bool
) -> Markup:
    """A piece of evidence, or a part of a long one, with what changed since it was reviewed."""
    changed = [CHANGES[part] for part in since_review(share.piece, standing.indicator)]
    values = {"piece": share.piece, "share": share, "changed": changed, "close": close}
    return render_part(view, year, "sar_piece.html", **values)


def _lead(view: View, year: YearReport, standing: Assessment) -> Markup:
    """What an indicator's page begins with: its state, this year's beside the last."""
    before = year_before(view.archive.years, year)
    beside = compare(before, year, standing.indicator.id)
    last = beside.last if beside else None
    values = {"standing": standing, "before": before, "beside": beside, "last": last}
    return render_part(view, year, "sar_lead.html", **values)


def _parts(view: View, year: YearReport, standing: Assessment) -> list[Section]:
    """What stands around the evidence on an indicator's page; the first two before it."""
    names = {
        "criteria": ("เกณฑ์การพิจารณา", "sar_criteria.html"),
        "narrative": ("ผลและการพัฒนา", "sar_narrative.html"),
        "missing": ("สิ่งที่ยังขาด", "sar_missing.html"),
        "steps": ("ขั้นตอนที่เกี่ยวข้อง", "sar_steps.html"),
    }
    steps = _steps(view, standing)
    return [
        Section(key, heading, render_part(view, year, template, standing=standing, steps=steps))
        for key, (heading, template) in names.items()
    ]


def register(view: View, year: YearReport, only: Collection[str] | None = None) -> list[Section]:
    """Every piece of evidence of a year in one table, or that of some indicators (ids)."""
    pieces = [piece for piece in year.pieces if only is None or piece.indicator in only]
    order = {
        "titles": ranks(piece.front.title for piece in pieces),
        "kinds": ranks(kind.name for kind in view.manual.evidence.kinds),
        "groups": ranks(group.name for group in view.manual.office.groups),
        "indicators": {key: number for number, key in enumerate(year.standings)},
    }
    again = {each.piece.path: each.changed for each in reviewables(year)}
    html = render_part(view, year, "sar_register.html", pieces=pieces, order=order, again=again)
    return [Section("", "", html)]


def reports(view: View) -> Markup:
    """The years' reports, each with its coverage."""
    tallies = [(year, summarize_coverage(year)) for year in view.archive.years.values()]
    report = view.archive.current
    return view.render("sar_years.html", tallies=tallies, coverage=COVERAGE, report=report)


def render_part(view: View, year: YearReport, template: str, **values: object) -> Markup:
    """A part of a year's report, with all that the templates of reports need; `values` go before."""
    before = year_before(view.archive.years, year)
    common = {
        "year": year,
        "edition": year.edition,
        "coverage": COVERAGE,
        "statuses": STATUSES,
        "consideration_baseline": partial(consideration_start, year, before),
        "result_changes": lambda of: ", ".join(RESULT_CHANGES[part] for part in of.changed),
        "part_names": PARTS,
        "add": lambda standing, of="": add(view, year, standing, of),
        "write": lambda standing: write(view, year, standing),
        "state": lambda standing: state(view, year, standing),
        "mend_piece": lambda piece: mend_piece(view, piece.path),
        "mend": lambda standing, lack: remedy(view, year, standing, lack),
    }
    return view.render(template, **(common | number_helpers(year) | values))


def _steps(view: View, standing: Assessment) -> list[tuple[Procedure, Step]]:
    """The steps of every procedure that bring an indicator results."""
    return [
        (procedure, step)
        for procedure in view.manual.procedures
        for step in procedure.steps
        if step.feeds
        and (step.feeds.indicators is None or standing.indicator.id in step.feeds.indicators)
    ]


def title(year: YearReport, standing: Assessment) -> str:
    """What an indicator's page is called."""
    label = year.edition.label(standing.indicator.id)
    standard = standing.indicator.standard
    if isinstance(standard, Missing) or label.startswith("มาตรฐานที่"):
        return label
    number = next(item.no for item in year.edition.standards if item.id == standard)
    return f"มาตรฐานที่ {number} {label}"
