"""The site of an office that has just begun: built at once, and nothing of another office in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from macros.book.volume_set import VolumeSet
from macros.commands.new import run as begin
from macros.export.data_files import data_files
from macros.model.load import load_data
from macros.pdf.print_documents import print_documents
from macros.word.document import word
from macros.word.jobs import word_jobs
from tests.answers import WITH_ICT
from tests.conftest import SEED, sound
from tests.pdf.press import document
from tests.reading.text import bare

from .conftest import Built, Shared, build

NAMES = ("เพชรบูรณ์", "วัชรินทร์", "ชัยนอก", "standards-work")
COMMON = ("สำนักงานเขตพื้นที่การศึกษา", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "มาตรฐานสำนักงานเขตพื้นที่การศึกษา")
"""Lines of the source that every office's pages have: whom it belongs to, what is judged."""
PRINTED = ("manual", "order")
TAG = re.compile(r"<[^<>]*>|[\u200b\u2060\u00ad]")
NUMBER = re.compile(r"^[-\s]*[0-9]+(\.[0-9]+)?\.?\s+")
SHORTEST = 25  # letters of a part of the source that nobody writes by chance


def begun(folder: Path) -> Built:
    answers = folder.with_suffix(".yml")
    answers.write_text(WITH_ICT, encoding="utf-8")
    assert begin(folder.parent, [answers.name, folder.name]) == 0
    return build(folder)


@pytest.fixture(scope="session")
def office(shared: Shared) -> Built:
    return shared("begun", begun)


def test_it_is_built_at_once_with_a_page_for_all_that_was_asked_for(office: Built) -> None:
    pages = office.pages()
    for page in (
        "index.html", "procedures/manual-1/9-summary.html", "standards/std-3.html", "groups/ict.html",
        "sar/2569/ind-20.html",
    ):  # fmt: skip
        assert page in pages
    assert not [page for page in pages if page.startswith(("example", "source", "groups/private"))]
    assert "ตัวอย่างบุรี" in office.html("index.html")
    assert "ยังไม่ระบุ" in office.html("procedures/manual-1/9-summary.html")


def test_nothing_of_another_office_is_in_it(office: Built, figure: list[str]) -> None:
    lines = told_of_source()
    words = (*NAMES, *lines)
    tops = [office.site, office.project / "data", office.project / "docs"]
    files = [path for top in tops for path in sorted(top.rglob("*")) if path.is_file()]
    found = {}
    for path in files:
        text = path.read_bytes().decode("utf-8", "replace")
        if path == office.project / "data/office.yml":
            text = "\n".join(unnoted(text.splitlines()))
        seen = unescape(TAG.sub("", text))
        if told := [word for word in words if word in text or word in seen]:
            found[str(path)] = told
    assert found == {}
    assert len(lines) > 40
    figure.append(f"คำของสำนักงานเดิมใน {len(files)} ไฟล์ของสำนักงานที่เริ่มใหม่: 0")


def test_nothing_of_another_office_is_in_what_is_taken_away(
    office: Built, figure: list[str]
) -> None:
    words = {bare(word) for word in (*NAMES, *told_of_source())}
    found, kinds = {}, set()
    for name, text in taken_away(office.project):
        kinds.add(name.rpartition(".")[2])
        said = bare(text)
        if told := [word for word in words if word in said]:
            found[name] = told
    assert found == {}
    assert kinds >= {"pdf", "html", "xml", "csv", "json"}
    figure.append(f"คำของสำนักงานเดิมในไฟล์ดาวน์โหลดของสำนักงานที่เริ่มใหม่ ({', '.join(sorted(kinds))}): 0")


def taken_away(project: Path) -> Iterator[tuple[str, str]]:
    """The text of each file that the office offers: of the volumes in full what is printed, and two
    of them as paper; of Word and Excel every part; of tables and calendars what they hold.
    """
    shown = sound(project)
    volumes = VolumeSet(shown)
    for manuscript in print_documents(volumes):
        name = manuscript.publication.name
        yield f"{name}.html", unescape(TAG.sub("", manuscript.html)) + manuscript.html
        if name in PRINTED:
            yield f"{name}.pdf", document(manuscript.html).words
    for job in word_jobs(volumes):
        yield from parts(job.publication.name, word(job, {}, None))
    for item in data_files(shown, "1 มกราคม 2569"):
        name = f"{item.publication.name}.{item.kind.lower()}"
        if item.content.startswith(b"PK"):
            yield from parts(name, item.content)
        else:
            yield name, item.content.decode("utf-8")


def parts(name: str, package: bytes) -> Iterator[tuple[str, str]]:
    with ZipFile(BytesIO(package)) as archive:
        for part in archive.namelist():
            text = archive.read(part).decode("utf-8", "replace")
            yield f"{name}/{part}", text + unescape(TAG.sub("", text))


def told_of_source() -> list[str]:
    """What the first office's document and data say that another would not say by chance."""
    source = (SEED / "data/source/manual.txt").read_text(encoding="utf-8")
    manual = load_data(SEED).manual
    assert manual
    procedure = manual.procedures[0]
    parts = [
        *(NUMBER.sub("", part).strip() for part in re.split("[\t\n“”]", source)),
        *(term.definition for term in manual.terms.terms),
        *(step.detail for step in procedure.steps),
        *(step.section5.text for step in procedure.steps if step.section5),
        *(step.symbol.label for step in procedure.steps),
        *(reference.title for reference in manual.references),
        *(standard.title for standard in manual.edition.standards),
        procedure.objective.text,
    ]
    return [part for part in parts if len(part) >= SHORTEST and part not in COMMON]


def unnoted(lines: list[str]) -> list[str]:
    """The file of an office without the words that it was made from."""
    begins = lines.index("made_from:")
    return lines[:begins] + lines[lines.index("", begins) :]
