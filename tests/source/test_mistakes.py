"""The catalogue of mistakes: every code is used, every code that is used is there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.source.mistakes import catalogue, mistake

MACROS = Path(__file__).parents[2] / "macros"
CODE = re.compile(r'"([A-Z]{2,5}-[0-9]{2})"')
LINE = re.compile(r"(?:- |  )(code|what|mend|help): (\S.*)")
PAIRS = ("()", "[]", "{}", "“”", "''", '""', "``")
NAMED = {  # sentences that speak of a bracket or a quote itself
    "YAML-02 what": "`",
    "MARK-06 what": "[(",
    "FILE-14 help": '"',
}
UNDONE = re.compile(r"(?<!เครื่องหมาย )(?<!ด้วย )[,:(]$|(?:และ|หรือ|เช่น|คือ|เพราะ)$|(?<!หลัง )#$")


def test_every_code_is_in_the_catalogue_and_used() -> None:
    used = {
        code
        for path in MACROS.rglob("*.py")
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }
    assert used == set(catalogue())


def test_every_mistake_is_a_thai_sentence_with_a_remedy() -> None:
    for entry in catalogue().values():
        for text in (entry.what, entry.mend):
            assert text == " ".join(text.split())
            assert re.search("[ก-๙]", text) or text in {"{advice}", "{what}"}, entry
        assert entry.help == "" or re.search("[ก-๙]", entry.help), entry


def written() -> list[tuple[str, str, str]]:
    """(code, key, text as it is written, quotes and all) of every sentence, line by line."""
    found, code = [], ""
    for line in (MACROS / "source/mistakes.yml").read_text(encoding="utf-8").split("\n"):
        if not line.strip() or line.startswith("#"):
            continue
        parts = LINE.fullmatch(line)
        assert parts, f"neither a key nor a comment: {line!r}"
        code = parts[2] if parts[1] == "code" else code
        found.append((code, parts[1], parts[2]))
    return found


def unquoted(text: str) -> str:
    """What quotes around a whole text hold."""
    if text[0] == "'":
        return text[1:-1].replace("''", "'")
    return json.loads(text) if text[0] == '"' else text


def test_no_sentence_is_cut_by_yaml() -> None:
    """YAML takes " #" for a comment, and says nothing."""
    for code, key, text in written():
        assert getattr(catalogue()[code], key) == unquoted(text), f"{code} {key}"


def sentences() -> Iterator[tuple[str, str]]:
    """(sentence, what of brackets and quotes it names itself) of every mistake."""
    for entry in catalogue().values():
        for key in ("what", "mend", "help"):
            yield getattr(entry, key), NAMED.get(f"{entry.code} {key}", "")


def test_no_sentence_ends_in_mid_air() -> None:
    for text, named in sentences():
        assert not UNDONE.search(text), text
        for opens, closes in PAIRS:
            if opens in named or closes in named:
                continue
            even = text.count(opens) % 2 == 0
            assert even if opens == closes else text.count(opens) == text.count(closes), text


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
