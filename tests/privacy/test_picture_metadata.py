"""Taking out of a picture what its file tells, without touching the picture."""

from __future__ import annotations

import contextlib
import io
import random

import pytest
from PIL import Image

from macros.commands.fixing import fix
from macros.privacy.files import scan_attachment
from macros.privacy.picture_metadata import same_pixels, strip_metadata
from tests.conftest import Project
from tests.privacy import hiding
from tests.privacy.making import exif, picture, png_text

FORMS = {
    "JPEG": (".jpg", {"comment": b"081-234-5678", "quality": 80, "xmp": b"GPSLatitude"}),
    "PNG": (".png", {"pnginfo": png_text("Comment", "081-234-5678")}),
    "WEBP": (".webp", {"xmp": b"GPSLatitude", "lossless": True}),
}
ICC = b"\0\0\0\x80" + b"x" * 124


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("form", FORMS)
def test_everything_told_is_gone_and_no_pixel_changes(form: str) -> None:
    suffix, options = FORMS[form]
    told = exif(gps=True, description="081-234-5678")
    before = picture(form, exif=told, icc_profile=ICC, **options)
    assert {"gps", "mobile"} <= {item.kind for item in scan_attachment(before, suffix)}
    after = strip_metadata(before)
    assert scan_attachment(after, suffix) == []
    assert opened(after).tobytes() == opened(before).tobytes()
    assert opened(after).info.get("icc_profile") == ICC
    assert len(opened(after).getexif()) == 0
    assert len(after) < len(before)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("turn", range(1, 9))
def test_it_stays_upright(form: str, turn: int) -> None:
    after = strip_metadata(picture(form, exif=exif(gps=True, turn=turn)))
    assert opened(after).getexif().get(0x0112, 1) == turn
    assert scan_attachment(after, FORMS[form][0]) == []
    opened(after).verify()


def test_what_browsers_do_not_turn_stays_as_it_is_shown() -> None:
    """Chromium asks EXIF behind a PNG's picture as little as XMP."""
    told = exif(gps=True, turn=6).removeprefix(b"Exif\0\0")
    after = strip_metadata(hiding.png(hiding.chunk(b"eXIf", told), end=True))
    assert opened(after).getexif().get(0x0112, 1) == 1


@pytest.mark.parametrize("form", FORMS)
def test_picture_that_tells_nothing_stays_the_same(form: str) -> None:
    content = picture(form)
    assert strip_metadata(content) == content
    assert strip_metadata(
        strip_metadata(picture(form, exif=exif(gps=True, turn=6)))
    ) == strip_metadata(picture(form, exif=exif(gps=True, turn=6)))


def kinds(content: bytes, suffix: str) -> set[str]:
    return {item.kind for item in scan_attachment(content, suffix)}


@pytest.mark.parametrize(("content", "suffix"), hiding.PLACES.values(), ids=hiding.PLACES)
def test_place_is_found_and_taken_out(content: bytes, suffix: str) -> None:
    assert "gps" in kinds(content, suffix)
    assert kinds(strip_metadata(content), suffix) == set()
    assert same_pixels(strip_metadata(content), content)


@pytest.mark.parametrize(("content", "suffix"), hiding.NUMBERS.values(), ids=hiding.NUMBERS)
def test_number_is_found_and_taken_out(content: bytes, suffix: str) -> None:
    assert "thai-id" in kinds(content, suffix)
    assert kinds(strip_metadata(content), suffix) == set()
    assert same_pixels(strip_metadata(content), content)


@pytest.mark.parametrize(("content", "suffix"), hiding.UNREADABLE.values(), ids=hiding.UNREADABLE)
def test_what_nobody_can_read_is_told_and_taken_out(content: bytes, suffix: str) -> None:
    assert kinds(content, suffix) == {"unreadable"}
    assert kinds(strip_metadata(content), suffix) == set()
    assert same_pixels(strip_metadata(content), content)


@pytest.mark.parametrize(("content", "suffix"), hiding.STAYS.values(), ids=hiding.STAYS)
def test_what_belongs_to_the_picture_is_told_and_stays(content: bytes, suffix: str) -> None:
    assert "thai-id" in kinds(content, suffix)
    assert "thai-id" in kinds(strip_metadata(content), suffix)


@pytest.mark.parametrize("suffix", hiding.OTHERS)
def test_number_is_found_in_other_forms(suffix: str) -> None:
    assert "thai-id" in kinds(hiding.OTHERS[suffix], suffix)


@pytest.mark.parametrize(("content", "suffix"), hiding.CLEAN.values(), ids=hiding.CLEAN)
def test_ordinary_pictures_raise_no_alarm(content: bytes, suffix: str) -> None:
    assert kinds(content, suffix) == set()


@pytest.mark.parametrize("form", FORMS)
def test_picture_that_ends_too_early_is_told(form: str) -> None:
    image = Image.effect_noise((96, 96), 90).convert("RGB")
    made = io.BytesIO()
    image.save(made, form)
    half = made.getvalue()[: len(made.getvalue()) // 2]
    assert "unreadable" in kinds(half, FORMS[form][0])


def test_progressive_picture_and_what_follows_it() -> None:
    image = Image.effect_noise((64, 64), 90).convert("RGB")
    made = io.BytesIO()
    image.save(made, "JPEG", progressive=True, exif=exif(gps=True))
    before = made.getvalue()
    after = strip_metadata(before + picture("JPEG", exif=exif(gps=True)))
    assert opened(after).tobytes() == opened(before).tobytes()
    assert after.endswith(b"\xff\xd9")
    assert scan_attachment(after, ".jpg") == []


@pytest.mark.parametrize("form", FORMS)
def test_damaged_picture_is_refused_or_cleaned(form: str) -> None:
    chance = random.Random(form)
    whole = picture(form, exif=exif(gps=True, turn=3))
    for _ in range(300):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        del content[chance.randrange(2, len(content)) :]
        with contextlib.suppress(ValueError):
            strip_metadata(bytes(content))


def test_fix_takes_the_place_out_and_keeps_the_old_file(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "docs/a.JPG": picture("JPEG", exif=exif(gps=True)),
        "docs/b.png": picture("PNG", pnginfo=png_text("Title", "ภาพการประชุม")),
        "docs/c.webp": b"RIFF no picture",
    }
    for path, content in files.items():
        (project.root / path).parent.mkdir(exist_ok=True)
        (project.root / path).write_bytes(content)
    fix(project.root)
    changed = [path for path in files if (project.root / path).read_bytes() != files[path]]
    assert changed == ["docs/a.JPG"]
    assert scan_attachment((project.root / "docs/a.JPG").read_bytes(), ".jpg") == []
    (kept,) = (project.root / ".cache/before-fix").rglob("*.JPG")
    assert kept.read_bytes() == files["docs/a.JPG"]
    assert "docs/a.JPG: ลบพิกัด" in capsys.readouterr().err


def test_unknown_form_is_refused() -> None:
    with pytest.raises(ValueError, match="neither"):
        strip_metadata(b"GIF89a")
