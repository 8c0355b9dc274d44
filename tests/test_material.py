"""What is known of Material: a version that speaks otherwise with its worker stops the build."""

from __future__ import annotations

import re
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from macros.material import STUB, UNUSED, front_matter, mapless, protocol_changes, repaired

THEME = Path(str(files("material"))) / "templates/assets/javascripts"
PAGE = """<form class="md-search__form" name="search"><input data-md-component="search-query"></form>
<div data-md-component="search-result"></div><script id="__config" type="application/json">{}</script>
<script src="assets/javascripts/site.js"></script><script src="assets/javascripts/bundle.1.min.js"></script>"""
CHANGES = {
    "new Worker": ("=new Worker(", "=new SharedWorker("),
    "ready": (".type===1", ".type==='ready'"),
    "result": (".type===3", ".type===4"),
    "set up": ("type:0,data:{config:", "type:0,index:{config:"),
    "query": ("type:2,data:", "type:2,query:"),
    "index": ('"search/search_index.json"', '"search/index.json"'),
    "index from a file": ('"search/search_index.js"', '"search/index.js"'),
    "keys": (',"keyup")', ',"input")'),
    "score": (".score.toFixed(2)", ".rank.toFixed(2)"),
    "config": ('"#__config"', '"#__settings"'),
    "last child": ('":scope > :last-child"', '".list"'),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(THEME, tmp_path / "assets/javascripts", ignore=shutil.ignore_patterns("*.map"))
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_the_pinned_material_passes(site: Path) -> None:
    assert list(protocol_changes(site)) == []


@pytest.mark.parametrize(("was", "becomes"), CHANGES.values(), ids=CHANGES)
def test_another_protocol_is_told_in_thai(site: Path, was: str, becomes: str) -> None:
    bundle = next((site / "assets/javascripts").glob("bundle.*.js"))
    text = bundle.read_text(encoding="utf-8")
    assert was in text
    bundle.write_text(text.replace(was, becomes), encoding="utf-8")
    found = list(protocol_changes(site))
    assert found
    assert {problem.code for problem in found} == {"E-SITE-20"}
    assert re.search("Material เปลี่ยนไป.*requirements.txt", str(found[0]))


def test_no_script_and_no_box_are_told(site: Path) -> None:
    shutil.rmtree(site / "assets")
    (site / "index.html").write_text(
        PAGE.replace("javascripts/site.js", "javascripts/other.js"), encoding="utf-8"
    )
    assert len(list(protocol_changes(site))) > 10


def test_its_own_index_is_empty() -> None:
    assert b'"docs": []' in STUB[1]
    assert len(STUB[1]) < 100


def test_a_page_begins_with_its_title_and_what_it_hides() -> None:
    head = front_matter("ก &quot;ข&quot;: #", ["toc"])
    assert head == '---\ntitle: "ก &quot;ข&quot;: #"\nhide: [toc]\n---\n\n'


def test_what_has_no_name_gets_one() -> None:
    page = """<div data-md-component="search" role="dialog"></div>
<nav aria-labelledby="__nav_2_label" x="1"><label class="md-nav__title" for="__nav_2">ก</label></nav>"""
    assert (
        repaired(page)
        == """<div data-md-component="search" role="dialog" aria-label="ค้นหา"></div>
<nav aria-labelledby="__nav_2_title" x="1"><label class="md-nav__title" for="__nav_2" id="__nav_2_title">ก</label></nav>"""
    )


def test_a_table_of_markdown_needs_no_script_to_be_wide() -> None:
    table = "<table>\n<tr><td>ก</td></tr>\n</table>"
    wide = '<div class="md-typeset__scrollwrap"><div class="md-typeset__table"><table class="md-plain">'
    assert repaired(f"<p>1</p>{table}{table}") == "<p>1</p>" + 2 * (
        f"{wide}\n<tr><td>ก</td></tr>\n</table></div></div>"
    )
    assert repaired('<table class="facts"></table>') == '<table class="facts"></table>'


def test_no_page_makes_a_browser_fetch_the_next_one() -> None:
    """Firefox does so for such links, and the policy of pages forbids it."""
    ahead = '<link rel="prev" href="a.html">\n<link rel="next" href="b.html">\n'
    kept = '<link rel="icon" href="c.png">'
    assert repaired(f"{ahead}{kept}") == kept


def test_what_no_page_asks_for_is_known() -> None:
    theme = THEME.parent.parent
    files_ = [path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.is_file()]
    kept = [uri for uri in files_ if uri.startswith("assets/") and not UNUSED.match(uri)]
    kinds = sorted(re.sub(r"\.[0-9a-f]{8}\.", ".*.", uri) for uri in kept)
    assert kinds == [
        "assets/images/favicon.png", "assets/javascripts/bundle.*.min.js",
        "assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css",
    ]  # fmt: skip


def test_its_script_names_no_source_map() -> None:
    bundle = next(THEME.glob("bundle.*.js")).read_text(encoding="utf-8")
    assert "sourceMappingURL" in bundle
    assert "sourceMappingURL" not in mapless(bundle)
    assert mapless(bundle).splitlines()[:-1] == bundle.splitlines()[:-3]
