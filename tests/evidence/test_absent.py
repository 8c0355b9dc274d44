"""Files that front matter names and that are not there."""

from __future__ import annotations

import pytest

from macros.evidence.absent import absent
from macros.evidence.links import LinkTargets

FOLDER = "sar/2569/ind-01"
ONE = "แผน, ระยะ 2, ปรับปรุง.pdf"


def codes(names: list[str]) -> list[str | None]:
    """What is told of each of the names in a folder that holds ONE."""
    library = LinkTargets(FOLDER, frozenset({f"{FOLDER}/{ONE}"}), {}, frozenset())
    told = (absent(names, at, library) for at in range(len(names)))
    return [each and each.code for each in told]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["ก.pdf", *ONE.split(", "), "ข.pdf"], ["LINK-02", "FRONT-23", None, None, "LINK-02"]),
        (["https://example.org/a.pdf"], ["FILE-60"]),
        (["WWW.example.org"], ["FILE-60"]),
        (["a.pdf b.pdf"], ["FRONT-18"]),
    ],
)
def test_why_a_file_is_absent_is_told(names: list[str], expected: list[str | None]) -> None:
    assert codes(names) == expected


def test_a_long_list_of_absent_files_is_told_whole() -> None:
    """Each name was tried with all that stand around it: 1,000 names took minutes."""
    assert codes([f"{number}.pdf" for number in range(3000)]) == ["LINK-02"] * 3000
