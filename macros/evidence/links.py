"""Where a link in evidence leads: to the web, to a file beside it, to evidence, or to a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from posixpath import join, normpath, relpath, splitext
from urllib.parse import quote, unquote

from macros.evidence.advice import PICTURES
from macros.evidence.limits import ADDRESS
from macros.evidence.sanitizer import passes
from macros.source.mistakes import mistake
from macros.source.picture import SHOWN
from macros.source.spelling import nearest_file
from macros.thai.normal import normalized

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s/?#@\\]+(?:[/?#]\S*)?", re.IGNORECASE)  # no name or password
_ELSEWHERE = ("http:", "https:", "//")
_MAIL = re.compile(r"mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
_BLANKS = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True)
class LinkTargets:
    """What evidence may link to: files of its own folder, other evidence, and written pages.

    Paths are uris in docs/. `folder` is the evidence's own; `pieces` maps each evidence file to
    the page (.md) and anchor that show it. `used` collects the attachments that are linked; `pixels` has
    width and height of those that are pictures; `alike` their uris by their normal spelling.
    """

    folder: str
    attachments: frozenset[str]
    pieces: Mapping[str, str]
    pages: frozenset[str]
    used: set[str] = field(default_factory=set)
    pixels: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    alike: Mapping[str, str] = field(default_factory=dict)

    def named(self, uri: str) -> str:
        """The uri as the folder has it: a Mac writes other letters for the same name (NFD)."""
        return uri if uri in self.attachments else self.alike.get(normalized(uri), uri)


class LinkError(Exception):
    """A link that must not stand: a `mistake` of the catalogue, made of its code and words."""

    def __init__(self, code: str, **words: object) -> None:
        self.mistake = mistake(code, **words)
        super().__init__(str(self.mistake))


def resolve(
    address: str, library: LinkTargets, *, picture: bool = False, guess: bool = True
) -> str:
    """The address to write for one in the source: of the web as it is; inside the project from
    "/", the root of docs/ (a page keeps its .md); "#…" as it is. Raises AstrayError, with what was
    meant if we should `guess`.
    """
    if len(address) > ADDRESS:
        raise LinkError("LINK-04", limit=ADDRESS)
    plain = address.strip()
    if picture:
        return _picture(plain, library, guess=guess)
    if _stays(plain):
        return plain
    _refuse_foreign(plain)
    path, _, anchor = plain.partition("#")
    found = _inside(path, library)
    if found in library.attachments:
        library.used.add(found)
        return "/" + quote(found) + (f"#{quote(unquote(anchor), safe='=&,')}" if anchor else "")
    if found in library.pieces:
        if anchor:
            raise LinkError("LINK-03", anchor=unquote(anchor))
        return "/" + quote(library.pieces[found], safe="/#")
    if found in library.pages:
        return "/" + quote(found) + (f"#{quote(unquote(anchor))}" if anchor else "")
    raise _absent(path, library, guess=guess)


def _stays(plain: str) -> bool:
    """Whether an address is written as it is: of the web, of mail, or within the passage."""
    if _WEB.fullmatch(plain):
        return passes(plain)
    return bool(_MAIL.fullmatch(plain)) or (plain.startswith("#") and plain != "#")


def _picture(plain: str, library: LinkTargets, *, guess: bool) -> str:
    if plain.lower().startswith(_ELSEWHERE):
        raise LinkError("LINK-05")
    _refuse_foreign(plain)
    found = _inside(plain, library)
    if found not in library.attachments:
        raise _absent(plain, library, guess=guess)
    if splitext(found)[1].lower() in PICTURES:
        raise LinkError("FRONT-19", path=plain)
    if not found.lower().endswith(SHOWN):
        raise LinkError("LINK-06", path=plain)
    library.used.add(found)
    return "/" + quote(found)


def _refuse_foreign(plain: str) -> None:
    """Raise for every address that is neither of the web nor a path from here."""
    scheme = _SCHEME.match(_BLANKS.sub("", plain))  # so does a browser
    if not plain or plain == "#":
        raise LinkError("LINK-07")
    if plain.lower().startswith(_ELSEWHERE[:2]):
        raise LinkError("LINK-08", address=plain)
    if scheme:
        raise LinkError("LINK-09", scheme=scheme[1])
    if plain.startswith("/") or "\\" in plain:
        raise LinkError("LINK-10", address=plain)


def _inside(path: str, library: LinkTargets) -> str:
    """The uri in docs/ that a path from the evidence's folder leads to."""
    found = normpath(join(library.folder, unquote(path)))
    if found.startswith(".."):
        raise LinkError("LINK-11", path=path)
    return library.named(found)


def _absent(path: str, library: LinkTargets, *, guess: bool) -> LinkError:
    there = (*library.attachments, *library.pieces)
    whole = normpath(join(library.folder, unquote(path)))
    near = nearest_file(whole, there) if guess else None
    if near:
        return LinkError("LINK-01", path=unquote(path), near=relpath(near, library.folder))
    return LinkError("LINK-02", path=unquote(path))
