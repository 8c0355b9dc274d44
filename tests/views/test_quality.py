import pytest

from macros.model.source import SourceText
from macros.views.source_lines import runs
from tests.conftest import SEED, approved

SOURCE: SourceText = approved(SEED)[0].manual.source


@pytest.mark.parametrize("number", range(1, len(SOURCE.lines) + 1))
def test_runs_are_the_line_and_cover_its_errata(number: int) -> None:
    line, errata = SOURCE.lines[number - 1], SOURCE.errata_on(number)
    found = list(runs(line, errata))
    assert "".join(run.text for run in found) == line
    marked = "".join(run.text if run.fixed or run.asked else "\0" for run in found)
    for erratum in errata:
        assert erratum.source in marked
    assert bool(errata) == any(run.fixed or run.asked for run in found)
