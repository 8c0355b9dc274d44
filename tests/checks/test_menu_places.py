"""Pages have an address of their own and a place in the menu; what others lead to is there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.checks.menu_places import _menu
from macros.checks.published import load_site
from macros.site.page_uris import page_uris
from macros.source.reader import parse_yaml
from macros.views import addresses
from tests.conftest import ROOT, Project, copy_project, replace, wholly_checked

Change = Callable[[Path], None]


def put(uri: str, text: str = "# ก\n") -> Change:
    def change(root: Path) -> None:
        (root / "docs" / uri).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / uri).write_text(text, encoding="utf-8")

    return change


def menu(old: str, new: str) -> Change:
    return lambda root: replace(root / "mkdocs.yml", (old, new))


TAKEN = "ที่อยู่ของไฟล์นี้เป็นของหน้าที่โปรแกรมสร้างจาก data/assignments.yml"


def gone(uri: str) -> Change:
    return lambda root: (root / "docs" / uri).unlink()


CONFIG = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
NAV, LAST = CONFIG.index("nav:") + 1, CONFIG.index("  - ดาวน์โหลด: downloads.md")
PAGES: list[tuple[Change, str]] = [
    (put("index.md", ""), "docs/index.md:1:1: หน้านี้ไม่มี {{ home() }}"),
    (put("source.md"), "docs/source.md:1:1: หน้านี้ไม่มี {{ errata() }}"),
    (put("completeness.md"), "docs/completeness.md:1:1: หน้านี้ไม่มีหัวข้อรหัส o10"),
    (
        put("procedures/standards-work/9-summary.md"),
        'docs/procedures/standards-work/9-summary.md:1:1: หน้านี้ไม่มี {{ summary_table("standards-work") }}',
    ),
    (put("404.md"), "docs/404.md:1:1: ที่อยู่ 404.md เป็นของโปรแกรม"),
    (put("search/a.md"), "docs/search/a.md:1:1: ที่อยู่ search เป็นของโปรแกรม"),
    (put("a.md"), "docs/a.md:1:1: หน้า a.md ยังไม่อยู่ในเมนู"),
    (put("x.md/a.md"), "docs/x.md/a.md:1:1: หน้า x.md/a.md ยังไม่อยู่ในเมนู"),
    (put("groups/admin.md"), f"docs/groups/admin.md:1:1: {TAKEN}"),
    (put("groups/Audit.md"), f"docs/groups/Audit.md:1:1: {TAKEN}"),
    (gone("sar/help.md"), "docs/sar/help.md:1:1: ไม่มีหน้านี้"),
]
MENU: list[tuple[Change, str]] = [
    (
        menu("  - ดาวน์โหลด:", "  - ก: b.md\n  - ดาวน์โหลด:"),
        f"mkdocs.yml:{LAST}:8: ไม่พบหน้า 'b.md' ที่เมนู",
    ),
    (
        menu("      - groups/*\n", ""),
        f"mkdocs.yml:{NAV}:1: หน้า groups/admin.md, groups/personnel.md, ",
    ),
]
SHAPES = {
    "title without a page": "nav:\n  - ก:\n",
    "two titles in one entry": "nav:\n  - ก: sar/index.md\n    ข: sar/help.md\n",
    "nothing": "nav:\n  -\n",
    "list in a list": "nav:\n  - - sar/index.md\n",
    "titles in a title": "nav:\n  - ก:\n      ข: sar/index.md\n",
    "page without its ending": "nav:\n  - ก: sar/index\n",
    "number": "nav:\n  - 2569\n",
    "script": "nav:\n  - ก: javascript:x\n",
}
BROKEN: list[tuple[Change, str]] = [
    (menu("nav:\n", "nav: [\n"), f"mkdocs.yml:{NAV + 1}:3: อ่านไม่ได้")
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project without the example."""
    root = copy_project(tmp_path_factory.mktemp("sound"))
    replace(root / "data/office.yml", ("example: true", "example: false"))
    shutil.rmtree(root / "docs/example")
    return root


@pytest.mark.parametrize("wrong", [PAGES, MENU, BROKEN], ids=["pages", "menu", "broken"])
def test_what_is_out_of_place_is_told(
    tmp_path: Path, sound: Path, wrong: list[tuple[Change, str]]
) -> None:
    for name in ("data", "docs"):
        shutil.copytree(sound / name, tmp_path / name)
    shutil.copy(sound / "mkdocs.yml", tmp_path)
    for change, _ in wrong:
        change(tmp_path)
    found = [str(each) for each in wholly_checked(tmp_path).errors]
    for _, expected in wrong:
        assert any(each.startswith(expected) for each in found), (expected, found)


@pytest.mark.parametrize("nav", SHAPES.values(), ids=SHAPES)
def test_a_menu_that_the_builder_refuses_is_told(nav: str) -> None:
    node = parse_yaml(nav + "  - index.md\n", "mkdocs.yml")
    uris = ["index.md", "sar/index.md", "sar/help.md"]
    found = [each for each in _menu(node, uris, []) if each.code in {"E-PAGE-50", "E-PAGE-11"}]
    assert found
    assert all(each.place.line in {2, 3, 4} for each in found)


def test_a_menu_that_the_builder_reads_is_sound() -> None:
    nav = "nav:\n  - index.md\n  - ก: []\n  - ข:\n      - sar/*\n      - ค: https://example.org/ก\n"
    uris = ["index.md", "sar/index.md", "sar/help.md"]
    assert list(_menu(parse_yaml(nav, "mkdocs.yml"), uris, [])) == []


def test_a_sound_project_is_not(sound: Path) -> None:
    assert wholly_checked(sound).errors == ()


def test_the_places_of_generated_pages_are_known_without_making_them(example: Project) -> None:
    shutil.copytree(ROOT / "docs/assets", example.root / "docs/assets")
    site = load_site(example.root)
    told = page_uris(site.project)
    sheets = addresses.SHEET + ".md"  # of assessors, in no menu
    known = (page for page in site.pages if page.listed or page.uri.endswith(sheets))
    assert {page.uri: page.data for page in known} == told


@pytest.mark.parametrize("kept", [True, False], ids=["page kept", "page gone"])
def test_without_a_source_its_page_is_not_missed_and_no_link_leads_to_it(
    tmp_path: Path, sound: Path, kept: bool
) -> None:
    for name in ("data", "docs"):
        shutil.copytree(sound / name, tmp_path / name)
    shutil.copy(sound / "mkdocs.yml", tmp_path)
    shutil.rmtree(tmp_path / "data/source")
    if not kept:
        (tmp_path / "docs/source.md").unlink()
    with (tmp_path / "docs/downloads.md").open("a", encoding="utf-8") as page:
        page.write("\n[ก](source.md)\n")
    (error,) = wholly_checked(tmp_path).errors
    assert error.place.path == "docs/downloads.md"
    assert error.code in {"E-PAGE-06", "E-PAGE-07"}, error
