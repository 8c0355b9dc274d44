"""A place on the web that a piece of evidence names."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Field

from macros.evidence.sanitizer import passes
from macros.model.fields import Address, Text
from macros.model.prompt import ONE_LINE, Prompt
from macros.model.record import Record, mistake_error
from macros.source.mistakes import mistake


def _opening(address: str) -> str:
    if not passes(address):
        raise mistake_error(mistake("FRONT-08", address=address))
    return address


Line = Annotated[Text, Prompt(of=ONE_LINE), AfterValidator(lambda text: " ".join(text.split()))]
"""Text on one line, however it was written."""


class WebLink(Record):
    """A place on the web."""

    title: Annotated[Line | None, Prompt("ชื่อของลิงก์", "เว้นว่างได้")] = Field(
        None, description="ชื่อของลิงก์"
    )
    address: Annotated[Address, Prompt("ที่อยู่เว็บ", of=ONE_LINE), AfterValidator(_opening)] = Field(
        description="ที่อยู่เว็บ ขึ้นต้นด้วย https://"
    )


def as_link(value: Any) -> Any:
    """A bare address as what it is short for."""
    return {"address": value} if isinstance(value, str) else value
