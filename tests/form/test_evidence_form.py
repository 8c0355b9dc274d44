"""What the form writes is judged by the check itself: all that it lets pass is sound and unchanged, and what
it refuses the check refuses for the same reason.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from macros.assessment.project import Project as Loaded
from macros.evidence.front_matter import FrontMatter, split
from macros.evidence.item import EvidenceItem
from macros.site.form_files import form_files
from macros.source.text import read_text
from macros.thai.normal import normalized
from macros.views.evidence_form import SCRIPTS
from macros.views.form_data import OF_REVIEW, evidence_fields
from tests.conftest import Project, approved, checked
from tests.form.scripts import scripted
from tests.form.writing import FILES, typed

GENERATED = 500
FOLDER = "docs/sar/2569/ind-01"
BLANK, PII = "PAGE-60", "PII-01"  # what the check calls a missing value; what another check tells
WHERE = re.compile("^(?:(?:บรรทัด|รายการที่) [0-9]+: )+")
PURE = tuple(f"{name}.js" for name in SCRIPTS[: SCRIPTS.index("checks") + 1])
_ASK = """([all, place]) => all.map((values) => ({
  problems: evidenceForm.checks.evidence(values, place), text: evidenceForm.writing.evidence(values),
}))"""


def data_script(loaded: Loaded) -> str:
    """The script that tells the form of a project."""
    files = form_files(loaded.root, loaded.archives, loaded.own.manual.office.site)
    return f"<script>{next(files)[1].decode()}</script>"


@pytest.fixture(scope="module")
def page(chromium: Browser, judged: Loaded) -> Iterator[Page]:
    with scripted(chromium, *PURE, html=data_script(judged)) as found:
        yield found


def place(**more: Any) -> dict[str, Any]:
    return {
        "year": 2569,
        "pieces": [],
        "files": FILES,
        "folder": FOLDER.removeprefix("docs/"),
        **more,
    }


def ask(page: Page, *values: dict[str, Any]) -> list[dict[str, Any]]:
    """What the form makes of values, in one batch."""
    found: list[dict[str, Any]] = page.evaluate(_ASK, [json.loads(json.dumps(values)), place()])
    return found


def test_what_the_form_writes_is_what_the_check_reads(
    page: Page, project: Project, figure: list[str]
) -> None:
    chance = random.Random("form")
    own = approved(project.root)[0].manual
    choices = {
        "kind": [kind.id for kind in own.evidence.kinds],
        "group": [group.id for group in own.office.groups],
        "indicator": [each.id for each in own.edition.indicators[1:]],
    }
    inputs = [typed(chance, choices) for _ in range(GENERATED)]
    answers = ask(page, *inputs)
    folder = project.root / FOLDER
    folder.mkdir(parents=True)
    for name in FILES:
        (folder / name).write_bytes(b"%PDF-1.7\n")
    for number, answer in enumerate(answers):
        (folder / f"{number:03}.md").write_bytes(answer["text"].encode())
    told = reasons(project)
    for number, answer in enumerate(answers):
        checks = told.get(f"{FOLDER}/{number:03}.md", set())
        assert_agreed(answer, checks, inputs[number])
        if checks:
            (folder / f"{number:03}.md").unlink()
    pieces = {piece.path: piece for piece in approved(project.root)[0].reading.pieces}
    taken = [number for number in range(GENERATED) if f"{FOLDER}/{number:03}.md" in pieces]
    for number in taken:
        assert_unchanged(project, inputs[number], pieces[f"{FOLDER}/{number:03}.md"])
    assert len(taken) == len(pieces) > GENERATED // 3
    figure.append(
        f"แบบฟอร์มหลักฐาน {GENERATED} ชุด รับ {len(taken)} ไม่เปลี่ยน ไม่รับ {GENERATED - len(taken)} ด้วยเหตุเดียวกับการตรวจ"
    )


def assert_agreed(answer: dict[str, Any], checks: set[str], given: dict[str, Any]) -> None:
    """The form stops what the check stops, for a reason of the check's or for a field left blank."""
    stops = [each for each in answer["problems"] if not each.get("warning") and each["code"] != PII]
    said = {WHERE.sub("", each["text"]) for each in stops}
    assert bool(said) == bool(checks), (given, said, checks, answer["text"])
    assert not said or said & checks or stops[0]["code"] == BLANK, (given, said, checks)


def reasons(project: Project) -> dict[str, set[str]]:
    """What the check says is wrong, by file."""
    found: dict[str, set[str]] = {}
    for problem in checked(project.root).errors:
        found.setdefault(problem.place.path, set()).add(str(problem.mistake))
    return found


def line(text: str) -> str:
    return " ".join(normalized(text).split())


def assert_unchanged(project: Project, values: dict[str, Any], piece: EvidenceItem) -> None:
    """A piece says what was typed, its texts as Thai should be typed."""
    front = piece.front
    assert front.title == line(values["title"])
    assert (front.kind, front.group, front.personal_data) == (
        values["kind"],
        values["group"],
        values["personal_data"],
    )
    assert list(front.files) == values["files"]
    assert list(front.supports) == values["supports"]
    links = [
        (line(each["title"]) or None, line(each["address"]).rstrip("/")) for each in values["links"]
    ]
    assert dict.fromkeys((each.title, each.address) for each in front.links) == dict.fromkeys(links)
    _, body = split(read_text(project.root, piece.path), piece.path)
    wanted = values["body"].replace("\r\n", "\n").replace("\r", "\n")
    assert body.strip("\n \t") == wanted.strip("\n \t")


def test_every_field_of_evidence_stands_in_the_form(page: Page) -> None:
    """But for those that a review writes: a field of the model is one of the form."""
    names = [field.name for field in evidence_fields()]
    assert names == [name for name in FrontMatter.model_fields if name not in OF_REVIEW]
    assert page.evaluate("evidenceForm.data.forms.evidence.map((field) => field.name)") == names


DAYS = [
    (("1", "10", "2568"), "2568-10-01"), (("๑๕", "ม.ค.", "๒๕๖๙"), "2569-01-15"), (("31", "ธันวาคม", "68"), "2568-12-31"),
    (("29", "ก.พ.", "2567"), "2567-02-29"), ((" 3 ", "มีนา", "2569 "), "2569-03-03"), (("", "", ""), ""),
    (("29", "2", "2568"), "PAGE-68"), (("0", "1", "2569"), "PAGE-68"), (("1", "13", "2569"), "DATE-04"),
    (("1", "มก", "2569"), "PAGE-62"), (("1", "1", "2026"), "DATE-02"), (("1", "1", ""), "PAGE-61"),
    (("หนึ่ง", "1", "2569"), "PAGE-61"), (("1", "1", "3500"), "DATE-01"),
]  # fmt: skip


def test_days_are_read_as_people_type_them(page: Page) -> None:
    typed_days = [dict(zip(("day", "month", "year"), parts, strict=True)) for parts, _ in DAYS]
    read = "(days) => days.map((day) => evidenceForm.days.read(day)).map((d) => d.problem?.code ?? d.iso ?? '')"
    assert page.evaluate(read, typed_days) == [wanted for _, wanted in DAYS]
