"""What the bench reckons, on made-up figures; nothing is measured here."""

import subprocess
from pathlib import Path

import pytest

from tests.bench.__main__ import ROWS, TABLES, _arguments
from tests.bench.figures import HEAD, Row, growth, ratio_of, seconds_of, stamp
from tests.bench.preview import ticks
from tests.bench.product import ROOT, project
from tests.bench.running import Command, Cost, Pairs, in_pairs, memory, run, several
from tests.bench.stock import stock_site
from tests.bench.texts import Texts

PAIRS = Pairs((Cost(6, 100), Cost(30, 300), Cost(8, 200)), (Cost(4, 50), Cost(10, 50), Cost(4, 60)))


def test_a_ratio_is_the_median_of_pairs_and_not_of_each_side() -> None:
    assert PAIRS.ratios == (1.5, 3.0, 2.0)
    assert ratio_of(PAIRS) == "**2.00** (1.50 3.00 2.00; 8.0 s beside 4.0 s)"


def test_seconds_and_memory_are_medians() -> None:
    assert seconds_of(PAIRS.first) == "8.00 s (6.00 30.00 8.00)"
    assert memory(PAIRS.first) == 200


def test_growth_is_what_one_more_piece_costs() -> None:
    assert growth({5_000: 50.0, 100: 1.0, 1_000: 10.0}) == (10.0, 10.0)


def test_a_row_fits_the_head() -> None:
    row = Row("cold", "2.9", "1.2", "**1.00**").line(stamp())
    assert row.count("|") == HEAD.splitlines()[0].count("|") == HEAD.splitlines()[1].count("|")


def test_the_table_in_the_repository_has_the_head() -> None:
    assert HEAD in (ROOT / "tests/bench/figures.md").read_text(encoding="utf-8")


def test_time_is_read_after_a_name_that_holds_brackets_and_spaces() -> None:
    assert ticks("42 (a) b (c) S 1 1 1 0 -1 0 0 0 0 0 100 20 3 4 20 0") == 127


def test_pairs_are_run_in_turn(tmp_path: Path) -> None:
    order: list[str] = []
    a, b = (Command(tmp_path, ("this",), lambda name=name: order.append(name)) for name in "AB")
    found = in_pairs(a, b, 2)
    assert order == list("ABAB")
    assert len(found.first) == len(found.second) == 2
    assert several(a, 3)[0].memory > 1


def test_a_command_that_fails_says_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError) as caught:
        run(Command(tmp_path, ("no_such_module",)))
    assert "no_such_module" in caught.value.output


def test_both_show_the_same_texts(tmp_path: Path) -> None:
    mine, plain = project(ROOT, tmp_path / "a", 24), stock_site(tmp_path / "b", 24)
    pages = {kind: _texts(folder / "docs") for kind, folder in (("mine", mine), ("plain", plain))}
    texts = Texts()
    texts.words(3000)
    for _, _, text in texts.manual():
        assert all(text in page for page in pages.values())
    for piece in texts.pieces(24):
        assert all(piece.text in page and piece.points[3] in page for page in pages.values())


def test_measures_are_asked_for_by_name() -> None:
    assert not set(ROWS) & set(TABLES)
    assert _arguments([]).measures == []
    asked = _arguments(["check", "print", "--beside", "abc", "--sizes", "100"])
    assert (asked.measures, asked.beside, asked.sizes) == (["check", "print"], "abc", [100])
    with pytest.raises(SystemExit):
        _arguments(["everything"])


def _texts(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.md"))
