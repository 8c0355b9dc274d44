"""Views of the nine sections of a work manual."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from macros.drawing import flowchart as chart
from macros.drawing import outline
from macros.drawing.engine import EngineError
from macros.drawing.flow import Wording, flow
from macros.drawing.layout import column
from macros.drawing.rows import Row, rows
from macros.drawing.symbol import Style
from macros.model.procedure import Procedure
from macros.publishing import addresses
from macros.publishing.view import View, in_line
from macros.thai.collation import sort_key

_CHART, _ROW = 16.0, 13.0  # px of letters in the flowchart, and in the rows of the table
_CHART_WIDEST, _ROW_WIDEST = 190.0, 104.0
_SYMBOLS = {
    "terminal": "○",
    "activity": "□",
    "decision": "◇",
    "document": "▤",
    "input-output": "▱",
    "predefined": "▥",
    "database": "⌸",
    "connector": "◎",
}


def cover(view: View) -> Markup:
    """The cover: title, author, group, office; and the nine sections."""
    return view.render("cover.html", owner=view.manual.positions[view.procedure.owner])


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
    return view.render("steps.html")


def flowchart(view: View) -> Markup:
    """Section 6: the chart drawn from the steps, or a list of them where none can be drawn."""
    style = Style(_CHART, _CHART_WIDEST, view.manual.unbreakable)
    graph = flow(view.procedure, style, _in_full(view))
    links = {step.id: view.link(step) for step in view.procedure.steps}
    try:
        drawn = column(graph, style, view.charts)
    except EngineError as error:
        return view.render("flow_list.html", reason=str(error), ways=_ways(view.procedure))
    title = f"ผังขั้นตอน {view.procedure.name}"
    caption = chart.Caption(f"chart-{view.procedure.id}", title, _in_words(view.procedure))
    picture = chart.svg(drawn, caption, style, links)
    return view.render("flowchart.html", picture=Markup(picture), symbols=_SYMBOLS)


def forms(view: View) -> Markup:
    """Section 7."""
    return view.render("forms.html")


def references(view: View) -> Markup:
    """Section 8."""
    return view.render("references.html")


def summary_table(view: View) -> Markup:
    """Section 9: the table of steps with the flow running down through its rows."""
    style = Style(_ROW, _ROW_WIDEST, view.manual.unbreakable)
    return view.render(
        "summary_table.html",
        wide=_by_step(rows(flow(view.procedure, style, _in_full(view)), style)),
        narrow=_by_step(rows(flow(view.procedure, style, _numbers(view)), style)),
        style=style,
        chart=outline,
        ways=_ways(view.procedure),
        owner_group=_owner_group(view),
        symbols=_SYMBOLS,
    )


def legend(view: View) -> Markup:
    """What the symbols mean."""
    return view.render("legend.html", symbols=_SYMBOLS)


def page(view: View, number: int) -> Markup:
    """A whole section (1-9; 0 is the cover) as the Markdown of a page of its own."""
    title = addresses.SECTIONS[number][1] if number else view.procedure.name
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


def _in_full(view: View) -> Wording:
    return Wording(lambda step: view.digits(step.symbol.label), view.digits)


def _numbers(view: View) -> Wording:
    """For narrow screens: a step's number in its symbol, and nothing beside the lines."""
    return Wording(lambda step: view.digits(str(step.no)), lambda _: "")


def _by_step(pictures: Iterable[Row]) -> dict[str, Row]:
    return {row.step: row for row in pictures}


def _ways(procedure: Procedure) -> dict[str, str]:
    """By step, in words, where it leads when that is not simply the step below it."""
    numbers = {step.id: step.no for step in procedure.steps}
    following = [*(step.id for step in procedure.steps[1:]), None]
    found = {}
    for step, after in zip(procedure.steps, following, strict=True):
        ways = procedure.targets(step).items()
        told = [(label, end) for label, end in ways if label or end != after]
        found[step.id] = " ".join(
            (f"หาก{label} " if label else "") + f"ไปลำดับที่ {numbers[end]}" for label, end in told
        )
    return found


def _in_words(procedure: Procedure) -> str:
    """The chart for those who cannot see it: each step, and where it leads."""
    ways = _ways(procedure)
    names = [f"{step.no}. {step.symbol.label} {ways[step.id]}".strip() for step in procedure.steps]
    return ", ".join(names)


def _owner_group(view: View) -> str:
    group = view.manual.positions[view.procedure.owner].group
    return view.manual.groups[group].name if group else ""
