from __future__ import annotations

from collections.abc import Iterator

import pytest

from macros.model.duration import Duration
from macros.model.fields import EDITORIAL
from macros.model.load import load_data
from macros.model.manual import Manual
from macros.model.missing import Missing
from macros.model.office import Group, Office, Position
from macros.model.procedure import LegendEntry, Passage, Procedure, ScopeItem, Summary
from macros.model.record import Record
from macros.model.references import Reference
from macros.model.standards import Standard
from macros.model.step import Section5, Step
from macros.model.terms import Synonyms, Term
from tests.conftest import SEED
from tests.model.walk import records

QUOTED: dict[type[Record], tuple[str, ...]] = {
    Group: ("name", "except_for"),
    LegendEntry: ("text",),
    Office: ("name",),
    Passage: ("text",),
    Position: ("title",),
    Procedure: ("name",),
    Reference: ("no", "title"),
    ScopeItem: ("no", "text"),
    Section5: ("no", "text"),
    Standard: ("no", "title"),
    Step: ("no", "detail", "duration"),
    Summary: ("office",),
    Synonyms: ("names",),
    Term: ("term", "definition"),
}


def _one_spaced(text: str) -> str:
    return " ".join(text.split())


def _quotations() -> Iterator[tuple[str, str, int]]:
    """What each record quotes: its name, the text, and the line it says it stands on."""
    manual = load_data(SEED).manual
    for record in records(manual) if manual else ():
        origin = getattr(record, "source", EDITORIAL)
        for field in QUOTED.get(type(record), ()) if origin != EDITORIAL else ():
            value = getattr(record, field)
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, str | int | Duration):
                    name = getattr(record, "id", getattr(record, "no", each))
                    yield f"{type(record).__name__} {name} {field}", str(each), int(origin)


QUOTATIONS = {f"{name} บรรทัด {line}": (text, line) for name, text, line in _quotations()}


def test_every_kind_of_record_is_judged() -> None:
    assert {name.split()[0] for name in QUOTATIONS} == {kind.__name__ for kind in QUOTED}


@pytest.mark.parametrize(("text", "line"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_text_stands_on_its_line_of_the_source(manual: Manual, text: str, line: int) -> None:
    assert _one_spaced(text) in _one_spaced(manual.source.corrected(line))


def test_fragment_of_a_lost_text_stands_on_the_line_of_its_step(manual: Manual) -> None:
    lost = [
        (step.standard.fragment, manual.source.lines[int(step.source) - 1])
        for step in manual.procedures[0].steps
        if isinstance(step.standard, Missing) and step.standard.fragment
    ]
    assert len(lost) == 4
    assert [fragment for fragment, line in lost if not line.endswith(fragment)] == []


def test_cited_references_stand_at_the_foot_of_the_table(manual: Manual) -> None:
    for cited in manual.procedures[0].summary.references:
        title = manual.reference[cited.reference].title
        assert f"{cited.no}. {title}" in manual.source.corrected(int(cited.source))
