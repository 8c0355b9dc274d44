"""Pictures that the form made ready: nothing is told, right way up, no larger than the site shows."""

from __future__ import annotations

import io
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageOps
from playwright.sync_api import Browser

from macros.book.photographs import MOST as ON_PAPER
from macros.privacy.files import scan_attachment
from macros.privacy.picture_metadata import same_pixels
from macros.site.renditions import WIDTHS
from macros.views.file_rules import LONGEST_SIDE, file_rules
from tests.evidence.files import sized
from tests.form.scripts import scripted
from tests.privacy import hiding
from tests.privacy.making import exif, picture

SCRIPTS = (
    *("letters.js", "file-names.js", "file-rules.js", "checksum.js", "file-types.js"),
    *("picture-blocks.js", "picture-plain.js", "pictures.js"),
)
PREPARE = """async ([rules, files, unreadable]) => {
  const form = evidenceForm;
  form.fileRules.use(rules);
  if (unreadable) CanvasRenderingContext2D.prototype.getImageData = (x, y, w, h) => new ImageData(w, h);
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const text = (bytes) => { let all = ""; for (const byte of bytes) all += String.fromCharCode(byte); return btoa(all); };
  return Object.fromEntries(await Promise.all(Object.entries(files).map(async ([name, content]) => {
    try {
      const { blob, ...made } = await form.pictures.prepare(new File([bytes(content)], name));
      return [name, { ...made, content: text(new Uint8Array(await blob.arrayBuffer())) }];
    } catch (error) {
      return [name, { code: error.code, said: String(error) }];
    }
  })));
}"""
HIDING = {
    name: content
    for table in (hiding.PLACES, hiding.NUMBERS, hiding.UNREADABLE, hiding.STAYS, hiding.CLEAN)
    for name, content in table.items()
}


@dataclass(frozen=True)
class Prepared:
    """What became of a file."""

    content: bytes
    name: str
    size: tuple[int, int]
    notes: list[str]
    code: str

    @property
    def image(self) -> Image.Image:
        return Image.open(io.BytesIO(self.content))


def prepared(
    chromium: Browser, files: dict[str, bytes], *, unreadable: bool = False
) -> dict[str, Prepared]:
    """Files, by name, made ready in one page; `unreadable`: by a browser that gives no drawing back."""
    with scripted(chromium, *SCRIPTS) as page:
        given = {name: b64encode(content).decode() for name, content in files.items()}
        found = page.evaluate(PREPARE, [file_rules(), given, unreadable])
    return {name: _read(each) for name, each in found.items()}


def _read(each: dict[str, Any]) -> Prepared:
    assert "code" not in each or each["code"], each
    return Prepared(
        b64decode(each.get("content", "")),
        each.get("name", ""),
        (each.get("width", 0), each.get("height", 0)),
        each.get("notes", []),
        each.get("code", ""),
    )


def photo(width: int, height: int, form: str = "JPEG", **options: object) -> bytes:
    """A picture of a photograph's unrest, its upper left quarter red."""
    noise = Image.effect_noise((width // 8, height // 8), 60).resize((width, height))
    image = Image.merge("RGB", (noise, noise, noise))
    image.paste("red", (0, 0, width // 2, height // 2))
    made = io.BytesIO()
    image.save(made, form, **options)
    return made.getvalue()


def test_side_serves_pages_and_paper() -> None:
    assert max(WIDTHS) <= LONGEST_SIDE
    assert max(ON_PAPER) <= LONGEST_SIDE


def test_nothing_hides_in_a_picture_that_was_made_ready(
    chromium: Browser, figure: list[str]
) -> None:
    files = {f"{at}{suffix}": content for at, (content, suffix) in enumerate(HIDING.values())}
    made = prepared(chromium, files)
    clean = [each for each in made.values() if each.content and _findings(each) == []]
    told = {name: (each.code, _findings(each)) for name, each in made.items() if each not in clean}
    assert told == {}
    figure.append(f"ภาพที่ซ่อนข้อมูล ออกจากแบบฟอร์มโดยไม่มีข้อมูล {len(clean)} จาก {len(HIDING)}")


def _findings(each: Prepared) -> list[object]:
    return [*scan_attachment(each.content, each.name[each.name.rindex(".") :])]


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_orientation_is_applied_once(chromium: Browser, form: str) -> None:
    suffix = {"JPEG": ".jpg", "PNG": ".png"}[form]
    files = {f"{turn}{suffix}": photo(160, 80, form, exif=exif(turn=turn)) for turn in range(1, 9)}
    for unreadable in (False, True):
        for name, each in prepared(chromium, files, unreadable=unreadable).items():
            with Image.open(io.BytesIO(files[name])) as original:
                expected = _upright(original)
            found = _upright(each.image)
            assert each.size == found.size == expected.size
            assert _red(found) == _red(expected), name
            assert (each.image.getexif().get(0x0112, 1) == 1) or unreadable


def _upright(image: Image.Image) -> Image.Image:
    return ImageOps.exif_transpose(image).convert("RGB")


def _red(image: Image.Image) -> list[bool]:
    """In which quarters a picture is red."""
    places = [(x * image.width // 4, y * image.height // 4) for x in (1, 3) for y in (1, 3)]
    return [image.getpixel(place)[0] > 200 > 120 > image.getpixel(place)[1] for place in places]


def test_large_picture_is_as_large_as_the_site_shows(chromium: Browser) -> None:
    files = {
        "wide.jpg": photo(3000, 1000, exif=exif(gps=True)),
        "tall.jpg": photo(2400, 1200, exif=exif(gps=True, turn=6)),
        "small.jpg": photo(800, 400, quality=60),
    }
    made = prepared(chromium, files)
    assert made["wide.jpg"].size == (2000, 667)
    assert made["tall.jpg"].size == (1000, 2000)
    assert made["small.jpg"].size == (800, 400)
    for name, each in made.items():
        assert each.image.size == each.size
        assert len(each.content) < 1.3 * len(files[name])
    assert made["wide.jpg"].notes[0].startswith("ลดขนาดจาก ")
    assert made["wide.jpg"].notes[1:] == ["นำตำแหน่งที่ถ่ายออกแล้ว"]
    assert _red(made["tall.jpg"].image) == [False, False, True, False]


def test_what_can_be_looked_through_stays_so(chromium: Browser) -> None:
    glass = io.BytesIO()
    Image.new("RGBA", (60, 40), (0, 0, 255, 80)).save(glass, "PNG")
    lossy = io.BytesIO()
    Image.new("RGBA", (60, 40), (0, 0, 255, 80)).save(lossy, "WEBP")
    drawing = io.BytesIO()
    Image.new("P", (60, 40), 3).save(drawing, "PNG")
    made = prepared(
        chromium,
        {
            "a.png": glass.getvalue(),
            "b.webp": lossy.getvalue(),
            "c.png": drawing.getvalue(),
            "d.png": photo(1600, 1200, "PNG"),
            "e.webp": photo(80, 40, "WEBP"),
        },
    )
    assert [each.name for each in made.values()] == ["a.png", "b.png", "c.png", "d.jpg", "e.jpg"]
    for name in ("a.png", "b.webp"):
        assert 70 <= made[name].image.convert("RGBA").getpixel((30, 20))[3] <= 90


def test_colours_are_those_of_the_profile(chromium: Browser) -> None:
    """A colour as a wide screen's camera wrote it, and ink."""
    inks, wide, profile = io.BytesIO(), io.BytesIO(), wide_gamut()
    Image.new("CMYK", (40, 40), (255, 0, 0, 0)).save(inks, "JPEG")
    lively = Image.new("RGB", (40, 40), (180, 90, 60))
    lively.save(wide, "JPEG", icc_profile=profile, quality=98)
    made = prepared(chromium, {"wide.jpg": wide.getvalue(), "ink.jpg": inks.getvalue()})
    meant = ImageCms.profileToProfile(
        lively, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
    )
    found = made["wide.jpg"].image.getpixel((20, 20))
    assert found == pytest.approx(meant.getpixel((20, 20)), abs=4)
    assert found != pytest.approx((180, 90, 60), abs=4)
    assert made["ink.jpg"].image.mode == "RGB"
    assert made["ink.jpg"].image.getpixel((20, 20))[0] < 60


def wide_gamut() -> bytes:
    """The profile of sRGB with the primaries of Display P3."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    primaries = {
        b"rXYZ": (0.5151, 0.2412, -0.0011),
        b"gXYZ": (0.2919, 0.6922, 0.0419),
        b"bXYZ": (0.1572, 0.0666, 0.7841),
    }
    for name, values in primaries.items():
        entry = profile.index(name, 128)
        at = int.from_bytes(profile[entry + 4 : entry + 8], "big") + 8
        for value in values:
            profile[at : at + 4] = round(value * 65536).to_bytes(4, "big", signed=True)
            at += 4
    return bytes(profile)


def moving(form: str) -> bytes:
    """Two frames."""
    frames = [Image.new("RGB", (20, 10), colour) for colour in ("red", "blue")]
    made = io.BytesIO()
    frames[0].save(made, form, save_all=True, append_images=frames[1:], duration=100)
    return made.getvalue()


def test_moving_picture_stands_still_and_says_so(chromium: Browser) -> None:
    files = {"a.gif": moving("GIF"), "b.png": moving("PNG"), "c.webp": moving("WEBP")}
    still = {"d.gif": picture("GIF")}
    made = prepared(chromium, files | still)
    for name in files:
        assert "ภาพเคลื่อนไหวเหลือเพียงภาพแรก" in made[name].notes
        assert made[name].image.convert("RGB").getpixel((10, 5))[0] > 200
    assert not any("เคลื่อนไหว" in note for note in made["d.gif"].notes)
    assert made["d.gif"].name == "d.png"


CUT = {
    f"cut.{form}": photo(160, 80, kind)[:-300] for form, kind in (("jpg", "JPEG"), ("png", "PNG"))
}
REFUSED = {
    **{name: (content, "FILE-39") for name, content in CUT.items()},
    "cut.webp": (photo(160, 80, "WEBP")[:-100], "FILE-39"),
    "end.jpg": (photo(160, 80)[:-2], "FILE-39"),
    "iphone.heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(64), "FILE-61"),
    "heic named.jpg": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(64), "FILE-61"),
    "text.jpg": ("ข้อความ".encode(), "FILE-62"),
    "empty.jpg": (b"", "FILE-62"),
    "broken.png": (sized(60, 40), "FILE-62"),
    "huge.png": (sized(12_001, 10_000), "FILE-63"),
    "nothing.jpg": (b"\xff\xd8\xff\xd9", "FILE-62"),
}


def test_what_cannot_be_shown_whole_is_refused(chromium: Browser) -> None:
    made = prepared(chromium, {name: content for name, (content, _) in REFUSED.items()})
    assert {name: each.code for name, each in made.items()} == {
        name: code for name, (_, code) in REFUSED.items()
    }


def test_browser_that_gives_no_drawing_back_cleans_the_file_itself(chromium: Browser) -> None:
    belongs = {content for content, _ in hiding.STAYS.values()}
    files = {
        f"{at}{suffix}": content
        for at, (content, suffix) in enumerate(HIDING.values())
        if content not in belongs
    }
    made = prepared(chromium, files | {"a.gif": moving("GIF")}, unreadable=True)
    assert made.pop("a.gif").code == "FILE-62"
    for name, each in made.items():
        assert _findings(each) == [], name
        assert len(each.content) <= len(files[name]) + 64
        assert same_pixels(each.content, files[name]), name
