"""Manuscripts to PDF files: several at once, each kept by what it is made of, and told of."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import quote

from macros.volumes.dictionary import environment
from macros.volumes.faces import faces
from macros.volumes.press import Job, PressError, prepare, press
from macros.volumes.printview import PICTURE, TEMPLATES
from macros.volumes.volume import Manuscript

_UPRIGHT, _SHAPE = "shape:upright", TEMPLATES / "upright.svg"  # of a line through table rows
_LIBRARIES = ("weasyprint", "pydyf", "fonttools", "pillow")  # that decide the bytes of a PDF


@dataclass(frozen=True)
class Print:
    """A manuscript and its PDF: the file, and its pages; or why there is none, in Thai."""

    manuscript: Manuscript
    file: Path
    pages: int = 0
    reason: str = ""


@dataclass(frozen=True)
class Printer:
    """Prints into the folder `cache`. `faces` are the files of the faces by the addresses that
    style sheets name them with, and `environment` is what printing processes need.
    """

    cache: Path
    faces: Mapping[str, Path]
    environment: Mapping[str, str]

    @classmethod
    def of(cls, cache: Path) -> Printer:
        """A printer that keeps what it makes below the folder `cache`. Raises OSError."""
        found = {face.address: face.path for face in faces(cache / "fonts")}
        return cls(cache / "volumes", {**found, _UPRIGHT: _SHAPE}, environment(cache / "thai"))

    def printed(
        self, manuscripts: Sequence[Manuscript], tell: Callable[[Print], None]
    ) -> list[Print]:
        """The PDF files of manuscripts, in their order; `tell` is called as each is done. What
        no manuscript is made of any more is deleted from the cache.
        """
        self.cache.mkdir(parents=True, exist_ok=True)
        files = {item.name: self.cache / f"{self._key(item)}.pdf" for item in manuscripts}
        done: dict[str, Print] = {}
        for result in self._results(manuscripts, files):
            done[result.manuscript.name] = result
            tell(result)
        self._clear(set(files.values()))
        return [done[item.name] for item in manuscripts]

    def _results(
        self, manuscripts: Sequence[Manuscript], files: Mapping[str, Path]
    ) -> Iterator[Print]:
        waiting = []
        for item in manuscripts:
            pages = _pages(files[item.name])
            if pages:
                yield Print(item, files[item.name], pages)
            else:
                waiting.append(item)
        if waiting:
            yield from self._pressed(waiting, files)

    def _pressed(self, waiting: Sequence[Manuscript], files: Mapping[str, Path]) -> Iterator[Print]:
        """Print what is not kept, the longest first, in as many processes as there are cores."""
        workers = min(len(waiting), os.cpu_count() or 1)
        with ProcessPoolExecutor(
            workers, get_context("spawn"), initializer=prepare, initargs=(self.environment,)
        ) as pool:
            order = sorted(waiting, key=lambda item: -len(item.html))
            jobs = {pool.submit(press, self._job(item, files[item.name])): item for item in order}
            for future in as_completed(jobs):
                yield _result(jobs[future], files[jobs[future].name], future)

    def _job(self, item: Manuscript, target: Path) -> Job:
        pictures = {PICTURE + quote(uri): path for uri, path in item.pictures.items()}
        return Job(item.html, {**self.faces, **pictures}, target)

    def _key(self, item: Manuscript) -> str:
        """A hash of everything that decides the bytes of a PDF."""
        total = sha256(item.html.encode())
        for path in (*self.faces.values(), *item.pictures.values()):
            total.update(sha256(path.read_bytes()).digest())
        total.update(repr([version(name) for name in _LIBRARIES]).encode())
        total.update(Path(__file__).with_name("press.py").read_bytes())
        return total.hexdigest()[:32]

    def _clear(self, used: set[Path]) -> None:
        for file in self.cache.glob("*.*"):
            if file.with_suffix(".pdf") not in used:
                with suppress(OSError):
                    file.unlink()


def _result(item: Manuscript, file: Path, future: Future[int]) -> Print:
    try:
        pages = future.result()
    except PressError as error:
        return Print(item, file, reason=str(error))
    except Exception as error:  # of WeasyPrint, or of the process: the other volumes go on
        return Print(item, file, reason=f"โปรแกรมสร้างเล่มหยุดทำงาน ({type(error).__name__})")
    with suppress(OSError):  # without its pages it is printed anew the next time, nothing else
        file.with_suffix(".pages").write_text(str(pages))
    return Print(item, file, pages)


def _pages(file: Path) -> int:
    """The pages of a kept PDF; 0 when it is not kept whole."""
    try:
        return int(file.with_suffix(".pages").read_text()) if file.exists() else 0
    except (OSError, ValueError):
        return 0
