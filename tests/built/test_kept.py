"""What is kept never shows: every kind of input takes effect, and a site with what is kept is that without."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from macros.cache import keys
from macros.cache.keys import code_version
from tests.reading.html import Html

from .editing import Told, differences, small_project, told, told_anew

PIECE = "docs/sar/2569/ind-01/ชิ้นที่-0.md"
PAGE = "docs/procedures/standards-work/3-scope.md"


class Change(NamedTuple):
    """An edit of a file, a page of the site that it must reach, and what then stands there."""

    file: str
    old: str
    new: str
    page: str
    shown: str


BATCHES = [
    {
        "ข้อความของหลักฐาน": Change(PIECE, "คำสั่งที่ 0", "newbody", "sar/2569/ind-01.html", "newbody"),
        "ชื่อของหลักฐาน": Change(PIECE, "title: ", "title: newtitle ", "sar/2569/ind-01.html", "newtitle"),
        "ข้อความของหน้า": Change(PAGE, "\n# ", "\nnewtext\n\n# ", "procedures/standards-work/3-scope.html", "newtext"),
        "ชื่อของหน้าในเมนู": Change("docs/standards/index.md", "title: ", "title: newhead ", "standards/std-1.html", "newhead"),
        "ข้อมูล": Change("data/terms.yml", "definition: ", "definition: newterm ", "procedures/standards-work/4-terms.html", "newterm"),
        "สำนักงาน": Change("data/office.yml", "branch: main", "branch: trunk", "index.html", "/edit/trunk/"),
        "ลักษณะ": Change("docs/assets/stylesheets/base.css", "", ".newstyle { color: red; }\n", "assets/stylesheets/site.css", "newstyle"),
    },
    {
        "ชื่อในเมนู": Change("mkdocs.yml", "- หน้าแรก: index.md", "- newmenu: index.md", "downloads.html", "newmenu"),
        "Markdown": Change("mkdocs.yml", "permalink_title: ", "permalink_title: newlink ", "downloads.html", "newlink"),
        "สิ่งที่หน้ามี": Change("mkdocs.yml", "    - navigation.top\n", "", "index.html", ""),
    },
    {"แม่แบบ": Change("macros/site/overrides/main.html", "{{ super() }}", "{{ super() }}<!-- newblock -->", "index.html", "newblock")},
    {"hook": Change("hooks/site.py", "page.update_date = _NO_DAY", "html += '<p>newhook</p>'\n    page.update_date = _NO_DAY", "index.html", "newhook")},
]  # fmt: skip
"""What is edited together: keys that all pages share are changed one at a time."""

CHANGES = {
    name: (number, change)
    for number, batch in enumerate(BATCHES, 1)
    for name, change in batch.items()
}


class Edited(NamedTuple):
    """A site after each batch of changes, the first being that before them; what it is each time,
    with what was kept; and after the last, without.
    """

    sites: list[Path]
    kept: list[Told]
    anew: Told


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A small project; its own copy of the core is what is kept by."""
    found = small_project(tmp_path_factory.mktemp("kept") / "project")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(keys, "_ROOMS", found / "macros")
        code_version.cache_clear()
        yield found
    code_version.cache_clear()


@pytest.fixture(scope="module")
def edited(project: Path) -> Edited:
    sites = [project.with_name("site-0")]
    kept = [told(project, sites[0])]
    for number, batch in enumerate(BATCHES, 1):
        for change in batch.values():
            text = (project / change.file).read_text("utf-8")
            done = text.replace(change.old, change.new, 1) if change.old else change.new + text
            (project / change.file).write_text(done, "utf-8")
        code_version.cache_clear()
        sites.append(project.with_name(f"site-{number}"))
        kept.append(told(project, sites[-1]))
    return Edited(sites, kept, told_anew(project, project.with_name("anew")))


@pytest.mark.parametrize(("number", "change"), CHANGES.values(), ids=CHANGES)
def test_a_change_of_each_kind_shows(edited: Edited, number: int, change: Change) -> None:
    before, after = (
        (site / change.page).read_text("utf-8") for site in edited.sites[number - 1 : number + 1]
    )
    assert before != after
    assert change.shown in after
    assert not change.shown or change.shown not in before


def test_after_all_of_them_the_site_is_as_if_nothing_had_been_kept(edited: Edited) -> None:
    assert all(each.sound for each in edited.kept), [each.files for each in edited.kept]
    assert edited.kept[-1] == edited.anew


def test_the_environment_takes_effect(
    project: Path, edited: Edited, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without Graphviz a list stands for the chart; the time zone changes nothing."""
    chart = "procedures/standards-work/6-flowchart.html"
    monkeypatch.setenv("GRAPHVIZ_DOT", str(project / "no-dot"))
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        without = told(project, project.with_name("without"))
    finally:
        monkeypatch.undo()
        time.tzset()
    same = {
        name for name, found in without.files.items() if edited.kept[-1].files.get(name) == found
    }
    assert chart not in same
    shown = Html((project.with_name("without") / chart).read_text("utf-8")).article
    assert "แสดงเป็นรายการแทนผัง" in shown
    assert "สร้างทีมงาน มอบหมายคณะทำงาน" in shown
    assert "sar/2569/ind-01.html" in same
    assert len(same) > 100


def test_what_is_kept_never_shows_after_edits_at_random(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    assert list(differences(project, Random(8), 20, build=5, compare=10)) == []
