"""A value together with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake

Plain = str | list["Plain"] | dict[str, "Plain"] | None
KeyPath = tuple[int | str, ...]


@dataclass(frozen=True)
class Node:
    """A YAML value. `value` is text, None, a list of Node or a dict of text to Node;
    `keys` holds the place of each key when it is a dict.
    """

    value: str | list[Node] | dict[str, Node] | None
    place: Location
    keys: dict[str, Location]

    def plain(self) -> Plain:
        """The value without places: text, None, lists and dicts."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def get(self, key: str) -> Node | None:
        """The value of a key, None when this is no dict or has no such key."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def text(self, key: str) -> str | None:
        """The text under a key, None when there is none."""
        child = self.get(key)
        return child.value if child and isinstance(child.value, str) else None

    def at(self, key_path: KeyPath) -> Node:
        """The node that a key path leads to, as far as it exists.

        Parts that lead nowhere are skipped: pydantic puts the names of union tags among them.
        """
        node = self
        for part in key_path:
            node = node._child(part) or node
        return node

    def key(self, key_path: KeyPath) -> Location:
        """The place of the key that a key path ends with, or of the node it leads to."""
        owner = self.at(key_path[:-1])
        return owner.keys.get(str(key_path[-1]), self.at(key_path).place)

    def problem(self, key_path: KeyPath, code: str, **words: object) -> Diagnostic:
        """An error at the value that a key path leads to: a code of the catalogue, its words."""
        return Diagnostic(self.at(key_path).place, mistake(code, **words))

    def warning(self, key_path: KeyPath, code: str, **words: object) -> Diagnostic:
        """The same as a warning."""
        return Diagnostic(self.at(key_path).place, mistake(code, **words), warning=True)

    def records(self, *path: str) -> Iterator[tuple[KeyPath, Node]]:
        """Every dict in the lists that a path of keys leads to; "*" stands for each in a list."""
        yield from self._records(path, ())

    def _records(self, path: tuple[str, ...], here: KeyPath) -> Iterator[tuple[KeyPath, Node]]:
        if not path:
            if isinstance(self.value, dict):
                yield here, self
        elif path[0] == "*" and isinstance(self.value, list):
            for index, item in enumerate(self.value):
                yield from item._records(path[1:], (*here, index))
        elif isinstance(self.value, dict) and path[0] in self.value:
            yield from self.value[path[0]]._records(path[1:], (*here, path[0]))

    def _child(self, part: int | str) -> Node | None:
        if isinstance(self.value, list) and isinstance(part, int) and part < len(self.value):
            return self.value[part]
        return self.get(str(part))
