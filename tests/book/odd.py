"""Pictures of every making that evidence may hold, written by code; none of them harms a reader."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

from PIL import Image, ImageCms

WIDE, HIGH = 40, 30
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # of PNG's kinds of colour
_NAMES = {0: "grey", 2: "colour", 3: "palette", 4: "grey and alpha", 6: "colour and alpha"}


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(colour: int, depth: int, *more: bytes, wide: int = WIDE, high: int = HIGH) -> bytes:
    """A PNG of a kind of colour and a depth, with more chunks before its pixels."""
    across = (wide * _CHANNELS[colour] * depth + 7) // 8
    rows = (bytes((x * 7 + y * 5) % 256 for x in range(across)) for y in range(high))
    head = struct.pack(">IIBBBBB", wide, high, depth, colour, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows))
    parts = (chunk(b"IHDR", head), *more, chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def photograph(mode: str = "RGB", size: tuple[int, int] = (WIDE, HIGH)) -> Image.Image:
    found = Image.linear_gradient("L").resize(size)
    return Image.merge("RGB", (found, found.transpose(Image.Transpose.ROTATE_180), found)).convert(
        mode
    )


def saved(picture: Image.Image, kind: str, **how: object) -> bytes:
    found = BytesIO()
    picture.save(found, kind, **how)
    return found.getvalue()


def turned(kind: str, way: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = way
    return saved(photograph(), kind, exif=exif)


def _pngs() -> Iterator[tuple[str, bytes]]:
    for colour, depths in {0: (1, 2, 4, 8, 16), 2: (8, 16), 4: (8, 16), 6: (8, 16)}.items():
        for depth in depths:
            yield f"png of {_NAMES[colour]}, {depth} bits", png(colour, depth)
    for depth in (1, 2, 4, 8):
        colours = chunk(b"PLTE", bytes(at % 256 for at in range(3 * 2**depth)))
        yield f"png of {2**depth} colours", png(3, depth, colours)
        glass = chunk(b"tRNS", b"\0\x80")
        yield f"png of {2**depth} colours, some of glass", png(3, depth, colours, glass)
    yield "png with one grey of glass, 16 bits", png(0, 16, chunk(b"tRNS", b"\0\7"))
    yield "png with one colour of glass", png(2, 8, chunk(b"tRNS", b"\0\7\0\1\0\2"))
    yield "png with too few colours", png(3, 8, chunk(b"PLTE", b"\1\2\3"))
    yield "png with gamma", png(2, 8, chunk(b"gAMA", struct.pack(">I", 100_000)))
    yield (
        "png with a broken profile",
        png(2, 8, chunk(b"iCCP", b"x\0\0" + zlib.compress(b"no profile"))),
    )
    yield "png of one pixel", png(0, 8, wide=1, high=1)
    yield "png one pixel wide", png(0, 8, wide=1, high=3000)
    yield "png one pixel high", png(0, 8, wide=3000, high=1)
    yield "png with something behind it", png(0, 8) + b"x" * 50
    other = photograph().transpose(Image.Transpose.ROTATE_180)
    yield "png that moves", saved(photograph(), "PNG", save_all=True, append_images=[other])
    yield "png turned", turned("PNG", 6)


def _others() -> Iterator[tuple[str, bytes]]:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    other = photograph().transpose(Image.Transpose.ROTATE_180)
    yield "jpeg in CMYK", saved(photograph("CMYK"), "JPEG")
    yield "jpeg in grey", saved(photograph("L"), "JPEG")
    progressive = saved(photograph(), "JPEG", progressive=True)
    yield "jpeg, progressive", progressive
    yield "jpeg without its first segment", progressive[:2] + progressive[20:]
    yield "jpeg with something behind it", progressive + b"\0" * 100
    yield "jpeg with full colour", saved(photograph(), "JPEG", quality=100, subsampling=0)
    for way in range(1, 10):
        yield f"jpeg turned ({way})", turned("JPEG", way)
    yield "jpeg with a profile", saved(photograph(), "JPEG", icc_profile=profile)
    yield (
        "jpeg in grey with a profile of colours",
        saved(photograph("L"), "JPEG", icc_profile=profile),
    )
    yield (
        "jpeg in CMYK with a profile of screens",
        saved(photograph("CMYK"), "JPEG", icc_profile=profile),
    )
    yield "jpeg of a phone", saved(photograph(), "MPO", save_all=True, append_images=[other])
    yield "jpeg without size", saved(photograph(), "JPEG", dpi=(0, 0))
    yield "jpeg, large", saved(Image.new("RGB", (5000, 4000), "teal"), "JPEG")
    yield "webp", saved(photograph(), "WEBP")
    yield "webp of glass", saved(photograph("RGBA"), "WEBP", lossless=True)
    yield "webp that moves", saved(photograph(), "WEBP", save_all=True, append_images=[other])
    yield "webp with a profile", saved(photograph(), "WEBP", icc_profile=profile)
    yield "webp turned", turned("WEBP", 6)


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


SHOWN: dict[str, bytes] = dict([*_pngs(), *_others()])
"""Pictures that can be shown, by what is odd about them."""
UNSHOWN: dict[str, Callable[[], bytes]] = {
    "cut jpeg": lambda: _cut(saved(photograph(), "JPEG")),
    "cut png": lambda: _cut(png(2, 8)),
    "cut webp": lambda: _cut(saved(photograph(), "WEBP")),
    "png of nothing": lambda: png(0, 8, wide=0, high=0),
    "png without pixels": lambda: png(0, 8).replace(b"IDAT", b"iDAT"),
    "a text": lambda: "ไม่ใช่ภาพ".encode(),
    "nothing": lambda: b"",
}
