"""The pages of help that are made of the program's own lists."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from macros.assessment.project import Project
from macros.source.mistakes import Mistake, catalogue
from macros.views.guide import mistakes
from macros.views.view import View
from tests.conftest import ROOT
from tests.reading.html import Html


def test_every_mistake_stands_below_the_title_of_its_family(judged: Project) -> None:
    office = judged.archives[0]
    shown = str(mistakes(View(office, "mistakes.md", office.manual.procedures[0])))
    codes = [entry.code for entry in catalogue().values()]
    assert sorted(re.findall(r'<tr id="([a-z0-9-]+)"', shown)) == sorted(map(str.lower, codes))
    families = {code.partition("-")[0].lower() for code in codes}
    assert set(re.findall(r'<h2 id="([a-z]+)">[^<]+</h2>', shown)) == families


def test_what_explains_a_family_is_on_the_site_and_leads_back(judged: Project) -> None:
    """Each message's address is a row; each row leads to where more is said, and that page back."""
    office = judged.archives[0]
    shown = Html(str(mistakes(View(office, "mistakes.md", office.manual.procedures[0]))))
    rows = {row.attributes["id"]: row for row in shown.all("tr") if "id" in row.attributes}
    for code in catalogue():
        page, _, anchor = mistake_address(code).partition("#")
        assert page == "mistakes.html"
        assert anchor in rows
    links = {link.attributes["href"] for link in shown.all("a")} - {
        f"#{family.lower()}" for family in {code.partition("-")[0] for code in catalogue()}
    }
    for link in links:
        page, _, anchor = link.partition("#")
        if page.startswith("https://"):
            guide, heading = page.rpartition("/")[2], unquote(anchor)
            assert heading in headings(ROOT / guide), link
            continue
        text = (ROOT / "docs" / page.replace(".html", ".md")).read_text(encoding="utf-8")
        assert not anchor or f"{{: #{anchor} " in text, link
    explained = {page for page in links if page.partition("#")[0].endswith(".md")}
    assert len(explained) > 3
    for family in {code.partition("-")[0] for code in catalogue()}:
        (row,) = [rows[code.lower()] for code in catalogue() if code.startswith(f"{family}-")][:1]
        assert "อ่านเพิ่ม" in row.text, family
    back = (ROOT / "docs/sar/help.md").read_text(encoding="utf-8")
    assert {"text", "date", "file", "front", "mark", "link", "pii"} <= {
        *re.findall(r"\]\(\.\./mistakes\.md#([a-z]+)\)", back)
    }
    assert "(mistakes.md#pii)" in (ROOT / "docs/personal-data.md").read_text(encoding="utf-8")


def test_what_must_not_be_published_comes_first() -> None:
    text = (ROOT / "docs/sar/help.md").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^## .*\{: #([a-z]+) \}", text)[0] == "private"


def mistake_address(code: str) -> str:
    return Mistake(code, "", "").address


def headings(guide: Path) -> set[str]:
    """The anchors that code hosts give the headings of a guide."""
    found = re.findall(r"(?m)^#+ (.+)$", guide.read_text(encoding="utf-8"))
    kept = (re.sub(r"[^\w\u0e00-\u0e7f -]", "", text.lower()) for text in found)
    return {text.replace(" ", "-") for text in kept}
