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
from macros.templating import literal
from macros.views import belonging
from macros.views.catalogue import OF_PROCEDURE
from macros.views.page import with_fragments
from macros.writing.calls import Call, Stray, calls
from macros.writing.head import read_head
from macros.writing.set_aside import set_aside


@dataclass(frozen=True)
class Callables:
    """What pages may call: macros, each with how many arguments it takes at most, and the ids of
    procedures that an argument may name; none are known where the data is gone, which is told.
    """

    macros: Mapping[str, int]
    procedures: Collection[str]

    def meant(self, uri: str) -> str | None:
        """The procedure (an id) that a call without one is of, on a page (a uri in docs/): the one in
        whose folder the page stands, or the only one. None where none is known, or none is meant.
        """
        own = belonging.manual_of(uri)
        if own in self.procedures:
            return own
        return next(iter(self.procedures)) if len(self.procedures) == 1 else None


@dataclass(frozen=True)
class ComposedPage:
    """A page as an engine takes it: its Markdown, what its theme is told (title, hide ...), and which
    macros it calls; and the `fragments` of HTML that they show.
    """

    markdown: str
    meta: Mapping[str, object]
    macros: tuple[str, ...] = ()
    fragments: tuple[str, ...] = ()

    def fill(self, html: str) -> str:
        """The page's HTML, as Markdown gave it, with what its calls show."""
        return with_fragments(literal(html), self.fragments)


def compose_page(
    text: str, path: str, known: Callables, show: Callable[[str, str | None], str]
) -> ComposedPage:
    """The page of a file `path` with this text; `show` gives what a macro shows, for a procedure
    (an id) or for the one that the page means. Raises DataError for a broken head, for all that is no call of a
    known macro, and where a macro fails.
    """
    front, begins = read_head(text, path)
    parts, fragments, at = list[str](), list[str](), begins
    approved = _approved(text, begins, path, known) if front.render_macros else []
    for call in approved:
        try:
            shown = show(call.name, next(iter(call.arguments), None))
        except Exception as error:
            reason = mistake("PAGE-13", name=call.name, reason=type(error).__name__)
            raise DataError([Diagnostic(locator(text, Location(path))(call.at), reason)]) from error
        parts += [text[at : call.start], set_aside(shown, fragments)]
        at = call.end
    macros = tuple(call.name for call in approved)
    return ComposedPage("".join([*parts, text[at:]]), front.meta, macros, tuple(fragments))


def _approved(text: str, begins: int, path: str, known: Callables) -> list[Call]:
    uri, where = path.removeprefix("docs/"), locator(text, Location(path))
    found = list(check_calls(text, begins, uri, where, known))
    problems = [each for each in found if isinstance(each, Diagnostic)]
    if problems:
        raise DataError(problems)
    return [each for each in found if isinstance(each, Call)]


def check_calls(
    text: str, begins: int, uri: str, where: Callable[[int], Location], known: Callables
) -> Iterator[Call | Diagnostic]:
    """The calls of a page's text (its uri in docs/) from an offset on, in order, and a problem for
    each that may not be and for all that is none. `where` tells the place of an offset.
    """
    stranger = cache(partial(unknown_word, options=known.macros))
    for found in calls(text, begins):
        if isinstance(found, Stray):
            yield Diagnostic(where(found.at), found.mistake)
        elif found.name not in known.macros:
            yield Diagnostic(where(found.at), stranger(found.name))
        elif wrong := _argued(found, uri, known):
            yield Diagnostic(where(found.at), wrong)
        else:
            yield found


def _argued(call: Call, uri: str, known: Callables) -> Mistake | None:
    """What is wrong with the arguments of a call."""
    most, name = known.macros[call.name], call.name
    if len(call.arguments) > most:
        return mistake("PAGE-21", name=name, most=most, count=len(call.arguments))
    for procedure in call.arguments:
        if procedure is None:
            return mistake("PAGE-22", name=name)
        if known.procedures and procedure not in known.procedures:
            return mistake("PAGE-05", name=procedure, names=", ".join(known.procedures))
    if not call.arguments and name in OF_PROCEDURE and known.procedures and not known.meant(uri):
        first, count = next(iter(known.procedures)), len(known.procedures)
        return mistake("PAGE-51", name=name, count=count, example=first)
    return None
