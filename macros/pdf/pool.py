"""Processes that print, each of which loads WeasyPrint once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from typing import Any

from macros.pdf.render_pdf import PressError, missing_libraries, prepare


def processes(number: int, environment: Mapping[str, str]) -> ProcessPoolExecutor:
    """As many processes, with what printing needs in their environment."""
    return ProcessPoolExecutor(
        number, get_context("spawn"), initializer=prepare, initargs=(environment,)
    )


def ensure_printing(pool: ProcessPoolExecutor) -> None:
    """Raises PressError where a process has not got what prints; of one that ends, its jobs tell."""
    with suppress(BrokenExecutor):
        reason = pool.submit(missing_libraries).result()
        if reason:
            raise PressError(reason)


def given(pool: ProcessPoolExecutor, work: Callable[[Any], Any], job: object) -> Future[Any]:
    """A job in a process; one that fails where an earlier one has ended the processes."""
    try:
        return pool.submit(work, job)
    except BrokenExecutor as error:
        failed: Future[Any] = Future()
        failed.set_exception(error)
        return failed
