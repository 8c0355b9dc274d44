"""Pictures in Word files: those that are there, or their words."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from macros.book.volume_set import VolumeSet
from macros.views.publication import Publication
from macros.word.content import Source
from macros.word.document import WordJob, word
from macros.word.jobs import word_jobs
from tests.conftest import Project, sound

from .conftest import made
from .docx import Docx, W

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NOTE = """---
title: ผลการดำเนินงาน
date: 2569-01-15
kind: รายงานผล
group: กลุ่มอำนวยการ
personal_data: ไม่มี
---

ผลของปี[^1]

[^1]: ดูแผนภูมิ ![แผนภูมิ](chart.png)
"""

PUBLICATION = Publication("manual", "volume", "เล่ม", "แก้ไข")


def document(pictures: dict[str, Path]) -> Docx:
    """A document that shows pictures with their captions."""
    figures = "".join(
        f'<figure><img src="picture:{uri}" alt="ภาพ {uri}" width="300" height="200">'
        f"<figcaption>คำบรรยาย {uri}</figcaption></figure>"
        for uri in pictures
    )
    html = f'<html><body><main class="text"><section>{figures}</section></main></body></html>'
    return Docx(word(WordJob(PUBLICATION, Source(html, pictures=pictures), "สำนักงาน"), {}))


def shown(file: Docx) -> int:
    return sum(each.tag == f"{W}drawing" for each in file.shown())


def test_one_that_cannot_be_read_costs_no_other_word(tmp_path: Path) -> None:
    Image.new("RGB", (300, 200), "teal").save(tmp_path / "whole.png")
    (tmp_path / "text.png").write_text("ไม่ใช่ภาพ", encoding="utf-8")
    names = ["text.png", "gone.png", "whole.png"]
    file = document({name: tmp_path / name for name in names})
    assert shown(file) == 1
    for name in names:
        assert f"คำบรรยาย {name}" in file.words()
        assert (f"[ภาพ {name}]" in file.words()) == (name != "whole.png")


def test_a_picture_in_a_footnote_is_the_footnote_s(project: Project) -> None:
    folder = project.root / "docs/sar/2569/ind-01"
    folder.mkdir(parents=True)
    Image.new("RGB", (80, 60), "green").save(folder / "chart.png")
    (folder / "note.md").write_text(NOTE, encoding="utf-8")
    (book,) = (
        book
        for book in word_jobs(VolumeSet(sound(project.root)))
        if book.publication.name == "sar-2569"
    )
    file = made(book)
    pictures = [each.get(f"{R}embed") for each in file.xml("word/footnotes.xml").iter(f"{A}blip")]
    assert pictures
    related = file.relations("word/footnotes.xml")
    assert all(related.get(str(id_), ("",))[0].startswith("word/media/") for id_ in pictures)
