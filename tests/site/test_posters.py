"""Charts as files that stand alone."""

import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

from macros.assessment.archive import Archive
from macros.site.fonts import chart_face
from macros.site.posters import posters
from tests.conftest import Project, approved
from tests.long import ID, yaml

SVG = "{http://www.w3.org/2000/svg}"


def office(project: Project) -> Archive:
    project.write(f"data/procedures/{ID}.yml", yaml())
    project.edit("data/office.yml", "[standards-work]", f"[standards-work, {ID}]")
    return approved(project.root)[0]


def test_files_are_small_the_same_twice_and_ask_for_nothing(
    project: Project, tmp_path: Path
) -> None:
    archive = office(project)
    made = dict(posters(archive, chart_face(tmp_path / "a")))
    assert made == dict(posters(archive, chart_face(tmp_path / "b")))
    assert list(made) == [
        "procedures/standards-work/flowchart.svg",
        f"procedures/{ID}/flowchart.svg",
        f"procedures/{ID}/flowchart-lanes.svg",
    ]
    for content in made.values():
        text = content.decode()
        assert len(content) < 60_000
        assert set(re.findall(r"url\(\W*(\w+)", text)) == {"data"}
        assert not re.search(r"\b(href|src)=|<script|@import", text)


def test_the_font_inside_holds_the_letters_and_what_they_are_drawn_with(
    project: Project, tmp_path: Path
) -> None:
    for content in dict(posters(office(project), chart_face(tmp_path))).values():
        text = content.decode()
        font = re.search(r"base64,([^\"]+)", text)
        assert font
        face = TTFont(BytesIO(b64decode(font[1])))
        root = ElementTree.fromstring(text)
        letters = set("".join(element.text or "" for element in root.iter(f"{SVG}text")))
        assert "ำ" in letters
        assert letters | set("\u0e4dา") <= set(map(chr, face.getBestCmap()))
        assert "Open Font License" in str(face["name"].getDebugName(13))


def test_a_letter_that_the_pages_lack_is_cut_for_its_file_alone(tmp_path: Path) -> None:
    face = chart_face(tmp_path)
    assert face("กำ") == face("จำ 5")
    cut = set(map(chr, TTFont(BytesIO(face("กำ≥"))).getBestCmap()))
    assert set("กำา\u0e4d≥") <= cut
    assert "ข" not in cut


def test_title_legend_and_what_the_editors_added_are_written(
    project: Project, tmp_path: Path
) -> None:
    made = dict(posters(office(project), chart_face(tmp_path)))
    root = ElementTree.fromstring(made[f"procedures/{ID}/flowchart.svg"].decode())
    written = "".join("".join(element.text or "" for element in root.iter(f"{SVG}text")).split())
    for words in ("ผังขั้นตอนงานจัดหาพัสดุ(สมมติ)", "ผู้เรียบเรียงเพิ่ม", "งานที่มีคู่มืออยู่แล้ว", "ฐานข้อมูล"):
        assert words in written
    assert "จุดเชื่อมไปยัง" not in written, "a kind that is not in use"
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert title.text == "ผังขั้นตอน งานจัดหาพัสดุ (สมมติ)"
    assert description is not None
    assert "21. ตรวจรับ" in (description.text or "")


def test_without_an_engine_there_are_no_files(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHVIZ_DOT", str(tmp_path / "none"))
    assert list(posters(office(project), chart_face(tmp_path))) == []


def test_only_what_the_editors_added_is_called_theirs(project: Project, tmp_path: Path) -> None:
    name, label = "data/procedures/standards-work.yml", "label: สังเคราะห์ผลและนำไปปรับปรุง/พัฒนา\n"
    project.edit(name, f"{label}      source: editorial", f"{label}      source: office")
    made = dict(posters(approved(project.root)[0], chart_face(tmp_path)))
    root = ElementTree.fromstring(made["procedures/standards-work/flowchart.svg"].decode())
    written = "".join("".join(element.text or "" for element in root.iter(f"{SVG}text")).split())
    assert "ของลำดับที่1,2,3,4,5,6,7,8เป็นส่วนที่ผู้เรียบเรียงเพิ่ม" in written
