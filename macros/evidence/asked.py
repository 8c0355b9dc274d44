"""A library that remembers what it was asked: what was rendered with its answers stays true for as
long as it would answer the same.
"""

from __future__ import annotations

from dataclasses import astuple
from typing import Any
from urllib.parse import unquote

from macros.evidence.links import LinkError, LinkTargets, resolve

Answer = list[Any]
"""In JSON's own values: an address, whether it is a picture's (None where its size is asked for),
whether what was meant is looked for, where it leads, and why it must not stand, or its size.
"""


class Asked:
    """Answers of a library; `answers` are those it gave, in order."""

    def __init__(self, library: LinkTargets) -> None:
        self.answers: list[Answer] = []
        self._library = library

    def resolve(self, address: str, *, picture: bool = False, guess: bool = True) -> str:
        """As `links.lead`. Raises AstrayError."""
        try:
            found = resolve(address, self._library, picture=picture, guess=guess)
        except LinkError as error:
            self.answers.append([address, picture, guess, None, list(astuple(error.mistake))])
            raise
        self.answers.append([address, picture, guess, found, None])
        return found

    def size(self, source: str) -> tuple[int, int] | None:
        """Width and height of the picture at an address that `resolve` gave."""
        found = self._library.pixels.get(unquote(source)[1:])
        self.answers.append([source, None, None, None, list(found) if found else None])
        return found

    def says_again(self, answers: Any) -> bool:
        """Whether the library gives these answers now, as it did before."""
        try:
            for address, picture, guess, *_ in answers:
                self._ask(address, picture, guess)
        except (TypeError, ValueError, AttributeError):  # of what is no list of answers
            return False
        return bool(self.answers == answers)

    def _ask(self, address: str, picture: bool | None, guess: bool) -> None:
        if picture is None:
            self.size(address)
            return
        try:
            self.resolve(address, picture=picture, guess=guess)
        except LinkError:
            return
