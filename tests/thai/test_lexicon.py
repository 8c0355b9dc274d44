from __future__ import annotations

import pytest

from macros.thai.lexicon import borders


def parted(text: str, longest: int | None = None) -> str:
    ends = list(borders(text, longest) if longest else borders(text))
    parts = [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    return "|".join(parts)


def test_words_meet_where_every_best_way_parts_them() -> None:
    assert parted("ประชุมคณะทำงานและรายงาน") == "ประชุม|คณะทำงาน|และ|รายงาน"


def test_compounds_stay_whole() -> None:
    for word in ("เจ้าหน้าที่", "ช่วยเหลือ", "ผู้รับผิดชอบ", "ผลกระทบ", "ขั้นพื้นฐาน", "ดำเนินการ"):
        assert parted(word) == word


def test_a_noun_stays_with_what_makes_it_one() -> None:
    assert parted("และการทดลองและความงาม") == "และ|การทดลอง|และ|ความงาม"


def test_where_two_ways_are_as_good_nothing_is_parted() -> None:
    assert parted("เครื่องมือสาม") == "เครื่องมือสาม"


def test_what_is_no_word_stays_with_its_neighbours() -> None:
    assert parted("และฃฅฃฅและ") == "และฃฅฃฅและ"


def test_long_words_are_left_out_on_request() -> None:
    assert parted("สภาผู้แทนราษฎร", 8) == "สภา|ผู้แทน|ราษฎร"


@pytest.mark.parametrize("text", ["", "SAR 2568", "ก", "่่่่", "\U0001f600ก"])
def test_texts_without_words_have_no_borders(text: str) -> None:
    assert list(borders(text)) == []
