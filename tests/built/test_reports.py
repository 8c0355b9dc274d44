"""The Self Assessment Report on the built site: the example's filled one, and the empty real one."""

import re
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from macros.assessment.archive import Archive
from macros.assessment.continuity import compare
from macros.assessment.year import Assessment, YearReport
from macros.build.mkdocs import BuildError, build_pages
from macros.checks import menu_places, published
from macros.evidence.item import EvidenceItem
from tests.conftest import approved, replace
from tests.reading.html import Html

from .conftest import Built
from .test_commands import BEYOND

EMPTY = "sar/2569/"


@pytest.fixture(scope="module")
def example(built: Built) -> Archive:
    found = approved(built.project)[1]
    assert found
    return found


@pytest.fixture(scope="module")
def year(example: Archive) -> YearReport:
    assert example.current
    return example.current


def page_of(year: YearReport, standing: Assessment) -> str:
    return f"{year.home}sar/{year.year}/{standing.indicator.id}.html"


def test_every_year_has_its_pages(built: Built, example: Archive) -> None:
    pages = set(built.pages())
    for year in example.years.values():
        folder = f"example/sar/{year.year}/"
        names = ["index", "summary", "changes", "register", "gaps", "trace", "published"]
        names += year.standings
        names += [f"{key}.sheet" for key in year.standings]
        assert {f"{folder}{name}.html" for name in names} <= pages
    assert sum(re.fullmatch(EMPTY + r"ind-\d\d\.html", page) is not None for page in pages) == 11


def test_evidence_is_no_page_and_only_used_files_are_published(
    built: Built, example: Archive
) -> None:
    below = {path for path in (built.site / "example/sar").rglob("*") if path.is_file()}
    files = {path for path in below if path.suffix != ".html"}
    assert {path.relative_to(built.site).as_posix() for path in files} == {
        file.uri for file in example.files
    }
    assert len(files) > 8
    assert not list(built.site.rglob("*.md"))


def test_every_piece_stands_on_its_indicator_s_page_in_order_of_date(
    built: Built, example: Archive
) -> None:
    count = 0
    for year in example.years.values():
        for standing in year.standings.values():
            page = built.page(page_of(year, standing))
            shown = [item for item in page.all("h3") if "section" in item.inside]
            anchors = [h.attributes["id"] for h in shown if h.attributes["id"].startswith("piece-")]
            assert anchors == [piece.anchor for piece in standing.pieces]
            dates = [piece.front.date for piece in standing.pieces]
            assert dates == sorted(dates)
            for piece in standing.pieces:
                check_piece(page, piece, year)
                count += 1
    assert count > 20


def check_piece(page: Html, piece: EvidenceItem, year: YearReport) -> None:
    manual, text = year.manual, page.article
    assert piece.front.title in text
    assert f"{piece.front.date} {manual.kind[piece.front.kind].name}" in text
    assert manual.groups[piece.front.group].name in text
    for file in piece.attachments:
        assert f"{file.name} {file.kind} {file.amount}" in text
    links = [a.attributes.get("href", "") for a in page.all("a")]
    assert any(link.endswith(f"piece={quote(piece.path, safe='')}") for link in links)
    assert f"#{piece.anchor}" in links


def test_an_indicator_tells_target_result_narrative_gaps_steps_and_last_year(
    built: Built, example: Archive, year: YearReport
) -> None:
    filled = [s for s in year.standings.values() if s.stated.level and not s.narrative.missing]
    assert len(filled) >= 3
    before = example.years[year.year - 1]
    for standing in filled:
        text = built.page(page_of(year, standing)).article
        assert standing.stated.target
        assert standing.stated.target in text
        assert standing.stated.result
        assert standing.stated.result in text
        assert year.edition.level_name(standing.stated.level) in text
        for heading in ("ผลการดำเนินงาน", "จุดเด่น", "จุดที่ควรพัฒนา", "แนวทางการพัฒนา"):
            assert heading in text
        (procedure,) = year.manual.procedures
        fed = [step for step in procedure.steps if step.feeds]
        for step in fed:
            indicators = step.feeds.indicators if step.feeds else None
            if standing.indicator.id in (indicators or ()):
                assert f"ลำดับที่ {step.no}" in text
        for criterion in standing.indicator.criteria:
            assert criterion.text in text
        beside = compare(before, year, standing.indicator.id)
        assert beside
        for earlier in beside.standings:
            assert before.edition.label(earlier.indicator.id) in text
        if last := beside.last:  # of several that became one, nothing stands beside it
            assert f"{len(last.pieces)} ชิ้น ดูรายงานปี {before.year}" in text
            for stated in (last.stated.target, last.stated.result, last.stated.reason):
                assert (stated or "") in text
        for lack in standing.lacks:
            assert lack.text in text


def test_the_overview_counts_what_is_there(built: Built, year: YearReport) -> None:
    page = built.page(f"example/sar/{year.year}/index.html")
    standings = list(year.standings.values())
    assert {standing.coverage for standing in standings} == {"whole", "part", "none"}
    whole = sum(standing.coverage == "whole" for standing in standings)
    assert f"มีหลักฐานครบถ้วนแล้ว {whole} จาก {len(standings)} ตัวบ่งชี้" in page.article
    for coverage in ("whole", "part", "none"):
        shown = len(page.all("span", f"cover-{coverage}")) - 1  # one is the legend's
        assert shown == sum(standing.coverage == coverage for standing in standings)
    assert f"{len(year.pieces)} ชิ้น" in page.article
    for standing in standings:
        assert f"{len(standing.pieces)} ชิ้น" in page.article


def test_the_register_has_every_piece(built: Built, year: YearReport) -> None:
    page = built.page(f"example/sar/{year.year}/register.html")
    rows = [row for row in page.all("tr") if "data-kind" in row.attributes]
    assert len(rows) == len(year.pieces)
    for piece in year.pieces:
        assert piece.front.title in page.article


def test_gaps_name_who_should_act(built: Built, year: YearReport) -> None:
    text = built.page(f"example/sar/{year.year}/gaps.html").article
    lacking = [standing for standing in year.standings.values() if standing.lacks]
    assert lacking
    for standing in lacking:
        for group in year.manual.assignments.owners(standing.indicator.id):
            assert year.manual.groups[group].name in text
        for lack in standing.lacks:
            assert lack.text in text


def test_group_pages_show_their_evidence_and_what_is_missing(
    built: Built, year: YearReport
) -> None:
    seen = 0
    for group in year.manual.office.groups:
        page = built.page(f"example/groups/{group.id}.html")
        for key in year.manual.assignments.indicators_of(group.id):
            standing = year.standings[key]
            assert year.edition.label(key) in page.article
            for lack in standing.lacks:
                assert lack.text in page.article
                seen += 1
        given = [piece for piece in year.pieces if piece.front.group == group.id]
        if given:
            assert f"หลักฐานที่กลุ่มนี้จัดทำ {len(given)} ชิ้น" in page.article
    assert seen > 2


def test_every_page_of_the_example_is_marked_and_no_other(built: Built) -> None:
    marked = 0
    for name in built.pages():
        notes = [x for x in built.page(name).all("p", "example-note") if "details" not in x.inside]
        assert len(notes) == name.startswith("example/"), name
        if notes:
            marked += 1
            assert built.page(name).all("title")[0].text.startswith("ตัวอย่าง: "), name
    assert marked > 20


def test_the_real_year_is_empty_and_says_so(built: Built) -> None:
    overview = built.page(EMPTY + "index.html").article
    assert "มีหลักฐานครบถ้วนแล้ว 0 จาก 11 ตัวบ่งชี้" in overview
    assert overview.count("ยังไม่มีหลักฐาน 11 จาก 11 ตัวบ่งชี้") == 2  # of no standard, and whole
    assert overview.count("ยังไม่ทราบว่ามาตรฐานนี้มีตัวบ่งชี้ใด") == 5
    assert "ยังไม่มีหลักฐานของปีนี้" in overview
    assert overview.count("ไม่ระบุชื่อในต้นฉบับ") == 11
    indicator = built.page(EMPTY + "ind-05.html").article
    assert "ยังไม่มีหลักฐานของตัวบ่งชี้นี้ในปีงบประมาณ 2569" in indicator
    assert "ยังไม่ได้เขียนผลการดำเนินงาน จุดเด่น จุดที่ควรพัฒนา แนวทางการพัฒนา" in indicator
    assert "กลุ่มอำนวยการ (เจ้าภาพหลัก จนกว่าจะมอบหมาย)" in indicator
    assert "0 จาก 11 ตัวบ่งชี้" in built.page("index.html").article
    assert "ยังไม่มีหลักฐานในปีงบประมาณ 2569" in built.page(EMPTY + "register.html").article


def test_the_help_page_shows_a_live_example_and_every_field(built: Built) -> None:
    page = built.page("sar/help.html")
    for key in (
        "title",
        "date",
        "kind",
        "group",
        "personal_data",
        "files",
        "links",
        "supports",
        "reviewed",
    ):
        assert key in [item.text for item in page.all("code")]
    assert {"order", "audit", "ind-11", "[ind-02, ind-03]"} <= {
        item.text for item in page.all("code")
    }
    (sample,) = page.all("div", "sample-result")
    (source,) = page.all("div", "sample-source")
    assert "| ครั้งที่ | วันที่ |" in source.text
    assert "\n\n" in source.text
    assert "|" not in sample.text
    for kind in ("คำสั่ง", "ภาพถ่าย"):
        assert kind in page.article
    template = next(item.text for item in page.all("pre") if item.text.startswith("---\n"))
    assert "\nkind: order " in template
    assert "order = คำสั่ง" in template


def test_a_site_without_the_example_has_none_of_it(own: Built) -> None:
    assert not (own.site / "example").exists()
    assert "ดูรายงานตัวอย่าง" not in own.page("sar/index.html").article
    assert "ตัวอย่าง" not in [
        item.text.strip() for item in own.page("index.html").all("a", "md-tabs__link")
    ]


def test_hostile_evidence_is_shown_as_it_is_written(second: Built) -> None:
    text = second.page("sar/2569/ind-01.html").article
    assert "คำสั่ง | <b> # {{ title }} {% raw %} <script>alert(1)</script> *ก*" in text
    assert "{{ title.x }} {{ title() | upper }}" in text
    assert "{% include 'x' %} {# ก #}" in text
    assert "<script>alert(1)</script> <b onclick=alert(1)>" in text
    assert '--๘<-- "mkdocs.yml"' in text
    assert "ปี ๒๕๖๘ 2568" in text
    links = [a.attributes.get("href") for a in second.page("sar/2569/ind-01.html").all("a")]
    assert "https://example.org/?a=1&b=2" in links
    (edit,) = [link for link in links if link and "piece=" in link]
    assert edit.endswith(
        "ind-01%2F%E0%B8%84%E0%B8%B3%E0%B8%AA%E0%B8%B1%E0%B9%88%E0%B8%87%20%E0%B9%91%26%28%2B%29.md"
    )


def test_evidence_is_found_by_the_search_index(built: Built, year: YearReport) -> None:
    found = built.found()
    for piece in year.pieces:
        assert f"example/sar/{year.year}/{piece.indicator}.html#{piece.anchor}" in found


def test_a_page_that_no_check_read_shows_nothing_else(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The builder itself reads nothing but calls, whatever mkdocs.yml asks of the plugin."""
    monkeypatch.setattr(published, "check_docs_pages", lambda *_: ())
    monkeypatch.setattr(menu_places, "settings", lambda *_: ())
    monkeypatch.setattr(sys, "path", list(sys.path))
    replace(project / "mkdocs.yml", ("render_by_default: false", "render_by_default: true"))
    (project / "docs/groups/index.md").write_text(BEYOND, encoding="utf-8")
    with pytest.raises(BuildError) as caught:
        build_pages(project, tmp_path / "shown")
    found = [(str(each.place), each.code) for each in caught.value.problems]
    page = "docs/groups/index.md"
    assert found == [(f"{page}:6:14", "E-PAGE-17"), (f"{page}:8:5", "E-PAGE-18")]
    assert not [path for path in (tmp_path / "shown").rglob("*.html") if path.name != "404.html"]


def test_text_for_forms_is_copied_as_word_and_web_forms_take_it(
    built: Built, chromium: Browser
) -> None:
    """By the button, from the copy on a memory stick as well; without scripts the block stands there."""
    context = chromium.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((built.site / "example/sar/2599/x-ind-01.html").as_uri())
    page.locator("summary", has_text="ข้อความสำหรับวางในแบบฟอร์ม").click()
    page.get_by_role("button", name="คัดลอกข้อความ").click()
    assert page.locator(".copy [role=status]").inner_text().startswith("คัดลอกแล้ว")
    copied = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const text = async (type) => (await item.getType(type)).text();
          return [await text("text/plain"), await text("text/html")];
        }"""
    )
    plain, rich = copied
    assert plain.startswith("ตัวบ่งชี้ที่ 1.1 การวางแผนและการติดตามงาน (สมมติ)\n")
    assert "\nโครงการแล้วเสร็จ\t5\t7\n" in plain
    assert "\n1. ประสานเครือข่ายก่อนเริ่มปีงบประมาณอย่างน้อย 60 วัน\n2. " in plain
    assert "TH SarabunPSK" in rich
    assert not re.search(r"<(span|div)(?! lang)|\s(class|id)=", rich)
    context.close()
    still = chromium.new_context(java_script_enabled=False)
    page = still.new_page()
    page.goto((built.site / "example/sar/2599/x-ind-01.html").as_uri())
    page.locator("summary", has_text="ข้อความสำหรับวางในแบบฟอร์ม").click()
    expect(page.locator(".copy-action")).to_be_hidden()
    assert "จุดเด่น" in page.locator(".copy-text").inner_text()
    still.close()


def test_word_files_stand_beside_the_printed_volumes(built: Built) -> None:
    folder = built.site / "downloads"
    volumes = {file.stem for file in folder.glob("*.pdf") if "flowchart" not in file.stem}
    assert {file.stem for file in folder.glob("*.docx")} == volumes
    assert {"manual", "order", "sar-2569", "example-order"} <= volumes
    page = (built.site / "downloads.html").read_text(encoding="utf-8")
    for name in volumes:
        assert f'href="downloads/{name}.docx"' in page
