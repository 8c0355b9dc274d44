"""Random flows with fixed seeds: loops within loops, ways on past steps, decisions with exits."""

import random
from functools import cache

from macros.drawing.flow import END, START, ChartWording, Flow, Link
from macros.drawing.geometry import Shape
from macros.drawing.label import Label
from macros.drawing.style import Style
from macros.drawing.symbol import symbol
from macros.model.missing import Missing
from macros.model.procedure import Procedure

STYLE = Style(terms=("ตัวบ่งชี้", "ผู้อำนวยการ", "ไม่เห็นชอบ", "เห็นชอบ"))
IN_FULL = ChartWording(lambda step: Label(step.symbol.label), lambda label: label)
LABELS = [
    "รับเรื่อง",
    "ตรวจสอบความถูกต้องของเอกสารหลักฐานทุกตัวบ่งชี้",
    "ผู้อำนวยการพิจารณาให้ความเห็นชอบ",
    "จัดทำคำสั่งแต่งตั้งคณะทำงาน",
    "แจ้งกลุ่มที่เกี่ยวข้อง",
    "รายงานผลการดำเนินงานตามปฏิทิน (Self Assessment Report : SAR)",
    "ครบถ้วนหรือไม่",
]
EXITS = ["ใช่", "ไม่เห็นชอบ", "ให้แก้ไขเอกสารแล้วเสนอใหม่", "เกินอำนาจของผู้อำนวยการ", "ไม่ครบ"]
KINDS = ["activity", "activity", "document", "input-output", "predefined", "database", "connector"]


@cache
def shape(kind: str, label: str) -> Shape:
    return symbol("x", kind, Label(label), STYLE)


def named(identity: str, kind: str, label: str) -> Shape:
    found = shape(kind, label)
    return Shape(identity, found.kind, found.lines, found.width, found.height)


def random_flow(seed: int, most: int = 30) -> Flow:
    """A flow of 2 to `most` steps: each step leads to the next but for some decisions."""
    chance = random.Random(seed)
    count = chance.randint(2, most)
    shapes = [named(START, "terminal", "เริ่มต้น")]
    links = [Link(0, 1)]
    for index in range(1, count + 1):
        decides = chance.random() < 0.3 and count > 2
        kind = "decision" if decides else chance.choice(KINDS)
        shapes.append(named(f"step-{index}", kind, chance.choice(LABELS)))
        targets = [] if decides and chance.random() < 0.15 and index < count else [index + 1]
        if decides:
            others = [n for n in range(1, count + 1) if n not in {index, index + 1}]
            targets += chance.sample(others, min(len(others), chance.choice([1, 1, 2, 3])))
        labels = chance.sample(EXITS, len(EXITS)) if decides else [""]
        links += [Link(index, end, label) for end, label in zip(targets, labels, strict=False)]
    shapes.append(named(END, "terminal", "สิ้นสุด"))
    return Flow(tuple(shapes), tuple(links))


PARTIES = ["กลุ่มอำนวยการ", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา", "คณะทำงาน", "กลุ่มนโยบายและแผน"]


def random_lanes(flow: Flow, seed: int) -> list[str]:
    """A party for each shape of a flow: two to four of them, work now and then handed on."""
    chance = random.Random(seed)
    known = chance.sample(PARTIES, chance.randint(2, len(PARTIES)))
    parties = [chance.choice(known)]
    for _ in flow.shapes[1:]:
        parties.append(parties[-1] if chance.random() < 0.5 else chance.choice(known))
    return parties


def doing(procedure: Procedure, *parties: tuple[str, ...] | Missing) -> Procedure:
    """A procedure whose steps name these parties."""
    steps = [
        step.model_copy(update={"responsible": named})
        for step, named in zip(procedure.steps, parties, strict=True)
    ]
    return procedure.model_copy(update={"steps": tuple(steps)})
