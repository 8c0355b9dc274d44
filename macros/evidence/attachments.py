"""Files beside evidence: only kinds an office hands on, and only when they are what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from macros.evidence.advice import ADVICE
from macros.evidence.photograph import UnlikeError, picture
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.file_type import BROKEN_ZIP, OLE, detect_type, zip_type
from macros.source.mistakes import Mistake, mistake
from macros.source.picture import PIXELS
from macros.source.refusal import why


@dataclass(frozen=True)
class Attachment:
    """A file that may be published: its uri in docs/, what it is (in Thai), its size in bytes,
    and, for a picture, its width and height in pixels.
    """

    uri: str
    kind: str
    size: int
    pixels: tuple[int, int] | None = None

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.uri.rpartition("/")[2]

    @property
    def amount(self) -> str:
        """Its size in words: 340 กิโลไบต์."""
        if self.size >= 1024 * 1024:
            return f"{self.size / 1024 / 1024:.1f} เมกะไบต์"
        return f"{max(1, round(self.size / 1024))} กิโลไบต์"


def kinds() -> dict[str, str]:
    """The suffixes of files that may be published, in small letters, each with what it is, in Thai."""
    return {suffix: kind for suffix, (kind, _) in _KINDS.items()}


def inspect(docs: Path, uri: str, largest: int) -> Attachment:
    """Look into the file `uri` of the folder `docs`; `largest` is in bytes.

    Raises DataError, in Thai, when it is of no known kind, not what its name says, empty,
    or too large.
    """
    file = docs / uri
    size = file.stat().st_size
    suffix = file.suffix.lower()
    if suffix not in _KINDS:
        advice = ADVICE.get(suffix, f"ให้ใช้ไฟล์ชนิด {' '.join(sorted(_KINDS))}")
        raise _error(uri, "FILE-01", suffix=suffix or "ไม่มีนามสกุล", advice=advice)
    if not size:
        raise _error(uri, "FILE-02")
    if size > largest:
        raise _error(uri, "FILE-03", limit=largest // 1024 // 1024)
    kind, fits = _KINDS[suffix]
    try:
        pixels = fits(file)
    except UnlikeError as error:
        raise DataError(
            [Diagnostic(Location(f"docs/{uri}"), _why(file, str(error), kind))]
        ) from None
    except OSError as error:
        raise _error(uri, "TEXT-02", reason=why(error)) from None
    return Attachment(uri, kind, size, pixels)


def _error(uri: str, code: str, **words: object) -> DataError:
    return DataError([Diagnostic(Location(f"docs/{uri}"), mistake(code, **words))])


def _why(file: Path, code: str, kind: str) -> Mistake:
    """The mistake of a file that is not what its name says: what it is instead, if that is known."""
    found = detect_type(file.read_bytes()) if code in {"FILE-04", "FILE-31"} else None
    own = file.suffix.lower().replace(".jpeg", ".jpg")
    if not found or found.suffix == own:
        return mistake(code, kind=kind, limit=PIXELS // 1_000_000)
    advice = ADVICE.get(found.suffix, "ให้แนบไฟล์ที่ถูกต้อง")
    if found.suffix in _KINDS:
        advice = f"ให้เปลี่ยนนามสกุลเป็น {found.suffix} หรือแนบไฟล์ที่ถูกต้อง"
    return mistake("FILE-30", suffix=file.suffix, found=found.name, advice=advice)


def _pdf(file: Path) -> None:
    with file.open("rb") as stream:
        if b"%PDF-" not in stream.read(1024):
            raise UnlikeError("FILE-04")


def _office(*suffixes: str) -> Callable[[Path], None]:
    """A file of Word, Excel or PowerPoint, found by what its package says, without macros; or one
    that a password locks, of which nothing more can be known.
    """

    def fits(file: Path) -> None:
        """Raises UnlikeError for a file that is not what its name says."""
        with file.open("rb") as stream:
            start = stream.read(len(OLE))
        if start == OLE:
            _refuse_unlocked(file)
        else:
            _refuse_unlike(file, suffixes)

    return fits


def _refuse_unlocked(file: Path) -> None:
    found = detect_type(file.read_bytes())
    if not (found and found.locked):
        raise UnlikeError("FILE-04")


def _refuse_unlike(file: Path, suffixes: tuple[str, ...]) -> None:
    try:
        with ZipFile(file) as archive:
            names, suffix = archive.namelist(), zip_type(archive).suffix
    except BROKEN_ZIP:
        raise UnlikeError("FILE-31") from None
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise UnlikeError("FILE-06")
    if suffix not in suffixes:
        raise UnlikeError("FILE-04")


_KINDS: dict[str, tuple[str, Callable[[Path], tuple[int, int] | None]]] = {
    ".pdf": ("PDF", _pdf),
    ".docx": ("Word", _office(".docx", ".dotx")),
    ".xlsx": ("Excel", _office(".xlsx", ".xltx")),
    ".pptx": ("PowerPoint", _office(".pptx", ".ppsx", ".potx")),
    ".jpg": ("ภาพ", picture("JPEG")),
    ".jpeg": ("ภาพ", picture("JPEG")),
    ".png": ("ภาพ", picture("PNG")),
    ".webp": ("ภาพ", picture("WEBP")),
}
