"""Components of the site, each with an example: a template named after the component's style sheet, made
of the same templates and macros as pages, and of data made up here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros.assessment.year import COVERAGE, Coverage
from macros.model.sar import STATUSES
from macros.plots.heat_grid import GridCell, GridRow, heat_grid
from macros.thai.dates import BuddhistDate
from macros.views import charts, directory, guide, sections
from macros.views.design_tokens import sheets
from macros.views.plotted import DrawnPlot, NumberRow, NumberTable, both
from macros.views.procedure_charts import exits_in_words
from macros.views.view import TEMPLATES, View

FOLDER = "design/"
"""Where the examples stand among the templates."""
_ROOT = Path(__file__).parents[2]
_VIEWS: dict[str, Callable[[View], Markup]] = {
    view.__name__: view
    for view in (
        charts.legend, charts.summary_table, directory.assignments, directory.groups, guide.evidence_fields,
        guide.evidence_sample, sections.cover,
    )
}  # fmt: skip
_TEMPLATE = re.compile(r'\b(?:import|include) "([\w./]+)"(?: as (\w+))?')
_VIEW = re.compile(r'\bmade\("(\w+)"\)')
_FILLED: dict[Coverage, float] = {"whole": 1, "part": 0.5, "none": 0}


@dataclass(frozen=True)
class Component:
    """A style sheet and its example, if it has one: its name, its path in the project, and of which
    templates and views the example is made.
    """

    name: str
    sheet: str
    example: str
    made_of: tuple[str, ...]


@dataclass(frozen=True)
class Tally:
    """Made-up indicators by coverage, as templates ask for them."""

    amounts: dict[Coverage, int]
    reviewed: int

    def of(self, coverage: Coverage) -> int:
        """How many are covered so far."""
        return self.amounts[coverage]

    @cached_property
    def standings(self) -> range:
        """As many as there are."""
        return range(sum(self.amounts.values()))

    @property
    def pieces(self) -> int:
        """How many pieces of evidence they have."""
        return 2 * self.of("whole") + self.of("part")


def components() -> list[Component]:
    """Every style sheet by its name. Raises OSError when one cannot be read."""
    return [_component(sheet) for sheet in sheets()]


def samples(view: View) -> dict[str, Any]:
    """What examples are made of besides records: texts, days and numbers that are nobody's."""
    return {
        "made": lambda name: _VIEWS[name](view),
        "address_of_this": lambda *_: "#components",
        "before": None,
        "ways": exits_in_words(view.procedure),
        "report": view.archive.current,
        "coverage": COVERAGE,
        "statuses": STATUSES,
        "tally": Tally({"whole": 3, "part": 2, "none": 1}, 2),
        "day": BuddhistDate.parse,
        "sample_plot": _plot(view),
        "sample_piece": _piece(view),
    }


def _component(sheet: Path) -> Component:
    file = TEMPLATES / FOLDER / f"{sheet.stem}.html"
    source = file.read_text(encoding="utf-8") if file.is_file() else ""
    return Component(
        sheet.stem,
        sheet.relative_to(_ROOT).as_posix(),
        f"{FOLDER}{sheet.stem}.html" if source else "",
        tuple(dict.fromkeys((*_templates(source), *_views(source)))),
    )


def _templates(source: str) -> list[str]:
    """The templates that an example imports or includes, with what it calls of them."""
    found = []
    for template, name in _TEMPLATE.findall(source):
        called = re.findall(rf"\b{name}\.(\w+)\(", source) if name else []
        found.append(template + (f": {', '.join(dict.fromkeys(called))}" if called else ""))
    return found


def _views(source: str) -> list[str]:
    """The views that an example shows, each with its module."""
    found = (_VIEWS[name] for name in _VIEW.findall(source))
    return [f"{view.__module__.rpartition('.')[2]}.py: {view.__name__}" for view in found]


def _piece(view: View) -> dict[str, Any]:
    """A piece of evidence that is nobody's, of the first kind, group and indicator (or "") that there are."""
    front = {
        "kind": view.manual.evidence.kinds[0].id,
        "group": view.manual.office.groups[0].id,
        "title": "หลักฐานสมมติ",
        "date": BuddhistDate.parse("2560-06-15"),
        **dict.fromkeys(("reviewed", "reviewed_by", "personal_data")),
        **dict.fromkeys(("links", "considerations", "supports"), ()),
    }
    return {
        "anchor": "sample-piece",
        "path": "",
        "unfinished": "",
        "indicator": next((each.id for each in view.manual.edition.indicators), ""),
        "gallery": (),
        "attachments": (),
        "front": front,
    }


def _plot(view: View) -> DrawnPlot:
    states: list[Coverage] = ["whole", "part", "none"]
    cells = tuple(
        GridCell(f"sample-{place}", f"ข้อ {place}", COVERAGE[state], state, _FILLED[state])
        for place, state in enumerate(states, 1)
    )
    terms = view.manual.unbreakable
    wide, narrow = both(lambda width: heat_grid([GridRow("มาตรฐานสมมติ", cells)], width, terms))
    return DrawnPlot(
        view=view,
        kind="plot-sample",
        title="ความครอบคลุมของตัวบ่งชี้สมมติ",
        summary="ตัวบ่งชี้ 3 ข้อ: ครบถ้วน 1, มีบางส่วน 1, ยังไม่มีหลักฐาน 1",
        wide=wide,
        narrow=narrow,
        words={},
        table=NumberTable(
            ("ตัวบ่งชี้", "ความครอบคลุม"),
            tuple(
                NumberRow((cell.name, COVERAGE[state]))
                for cell, state in zip(cells, states, strict=True)
            ),
        ),
    )
