"""What stands in a file hundreds of times is counted, not cut off, and each place is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.checks.docs_pages import Known, check_docs_pages
from macros.checks.drives import drives
from macros.checks.letters import letters
from macros.source.diagnostic import DataError, Diagnostic
from macros.source.grouping import grouped
from macros.source.text import decode_text
from macros.writing.composing import Callables

MANY = 300
Find = Callable[[str, Path], list[Diagnostic]]


def hidden(text: str, root: Path) -> list[Diagnostic]:
    (root / "a.md").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        decode_text(root, "a.md")
    return caught.value.problems


def lost(text: str, root: Path) -> list[Diagnostic]:
    (root / "docs").mkdir()
    (root / "docs/a.md").write_text(text, encoding="utf-8")
    return list(
        check_docs_pages(
            root, ["a.md"], Known(Callables({}, ()), ["a.md"], lambda uri: uri == "a.md")
        )
    )


@pytest.mark.parametrize(
    ("line", "code", "find"),
    [
        ("ก\u202eข", "E-TEXT-07", hidden),
        ("ก\ue123ข", "E-TEXT-10", hidden),
        (">>>>>>> ก", "E-TEXT-08", lambda text, root: hidden(f"<<<<<<< ก\n{text}", root)[1:]),
        ("ก https://drive.google.com/x", "W-SAR-16", lambda text, _: list(drives(text, "a.md"))),
        ("ก ทีื่", "W-TEXT-13", lambda text, _: list(letters(text, "a.md"))),
        ("- [ก](x.png) ", "E-PAGE-06", lost),
        ("- [ก](ข้อ%20{}.png) ", "E-PAGE-06", lost),
    ],
)
def test_all_are_counted(line: str, code: str, find: Find, tmp_path: Path) -> None:
    found = find("".join(f"{line.format(number)}\n" for number in range(MANY)), tmp_path)
    (row,) = grouped(found)
    assert row.problem.code == code
    assert row.count == MANY
    assert f"พบ {MANY:,} แห่ง" in row.mend
    lines = [place.line for place in row.places]
    assert lines == list(range(lines[0], lines[0] + MANY))
