from __future__ import annotations

import pytest

from macros.source.node import KeyPath
from macros.source.reader import parse_yaml

ROOT = parse_yaml(
    """\
id: งาน
steps:
  - id: step-1
    exits: {ใช่: step-2}
  - ไม่ใช่รายการ
  - id: step-2
ว่าง: null
""",
    "f.yml",
)
AT: dict[str, tuple[KeyPath, str]] = {
    "ราก": ((), "f.yml:1:1"),
    "ค่า": (("steps", 0, "exits", "ใช่"), "f.yml:4:18"),
    "ส่วนที่ไม่มี": (("steps", 0, "given", "id"), "f.yml:3:9"),
    "ลำดับที่ไม่มี": (("steps", 9), "f.yml:3:3"),
    "ลึกกว่าค่า": (("id", "x", 3), "f.yml:1:5"),
}
KEYS: dict[str, tuple[KeyPath, str]] = {
    "ชื่อรายการ": (("steps", 0, "exits"), "f.yml:4:5"),
    "ชื่อในวงเล็บ": (("steps", 0, "exits", "ใช่"), "f.yml:4:13"),
    "สมาชิกของรายการ": (("steps", 1), "f.yml:5:5"),
    "ชื่อที่ไม่มี": (("steps", 2, "next"), "f.yml:6:5"),
}
RECORDS: dict[str, tuple[tuple[str, ...], list[KeyPath]]] = {
    "ราก": ((), [()]),
    "ทุกรายการ": (("steps", "*"), [("steps", 0), ("steps", 2)]),
    "ในทุกรายการ": (("steps", "*", "exits"), [("steps", 0, "exits")]),
    "ชื่อที่ไม่มี": (("groups", "*"), []),
    "ไม่ใช่รายการ": (("id", "*"), []),
    "ค่าว่าง": (("ว่าง", "*"), []),
}


@pytest.mark.parametrize(("key_path", "place"), AT.values(), ids=AT)
def test_at_follows_a_key_path_as_far_as_it_exists(key_path: KeyPath, place: str) -> None:
    assert str(ROOT.at(key_path).place) == place


@pytest.mark.parametrize(("key_path", "place"), KEYS.values(), ids=KEYS)
def test_key_is_the_place_of_the_name(key_path: KeyPath, place: str) -> None:
    assert str(ROOT.key(key_path)) == place


@pytest.mark.parametrize(("path", "key_paths"), RECORDS.values(), ids=RECORDS)
def test_records_are_the_dicts_a_path_leads_to(
    path: tuple[str, ...], key_paths: list[KeyPath]
) -> None:
    found = list(ROOT.records(*path))
    assert [key_path for key_path, _ in found] == key_paths
    assert [node for _, node in found] == [ROOT.at(key_path) for key_path in key_paths]


def test_plain_is_the_value_without_places() -> None:
    assert ROOT.plain() == {
        "id": "งาน",
        "steps": [
            {"id": "step-1", "exits": {"ใช่": "step-2"}},
            "ไม่ใช่รายการ",
            {"id": "step-2"},
        ],
        "ว่าง": None,
    }


@pytest.mark.parametrize(
    ("key", "expected"), [("id", "งาน"), ("steps", None), ("ว่าง", None), ("x", None)]
)
def test_text_is_given_only_for_text(key: str, expected: str | None) -> None:
    assert ROOT.text(key) == expected


def test_get_is_none_where_there_is_nothing() -> None:
    assert ROOT.get("x") is None
    assert ROOT.at(("id",)).get("x") is None


@pytest.mark.parametrize(
    ("warning", "expected"),
    [
        (False, "f.yml:1:5: มี --- คั่นเป็นหลายเอกสาร - ให้เหลือเอกสารเดียวในไฟล์ (E-YAML-14)"),
        (True, "f.yml:1:5: คำเตือน: มี --- คั่นเป็นหลายเอกสาร - ให้เหลือเอกสารเดียวในไฟล์ (W-YAML-14)"),
    ],
    ids=["ข้อผิดพลาด", "คำเตือน"],
)
def test_problem_stands_at_the_value(warning: bool, expected: str) -> None:
    found = (ROOT.warning if warning else ROOT.problem)(("id",), "YAML-14")
    assert str(found) == expected
