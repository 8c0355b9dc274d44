"""Pages of docs/ are read as evidence is: the same elements, the same words, the same mistakes."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from markdown import Markdown, markdown

from macros.evidence.dialect import Dialect, dialect_mistakes
from macros.source.diagnostic import Location
from tests.conftest import sentence
from tests.evidence.rendering import render
from tests.evidence.test_markup import GOLDENS
from tests.reading.html import Html

SOURCES = {
    name: source
    for name, (source, _) in GOLDENS.items()
    if "ภาพ" not in name and "โค้ดย่อหน้า" not in name
}
_HOUSE = {"evidence-scroll", "evidence-table"}


def page(
    text: str, extensions: Sequence[str] = ("attr_list", "toc", "tables", "fenced_code")
) -> str:
    """A page as MkDocs has it made, with the extensions that it always takes."""
    return markdown(text, extensions=[*extensions, Dialect()])


def shape(html: str) -> list[str]:
    """The elements of HTML in order, headings of any level alike, without what the house adds."""
    return [
        re.sub("h[1-6]", "h", tag.tag)
        for tag in Html(html).elements
        if not (tag.tag == "div" and tag.attributes.get("class", "") in _HOUSE)
    ]


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_a_page_is_read_as_evidence_is(source: str) -> None:
    here, there = page(source), render(source).html
    assert shape(here) == shape(there)
    assert Html(here).text.split() == Html(there).text.split()


def test_html_and_attributes_pass_in_pages_alone() -> None:
    html = page('## หัว & <b>ก</b> {: #x }\n\n<div class="a">\n\n**ข**\n\n</div>\n\n*ค*{: .d }')
    assert '<h2 id="x">หัว &amp; <b>ก</b></h2>' in html
    assert '<div class="a">\n\n**ข**\n\n</div>' in html
    assert '<em class="d">ค</em>' in html


@pytest.mark.parametrize("lead", ["", "- ก\n  ", "1. ก\n   ", "> "])
def test_html_in_code_is_an_example(lead: str) -> None:
    margin = lead.rpartition("\n")[2]
    html = page(f"{lead}```\n{margin}<div onclick=x>&amp;\n{margin}```\n\n`<b>&lt;`")
    assert "<code>&lt;div onclick=x&gt;&amp;amp;\n</code>" in html
    assert "<code>&lt;b&gt;&amp;lt;</code>" in html
    assert not Html(html).all("b")


def test_headings_are_in_the_table_of_contents() -> None:
    parser = Markdown(extensions=["attr_list", "toc", Dialect()])
    parser.convert("# หนึ่ง {: #one }\n\n## สอง & `สาม`\n")
    tokens = parser.toc_tokens  # type: ignore[attr-defined]
    assert [(each["id"], each["name"]) for each in tokens] == [("one", "หนึ่ง")]
    assert [each["name"] for each in tokens[0]["children"]] == ["สอง &amp; สาม"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ก\n\n| ก | ข |\n|---|---|\n| ค | ง | จ |", "5:11: แถวของตารางมี 3 ช่อง"),
        ("ก[^x]", "1:2: คำเตือน: ไม่มีคำอธิบายของเชิงอรรถ [^x]"),
        ("ก\n\n- " + "[" * 21, "3:3: มีวงเล็บ [ หรือ ("),
        ("[ก](แผน ปี.md)", "1:5: อ่านลิงก์ (แผน ปี.md) ไม่ได้"),
    ],
)
def test_what_is_wrong_with_a_page_is_told_at_its_letter(text: str, message: str) -> None:
    (problem,) = dialect_mistakes(text, Location("x.md"))
    assert sentence(problem).removeprefix("x.md:").startswith(message)


@pytest.mark.parametrize("text", ["<b>ก</b> {: .x }", "&#8203;", '<div title="[ก](ข ค)">ง</div>'])
def test_what_pages_may_hold_is_no_mistake(text: str) -> None:
    assert list(dialect_mistakes(text, Location("x.md"))) == []
