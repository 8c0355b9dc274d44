"""Graphviz as a layout engine: fixed-size boxes in, their centres out, under a time limit.

No text of the data reaches DOT: boxes are called n0, n1 ... and have no labels. Of the answer only
the places of boxes are used, each found by its name.
"""

from __future__ import annotations

import json
import math
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cache as remembered
from pathlib import Path
from tempfile import TemporaryFile

from graphviz import Digraph

from macros.cache.files import Files
from macros.cache.keys import cache_key, code_version
from macros.drawing.geometry import Point, Shape

_SECONDS = 10.0
_POINTS = 72  # Graphviz measures sizes in inches; one of our px is one of its points
_MADE_BY = ("drawing/engine.py",)
_LIBRARIES = ("graphviz",)
_ARGUMENTS = ("-Kdot", "-Tjson")


class EngineError(Exception):
    """Graphviz is not installed, failed, or took too long; the message says so in Thai."""


def find() -> str | None:
    """The path of a dot program: GRAPHVIZ_DOT, then the system's dot, then graphviz-pure."""
    named = os.environ.get("GRAPHVIZ_DOT")
    if named:
        return shutil.which(named) or named
    return shutil.which("dot") or shutil.which(Path(sys.executable).with_name("graphviz-pure"))


def identity() -> str:
    """What tells one engine from another; "" where there is none."""
    program = find()
    with suppress(EngineError):
        return repr([program, _stamp(program)]) if program else ""
    return ""


def centres(
    shapes: Sequence[Shape], loops: Sequence[tuple[int, int]], folder: Path | None = None
) -> list[Point]:
    """The centres of shapes set below one another in their order, x to the right, y down.

    `loops` are further lines (from, to: indexes) that must not move anything. Answers are kept in
    `folder`, by question and engine; without one each is asked anew. Raises EngineError.
    """
    program = find()
    if program is None:
        raise EngineError("ไม่พบโปรแกรม Graphviz")
    source = column(shapes, loops)
    if folder is None:
        return _asked(program, source, len(shapes))
    told = (program, _version(program, _stamp(program)), *_ARGUMENTS, source)
    name = f"{cache_key(code_version(_MADE_BY, _LIBRARIES), *told)}.json"
    kept = _points(Files(folder).read(name), len(shapes))
    if kept is None:
        kept = _asked(program, source, len(shapes))
        with suppress(OSError):  # a folder that cannot be written to costs time, nothing else
            Files(folder).keep(name, json.dumps(kept).encode())
            Files(folder).prune()
    return kept


def column(shapes: Sequence[Shape], loops: Sequence[tuple[int, int]]) -> str:
    """The DOT that sets shapes below one another."""
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
    return str(graph.source)


def _asked(program: str, source: str, count: int) -> list[Point]:
    """The centres of boxes as the engine gives them: engines differ by hundredths of a px."""
    try:
        answer = json.loads(_run([program, *_ARGUMENTS], source))
        placed = {item["name"]: item["pos"].split(",") for item in answer["objects"]}
        points = [[float(part) for part in placed[f"n{index}"]] for index in range(count)]
        return [(round(x), round(-y)) for x, y in points]
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise EngineError(f"โปรแกรม Graphviz ให้คำตอบที่อ่านไม่ได้ ({Path(program).name})") from error


def _points(kept: bytes | None, count: int) -> list[Point] | None:
    """What was kept, if it is so many points."""
    try:
        points = [(float(x), float(y)) for x, y in json.loads(kept or b"")]
    except (TypeError, ValueError):
        return None
    sound = len(points) == count and all(map(math.isfinite, sum(points, ())))
    return points if sound else None


@remembered
def _version(program: str, stamp: tuple[int, int]) -> str:
    """What the program says it is. `stamp` tells one state of its file from another."""
    return _run([program, "-V"], "")


def _stamp(program: str) -> tuple[int, int]:
    try:
        state = Path(program).stat()
    except OSError as error:
        raise EngineError(f"ไม่พบโปรแกรม Graphviz ({Path(program).name})") from error
    return state.st_mtime_ns, state.st_size


def _run(command: Sequence[str], source: str) -> str:
    """What a program writes when it reads `source`.

    It reads and writes files: at the end of its time pipes would be waited for as long as
    anything that it started lives.
    """
    name = Path(command[0]).name  # a page shows it; where it stands on this machine is not for it
    with TemporaryFile() as given, TemporaryFile() as written:
        given.write(source.encode())
        given.seek(0)
        try:
            subprocess.run(
                command, stdin=given, stdout=written, stderr=subprocess.STDOUT
                if "-V" in command else subprocess.DEVNULL, timeout=_SECONDS, check=True,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            took = f"{_SECONDS:g} วินาที"
            raise EngineError(f"โปรแกรม Graphviz ใช้เวลาเกิน {took} ({name})") from error
        except (OSError, subprocess.SubprocessError) as error:
            raise EngineError(f"โปรแกรม Graphviz ทำงานไม่สำเร็จ ({name})") from error
        written.seek(0)
        return written.read().decode(errors="replace")
