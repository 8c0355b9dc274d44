"""Pictures for Word: as they are where that is fit, made anew where not."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from macros.word.photographs import sized


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
