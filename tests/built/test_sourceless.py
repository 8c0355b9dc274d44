"""An office without a source document: nothing that readers are given says a word of one."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest

from macros.assessment.project import Project
from macros.book.volume_set import VolumeSet
from macros.export.data_files import data_files
from macros.word.document import word
from macros.word.jobs import word_jobs
from tests.conftest import copy_project, replace, sound

from .conftest import Built, build

WORDS = re.compile(r"ต้นฉบับ|ผู้เรียบเรียง|ข้อแก้ไข|source\.html|\bE\d{3}\b")
TAG = re.compile(r"<[^<>]*>|[\u200b\u2060\u00ad]")
TEXTS = {".html", ".js", ".svg", ".json", ".xml", ".txt"}
VOLUMES = {"manual", "sar-2569", "order", "example-manual", "example-sar-2599"}


def sourceless(folder: Path) -> Path:
    """The project as an office has it that deleted the folder, and the pages of another's manual."""
    project = copy_project(folder)
    shutil.rmtree(project / "data/source")
    shutil.rmtree(project / "docs/procedures")
    replace(project / "data/search.yml", ("names: [ไม่ระบุในต้นฉบับ, ", "names: ["))
    for text in (project / "docs/example").rglob(
        "*.md"
    ):  # of a paper's original, which is no source
        text.write_text(text.read_text("utf-8").replace("ต้นฉบับเก็บ", "ตัวจริงเก็บ"), "utf-8")
    return project


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(sourceless(tmp_path_factory.mktemp("sourceless") / "project"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return sound(sourceless(tmp_path_factory.mktemp("unbuilt") / "project"))


def said(text: str) -> list[str]:
    """The words of a source in a text, with its tags and in what a reader sees."""
    return [found for each in (text, unescape(TAG.sub("", text))) for found in WORDS.findall(each)]


@pytest.mark.slow
def test_no_page_nor_file_of_the_site_speaks_of_a_source(without: Built, figure: list[str]) -> None:
    files = [path for path in sorted(without.site.rglob("*")) if path.suffix in TEXTS]
    found = {str(path): told for path in files if (told := said(path.read_text("utf-8")))}
    assert found == {}
    assert "source.html" not in without.pages()
    assert "ยังไม่ระบุ" in without.html("completeness.html")
    figure.append(f"คำว่าต้นฉบับใน {len(files)} ไฟล์ของสำนักงานที่ไม่มีต้นฉบับ: 0")


@pytest.mark.slow
def test_no_anchor_of_the_home_page_leads_to_what_is_gone(without: Built) -> None:
    assert "#questions" not in without.html("index.html")
    assert 'id="gaps"' in without.html("completeness.html")
    assert 'id="questions"' not in without.html("completeness.html")


def test_no_volume_speaks_of_a_source(project: Project) -> None:
    volumes = {each.publication.name: each for each in VolumeSet(project).composed}
    assert volumes.keys() >= VOLUMES
    assert {name: told for name, each in volumes.items() if (told := said(each.html))} == {}
    assert "ยังไม่ระบุ" in volumes["manual"].html


def test_no_word_file_speaks_of_a_source(project: Project) -> None:
    for job in word_jobs(VolumeSet(project)):
        if job.publication.name in VOLUMES:
            parts = unpacked(word(job, {}, None))
            assert [told for part in parts if (told := said(part))] == [], job.publication.name


def test_no_open_data_speak_of_a_source(project: Project) -> None:
    found = list(data_files(project, ""))
    for file in found:
        texts = (
            unpacked(file.content) if file.kind == "Excel" else [file.content.decode("utf-8-sig")]
        )
        assert [told for text in texts if (told := said(text))] == [], file.publication.name
    assert "errata" not in {file.publication.name for file in found}


def unpacked(content: bytes) -> Iterator[str]:
    """The XML in a package of Office."""
    with ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                yield package.read(name).decode("utf-8")
