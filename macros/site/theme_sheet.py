"""The theme's style sheets without what no page of this site can have: a third of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from macros.material import ABSENT, COLOURS, COSTLY
from macros.site.css import without, without_properties

_NOT = re.compile(r":not\([^()]*\)")  # what a selector excludes, it does not need
_ICON = re.compile(r"(--[\w-]+-icon[\w-]*)\s*:")
_USED = re.compile(r"var\(\s*(--[\w-]+)")


def theme_sheet(css: str, palettes: Iterable[Mapping[str, Any]]) -> str:
    """A style sheet of the theme without rules for parts that mkdocs.yml cannot ask for and those that
    cost more than they do, without the colours that none of its `palettes` names, and without icons
    that no rule is left to show.
    """
    chosen = {str(value).replace(" ", "-") for each in palettes for value in each.values()}
    left = without(css, lambda selector: _absent(selector, chosen))
    return without_properties(left, set(_ICON.findall(left)) - set(_USED.findall(left)))


def _absent(selector: str, chosen: set[str]) -> bool:
    needed = _NOT.sub("", selector)
    if COSTLY.search(selector) or ABSENT.search(needed):
        return True
    return not chosen.issuperset(COLOURS.findall(needed))
