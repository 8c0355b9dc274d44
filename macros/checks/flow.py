"""Rules for the flow of a procedure: one start, every step reached, an end reached.

The rules read nodes, not models, so that a slip in one step does not hide a step that
nothing leads to. Where the flow itself cannot be read, the loader's own message is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.checks.context import Context
from macros.model.ids import PROCEDURES
from macros.model.record import Record
from macros.model.step import Step, Symbol
from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node
from macros.source.spelling import nearest


@dataclass(frozen=True)
class _Step:
    id: str
    key_path: KeyPath
    terminal: str | None
    targets: tuple[str, ...]


def flow(context: Context) -> Iterator[Diagnostic]:
    """Problems in the flow of each procedure."""
    for path, root in context.files.items():
        if path.startswith(PROCEDURES):
            yield from of_procedure(root)


def of_procedure(root: Node) -> Iterator[Diagnostic]:
    """Problems in the flow of a procedure file, each at the step it concerns."""
    if _unsure(root):
        return
    steps = list(_steps(root))
    starts = [step for step in steps if step.terminal == "start"]
    ends = [step for step in steps if step.terminal == "end"]
    if not starts:
        yield root.problem(("steps",), "FLOW-05")
    if not ends:
        yield root.problem(("steps",), "FLOW-06")
    for extra in starts[1:]:
        yield root.problem((*extra.key_path, "terminal"), "FLOW-07", first=starts[0].id)
    if starts:
        yield from _unreached(root, steps, starts[0].id)
    if ends:
        yield from _endless(root, steps)


def _unreached(root: Node, steps: list[_Step], start: str) -> Iterator[Diagnostic]:
    reached = _closure(start, {step.id: step.targets for step in steps})
    lost = [step for step in steps if step.id not in reached and step.terminal != "start"]
    for step in _first(lost):
        yield root.problem((*step.key_path, "id"), "FLOW-08", step=step.id)


def _endless(root: Node, steps: list[_Step]) -> Iterator[Diagnostic]:
    """Steps from which no end can be reached: a loop without a way out."""
    back = {step.id: tuple(s.id for s in steps if step.id in s.targets) for step in steps}
    leading = {name for s in steps if s.terminal == "end" for name in _closure(s.id, back)}
    known = {step.id for step in steps}
    stuck = [step for step in steps if step.id not in leading and known.issuperset(step.targets)]
    for step in _first(stuck):
        yield root.problem((*step.key_path, "id"), "FLOW-09", step=step.id)


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


def _unsure(root: Node) -> bool:
    """Whether the file leaves open which steps there are or where one of them leads."""
    listed = root.get("steps")
    items = listed.value if listed and isinstance(listed.value, list) else []
    ids = {item.text("id") for item in items}
    return (
        not items
        or None in ids
        or any(not ids.issuperset(step.targets) for step in _steps(root))
        or any(_slips(item, Step, ("id", "terminal", "next", "symbol")) for item in items)
        or any(_slips(item.get("symbol"), Symbol, ("exits",)) for item in items)
        or any(_branches(item) for item in items)
        or any(item.text("terminal") not in {None, "start", "end"} for item in items)
    )


def _branches(step: Node) -> bool:
    """Whether a way of the step leads to a list of steps, which the model refuses."""
    symbol = step.get("symbol")
    exits = symbol.get("exits") if symbol else None
    ways = [step.get("next")]
    if exits and isinstance(exits.value, dict):
        ways += exits.value.values()
    return any(way is not None and isinstance(way.value, list) for way in ways)


def _slips(node: Node | None, model: type[Record], names: tuple[str, ...]) -> bool:
    """Whether a key of the node looks like a misspelling of one of the names."""
    unknown = set(node.keys) - set(model.model_fields) if node else set()
    return any(nearest(key, names) for key in unknown)


def _steps(root: Node) -> Iterator[_Step]:
    found = list(root.records("steps", "*"))
    following = [*(node.text("id") for _, node in found[1:]), None]
    for (key_path, node), after in zip(found, following, strict=True):
        if name := node.text("id"):
            yield _Step(name, key_path, node.text("terminal"), tuple(_targets(node, after)))


def _targets(node: Node, after: str | None) -> Iterator[str]:
    symbol = node.get("symbol")
    exits = symbol.get("exits") if symbol else None
    if exits and isinstance(exits.value, dict) and exits.value:
        yield from (way.value for way in exits.value.values() if isinstance(way.value, str))
    elif node.text("terminal") != "end" and (way := node.text("next") or after):
        yield way
