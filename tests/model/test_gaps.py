from __future__ import annotations

from collections import Counter

import pytest

from macros.model.gaps import find_gaps, open_questions
from macros.model.manual import Manual
from macros.model.missing import Missing
from tests.conftest import Project, approved
from tests.model.walk import records

PROCEDURE = "data/procedures/standards-work.yml"
FILES = {
    "data/standards.yml": 23,
    "data/assignments.yml": 17,
    "data/calendar/2569.yml": 1,
    PROCEDURE: 27,
    "data/references.yml": 4,
}
FILLED = {
    "รหัสเอกสาร": (
        PROCEDURE,
        "document_code: {state: blank, erratum: E082}",
        "document_code: ส-01",
        "E082",
    ),
    "เวลาของขั้น": (
        PROCEDURE,
        "duration: {state: blank, erratum: E080}",
        "duration: {value: 1, unit: เดือน}",
        "E080",
    ),
    "แบบฟอร์ม": (PROCEDURE, "forms: {state: blank, erratum: E047}", "forms: []", "E047"),
    "ข้อความขาดหาย": (PROCEDURE, "{state: lost, fragment: เอก, erratum: E090}", "เอกสาร", "E090"),
}


def test_every_missing_value_is_a_gap(manual: Manual) -> None:
    missing = [record for record in records(manual) if isinstance(record, Missing)]
    assert Counter(gap.missing for gap in find_gaps(manual)) == Counter(missing)


def test_gaps_stand_in_their_files_in_order(manual: Manual) -> None:
    paths = [gap.path for gap in find_gaps(manual)]
    assert list(dict.fromkeys(paths)) == list(FILES)
    assert Counter(paths) == FILES


def test_gap_knows_its_field_and_its_owners(manual: Manual) -> None:
    (gap,) = (gap for gap in find_gaps(manual) if gap.missing.erratum == ("E063",))
    procedure = manual.procedures[0]
    assert (gap.path, gap.field) == (PROCEDURE, "ช่องมาตรฐานในตารางสรุป")
    assert gap.owners == (procedure, procedure.steps[0])


@pytest.mark.parametrize(("path", "old", "new", "erratum"), FILLED.values(), ids=FILLED)
def test_gap_that_is_filled_is_gone_and_its_question_with_it(
    project: Project, manual: Manual, path: str, old: str, new: str, erratum: str
) -> None:
    project.edit(path, old, new)
    filled = approved(project.root)[0].manual
    gone = Counter(gap.missing.erratum for gap in find_gaps(manual))
    gone.subtract(gap.missing.erratum for gap in find_gaps(filled))
    assert +gone == Counter({(erratum,): 1})
    answered = {item.id for item in open_questions(manual)} - {
        item.id for item in open_questions(filled)
    }
    assert answered == {erratum}


def test_every_question_is_open_while_nothing_is_filled(manual: Manual) -> None:
    assert open_questions(manual) == manual.source.questions
