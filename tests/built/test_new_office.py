"""The site of an office that has just begun: built at once, and nothing of another office in it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from macros.commands.new import run as begin
from macros.model.load import load_data
from tests.conftest import SEED

from .conftest import Built, Shared, build

ANSWERS = """\
name: สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาตัวอย่างบุรี
kind: secondary
address: https://tb.example.net/manual/
repository: https://git.example.net/tb/manual
current_year: 2569
standards: 3
indicators: [10, 6, 4]
other_groups:
  - {id: ict, name: กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร}
"""
NAMES = ("เพชรบูรณ์", "วัชรินทร์", "ชัยนอก", "standards-work")
COMMON = ("สำนักงานเขตพื้นที่การศึกษา", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "มาตรฐานสำนักงานเขตพื้นที่การศึกษา")
"""Lines of the source that every office's pages have: whom it belongs to, what is judged."""
LIBRARY = "lunr"  # the theme's own list of Thai words
TAG = re.compile(r"<[^<>]*>|[\u200b\u2060\u00ad]")
NUMBER = re.compile(r"^[-\s]*[0-9]+(\.[0-9]+)?\.?\s+")
SHORTEST = 25  # letters of a part of the source that nobody writes by chance


def begun(folder: Path) -> Built:
    answers = folder.with_suffix(".yml")
    answers.write_text(ANSWERS, encoding="utf-8")
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
    files = [path for path in files if path.parent.name != LIBRARY]
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
