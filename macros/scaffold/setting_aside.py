"""Another office in the place of the one that a project is of: what is its own is set aside, whole."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from macros.scaffold.engine import BESIDE, EXAMPLE

OWN = ("data", "docs", "site")
"""What of a project is of its office: facts, pages and evidence, and the site made of them."""
ASIDE = "set-aside"
"""Where it is kept: no part of the site, and left out of Git by .gitignore."""


def found_aside(root: Path) -> dict[str, int]:
    """What would be set aside in the project at `root`: its folders, and how many files each holds."""
    return {
        name: sum(1 for path in (root / name).rglob("*") if path.is_file())
        for name in OWN
        if (root / name).exists()
    }


def replace_office(root: Path, fresh: Path, aside: Path) -> None:
    """Put the office of the project at `fresh`, which is whole, in the place of that at `root`, and
    what was there into the folder `aside`. Raises OSError when that cannot be done; all is then
    as it was.
    """
    aside.mkdir(parents=True)
    moves = [(root / name, aside / name) for name in found_aside(root)]
    moves += [(fresh / name, root / name) for name in OWN if (fresh / name).exists()]
    moves += [(fresh / path, root / path) for path in _examples(root, fresh)]
    with ExitStack() as undone:
        for place, target in moves:
            target.parent.mkdir(parents=True, exist_ok=True)
            place.rename(target)
            undone.callback(target.rename, place)
        undone.pop_all()


def _examples(root: Path, fresh: Path) -> Sequence[str]:
    """The invented office, where it is kept for the tests from now on."""
    places = [BESIDE + top for top in EXAMPLE]
    return [path for path in places if (fresh / path).exists() and not (root / path).exists()]
