"""Rules for the flow of a procedure: one start, every step reached, an end reached.

The rules read nodes, not models, so that a slip in one step does not hide a step that
nothing leads to. What cannot be read is left to the loader's own message.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.source.node import Location, Node
from macros.source.problem import Problem


@dataclass(frozen=True)
class _Step:
    id: str
    location: Location
    terminal: str | None
    targets: tuple[str, ...]


def flow(root: Node) -> Iterator[Problem]:
    """Problems in the flow of a procedure file, each at the step it concerns."""
    steps = list(_steps(root))
    starts = [step for step in steps if step.terminal == "start"]
    ends = [step for step in steps if step.terminal == "end"]
    if not steps:
        return
    if not starts:
        yield root.problem(("steps",), "ไม่มีขั้นเริ่มต้น ให้ใส่ terminal: start ที่ขั้นแรก")
    if not ends:
        yield root.problem(("steps",), "ไม่มีขั้นสิ้นสุด ให้ใส่ terminal: end ที่ขั้นสุดท้าย")
    for extra in starts[1:]:
        message = f"มีขั้นเริ่มต้นแล้วที่ {starts[0].id} ให้เหลือ terminal: start ขั้นเดียว"
        yield root.problem((*extra.location, "terminal"), message)
    if starts:
        yield from _unreached(root, steps, starts[0].id)
    if ends:
        yield from _endless(root, steps)


def _unreached(root: Node, steps: list[_Step], start: str) -> Iterator[Problem]:
    reached = _closure(start, {step.id: step.targets for step in steps})
    lost = [step for step in steps if step.id not in reached and step.terminal != "start"]
    for step in _first(lost):
        message = f"ไม่มีขั้นใดนำมาถึง {step.id} ให้ตรวจ next และ exits ของขั้นก่อนหน้า"
        yield root.problem((*step.location, "id"), message)


def _endless(root: Node, steps: list[_Step]) -> Iterator[Problem]:
    """Steps from which no end can be reached: a loop without a way out."""
    back = {step.id: tuple(s.id for s in steps if step.id in s.targets) for step in steps}
    leading = {name for s in steps if s.terminal == "end" for name in _closure(s.id, back)}
    known = {step.id for step in steps}
    stuck = [step for step in steps if step.id not in leading and known.issuperset(step.targets)]
    for step in _first(stuck):
        message = f"จาก {step.id} ไปไม่ถึงขั้นสิ้นสุด ให้ตรวจ next และ exits"
        yield root.problem((*step.location, "id"), message)


def _first(steps: list[_Step]) -> list[_Step]:
    """The steps that no other of them leads to (or the first, in a circle): where to mend."""
    led = {target for step in steps for target in step.targets if target != step.id}
    return [step for step in steps if step.id not in led] or steps[:1]


def _closure(start: str, ways: dict[str, tuple[str, ...]]) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        step = waiting.pop()
        if step not in seen:
            seen.add(step)
            waiting += ways.get(step, ())
    return seen


def _steps(root: Node) -> Iterator[_Step]:
    found = list(root.records("steps", "*"))
    following = [node.text("id") for _, node in found[1:]] + [None]
    for (location, node), after in zip(found, following, strict=True):
        if name := node.text("id"):
            yield _Step(name, location, node.text("terminal"), tuple(_targets(node, after)))


def _targets(node: Node, after: str | None) -> Iterator[str]:
    symbol = node.get("symbol")
    exits = symbol.get("exits") if symbol else None
    if exits and isinstance(exits.value, dict) and exits.value:
        yield from (way.value for way in exits.value.values() if isinstance(way.value, str))
    elif node.text("terminal") != "end" and (way := node.text("next") or after):
        yield way
