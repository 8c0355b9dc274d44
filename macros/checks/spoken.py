"""The Markdown of pages that people write, judged by itself; a text is read once."""

from __future__ import annotations

from macros.cache.keys import code_version
from macros.cache.memo import TEXT, Serialization, remembering
from macros.cache.records import Records
from macros.evidence.dialect import dialect_mistakes, without_code
from macros.source.diagnostic import Diagnostic, Location, as_rows, of_rows
from macros.source.lines import locator

_ROOMS = ("evidence", "html", "source", "thai")
_LIBRARIES = ("markdown", "markdown-it-py", "mdit-py-plugins", "pyyaml")
_NOWHERE = ""


class Spoken:
    """Answers about texts, taken from `records` where they are known, and kept there."""

    def __init__(self, records: Records) -> None:
        made_by = code_version(_ROOMS, _LIBRARIES)
        self.without_code = remembering(records, made_by + "bare", without_code, TEXT)
        self._told = remembering(records, made_by + "told", _told, Serialization(as_rows, of_rows))

    def diagnose(self, text: str, path: str) -> list[Diagnostic]:
        """What is wrong with a whole page's Markdown, which `hazards` let through."""
        return [
            Diagnostic(
                Location(path, each.place.line, each.place.column), each.mistake, each.warning
            )
            for each in self._told(text)
        ]


def _told(text: str) -> list[Diagnostic]:
    return list(dialect_mistakes(text, locator(text, Location(_NOWHERE))(0)))
