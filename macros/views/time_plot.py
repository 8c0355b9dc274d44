"""How long each step of a procedure takes."""

from __future__ import annotations

from macros.model.duration import LENGTHS, Duration
from macros.model.missing import Missing
from macros.model.step import Step
from macros.plots.lengths import Length, lengths
from macros.views.plotted import DrawnPlot, NumberRow, NumberTable, both
from macros.views.view import View

_UNKNOWN = "ไม่ระบุเวลา"


def step_times(view: View) -> DrawnPlot | str:
    """The times of the view's procedure, one below another; unlike units by about how long they are."""
    steps = view.procedure.steps
    timed = [step for step in steps if isinstance(step.duration, Duration)]
    if not timed:
        return "ยังไม่มีขั้นตอนใดระบุเวลาเป็นจำนวน แผนภาพเวลาจะแสดงเมื่อระบุแล้ว"
    rows = [_length(view, step) for step in steps]
    wide, narrow = both(lambda width: lengths(rows, width, view.manual.unbreakable))
    units = {step.duration.unit for step in timed if isinstance(step.duration, Duration)}
    about = " ความยาวเทียบจากจำนวนวันโดยประมาณ" if len(units) > 1 else ""
    return DrawnPlot(
        view=view,
        kind="plot-times",
        title=f"เวลาดำเนินการแต่ละขั้นตอน {view.procedure.name}",
        summary=f"ระบุเวลาแล้ว {len(timed)} จาก {len(steps)} ขั้นตอน{about}",
        wide=wide,
        narrow=narrow,
        words={step.id: f"{_name(step)} {_time(step)}" for step in steps},
        table=NumberTable(
            ("ขั้นตอน", "เวลาดำเนินการ"),
            tuple(NumberRow((_name(step), _time(step)), view.link(step)) for step in steps),
        ),
        links={step.id: view.link(step) for step in steps},
    )


def _name(step: Step) -> str:
    return f"{step.no}. {step.symbol.label}"


def _time(step: Step) -> str:
    return _UNKNOWN if isinstance(step.duration, Missing) else str(step.duration)


def _length(view: View, step: Step) -> Length:
    name, words, time = view.digits(_name(step)), view.digits(_time(step)), step.duration
    if isinstance(time, Duration):
        days = LENGTHS[time.unit].usual
        return Length(
            step.id, name, words, "counted", float(time.value * days), float(time.most * days)
        )
    return Length(step.id, name, words, "unknown" if isinstance(time, Missing) else "uncounted")
