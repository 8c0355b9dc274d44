"""What is noticed in the source document is a volume of its own, not the half of a manual."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.assessment.archive import Archive
from macros.book.document import compose
from macros.book.errata import errata_volume
from macros.book.manual import manual_volume
from macros.model.fields import OFFICE
from tests.conftest import Project, approved
from tests.reading.html import Html


@pytest.fixture
def own(project: Project) -> Archive:
    return approved(project.root)[0]


def test_every_erratum_question_and_gap_stands_in_it(own: Archive) -> None:
    (volume,) = errata_volume(own)
    html = compose(volume).html
    source = own.manual.source
    assert source is not None
    rows = {each.attributes["id"] for each in Html(html).all("th") if "id" in each.attributes}
    assert {each.id for each in source.errata} <= rows
    assert [each.id for each in volume.chapters] == ["errata", "questions", "gaps"]


def test_the_manual_names_it_and_holds_none_of_it(own: Archive) -> None:
    volume = manual_volume(own, own.manual.procedures[0], None)
    assert not {"errata", "questions", "gaps"} & {each.id for each in volume.chapters}
    assert "errata.pdf" in compose(volume).html


def test_a_manual_that_the_office_wrote_itself_has_none(own: Archive) -> None:
    written = [each.model_copy(update={"source": OFFICE}) for each in own.manual.procedures]
    manual = replace(own.manual, procedures=tuple(written))
    assert not list(errata_volume(replace(own, manual=manual)))
