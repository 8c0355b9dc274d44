"""Tables of evidence on paper."""

import pytest

from macros.volumes.tables import fitted


def table(columns: int, word: str = "ข้อความ") -> str:
    cells = "".join(f"<td>{word}</td>" for _ in range(columns))
    return (
        '<p>x</p><div aria-label="ตาราง" class="evidence-scroll" role="group" tabindex="0">'
        f'<table class="evidence-table"><tbody><tr>{cells}</tr></tbody></table></div>'
    )


@pytest.mark.parametrize(
    ("columns", "classes", "size"),
    [(3, "evidence-scroll", 10), (12, "evidence-scroll wide", 10), (60, "wide crowded", 6)],
)
def test_a_table_lies_as_it_needs(columns: int, classes: str, size: float) -> None:
    found = fitted(table(columns), ())
    assert f'{classes}" style="font-size:{size}pt"' in found
    assert found.count("<td>") == columns


def test_letters_shrink_before_words_are_parted() -> None:
    found = fitted(table(20), ())
    assert 'class="evidence-scroll wide" style="font-size:' in found
    assert 6 <= float(found.split("font-size:")[1].split("pt")[0]) < 10


def test_terms_are_kept_whole() -> None:
    broken, whole = (fitted(table(10, "กลุ่มอำนวย"), terms) for terms in ((), ("กลุ่มอำนวย",)))
    assert "wide" not in broken
    assert "wide" in whole


def test_other_html_stays_as_it_is() -> None:
    assert fitted("<table><tr><td>x</td></tr></table>", ()) == "<table><tr><td>x</td></tr></table>"
