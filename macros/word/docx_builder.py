"""Books to Word files: each kept by what it is made of, and told of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from macros.cache.files import Files
from macros.cache.keys import cache_key, code_version
from macros.word.document import WordJob, word
from macros.word.pages import printed_pages

_ROOMS = ("word", "book", "views", "drawing", "plots", "html", "thai", "source", "templating.py")
_LIBRARIES = (
    "python-docx", "lxml", "pillow", "jinja2", "fonttools", "fontpkg", "fontpkg-sarabun", "icu4py",
    "newmm-tokenizer", "graphviz", "markupsafe", "pyyaml",
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
        the lists of contents show. Raises OSError when the cache cannot be made.
        """
        self.cache.mkdir(parents=True, exist_ok=True)
        found = [self._one(book, printed.get(book.publication.name)) for book in books]
        self._files.prune()
        return found

    def _one(self, book: WordJob, pdf: Path | None) -> WrittenFile:
        pages = printed_pages(pdf, thai=book.thai) if pdf else {}
        file = self.cache / f"{self._key(book, pages)}.docx"
        if self._files.find(file.name):
            return WrittenFile(book, file)
        return self._made(book, pages, file)

    def _made(self, book: WordJob, pages: Mapping[str, str], file: Path) -> WrittenFile:
        """A file in the office's styles, or else in our own."""
        reason = untaken = ""
        for template in dict.fromkeys((self.template, None)):
            try:
                content = word(book, pages, template, self._fonts)
                made = self._files.keep(file.name, content)
                return WrittenFile(book, made, untaken=untaken)
            except Exception as error:  # of a library, or of the disk: the other files go on
                untaken = type(error).__name__
                reason = f"โปรแกรมสร้างไฟล์ Word หยุดทำงาน ({untaken})"
        return WrittenFile(book, file, reason)

    def _key(self, book: WordJob, pages: Mapping[str, str]) -> str:
        """A hash of everything that decides the bytes of a Word file."""
        source = book.source
        told = (book.publication, book.office, book.thai)
        drawn = (source.drawings, source.flows, source.terms, source.headed)
        pictures = [(uri.encode(), _content(path)) for uri, path in source.pictures.items()]
        files = (self.template or b"", *chain(*pictures))
        made_by = code_version(_ROOMS, _LIBRARIES)
        return cache_key(made_by, source.html, repr((told, drawn, sorted(pages.items()))), *files)

    @property
    def _files(self) -> Files:
        return Files(self.cache)

    @property
    def _fonts(self) -> Files:
        return Files(self.cache.parent / "fonts")


def _content(path: Path) -> bytes:
    """The bytes of a file; none of one that cannot be read, which costs no Word file."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
