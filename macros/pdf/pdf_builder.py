"""Manuscripts to PDF files: several at once, the long ones in parts, each kept by what it is made of."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from macros.book.passages import without_passages
from macros.book.print_view import PICTURE, TEMPLATES
from macros.cache.files import Files
from macros.cache.keys import cache_key, code_version
from macros.pdf.dictionary import environment
from macros.pdf.division import divided
from macros.pdf.faces import FAMILY, faces
from macros.pdf.pango import versions
from macros.pdf.part import part_of
from macros.pdf.pool import ensure_printing, given, processes
from macros.pdf.print_document import PrintDocument
from macros.pdf.printed_file import PrintedFile, kept_print, result_of
from macros.pdf.render_parts import BindingJob, bind, press_part
from macros.pdf.render_pdf import Job, press
from macros.pdf.rescue import rescued

_UPRIGHT, _SHAPE = "shape:upright", TEMPLATES / "upright.svg"  # of a line through table rows
_MADE_BY = (
    "pdf/render_pdf.py", "pdf/render_parts.py", "pdf/pdf_builder.py", "pdf/pool.py", "pdf/printed_file.py", "pdf/division.py",
    "pdf/part.py", "pdf/drawn.py", "pdf/binder.py", "pdf/frozen.py", "pdf/objects.py", "pdf/binding.py", "pdf/rescue.py", "pdf/dictionary.py", "pdf/page_labels.py",
    "book/imprint.py", "book/passages.py", "html", "thai",
)  # fmt: skip
_LIBRARIES = ("weasyprint", "pydyf", "fonttools", "pillow")  # that decide the bytes of a PDF
_WORTH = 40_000  # letters of HTML for which a process more is worth what it costs to begin
_Task = tuple[Callable[[Job], Any], Job, PrintDocument | None]  # what prints, what, of whom


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

    def lacking(self, manuscripts: Sequence[PrintDocument]) -> list[PrintDocument]:
        """Those of manuscripts that are still to be printed."""
        return [item for item in manuscripts if kept_print(item, self._file(item)) is None]

    def printed(
        self, manuscripts: Sequence[PrintDocument], tell: Callable[[PrintedFile], None]
    ) -> list[PrintedFile]:
        """The PDF files of manuscripts, in their order; `tell` is called as each is done.
        Raises OSError when the cache cannot be made, and PressError where the system has not got what
        prints.
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
            kept = kept_print(item, files[item.publication.name])
            if kept:
                yield kept
            else:
                waiting.append(item)
        failed: list[PrintDocument] = []
        for result in self._pressed(waiting, files) if waiting else ():
            if result.reason:
                failed.append(result.manuscript)
            else:
                yield result
        for item in failed:
            alone = partial(self._alone, item, files[item.publication.name])
            yield rescued(item.html, alone)

    def _pressed(
        self, waiting: Sequence[PrintDocument], files: Mapping[str, Path]
    ) -> Iterator[PrintedFile]:
        """What becomes of manuscripts: they and their parts are printed, the longest first, and then
        those that have parts are bound.
        """
        targets = [files[item.publication.name] for item in waiting]
        bindings = [self._binding(*each) for each in zip(waiting, targets, strict=True)]
        tasks = list(self._tasks(waiting, targets, bindings))
        letters = sum(len(job.html) for _, job, _ in tasks)
        number = min(os.cpu_count() or 1, 1 + letters // _WORTH)
        with processes(number, self.environment) as pool:
            ensure_printing(pool)
            begun = {given(pool, work, job): item for work, job, item in tasks}
            yield from _results_of(begun, files)
            bound = zip(waiting, bindings, strict=True)
            yield from _results_of(
                {given(pool, bind, binding): item for item, binding in bound if binding}, files
            )

    def _tasks(
        self,
        waiting: Sequence[PrintDocument],
        targets: Sequence[Path],
        bindings: Sequence[BindingJob | None],
    ) -> list[_Task]:
        """What is to be printed, the longest first: a part that several volumes have once."""
        found: dict[Path, _Task] = {}
        for item, target, binding in zip(waiting, targets, bindings, strict=True):
            if not binding:
                found[target] = (press, self._job(item, target), item)
                continue
            for html in binding.division.parts:
                part = _part(item, html)
                file = self._file(part)
                if not part_of(file):
                    found[file] = (press_part, self._job(part, file), None)
        return sorted(found.values(), key=lambda each: -len(each[1].html))

    def _binding(self, item: PrintDocument, target: Path) -> BindingJob | None:
        """How a manuscript is bound of parts; None for one that is printed as it is."""
        division = divided(item.html)
        if not division:
            return None
        parts = [self._file(_part(item, html)) for html in division.parts]
        files = self._job(_part(item, division.front), target).files
        return BindingJob(division, parts, files, target, _specimen(), _made_by())

    def _alone(
        self, item: PrintDocument, file: Path, left_out: Collection[int] = ()
    ) -> PrintedFile:
        """An attempt in a process of its own, in one piece."""
        html = without_passages(item.html, left_out)
        with processes(1, self.environment) as pool:
            return result_of(
                item, file, pool.submit(press, self._job(replace(item, html=html), file))
            )

    def _job(self, item: PrintDocument, target: Path) -> Job:
        pictures = {PICTURE + quote(uri): path for uri, path in item.pictures.items()}
        return Job(item.html, {**self.faces, **pictures}, target)

    def _file(self, item: PrintDocument) -> Path:
        """Where a PDF is kept: its name is a hash of everything that decides its bytes."""
        files = (*self.faces.values(), *item.pictures.values())
        key = cache_key(_made_by(), item.html, *(each.read_bytes() for each in files))
        return self.cache / f"{key}.pdf"


def _specimen() -> str:
    """A document that uses each face."""
    style = f"{(TEMPLATES / 'faces.css').read_text(encoding='utf-8')} p {{ font-family: {FAMILY} }}"
    head = f"<title>{FAMILY}</title><style>{style}</style>"
    return f'<html lang="th">{head}<p>ก <b>ก</b> <i>ก</i> <b><i>ก</i></b></p></html>'


def _made_by() -> str:
    """Who makes PDFs: our code, the libraries, and what of the system decides where lines break."""
    return code_version(_MADE_BY, _LIBRARIES) + versions()


def _part(item: PrintDocument, html: str) -> PrintDocument:
    """A part of a manuscript, with the pictures that it shows."""
    shown = {uri: path for uri, path in item.pictures.items() if PICTURE + quote(uri) in html}
    return replace(item, html=html, pictures=shown)


def _results_of(
    begun: Mapping[Future[Any], PrintDocument | None], files: Mapping[str, Path]
) -> Iterator[PrintedFile]:
    """What becomes of manuscripts, as each is done; of a part nothing is told, its volume fails."""
    for future in as_completed(begun):
        item = begun[future]
        if item:
            yield result_of(item, files[item.publication.name], future)
