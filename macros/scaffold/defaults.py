"""What offices of a kind have in common: groups, the standards as announced, and their names."""

from __future__ import annotations

from typing import Literal

Kind = Literal["primary", "secondary"]
KINDS: dict[Kind, str] = {
    "primary": "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา",
    "secondary": "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา",
}
"""How the full name of an office begins, by its kind."""
SHORT: dict[Kind, str] = {"primary": "สพป.", "secondary": "สพม."}
PARENT = "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน"
GROUPS = {
    "admin": "กลุ่มอำนวยการ",
    "personnel": "กลุ่มบริหารงานบุคคล",
    "policy": "กลุ่มนโยบายและแผน",
    "promotion": "กลุ่มส่งเสริมการจัดการศึกษา",
    "supervision": "กลุ่มนิเทศติดตามและประเมินผลการจัดการศึกษา",
    "finance": "กลุ่มบริหารงานการเงินและสินทรัพย์",
    "audit": "กลุ่มตรวจสอบภายใน",
    "private": "กลุ่มส่งเสริมสถานศึกษาเอกชน",
}
"""The eight groups that the first manual names (its section 4), by id; every office may change them."""
NOT_SECONDARY = "private"
"""The group that offices of secondary schools do not have (the same section: ยกเว้น สพม.)."""
ANNOUNCED = (
    "สำนักงานเขตพื้นที่การศึกษาบริหารจัดการโดยมุ่งผลสัมฤทธิ์และพัฒนาระบบการจัดการตามเกณฑ์คุณภาพการบริหารจัดการภาครัฐ (PMQA)",
    "สำนักงานเขตพื้นที่การศึกษาดำเนินการขับเคลื่อนนโยบายสู่การปฏิบัติจนบรรลุเป้าหมายและส่งผลดีต่อการพัฒนาสถานศึกษา",
    "สำนักงานเขตพื้นที่การศึกษามีการกำกับดูแล ส่งเสริม สนับสนุน ช่วยเหลือและพัฒนาสถานศึกษาให้เกิดความเข้มแข็ง",
    "สำนักงานเขตพื้นที่การศึกษาบริหารอัตรากำลังให้เกิดประโยชน์สูงสุดต่อการจัดการศึกษา พัฒนาครูและบุคลากรทางการศึกษาสู่การเป็นมืออาชีพ",
    "สำนักงานเขตพื้นที่การศึกษาสร้างและพัฒนาเครือข่ายความร่วมมือในการจัดการศึกษา",
)
"""Titles of the five standards, as the first manual lists them (its section 3)."""
ANNOUNCED_INDICATORS = 11
"""How many indicators they have together; the manual names none."""


def groups_of(kind: Kind) -> tuple[str, ...]:
    """The ids of the groups that an office of a kind has."""
    return tuple(key for key in GROUPS if kind == "primary" or key != NOT_SECONDARY)
