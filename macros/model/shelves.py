"""An office's manuals as people look for them: by the group that owns them, and by name."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.manual import Manual
from macros.model.office import Group
from macros.model.procedure import Procedure
from macros.thai.collation import sort_key


@dataclass(frozen=True)
class Shelf:
    """The manuals of a group, by name; those of no group are the office's (None)."""

    group: Group | None
    procedures: tuple[Procedure, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.group.name if self.group else "ของสำนักงาน"


def shelves(manual: Manual) -> tuple[Shelf, ...]:
    """The manuals by group, in the order of the office's groups; groups without any are left out."""
    found: dict[str, list[Procedure]] = {key: [] for key in (*manual.groups, "")}
    for procedure in by_name(manual):
        owner = manual.owner_of(procedure)
        found[owner.id if owner else ""].append(procedure)
    return tuple(
        Shelf(manual.groups.get(key), tuple(owned)) for key, owned in found.items() if owned
    )


def by_name(manual: Manual) -> list[Procedure]:
    """The manuals in the Thai order of their names."""
    return sorted(manual.procedures, key=lambda procedure: sort_key(procedure.name))
