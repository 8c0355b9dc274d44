"""Every line of the source stands, corrected, on the page it belongs to, and verbatim on one."""

from collections.abc import Iterator

import pytest

from macros.model.source import SourceText
from tests.conftest import SEED, approved

from .conftest import Built

MANUAL = "procedures/standards-work/"
PAGES = {
    MANUAL + "index.html": range(1, 15),
    MANUAL + "1-name.html": range(15, 17),
    MANUAL + "2-objective.html": range(17, 21),
    MANUAL + "3-scope.html": range(21, 37),
    MANUAL + "4-terms.html": range(37, 54),
    MANUAL + "5-steps.html": range(54, 64),
    MANUAL + "6-flowchart.html": range(64, 70),
    MANUAL + "7-forms.html": range(70, 72),
    MANUAL + "8-references.html": range(72, 81),
    MANUAL + "9-summary.html": range(81, 108),
}
NOT_SHOWN = {
    # The head of the table's second page: its dots are the office's name, not filled in (E081).
    (92, "สำนักงานเขตพื้นที่การศึกษา..... กลุ่มอำนวยการ"),
}


def atoms(source: SourceText) -> Iterator[tuple[int, str]]:
    """(line, text) of every line, the cells of table rows apart; blank ones left out."""
    for number in range(1, len(source.lines) + 1):
        for cell in source.corrected(number).split("\t"):
            if text := " ".join(cell.split()):
                yield number, text


@pytest.fixture(scope="module")
def source() -> SourceText:
    return approved(SEED)[0].manual.source


def test_every_line_belongs_to_one_page(source: SourceText) -> None:
    lines = sorted(line for numbers in PAGES.values() for line in numbers)
    assert lines == list(range(1, len(source.lines) + 1))


def test_every_line_stands_corrected_on_its_page(
    built: Built, source: SourceText, figure: list[str]
) -> None:
    page_of = {line: page for page, numbers in PAGES.items() for line in numbers}
    texts = {page: built.page(page).article for page in PAGES}
    wanted = [atom for atom in atoms(source) if atom not in NOT_SHOWN]
    missing = [(line, text) for line, text in wanted if text not in texts[page_of[line]]]
    figure.append(
        f"ข้อความของต้นฉบับ (แก้แล้ว) ที่อยู่บนหน้าของตน: {len(wanted) - len(missing)} จาก {len(wanted)}"
    )
    assert missing == []
    assert set(atoms(source)) >= NOT_SHOWN, "an exception that no longer stands in the source"


def test_every_line_stands_verbatim_on_the_errata_page(
    built: Built, source: SourceText, figure: list[str]
) -> None:
    shown = [element.text for element in built.page("source.html").all("div", "source-text")]
    same = sum(a == b for a, b in zip(shown, source.lines, strict=True))
    figure.append(f"บรรทัดของต้นฉบับตามตัวอักษรในหน้าข้อแก้ไข: {same} จาก {len(source.lines)}")
    assert shown == list(source.lines)


def test_every_erratum_stands_beside_its_line(built: Built, source: SourceText) -> None:
    page = built.page("source.html")
    ids = [item.attributes["id"] for item in page.all("li") if "erratum" in str(item.attributes)]
    assert sorted(ids) == sorted(erratum.id for erratum in source.errata)
    for erratum in source.errata:
        item = next(item for item in page.all("li") if item.attributes.get("id") == erratum.id)
        text = " ".join(item.text.split())
        assert " ".join(erratum.note.split()) in text
        assert ("แก้แล้ว" in text) == erratum.applied
        if erratum.question and not erratum.applied:
            assert " ".join(erratum.question.split()) in text
