"""The base of every record, and how a value that is wrong is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from macros.source.mistakes import Mistake, mistake
from macros.thai.dates import DateError
from macros.thai.digits import to_arabic

CURLY = {"“", "”", "‘", "’"}  # as Word writes quotation marks
OURS = "thai"  # the type of errors that carry a mistake of the catalogue


class Record(BaseModel):
    """A frozen record that knows all its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def mistake_error(found: Mistake) -> PydanticCustomError:
    """An error that carries a mistake of the catalogue."""
    return PydanticCustomError(OURS, "{message}", {"message": str(found), "mistake": found})


def reading(read: Callable[[str], object]) -> BeforeValidator:
    """A validator that reads text with `read`, which may raise DateError."""

    def validate(value: Any) -> Any:
        """A value, read where it is text."""
        if not isinstance(value, str):
            return value
        if value.strip()[:1] in CURLY:
            raise mistake_error(mistake("DATA-75"))
        try:
            return read(to_arabic(value.strip()))
        except DateError as error:
            as_written = {"text": value} if "text" in error.words else {}
            raise mistake_error(mistake(error.code, **{**error.words, **as_written})) from None

    return BeforeValidator(validate)
