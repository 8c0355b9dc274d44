"""What viewers call pages, by what stands at their feet."""

from __future__ import annotations

import pytest

from macros.pdf.page_labels import ranges


@pytest.mark.parametrize(
    ("feet", "labels"),
    [
        ([], []),
        (["", "ก", "ข", "หน้า 1 / 3", "หน้า 2 / 3"], [(0, "ปก"), (1, "ก"), (2, "ข"), (3, "1")]),
        (["หน้า 1 / 2", "หน้า 2 / 2"], [(0, "1")]),
        (["หน้า 9 / 12", "หน้า 10 / 12", "หน้า 12 / 12"], [(0, "9"), (2, "12")]),
        (["", "หน้า ๑ / ๒", "หน้า ๒ / ๒"], [(0, "ปก"), (1, "๑"), (2, "๒")]),
    ],
)
def test_numbering_begins_anew_where_it_does(
    feet: list[str], labels: list[tuple[int, str]]
) -> None:
    assert list(ranges(feet)) == labels
