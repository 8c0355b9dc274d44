import random

import pytest

from macros.drawing.geometry import Shape
from macros.drawing.symbol import Style, symbol

STYLE = Style(terms=("ตัวบ่งชี้",))
WORDS = [
    "สำนักงาน",
    "เขต",
    "พื้นที่",
    "การศึกษา",
    "ประเมิน",
    "ตนเอง",
    "คณะทำงาน",
    "รับผิดชอบ",
    "ปฏิทิน",
    "ที่",
    "SAR",
    "Feedback",
    "๒๕๖๘",
    "ฝั้น",
    "ปั๊ม",
]


def labels() -> list[str]:
    chance = random.Random(7)
    return [
        chance.choice(["", " "]).join(chance.choices(WORDS, k=chance.randint(1, 12)))
        for _ in range(60)
    ]


def overflows(shape: Shape, style: Style) -> bool:
    """Whether a corner of any line of the label lies outside the symbol."""
    top = -len(shape.lines) * style.line / 2
    for index, line in enumerate(shape.lines):
        half = style.measure(line) / 2
        for y in (top + index * style.line, top + (index + 1) * style.line):
            if shape.kind == "decision":
                room = shape.width / 2 * (1 - abs(y) / (shape.height / 2))
            else:
                room = shape.width / 2
            if half > room + 0.01 or abs(y) > shape.height / 2:
                return True
    return False


@pytest.mark.parametrize("kind", ["activity", "decision"])
def test_no_label_leaves_its_symbol(kind: str) -> None:
    for label in labels():
        shape = symbol("x", kind, label, STYLE)
        assert not overflows(shape, STYLE), label
        assert "".join(shape.lines).replace(" ", "") == label.replace(" ", "")
        inside = " ".join(shape.lines)
        assert set(inside.split(" ")) >= {word for word in label.split() if word.isascii()}


def test_a_term_stays_whole_in_every_symbol() -> None:
    for kind in ("activity", "decision"):
        shape = symbol("x", kind, "กำหนดเกณฑ์ของตัวบ่งชี้แต่ละตัวบ่งชี้ให้ครบถ้วน", STYLE)
        assert sum(line.count("ตัวบ่งชี้") for line in shape.lines) == 2


def test_terminal_is_a_circle_around_its_label() -> None:
    shape = symbol("x", "terminal", "เริ่มต้น", STYLE)
    assert shape.width == shape.height > STYLE.measure("เริ่มต้น")
