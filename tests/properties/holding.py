"""How a property is held: with how many examples."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy

tried: list[str] = []
"""The name of a property for each example that it held for."""


def holds(share: float = 1, **strategies: SearchStrategy[Any]) -> Callable[[Any], Any]:
    """A test of a property; it gets `share` times the examples of the profile."""

    def decorate(test: Callable[..., None]) -> Any:
        @functools.wraps(test)
        def tried_once(*fixtures: Any, **values: Any) -> None:
            test(*fixtures, **values)
            tried.append(test.__name__)

        number = max(1, int(settings.default.max_examples * share))
        return settings(max_examples=number)(given(**strategies)(tried_once))

    return decorate
