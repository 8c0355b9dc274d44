"""Graphviz: which one, for how long, what it is told, and what is remembered of its answers."""

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from macros.drawing import engine
from macros.drawing.geometry import Shape
from macros.drawing.layout import column_chart
from tests.drawing.flows import STYLE, random_flow

SHAPES = (Shape("a", "activity", ("ก",), 64, 40), Shape("b", "activity", ("ข",), 80, 40))


@pytest.fixture
def asked(tmp_path: Path, dot: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with a line for each time that dot is run."""
    log = tmp_path / "log"
    log.touch()
    program(tmp_path, f'echo "$*" >> {log}\nexec {dot} "$@"', monkeypatch)
    return log


def program(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that stands in for dot."""
    path = folder / "dot-of-the-test"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("GRAPHVIZ_DOT", str(path))
    return path


def layouts(log: Path) -> int:
    return sum("-Tjson" in line for line in log.read_text().splitlines())


def test_engines_come_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    pure = str(Path(sys.executable).with_name("graphviz-pure"))
    known = {"dot": "/usr/bin/dot", pure: pure}
    monkeypatch.setattr(shutil, "which", lambda name: known.get(str(name)))
    monkeypatch.setenv("GRAPHVIZ_DOT", "/somewhere/dot")
    assert engine.find() == "/somewhere/dot"
    monkeypatch.delenv("GRAPHVIZ_DOT")
    assert engine.find() == "/usr/bin/dot"
    del known["dot"]
    assert engine.find() == pure
    known.clear()
    assert engine.find() is None


@pytest.mark.parametrize("kept", [False, True])
def test_without_an_engine_the_reason_is_thai(
    kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path if kept else None
    monkeypatch.setenv("GRAPHVIZ_DOT", "/nowhere/dot")
    with pytest.raises(engine.EngineError, match=r"^[ก-๙].*Graphviz.* \(dot\)$"):
        column_chart(random_flow(1), STYLE, folder)
    monkeypatch.delenv("GRAPHVIZ_DOT")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(engine.EngineError, match=r"^ไม่พบ"):
        column_chart(random_flow(1), STYLE, folder)


@pytest.mark.parametrize(
    "script",
    ["exit 1", "echo nonsense", "echo '{}'", 'echo \'{"objects": [{"name": "n0", "pos": "x"}]}\''],
)
def test_an_engine_that_fails_is_told(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, script, monkeypatch)
    with pytest.raises(engine.EngineError, match=r"^โปรแกรม Graphviz"):
        engine.centres(SHAPES, [])


def test_an_engine_that_hangs_is_left_with_all_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "sleep 20 | sleep 20", monkeypatch)
    monkeypatch.setattr(engine, "_SECONDS", 0.3)
    with pytest.raises(engine.EngineError, match=r"เกิน 0\.3 วินาที"):
        engine.centres(SHAPES, [])


def test_answers_are_kept_by_question_and_engine(
    asked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dot: Path
) -> None:
    folder = tmp_path / "cache"
    fresh = column_chart(random_flow(4), STYLE)
    assert column_chart(random_flow(4), STYLE, folder) == fresh
    assert layouts(asked) == 2
    assert column_chart(random_flow(4), STYLE, folder) == fresh
    assert layouts(asked) == 2
    column_chart(random_flow(5), STYLE, folder)
    assert layouts(asked) == 3
    program(
        tmp_path, f'echo x >> {asked}\necho "another version" >&2\nexec {dot} "$@"', monkeypatch
    )
    before = len(list(folder.iterdir()))
    assert column_chart(random_flow(4), STYLE, folder) == fresh
    assert len(list(folder.iterdir())) == before + 1


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "{",
        "null",
        "[]",
        "[[1, 2]]",
        '[["a", "b"], [1, 2]]',
        "[[1, NaN], [2, 3]]",
        "[1, 2]",
        "\x00",
    ],
)
def test_a_spoilt_answer_is_asked_anew_and_written_again(
    spoilt: str, asked: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "cache"
    fresh = engine.centres(SHAPES, [], folder)
    (kept,) = folder.iterdir()
    sound = kept.read_text()
    kept.write_text(spoilt)
    assert engine.centres(SHAPES, [], folder) == fresh
    assert layouts(asked) == 2
    assert [path.read_text() for path in folder.iterdir()] == [sound]
    assert json.loads(sound) == [list(point) for point in fresh]


def test_a_cache_that_cannot_be_written_stops_nothing(asked: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert engine.centres(SHAPES, [], tmp_path / "file" / "cache") == engine.centres(SHAPES, [])


def test_no_text_of_the_data_reaches_dot() -> None:
    for text in ('"];x[label="ก"', "</b><script>", "\\N", "n0 -> n1", "นา\nยา\\", "%s"):
        shapes = [
            Shape(text, "activity", (text,), 64, 40),
            Shape(text + "2", text, (text,), 64, 40),
        ]
        assert engine.column(shapes, [(1, 0)]) == engine.column(
            [Shape("a", "activity", (), 64, 40), Shape("b", "activity", (), 64, 40)], [(1, 0)]
        )
    told = engine.column(SHAPES, [(1, 0)])
    assert re.fullmatch(
        r'(digraph|node|edge|graph|[a-zA-Z]+=|n\d+|[\d.]+|true|false|TB|box|column|->|["\[\]{};\s])+',
        told,
    )


def test_engines_agree_about_a_column(
    dot: Path, graphviz_pure: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    charts = []
    for found in (dot, graphviz_pure):
        monkeypatch.setenv("GRAPHVIZ_DOT", str(found))
        charts.append([column_chart(random_flow(seed), STYLE) for seed in range(20)])
    for one, other in zip(*charts, strict=True):
        assert [shape.x for shape in one.shapes] == [shape.x for shape in other.shapes]
        gaps = [abs(a.y - b.y) for a, b in zip(one.shapes, other.shapes, strict=True)]
        assert max(gaps) <= 2
