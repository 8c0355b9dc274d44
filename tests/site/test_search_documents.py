"""What weight search is told of pages: those that say again what others say come behind them."""

from __future__ import annotations

import pytest

from macros.model.search import Wording
from macros.site.search_documents import BuiltPage, search_documents

YEAR = "sar/2569/"


def weight(uri: str) -> float:
    page = BuiltPage(uri, uri.replace(".md", ".html"), "หน้า", "")
    (found,) = search_documents([page], ["example/"], Wording(names=()))
    return found.weight


@pytest.mark.parametrize(
    "name", ["register", "gaps", "changes", "summary", "trace", "published", "ind-01.sheet"]
)
def test_a_list_of_a_year_weighs_less_than_an_indicator(name: str) -> None:
    assert weight(f"{YEAR}{name}.md") < weight(f"{YEAR}ind-01.md")


def test_a_manuals_summary_of_its_steps_weighs_as_much_as_its_other_sections() -> None:
    manual = "procedures/standards-work/"
    assert weight(f"{manual}9-summary.md") == weight(f"{manual}5-steps.md")


def test_the_example_comes_behind() -> None:
    assert weight("example/sar/2599/x-ind-01.md") < weight(f"{YEAR}ind-01.md")


@pytest.mark.parametrize("uri", ["search.md", "design-system.md"])
def test_pages_that_answer_nobody_are_not_found(uri: str) -> None:
    page = BuiltPage(uri, uri.replace(".md", ".html"), "หน้า", "")
    assert not list(search_documents([page], ["example/"], Wording(names=())))
