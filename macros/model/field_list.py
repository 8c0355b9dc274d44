"""Every field of the data files, one after another, as their schemas describe them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.model.fields import DAY

_MISSING = "Missing"  # what stands for a value that the source document does not give
_ID = "a-z"
_KINDS = {
    "string": "ข้อความ", "integer": "จำนวนเต็ม", "number": "ตัวเลข", "boolean": "true หรือ false",
}  # fmt: skip


@dataclass(frozen=True)
class FieldEntry:
    """A field: its keys from the file's top (`steps[].symbol.kind`; [] is each of a list, <…> a key
    that people choose), what it means, what may be written, whether it must be there.
    """

    path: str
    meaning: str
    form: str
    required: bool


def field_entries(schema: Mapping[str, Any]) -> Iterator[FieldEntry]:
    """The fields of a file with this JSON Schema, in its order, each before those within it. A
    record that stands in several places is shown at the first; the others name that.
    """
    yield from _within(schema, "", schema.get("$defs", {}), {})


def _within(
    record: Mapping[str, Any], path: str, known: Mapping[str, Any], shown: dict[str, str]
) -> Iterator[FieldEntry]:
    for name, given in record.get("properties", {}).items():
        required = name in record.get("required", ())
        field = _chosen(given, known)
        inner, mark = _inner(field, known)
        here, form = f"{path}{name}{mark}", _words(field, known)
        form = " หรือ ".join([form, *_in_its_place(given, field)])
        if required and _may_be_null(given):
            form = f"{form} หรือ null (ยังไม่ระบุ)"
        first = shown.setdefault(repr(inner), here) if "properties" in inner else here
        if first != here:
            form = f"{form} เหมือน {first}"
        yield FieldEntry(here, given.get("description", ""), form, required)
        if first == here:
            yield from _within(inner, f"{here}.", known, shown)


def _may_be_null(given: Mapping[str, Any]) -> bool:
    choices = (*given.get("anyOf", ()), *given.get("oneOf", ()))
    return any(each == {"type": "null"} or _may_be_null(each) for each in choices)


def _in_its_place(given: Mapping[str, Any], chosen: Mapping[str, Any]) -> Iterator[str]:
    """The words that may be written instead of what was chosen: ตามกำหนดการ instead of a time."""
    for choice in (*given.get("anyOf", ()), *given.get("oneOf", ())):
        if choice != chosen:
            yield from choice.get("enum", ())
        yield from _in_its_place(choice, chosen)


def _chosen(given: Mapping[str, Any], known: Mapping[str, Any]) -> Mapping[str, Any]:
    """The form of a field that is given: not null, nor what stands for a value that is missing."""
    if "$ref" in given:
        name = given["$ref"].rpartition("/")[2]
        return {} if name == _MISSING else _chosen(known[name], known)
    for choice in (*given.get("anyOf", ()), *given.get("oneOf", ())):
        found = _chosen(choice, known)
        if found and found.get("type") != "null":
            return found
    return {} if {"anyOf", "oneOf"} & set(given) else given


def _inner(field: Mapping[str, Any], known: Mapping[str, Any]) -> tuple[Mapping[str, Any], str]:
    """What holds further fields, and what its path ends in."""
    if "items" in field and "array" in _kinds(field):
        return _chosen(field["items"], known), "[]"
    more = field.get("additionalProperties")
    if isinstance(more, dict):
        return _chosen(more, known), ".<…>"
    return field, ""


def _words(field: Mapping[str, Any], known: Mapping[str, Any]) -> str:
    if "enum" in field or "const" in field:
        return " หรือ ".join(map(str, field.get("enum", [field.get("const")])))
    if field.get("pattern") == DAY:
        return "วันที่ พ.ศ. เช่น 2569-01-15"
    if _ID in field.get("pattern", ""):
        return "รหัสอักษรอังกฤษตัวเล็ก ตัวเลข และ -"
    if "items" in field:
        inner = _chosen(field["items"], known)
        return "รายการของ" + ("ชุดข้อมูล" if "properties" in inner else _words(inner, known))
    if isinstance(field.get("additionalProperties"), dict):
        return f"คำที่ตั้งเอง: {_words(_chosen(field['additionalProperties'], known), known)}"
    if "properties" in field:
        return "ชุดข้อมูล"
    return "หรือ".join(_KINDS[kind] for kind in _kinds(field) if kind in _KINDS)


def _kinds(field: Mapping[str, Any]) -> list[str]:
    kinds = field.get("type", [])
    return [kinds] if isinstance(kinds, str) else list(kinds)
