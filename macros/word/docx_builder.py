"""Books to Word files: each kept by what it is made of, and told of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from macros.word.document import WordJob, word
from macros.word.pages import printed_pages

_HOME = Path(__file__).parents[1]  # the core: letters are measured and lines parted elsewhere in it
_LIBRARIES = (
    "python-docx", "lxml", "pillow", "jinja2", "fonttools", "fontpkg", "fontpkg-sarabun", "icu4py",
    "newmm-tokenizer", "pypdf",
)  # fmt: skip
"""Those that decide the bytes of a file."""


@dataclass(frozen=True)
class WrittenFile:
    """A book and its Word file, and why the office's template (`untaken`) was of no use for it; or
    why there is none, in Thai.
    """

    book: WordJob
    file: Path
    reason: str = ""
    untaken: str = ""


@dataclass(frozen=True)
class DocxBuilder:
    """Writes into the folder `cache`, in the styles of the office's `template` if it has one."""

    cache: Path
    template: bytes | None = None

    def build(
        self,
        books: Sequence[WordJob],
        printed: Mapping[str, Path],
    ) -> list[WrittenFile]:
        """The Word files of books; `printed` are the PDF files of the volumes by name, whose pages
        the lists of contents show. What no book is made of any more is deleted from the cache.

        Raises OSError when the cache cannot be made.
        """
        self.cache.mkdir(parents=True, exist_ok=True)
        found = [self._one(book, printed.get(book.publication.name)) for book in books]
        self._clear({item.file for item in found})
        return found

    def _one(self, book: WordJob, pdf: Path | None) -> WrittenFile:
        file = self.cache / f"{self._key(book, pdf)}.docx"
        if file.exists():
            return WrittenFile(book, file)
        pages = printed_pages(pdf, thai=book.thai) if pdf else {}
        return self._made(book, pages, file)

    def _made(self, book: WordJob, pages: Mapping[str, str], file: Path) -> WrittenFile:
        """A file in the office's styles, or else in our own."""
        reason = untaken = ""
        fresh = file.with_suffix(".new")
        for template in dict.fromkeys((self.template, None)):
            try:
                fresh.write_bytes(word(book, pages, template))
                fresh.replace(file)
                return WrittenFile(book, file, untaken=untaken)
            except Exception as error:  # of a library, or of the disk: the other files go on
                untaken = type(error).__name__
                reason = f"โปรแกรมสร้างไฟล์ Word หยุดทำงาน ({untaken})"
            finally:
                with suppress(OSError):
                    fresh.unlink()
        return WrittenFile(book, file, reason)

    def _key(self, book: WordJob, pdf: Path | None) -> str:
        """A hash of everything that decides the bytes of a Word file."""
        source = book.source
        total = sha256(source.html.encode())
        told = (book.publication, book.office, book.thai)
        drawn = (source.drawings, source.flows, source.terms, source.headed)
        total.update(repr((told, drawn, self._maker)).encode())
        total.update(_content(pdf) if pdf else b"")
        for uri, path in source.pictures.items():
            total.update(uri.encode() + sha256(_content(path)).digest())
        return total.hexdigest()[:32]

    @cached_property
    def _maker(self) -> str:
        """What of the program, its libraries and the office's template decides the bytes."""
        total = sha256(self.template or b"")
        for path in sorted(path for path in _HOME.rglob("*") if path.is_file()):
            if "__pycache__" not in path.parts:
                total.update(path.relative_to(_HOME).as_posix().encode())
                total.update(sha256(path.read_bytes()).digest())
        return total.hexdigest() + repr([version(name) for name in _LIBRARIES])

    def _clear(self, used: set[Path]) -> None:
        for file in self.cache.glob("*.*"):
            if file not in used:
                with suppress(OSError):
                    file.unlink()


def _content(path: Path) -> bytes:
    """The bytes of a file; none of one that cannot be read, which costs no Word file."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
