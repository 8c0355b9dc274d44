"""The catalogue of mistakes: every code is used, every code that is used is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.source.mistakes import Entry, catalogue, mistake

MACROS = Path(__file__).parents[2] / "macros"
CODE = re.compile(r'"([A-Z]{2,5}-[0-9]{2})"')


def test_every_code_is_in_the_catalogue_and_used() -> None:
    used = {
        code
        for path in MACROS.rglob("*.py")
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }
    assert used == set(catalogue())


@pytest.mark.parametrize("entry", catalogue().values(), ids=catalogue())
def test_every_mistake_is_a_thai_sentence_with_a_remedy(entry: Entry) -> None:
    for text in (entry.what, entry.mend):
        assert text == " ".join(text.split())
        assert re.search("[ก-๙]", text) or text in {"{advice}", "{what}"}
    assert entry.help == "" or re.search("[ก-๙]", entry.help)


def test_words_fill_both_sentences_on_one_line() -> None:
    found = mistake("YAML-03", key="ก\nข", line=4)
    assert str(found) == r"มี 'ก\nข' ซ้ำกับบรรทัดที่ 4 - ให้เหลือรายการเดียว"
    assert "\n" not in str(mistake("MARK-01", text="<b\n\u2028>"))


def test_braces_in_words_are_only_words() -> None:
    assert "{key}" in mistake("YAML-03", key="{key}", line=1).what


def test_an_unknown_code_or_word_is_a_slip_of_ours() -> None:
    with pytest.raises(KeyError):
        mistake("NONE-01")
    with pytest.raises(KeyError):
        mistake("YAML-03", line=4)
