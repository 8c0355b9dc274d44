from __future__ import annotations

import pytest

from macros.model.errata import Erratum
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.source import SourceText
from tests.conftest import ROOT
from tests.model.walk import records

GOLDEN = (ROOT / "tests/golden/corrected.txt").read_text(encoding="utf-8").split("\n")
NUMBERS = range(1, len(GOLDEN) + 1)


def _erratum(number: int, source: str, correction: str | None, *, applied: bool = True) -> Erratum:
    return Erratum.model_validate(
        {
            "id": f"E{number:03}",
            "line": "1",
            "section": "1",
            "source": source,
            "correction": correction,
            "kind": "typo",
            "confidence": "high",
            "applied": str(applied).lower(),
            "note": "เหตุผล",
        }
    )


LINES = {
    "แก้แล้ว": ([_erratum(1, "ข", "ค")], "ก ค ข"),
    "ยังไม่แก้": ([_erratum(1, "ข", "ค", applied=False)], "ก ข ข"),
    "ตัดออก": ([_erratum(1, " ข ข", "")], "ก"),
    "ไม่มีคำแก้": ([_erratum(1, "ก", None, applied=False)], "ก ข ข"),
    "ตามที่อยู่ในบรรทัด": ([_erratum(1, "ข ข", "งง"), _erratum(2, "ก", "จ")], "จ งง"),
}


def test_golden_has_every_line(manual: Manual) -> None:
    assert len(manual.source.lines) == len(GOLDEN) == 107


@pytest.mark.parametrize("number", NUMBERS)
def test_corrected_line_is_the_golden_line(manual: Manual, number: int) -> None:
    assert manual.source.corrected(number) == GOLDEN[number - 1]


@pytest.mark.parametrize(("errata", "expected"), LINES.values(), ids=LINES)
def test_only_applied_errata_correct(errata: list[Erratum], expected: str) -> None:
    assert SourceText(("ก ข ข",), tuple(errata)).corrected(1) == expected


def test_errata_of_a_line_come_in_the_order_of_their_text() -> None:
    errata = (_erratum(1, "ข", ""), _erratum(2, "ก", ""), _erratum(3, "ก ข", ""))
    found = SourceText(("ก ข ข", ""), errata)
    assert [item.id for item in found.errata_on(1)] == ["E002", "E003", "E001"]
    assert found.errata_on(2) == ()


def test_errata_are_applied_or_not(manual: Manual) -> None:
    source = manual.source
    unapplied = [erratum for erratum in source.errata if not erratum.applied]
    assert (len(source.applied), len(unapplied), len(source.questions)) == (66, 61, 54)
    assert all(erratum.correction is not None for erratum in source.applied)
    assert not any(erratum.state for erratum in source.applied)


def test_every_blank_and_loss_of_the_source_is_missing_in_the_data(manual: Manual) -> None:
    states = {item.id: item.state for item in manual.source.errata if item.state}
    told = {key for item in records(manual) if isinstance(item, Missing) for key in item.erratum}
    assert {key: state for key, state in states.items() if key not in told} == {}


def test_missing_and_its_erratum_say_the_same(manual: Manual) -> None:
    told = [item for item in records(manual) if isinstance(item, Missing) and item.erratum]
    assert told
    for missing in told:
        for erratum in (manual.erratum[key] for key in missing.erratum):
            assert not erratum.applied, missing
            assert erratum.state in {None, missing.state}, missing
            assert missing.fragment in {None, erratum.source}, missing
