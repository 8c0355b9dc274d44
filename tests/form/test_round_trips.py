"""What is published is taken up by the form and written again without loss: summaries, and what a year states."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from macros.assessment.archive import Archive
from macros.assessment.project import Project as Loaded
from macros.evidence.summary import written_parts
from macros.model.sar import Result
from macros.source.reader import parse_yaml
from macros.source.text import read_text
from tests.form.filled import form_page

_RESULT = """async (keys) => {
  const { checks, data, fields: { of }, place: { Place }, published, taking, writing } = evidenceForm, found = [];
  const fields = Object.values(of(document.querySelector("[data-form=result]"), data.forms.result));
  for (const [key, office, year, indicator] of keys) {
    const place = new Place({ office, year, indicator }), choices = (...given) => place.choices(...given);
    const { values: given, kept } = published[key].result, held = taking.held(data.forms.result, given);
    await place.listed();
    const shown = fields.map(({ field, control }) => {
      control.offer(choices, {});
      control.value = held[field.name];
      return [field.name, control.value];
    });
    const values = Object.fromEntries(shown);
    const problems = checks.result(values, { year: place.year.year, choices, whole: place.folder });
    found.push([problems, writing.result(indicator, values, kept), Object.keys(kept)]);
  }
  return found;
}"""
_SUMMARY = """(keys) => keys.map(([key]) => evidenceForm.writing.summary(evidenceForm.published[key].summary))"""


@pytest.fixture(scope="module")
def page(chromium: Browser, judged: Loaded) -> Iterator[Page]:
    with form_page(chromium, judged) as found:
        yield found


def keys(archive: Archive) -> list[tuple[str, str, str, str]]:
    """Of every indicator of every year: its key in the form, its office, year and id."""
    home = archive.home
    return [
        (f"{home}{year}/{key}", home.rstrip("/"), str(year), key)
        for year, report in archive.years.items()
        for key in report.standings
    ]


def test_what_a_year_states_is_written_again_without_loss(page: Page, judged: Loaded) -> None:
    """Through the controls on the page, as somebody who changes nothing has it."""
    count = 0
    for archive in judged.archives:
        told = keys(archive)
        for (key, _, year, indicator), (problems, text, kept) in zip(
            told, page.evaluate(_RESULT, told), strict=True
        ):
            assert [each for each in problems if not each.get("warning")] == [], key
            (item,) = parse_yaml(f"indicators:\n{text}", "x.yml").plain()["indicators"]
            stated = archive.years[int(year)].stated.of(indicator)
            assert Result.model_validate(item) == stated, key
            assert set(kept) <= {"review"}
            count += stated != Result(indicator=indicator)
    assert count > 5


def test_summaries_are_written_again_without_loss(
    page: Page, judged: Loaded, invented: Archive
) -> None:
    told = keys(invented)
    written = 0
    for (key, _, year, indicator), text in zip(told, page.evaluate(_SUMMARY, told), strict=True):
        narrative = invented.years[int(year)].standings[indicator].narrative
        parts = {part: body for part, body in written_parts(text) if body}
        there = (
            dict(written_parts(read_text(judged.root, narrative.path))) if narrative.written else {}
        )
        assert parts == {part: body for part, body in there.items() if body}, key
        written += narrative.written
    assert written > 2
