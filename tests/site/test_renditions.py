"""Large pictures on pages: smaller copies, the same bytes each time, that say nothing else."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from macros.checks.built import page_parser
from macros.evidence.attachments import Attachment
from macros.site.renditions import LARGE, Rendition, renditions
from macros.site.responsive import lighter

URI = "sar/2569/ind-01/ภาพ ก.jpg"
HERE = "sar/2569/ind-01.md"


def photograph(size: tuple[int, int], form: str = "JPEG", **options: object) -> bytes:
    """A picture that compresses badly: red above, green below, with noise."""
    image = Image.effect_noise(size, 120).convert("RGB")
    image.paste((200, 30, 30), (0, 0, size[0], size[1] // 4))
    made = io.BytesIO()
    image.save(made, form, **options)
    return made.getvalue()


def turned(turn: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = turn
    exif[0x010E] = "081-234-5678"
    return exif.tobytes()


def made(root: Path, content: bytes, size: tuple[int, int]) -> tuple[Rendition, ...]:
    (root / URI).parent.mkdir(parents=True, exist_ok=True)
    (root / URI).write_bytes(content)
    file = Attachment(URI, "ภาพ", len(content), size)
    return renditions(root, [file], root / "cache").get(URI, ())


def test_copies_are_smaller_upright_and_bare(tmp_path: Path) -> None:
    content = photograph((1200, 900), quality=95, exif=turned(6), icc_profile=b"x" * 500)
    copies = made(tmp_path, content, (900, 1200))
    assert [copy.width for copy in copies] == [480, 900]
    for copy in copies:
        with Image.open(io.BytesIO(copy.content)) as picture:
            assert picture.format == "WEBP"
            assert picture.size == (copy.width, round(copy.width * 1200 / 900))
            assert not {"exif", "xmp", "icc_profile"} & set(picture.info)
            red, green, _ = picture.convert("RGB").getpixel((copy.width - 20, copy.width // 2))
            assert red - green > 100  # what lay above is now at the right
        assert len(copy.content) < 0.8 * len(content)
        assert re.fullmatch(r"assets/pictures/[0-9a-f]{16}-\d+\.webp", copy.uri)


def test_the_same_bytes_with_and_without_the_cache(tmp_path: Path) -> None:
    content = photograph((1000, 700), quality=95)
    assert len(content) > LARGE
    first = made(tmp_path / "a", content, (1000, 700))
    assert made(tmp_path / "a", content, (1000, 700)) == first
    assert made(tmp_path / "b", content, (1000, 700)) == first
    for file in (tmp_path / "a/cache").iterdir():
        file.write_bytes(b"")
    assert made(tmp_path / "a", content, (1000, 700)) == first


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (photograph((100, 100)), (100, 100)),
        (b"\xff\xd8" + b"x" * LARGE, (1000, 700)),
    ],
    ids=["เล็ก", "ไม่ใช่ภาพ"],
)
def test_what_is_small_or_broken_has_none(
    tmp_path: Path, content: bytes, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", False)
    assert made(tmp_path, content, size) == ()


def test_a_picture_that_moves_is_left_alone(tmp_path: Path) -> None:
    frames = [Image.effect_noise((600, 500), 90).convert("RGB") for _ in range(2)]
    out = io.BytesIO()
    frames[0].save(out, "PNG", save_all=True, append_images=frames[1:])
    assert made(tmp_path, out.getvalue(), (600, 500)) == ()


COPIES = {URI: [Rendition(f"assets/pictures/0-{width}.webp", width, b"") for width in (480, 960)]}
IMAGE = '<img alt="ก" height="3000" loading="lazy" src="ind-01/%E0%B8%A0%E0%B8%B2%E0%B8%9E%20%E0%B8%81.jpg" width="4000">'
OTHER = '<p><img alt="" src="ind-01/other.png" width="10" height="10"></p>'


def test_page_names_the_copies_and_leads_to_the_whole(tmp_path: Path) -> None:
    html = lighter(f"<figure>{IMAGE}</figure>{OTHER}", HERE, COPIES)
    assert html == (
        '<figure><a href="ind-01/%E0%B8%A0%E0%B8%B2%E0%B8%9E%20%E0%B8%81.jpg">'
        '<img alt="ก" loading="lazy" width="680" height="510" src="../../assets/pictures/0-960.webp"'
        ' srcset="../../assets/pictures/0-480.webp 480w, ../../assets/pictures/0-960.webp 960w"'
        f' sizes="(min-width: 760px) 680px, 84vw"></a></figure>{OTHER}'
    )
    page = tmp_path / "page.html"
    page.write_text(html, encoding="utf-8")
    loaded = [
        address
        for purpose, address, _ in page_parser()(page.read_text(encoding="utf-8")).links
        if purpose == "load"
    ]
    assert {"../../assets/pictures/0-480.webp", "../../assets/pictures/0-960.webp"} <= set(loaded)


def test_picture_that_leads_elsewhere_keeps_its_link() -> None:
    html = lighter(f'<a href="x.pdf">ดู {IMAGE}</a>{IMAGE}', HERE, COPIES)
    assert html.count("<a ") == 2
    assert html.startswith('<a href="x.pdf">ดู <img')


def test_upright_picture_keeps_its_proportions() -> None:
    html = lighter(IMAGE.replace("4000", "1500"), HERE, COPIES)
    assert 'width="260" height="520"' in html
    assert lighter(IMAGE, "other.md", COPIES) == IMAGE
