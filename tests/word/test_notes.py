"""A note that is cited more than once is one note."""

from __future__ import annotations

from macros.views.publication import Publication
from macros.word.content import Source
from macros.word.document import WordJob, word

from .docx import Docx, W

CITED = '<sup><a class="footnote-ref" href="#n{0}">{0}</a></sup>'
PAGE = """<html><body><main class="text"><section><p>ก{1} ข{2} ค{1}</p>
<table><thead><tr><th>หัว{1}</th></tr></thead><tbody><tr><td>ง</td></tr></tbody></table>
<div class="footnote"><ol><li id="n1"><p>ที่มาหนึ่ง</p></li><li id="n2"><p>ที่มาสอง</p></li></ol></div>
</section></main></body></html>"""

PUBLICATION = Publication("manual", "volume", "เล่ม", "แก้ไข")


def test_it_is_there_once_and_its_number_wherever_it_is_cited() -> None:
    html = PAGE.replace("{1}", CITED.format(1)).replace("{2}", CITED.format(2))
    file = Docx(word(WordJob(PUBLICATION, Source(html), "สำนักงาน"), {}))
    notes = ["".join(each.itertext()).strip() for each in file.xml("word/footnotes.xml")][-2:]
    assert notes == ["ที่มาหนึ่ง", "ที่มาสอง"]
    body = file.xml("word/document.xml")
    assert [each.get(f"{W}id") for each in body.iter(f"{W}footnoteReference")] == ["1", "2"]
    again = [each.text for each in body.iter(f"{W}instrText") if "NOTEREF" in (each.text or "")]
    assert again == [r" NOTEREF _Note1 \f \h "] * 2
    assert "_Note1" in {each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")}
