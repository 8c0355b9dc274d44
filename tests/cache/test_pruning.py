"""What is kept of pictures has a bound."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from macros.cache.pruning import prune

OWN = re.compile("[0-9]+[.]webp")


def test_what_is_not_used_goes_but_for_the_newest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.cache.pruning.SPARE", 2)
    for number in range(6):
        file = tmp_path / f"{number}.webp"
        file.write_bytes(b"")
        os.utime(file, ns=(number, number))
    (tmp_path / "0-1x1.jpg").write_bytes(b"")
    prune(tmp_path, OWN, {"0.webp", "3.webp"})
    left = sorted(file.name for file in tmp_path.iterdir())
    assert left == ["0-1x1.jpg", "0.webp", "3.webp", "4.webp", "5.webp"]
    prune(tmp_path / "none", OWN, ())
