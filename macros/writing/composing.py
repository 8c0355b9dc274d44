"""A page that people write, with what its calls show in their places.

Nothing else of a page is run, here or anywhere: a call is looked up among the public macros, and
whatever is no such call raises, whether or not the page was checked before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.lines import locator
from macros.source.mistakes import Mistake, mistake
from macros.source.spelling import unknown_word
from macros.writing.calls import Call, Stray, calls
from macros.writing.head import read_head


@dataclass(frozen=True)
class Callables:
    """What pages may call: macros, each with how many arguments it takes at most, and the ids of
    procedures that an argument may name; none are known where the data is gone, which is told.
    """

    macros: Mapping[str, int]
    procedures: Collection[str]


@dataclass(frozen=True)
class ComposedPage:
    """A page as an engine takes it: its Markdown, and what its theme is told (title, hide ...)."""

    markdown: str
    meta: Mapping[str, object]


def compose_page(
    text: str, path: str, known: Callables, show: Callable[[str, str | None], str]
) -> ComposedPage:
    """The page of a file `path` with this text; `show` gives what a macro shows, for a procedure
    (an id) or for the first. Raises DataError for a broken head, for all that is no call of a
    known macro, and where a macro fails.
    """
    front, begins = read_head(text, path)
    parts, at = [], begins
    for call in _approved(text, begins, path, known) if front.render_macros else ():
        try:
            shown = show(call.name, next(iter(call.arguments), None))
        except Exception as error:
            reason = mistake("PAGE-13", name=call.name, reason=type(error).__name__)
            raise DataError([Diagnostic(locator(text, Location(path))(call.at), reason)]) from error
        parts += [text[at : call.start], shown]
        at = call.end
    return ComposedPage("".join([*parts, text[at:]]), front.meta)


def _approved(text: str, begins: int, path: str, known: Callables) -> list[Call]:
    found = list(check_calls(text, begins, locator(text, Location(path)), known))
    problems = [each for each in found if isinstance(each, Diagnostic)]
    if problems:
        raise DataError(problems)
    return [each for each in found if isinstance(each, Call)]


def check_calls(
    text: str, begins: int, where: Callable[[int], Location], known: Callables
) -> Iterator[Call | Diagnostic]:
    """The calls of a page's text from an offset on, in order, and a problem for each that may not
    be and for all that is none. `where` tells the place of an offset.
    """
    stranger = cache(partial(unknown_word, options=known.macros))
    for found in calls(text, begins):
        if isinstance(found, Stray):
            yield Diagnostic(where(found.at), found.mistake)
        elif found.name not in known.macros:
            yield Diagnostic(where(found.at), stranger(found.name))
        elif wrong := _argued(found, known):
            yield Diagnostic(where(found.at), wrong)
        else:
            yield found


def _argued(call: Call, known: Callables) -> Mistake | None:
    """What is wrong with the arguments of a call."""
    most, name = known.macros[call.name], call.name
    if len(call.arguments) > most:
        return mistake("PAGE-21", name=name, most=most, count=len(call.arguments))
    for procedure in call.arguments:
        if procedure is None:
            return mistake("PAGE-22", name=name)
        if known.procedures and procedure not in known.procedures:
            return mistake("PAGE-05", name=procedure, names=", ".join(known.procedures))
    return None
