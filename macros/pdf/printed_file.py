"""What became of a manuscript at the press, and what is kept of it for the next build."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from macros.book.imprint import Imprint, imprint_of, keep_imprint
from macros.cache.files import Files
from macros.pdf.print_document import PrintDocument
from macros.pdf.render_pdf import PressError

_NOTHING = Imprint(0)


@dataclass(frozen=True)
class PrintedFile:
    """A manuscript and its PDF: the file and what is known of it; or why there is none, in Thai."""

    manuscript: PrintDocument
    file: Path
    imprint: Imprint = _NOTHING
    reason: str = ""


def result_of(item: PrintDocument, file: Path, future: Future[Imprint]) -> PrintedFile:
    """What became of a manuscript that was given to a process."""
    try:
        return noted(PrintedFile(item, file, future.result()))
    except PressError as error:
        return PrintedFile(item, file, reason=str(error))
    except Exception as error:  # of WeasyPrint, or of the process: the other volumes go on
        return PrintedFile(item, file, reason=f"โปรแกรมสร้างเล่มหยุดทำงาน ({type(error).__name__})")


def noted(made: PrintedFile) -> PrintedFile:
    """A print that is kept, with what is told of it at the next build too."""
    with suppress(OSError):  # without it, it is printed anew the next time, nothing else
        keep_imprint(made.file, made.imprint)
    return made


def kept_print(item: PrintDocument, file: Path) -> PrintedFile | None:
    """A print of another time; None when it is not kept whole."""
    imprint = imprint_of(file)
    found = Files(file.parent).find(file.name)
    return PrintedFile(item, found, imprint) if found and imprint else None
