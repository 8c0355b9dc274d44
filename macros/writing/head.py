"""The front matter of a page that people write: a closed set of keys, as the core reads it."""

from __future__ import annotations

import re
from html import escape

from pydantic import Field, ValidationError

from macros.material import Hidden
from macros.model.explain import explain
from macros.model.fields import Flag, Text
from macros.model.record import Record
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.reader import parse_yaml
from macros.templating import literal

_HEAD = re.compile(r"---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


class Head(Record):
    """The front matter of a page: what MkDocs and mkdocs-macros may be told there."""

    title: Text | None = Field(None, description="ชื่อหน้าในเมนู")
    description: Text | None = Field(None, description="คำอธิบายหน้า")
    render_macros: Flag = Field(False, description="true = หน้านี้ใช้คำสั่งใน {{ }}")
    hide: tuple[Hidden, ...] = Field((), description="ส่วนที่ไม่แสดง")

    @property
    def meta(self) -> dict[str, object]:
        """What a theme is told of the page; its texts escaped, since themes print them as they are."""
        texts = {"title": self.title, "description": self.description}
        told: dict[str, object] = {
            key: literal(escape(text)) for key, text in texts.items() if text
        }
        return told | ({"hide": list(self.hide)} if self.hide else {})


def read_head(text: str, path: str) -> tuple[Head, int]:
    """The front matter of a page's text, and where the page begins after it; `path` names the
    file in messages. Raises DataError.
    """
    if not text.startswith("---"):
        return Head(), 0
    whole = _HEAD.match(text)
    if not whole:
        raise DataError([Diagnostic(Location(path), mistake("PAGE-01"))])
    root = parse_yaml("\n" + (whole[1] or ""), path)
    if root.value is None:
        return Head(), whole.end()
    if not isinstance(root.value, dict):
        raise DataError([Diagnostic(Location(path, 2), mistake("FRONT-06"))])
    try:
        return Head.model_validate(root.plain()), whole.end()
    except ValidationError as error:
        raise DataError(explain(error, root, Head)) from None
