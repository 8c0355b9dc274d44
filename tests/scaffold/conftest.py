"""An office that was begun by the command, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.commands.new import run
from tests.answers import SMALL


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("new")
    (top / "answers.yml").write_text(SMALL, encoding="utf-8")
    assert run(top, ["answers.yml", "office"]) == 0
    return top / "office"
