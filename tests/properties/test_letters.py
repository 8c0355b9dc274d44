"""Nothing that a person typed is missing from page, volume, Word or search."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections import Counter
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from macros.book.volume_set import VolumeSet
from macros.checks.check import CheckResult
from macros.pdf.print_documents import print_documents
from macros.search.passages import passages
from macros.site.site import Site
from macros.thai.normal import normalized
from macros.word.jobs import word_jobs
from macros.writing.markdown_engine import render_markdown
from tests.conftest import LONG, SEED, checked
from tests.word.conftest import made

from .pieces import SIGNS, Written, pieces

COUNT = 500 if LONG else 40
_TAG = re.compile(
    r"<(?:script|style|svg|title)\b.*?</(?:script|style|svg|title)>|<[^>]*>", re.DOTALL
)
UNDRAWN = "\ufffd"


@pytest.fixture(scope="module")
def written() -> list[Written]:
    return pieces(COUNT)


@pytest.fixture(scope="module")
def report(
    tmp_path_factory: pytest.TempPathFactory, written: list[Written]
) -> tuple[CheckResult, Path]:
    """The check of a project with these pieces; it finds no error in it."""
    root = tmp_path_factory.mktemp("letters")
    shutil.copytree(SEED / "data", root / "data")
    for piece in written:
        folder = root / f"docs/sar/2569/ind-{piece.number % 10 + 1:02}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"p{piece.number}.md").write_text(piece.source, encoding="utf-8", newline="\n")
    found = checked(root)
    assert found.errors == ()
    return found, root


def letters(text: str) -> str:
    """The letters of a text as it should be typed, without blanks, joiners and signs of Markdown."""
    plain = unicodedata.normalize("NFKC", normalized(text))
    return "".join(each for each in plain if not (each.isspace() or each in SIGNS or _joins(each)))


def _joins(letter: str) -> bool:
    return unicodedata.category(letter) == "Cf"


def of_html(html: str) -> str:
    return unescape(_TAG.sub("", html))


def site(report: CheckResult, root: Path) -> Site:
    assert report.project
    return Site(report.project)


def page(report: CheckResult, root: Path) -> str:
    shown = (one for one in site(report, root).pages if one.uri.startswith("sar/2569/ind-"))
    return "".join(of_html(each.fill(render_markdown(each.markdown))) for each in shown)


def index(report: CheckResult, root: Path) -> str:
    shown = (one for one in site(report, root).pages if one.uri.startswith("sar/2569/ind-"))
    found = (each for one in shown for each in passages(one.fill(render_markdown(one.markdown))))
    return "\n".join(f"{each.heading}\n{each.text}" for each in found)


def volume(report: CheckResult, root: Path) -> str:
    assert report.project
    return "".join(
        of_html(each.html)
        for each in print_documents(VolumeSet(report.project))
        if each.publication.category == "report"
    )


def word(report: CheckResult, root: Path) -> str:
    assert report.project
    files = [
        made(book)
        for book in word_jobs(VolumeSet(report.project))
        if book.publication.category == "report"
    ]
    notes = (file.xml("word/footnotes.xml") for file in files if "word/footnotes.xml" in file.parts)
    told = "".join(text for note in notes for text in note.itertext())
    return "".join(file.words() for file in files) + told


OUTPUTS: dict[str, Callable[[CheckResult, Path], str]] = {
    "page": page, "volume": volume, "word": word, "search": index,
}  # fmt: skip


@pytest.mark.parametrize("name", OUTPUTS)
def test_every_letter_that_is_typed_comes_out(
    name: str, report: tuple[CheckResult, Path], written: list[Written], figure: list[str]
) -> None:
    out = letters(OUTPUTS[name](*report))
    count = 0
    for piece in written:
        start, end = out.find(letters(piece.first)), out.find(letters(piece.last))
        assert 0 <= start < end, piece
        came = Counter(out[start + len(letters(piece.first)) : end])
        went = Counter(letters(piece.seen))
        lost, more = went - came, came - went
        told = more.pop(UNDRAWN, 0)
        assert sum(lost.values()) <= told, f"{piece.source}\n{name} lost {lost}, has {more}, {told}"
        assert all(letters(note) in out for note in piece.notes), f"{piece.source}\nnotes in {name}"
        count += sum(went.values())
    figure.append(f"letters in {name}: {count} of {count} of {len(written)} pieces")
