"""Pictures for Word: as they are where that is fit, made anew where not."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from macros.word.content import Source
from macros.word.document import Edition, word
from macros.word.library import books
from macros.word.photographs import sized
from tests.conftest import Project, approved

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


def picture(path: Path, size: tuple[int, int], kind: str, **more: object) -> Path:
    Image.new("RGB", size, "teal").save(path, kind, **more)
    return path


def opened(file: BytesIO) -> Image.Image:
    return Image.open(BytesIO(file.getvalue()))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_one_that_fits_stays_as_it_is(tmp_path: Path, kind: str) -> None:
    path = picture(tmp_path / "a", (300, 200), kind)
    assert sized(path, 150, 100).getvalue() == path.read_bytes()


def test_a_large_one_is_made_as_small_as_paper_shows(tmp_path: Path) -> None:
    path = picture(tmp_path / "a", (4000, 3000), "JPEG")
    found = opened(sized(path, 340, 255))
    assert found.format == "JPEG"
    assert found.size == (1039, 779)


def test_one_that_word_does_not_know_becomes_one_that_it_does(tmp_path: Path) -> None:
    path = picture(tmp_path / "a", (300, 200), "WEBP")
    assert opened(sized(path, 150, 100)).format == "PNG"


def test_one_that_lies_on_its_side_is_turned(tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    path = picture(tmp_path / "a", (300, 200), "JPEG", exif=turned)
    found = opened(sized(path, 150, 100))
    assert found.width < found.height
    assert not found.getexif()


EXIF = b"\xff\xe1\x00\x20Exif\x00\x00MM\x00*\x00\x00\x00\x08\xff\xff"


def bare(path: Path, first: bytes = b"", mode: str = "RGB") -> Path:
    """A JPEG whose JFIF segment is another one, or none (it begins with its tables)."""
    Image.new(mode, (300, 200)).save(path, "JPEG")
    data = path.read_bytes()
    if data[6:10] == b"JFIF":
        data = data[:2] + first + data[20:]
    path.write_bytes(data)
    return path


def phone(path: Path) -> Path:
    """A photograph as phones keep it, with a second one in the same file."""
    small = Image.new("RGB", (30, 20))
    Image.new("RGB", (300, 200)).save(path, "MPO", save_all=True, append_images=[small])
    return path


UNUSUAL = {
    "no first segment": lambda path: bare(path),
    "Adobe, CMYK": lambda path: bare(path, mode="CMYK"),
    "Exif that is cut off": lambda path: bare(path, EXIF.ljust(34, b"\xff")),
    "Exif that is none": lambda path: bare(path, EXIF.replace(b"MM", b"??").ljust(34, b"\xff")),
    "of a phone": phone,
    "of a phone, without first segments": lambda path: bare(phone(path)),
}


def document(pictures: dict[str, Path]) -> Docx:
    """A document that shows pictures with their captions."""
    figures = "".join(
        f'<figure><img src="picture:{uri}" alt="ภาพ {uri}" width="300" height="200">'
        f"<figcaption>คำบรรยาย {uri}</figcaption></figure>"
        for uri in pictures
    )
    html = f'<html><body><main class="text"><section>{figures}</section></main></body></html>'
    return Docx(word(Source(html, pictures=pictures), Edition("สำนักงาน", "เล่ม", "แก้ไข")))


def shown(file: Docx) -> int:
    return sum(each.tag == f"{W}drawing" for each in file.shown())


@pytest.mark.parametrize("make", UNUSUAL.values(), ids=UNUSUAL)
def test_a_jpeg_of_any_making_is_shown_as_jpeg(
    tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    path = make(tmp_path / "a.jpg")
    found = opened(sized(path, 150, 100))
    assert found.format in {"JPEG", "MPO"}
    assert found.mode == "RGB"
    file = document({"a.jpg": path})
    assert shown(file) == 1
    assert [name for name in file.parts if name.endswith(".jpg")]


def test_one_that_cannot_be_read_costs_no_other_word(tmp_path: Path) -> None:
    cut = picture(tmp_path / "cut.webp", (300, 200), "WEBP")
    cut.write_bytes(cut.read_bytes()[:-40])
    (tmp_path / "text.png").write_text("ไม่ใช่ภาพ", encoding="utf-8")
    whole = picture(tmp_path / "whole.png", (300, 200), "PNG")
    names = ["cut.webp", "text.png", "gone.png", whole.name]
    file = document({name: tmp_path / name for name in names})
    assert shown(file) == 1
    for name in names:
        assert f"คำบรรยาย {name}" in file.words()
        assert (f"[ภาพ {name}]" in file.words()) == (name != whole.name)


def test_a_picture_in_a_footnote_is_the_footnote_s(project: Project) -> None:
    folder = project.root / "docs/sar/2569/ind-01"
    folder.mkdir(parents=True)
    Image.new("RGB", (80, 60), "green").save(folder / "chart.png")
    (folder / "note.md").write_text(NOTE, encoding="utf-8")
    office, _ = approved(project.root)
    (book,) = (book for book in books(office, None, project.root) if book.name == "sar-2569")
    file = made(book)
    pictures = [each.get(f"{R}embed") for each in file.xml("word/footnotes.xml").iter(f"{A}blip")]
    assert pictures
    related = file.relations("word/footnotes.xml")
    assert all(related.get(str(id_), ("",))[0].startswith("word/media/") for id_ in pictures)
