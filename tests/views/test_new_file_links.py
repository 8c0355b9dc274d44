"""Links to the code host's page for a new file: whole path, valid text, short enough."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from macros.assessment.year import Assessment, YearReport
from macros.evidence.front_matter import FrontMatter
from macros.views.new_file_links import LONGEST, evidence_text, new_evidence
from macros.views.sar import indicator
from macros.views.sheet import sheet
from macros.views.view import View
from tests.conftest import Project, approved, checked


def filled_in(address: str) -> tuple[str, str, str]:
    """(page, file name, text) of a link."""
    parts = urlsplit(address)
    asked = parse_qs(parts.query, strict_parsing=True)
    (name,), (text,) = asked["filename"], asked["value"]
    return parts.path, name, text


def standings(project: Project) -> list[tuple[YearReport, Assessment]]:
    found = [archive for archive in approved(project.root) if archive]
    years = [year for archive in found for year in archive.years.values()]
    return [(year, standing) for year in years for standing in year.standings.values()]


def save(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    assert not (root / name).exists()
    (root / name).write_text(text, encoding="utf-8")


def test_links_name_the_whole_path_and_stay_short(example: Project) -> None:
    for year, standing in standings(example):
        address = new_evidence(year, standing)
        page, name, _ = filled_in(address)
        assert page == "/example/standards-manual/new/main"
        assert name.startswith(f"{year.folder(standing.indicator.id)}/")
        assert len(address.encode()) <= LONGEST


def test_saving_what_the_links_fill_in_is_no_mistake(example: Project) -> None:
    """Every link of every indicator is followed, and its file saved as it is."""
    before = set(checked(example.root).problems)
    saved = 0
    for year, standing in standings(example):
        save(example.root, *filled_in(new_evidence(year, standing))[1:])
        saved += 1
    assert saved > 20
    after = set(checked(example.root).problems) - before
    assert {problem.code for problem in after} == {"W-SAR-11"}, "only that nothing was filled in"
    assert all(
        any("ยังไม่ได้ตั้งชื่อหลักฐาน" in lack.text for lack in standing.lacks)
        for _, standing in standings(example)
    )


def test_next_file_takes_a_number_that_is_free(project: Project) -> None:
    for expected in ("evidence-01.md", "evidence-02.md", "evidence-03.md"):
        year, standing = standings(project)[0]
        _, name, text = filled_in(new_evidence(year, standing))
        assert name == f"docs/sar/2569/ind-01/{expected}"
        save(project.root, name, text)


def test_kind_that_is_wanted_is_filled_in(project: Project) -> None:
    old = "reason: null, wanted: []}\n  - {indicator: ind-02"
    project.edit("data/sar/2569.yml", old, old.replace("[]", "[minutes]"))
    year, standing = standings(project)[0]
    assert "\nkind: minutes   # order = คำสั่ง," in evidence_text(year, standing)


@pytest.mark.parametrize(
    "name", ["กลุ่ม: ก", "กลุ่ม 'ข' \"ค\"", "- กลุ่ม", "กลุ่ม # ง", "null", "กลุ่ม <b> & จ"]
)
def test_awkward_names_are_written_so_that_yaml_reads_them(project: Project, name: str) -> None:
    quoted = name.replace("'", "''")
    project.edit("data/office.yml", "name: กลุ่มอำนวยการ\n", f"name: '{quoted}'\n")
    year, standing = standings(project)[0]
    _, path, text = filled_in(new_evidence(year, standing))
    save(project.root, path, text)
    (piece,) = approved(project.root)[0].reading.pieces
    assert piece.front.group == "admin"
    project.edit("data/office.yml", f"name: '{quoted}'\n", "name: ชื่อใหม่\n")
    assert approved(project.root)[0].reading.pieces == (piece,), "a name may change"


def test_hints_are_left_out_when_they_would_make_the_link_too_long(project: Project) -> None:
    kinds = "".join(f"  - {{id: k{n}, name: {'ประเภทที่มีชื่อยาวมาก' * 3} {n}}}\n" for n in range(12))
    project.edit("data/evidence.yml", "kinds:\n", "kinds:\n" + kinds)
    year, standing = standings(project)[0]
    address = new_evidence(year, standing)
    assert len(address) <= LONGEST
    assert "#" not in filled_in(address)[2]


def test_a_new_file_holds_every_key_that_there_is(project: Project) -> None:
    year, standing = standings(project)[0]
    for hints in (True, False):
        lines = evidence_text(year, standing, hints=hints).split("\n")
        others = {"considerations", "reviewed_by", "reviewed_digest"}  # none, and a review's
        keys = [key for key in FrontMatter.model_fields if key not in others]
        assert [line.partition(":")[0] for line in lines[1:-1]] == keys
        assert lines[0] == lines[-1] == "---"


def test_evidence_of_a_consideration_names_it_and_the_group_that_answers(project: Project) -> None:
    inner = "[{id: con-01, name: ประเด็นหนึ่ง}, {id: con-02, name: ประเด็นสอง}]"
    project.edit(
        "data/standards.yml",
        "      - id: ind-01\n",
        f"      - id: ind-01\n        considerations: {inner}\n",
    )
    with (project.root / "data/assignments.yml").open("a", encoding="utf-8") as file:
        file.write("considerations: [{consideration: con-02, groups: [audit]}]\n")
    year, standing = standings(project)[0]
    office, _ = approved(project.root)
    view = View(office, "sar/2569/ind-01.md", office.manual.procedures[0])
    shown = (sheet(view, year, standing), indicator(view, year, standing)[0])
    links = [str(parts).count('<span class="hidden">ของประเด็น ประเด็นสอง') for parts in shown]
    assert links == [0, 1], "the assessors' sheet, which is for paper, has none"
    save(project.root, *filled_in(new_evidence(year, standing, "con-02"))[1:])
    (piece,) = approved(project.root)[0].reading.pieces
    assert (piece.front.considerations, piece.front.group) == (("con-02",), "audit")
    (item,) = (each for each in standing.lacks if each.consideration)
    assert item.consideration == "con-02"
