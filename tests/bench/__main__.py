"""python -m macros bench: what the product costs, as ratios of processor time in one run.

Rows of tests/bench/figures.md are printed by pages, own, check, preview and print, tables of their own
by reading, charts, privacy, search and volumes. Seconds are user and system time of a whole tree of
processes, the median of pairs that are run in turn, A B A B. STOCK is MkDocs with Material,
mkdocs-macros and Material's search in Thai on the same texts.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import check, pages, press, preview, product, reading
from tests.bench.figures import HEAD, SIZES, Row, Setting, stamp
from tests.bench.running import PAIRS

ROWS: dict[str, tuple[int, Callable[[Setting], Iterator[Row]]]] = {
    "pages": (12, pages.rows),
    "own": (4, pages.own),
    "check": (1, check.rows),
    "preview": (3, preview.rows),
    "print": (6, press.rows),
}
"""What each measures, and about how many minutes it takes on two idle cores."""
TABLES: dict[str, tuple[int, Callable[[Path], None]]] = {
    "reading": (1, reading.reading),
    "charts": (1, reading.charts),
    "privacy": (4, reading.privacy),
    "search": (5, reading.search),
    "volumes": (8, reading.volumes),
}


def main(words: list[str]) -> None:
    """Print the figures that `words` ask for; all of them without any."""
    asked = _arguments(words)
    with tempfile.TemporaryDirectory() as folder:
        earlier = Path(folder, "earlier-commit") if asked.beside else None
        if earlier:
            product.checkout(asked.beside, earlier)
        setting = Setting(Path(folder), asked.pairs, tuple(asked.sizes), earlier)
        names = asked.measures or [*ROWS, *TABLES]
        rows = [name for name in names if name in ROWS]
        if rows:
            print(HEAD, flush=True)
        for name in rows:
            _timed(name, lambda name=name: _print(ROWS[name][1](setting)))
        for name in (name for name in names if name in TABLES):
            _timed(name, lambda name=name: TABLES[name][1](setting.folder))


def _print(rows: Iterator[Row]) -> None:
    for row in rows:
        print(row.line(stamp()), flush=True)


def _timed(name: str, work: Callable[[], None]) -> None:
    start = time.monotonic()
    work()
    minutes, load = (time.monotonic() - start) / 60, os.getloadavg()[0]
    print(f"{name}: {minutes:.1f} minutes, load {load:.1f}", file=sys.stderr)


def _arguments(words: list[str]) -> argparse.Namespace:
    known = {**ROWS, **TABLES}
    minutes = ", ".join(f"{name} {about}" for name, (about, _) in known.items())
    parser = argparse.ArgumentParser(
        "python -m macros bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=f"about how many minutes on two idle cores: {minutes}",
    )
    parser.add_argument("measures", nargs="*", choices=[[], *known], metavar="measure")
    parser.add_argument("--beside", metavar="COMMIT", help="an earlier commit to compare with")
    parser.add_argument("--pairs", type=int, default=PAIRS, help="how often (%(default)s)")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="pieces of pages")
    return parser.parse_args(words)


if __name__ == "__main__":
    main(sys.argv[1:])
