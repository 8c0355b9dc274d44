"""Guessing what somebody meant to write: the one thing that was meant, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from posixpath import basename, commonprefix, dirname, splitext
from types import MappingProxyType

from macros.source.mistakes import Mistake, mistake
from macros.thai.digits import to_arabic
from macros.thai.lexicon import borders
from macros.thai.normal import normalized

_BETWEEN = re.compile(r"[\s_-]+")
_NUMBER = re.compile(r"[0-9]+")
_COUNTED = re.compile(r"(?:ตัวบ่งชี้|มาตรฐาน|ขั้น(?:ตอน)?|ind(?:icator)?|st(?:d|ep)?)?(?:ที่)?\.?[0-9]+")
_NOUNS = {"ตัวบ่งชี้": "ind", "indicator": "ind", "มาตรฐาน": "std", "ขั้น": "step", "ขั้นตอน": "step"}
_LOOKALIKES = re.compile(r"(?<![^\W\d_])[ol](?=[0-9])|(?<=[0-9])[ol](?![^\W\d_])")  # for 0 and 1
_NO = "ไม่"
_UNIT = re.compile(r"(?:กลุ่มงาน|กลุ่ม|หน่วย|ฝ่าย|งาน|ศูนย์)")
_MOST, _SHARE = 3, 3  # letters that may differ, and how few of a word's letters they may be
_PART = 3  # letters that a part must have to stand for the whole
_PAGE = ".md"
_LONGEST = 100  # letters of a word that is compared


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The one option that was meant, or None when none is close or several are.

    Capitals, blanks, hyphens, Thai digits, zeros before a number and marks in another order make no
    difference; another number does. A slip of up to three letters is forgiven, and a part of a name
    stands for it (กลุ่มการเงิน) where it is a part of no other.
    """
    options = list(dict.fromkeys(options))
    folded = {option: _folded(option) for option in options}
    own = _folded(word)
    if not own or len(own) > _LONGEST:
        return None
    same = [option for option in options if folded[option] == own]
    if same:
        return same[0]
    if _COUNTED.fullmatch(own):
        return _one([each for each in options if _counted(own, folded[each])])
    alike = [each for each in options if _numbers(folded[each]) in (_numbers(own), [])]
    whole = [each for each in alike if _is_part(own, folded[each])]
    if len(whole) > 1:
        return None
    same = [each for each in alike if _numbers(folded[each]) == _numbers(own)]
    return _slipped(own, same, folded) or _one(whole)


def nearest_file(path: str, paths: Iterable[str]) -> str | None:
    """The one of some paths that was meant by a path: of its name first, the folder's own rather
    than another's. A file of another kind is meant only where its name is the same.
    """
    kinds = _by_kind(frozenset(paths))
    stem, kind = splitext(basename(path))
    kin = kinds.get(kind.lower(), {})
    near = nearest(basename(path), kin)
    if near:
        return _nearest_place(path, kin[near])
    if kind.lower() == _PAGE:
        return None
    others = {
        name: there
        for other, names in kinds.items()
        if other != _PAGE or not kind
        for name, there in names.items()
        if _folded(splitext(name)[0]) == _folded(stem)
    }
    one = _one(list(others))
    return _nearest_place(path, others[one]) if one else None


@lru_cache(maxsize=8)
def _by_kind(paths: frozenset[str]) -> dict[str, dict[str, list[str]]]:
    """Where files of a name stand, by kind (".pdf"): made once for many that are looked for."""
    found: dict[str, dict[str, list[str]]] = {}
    for path in sorted(paths, key=lambda each: (each.count("/"), each)):
        name = basename(path)
        found.setdefault(splitext(name)[1].lower(), {}).setdefault(name, []).append(path)
    return found


def _nearest_place(path: str, there: Iterable[str]) -> str:
    own = dirname(path)
    return min(there, key=lambda each: (dirname(each) != own, each.count("/"), each))


def unknown_word(
    word: str, options: Iterable[str], called: Mapping[str, str] = MappingProxyType({})
) -> Mistake:
    """The mistake of a word that is not among the options; it may be meant by what an option is
    `called` (name -> option), too.
    """
    options = list(options)
    near = nearest(word, options) or called.get(nearest(word, called) or "")
    if near:
        return mistake("DATA-01", word=word, near=near)
    return mistake("DATA-02", word=word, options=", ".join(options) or "(ยังไม่มีรายการ)")


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    plain = normalized(to_arabic(word)).casefold()
    plain = _LOOKALIKES.sub(lambda letter: "0" if letter[0] == "o" else "1", plain)
    plain = _BETWEEN.sub("", plain)
    return _NUMBER.sub(lambda number: number[0].lstrip("0") or "0", plain)


def _numbers(folded: str) -> list[str]:
    return _NUMBER.findall(folded)


def _one(found: Sequence[str]) -> str | None:
    return found[0] if len(found) == 1 else None


def _counted(own: str, option: str) -> bool:
    """Whether an option is named by the number that a word is, and is of the kind that it says."""
    if _numbers(option) != _numbers(own) or not re.fullmatch(r"[a-z]+[0-9]+", option):
        return False
    said = _NUMBER.sub("", own).rstrip(".").removesuffix("ที่")
    return _NOUNS.get(said, said) in option


def _slipped(own: str, options: Sequence[str], folded: dict[str, str]) -> str | None:
    """The option that a few slips lead to, fewer than to any other."""
    found = sorted(
        (slips, option)
        for option in options
        for slips in (_slips(_UNIT.sub("", own, count=1), _UNIT.sub("", folded[option], count=1)),)
        if slips * _SHARE <= max(len(own), len(folded[option])) and slips <= _MOST
    )
    if not found or (len(found) > 1 and found[1][0] == found[0][0]):
        return None
    return found[0][1]


def _is_part(own: str, option: str) -> bool:
    """Whether a word begins an option or is a whole part of it, or the other way round."""
    own, option = (_UNIT.sub("", each, count=1) for each in (own, option))
    if min(len(own), len(option)) < _PART or (_NO in own) != (_NO in option):
        return False
    if own in option:
        return option.startswith(own) or option.endswith(own) or _parted(option, own)
    return option in own and _parted(own, option)


def _parted(whole: str, part: str) -> bool:
    """Whether a part of a text begins and ends where words do."""
    start = whole.find(part)
    ends = {0, len(whole), *borders(whole)}
    return {start, start + len(part)} <= ends


def _slips(one: str, other: str) -> int:
    """How many letters were left out, added, put for others or exchanged with their neighbours
    (Damerau and Levenshtein), at most one more than are forgiven.
    """
    begun = len(commonprefix([one, other]))
    one, other = one[begun:], other[begun:]
    if abs(len(one) - len(other)) > _MOST:
        return _MOST + 1
    before, last = [0] * (len(other) + 1), list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, opposite in enumerate(other, 1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != opposite))
            swapped = row > 1 < column and (letter, opposite) == (other[column - 2], one[row - 2])
            line.append(min(cost, before[column - 2] + 1) if swapped else cost)
        before, last = last, line
    return last[-1]
