"""The fields of a form, as the models say: a field of a model is a field of the form, and nothing else is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.model.prompt import AMOUNT, FILE, ONE_LINE, WHOLE, YEAR, Prompt, prompt_of
from macros.thai.dates import BuddhistDate

Kind = Literal[
    "line", "text", "number", "amount", "whole", "year", "day", "choice", "record", "file"
]
_PLAIN: dict[Any, Kind] = {str: "text", BuddhistDate: "day", Decimal: "number", int: "whole"}
_ASKED: dict[str, Kind] = {
    ONE_LINE: "line", FILE: "file", AMOUNT: "amount", WHOLE: "whole", YEAR: "year",
}  # fmt: skip


@dataclass(frozen=True)
class FormField:
    """A field: its key, label and help in Thai, the kind of value, whether there may be `many` of it and
    whether there must be one. A choice is of records (`of`, such as "group") or of `options` (value →
    words); a record has `fields` of its own, of any kind, first the choice that says what it is about. A
    list of which it may be said that there is `nothing` in it has words for that.
    """

    name: str
    label: str
    help: str
    kind: Kind
    required: bool
    many: bool = False
    of: str = ""
    options: tuple[tuple[str, str], ...] = ()
    fields: tuple[FormField, ...] = ()
    nothing: str = ""

    @property
    def key(self) -> bool:
        """Whether it says what a record is about."""
        return self.required and self.kind == "choice"


def form_fields(model: type[BaseModel], without: Collection[str] = ()) -> tuple[FormField, ...]:
    """The fields of a model in its order, `without` some; those that no form can ask for are left out."""
    found = ((name, info) for name, info in model.model_fields.items() if name not in without)
    return tuple(field for name, info in found for field in _field(name, info))


def _field(name: str, info: FieldInfo) -> Iterator[FormField]:
    type_, prompt = _plain(info.annotation, prompt_of(info.metadata))
    many, nothing = get_origin(type_) is tuple, prompt.nothing
    if many:
        type_, inner = _plain(get_args(type_)[0], Prompt())
        prompt = inner | prompt
    label, required = prompt.label or info.description or name, info.is_required()
    shared = (name, label, prompt.help)
    if isinstance(type_, type) and issubclass(type_, BaseModel):
        fields = form_fields(type_)
        if len(fields) == len(type_.model_fields):  # else a part of it would be lost
            ordered = tuple(sorted(fields, key=lambda each: not each.key))
            yield FormField(*shared, "record", required, many, fields=ordered, nothing=nothing)
    elif get_origin(type_) is Literal:
        options = tuple((str(each), prompt.words.get(each, str(each))) for each in get_args(type_))
        yield FormField(*shared, "choice", required, many, options=options)
    elif prompt.of in _ASKED:
        yield FormField(*shared, _ASKED[prompt.of], required, many)
    elif prompt.of:
        yield FormField(*shared, "choice", required, many, of=prompt.of)
    elif type_ in _PLAIN:
        yield FormField(*shared, _PLAIN[type_], required, many)


def _plain(type_: Any, prompt: Prompt) -> tuple[Any, Prompt]:
    """A type without what is said of it and whether it may be missing, and all that is said."""
    while True:
        if get_origin(type_) is Annotated:
            type_, *said = get_args(type_)
            prompt = prompt_of(said) | prompt
        elif get_origin(type_) in (Union, UnionType):
            kinds = [each for each in get_args(type_) if each is not NoneType]
            if len(kinds) != 1:
                return type_, prompt
            type_ = kinds[0]
        else:
            return type_, prompt
