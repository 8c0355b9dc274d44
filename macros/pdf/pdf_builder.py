"""Manuscripts to PDF files: several at once, each kept by what it is made of, and told of."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import quote

from macros.book.imprint import Imprint, imprint_of, keep_imprint
from macros.book.passages import evidence_files, find_culprits, without_passages
from macros.book.print_view import PICTURE, TEMPLATES
from macros.cache.files import Files
from macros.cache.keys import cache_key, code_version
from macros.pdf.dictionary import environment
from macros.pdf.faces import faces
from macros.pdf.pango import versions
from macros.pdf.print_document import PrintDocument
from macros.pdf.render_pdf import Job, PressError, prepare, press

_UPRIGHT, _SHAPE = "shape:upright", TEMPLATES / "upright.svg"  # of a line through table rows
_MADE_BY = (
    "pdf/render_pdf.py", "pdf/pdf_builder.py", "pdf/dictionary.py", "pdf/page_labels.py", "book/imprint.py",
    "book/passages.py", "html", "thai",
)  # fmt: skip
_LIBRARIES = ("weasyprint", "pydyf", "fonttools", "pillow")  # that decide the bytes of a PDF
_NOTHING = Imprint(0)


@dataclass(frozen=True)
class PrintedFile:
    """A manuscript and its PDF: the file and what is known of it; or why there is none, in Thai."""

    manuscript: PrintDocument
    file: Path
    imprint: Imprint = _NOTHING
    reason: str = ""


@dataclass(frozen=True)
class PdfBuilder:
    """Prints into the folder `cache`. `faces` are the files of the faces by the addresses that
    style sheets name them with, and `environment` is what printing processes need.
    """

    cache: Path
    faces: Mapping[str, Path]
    environment: Mapping[str, str]

    @classmethod
    def of(cls, cache: Path) -> PdfBuilder:
        """A printer that keeps what it makes below the folder `cache`. Raises OSError."""
        found = {face.address: face.path for face in faces(cache / "fonts")}
        return cls(cache / "volumes", {**found, _UPRIGHT: _SHAPE}, environment(cache / "thai"))

    def lacks(self, manuscripts: Sequence[PrintDocument]) -> bool:
        """Whether any of them is still to be printed."""
        return any(_kept(item, self._file(item)) is None for item in manuscripts)

    def printed(
        self, manuscripts: Sequence[PrintDocument], tell: Callable[[PrintedFile], None]
    ) -> list[PrintedFile]:
        """The PDF files of manuscripts, in their order; `tell` is called as each is done.
        Raises OSError when the cache cannot be made.
        """
        self.cache.mkdir(parents=True, exist_ok=True)
        files = {item.publication.name: self._file(item) for item in manuscripts}
        done: dict[str, PrintedFile] = {}
        for result in self._results(manuscripts, files):
            done[result.manuscript.publication.name] = result
            tell(result)
        Files(self.cache).prune()
        return [done[item.publication.name] for item in manuscripts]

    def _results(
        self, manuscripts: Sequence[PrintDocument], files: Mapping[str, Path]
    ) -> Iterator[PrintedFile]:
        waiting = []
        for item in manuscripts:
            kept = _kept(item, files[item.publication.name])
            if kept:
                yield kept
            else:
                waiting.append(item)
        failed: list[PrintDocument] = []
        if waiting:
            yield from self._pressed(waiting, files, failed)
        yield from (self._rescued(item, files[item.publication.name]) for item in failed)

    def _pressed(
        self,
        waiting: Sequence[PrintDocument],
        files: Mapping[str, Path],
        failed: list[PrintDocument],
    ) -> Iterator[PrintedFile]:
        """Print what is not kept, the longest first, in as many processes as there are cores."""
        with self._processes(min(len(waiting), os.cpu_count() or 1)) as pool:
            order = sorted(waiting, key=lambda item: -len(item.html))
            jobs = {
                pool.submit(press, self._job(item, files[item.publication.name])): item
                for item in order
            }
            for future in as_completed(jobs):
                result = _result(jobs[future], files[jobs[future].publication.name], future)
                if result.reason:
                    failed.append(result.manuscript)
                else:
                    yield result

    def _processes(self, number: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            number, get_context("spawn"), initializer=prepare, initargs=(self.environment,)
        )

    def _rescued(self, item: PrintDocument, file: Path) -> PrintedFile:
        """What failed, printed by itself, since another volume may have ended its process, and
        without links to nowhere; then without the passages that it fails on.
        """
        found = self._alone(item, file)
        among = evidence_files(item.html)
        if not found.reason or not among:
            return found

        last: tuple[frozenset[int], PrintedFile] = (frozenset(), found)

        def attempt(left_out: Collection[int]) -> PrintedFile:
            nonlocal last
            wanted = frozenset(left_out)
            if last[0] != wanted:  # or it lies there
                last = (wanted, self._alone(item, file, wanted))
            return last[1]

        left_out = find_culprits(len(among), lambda left_out: not attempt(left_out).reason)
        names = tuple(dict.fromkeys(among[number] for number in sorted(left_out)))
        rest = attempt(left_out)
        if rest.reason:
            return found
        return _noted(replace(rest, imprint=replace(rest.imprint, left_out=names)))

    def _alone(
        self, item: PrintDocument, file: Path, left_out: Collection[int] = ()
    ) -> PrintedFile:
        """An attempt in a process of its own."""
        html = without_passages(item.html, left_out)
        with self._processes(1) as pool:
            return _result(
                item, file, pool.submit(press, self._job(replace(item, html=html), file))
            )

    def _job(self, item: PrintDocument, target: Path) -> Job:
        pictures = {PICTURE + quote(uri): path for uri, path in item.pictures.items()}
        return Job(item.html, {**self.faces, **pictures}, target)

    def _file(self, item: PrintDocument) -> Path:
        """Where a PDF is kept: its name is a hash of everything that decides its bytes."""
        files = (*self.faces.values(), *item.pictures.values())
        made_by = code_version(_MADE_BY, _LIBRARIES) + versions()
        key = cache_key(made_by, item.html, *(each.read_bytes() for each in files))
        return self.cache / f"{key}.pdf"


def _result(item: PrintDocument, file: Path, future: Future[Imprint]) -> PrintedFile:
    try:
        return _noted(PrintedFile(item, file, future.result()))
    except PressError as error:
        return PrintedFile(item, file, reason=str(error))
    except Exception as error:  # of WeasyPrint, or of the process: the other volumes go on
        return PrintedFile(item, file, reason=f"โปรแกรมสร้างเล่มหยุดทำงาน ({type(error).__name__})")


def _noted(made: PrintedFile) -> PrintedFile:
    """A print that is kept, with what is told of it at the next build too."""
    with suppress(OSError):  # without it, it is printed anew the next time, nothing else
        keep_imprint(made.file, made.imprint)
    return made


def _kept(item: PrintDocument, file: Path) -> PrintedFile | None:
    """A print of another time; None when it is not kept whole."""
    imprint = imprint_of(file)
    found = Files(file.parent).find(file.name)
    return PrintedFile(item, found, imprint) if found and imprint else None
