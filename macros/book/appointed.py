"""Which working groups are appointed, for which work, and how an order calls it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.model.assignments import WorkingGroup
from macros.model.manual import Manual
from macros.model.procedure import Procedure

_GENERIC = {"คณะทำงาน", "คณะกรรมการ", "คณะอนุกรรมการ"}  # names that do not say of what
_WORK, _MANUALS = "งาน", "คู่มือการปฏิบัติงาน"


@dataclass(frozen=True)
class Appointed:
    """A working group, the work that it is appointed for, and the file of its order, without ending."""

    group: WorkingGroup
    works: tuple[Procedure, ...]
    name: str

    @property
    def own(self) -> bool:
        """Whether it is a manual's own, and not the office's."""
        return any(each.working_group for each in self.works)


def appointed(manual: Manual) -> Iterator[Appointed]:
    """The office's working group, for the manuals whose steps are its own, then those of manuals. The
    group of an only manual takes the place of the office's.
    """
    shared, works = manual.assignments.working_group, manual.procedures
    if not manual.several:
        yield Appointed(manual.working_group_of(works[0]), works, "order")
        return
    its = (each for each in works if not each.working_group and each.steps_of([shared.id]))
    yield Appointed(shared, tuple(its), "order")
    for each in works:
        if each.working_group:
            yield Appointed(each.working_group, (each,), f"order-{each.id}")


def subject(group: WorkingGroup, works: Sequence[Procedure], edition: str) -> str:
    """The subject of an order: the working group by its name, and what for where that says it not: for
    its work, or, if there is none, the standards (the title of an `edition`).
    """
    if group.name not in _GENERIC:
        return f"แต่งตั้ง{group.name}"
    if len(works) != 1:
        return f"แต่งตั้ง{group.name}ตาม{_MANUALS if works else edition}"
    name = works[0].name
    once = name.removeprefix(_WORK) if group.name.endswith(_WORK) else name
    return f"แต่งตั้ง{group.name}{once or name}"
