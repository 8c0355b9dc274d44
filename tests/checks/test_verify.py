from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.verify import verify

OTHER = '<p id="here">'


def site(folder: Path, page: str) -> Path:
    for name, text in {"a/b.html": page, "c.html": OTHER, "d.png": ""}.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "page",
    [
        '<a href="../c.html#here">',
        '<a href="#x"></a><p id="x">',
        '<p id="ข้อ-1"><a href="#%E0%B8%82%E0%B9%89%E0%B8%AD-1">',
        '<a href="https://example.org/x">',
        '<img src="../d.png"><img src="data:image/png;base64,AA">',
        '<link rel="canonical" href="https://example.org/a/b.html">',
        '<a href="../d.png">',
    ],
)
def test_what_is_sound_passes(tmp_path: Path, page: str) -> None:
    assert verify(site(tmp_path, page)) == ()


@pytest.mark.parametrize(
    ("page", "place", "fragment"),
    [
        ('\n<a href="../no.html">', "site/a/b.html:2:1", "ไม่มีปลายทาง"),
        ('<a href="../c.html#there">', "site/a/b.html:1:1", "ไม่พบหัวข้อ"),
        ('<p id="x"><b id="x">', "site/a/b.html:1:1", "id 'x' ซ้ำ"),
        ('<img src="https://example.org/x.png">', "site/a/b.html:1:1", "จากภายนอก"),
        ('<script src="//example.org/x.js"></script>', "site/a/b.html:1:1", "จากภายนอก"),
        ('<link rel="stylesheet" href="https://example.org/x.css">', "site/a/b.html:1:1", "ภายนอก"),
        ('<img src="../C.png">', "site/a/b.html:1:1", "ไม่มีปลายทาง"),
        ('<a href="../../../etc/passwd">', "site/a/b.html:1:1", "ไม่มีปลายทาง"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, page: str, place: str, fragment: str) -> None:
    (problem,) = verify(site(tmp_path, page))
    assert str(problem).startswith(place)
    assert fragment in problem.message
