"""Pictures for print and Word: whatever their making, both show them, or a line in their place."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageFile

from macros.book.photographs import MOST, Photograph, photographs
from macros.book.pictures import named, with_pictures
from macros.book.print_view import PICTURE
from macros.pdf.render_pdf import Job, press
from macros.views.publication import Publication
from macros.word.content import Source
from macros.word.document import WordJob, word
from tests.pdf.press import known_faces
from tests.pdf.test_render_pdf import document
from tests.reading.paper import Paper
from tests.word.docx import Docx, W

from .odd import HIGH, SHOWN, UNSHOWN, WIDE, chunk, photograph, png, saved, turned


@pytest.fixture(autouse=True)
def _as_where_nothing_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint has Pillow go on at a broken end, for the whole process."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", False)


def kept(folder: Path, files: dict[str, bytes]) -> dict[str, Photograph]:
    """What is made of files for print, by their names."""
    (folder / "files").mkdir(exist_ok=True)
    paths = {}
    for number, (name, data) in enumerate(files.items()):
        paths[name] = folder / "files" / str(number)
        paths[name].write_bytes(data)
    return photographs(paths, folder / "cache")


def one(folder: Path, data: bytes) -> Image.Image:
    (found,) = kept(folder, {"x": data}).values()
    return Image.open(BytesIO(found.path.read_bytes()))


def images(names: list[str]) -> str:
    return "".join(
        f'<figure><img alt="{name}" height="30" src="{PICTURE}{number}" width="40">'
        f"<figcaption>คำบรรยาย {number}</figcaption></figure>"
        for number, name in enumerate(names)
    )


def test_every_picture_is_on_paper_and_in_word(tmp_path: Path, figure: list[str]) -> None:
    """All in one document: one that failed would cost it."""
    found = kept(tmp_path, SHOWN)
    assert list(found) == list(SHOWN)
    by_number = {str(number): found[name] for number, name in enumerate(found)}
    html = document(with_pictures(images(list(found)), by_number))
    files = {number: each.path for number, each in by_number.items()}
    target = tmp_path / "x.pdf"
    press(
        Job(html, {**known_faces(), **{PICTURE + key: path for key, path in files.items()}}, target)
    )
    on_paper = [
        item
        for page in Paper(target).pages
        for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
    ]
    body = f'<main class="text"><section>{with_pictures(images(list(found)), by_number)}</section></main>'
    published = Publication("manual", "volume", "เล่ม", "แก้ไข")
    made = Docx(word(WordJob(published, Source(body, pictures=files), "สำนักงาน"), {}))
    in_word = sum(each.tag == f"{W}drawing" for each in made.shown())
    assert (len(on_paper), in_word) == (len(SHOWN), len(SHOWN))
    figure.append(f"ภาพแบบแปลก {len(SHOWN)} แบบ อยู่ครบทั้งใน PDF และ Word")


@pytest.mark.parametrize("name", UNSHOWN)
def test_what_is_no_picture_costs_nothing_else(tmp_path: Path, name: str) -> None:
    found = kept(tmp_path, {"good": png(0, 8), name: UNSHOWN[name]()})
    assert list(found) == ["good"]
    html = with_pictures(f'<p>ก<img alt="ข" src="{PICTURE}a/{name}.png">ค</p>', found)
    assert "<img" not in html
    assert f"{name}.png" in html
    assert not list(named(html))


def test_one_that_is_gone_costs_nothing_else(tmp_path: Path) -> None:
    assert photographs({"x": tmp_path / "none.png"}, tmp_path / "cache") == {}


def test_sixteen_bits_keep_their_light(tmp_path: Path) -> None:
    """The upper byte of each, from black to white; another reading clips nearly all to white."""
    deep = Image.new("I;16", (256, 1))
    deep.putdata([value * 257 for value in range(256)])
    assert list(one(tmp_path, saved(deep, "PNG")).tobytes()) == list(range(256))


def test_glass_is_white_on_paper(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (9, 9), (0, 0, 0, 0))
    assert one(tmp_path, saved(clear, "PNG")).convert("RGB").getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize("way", range(1, 9))
@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_one_that_lies_is_set_upright(tmp_path: Path, kind: str, way: int) -> None:
    """As Pillow sets it, with the size that it then has."""
    data = turned(kind, way)
    (found,) = kept(tmp_path, {"x": data}).values()
    upright = (HIGH, WIDE) if way > 4 else (WIDE, HIGH)
    made = Image.open(BytesIO(found.path.read_bytes()))
    assert (found.size, made.size) == (upright, upright)
    assert not made.getexif()
    assert f'width="{upright[0]}" height="{upright[1]}"' in with_pictures(
        f'<img alt="x" src="{PICTURE}x" width="1" height="1">', {"x": found}
    )


def test_nothing_is_larger_than_a_page_needs(tmp_path: Path) -> None:
    found = one(tmp_path, saved(photograph(size=(3000, 2000)), "JPEG"))
    assert found.height == MOST[1]
    assert found.width <= MOST[0]
    drawn = one(tmp_path, saved(photograph(size=(800, 600)), "PNG"))
    assert drawn.size == (800, 600)


def test_what_a_picture_tells_of_itself_is_gone(tmp_path: Path) -> None:
    words = "ความลับ".encode()
    for data in (
        png(2, 8, chunk(b"tEXt", b"Comment\0" + words)),
        saved(photograph(), "JPEG", comment=words),
        saved(photograph(), "JPEG") + words,
    ):
        (found,) = kept(tmp_path, {"x": data}).values()
        assert words not in found.path.read_bytes()


def test_it_is_made_once_and_always_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(photograph(size=(900, 700)), "WEBP")
    (first,) = kept(tmp_path, {"x": data}).values()
    with monkeypatch.context() as nothing:
        nothing.setattr("macros.book.photographs._made", None)
        (again,) = kept(tmp_path, {"y": data}).values()
    assert again == first
    other = tmp_path / "other"
    other.mkdir()
    (anew,) = kept(other, {"x": data}).values()
    assert anew.path.read_bytes() == first.path.read_bytes()


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("", encoding="utf-8")
    with pytest.raises(OSError, match="cache"):
        kept(tmp_path, {"x": png(0, 8)})


def test_a_photograph_kept_as_png_is_not_heavy(tmp_path: Path) -> None:
    noisy = Image.effect_noise((1200, 700), 60).convert("RGB")
    data = saved(noisy, "PNG")
    (found,) = kept(tmp_path, {"x": data}).values()
    assert found.path.suffix == ".jpg"
    assert found.path.stat().st_size < len(data) / 2
