"""What data say of a source document is nothing in a project that has none: neither shown nor wrong."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import AfterValidator, ValidationInfo

T = TypeVar("T")
SOURCELESS = "without a source"
"""In the context of a validation: true where the project has no source document."""


def is_sourceless(info: ValidationInfo) -> bool:
    """Whether what is judged belongs to a project without a source document."""
    return bool((info.context or {}).get(SOURCELESS))


def _of_source(value: T, info: ValidationInfo) -> T | None:
    return None if is_sourceless(info) else value


OfSource = Annotated[T | None, AfterValidator(_of_source)]
"""`OfSource[X]` is an X that only a source document can have: None without one."""
