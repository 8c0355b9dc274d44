"""The same file twice in a year's evidence is asked about, by both names."""

from __future__ import annotations

from pathlib import Path

from macros.checks.twins import equal
from macros.evidence.attachments import Attachment

FILES = {
    "sar/2568/ind-01/a.pdf": b"same",
    "sar/2569/ind-01/b.pdf": b"same",
    "sar/2569/ind-01/c.pdf": b"else",
    "sar/2569/ind-02/d.pdf": b"same",
    "sar/2569/ind-03/e.pdf": b"same",
    "example/sar/2569/ind-01/f.pdf": b"same",
}


def test_equal_files_of_one_year_are_named(tmp_path: Path) -> None:
    for uri, content in FILES.items():
        (tmp_path / uri).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / uri).write_bytes(content)
    gone = "sar/2569/ind-01/gone.pdf"
    files = [Attachment(uri, "PDF", 4) for uri in [*FILES, gone]]
    found = list(equal(tmp_path, files))
    assert [problem.place.path for problem in found] == [
        "docs/sar/2569/ind-02/d.pdf",
        "docs/sar/2569/ind-03/e.pdf",
    ]
    assert all(problem.warning for problem in found)
    assert all("docs/sar/2569/ind-01/b.pdf" in problem.message for problem in found)


def test_a_picture_of_another_year_is_named(tmp_path: Path) -> None:
    uris = ["sar/2568/ind-01/a.jpg", "sar/2569/ind-02/b.jpg", "example/sar/2569/ind-01/c.jpg"]
    for uri in uris:
        (tmp_path / uri).parent.mkdir(parents=True)
        (tmp_path / uri).write_bytes(b"same")
    (found,) = equal(tmp_path, [Attachment(uri, "JPEG", 4, pixels=(1, 1)) for uri in uris])
    assert found.place.path == "docs/sar/2569/ind-02/b.jpg"
    assert "docs/sar/2568/ind-01/a.jpg" in found.message
