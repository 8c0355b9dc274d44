"""Data spoilt at random: the check always answers, in Thai, with a place that exists."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from macros.source.diagnostic import Location
from tests.conftest import SEED, Project, checked

FILES = sorted(
    path.relative_to(SEED).as_posix()
    for kind in ("*.yml", "*.txt")
    for path in (SEED / "data").rglob(kind)
)
ODD = [
    *"\t:'\"{}[]#&*!|>%@`-,?²½๑๛😀\x07\x00\u200b\ufeff",
    "\n",
    "\n---\n",
    ": ",
    "9" * 5000,
]
ROUNDS, FILES_A_ROUND = 100, 3


def _without_a_line(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return "".join(lines)


def _with_a_line_twice(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    return "".join([*lines[: at + 1], *lines[at:]])


def _with_two_letters_swapped(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _with_odd_letters(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + "".join(chance.choices(ODD, k=chance.randint(1, 3))) + text[at:]


MUTATIONS = (_without_a_line, _with_a_line_twice, _with_two_letters_swapped, _with_odd_letters)


def _exists(root: Path, place: Location) -> bool:
    """Whether an editor can open the place."""
    return 1 <= place.line <= (root / place.path).read_bytes().count(b"\n") + 1


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_spoilt_data_is_told_in_thai(project: Project, seed: int) -> None:
    chance = random.Random(seed)
    for path in chance.sample(FILES, FILES_A_ROUND):
        text = (project.root / path).read_text(encoding="utf-8")
        project.write(path, chance.choice(MUTATIONS)(text, chance))
    for problem in checked(project.root).problems:
        assert re.search("[ก-๙]", problem.message), problem
        assert _exists(project.root, problem.place), problem
