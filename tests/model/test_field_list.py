"""The list of fields: every property of a schema, where it stands and what may be written."""

from macros.model.field_list import FieldEntry, field_entries

SCHEMA = {
    "$defs": {
        "Missing": {"properties": {"state": {"type": "string"}}},
        "Pair": {"properties": {"key": {"type": "string"}}, "required": ["key"]},
    },
    "properties": {
        "name": {"description": "ชื่อ", "oneOf": [{"type": "string"}, {"anyOf": [{"$ref": "#/$defs/Missing"}, {"type": "null"}]}]},
        "state": {"description": "สถานะ", "enum": ["a", "b"]},
        "pairs": {"description": "คู่", "type": "array", "items": {"$ref": "#/$defs/Pair"}},
        "other": {"description": "อีกคู่", "anyOf": [{"$ref": "#/$defs/Pair"}, {"type": "null"}]},
        "exits": {"description": "ทางออก", "type": "object", "additionalProperties": {"type": "string"}},
        "time": {"description": "เวลา", "oneOf": [{"$ref": "#/$defs/Pair"}, {"enum": ["ตามกำหนดการ"]}]},
        "groups": {"description": "กลุ่ม", "type": ["string", "array"], "items": {"type": "string"}},
    },
    "required": ["name", "pairs"],
}  # fmt: skip


def test_every_field_is_told_once_with_its_place_and_form() -> None:
    assert list(field_entries(SCHEMA)) == [
        FieldEntry("name", "ชื่อ", "ข้อความ หรือ null (ยังไม่ระบุ)", required=True),
        FieldEntry("state", "สถานะ", "a หรือ b", required=False),
        FieldEntry("pairs[]", "คู่", "รายการของชุดข้อมูล", required=True),
        FieldEntry("pairs[].key", "", "ข้อความ", required=True),
        FieldEntry("other", "อีกคู่", "ชุดข้อมูล เหมือน pairs[]", required=False),
        FieldEntry("exits.<…>", "ทางออก", "คำที่ตั้งเอง: ข้อความ", required=False),
        FieldEntry("time", "เวลา", "ชุดข้อมูล หรือ ตามกำหนดการ เหมือน pairs[]", required=False),
        FieldEntry("groups[]", "กลุ่ม", "รายการของข้อความ", required=False),
    ]
