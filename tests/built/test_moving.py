"""Moving house: the address of the site stands in one value of data/office.yml."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from macros.export.data_files import data_files
from tests.conftest import copy_project, replace, sound

from .conftest import Built, build

OLD, NEW = "https://example.github.io/standards-manual", "https://example.net/manual-2"
"""Both of a template: what is said of one that is not set is said of both."""

BELOW = re.compile(rb"(?<=[\"'])/standards-manual(?=/)")  # in 404.html, shown at any address
HASH = re.compile(rb"'sha256-[^']+'")  # of the script by which 404.html knows where the site begins
DIFFERS = {"sitemap.xml.gz"}  # of its bytes, by compression
PART = re.compile(r"(?<=^search/base-0)-[0-9a-f]{12}(?=\.js$)")  # its name says what is in it
INDEX = "search/"  # holds addresses, too, and where each text begins


def test_one_value_moves_every_address_of_the_site(own: Built, project: Path) -> None:
    replace(project / "data/office.yml", (OLD, NEW))
    moved = build(project).site
    before, after = (
        {PART.sub("", path.relative_to(top).as_posix()): path for path in top.rglob("*")}
        for top in (own.site, moved)
    )
    assert set(before) == set(after)
    named = 0
    for name, path in before.items():
        if path.is_file() and name not in DIFFERS:
            old = path.read_bytes()
            named += OLD.encode() in old
            new = after[name].read_bytes()
            if name.startswith(INDEX):
                assert OLD.encode() not in new
            else:
                assert HASH.sub(b"", new) == HASH.sub(b"", _moved(old)), name
    assert named > 50


def _moved(content: bytes) -> bytes:
    moved = content.replace(OLD.encode(), NEW.encode())
    return BELOW.sub(urlsplit(NEW).path.encode(), moved)


def test_one_value_moves_every_address_in_the_data(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    before = [made.content for made in data_files(sound(project), "")]
    replace(project / "data/office.yml", (OLD, NEW))
    after = [made.content for made in data_files(sound(project), "")]
    texts = [number for number, content in enumerate(before) if OLD.encode() in content]
    assert len(texts) > 3
    for number in texts:
        assert after[number] == _moved(before[number])
