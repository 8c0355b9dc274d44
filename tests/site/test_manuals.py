"""An office of three manuals: none is the manual, and whatever is of one says which; of one manual nothing does."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from macros.book.document import compose
from macros.book.manual import manual_volume
from macros.book.order import orders
from macros.book.volume import ComposedVolume
from macros.model.ids import PROCEDURES
from macros.model.shelves import shelves
from macros.site.page_uris import page_uris
from macros.site.search_documents import BuiltPage, search_files
from macros.site.site import Site
from macros.views.home import home
from macros.views.quality import disclosure
from macros.word.jobs import word_job
from tests import long, meeting
from tests.conftest import SEED, replace, sound
from tests.reading.html import Html

STANDARDS = "standards-work"
NAV = [{"คู่มือ": ["procedures/*"]}]
WORKS = f"procedures: [{STANDARDS}, {meeting.ID}, {long.ID}]"
OWN = """
working_group: {id: meeting-group, name: คณะทำงานจัดประชุม, members: [admin], source: office}

steps:
"""
ACTIVITIES = f"""activities:
  - {{id: a, title: นัดประชุม, procedure: {meeting.ID}, step: step-2, start: 2568-11-01, end: 2568-11-02, groups: [admin]}}
"""


@pytest.fixture(scope="session")
def several(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The office's manual, one of meetings with a working group and a calendar, and a long one of
    the group of finance.
    """
    root = tmp_path_factory.mktemp("several")
    shutil.copytree(SEED / "data", root / "data")
    replace(root / "data/office.yml", (f"procedures: [{STANDARDS}]", WORKS))
    text = meeting.yaml().replace("\nsteps:\n", OWN)
    (root / f"{PROCEDURES}{meeting.ID}.yml").write_text(text, encoding="utf-8")
    listed = "    lists: standards    # ต่อท้ายด้วยรายการมาตรฐานทั้งหมดจาก data/standards.yml\n"
    (root / f"{PROCEDURES}{long.ID}.yml").write_text(
        long.yaml().replace(listed, ""), encoding="utf-8"
    )
    calendar = root / "data/calendar/2569.yml"
    replace(calendar, ("activities: {state: blank, erratum: E035}", ACTIVITIES))
    return Site(sound(root))


@pytest.fixture(scope="session")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("alone")
    shutil.copytree(SEED / "data", root / "data")
    return Site(sound(root))


def page(site: Site, uri: str) -> Html:
    made = next(page for page in site.pages if page.uri == uri)
    return Html(site.fill(made.markdown, uri))


def names(site: Site) -> list[str]:
    return [procedure.name for procedure in site.manual.procedures]


def test_the_catalogue_lists_every_manual_by_name_with_what_it_discloses(several: Site) -> None:
    catalogue = page(several, "procedures/index.md")
    rows = [row for row in catalogue.all("tr") if "data-o10" in row.attributes]
    listed = [row.text for row in rows]
    for name, row in zip(sorted(names(several)), listed, strict=True):
        assert row.startswith(name)
    assert [row.attributes["data-o10"] for row in rows] == ["unmet", "met", "unmet"]
    meetings = rows[0]
    assert "13 ขั้น" in meetings.text
    assert "ระยะเวลาแต่ละขั้นตอน" in meetings.text
    assert "3 จาก 4" in meetings.text
    assert meetings.attributes["data-group"] == "admin"
    assert {option.attributes["value"] for option in catalogue.all("option")} >= {"admin", "met"}
    assert "procedures/index.md" in page_uris(several.project)


def test_home_lists_all_and_none_is_the_manual(several: Site) -> None:
    html = str(home(several.view("index.md")))
    found = Html(html)
    listed = [link.attributes["href"] for link in found.all("a")]
    for procedure in several.manual.procedures:
        assert f"procedures/{procedure.id}/index.html" in listed
    assert "ของ 3 งาน" in found.text
    assert "ขั้นตอนโดยย่อ" not in found.text
    assert "#step-1" not in html
    assert "คู่มือที่เปิดเผยรายการ O10 ครบ 1 จาก 3 งาน" in found.text
    assert f"{meeting.NAME} ลำดับที่ 2" in re.sub(r"\s+", " ", found.text)
    assert [shelf.name for shelf in shelves(several.manual)] == ["กลุ่มอำนวยการ"]


def test_every_page_of_a_manual_says_which_in_its_tab_and_above_its_heading(several: Site) -> None:
    for procedure in several.manual.procedures:
        for number, name in ((1, "1-name"), (5, "5-steps"), (9, "9-summary"), (0, "index")):
            uri = f"procedures/{procedure.id}/{name}.md"
            assert procedure.name in several.titled(f"{number}. หมวด", uri), uri
            above = Html(several.fill("<h1>หมวด</h1>", uri)).text.partition("หมวด")[0]
            owner = several.manual.owner_of(procedure)
            assert owner
            assert (procedure.name if number else owner.name) in above
    assert several.titled(meeting.NAME, f"procedures/{meeting.ID}/index.md") == meeting.NAME
    assert several.titled("ดาวน์โหลด", "downloads.md") == "ดาวน์โหลด"
    above, _, below = several.fill("<h1>ก</h1>", "downloads.md").partition("<h1>ก</h1>")
    assert Html(above).text.split() == ["หน้าแรก"]
    assert below == ""


def test_search_names_the_manual_of_what_it_finds(several: Site) -> None:
    built = [
        BuiltPage(f"procedures/{x.id}/5-steps.md", f"{x.id}.html", "5. ขั้นตอน", "<h1>5. ขั้นตอน</h1>ก")
        for x in several.manual.procedures
    ]
    built.append(BuiltPage("assignments.md", "a.html", "ตาราง", "<h1>ตาราง</h1>ก"))
    files = dict(search_files(several.project, built))
    part = next(content for name, content in files.items() if name.startswith("search/base-"))
    listed = json.loads(re.search(rb"\{.*\}", part, re.DOTALL)[0])["pages"]  # type: ignore[index]
    titles = {entry[0]: entry[1] for entry in listed}
    wanted = {f"{x.id}.html": f"5. ขั้นตอน ({x.name})" for x in several.manual.procedures}
    assert titles == {**wanted, "a.html": "ตาราง"}


def test_the_menu_lists_manuals_by_group_and_name_below_the_catalogue(several: Site) -> None:
    (section,) = several.nav(NAV)
    first, *rest = section["คู่มือ"]
    assert first == "procedures/index.md"
    assert [next(iter(entry)) for entry in rest] == sorted(names(several))


def test_groups_and_covers_show_what_is_of_each(several: Site) -> None:
    group = page(several, "groups/admin.md").text
    assert meeting.NAME in group.partition("คู่มือของกลุ่ม")[2]
    assert "นัดประชุม" in group
    assert "คู่มือของกลุ่ม" not in page(several, "groups/audit.md").text
    cover = page(several, f"procedures/{meeting.ID}/index.md").text
    assert "คณะทำงานจัดประชุม" in cover
    assert "นัดประชุม" in cover
    for other in (STANDARDS, long.ID):
        assert "นัดประชุม" not in page(several, f"procedures/{other}/index.md").text


def test_the_disclosure_list_says_which_manual_lacks_what(several: Site) -> None:
    heads = Html(str(disclosure(several.view("completeness.md")))).all("th")
    lacking = {head.text for head in heads if head.attributes["scope"] == "row"}
    assert lacking == {meeting.NAME, names(several)[0]}


@pytest.fixture(scope="session")
def volumes(several: Site) -> dict[str, ComposedVolume]:
    own = several.project.own
    found = [compose(manual_volume(own, each, None)) for each in several.manual.procedures]
    return {each.publication.name: each for each in found}


def test_files_titles_and_heads_of_pages_name_the_manual(
    several: Site, volumes: dict[str, ComposedVolume]
) -> None:
    ids = ("manual", f"manual-{meeting.ID}", f"manual-{long.ID}")
    assert list(volumes) == list(ids)
    for procedure, volume in zip(several.manual.procedures, volumes.values(), strict=True):
        assert procedure.name in volume.publication.title
        (head,) = Html(volume.html).all("p", "running-office")
        assert head.text == f"{procedure.name} {several.manual.office.name}"
        assert word_job(volume).work == procedure.name
        assert volume.publication.contains == (f"procedures/{procedure.id}/",)
    assert [x.publication.name for x in orders(several.project.own)] == ["order", "order-meeting"]


def test_a_volume_holds_what_is_its_own(volumes: dict[str, ComposedVolume]) -> None:
    first, meetings, longest = (volume.html for volume in volumes.values())
    assert 'id="standards"' in first
    assert 'id="standards"' in meetings  # its scope lists them
    assert 'id="standards"' not in longest


def test_one_manual_says_nothing_of_others(alone: Site) -> None:
    assert "procedures/index.md" not in {each.uri for each in alone.pages}
    assert "procedures/index.md" not in page_uris(alone.project)
    uri = f"procedures/{STANDARDS}/5-steps.md"
    assert alone.titled("5. ขั้นตอน", uri) == "5. ขั้นตอน"
    above, _, below = alone.fill("<h1>ก</h1>", uri).partition("<h1>ก</h1>")
    assert Html(above).text.split() == ["หน้าแรก", alone.manual.procedures[0].name]
    assert below.startswith('<p class="keeping')
    html = str(home(alone.view("index.md")))
    assert "ขั้นตอนโดยย่อ" in html
    assert "procedures/index.html" not in html
    volume = compose(manual_volume(alone.project.own, alone.manual.procedures[0], None))
    (head,) = Html(volume.html).all("p", "running-office")
    assert head.text == alone.manual.office.name
    assert "standards/" in volume.publication.contains


def test_many_manuals_stand_in_the_menu_below_their_groups(tmp_path: Path) -> None:
    shutil.copytree(SEED / "data", tmp_path / "data")
    ids = [f"work-{number}" for number in range(10)]
    for key in ids:
        text = long.yaml().replace(f"id: {long.ID}", f"id: {key}")
        text = re.sub(r"(?m)^name: .*$", f"name: งาน {key}", text)
        (tmp_path / f"{PROCEDURES}{key}.yml").write_text(text, encoding="utf-8")
    listed = f"procedures: [{STANDARDS}, {', '.join(ids)}]"
    replace(tmp_path / "data/office.yml", (f"procedures: [{STANDARDS}]", listed))
    (section,) = Site(sound(tmp_path)).nav(NAV)
    _, group = section["คู่มือ"]
    assert list(group) == ["กลุ่มอำนวยการ"]
    assert [next(iter(entry)) for entry in group["กลุ่มอำนวยการ"]][:2] == ["งาน work-0", "งาน work-1"]


def test_a_view_of_a_manuals_page_is_of_that_manual(several: Site) -> None:
    assert several.view(f"procedures/{long.ID}/5-steps.md").procedure.id == long.ID
    assert several.view("index.md").procedure.id == STANDARDS
