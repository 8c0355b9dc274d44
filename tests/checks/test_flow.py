from __future__ import annotations

import pytest

from macros.checks.flow import of_procedure
from macros.source.reader import parse_yaml

START = "- {id: a, terminal: start}"
END = "- {id: z, terminal: end}"
DECISION = "- {id: b, symbol: {exits: {ใช่: %s, ไม่: %s}}}"
SOUND = {
    "เรียงลงมา": [START, "- {id: b}", END],
    "ข้ามด้วย next": [
        "- {id: a, terminal: start, next: c}",
        "- {id: b, next: z}",
        "- {id: c, next: b}",
        END,
    ],
    "วนกลับมีทางออก": [START, DECISION % ("a", "z"), END],
    "สิ้นสุดสองที่": [START, DECISION % ("y", "z"), "- {id: y, terminal: end}", END],
    "ขั้นเดียวไม่มีทางออก": [START, DECISION % ("z", "z"), END],
}
BROKEN = {
    "ไม่มีขั้นเริ่มต้น": (["- {id: a}", END], "2:1", "ไม่มีขั้นเริ่มต้น"),
    "ไม่มีขั้นสิ้นสุด": ([START, "- {id: b}"], "2:1", "ไม่มีขั้นสิ้นสุด"),
    "เริ่มต้นสองที่": (
        [START, "- {id: b, terminal: start}", END],
        "3:21",
        "มีขั้นเริ่มต้นแล้วที่ a - ให้เหลือ terminal: start ขั้นเดียว",
    ),
    "ไม่มีใครนำมาถึง": (
        ["- {id: a, terminal: start, next: z}", "- {id: b}", END],
        "3:8",
        "ไม่มีขั้นใดนำมาถึง b",
    ),
    "ทั้งช่วงไม่มีใครนำมาถึง": (
        ["- {id: a, terminal: start, next: z}", "- {id: b}", "- {id: c}", END],
        "3:8",
        "ไม่มีขั้นใดนำมาถึง b",
    ),
    "วงที่ไม่มีใครนำมาถึง": (
        ["- {id: a, terminal: start, next: z}", "- {id: c}", DECISION % ("c", "z"), END],
        "3:8",
        "ไม่มีขั้นใดนำมาถึง c",
    ),
    "วงไม่มีทางออก": (
        [START, DECISION % ("c", "z"), "- {id: c}", "- {id: d, next: c}", END],
        "4:8",
        "จาก c ไปไม่ถึงขั้นสิ้นสุด",
    ),
    "วนหาตัวเอง": (
        [START, DECISION % ("c", "z"), "- {id: c, next: c}", END],
        "4:8",
        "จาก c ไปไม่ถึงขั้นสิ้นสุด",
    ),
    "ขั้นสุดท้ายไม่สิ้นสุด": (
        [START, DECISION % ("z", "y"), END, "- {id: y}"],
        "5:8",
        "จาก y ไปไม่ถึงขั้นสิ้นสุด",
    ),
}
NO_STEPS = {
    "รายการว่าง": "steps: []\n",
    "ไม่มีค่า": "steps:\n",
    "ไม่มี steps": "id: งาน\n",
    "เป็นข้อความ": "steps: ขั้น\n",
    "ไม่มี id": "steps: [{no: 1}]\n",
    "ไฟล์ว่าง": "",
}


@pytest.mark.parametrize("steps", SOUND.values(), ids=SOUND)
def test_sound_flow_has_no_problem(steps: list[str]) -> None:
    assert list(of_procedure(parse_yaml("steps:\n" + "\n".join(steps), "f.yml"))) == []


@pytest.mark.parametrize(("steps", "place", "fragment"), BROKEN.values(), ids=BROKEN)
def test_broken_flow_is_one_problem_where_to_mend(
    steps: list[str], place: str, fragment: str
) -> None:
    (problem,) = of_procedure(parse_yaml("steps:\n" + "\n".join(steps), "f.yml"))
    assert (str(problem.place), problem.warning) == (f"f.yml:{place}", False)
    assert fragment in problem.message


@pytest.mark.parametrize("text", NO_STEPS.values(), ids=NO_STEPS)
def test_file_without_steps_is_left_to_the_loader(text: str) -> None:
    assert list(of_procedure(parse_yaml(text, "f.yml"))) == []
