"""What is published is taken up by the form and written again without loss: summaries, and what a year states."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from macros.assessment.archive import Archive
from macros.assessment.project import Project as Loaded
from macros.evidence.summary import written_parts
from macros.model.sar import Result
from macros.site.form_files import form_files
from macros.source.reader import parse_yaml
from macros.source.text import read_text
from tests.form.scripts import scripted
from tests.form.test_evidence_form import PURE

_RESULT = """(keys) => keys.map(([key, id]) => {
  const { values, kept } = evidenceForm.published[key].result;
  return [evidenceForm.checks.result(values), evidenceForm.writing.result(id, values, kept)];
})"""
_SUMMARY = """(keys) => keys.map(([key]) => evidenceForm.writing.summary(evidenceForm.published[key].summary))"""


@pytest.fixture(scope="module")
def page(chromium: Browser, judged: Loaded) -> Iterator[Page]:
    files = form_files(judged.root, judged.archives, judged.own.manual.office.site)
    scripts = "".join(
        f"<script>{text.decode()}</script>"
        for name, text in files
        if name.endswith((".text.js", "data.js"))
    )
    with scripted(chromium, *PURE, html=scripts) as found:
        yield found


def keys(archive: Archive) -> list[tuple[str, str]]:
    return [
        (f"{archive.home}{year}/{key}", key)
        for year, report in archive.years.items()
        for key in report.standings
    ]


def test_what_a_year_states_is_written_again_without_loss(page: Page, judged: Loaded) -> None:
    count = 0
    for archive in judged.archives:
        told = keys(archive)
        for (key, indicator), (problems, text) in zip(
            told, page.evaluate(_RESULT, told), strict=True
        ):
            assert [each for each in problems if not each.get("warning")] == [], key
            (item,) = parse_yaml(f"indicators:\n{text}", "x.yml").plain()["indicators"]
            year = int(key.rpartition("/")[0].rpartition("/")[2])
            assert Result.model_validate(item) == archive.years[year].stated.of(indicator), key
            count += archive.years[year].stated.of(indicator) != Result(indicator=indicator)
    assert count > 5


def test_summaries_are_written_again_without_loss(
    page: Page, judged: Loaded, invented: Archive
) -> None:
    told = keys(invented)
    written = 0
    for (key, indicator), (text) in zip(told, page.evaluate(_SUMMARY, told), strict=True):
        year = int(key.rpartition("/")[0].rpartition("/")[2])
        narrative = invented.years[year].standings[indicator].narrative
        parts = {part: body for part, body in written_parts(text) if body}
        there = (
            dict(written_parts(read_text(judged.root, narrative.path))) if narrative.written else {}
        )
        assert parts == {part: body for part, body in there.items() if body}, key
        written += narrative.written
    assert written > 2
