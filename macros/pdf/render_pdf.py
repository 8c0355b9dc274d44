"""HTML to PDF by WeasyPrint, in a process of its own, with nothing but the given files in reach.

WeasyPrint is imported only where it prints: it needs Pango of the system, and it changes what
Pillow does in the whole process.
"""

from __future__ import annotations

import gc
import importlib
import logging
import os
import warnings
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.book.imprint import Imprint
from macros.cache.files import Files
from macros.pdf.page_labels import label_pages

_OPTIONS = {"pdf_variant": "pdf/ua-1"}
_EPOCH = "315532800"  # 1 January 1980, of no day: the same bytes from the same input
_STANDS_IN = "Using fontTools instead of HarfBuzz-Subset"
_TOLD = "เพราะโปรแกรมพิมพ์พบข้อผิดพลาด โปรดส่งข้อความต่อไปนี้ให้ผู้ดูแล"
_FACE = "SarabunPrint"
_MADE = 50_000  # objects between two looks for garbage: boxes stay until the end (0.94, 0.90 of the time)
_LONGEST = 900  # seconds of processor time; a part of 400 pages takes some 60


class PressError(Exception):
    """A volume could not be printed, or not exactly; the message says why, in Thai."""


@dataclass(frozen=True)
class Job:
    """What to print: HTML, the files it may use by the addresses it names them with, and where
    the PDF goes.
    """

    html: str
    files: Mapping[str, Path]
    target: Path


def prepare(environment: Mapping[str, str]) -> None:
    """Set this process up for printing, before anything of WeasyPrint or Pango is loaded."""
    os.environ.update(environment, SOURCE_DATE_EPOCH=_EPOCH)
    gc.set_threshold(_MADE)


def missing_libraries() -> str:
    """What of the system printing lacks, in Thai, with how to get it; "" when it lacks nothing. For a
    process that prints: it has WeasyPrint then.
    """
    with warnings.catch_warnings():  # of a system without HarfBuzz-Subset
        warnings.simplefilter("ignore")
        try:
            importlib.import_module("weasyprint")
        except (ImportError, OSError):
            return "เพราะไม่พบไลบรารี Pango ของระบบ ให้ติดตั้งแล้วสร้างใหม่ (apt install libpangoft2-1.0-0)"
    return ""


def press(job: Job) -> Imprint:
    """Print a job; what is known of it then. Raises PressError, and then leaves no file."""
    with (
        Files(job.target.parent).making(job.target.name) as fresh,
        rendered(job.html, job.files) as document,
    ):
        document.write_pdf(fresh, finisher=_finish, **_OPTIONS)
    return Imprint(len(document.pages), places(document))


@contextmanager
def rendered(html: str, files: Mapping[str, Path]) -> Iterator[Any]:
    """A block in which HTML is a WeasyPrint document, which may use these files alone. Raises
    PressError at its end for anything that WeasyPrint complained of until then. Where the system can,
    a process that takes far longer than any volume ends.
    """
    _limit()
    with warnings.catch_warnings():  # of a system without fonts, or without HarfBuzz-Subset
        warnings.simplefilter("ignore")
        import weasyprint

        said = _Said()
        weasyprint.LOGGER.addHandler(said)
        try:
            source = weasyprint.HTML(string=html, url_fetcher=_fetcher(files))
            yield source.render(**_OPTIONS)
            if said.messages:
                raise PressError(f"{_TOLD}: {said.messages[0]}")
        finally:
            weasyprint.LOGGER.removeHandler(said)


def _limit() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = round(used.ru_utime + used.ru_stime)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (spent + _LONGEST, hard))


def places(document: Any) -> dict[str, int]:
    """The page on which each id stands first."""
    pages = reversed(list(enumerate(document.pages)))
    return {name: number for number, page in pages for name in page.anchors}


def _finish(document: Any, pdf: Any) -> None:
    only_our_faces(pdf)
    label_pages(document, pdf)


def only_our_faces(pdf: Any) -> None:
    """Letters of any other face may be copied from the PDF as others than they are."""
    fonts = {_named(item["BaseFont"]) for item in pdf.objects if "BaseFont" in _entries(item)}
    others = sorted(font for font in fonts if _FACE not in font.replace("-", ""))
    if others:
        raise PressError(f"มีตัวอักษรที่แบบอักษรของเล่มไม่มี จึงต้องใช้แบบอักษรอื่น ({', '.join(others)})")


def _named(font: object) -> str:
    """The name of a font as people read it."""
    return font.decode().lstrip("/") if isinstance(font, bytes) else str(font)


def _entries(item: object) -> Collection[str]:
    return item if isinstance(item, dict) else ()


class _Said(logging.Handler):
    """What WeasyPrint complains of: a missing file, a font it cannot use, a link to nowhere."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        if not record.getMessage().startswith(_STANDS_IN):
            self.messages.append(record.getMessage())


def _fetcher(files: Mapping[str, Path]) -> object:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc]
        """Gives what the volume may use, and refuses all else: no file, no address."""

        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
            """The content of a file of the volume. Raises ValueError for any other address."""
            if url not in files:
                raise ValueError("not a file of this volume")
            return URLFetcherResponse(url, files[url].read_bytes())

    return Fetcher(allowed_protocols=())
