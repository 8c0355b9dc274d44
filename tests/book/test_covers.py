"""Covers: the office's emblem, the year and the edition; what is not given shares a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from macros.book.volume_set import VolumeSet
from macros.checks.emblem import emblem
from macros.word.jobs import word_jobs
from tests.conftest import Project, judged_in, sentence, sound
from tests.word.conftest import made

PATH = "docs/assets/emblem.png"


def picture(project: Project, size: tuple[int, int], path: str = PATH) -> None:
    (project.root / path).parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, "navy").save(project.root / path)


def name(project: Project, path: str = PATH) -> None:
    project.edit("data/office.yml", "\nprocedures:", f"\nemblem: {path}\nprocedures:")


def told(root: Path) -> list[str]:
    return [found.mistake.code for found in emblem(judged_in(root))]


@pytest.mark.parametrize(
    ("path", "size", "codes"),
    [
        (PATH, (400, 400), []),
        (PATH, (100, 350), []),
        (PATH, (400, 349), ["VOL-33"]),
        (PATH, (1601, 400), ["VOL-32"]),
        ("docs/assets/emblem.jpg", (400, 400), []),
        ("docs/assets/emblem.webp", (400, 400), ["VOL-30"]),
        ("docs/sar/emblem.png", (400, 400), ["VOL-30"]),
        ("emblem.png", (400, 400), ["VOL-30"]),
    ],
)
def test_an_emblem_is_a_picture_that_print_takes(
    project: Project, path: str, size: tuple[int, int], codes: list[str]
) -> None:
    name(project, path)
    picture(project, size, path)
    assert told(project.root) == codes


def test_one_that_is_not_there_is_told_at_its_line(project: Project) -> None:
    name(project)
    (found,) = emblem(judged_in(project.root))
    assert "ไม่พบไฟล์ตราของสำนักงาน docs/assets/emblem.png" in sentence(found)
    assert str(found).startswith("data/office.yml:")


def test_without_one_covers_have_none(project: Project) -> None:
    assert told(project.root) == []
    (manual, *_) = VolumeSet(sound(project.root)).composed
    assert "<img" not in manual.html.partition('class="front"')[0]


def test_the_office_s_own_stands_on_its_covers_and_not_on_the_example_s(example: Project) -> None:
    name(example)
    picture(example, (400, 500))
    library = VolumeSet(sound(example.root))
    covers = {
        each.publication.name: each.html.partition('class="front"')[0] for each in library.composed
    }
    assert 'alt="ตราของ' in covers["manual"]
    assert 'width="400" height="500"' in covers["manual"]
    assert "<img" not in covers["example-manual"]
    assert "<img" not in covers["order"], "an order bears the garuda, for which it leaves room"
    (job,) = (job for job in word_jobs(library) if job.publication.name == "manual")
    assert any("media" in part for part in made(job).parts)


def test_what_is_not_given_shares_a_line(project: Project) -> None:
    (manual, *_) = VolumeSet(sound(project.root)).composed
    cover = manual.html.partition('class="front"')[0]
    assert cover.count("ไม่ระบุในต้นฉบับ") == 1
    assert "ข้อมูล ณ ปีงบประมาณ</dt><dd>2569" in cover
