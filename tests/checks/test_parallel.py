"""Work that branches into several steps at once: refused with advice, once, where it stands."""

import pytest

from tests.conftest import Project, checked

PROCEDURE = "data/procedures/standards-work.yml"
FIRST = "  - id: step-1\n    no: 1\n    terminal: start\n"
SAID = (
    "นำไปพร้อมกัน {} ขั้นไม่ได้ ผังขั้นตอนมีทางไปต่อทางเดียว - ให้เรียงงานที่ทำพร้อมกันเป็นขั้นต่อกัน "
    "หรือรวมไว้ในขั้นเดียว หากให้เลือกทางใดทางหนึ่ง ให้ใช้ kind: decision กับ exits (E-FLOW-12)"
)


@pytest.mark.parametrize(
    ("old", "new", "where", "count"),
    [
        (FIRST, FIRST + "    next: [step-2, step-3]\n", "[step-2", 2),
        (
            FIRST,
            FIRST + "    next:\n      - step-2\n      - step-5\n      - step-9\n",
            "- step-2",
            3,
        ),
        ("เห็นชอบ: step-3\n        ไม่", "เห็นชอบ: [step-3, step-4]\n        ไม่", "[step-3", 2),
    ],
)
def test_several_steps_at_once_are_refused(
    project: Project, old: str, new: str, where: str, count: int
) -> None:
    project.edit(PROCEDURE, old, new)
    place = project.place(PROCEDURE, where)
    assert [str(found) for found in checked(project.root).problems if not found.warning] == [
        f"{place}: {SAID.format(count)}"
    ]


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("documents", "document"),
        ("input_output", "input-output"),
        ("conector", "connector"),
        ("databse", "database"),
        ("predefine", "predefined"),
    ],
)
def test_a_kind_that_is_nearly_right_is_recognized(
    project: Project, wrong: str, meant: str
) -> None:
    plain = "      kind: activity\n      label: สร้างทีมงาน"
    project.edit(PROCEDURE, plain, plain.replace("activity", wrong))
    (found,) = [item for item in checked(project.root).problems if not item.warning]
    assert f"ไม่รู้จัก '{wrong}' - หมายถึง '{meant}' หรือไม่" in str(found)


@pytest.mark.parametrize(
    "kind", ["document", "input-output", "predefined", "database", "connector"]
)
def test_every_kind_of_symbol_is_known(project: Project, kind: str) -> None:
    plain = "      kind: activity\n      label: สร้างทีมงาน"
    project.edit(PROCEDURE, plain, plain.replace("activity", kind))
    assert checked(project.root).errors == ()
