"""Everything that a new project holds, before any of it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from macros.scaffold.answers import Answers
from macros.scaffold.data_files import data_files
from macros.scaffold.disguise import disguised, disguises
from macros.scaffold.engine import engine_files
from macros.scaffold.place import place_of

_OFFICE = "data/office.yml"


@dataclass(frozen=True)
class Plan:
    """A new project: files by their paths, as texts that were made and as files to copy, the tests of
    which get other words (`disguises`).
    """

    texts: Mapping[str, str]
    copies: Mapping[str, Path]
    words: Mapping[str, str] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        """Write it into an empty folder. Raises OSError."""
        for path, file in self.copies.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(disguised(path, file.read_bytes(), self.words))
            target.chmod(file.stat().st_mode & 0o777 | 0o200)
        for path, text in self.texts.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")


def plan(answers: Answers, root: Path) -> Plan:
    """The project of an office, with the program of the one at `root`. Raises OSError and DataError."""
    former = [word for word in former_words(root) if word not in answers.name]
    files = engine_files(root, example=answers.example)
    return Plan(data_files(answers, former), files, disguises(root))


def former_words(root: Path) -> list[str]:
    """The name and places of the office that the project at `root` is of, and of those that it was
    made from in its turn; as far as its file can be read.
    """
    try:
        office = yaml.safe_load((root / _OFFICE).read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        return []
    if not isinstance(office, dict):
        return []
    name = str(office.get("name") or "")
    earlier = [str(word) for word in office.get("made_from") or ()]
    return list(dict.fromkeys([*filter(None, [name]), *place_of(name), *earlier]))
