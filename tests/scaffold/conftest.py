"""An office that was begun by the command, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.commands.new import run

ANSWERS = """\
name: สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาตัวอย่างบุรี
kind: secondary
address: https://tb.example.org/manual/
repository: https://git.example.org/tb/manual
current_year: 2569
standards: 2
indicators: [2, 1]
"""


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("new")
    (top / "answers.yml").write_text(ANSWERS, encoding="utf-8")
    assert run(top, ["answers.yml", "office"]) == 0
    return top / "office"
