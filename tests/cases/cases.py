"""78 wrong (and innocent) inputs: what is put into a project, and how it must be answered.

Each case puts files into a project and says what the check must answer: nothing, or mistakes at
their places. `shown` is text that the evidence's HTML or title must hold, letter by letter.
"""

from __future__ import annotations

import io
import os
import socket
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from PIL import Image

FOLDER = "docs/sar/2569/ind-01/"
PIECE = FOLDER + "x.md"
OFFICE = "data/office.yml"
CARD = "1101200254896"
THAI_CARD = "๑-๑๐๑๒-๐๐๒๕๔-๘๙-๖"

Put = Callable[[Path], None]
Content = str | bytes | Put


@dataclass(frozen=True)
class Case:
    """An input: its number in the table, a name, files by path, the answer as (place, code), and
    text that must be shown. `more` says that further mistakes may be told too.
    """

    number: int
    name: str
    files: dict[str, Content]
    told: tuple[tuple[str, str], ...] = ()
    shown: tuple[str, ...] = ()
    more: bool = False


def piece(body: str = "ก\n", more: str = "", title: str = "คำสั่ง") -> str:
    """An evidence file; further front matter stands on line 7, the body begins on line 8 or 9."""
    head = f"title: {title}\ndate: 2568-11-05\nkind: คำสั่ง\ngroup: audit\npersonal_data: ไม่มี\n"
    return f"---\n{head}{more}---\n{body}"


def front(line: str) -> str:
    """An evidence file with one line of front matter in place of the one with the same key."""
    key = line.split(":")[0]
    return "".join(
        f"{line}\n" if each.startswith(f"{key}:") else each for each in piece().splitlines(True)
    )


def body(number: int, name: str, text: str, *told: tuple[str, str], **rest: object) -> Case:
    """A case of an evidence's text: places are line:column within the file."""
    placed = tuple((f"{PIECE}:{place}", code) for place, code in told)
    return Case(number, name, {PIECE: piece(text)}, placed, **rest)  # type: ignore[arg-type]


def head(number: int, name: str, text: str, *told: tuple[str, str], **rest: object) -> Case:
    """A case of a whole evidence file, its front matter above all."""
    placed = tuple((f"{PIECE}:{place}", code) for place, code in told)
    return Case(number, name, {PIECE: text}, placed, **rest)  # type: ignore[arg-type]


def files(number: int, name: str, put: dict[str, Content], *told: tuple[str, str]) -> Case:
    """A case of files beside a sound piece of evidence."""
    return Case(number, name, put, told)


def attached(
    number: int, name: str, file: str, content: Content, *told: tuple[str, str], named: str = ""
) -> Case:
    """A case of a file that evidence attaches; places are paths in the evidence's folder."""
    text = piece(more=f"files: '{named or file}'\n")
    placed = tuple((FOLDER + place, code) for place, code in told)
    return Case(number, name, {PIECE: text, FOLDER + file: content}, placed)


def link(target: str) -> Put:
    return lambda path: path.symlink_to(target)


def a_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(path))


def sparse(size: int) -> Put:
    def put(path: Path) -> None:
        with path.open("wb") as file:
            file.write(b"%PDF-1.7\n")
            file.truncate(size)

    return put


def picture(kind: str = "JPEG", **more: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(out, kind, **more)
    return out.getvalue()


def located() -> bytes:
    """A photograph that says where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (16.0, 25.0, 0.0), 3: "E", 4: (101.0, 9.0, 0.0)})
    return picture(exif=exif)


def sized(width: int, height: int) -> bytes:
    """A PNG that says it is so large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0"))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


def word(**parts: str) -> bytes:
    """A Word file of parts by their names, __ for /."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, text in {"word__document": "<w:document xmlns:w='w'/>", **parts}.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return out.getvalue()


def workbook(sheet: str) -> bytes:
    out = io.BytesIO()
    names = (
        '<workbook xmlns:r="r"><sheets><sheet name="ลับ" sheetId="1" state="hidden" r:id="rId1"/>'
        "</sheets></workbook>"
    )
    with ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", names)
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    return out.getvalue()
