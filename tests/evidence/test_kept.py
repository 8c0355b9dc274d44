"""Evidence that was read before: the same as if it were read now, whatever stands beside it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from macros.cache.records import Records
from macros.evidence import markup
from macros.evidence.links import LinkTargets
from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.markup import Rendered, Renderer
from macros.source.diagnostic import Location
from tests.evidence.rendering import library

TEXT = "ก [แผน](แผน.pdf) [หาย](หาย.pdf) ![ภาพ](ภาพ.jpg)\n\n- ข้อ 1\n"
PASSAGE = MarkdownSource(TEXT, Location("docs/sar/2569/ind-01/a.md", 9), "piece-a")
FOLDER = "sar/2569/ind-01"


def shelf(*names: str, size: tuple[int, int] = (4, 3)) -> LinkTargets:
    files = frozenset(f"{FOLDER}/{name}" for name in names)
    return LinkTargets(FOLDER, files, {}, frozenset(), pixels={f"{FOLDER}/ภาพ.jpg": size})


def read_anew(passage: MarkdownSource, shelf: LinkTargets) -> Rendered:
    return Renderer().render(passage, shelf)


def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise AssertionError("was rendered")

    monkeypatch.setattr(markup, "evidence_parser", refuse)


def test_what_was_rendered_is_not_rendered_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = Records(tmp_path)
    first = Renderer(records).render(PASSAGE, shelf("แผน.pdf", "ภาพ.jpg"))
    unread(monkeypatch)
    there = shelf("แผน.pdf", "ภาพ.jpg")
    assert Renderer(records).render(PASSAGE, there) == first
    assert there.used == {f"{FOLDER}/แผน.pdf", f"{FOLDER}/ภาพ.jpg"}
    with pytest.raises(AssertionError, match="was rendered"):
        Renderer(records).render(MarkdownSource(TEXT + "ข", PASSAGE.start, "piece-a"), there)


CHANGES = {
    "ไฟล์ที่หายกลับมา": shelf("แผน.pdf", "ภาพ.jpg", "หาย.pdf"),
    "ไฟล์หายไป": shelf("ภาพ.jpg"),
    "มีชื่อใกล้กัน": shelf("แผน.pdf", "ภาพ.jpg", "หายไป.pdf"),
    "ภาพอีกขนาด": shelf("แผน.pdf", "ภาพ.jpg", size=(8, 6)),
}


@pytest.mark.parametrize("now", CHANGES.values(), ids=CHANGES)
def test_what_stands_beside_a_piece_counts(tmp_path: Path, now: LinkTargets) -> None:
    records = Records(tmp_path)
    Renderer(records).render(PASSAGE, shelf("แผน.pdf", "ภาพ.jpg"))
    assert Renderer(records).render(PASSAGE, now) == read_anew(PASSAGE, now)


SPOILT = {
    "ไม่ใช่รายการ": {"html": "x"},
    "ขาดไปหนึ่ง": ["<p>ก</p>", []],
    "ไม่ใช่ข้อความ": [1, [], []],
    "ปัญหาผิดรูป": ["<p>ก</p>", [["a"]], []],
    "คำตอบผิดรูป": ["<p>ก</p>", [], 5],
    "มีสคริปต์": ["<script>1</script>", [], []],
    "มีคำสั่งในแท็ก": ['<p onclick="x()">ก</p>', [], []],
}


@pytest.mark.parametrize("record", SPOILT.values(), ids=SPOILT)
def test_a_record_that_evidence_never_makes_is_none(record: object) -> None:
    class Spoilt(Records):
        def get(self, key: str) -> object:
            return record

    there = shelf("แผน.pdf", "ภาพ.jpg")
    assert Renderer(Spoilt(None)).render(PASSAGE, there) == read_anew(PASSAGE, there)


def test_records_of_a_project_are_its_own_text_and_no_more(tmp_path: Path) -> None:
    records = Records(tmp_path)
    Renderer(records).render(PASSAGE, library())
    records.save()
    shutil.copy(tmp_path / "records.sqlite", tmp_path / "copy.sqlite")
    with sqlite3.connect(tmp_path / "copy.sqlite") as base:
        ((value,),) = base.execute("SELECT value FROM records")
    base.close()
    html, problems, answers = json.loads(value)
    assert "ข้อ 1" in html
    assert {row[0] for row in problems} == {PASSAGE.start.path}
    assert [row[0] for row in answers[:2]] == ["แผน.pdf", "หาย.pdf"]
