"""The menu (nav) of a mkdocs.yml: pages that it lacks put where this version has them, the rest as it
is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from macros.upgrade.yaml_list import line_end
from macros.upgrade.yaml_place import end_of, node_at

Section = tuple[str, Sequence[str]]
"""A title of the menu and the pages below it; a page that stands alone is below its own title."""


def sections(nav: yaml.Node) -> Iterator[Section]:
    """The sections of a menu of two levels."""
    for entry in nav.value:
        ((title, below),) = entry.value
        yield title.value, tuple(pages(below))


def pages(nav: yaml.Node) -> Iterator[str]:
    """All pages of a menu, in their order."""
    if isinstance(nav, yaml.ScalarNode):
        yield nav.value
    elif isinstance(nav, yaml.SequenceNode):
        for entry in nav.value:
            yield from pages(entry)
    elif isinstance(nav, yaml.MappingNode):
        for _, below in nav.value:
            yield from pages(below)


def with_page(text: str, page: str, program: Sequence[Section]) -> str:
    """The text with a page in its menu, beside those that it stands beside in the `program`'s; its
    section is made where none of them is there. Raises LookupError where there is no such place.
    """
    number = next(at for at, (_, below) in enumerate(program) if page in below)
    title, below = program[number]
    at = below.index(page)
    for other in reversed(below[:at]):
        if _has(text, other):
            return _beside(text, other, f"- {page}", after=True)
    for other in below[at + 1 :]:
        if _has(text, other):
            return _beside(text, other, f"- {page}", after=False)
    alone = len(below) == 1 and not page.endswith("/*")
    written = f"- {title}: {page}" if alone else f"- {title}:\n    - {page}"
    for _, others in reversed(program[:number]):
        for other in reversed(others):
            if _has(text, other):
                return _beside(text, other, written, after=True, top=True)
    raise LookupError(page)


def _has(text: str, page: str) -> bool:
    return page in pages(_nav(text))


def _nav(text: str) -> yaml.Node:
    nav = node_at(text, ("nav",))
    if not isinstance(nav, yaml.SequenceNode):
        raise LookupError("nav")
    return nav


def _beside(text: str, other: str, written: str, *, after: bool, top: bool = False) -> str:
    """The text with an entry after or before that of another page, in its list or the menu's own."""
    lists = list(_lists(_nav(text), other))
    outer, entry = lists[0] if top else lists[-1]
    if outer.flow_style:
        raise LookupError(other)
    newline = "\r\n" if "\r\n" in text else "\n"
    indent = " " * outer.start_mark.column
    lines = "".join(f"{indent}{line}{newline}" for line in written.split("\n"))
    if not after:
        start = text.rfind("\n", 0, entry.start_mark.index) + 1
        return text[:start] + lines + text[start:]
    end = line_end(text, end_of(entry))
    between = "" if text[:end].endswith("\n") else newline
    return text[:end] + between + lines + text[end:]


def _lists(node: yaml.Node, page: str) -> Iterator[tuple[yaml.SequenceNode, yaml.Node]]:
    """The lists around a page, the outermost first, each with its entry that holds the page."""
    if isinstance(node, yaml.SequenceNode):
        entry = next(each for each in node.value if page in pages(each))
        yield node, entry
        yield from _lists(entry, page)
    elif isinstance(node, yaml.MappingNode):
        yield from _lists(next(below for _, below in node.value if page in pages(below)), page)
