"""Other names for the office that the tests are made with: its tests go along into other offices'
projects, the names of its place and its people do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from macros.scaffold.place import place_of

_SEED = "tests/seed/data/office.yml"
_TESTS = "tests/"
_TITLE = re.compile("^(?:นางสาว|นาง|นาย)")
_PLACE, _PERSON = "นครสมมติ", ("สมหญิง", "นามสมมติ")


def disguises(root: Path) -> dict[str, str]:
    """Word -> invented word, of the office that the tests of the project at `root` are made with, as
    far as its file can be read. What was disguised before stays as it is.
    """
    try:
        office = yaml.safe_load((root / _SEED).read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        return {}
    if not isinstance(office, dict):
        return {}
    found = dict.fromkeys(place_of(str(office.get("name") or "")), _PLACE)
    for person in _people(office):
        given, *family = _TITLE.sub("", person).split()
        found |= dict(zip([given, " ".join(family)], _PERSON, strict=True))
    return {word: other for word, other in found.items() if word}


def disguised(path: str, content: bytes, words: Mapping[str, str]) -> bytes:
    """The content of a file of the program: of a test, with other words."""
    for word, other in words.items() if path.startswith(_TESTS) else ():
        content = content.replace(word.encode(), other.encode())
    return content


def disguise_tests(root: Path, words: Mapping[str, str]) -> None:
    """Put other words into the tests of the project at `root`. Raises OSError."""
    for file in sorted((root / _TESTS).rglob("*")):
        if file.is_file() and not file.is_symlink():
            before = file.read_bytes()
            after = disguised(_TESTS, before, words)
            if after != before:
                file.write_bytes(after)


def _people(office: Mapping[str, object]) -> Iterator[str]:
    positions = office.get("positions")
    for position in positions if isinstance(positions, list) else ():
        if isinstance(position, dict) and position.get("person"):
            yield str(position["person"])
