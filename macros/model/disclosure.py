"""The public disclosure item O10 (คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่).

It asks of a manual at least: the name of the work, its steps, the time of each step, and the
law concerned (as the ITA/OIT forms of public offices list them).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from macros.model.manual import Manual
from macros.model.missing import is_placeholder
from macros.model.procedure import Procedure
from macros.model.step import Step


@dataclass(frozen=True)
class Item:
    """One thing O10 asks for: how many of how many are there, and the section that shows it."""

    title: str
    found: int
    wanted: int
    unit: str
    section: int
    lacking: str = ""

    @property
    def met(self) -> bool:
        """Whether nothing is lacking."""
        return self.found >= self.wanted > 0


def o10(manual: Manual, procedure: Procedure) -> tuple[Item, ...]:
    """The checklist for one procedure, in the order of the form. What only says that it is not given
    yet is not given.
    """
    unworded = [step for step in procedure.steps if is_placeholder(step.detail)]
    unnamed = is_placeholder(procedure.name)
    law = [
        item
        for item in manual.references_of(procedure)
        if item.kind in {"law", "announcement"} and not is_placeholder(item.title)
    ]
    return (
        Item("ชื่องาน", int(not unnamed), 1, "รายการ", 1, "ยังไม่ระบุชื่องาน" if unnamed else ""),
        _of_steps("วิธีการและขั้นตอนการปฏิบัติงาน", procedure, unworded, "ยังไม่ระบุรายละเอียด"),
        _of_steps("ระยะเวลาแต่ละขั้นตอน", procedure, procedure.untimed, "ไม่ระบุเวลา"),
        Item(
            "กฎหมายที่เกี่ยวข้อง",
            len(law),
            max(len(law), 1),
            "รายการ",
            8,
            "" if law else "ไม่มีกฎหมายหรือประกาศในหมวด 8",
        ),
    )


def _of_steps(title: str, procedure: Procedure, without: Collection[Step], lacking: str) -> Item:
    """What every step must have, and the steps that are without it."""
    count = len(procedure.steps)
    told = f"ลำดับที่ {_numbers(without)} {lacking}" if without else ""
    return Item(title, count - len(without), count, "ขั้น", 9, told)


def _numbers(steps: Iterable[Step]) -> str:
    return ", ".join(str(step.no) for step in steps)
