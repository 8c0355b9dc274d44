"""Graphviz as a layout engine: fixed-size boxes in, their centres out, under a time limit.

No text of the data reaches DOT: boxes are called n0, n1 ... and have no labels.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from graphviz import Digraph

from macros.drawing.geometry import Point, Shape

_SECONDS = 10
_POINTS = 72  # Graphviz measures sizes in inches; one of our px is one of its points


class EngineError(Exception):
    """Graphviz is not installed, failed, or took too long."""


def find() -> str | None:
    """The path of a dot program: GRAPHVIZ_DOT, then the system's dot, then graphviz-pure."""
    own = Path(sys.executable).with_name("graphviz-pure")
    return os.environ.get("GRAPHVIZ_DOT") or shutil.which("dot") or shutil.which(own)


def centres(shapes: Sequence[Shape], loops: Sequence[tuple[int, int]]) -> list[Point]:
    """The centres of shapes set below one another in their order, x to the right, y down.

    `loops` are further lines (from, to: indexes) that must not move anything.
    Raises EngineError.
    """
    answer = json.loads(_run(_column(shapes, loops).source))
    placed = {item["name"]: item["pos"] for item in answer["objects"]}
    points = [tuple(map(float, placed[f"n{index}"].split(","))) for index in range(len(shapes))]
    return [(round(x), round(-y)) for x, y in points]  # engines differ by hundredths


def _column(shapes: Sequence[Shape], loops: Sequence[tuple[int, int]]) -> Digraph:
    graph = Digraph(
        graph_attr={"rankdir": "TB", "ranksep": "0.42", "nodesep": "0.5", "splines": "false"},
        node_attr={"shape": "box", "fixedsize": "true", "label": "", "group": "column"},
    )
    for index, shape in enumerate(shapes):
        across, down = shape.width / _POINTS, shape.height / _POINTS
        graph.node(f"n{index}", width=f"{across:.4f}", height=f"{down:.4f}")
    for index in range(len(shapes) - 1):
        graph.edge(f"n{index}", f"n{index + 1}", weight="100")
    for start, end in loops:
        graph.edge(f"n{start}", f"n{end}", constraint="false", weight="0")
    return graph


def _run(source: str) -> bytes:
    program = find()
    if program is None:
        raise EngineError("ไม่พบโปรแกรม Graphviz")
    try:
        done = subprocess.run(
            [program, "-Kdot", "-Tjson"], input=source.encode(), capture_output=True,
            timeout=_SECONDS, check=True,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise EngineError(f"โปรแกรม Graphviz ทำงานไม่สำเร็จ ({program})") from error
    return done.stdout
