"""The public disclosure item O10 (คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่).

It asks of a manual at least: the name of the work, its steps, the time of each step, and the
law concerned (as the ITA/OIT forms of public offices list them).
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.manual import Manual
from macros.model.procedure import Procedure


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
    """The checklist for one procedure, in the order of the form."""
    steps, untimed = procedure.steps, procedure.untimed
    law = [item for item in manual.references_of(procedure) if item.kind in {"law", "announcement"}]
    numbers = ", ".join(str(step.no) for step in untimed)
    return (
        Item("ชื่องาน", 1, 1, "รายการ", 1),
        Item("วิธีการและขั้นตอนการปฏิบัติงาน", len(steps), max(len(steps), 1), "ขั้น", 9),
        Item(
            "ระยะเวลาแต่ละขั้นตอน",
            len(steps) - len(untimed),
            len(steps),
            "ขั้น",
            9,
            f"ลำดับที่ {numbers} ไม่ระบุเวลา" if untimed else "",
        ),
        Item(
            "กฎหมายที่เกี่ยวข้อง",
            len(law),
            max(len(law), 1),
            "รายการ",
            8,
            "" if law else "ไม่มีกฎหมายหรือประกาศในหมวด 8",
        ),
    )
