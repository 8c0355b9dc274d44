"""What is known of a printed volume is kept beside it, and nothing else is taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.book.imprint import Imprint, imprint_of, keep_imprint

KNOWN = Imprint(3, {"ตอน-1": 0, "the-end": 2}, ("docs/sar/2569/ind-01/ก.md",))


def test_it_is_read_as_it_was_kept(tmp_path: Path) -> None:
    keep_imprint(tmp_path / "a.pdf", KNOWN)
    assert imprint_of(tmp_path / "a.pdf") == KNOWN
    assert imprint_of(tmp_path / "b.pdf") is None


@pytest.mark.parametrize(
    "text", ["", "3", "[3]", "{}", '{"pages": 3, "places": [], "left_out": []}']
)
def test_what_is_no_imprint_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.pages").write_text(text)
    assert imprint_of(tmp_path / "a.pdf") is None
