"""Where a link in evidence leads: to the web, to a file beside it, to evidence, or to a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from posixpath import join, normpath, relpath
from urllib.parse import quote, unquote

from macros.source.spelling import nearest

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
_BLANKS = re.compile(r"[\x00-\x20\x7f]")
_PICTURES = (".jpg", ".jpeg", ".png", ".webp")


@dataclass(frozen=True)
class Library:
    """What evidence may link to: files of its own folder, other evidence, and written pages.

    Paths are uris in docs/. `folder` is the evidence's own; `pieces` maps each evidence file to
    the page (.md) and anchor that show it. `used` collects the attachments that are linked; `pixels` has
    width and height of those that are pictures.
    """

    folder: str
    attachments: frozenset[str]
    pieces: Mapping[str, str]
    pages: frozenset[str]
    used: set[str] = field(default_factory=set)
    pixels: Mapping[str, tuple[int, int]] = field(default_factory=dict)


class AstrayError(Exception):
    """A link that must not stand; says in Thai what to do instead."""


def lead(address: str, library: Library, *, picture: bool = False) -> str:
    """The address to write for one in the source: of the web as it is; inside the project from
    "/", the root of docs/ (a page keeps its .md); "#…" as it is. Raises AstrayError.
    """
    plain = _BLANKS.sub("", unescape(address)) if _SCHEME.search(address) else unescape(address)
    plain = plain.strip()
    if picture:
        return _picture(plain, library)
    if _WEB.fullmatch(plain) or _MAIL.fullmatch(plain) or (plain.startswith("#") and plain != "#"):
        return plain
    _refuse_foreign(plain)
    path, _, anchor = plain.partition("#")
    found = _inside(path, library)
    if found in library.attachments:
        library.used.add(found)
        return "/" + quote(found) + (f"#{quote(unquote(anchor), safe='=&,')}" if anchor else "")
    if found in library.pieces:
        if anchor:
            raise AstrayError(f"ลิงก์ไปหัวข้อในหลักฐานชิ้นอื่นไม่ได้ ให้ลบ #{unquote(anchor)}")
        return "/" + quote(library.pieces[found], safe="/#")
    if found in library.pages:
        return "/" + quote(found) + (f"#{quote(unquote(anchor))}" if anchor else "")
    raise AstrayError(_absent(path, library))


def _picture(plain: str, library: Library) -> str:
    if _WEB.match(plain) or plain.startswith("//"):
        raise AstrayError("ภาพมาจากเว็บอื่น ให้นำภาพมาเก็บในแฟ้มเดียวกับหลักฐาน แล้วเขียนชื่อไฟล์ภาพ")
    _refuse_foreign(plain)
    found = _inside(plain, library)
    if found not in library.attachments:
        raise AstrayError(_absent(plain, library))
    if not found.lower().endswith(_PICTURES):
        raise AstrayError(f"{plain!r} ไม่ใช่ภาพ ให้ลบเครื่องหมาย ! ข้างหน้าเพื่อให้เป็นลิงก์")
    library.used.add(found)
    return "/" + quote(found)


def _refuse_foreign(plain: str) -> None:
    """Raise for every address that is neither of the web nor a path from here."""
    scheme = _SCHEME.match(plain)
    if not plain or plain == "#":
        raise AstrayError("ลิงก์ไม่มีปลายทาง ให้เขียนชื่อไฟล์หรือที่อยู่เว็บในวงเล็บ")
    if scheme:
        raise AstrayError(f"ลิงก์แบบ {scheme[1]}: ใช้ไม่ได้ ให้ใช้ https://… หรือชื่อไฟล์ในแฟ้มเดียวกัน")
    if plain.startswith("/") or "\\" in plain:
        raise AstrayError(f"ที่อยู่ {plain!r} ใช้ไม่ได้ ให้เขียนชื่อไฟล์ในแฟ้มเดียวกับหลักฐาน")


def _inside(path: str, library: Library) -> str:
    """The uri in docs/ that a path from the evidence's folder leads to."""
    found = normpath(join(library.folder, unquote(path)))
    if found.startswith(".."):
        raise AstrayError(f"{path!r} อยู่นอกโครงการ ให้นำไฟล์มาเก็บในแฟ้มเดียวกับหลักฐาน")
    return found


def _absent(path: str, library: Library) -> str:
    uris = (*library.attachments, *library.pieces)
    ways = {uri.rpartition("/")[2]: relpath(uri, library.folder) for uri in uris}
    ways |= {way: way for way in ways.values() if "/" not in way}  # what stands beside comes first
    near = ways.get(nearest(unquote(path).rpartition("/")[2], ways) or "")
    advice = f"หมายถึง {near!r} หรือไม่" if near else "ให้ตรวจชื่อไฟล์ หรือเพิ่มไฟล์ในแฟ้มเดียวกัน"
    return f"ไม่พบไฟล์ {unquote(path)!r} {advice}"
