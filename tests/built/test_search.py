"""Search: what is found, in which order, why, and what it costs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.model.load import load_data
from macros.search.index import Document, ResultLabels, index
from macros.site.page_names import called

from .box import Answer, Box, by_kind, figures
from .conftest import Built, serve
from .finding import Query, Rules, Shown, shown

Asked = list[tuple[Query, Answer]]


@pytest.fixture(scope="module")
def pages(built: Built, chromium: Browser) -> dict[str, Shown]:
    """Every page of the site as Chromium shows it, without search's own and the one for engineers."""
    page = chromium.new_page(java_script_enabled=True)
    found = {name: shown(page, built.html(name)) for name in built.pages()}
    page.close()
    return {
        name: text
        for name, text in found.items()
        if text and name not in {"404.html", "search.html", "design-system.html"}
    }


@pytest.fixture(scope="module")
def rules(built: Built, pages: dict[str, Shown]) -> Rules:
    manual = load_data(built.project).manual
    assert manual
    terms, wording = manual.terms, manual.wording
    same = [item.names for item in terms.synonyms]
    same += [(item.term, *item.also) for item in terms.terms if item.also]
    names = {
        uri: [name for at in called(f"{uri[:-5]}.md", ["example/"], wording).values() for number in at
              for name in wording.names[number].names]
        for uri in pages
    }  # fmt: skip
    return Rules(pages, same, terms.words, names)


@pytest.fixture(scope="module")
def opened(chromium: Browser, address: str) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + "index.html")
    yield page
    page.close()


@pytest.fixture(scope="module")
def box(opened: Page, address: str) -> Box:
    return Box(opened, address)


@pytest.fixture(scope="module")
def asked(box: Box, rules: Rules) -> Asked:
    return answered(box, rules.queries())


def answered(box: Box, queries: list[Query]) -> Asked:
    answers = box.asked([query.text for query in queries])
    return list(zip(queries, answers, strict=True))


def missed(asked: Asked) -> list[str]:
    return [
        f"{query.kind} {query.text!r}: {sorted(query.relevant - set(answer.pages[:10]))[:3]}"
        for query, answer in asked
        if not set(answer.pages[:10]) >= query.relevant
        and len(set(answer.pages[:10]) & query.relevant) < 10
    ]


def test_every_word_is_found(asked: Asked, figure: list[str]) -> None:
    assert len(asked) >= 150
    whole = figures(asked)
    figure.append(f"search, {len(asked)} queries: {whole}")
    figure += [
        f"  {kind} ({len(those)}): {figures(those)}" for kind, those in by_kind(asked).items()
    ]
    assert whole.recall >= 0.99, missed(asked)
    assert whole.precision >= 0.94
    assert [query.text for query, answer in asked if not answer.pages] == []


def test_one_slip_of_typing_is_forgiven(box: Box, rules: Rules, figure: list[str]) -> None:
    asked = answered(box, rules.slips(60))
    assert len(asked) == 60
    figure.append(f"search, {len(asked)} words with one slip: {figures(asked)}")
    assert figures(asked).recall >= 0.9, missed(asked)


def test_the_page_that_is_called_so_is_among_the_first(
    box: Box, rules: Rules, figure: list[str]
) -> None:
    titles = rules.titles()
    answers = answered(box, titles)
    late = [query.text for query, answer in answers if query.best not in answer.pages[:3]]
    figure.append(
        f"search, {len(titles)} titles of pages: {1 - len(late) / len(titles):.3f} in the first three"
    )
    assert len(late) <= 0.05 * len(titles), late


def test_a_large_archive_is_loaded_as_far_as_a_search_needs(
    built: Built, chromium: Browser, tmp_path: Path
) -> None:
    """A word of the latest years loads no others; one that stands in the oldest alone is found."""
    site = shutil.copytree(built.site, tmp_path / "site")
    pages = [
        Document(f"page-{year}-{number}.html", "", f"<h1>ปี {year}</h1><p>{text} ทะเบียน{year}</p>", "report", year)
        for year in range(2555, 2570)
        for number, text in enumerate(["คำสั่ง " * 2_500] * 8)
    ]  # fmt: skip
    for address, content in index(pages, ResultLabels({"report": "รายงาน"}, {}, {}, [], [])):
        (site / address).write_bytes(content)
    page = chromium.new_page()
    loaded: list[str] = []
    page.context.on("request", lambda request: loaded.append(request.url.rpartition("/")[2]))
    for address in serve(Built(tmp_path, "")):
        page.goto(address + "index.html")
        box = Box(page, address)
        assert box.ask("คำสั่ง").total >= 10
        years = {name.split("-")[0] for name in loaded if name.startswith("25")}
        assert "2569" in years
        assert "2565" not in years
        assert box.ask("ทะเบียน2555").pages[0].startswith("page-2555")
        assert box.page.locator(".search-count").inner_text() == "พบ 8 หน้า"
    page.close()
