"""Ids by which data files name records that stand elsewhere."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, ValidationInfo

from macros.model.prompt import Prompt
from macros.model.record import mistake_error
from macros.source.spelling import unknown_word

CALLED = "called"
"""In the validation context: what tells for a kind what its records are called (name -> id)."""


def _refers(kind: str) -> AfterValidator:
    """Judges that text is the id of a known record of `kind`.

    Known ids come in the validation context as {kind: ids}, names as CALLED; a kind that is not
    there (its file could not be read) is not judged.
    """

    def validate(value: str, info: ValidationInfo) -> str:
        """The id, if it is known or not to be judged. Raises the mistake otherwise."""
        context = info.context or {}
        ids = context.get(kind)
        if ids is not None and value not in ids:
            names = context[CALLED](kind) if CALLED in context else {}
            raise mistake_error(unknown_word(value, ids, names))
        return value

    return AfterValidator(validate)


GroupRef = Annotated[str, Prompt(of="group"), _refers("group")]
PartyRef = Annotated[str, Prompt(of="party"), _refers("party")]
"""A group, a position or the working group."""
PositionRef = Annotated[str, Prompt(of="position"), _refers("position")]
EditionRef = Annotated[str, _refers("edition")]
StandardRef = Annotated[str, _refers("standard")]
IndicatorRef = Annotated[str, Prompt(of="indicator"), _refers("indicator")]
ProcedureRef = Annotated[str, _refers("procedure")]
StepRef = Annotated[str, _refers("step")]
ReferenceRef = Annotated[str, _refers("reference")]
TermRef = Annotated[str, _refers("term")]
KindRef = Annotated[str, Prompt(of="kind"), _refers("evidence kind")]
LevelRef = Annotated[str, Prompt(of="level"), _refers("level")]
ErratumRef = Annotated[str, _refers("erratum")]
