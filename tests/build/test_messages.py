from pathlib import Path

import pytest

from macros.build.messages import in_thai


@pytest.mark.parametrize(
    ("message", "thai"),
    [
        (
            "Doc file 'index.md' contains a link 'x.md', but the target is not found among documentation files.",
            "docs/index.md:3:5: ลิงก์ 'x.md' ไม่มีปลายทาง",
        ),
        ("something new", "something new"),
    ],
)
def test_known_messages_are_told_in_thai(tmp_path: Path, message: str, thai: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# ก\n\n[ก](x.md)\n", encoding="utf-8")
    assert in_thai(message, tmp_path).startswith(thai)
