"""How a property is held: with how many examples, and for how long each may take."""

from __future__ import annotations

import faulthandler
import functools
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy

LIMIT = 10
"""Seconds that the answer to any input may take."""

tried: list[str] = []
"""The name of a property for each example that it held for."""


class HangError(BaseException):
    """An input took too long. No Exception: it ends the test at once, with the input that did it."""


def holds(share: float = 1, **strategies: SearchStrategy[Any]) -> Callable[[Any], Any]:
    """A test of a property; it gets `share` times the examples of the profile."""

    def decorate(test: Callable[..., None]) -> Any:
        @functools.wraps(test)
        def tried_once(*fixtures: Any, **values: Any) -> None:
            with answering(values):
                test(*fixtures, **values)
            tried.append(test.__name__)

        number = max(1, int(settings.default.max_examples * share))
        return settings(max_examples=number)(given(**strategies)(tried_once))

    return decorate


@contextmanager
def answering(what: object) -> Iterator[None]:
    """A block that ends within the limit; one that hangs in C ends the whole run."""

    def hung(number: int, frame: FrameType | None) -> None:
        raise HangError(f"no answer in {LIMIT} s: {repr(what)[:500]}")

    before = signal.signal(signal.SIGALRM, hung)
    signal.setitimer(signal.ITIMER_REAL, LIMIT)
    faulthandler.dump_traceback_later(6 * LIMIT, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
