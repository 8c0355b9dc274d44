"""Every rule has the one signature and runs: it stands in one of the check's tuples."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import get_type_hints

from macros.checks import check, context
from macros.checks.check import DOUBTS, EACH, FILES, OWN

TUPLES = (FILES, EACH, OWN, DOUBTS)


def rules(module: ModuleType) -> Iterator[str]:
    """The public functions of a module that judge a `Context`."""
    for name, function in inspect.getmembers(module, inspect.isfunction):
        if function.__module__ == module.__name__ and not name.startswith("_"):
            given = list(get_type_hints(function).values())
            if given[0:1] == [context.Context]:
                yield f"{module.__name__}.{name}"


def test_each_rule_is_in_one_tuple() -> None:
    names = [path.stem for path in Path(check.__file__).parent.glob("*.py")]
    modules = [importlib.import_module(f"macros.checks.{name}") for name in names]
    written = sorted(found for module in modules for found in rules(module))
    run = sorted(f"{rule.__module__}.{rule.__name__}" for each in TUPLES for rule in each)
    assert run == written
    assert len(written) > 25
