"""What was made public, what is still to be, and the addresses to hand in for it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from macros.assessment.archive import Archive
from macros.assessment.release import unpublished
from macros.assessment.year import YearReport
from macros.book.report import report_volumes
from macros.export.releases import published as published_table
from macros.export.reports import report
from macros.views import addresses
from macros.views.manifest import Download, DownloadManifest
from macros.views.publication import publication_of
from macros.views.quality import disclosure
from macros.views.release import releases
from macros.views.view import View
from tests.conftest import Project, checked, sound

YEAR, OFFICE = "data/sar/2569.yml", "data/office.yml"
SAMPLE, REAL = "https://example.github.io/standards-manual/", "https://somewhere.go.th/manual/"
MANUAL = "{on: 2569-03-02, manual: standards-work, by: admin, channel: หน้าเว็บ}"
REPORT = (
    "{on: 2569-11-30, report: true, by: director, channel: หน้าเว็บ, address: https://a.go.th/r/}"
)


def write(project: Project, *entries: str) -> None:
    file = project.root / YEAR
    text = "".join(f"  - {entry}\n" for entry in entries)
    head = f"published:\n{text}" if entries else "published: []\n"
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{head}", encoding="utf-8")


def current(archive: Archive) -> YearReport:
    assert archive.current
    return archive.current


def page(archive: Archive) -> str:
    year = current(archive)
    here = archive.home + addresses.report(year.year, "published")
    (section,) = releases(View(archive, here, archive.manual.procedures[0]), year)
    return str(section.html)


def codes(project: Project) -> list[str]:
    wanted = {"SAR-64", "SAR-65", "SAR-66"}
    return [x.mistake.code for x in checked(project.root).problems if x.mistake.code in wanted]


def test_nothing_is_said_where_nothing_is_written(project: Project) -> None:
    archive = sound(project.root).own
    html = page(archive)
    assert html.count("ยังไม่บันทึก") == 3
    assert "คู่มือ 1 งาน (รายการ O10)" in html
    assert published_table(archive).records == ()
    assert report(archive, current(archive)).published is None


def test_what_is_still_to_be_made_public_is_told(project: Project) -> None:
    write(project)
    archive = sound(project.root).own
    assert "เผยแพร่แล้ว 0 จาก 2 รายการ" in page(archive)
    write_over(project, MANUAL)
    archive = sound(project.root).own
    html = page(archive)
    assert "เผยแพร่แล้ว 1 จาก 2 รายการ ยังไม่ได้เผยแพร่ รายงานการประเมินตนเอง ปีงบประมาณ 2569" in html
    assert "2 มีนาคม 2569" in html
    stated = report(archive, current(archive))
    assert stated.unpublished == ("รายงานการประเมินตนเอง ปีงบประมาณ 2569",)
    write_over(project, MANUAL, REPORT)
    archive = sound(project.root).own
    assert unpublished(current(archive)) == []
    assert "เผยแพร่ครบทั้ง 2 รายการแล้ว" in page(archive)
    rows = [
        [column.read(row) for column in published_table(archive).columns]
        for row in published_table(archive).records
    ]
    assert [(row[3], str(row[4]), row[7]) for row in rows] == [
        ("เผยแพร่แล้ว", "2 มีนาคม 2569", None),
        ("เผยแพร่แล้ว", "30 พฤศจิกายน 2569", "https://a.go.th/r"),
    ]


def write_over(project: Project, *entries: str) -> None:
    file = project.root / YEAR
    text, _, _ = file.read_text(encoding="utf-8").partition("\npublished:")
    file.write_text(text, encoding="utf-8")
    write(project, *entries)


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        (["{on: 2569-03-02, by: admin, channel: ก}"], ["SAR-64"]),
        ([MANUAL.replace("by:", "report: true, by:")], ["SAR-64"]),
        ([MANUAL.replace("by:", "title: ก, by:")], ["SAR-64"]),
        ([MANUAL.replace("2569-03", "2659-03")], ["SAR-65"]),
        ([MANUAL, REPORT, MANUAL], ["SAR-66"]),
        ([MANUAL, MANUAL.replace("03-02", "03-03"), REPORT], []),
        ([MANUAL.replace("by:", "report: false, by:")], []),
    ],
)
def test_entries_that_cannot_be(project: Project, entries: list[str], found: list[str]) -> None:
    write(project, *entries)
    assert codes(project) == found


def test_a_manual_that_is_none_is_told(project: Project) -> None:
    write(project, MANUAL.replace("standards-work", "standard-work"))
    (problem,) = checked(project.root).errors
    assert "หมายถึง 'standards-work' หรือไม่" in problem.message


def test_the_example_has_made_public_its_manual_and_not_its_report(example: Project) -> None:
    archive = sound(example.root).archives[1]
    assert [each.title for each in unpublished(current(archive))] == [
        "รายงานการประเมินตนเอง ปีงบประมาณ 2599"
    ]
    assert page(archive).count("(สมมติ)") == 3
    assert [row[2] is None for row in published_table(archive).records] == [False, True, False]


def pasted(view: View) -> dict[str, str]:
    pattern = r'aria-label="ที่อยู่ ([^"]*)"><p><a href="([^"]*)">([^<]*)</a>'
    found = re.findall(pattern, disclosure(view))
    assert all(address == shown for _, address, shown in found)
    return {title: address for title, address, _ in found}


def test_no_address_is_given_before_the_site_has_one(project: Project) -> None:
    archive = sound(project.root).own
    view = View(archive, "completeness.md", archive.manual.procedures[0])
    assert pasted(view) == {}
    assert "ยังไม่ได้ตั้งที่อยู่จริงของเว็บไซต์" in disclosure(view)
    assert "example.github.io" not in disclosure(view)


def test_addresses_of_each_item_are_whole(project: Project) -> None:
    project.edit(OFFICE, SAMPLE, REAL)
    archive = sound(project.root).own
    manual = archive.manual.procedures[0]
    view = View(archive, "completeness.md", manual)
    folder = "https://somewhere.go.th/manual/procedures/standards-work/"
    found = {
        "คู่มือทั้งเล่ม (หน้าเว็บ)": f"{folder}index.html",
        "ชื่องาน": f"{folder}1-name.html",
        "วิธีการและขั้นตอนการปฏิบัติงาน": f"{folder}9-summary.html",
        "ระยะเวลาแต่ละขั้นตอน": f"{folder}9-summary.html",
        "กฎหมายที่เกี่ยวข้อง": f"{folder}8-references.html",
    }
    assert pasted(view) == found
    volume = publication_of(
        archive, "manual", "manual", "คู่มือ", "ใช้", ("procedures/standards-work/",)
    )
    offer = DownloadManifest((Download(volume, "PDF", "x", 1), Download(volume, "Word", "x", 1)))
    printed = {"คู่มือทั้งเล่ม (PDF)": "https://somewhere.go.th/manual/downloads/manual.pdf"}
    assert pasted(replace(view, offer=offer)) == found | printed


def test_the_committees_volume_has_the_register_where_there_is_one(example: Project) -> None:
    for archive in sound(example.root).archives:
        volumes = report_volumes(archive, example.root / "docs")
        whole = next(
            x for x in volumes if x.publication.name.endswith(f"sar-{current(archive).year}")
        )
        found = [x.html for x in whole.chapters if x.id == "part_published"]
        assert len(found) == (1 if archive.home else 0)
        assert not any("คัดลอก" in html for html in found)
